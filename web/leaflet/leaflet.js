// The leaflet as static HTML: all that a pack teaches, readable with scripts off. In: the core's `leaflet` reply and words.
// Out: Html. Never: an order of its own (the core puts the emergency card first), or advice of its own.
import { h } from './html.js';
import { cardHtml, inOrder, signsHtml } from './cards.js';
import { sectionHtml } from './sections.js';
import { dayHtml, reviewHtml, sourcesHtml } from './sources.js';
import { printButton } from './to-use.js';

/** @import { Html } from './html.js' */
/** @import { Drawing } from './pictures.js' */
/** @import { Card, Leaflet, Words } from './types.js' */

/** The classes are those of web/page/page.css. @param {Leaflet} leaflet @param {Words} words @param {Map<string, Drawing>} drawings @returns {Html} */
export function leafletHtml(leaflet, words, drawings) {
  const [emergency, ...cards] = inOrder(leaflet.cards);
  return h('div', { class: 'leaflet', id: 'leaflet' },
    cardHtml(emergency, words),
    startHtml(leaflet, [emergency, ...cards], words),
    cards.map((card) => cardHtml(card, words)),
    signsHtml([emergency, ...cards], words),
    leaflet.sections.map((section) => sectionHtml(section, { words, screening: leaflet.screening, drawings })),
    sourcesHtml(leaflet, words));
}

/** What a frame falls back to: the emergency card, and the way to the rest. @param {Leaflet} leaflet @param {Words} words @returns {Html} */
export function firstCardHtml(leaflet, words) {
  return h('div', { class: 'leaflet' },
    cardHtml(inOrder(leaflet.cards)[0], words),
    h('p', {}, h('a', { href: `${leaflet.language}.html`, target: '_blank', rel: 'noopener' }, words.open_leaflet)));
}

/** What this is, how far to trust it, and what is in it. @param {Leaflet} leaflet @param {Card[]} cards @param {Words} words */
function startHtml(leaflet, cards, words) {
  const entry = (/** @type {string} */ id, /** @type {string} */ text) => h('li', {}, h('a', { href: `#${id}` }, text));
  return h('div', { class: 'notice' },
    h('p', {}, words.leaflet_note),
    h('p', {}, ...reviewHtml(leaflet, words), ` ${words.last_checked} `, dayHtml(leaflet.last_checked, words), words.full_stop),
    h('nav', { 'aria-labelledby': 'contents' },
      h('h2', { id: 'contents' }, words.contents),
      h('ol', {},
        cards.map(({ id, label }) => entry(`card-${id}`, label)),
        entry('signs', words.signs),
        leaflet.sections.map(({ id, heading }) => entry(`section-${id}`, heading)),
        entry('sources', words.sources))),
    printButton(words.print_leaflet, words));
}
