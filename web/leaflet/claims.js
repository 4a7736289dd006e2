// What the article says and what the sources say, claim by claim. In: a section of claims, words. Out: Html.
// Never: hides a claim for want of a script: the choice of verdicts is a style, and paper shows every row.
import { fill, h } from './html.js';
import { after } from './sources.js';

/** @import { Html } from './html.js' */
/** @import { Item, Section, Words } from './types.js' */

const VERDICTS = /** @type {const} */ (['correct', 'qualify', 'add', 'keep']);

/** The first of them matter most; the rest, with its choice of verdicts, is folded away. @param {Section} section @param {Words} words @returns {Html[]} */
export function claimsHtml({ id, items, first }, words) {
  const open = first || items.length;
  const rest = items.slice(open);
  const rows = (/** @type {Item[]} */ some) => h('ul', { role: 'list' }, some.map((item) => claimHtml(item, words)));
  const sorted = (/** @type {Item[]} */ some) => [filterHtml(id, some, words), rows(some)];
  if (rest.length === 0) return sorted(items);
  return [rows(items.slice(0, open)), h('details', {}, h('summary', {}, fill(words.more_claims, { count: rest.length })), sorted(rest))];
}

/** @param {string} id of the section @param {Item[]} items @param {Words} words */
function filterHtml(id, items, words) {
  const count = (/** @type {string} */ verdict) => items.filter((item) => item.verdict === verdict).length;
  const choice = (/** @type {string} */ value, /** @type {string} */ text) => h('label', {},
    h('input', { type: 'radio', name: id, value, checked: value === 'all', autocomplete: 'off' }), ` ${text}`);
  return h('fieldset', { class: 'filter' }, h('legend', { class: 'unseen' }, words.show),
    choice('all', `${words.all} (${items.length})`),
    VERDICTS.filter((verdict) => count(verdict) > 0).map((verdict) => choice(verdict, `${words.verdicts[verdict]} (${count(verdict)})`)));
}

/** @param {Item} item @param {Words} words */
function claimHtml(item, words) {
  return h('li', { class: item.verdict },
    item.verdict !== '' && h('b', {}, words.verdicts[item.verdict]),
    h('p', {}, h('span', {}, `${words.says}: `), item.says),
    h('p', {}, h('span', {}, `${words.found}: `), item.answer, after(item.sources, words)));
}
