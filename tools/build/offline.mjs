// What lets a reader keep a page for offline use. In: the page and its twin, its style, words. Out: `<language>.offline.html`, with the buttons,
// and the worker. Never: a change to the check's page itself: its policy stays as it is, without workers and with Trusted Types, which refuse
// the address of a worker. Nothing is kept unless the reader presses the button here.
import crypto from 'node:crypto';
import { documentText, h, raw } from '../../web/leaflet/html.js';
import { bundle } from './bundle.mjs';
import { hash } from './csp.mjs';

/** @import { Leaflet } from '../../web/leaflet/types.js' */
/** @import { Words } from './words.mjs' */

/** @param {Map<string, string>} pages @param {{leaflet: Leaflet, words: Words, style: string}} parts @param {string} language @returns {Promise<Map<string, string>>} */
export async function offlineFiles(pages, { leaflet, words, style }, language) {
  const own = `${language}.offline.html`;
  const [first] = pages.keys();
  const version = crypto.createHash('sha256').update([...pages.values()].join('')).digest('hex').slice(0, 16);
  const { note, note_private: notePrivate, keep, remove, ...said } = words.offline;
  const stem = `heed-${leaflet.pack}-${language}-`;
  const data = {
    stem, cache: stem + version, files: [...pages.keys(), own], worker: `${language}.worker.js`, scope: `./${language}`, words: said,
  };
  const script = await bundle('web/offline/keep.js', { 'heed:offline': data });
  const policy = ["default-src 'none'", `script-src ${hash(script)}`, `style-src ${hash(style)}`, 'img-src data:', "worker-src 'self'", "base-uri 'none'", "form-action 'none'"];
  const page = h('html', { lang: leaflet.language, dir: leaflet.direction, class: 'js hosted' },
    h('head', {},
      h('meta', { charset: 'utf-8' }),
      h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy.join('; ') }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('link', { rel: 'icon', href: 'data:,' }),
      h('title', {}, `${words.leaflet.offline}: ${leaflet.title}`),
      h('style', {}, raw(style))),
    h('body', {},
      h('header', { class: 'top' }, h('p', { class: 'top__mark' }, words.leaflet.product), h('h1', { class: 'top__title' }, words.leaflet.offline)),
      h('main', { class: 'leaflet' },
        h('div', { class: 'notice' },
          [note, notePrivate].map((text) => h('p', {}, text)),
          [keep, remove].map((text) => h('p', { class: 'print' }, h('button', { type: 'button' }, text))),
          h('p', { role: 'status' })),
        h('p', { class: 'beside' }, h('a', { href: first }, leaflet.title))),
      h('script', {}, raw(script))));
  const document = documentText(page);
  // By its policy, which names its scripts and styles, the worker knows a page as ours, and of which version.
  const marks = [...pages.values(), document].map((text) => /script-src [^"]*/.exec(text)?.[0]);
  return new Map([[own, document], [data.worker, await bundle('web/offline/worker.js', { 'heed:offline': { ...data, marks } })]]);
}
