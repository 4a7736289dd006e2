// The page's script, right after the first question. In: the page's data from the build. Out: that question in use.
// Or, where WebAssembly is refused (Lockdown Mode, a policy, an old browser), the page that does without it.
// Never waits for the core, never sends anything; tells a frame's host one thing, once: that it is ready.
// Never leaves a saved copy for a page that may not be there.
import { data } from 'heed:data';
import { defineHeedCheck } from '../element/define.js';
import { h, report } from '../element/dom.js';
import { contentsLinks } from './contents.js';
import { isExposed } from './exposed.js';
import { initPrint } from './print.js';
import { dress } from './theme.js';

/** @import { HeedCheck } from '../element/heed-check.js' */

// Browsers hold back animation frames of a frame that is far down the article; the host must not wait for them.
const PAINTED_AT_LATEST_MS = 250;
// The smallest module there is. WebKit under a policy compiles it and refuses only to instantiate it.
const SMALLEST = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
const isFramed = parent !== window;
// Some hosts add a slash to the address of a page: what lies beside it is still found.
const beside = (/** @type {string} */ name) => new URL(name, (location.origin + location.pathname).replace(/\/+$/, '')).href;
const isServed = /^http/.test(location.protocol);
const plainPage = isServed && data.plain_page && beside(data.plain_page) + location.hash;
const isLeaving = plainPage && !wasmWorks();
// The fragment never reaches a server. Whoever embeds the check may wish for these; each is checked before it counts.
const options = new URLSearchParams(location.hash.slice(1));
const { classList } = document.documentElement;

if (isLeaving) location.replace(plainPage);
try {
  dress(document.styleSheets[0], options);
} catch (error) {
  report(error);  // no sheet, or another one first: the look is only a wish
}
initPrint();
contentsLinks();
defineHeedCheck();
if (isServed && location.pathname.endsWith('/')) document.addEventListener('DOMContentLoaded', () => {
  for (const link of document.querySelectorAll('a[href*=".html"]:not([href*=":"])')) {
    const [href, target, rel] = ['href', 'target', 'rel'].map((name) => link.getAttribute(name));
    link.replaceWith(h('a', { href: beside(/** @type {string} */ (href)), target, rel }, ...link.childNodes));
  }
});
// Another language in the same frame, under the same wishes.
if (isFramed) for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('.languages a'))) link.hash = location.hash;
let isThere = true;
for (const check of /** @type {NodeListOf<HeedCheck>} */ (document.querySelectorAll('heed-check'))) {
  if (isExposed()) {
    const reason = document.createElement('p');
    reason.className = 'exposed';
    reason.textContent = data.strings.exposed;
    check.replaceWith(reason);
    isThere = false;
    continue;
  }
  try {
    check.start({
      first_view: data.first_view, regions: data.regions, region: regionAsked(), strings: data.strings, leaflet: data.leaflet, leaflet_page: isServed && data.leaflet_page ? beside(data.leaflet_page) : data.leaflet_page,
      article: article(), mode: isFramed ? 'frame' : 'page', reload: () => (plainPage ? location.replace(plainPage) : location.reload()),
    });
    if (!check.shadowRoot?.querySelector('.option')) throw new Error('the check shows no question');
  } catch (error) {
    report(error);
    check.remove();  // the leaflet, whose emergency card comes first, stands in its place
    isThere = false;
  }
}
classList.add('js');
classList.toggle('leaving', Boolean(isLeaving));
classList.toggle('framed', isFramed && isThere);
classList.toggle('hosted', !isFramed && isSecureContext && location.protocol !== 'file:');
// A frame that is leaving says nothing: should the other page not be there, the article's link stands.
if (isFramed && !isLeaving) {
  let isSaid = false;
  const ready = () => {
    if (!isSaid) parent.postMessage('{"heed":"ready"}', '*');
    isSaid = true;
  };
  requestAnimationFrame(() => setTimeout(ready));
  setTimeout(ready, PAINTED_AT_LATEST_MS);
}

function wasmWorks() {
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(SMALLEST));
  } catch { /* refused, which is what we ask */ }
}

/** Only a region we know counts. */
function regionAsked() {
  return data.regions.find(({ id }) => id === options.get('region'))?.id;
}

/** What a reader may pass on: the article around the frame, or this page. '' where it has no public address. */
function article() {
  const address = isFramed ? /** @type {string} */ (options.get('article')) : location.origin + location.pathname;
  return /^https:\/\/[^\s/]/.test(address) ? address : '';
}
