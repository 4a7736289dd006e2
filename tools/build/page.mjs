// One pack in one language as one self-contained page. In: the leaflet, the scripts and the style as text.
// Out: the whole document, ASCII only. Never: a file beside it, or anything its own policy does not allow.
import { policy } from './csp.mjs';
import { h, Html, join, raw } from '../../web/leaflet/html.js';
import { leafletHtml } from '../../web/leaflet/leaflet.js';
import { dayHtml } from '../../web/leaflet/sources.js';

/** @import { Drawing } from '../../web/leaflet/pictures.js' */
/** @import { Leaflet } from '../../web/leaflet/types.js' */
/** @import { Words } from './words.mjs' */

/**
 * @param {object} parts
 * @param {Leaflet} parts.leaflet
 * @param {Words} parts.words
 * @param {Map<string, Drawing>} parts.drawings
 * @param {string} parts.style
 * @param {string} parts.check_script paints the first question
 * @param {string} parts.core_script starts the core; last, so that it delays nothing
 * @param {boolean} parts.wasm whether that core is WebAssembly
 */
export function pageHtml({ leaflet, words: { leaflet: words }, drawings, style, check_script: checkScript, core_script: coreScript, wasm }) {
  const scripts = [checkScript, coreScript];
  const script = (/** @type {string} */ text) => h('script', {}, raw(text));
  const document = h('html', { lang: leaflet.language, dir: leaflet.direction },
    h('head', {},
      h('meta', { charset: 'utf-8' }),
      h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy(scripts, style, wasm) }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('link', { rel: 'icon', href: 'data:,' }),  // or browsers ask for /favicon.ico, which the policy refuses aloud
      h('title', {}, leaflet.title),
      h('meta', { name: 'description', content: leaflet.intro }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('style', {}, raw(style))),
    h('body', {},
      h('header', { class: 'top' },
        h('p', { class: 'top__mark' }, words.product),
        h('h1', { class: 'top__title' }, leaflet.title),
        h('p', { class: 'top__intro' }, leaflet.intro)),
      h('main', { class: 'heed' },
        h('heed-check', {}, h('p', {}, words.local_number)),  // seen where the check has not begun
        script(checkScript),
        leafletHtml(leaflet, words, drawings)),
      h('footer', { class: 'foot' }, h('p', {}, `${words.footer} ${words.last_checked} `, dayHtml(leaflet.last_checked, words), '.'),
        h('p', { class: 'offline' }, h('a', { href: `${leaflet.language}.offline.html` }, words.offline))),
      script(coreScript)));
  return join([new Html('<!doctype html>\n'), document, new Html('\n')]).text;
}
