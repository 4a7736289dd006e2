// The leaflet as static HTML: all that a pack teaches, readable with scripts off. In: the core's `leaflet` reply and words.
// Out: Html. Never: an order of its own (the core puts the emergency card first), or advice of its own.
import { h } from './html.mjs';

/** @import { Html } from './html.mjs' */
/** @typedef {typeof import('./words/en.mjs').words} Words */
/** @typedef {{id: string, publisher: string, title: string, year: string}} Source */
/** @typedef {Source & {url: string, evidence: 'read' | 'quoted' | 'recalled'}} FullSource */
/**
 * @typedef {object} Card
 * @property {string} level
 * @property {string} label
 * @property {string} heading
 * @property {string} if
 * @property {string} lead
 * @property {{sign: string, line: string, do: string, sources: Source[]}[]} lines
 * @property {{id: string, text: string}[]} do
 * @property {{id: string, text: string, by: string, days: number}[]} watch
 * @property {Source[]} published_by
 */
/**
 * @typedef {object} Leaflet
 * @property {string} language
 * @property {'ltr' | 'rtl'} direction
 * @property {string} title
 * @property {string} intro
 * @property {string} last_checked
 * @property {'none'} clinical_review
 * @property {Card[]} cards
 * @property {{id: string, heading: string, text: string[]}[]} sections
 * @property {FullSource[]} sources
 * @property {{id: string, name: string}[]} regions
 */

/** The classes are those of web/page/page.css. @param {Leaflet} leaflet @param {Words} words @returns {Html} */
export function leafletHtml(leaflet, words) {
  return h('div', { class: 'leaflet', id: 'leaflet' },
    noticeHtml(leaflet, words),
    leaflet.cards.map((card) => cardHtml(card, words)),
    leaflet.sections.map(sectionHtml),
    sourcesHtml(leaflet.sources, words));
}

/** @param {Leaflet} leaflet @param {Words} words */
function noticeHtml(leaflet, words) {
  return h('div', { class: 'notice' },
    h('p', {}, words.leaflet_note),
    h('p', {}, words.clinical_review[leaflet.clinical_review]),
    h('p', {}, `${words.last_checked} `,
      h('time', { datetime: leaflet.last_checked }, longDate(leaflet.last_checked, leaflet.language))));
}

/** @param {Card} card @param {Words} words */
function cardHtml(card, words) {
  const heading = `card-${card.level}-heading`;
  // Who must act now is not sent to further reading: in the emergency card sources are names, not links.
  const named = card.level === 'emergency' ? sourceNames : sourceLinks;
  return h('article', { id: `card-${card.level}`, class: `card card--${card.level}`, 'aria-labelledby': heading },
    h('h2', { id: heading, class: 'card__heading' }, h('span', { class: 'card__label' }, card.label), ' ', card.heading),
    card.lead !== '' && h('p', { class: 'card__lead' }, card.lead),
    h('p', { class: 'card__if' }, card.if),
    card.lines.length > 0 && h('ul', { class: 'card__lines' }, card.lines.map(({ line, do: own, sources }) => (
      h('li', {}, line, ' ', h('span', { class: 'card__source' }, '(', named(sources), ')'), own !== '' && h('p', { class: 'card__own' }, own))))),
    list(card.do, 'card__do', words.what_to_do),
    list(card.watch, 'card__watch', words.watch),
    card.published_by.length > 0 && h('p', { class: 'card__source' }, `${words.published_by} `, named(card.published_by)));
}

/** @param {{text: string}[]} entries @param {string} look @param {string} heading */
function list(entries, look, heading) {
  return entries.length === 0 ? [] : [h('h3', {}, heading), h('ul', { class: look }, entries.map(({ text }) => h('li', {}, text)))];
}

/** Each leads to its entry in the list of sources. @param {Source[]} sources */
function sourceLinks(sources) {
  return sources.flatMap((source, i) => [i > 0 && '; ', h('a', { href: `#source-${source.id}` }, shortName(source))]);
}

/** @param {Source[]} sources */
function sourceNames(sources) {
  return [sources.map(shortName).join('; ')];
}

/** @param {Source} source */
function shortName({ publisher, year }) {
  return year ? `${publisher}, ${year}` : publisher;
}

/** @param {{id: string, heading: string, text: string[]}} section */
function sectionHtml({ id, heading, text }) {
  return h('section', { id: `section-${id}`, class: 'section' },
    h('h2', {}, heading), text.map((paragraph) => h('p', {}, paragraph)));
}

/** @param {FullSource[]} sources @param {Words} words */
function sourcesHtml(sources, words) {
  return h('section', { id: 'sources', class: 'section sources' },
    h('h2', {}, words.sources),
    h('ol', {}, sources.map((source) => h('li', { id: `source-${source.id}` },
      `${source.publisher}. `, titleLink(source), source.year ? `, ${source.year}` : '', ` (${words.evidence[source.evidence]})`))));
}

/** Nothing about the reader or the page goes along with the click. @param {FullSource} source */
function titleLink({ title, url }) {
  return url ? h('a', { href: url, target: '_blank', rel: 'noopener noreferrer', referrerpolicy: 'no-referrer' }, title) : title;
}

/** "22 November 2026": the month as a word, since 11/12 means two days. @param {string} iso @param {string} language */
function longDate(iso, language) {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(iso));
}
