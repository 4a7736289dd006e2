// What the article says and what the sources say, claim by claim. In: the items of the section, words. Out: Html.
// Never: hides a claim for want of a script: the choice of verdicts is a style, and paper shows every row.
import { h } from './html.js';
import { after } from './sources.js';

/** @import { Item, Words } from './types.js' */

const VERDICTS = /** @type {const} */ (['correct', 'qualify', 'add', 'keep']);

/** @param {string} id of the section @param {Item[]} items @param {Words} words */
export function claimsHtml(id, items, words) {
  const count = (/** @type {string} */ verdict) => items.filter((item) => item.verdict === verdict).length;
  const shown = VERDICTS.filter((verdict) => count(verdict) > 0);
  const choice = (/** @type {string} */ value, /** @type {string} */ text) => h('label', {},
    h('input', { type: 'radio', name: id, value, checked: value === 'all', autocomplete: 'off' }), ` ${text}`);
  return [
    h('fieldset', { class: 'filter' }, h('legend', { class: 'unseen' }, words.show),
      choice('all', `${words.all} (${items.length})`),
      shown.map((verdict) => choice(verdict, `${words.verdicts[verdict]} (${count(verdict)})`))),
    h('ul', {}, items.map((item) => h('li', { class: item.verdict },
      item.verdict !== '' && h('b', {}, words.verdicts[item.verdict]),
      h('p', {}, h('span', {}, `${words.says}: `), item.says),
      h('p', {}, h('span', {}, `${words.found}: `), item.answer, after(item.sources))))),
  ];
}
