// The parts a reader takes along: the checklist to tick, the diary to fill in. In: the items of the section, words. Out: Html.
// Never: keeps a tick (page.js takes them away when the reader comes back), or needs anything but a pen.
import { h } from './html.js';
import { after } from './sources.js';

/** @import { Item, Words } from './types.js' */

const DAYS = 14;  // two weeks: the longest that a reader waits before an appointment

/** @param {Item[]} items @param {Words} words */
export function checklistHtml(items, words) {
  return [
    h('ul', { role: 'list' }, items.map((item) => h('li', {},
      h('label', {}, h('input', { type: 'checkbox', autocomplete: 'off' }), h('span', {}, item.text)), after(item.sources, words)))),
    printButton(words.print_checklist, words),
  ];
}

/** One column an item. Screens too narrow for it show what to write down; paper has the table. @param {string} heading @param {Item[]} items @param {Words} words */
export function diaryHtml(heading, items, words) {
  const days = Array.from({ length: DAYS }, (_, i) => i + 1);
  return [
    h('table', {}, h('caption', { class: 'unseen' }, heading),
      h('thead', {}, h('tr', {}, [words.day, ...items.map(({ text }) => text)].map((text) => h('th', { scope: 'col' }, text)))),
      h('tbody', {}, days.map((day) => h('tr', {}, h('th', { scope: 'row' }, String(day)), items.map(() => h('td')))))),
    printButton(words.print_diary, words),
  ];
}

/** Shown only where scripts run: page.js prints the section that the button stands in. @param {string} text @param {Words} words */
export function printButton(text, { print_otherwise: otherwise }) {
  return h('div', { class: 'print', 'data-otherwise': otherwise }, h('button', { type: 'button' }, text), h('p', { 'aria-live': 'polite' }));
}
