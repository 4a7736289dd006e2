// In: the leaflet's table, the trail. Out: the table with the reader's own answers marked in its rows.
// Never a verdict: a mark says what was ticked, and the sentence beside it that feeling tells no cause.
import { fill, h, icon } from '../dom.js';
import { fold } from './fold.js';

/** @import { Leaflet, Strings, TrailEntry } from '../types.js' */
/** @typedef {NonNullable<Leaflet['table']>} Table */

const TICK = 'M9.5 18.6 3.4 12.5l2.1-2.1 4 4l9-9 2.1 2.1Z';

/** @param {Table} table @param {TrailEntry[]} trail @param {Strings} strings */
export function markedTable({ heading, text, columns, items }, trail, strings) {
  const rows = items.map((item) => ({ ...item, ticked: tickedOf(item.marks, trail) }));
  const marked = rows.filter(({ ticked }) => ticked.length > 0).length;
  // Rows become blocks on a narrow screen; roles said aloud keep it a table for screen readers there.
  return fold('marked', heading, fill(marked > 0 ? strings.table_marked : strings.table_unmarked, { n: marked, of: rows.length }),
    (text.length > 0 ? text : [strings.cannot_tell]).map((line) => h('p', {}, line)),
    h('table', { role: 'table' },
      h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' },
        [columns.feature, columns.ordinary, columns.check].map((name) => h('th', { role: 'columnheader', scope: 'col' }, name)))),
      h('tbody', { role: 'rowgroup' }, rows.map(({ feature, ordinary, check, ticked }) => (
        h('tr', { role: 'row', class: ticked.length > 0 && 'on' },
          h('th', { role: 'rowheader', scope: 'row' }, feature, ticked.length > 0 && tickMark(ticked, strings)),
          h('td', { role: 'cell', 'data-column': columns.ordinary }, ordinary),
          h('td', { role: 'cell', 'data-column': columns.check }, check)))))));
}

/** @param {string[]} ticked @param {Strings} strings */
function tickMark(ticked, strings) {
  return h('span', { class: 'mark' }, icon(TICK),
    h('span', {}, `${strings.you_ticked} `, ticked.flatMap((text, i) => [i > 0 && ' · ', h('bdi', {}, text)])));
}

/** @param {string[]} marks @param {TrailEntry[]} trail */
function tickedOf(marks, trail) {
  return trail.flatMap(({ question, chosen }) => (
    chosen.filter(({ option }) => marks.includes(`${question}.${option}`)).map(({ text }) => text)));
}
