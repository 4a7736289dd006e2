// One pack in one language as one self-contained document. In: the leaflet, the first question, the scripts and the styles as text.
// Out: the whole document. Never: a file beside it, or anything its own policy does not allow.
import { aboutTags, pageData } from './about-page.mjs';
import { policy } from './csp.mjs';
import { documentText, h, join, raw } from '../../web/leaflet/html.js';
import { firstCardHtml, leafletHtml } from '../../web/leaflet/leaflet.js';
import { dayHtml } from '../../web/leaflet/sources.js';

/** @import { Child, Html } from '../../web/leaflet/html.js' */
/** @import { Drawing } from '../../web/leaflet/pictures.js' */
/** @import { Leaflet } from '../../web/leaflet/types.js' */
/** @import { Words } from './words.mjs' */

/**
 * @typedef {object} Parts
 * @property {Leaflet} leaflet
 * @property {Words} words
 * @property {Map<string, Drawing>} drawings
 * @property {string} style
 * @property {string} check_style inside the shadow root
 * @property {string[]} languages that the pack has beside the page's own, each with a page in the same folder
 * @property {Html} first_question
 * @property {string} early_script
 * @property {string} check_script makes the first question work
 * @property {string} core_script starts the core; last, so that it delays nothing
 * @property {boolean} wasm whether that core is WebAssembly
 * @property {string} [address] of the folder that the page will be in; '': not known
 */

/** @param {Parts} parts */
export function pageHtml(parts) {
  const { leaflet, words: { leaflet: words }, drawings } = parts;
  return documentHtml(parts, {}, aboutTags(leaflet, parts.address),
    h('header', { class: 'top' },
      h('p', { class: 'top__mark' }, words.product),
      h('h1', { class: 'top__title' }, leaflet.title),
      h('p', { class: 'top__intro' }, leaflet.intro),
      languageLinks(parts, 'html')),
    h('main', { class: 'heed' }, checkHtml(parts, 'page'), leafletHtml(leaflet, words, drawings)),
    h('footer', { class: 'foot' }, h('p', {}, `${words.footer} ${words.last_checked} `, dayHtml(leaflet.last_checked, words), words.full_stop),
      h('p', { class: 'offline beside' }, h('a', { href: `${leaflet.language}.offline.html` }, words.offline))),
    pageData(leaflet, parts.address));
}

/** For articles: the check alone, and what is left where it cannot run. Banner, main part and first heading are the article's. @param {Parts} parts */
export function frameHtml(parts) {
  return documentHtml(parts, { class: 'framed' }, [], checkHtml(parts, 'frame'), firstCardHtml(parts.leaflet, parts.words.leaflet));
}

/** @param {Parts} parts @param {Record<string, string>} attributes @param {Child[]} about what it says of itself @param {...Html} body */
function documentHtml({ leaflet, style, check_style: checkStyle, early_script: early, check_script: check, core_script: core, wasm }, attributes, about, ...body) {
  const document = h('html', { lang: leaflet.language, dir: leaflet.direction, ...attributes },
    h('head', {},
      h('meta', { charset: 'utf-8' }),
      h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy([early, check, core], [style, checkStyle], wasm) }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('link', { rel: 'icon', href: 'data:,' }),  // or browsers ask for /favicon.ico, which the policy refuses aloud
      h('title', {}, leaflet.title),
      about,
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('style', {}, raw(style)),
      script(early)),
    h('body', {}, body, script(core)));
  return documentText(document);
}

/** The first question, painted before any script. @param {Parts} parts @param {'page' | 'frame'} mode */
function checkHtml(parts, mode) {
  const { leaflet, words, check_style: style, first_question: firstQuestion, check_script: checkScript } = parts;
  return join([
    h('heed-check', { mode },
      h('template', { shadowrootmode: 'open' }, h('style', {}, raw(style)), firstQuestion),
      mode === 'frame' && [h('p', { slot: 'intro' }, leaflet.intro), languageLinks(parts, 'frame.html', { slot: 'intro' })],  // the page has them above the check
      h('p', {}, words.leaflet.local_number)),  // seen in a browser without declarative shadow roots, until the script is there
    script(checkScript),
  ]);
}

/** Each in its own words, as somebody who reads no other language looks for it. @param {Parts} parts @param {string} ending @param {{slot?: string}} [place] */
function languageLinks({ languages }, ending, place = {}) {
  return languages.length > 0 && h('p', { class: 'languages', ...place }, languages.map((language) => (
    h('a', { href: `${language}.${ending}`, lang: language }, new Intl.DisplayNames(language, { type: 'language' }).of(language)))));
}

/** @param {string} text */
function script(text) {
  return h('script', {}, raw(text));
}
