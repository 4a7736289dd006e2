// The loader of a news page. In: script tags with data-check, placeholders `.heed[data-check]`, wherever and whenever they appear.
// Out: the check in a sandboxed frame, or one console line that says why there is none. Never: an answer, a guessed address, or work for a
// change of the page that has no placeholder in it, however many tags load this file.
import { currentScript, folderOfTag, linkedPage, own, trusted } from './address.js';
import { clear, hear, mountFrame } from './frame.js';
import { create, HEED, root, say } from './page.js';
import { resolve } from './resolve.js';

/** @import { Box } from './page.js' */

const WANTED = '[data-check],.heed';
const OPTIONS = ['region', 'theme', 'accent', 'font', 'radius'];
const LATER = 3000;  // ms: until then another loader may come, or the rest of the page

const write = (/** @type {string | undefined} */ check) => `Write <div class="heed" data-check="${check}"> where it belongs`;

/** A tag marks a place: its placeholder is made here. @param {HTMLElement} tag */
function serveTag(tag) {
  const folder = trusted(folderOfTag(tag)) || (tag === currentScript && own);
  if (!folder) return;
  /** @type {any} */ let box = tag.nextElementSibling;
  if (!box?.matches('.heed')) {
    if (tag.matches('head *,body>:last-child')) say(`tag outside the article. ${write(tag.dataset.check)}`);
    if (tag.matches('head *')) return;
    tag.after(box = create('div', { className: 'heed' }));
  }
  Object.assign(box.dataset, tag.dataset);
  serveBox(box, folder);
}

/** @param {Box} box @param {string} [folder] where it is known */
function serveBox(box, folder) {
  const [linked, ...names] = linkedPage(box);
  folder ||= linked ? trusted(linked) || '' : own;
  if (!folder) {
    setTimeout(() => {
      if (box[HEED]) return;
      clear(box);
      say(`no loader from ${linked}. Load ${linked}embed.js`);
    }, LATER);
    return;
  }
  const [check, lang, title] = resolve(box, names);
  if (!check) return clear(box);
  // All in the fragment, which no server sees; the page checks each of them itself.
  const params = new URLSearchParams();
  for (const name of OPTIONS) if (box.dataset[name]) params.set(name, box.dataset[name]);
  // What a reader may pass on: the article, without what the address says of the reader who opened it.
  const canonical = /** @type {HTMLLinkElement | null} */ (root().querySelector('head>link[rel=canonical][href^=https]'));
  params.set('article', canonical?.href.split('#')[0] || location.origin + location.pathname);
  mountFrame(box, `${folder}${check}/${lang}.frame.html#${params}`, box.dataset.title || title);
}

/** @param {any} element */
const serve = (element) => element.matches(WANTED) && (element.matches('script') ? serveTag(element) : serveBox(element));

/** @param {Element} element */
const scan = (element) => [element, ...element.querySelectorAll(WANTED)].forEach(serve);

function start() {
  new MutationObserver((records) => {
    for (const { target, attributeName, addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) scan(node);
      if (attributeName || /** @type {any} */ (target)[HEED]) serve(target);
    }
  }).observe(document, { childList: true, subtree: true, attributeFilter: ['check', 'lang', 'title', ...OPTIONS].map((name) => `data-${name}`) });
  setTimeout(() => {
    if (!root().querySelector(WANTED)) say(`no data-check here. ${write('back-pain')}`);
  }, LATER);
  return () => {
    addEventListener('message', hear);  // also after document.open(), which takes listeners away
    scan(root());
  };
}

// One loader for all its tags.
const LOADER = Symbol.for(`heed ${own}`);
const page = /** @type {any} */ (root());
const look = page[LOADER] ??= start();
look();
