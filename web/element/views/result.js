// In: a view with a result, the summary text, today's date, the leaflet. Out: the card as published, why it came forward, what to take along.
// Never shows a score or a guess, and in an emergency nothing but the emergency.
import { button, h } from '../dom.js';
import { cardHead, doList, reasonList, sourceName } from './advice.js';
import { checklist, tasksOf } from './checklist.js';
import { passOn } from './pass-on.js';
import { adviceLines } from './region.js';
import { markedTable } from './table.js';
import { watchList } from './watch.js';

/** @import { Advice, Leaflet, Strings, View } from '../types.js' */

const WITH_ADVICE_LINES = ['within_24h', 'within_2_weeks'];

/**
 * What to do and by when come first; what can wait is folded away below.
 * @param {View & {result: Advice}} view @param {Strings} strings
 * @param {{summary: string, today: Date, leaflet: Leaflet | undefined, article: string}} given
 */
export function resultView(view, strings, { summary, today, leaflet, article }) {
  const { result, region } = view;
  const atLevel = result.reasons.filter(({ level }) => level === result.level);
  const below = result.reasons.filter(({ level }) => level !== result.level);
  const first = [...doList(result, strings), ...watchList(result.watch, today, strings), ...reasonList(atLevel, strings.why_this, '', strings)];
  const end = [h('p', { class: 'no-diagnosis' }, strings.no_diagnosis), reviewNote(leaflet)];
  if (result.level === 'emergency') {
    const say = h('details', { class: 'say' }, h('summary', {}, strings.say), sayBlock(summary, false, strings));
    return { head: [cardHead(result, region, strings)], rest: [...first, say, ...end].filter(isElement) };
  }
  const tasks = tasksOf(result, leaflet, region.id, today, strings);
  return {
    head: [cardHead(result, region, strings, leaflet?.labels)],
    rest: [
      WITH_ADVICE_LINES.includes(result.level) && adviceLines(region, strings),
      ...first,
      ...reasonList(below, strings.other_lines, strings.other_lines_note, strings),
      h('section', { class: 'say' }, h('h3', {}, strings.say), sayBlock(summary, true, strings)),
      leaflet?.table && markedTable(leaflet.table, view.trail, strings),
      checklist(tasks, leaflet, region.id, strings),
      h('section', {},
        h('h3', {}, strings.sources),
        h('ul', { class: 'list' }, result.published_by.map((source) => h('li', {}, `${sourceName(source, strings)}. ${source.title}`)))),
      ...end,
      passOn(article, strings),
    ].filter(isElement),
  };
}

/** @param {unknown} part @returns {part is HTMLElement} */
function isElement(part) {
  return part instanceof Node;
}

/** Who has read this as a clinician, or that nobody has. @param {Leaflet | undefined} leaflet */
function reviewNote(leaflet) {
  return leaflet?.clinical_review && h('p', { class: 'hint review' }, leaflet.clinical_review);
}

/** @param {string} summary @param {boolean} folded whether the text itself opens with a tap @param {Strings} strings */
function sayBlock(summary, folded, strings) {
  const text = h('pre', { class: 'summary', dir: 'auto' }, summary);
  return h('div', {},
    h('p', { class: 'hint' }, strings.say_note),
    h('div', { class: 'actions' },
      button('copy', strings.copy), button('print', strings.print, 'quiet', { 'data-part': 'summary' }), button('save', strings.save)),
    folded ? h('details', {}, h('summary', {}, strings.read_summary), text, button('save-record', strings.save_record, 'link')) : text);
}
