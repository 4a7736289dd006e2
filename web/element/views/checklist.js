// In: a result, the leaflet's checklist and screening, the country, today's date. Out: what to do as boxes to tick; dates for a calendar.
// Never kept: a tick here lives as long as the screen does. Never an answer in the words for a calendar.
import { dayName, inDays, isoDay } from '../dates.js';
import { button, fill, h } from '../dom.js';
import { fold } from './fold.js';
import { watchText } from './watch.js';

/** @import { Advice, Leaflet, Strings } from '../types.js' */

const MONTH = 28;  // days to the first look where the leaflet names no other
const LAST_DAY = 28;  // every month has one
const SCREENING = 14;  // days: time enough to find the number and ring

/** @typedef {{text: string, remind?: string, day?: Date, monthly?: boolean}} Task remind: neutral words for a calendar */

/**
 * What depends on the country comes last: a tick keeps its place when the country changes.
 * @param {Advice} result @param {Leaflet | undefined} leaflet @param {string} region @param {Date} today @param {Strings} strings
 * @returns {Task[]}
 */
export function tasksOf(result, leaflet, region, today, strings) {
  return [
    ...result.do,
    ...result.watch.filter(({ by, days }) => by && days).map((item) => (
      { text: watchText(item, strings.date_locale, today), remind: strings.remind, day: inDays(today, item.days) })),
    ...(leaflet?.checklist?.items ?? []).map(({ text, remind, days, every }) => (
      { text, remind, monthly: every !== '', day: remind ? dayFor(inDays(today, days || MONTH), every !== '') : undefined })),
    ...offered(leaflet, region).map(({ text, by }) => (
      { text: `${text} (${by})`, remind: strings.remind_screening, day: inDays(today, SCREENING) })),
  ];
}

/** @param {Task[]} tasks @param {Leaflet | undefined} leaflet @param {string} region @param {Strings} strings */
export function checklist(tasks, leaflet, region, strings) {
  const list = leaflet?.checklist;
  return fold('todo', strings.checklist, strings.checklist_line,
    list?.text.map((line) => h('p', {}, line)),
    h('ul', { role: 'list' }, tasks.map((task, i) => h('li', {},
      h('label', { class: 'task' },
        h('input', { type: 'checkbox', value: i, autocomplete: 'off' }), h('span', {}, task.text)),
      task.day && button('remind', whenText(task, task.day, strings), 'link', { 'data-task': i, 'data-day': isoDay(task.day) }, `: ${task.text}`)))),
    offered(leaflet, region).length > 0 && h('p', { class: 'hint' }, strings.screening_note),
    leaflet && leaflet.screening.length > 0 && !region && h('p', { class: 'hint' }, strings.screening_country),
    h('p', { class: 'hint' }, strings.calendar_hint),
    h('div', { class: 'actions' },
      button('print', strings.print_checklist, 'quiet', { 'data-part': 'checklist' })));
}

/** @param {Date} day @param {boolean} monthly */
function dayFor(day, monthly) {
  return monthly ? new Date(day.getFullYear(), day.getMonth(), Math.min(day.getDate(), LAST_DAY)) : day;
}

/** Screening that a reader in this country can ask about. @param {Leaflet | undefined} leaflet @param {string} region */
function offered(leaflet, region) {
  return leaflet?.screening.filter((row) => row.region === region && row.offer) ?? [];
}

/** @param {Task} task @param {Date} day @param {Strings} strings */
function whenText({ monthly }, day, strings) {
  const date = dayName(day, strings.date_locale);
  return strings.add_to_calendar + (date && `: ${monthly ? fill(strings.monthly_from, { date }) : date}`);
}
