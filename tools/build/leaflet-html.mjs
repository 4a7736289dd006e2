// The leaflet as static HTML: all that a pack teaches, readable with scripts off. In: the core's `leaflet` reply and words.
// Out: Html. Never: an order of its own (the core puts the emergency card first), or advice of its own.
import { h } from './html.mjs';
import { cardHtml, signsHtml } from './leaflet/cards.mjs';
import { sectionHtml } from './leaflet/sections.mjs';
import { checkedOn, sourcesHtml } from './leaflet/sources.mjs';
import { printButton } from './leaflet/to-use.mjs';

/** @import { Html } from './html.mjs' */
/** @import { Leaflet, Words } from './leaflet/types.mjs' */

/** The classes are those of web/page/page.css. @param {Leaflet} leaflet @param {Words} words @returns {Html} */
export function leafletHtml(leaflet, words) {
  const [emergency, ...cards] = leaflet.cards;
  return h('div', { class: 'leaflet', id: 'leaflet' },
    cardHtml(emergency, words),
    startHtml(leaflet, words),
    cards.map((card) => cardHtml(card, words)),
    signsHtml(leaflet.cards, words),
    leaflet.sections.map((section, i) => sectionHtml(section, {
      words, screening: leaflet.screening, place: `${leaflet.pack}: pack.json#/sections/${i}`,
    })),
    sourcesHtml(leaflet, words));
}

/** What this is, how far to trust it, and what is in it. @param {Leaflet} leaflet @param {Words} words */
function startHtml(leaflet, words) {
  const entry = (/** @type {string} */ id, /** @type {string} */ text) => h('li', {}, h('a', { href: `#${id}` }, text));
  return h('div', { class: 'notice' },
    h('p', {}, words.leaflet_note),
    h('p', {}, words.clinical_review[leaflet.clinical_review], ` ${words.last_checked} `, checkedOn(leaflet), '.'),
    h('nav', { 'aria-labelledby': 'contents' },
      h('h2', { id: 'contents' }, words.contents),
      h('ol', {},
        leaflet.cards.map(({ level, label }) => entry(`card-${level}`, label)),
        entry('signs', words.signs),
        leaflet.sections.map(({ id, heading }) => entry(`section-${id}`, heading)),
        entry('sources', words.sources))),
    printButton(words.print_leaflet));
}
