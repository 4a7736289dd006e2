// In: a level, the labels of all cards. Out: five steps with this card's step marked, and the same in a sentence.
// Never a scale of danger: the steps say how soon, not how ill.
import { fill, h } from '../dom.js';

/** @import { Level, Strings } from '../types.js' */

/** @param {Level} level @param {{level: Level, label: string}[]} labels most urgent first @param {Strings} strings */
export function ladder(level, labels, strings) {
  const at = labels.findIndex((card) => card.level === level);
  if (at < 0) return null;
  return h('div', { class: 'ladder' },
    h('p', {}, fill(strings.ladder, { n: at + 1, of: labels.length })),
    h('ol', { role: 'list' }, labels.map(({ label }, i) => h('li', { 'aria-current': i === at && 'true' }, h('span', {}, label)))));
}
