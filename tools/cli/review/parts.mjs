// Small pieces of the review file. In: data of the dossier. Out: HTML. Never: text that is not escaped.
import { h } from '../../../web/leaflet/html.js';
import { LEVEL_NAMES } from '../answers.mjs';

/** @import { Child } from '../../../web/leaflet/html.js' */
/** @import { Tree } from '../answers.mjs' */
/** @import { Source } from './dossier.mjs' */

const EVIDENCE = /** @type {Record<string, string>} */ ({ read: 'read', quoted: 'quoted by others', recalled: 'from memory: check' });
const LONGEST_TITLE = 44;
export const TICK = '☐';

/** @param {string} level */
export function levelTag(level) {
  return h('span', { class: `level level--${level}` }, LEVEL_NAMES[level] ?? level);
}

/** @param {string} evidence */
export function evidenceTag(evidence) {
  return h('span', { class: `evidence evidence--${evidence}` }, EVIDENCE[evidence] ?? evidence);
}

/** @param {Source[]} sources */
export function sourceList(sources) {
  return h('ul', { class: 'sources' }, sources.map(({ id, publisher, title, year, evidence }) => h('li', {},
    h('a', { href: `#source-${id}` }, id === 'heed_own' ? 'Our own rule' : publisher), id === 'heed_own' ? false : h('span', { class: 'only' }, ` ${shortTitle(title)}${/^\d{4}/.test(year) ? `, ${year.slice(0, 4)}` : ''}`), ' ', id === 'heed_own' ? false : evidenceTag(evidence))));
}

/** Enough to tell two pages of one publisher apart; the list of sources has it whole. @param {string} title */
function shortTitle(title) {
  const [first] = title.split(/: | \(|; /);
  return first.length > LONGEST_TITLE ? `${first.slice(0, LONGEST_TITLE - 1)}…` : first;
}

/** A condition as nested lists: what must hold, then what must not. @param {Tree} tree @param {(sign: string) => Tree} [when] takes signs apart @returns {Child} */
export function conditionHtml(tree, when) {
  if ('sign' in tree) return when ? conditionHtml(when(tree.sign), when) : `“${tree.line}”`;
  if ('words' in tree) return tree.words;
  const list = (/** @type {Tree[]} */ parts) => h('ul', { class: 'condition' }, parts.map((part) => h('li', {}, conditionHtml(part, when))));
  if ('all' in tree) {
    if (tree.all.length === 0) return 'always';
    const unwanted = tree.all.flatMap((part) => ('not' in part ? [part.not] : []));
    const wanted = tree.all.filter((part) => !('not' in part));
    return h('div', {}, wanted.length > 1 ? [h('b', {}, 'all of'), list(wanted)] : wanted.map((part) => conditionHtml(part, when)),
      unwanted.length > 0 && [h('b', { class: 'but' }, wanted.length ? 'but not' : 'not'), list(unwanted)]);
  }
  if ('any' in tree) return tree.any.length === 1 ? conditionHtml(tree.any[0], when) : h('div', {}, h('b', {}, 'one of'), list(tree.any));
  if ('of' in tree) return h('div', {}, h('b', {}, `at least ${tree.at_least} of`), list(tree.of));
  return h('div', {}, h('b', { class: 'but' }, 'not'), ' ', conditionHtml(tree.not, when));
}

/** @param {string[]} head @param {Child[][]} rows @param {string} [className] */
export function table(head, rows, className = '') {
  return h('table', { class: className }, h('thead', {}, h('tr', {}, head.map((text) => h('th', { scope: 'col' }, text)))),
    h('tbody', {}, rows.map((cells) => h('tr', {}, cells.map((cell) => h('td', {}, cell))))));
}

/** @param {string} id @param {string} heading @param {...(Child | Child[])} children */
export function section(id, heading, ...children) {
  return h('section', { id, 'aria-labelledby': `${id}-heading` }, h('h2', { id: `${id}-heading` }, heading), ...children);
}

/** Two boxes and a line to write on, beside each thing that a reviewer judges. */
export function verdict() {
  return h('div', { class: 'verdict' }, h('span', {}, `${TICK} agree`), h('span', {}, `${TICK} change`), h('span', { class: 'write' }));
}

/** Old and new text, with the words that differ marked. @param {string} before @param {string} after */
export function wordDiff(before, after) {
  const [a, b] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)];
  const longest = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) longest[i][j] = a[i] === b[j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
  const [old, now] = [/** @type {Child[]} */ ([]), /** @type {Child[]} */ ([])];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) { old.push(a[i++]); now.push(b[j++]); }
    else if (j >= b.length || (i < a.length && longest[i + 1][j] >= longest[i][j + 1])) old.push(h('del', {}, a[i++]));
    else now.push(h('ins', {}, b[j++]));
  }
  return { old, now };
}

/** 1234567 → 1,234,567; very large counts as 5.9 × 10²¹. @param {string} digits */
export function countText(digits) {
  if (digits.length <= 15) return digits.replace(/\B(?=(\d{3})+$)/g, ',');
  const power = String(digits.length - 1).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[+digit]);
  return `${digits[0]}.${digits[1]} × 10${power}`;
}
