// The first inline script of the page. In: the page's data from the build. Out: the first question, painted at once.
// Or, where WebAssembly is refused (Lockdown Mode, a policy, an old browser), the page that does without it.
// Never waits for the core, never sends anything; tells a frame's host one thing, once: that it is ready.
// Never leaves a saved copy for a page that may not be there.
import { data } from 'heed:data';
import { defineHeedCheck } from '../element/define.js';
import { initPrint } from './print.js';
import { dress } from './theme.js';

/** @import { HeedCheck } from '../element/heed-check.js' */

// Browsers hold back animation frames of a frame that is far down the article; the host must not wait for them.
const PAINTED_AT_LATEST_MS = 250;
// The smallest module there is. WebKit under a policy compiles it and refuses only to instantiate it.
const SMALLEST = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
const framed = parent !== window;
const plainPage = /^http/.test(location.protocol) && data.plain_page && data.plain_page + location.hash;
const leaving = plainPage && !wasmWorks();
// The fragment never reaches a server. Whoever embeds the check may wish for these; each is checked before it counts.
const asked = new URLSearchParams(location.hash.slice(1));

if (leaving) location.replace(plainPage);
try {
  dress(document.styleSheets[0], asked);
} catch { /* no sheet, or another one first: the look is only a wish */ }
initPrint();
defineHeedCheck();
for (const check of /** @type {NodeListOf<HeedCheck>} */ (document.querySelectorAll('heed-check'))) {
  try {
    check.start({
      first_view: data.first_view, regions: data.regions, region: regionAsked(), strings: data.strings, leaflet: data.leaflet, article: article(),
      mode: framed ? 'frame' : 'page', reload: () => (plainPage ? location.replace(plainPage) : location.reload()),
    });
    if (!check.shadowRoot?.querySelector('.option')) throw check;  // painted nothing, and did not say so
  } catch {
    check.remove();  // the leaflet, whose emergency card comes first, stands in its place
  }
}
// Only now is there room kept for the check: where a script was refused or broke off, the leaflet has no gap before it.
const { classList } = document.documentElement;
classList.add('js');
classList.toggle('leaving', Boolean(leaving));
classList.toggle('framed', framed);
classList.toggle('hosted', !framed && isSecureContext && location.protocol !== 'file:');
// A frame that is leaving says nothing: should the other page not be there, the article's link stands.
if (framed && !leaving) {
  let said = false;
  const ready = () => {
    if (!said) parent.postMessage('heed:ready', '*');
    said = true;
  };
  requestAnimationFrame(() => setTimeout(ready));
  setTimeout(ready, PAINTED_AT_LATEST_MS);
}

function wasmWorks() {
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(SMALLEST));
  } catch { /* refused */ }
}

/** Only a region we know counts. */
function regionAsked() {
  return data.regions.find(({ id }) => id === asked.get('region'))?.id;
}

/** What a reader may pass on: the article around the frame, or this page. '' where it has no public address. */
function article() {
  const address = framed ? /** @type {string} */ (asked.get('article')) : location.origin + location.pathname;
  return /^https:\/\/[^\s/]/.test(address) ? address : '';
}
