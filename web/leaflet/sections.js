// What a leaflet teaches beside the cards, one kind of section after another. In: a section of the reply, words. Out: Html.
// Never: needs a script to be read; a verdict or a sign told by colour alone.
import { h } from './html.js';
import { claimsHtml } from './claims.js';
import { pictureHtml } from './pictures.js';
import { after, nameSources } from './sources.js';
import { checklistHtml, diaryHtml } from './to-use.js';

/** @import { Child, Html } from './html.js' */
/** @import { Item, Screening, Section, Words } from './types.js' */
/** @import { Drawing } from './pictures.js' */
/** @typedef {{words: Words, screening: Screening[], drawings: Map<string, Drawing>}} Given */

/** @type {Record<Section['kind'], (section: Section, given: Given) => Child | Child[]>} */
const KINDS = {
  text: () => [],
  points: ({ items }, { drawings, words }) => h('ul', { role: 'list' }, items.map((item) => h('li', {},
    pictureHtml(item.picture, drawings),
    h('div', {}, h('h3', {}, item.heading), h('p', {}, item.text, after(item.sources, words)))))),
  questions: ({ items }, { words }) => items.map((item) => h('details', {},
    h('summary', {}, item.question), h('p', {}, item.answer, after(item.sources, words)))),
  table: tableHtml,
  claims: (section, { words }) => claimsHtml(section, words),
  screening: (_, { words, screening }) => countries(screening).map((rows) => h('details', {},
    h('summary', {}, rows[0].name),
    h('ul', {}, rows.map(({ text, by, evidence }) => h('li', {}, text, ' ', h('small', {}, `(${words.according_to} ${by}${evidence === 'read' ? '' : `; ${words.evidence_short[evidence]}`})`)))))),
  checklist: ({ items }, { words }) => checklistHtml(items, words),
  diary: ({ heading, items }, { words }) => diaryHtml(heading, items, words),
};

/** @param {Section} section @param {Given} given */
export function sectionHtml(section, given) {
  const { id, kind, heading, text, picture, sources } = section;
  return h('section', { id: `section-${id}`, class: `section ${kind}` },
    h('h2', {}, heading), pictureHtml(picture, given.drawings), text.map((paragraph) => h('p', {}, paragraph)),
    ...[KINDS[kind](section, given)].flat(),
    sources.length > 0 && h('p', {}, h('small', {}, `${given.words.sources}: `, ...nameSources(sources, given.words))));
}

/**
 * Stacked on phones, where styles take a table's meaning away in some browsers: the roles say it again.
 * @param {Section} section @param {Given} given
 */
function tableHtml({ heading, columns, items }, { words }) {
  const { feature = '', ordinary = '', check = '' } = columns ?? {};
  const head = (/** @type {string} */ name) => h('th', { scope: 'col', role: 'columnheader' }, name);
  const cell = (/** @type {string} */ label, /** @type {Child[]} */ ...content) => h('td', { role: 'cell', 'data-l': label }, ...content);
  const row = (/** @type {Html[]} */ ...cells) => h('tr', { role: 'row' }, ...cells);
  return h('table', { role: 'table' }, h('caption', { class: 'unseen' }, heading),
    h('thead', { role: 'rowgroup' }, row(head(feature), head(ordinary), head(check))),
    h('tbody', { role: 'rowgroup' }, items.map((/** @type {Item} */ item) => row(
      h('th', { scope: 'row', role: 'rowheader' }, item.feature, after(item.sources, words)), cell(ordinary, item.ordinary), cell(check, item.check)))));
}

/** Rows of one country stand together, in the order of regions.json. @param {Screening[]} screening */
function countries(screening) {
  const ids = [...new Set(screening.map(({ region }) => region))];
  return ids.map((id) => screening.filter(({ region }) => region === id));
}
