// The loader in an article. In: an article in a frame of this page, whose own frames stay empty. Never: a check in them (embed.test.mjs).
// @ts-expect-error page.mjs makes `begin` of this script, which begins at once in a page
import { begin } from '../../../web/embed/embed.js';
import { drawn, equal, ok, test } from './kit.js';

const BASE = 'https://check.test/embed.js';

/**
 * An article with the loader in it.
 * @param {{own?: string | null, wide?: number, address?: string, canonical?: string, observers?: boolean}} given own: the running script's address; observers: whether the browser has them for sizes
 */
function article({ own = BASE, wide = 600, address = 'https://news.test/a?x=1#y', canonical, observers = true } = {}) {
  const frame = document.createElement('iframe');
  frame.style.width = `${wide}px`;
  document.querySelector('main')?.append(frame);
  const doc = /** @type {Document} */ (frame.contentDocument);
  const window = /** @type {any} */ (frame.contentWindow);
  doc.open();
  doc.write('<!doctype html><html><head></head><body></body></html>');  // by the rules of today, as an article is
  doc.close();
  doc.body.style.margin = '0';
  if (canonical !== undefined) doc.head.append(element('link', { rel: 'canonical', href: canonical }));
  /** @type {(() => void)[]} */ const waits = [];
  /** @type {[string, any][]} */ const heard = [];
  /** @type {any[]} */ let watched = [];
  let changed = () => {};
  /** @type {{resized: () => void, seen: any[], over: boolean}[]} */ const sizes = [];

  /** @param {string} tag @param {Record<string, string>} attributes @param {...any} children */
  function element(tag, attributes, ...children) {
    const node = doc.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...children);
    return node;
  }
  const url = new URL(address);
  return {
    doc, window, waits, element, sizes, changed: () => changed(), watched: () => watched,
    /** A script tag that does not run: it has been. @param {Record<string, string>} attributes @param {string} [src] */
    tag: (attributes, src = BASE) => element('script', { type: 'text/plain', src, ...attributes }),
    /** @param {Record<string, string>} attributes @param {...any} children */
    box: (attributes, ...children) => element('div', { class: 'heed', 'data-check': 'back-pain', ...attributes }, ...children),
    /** @param {...Element} nodes */
    put: (...nodes) => doc.body.append(...nodes),
    begin() {
      const running = own === null ? null : Object.assign(doc.createElement('script'), { type: 'text/plain', src: own });
      const view = new Proxy(doc, { get: (target, name) => {
        if (name === 'currentScript') return running;
        const value = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      } });
      begin(/** @type {any} */ ({
        document: view, location: url, setTimeout: (/** @type {() => void} */ run) => waits.push(run),
        addEventListener: (/** @type {string} */ name, /** @type {any} */ hear) => { heard.push([name, hear]); window.addEventListener(name, hear); },
        removeEventListener: (/** @type {string} */ name, /** @type {any} */ hear) => window.removeEventListener(name, hear),
        self: observers ? { ResizeObserver: class {
          /** @param {() => void} resized */
          constructor(resized) { this.made = sizes[sizes.push({ resized, seen: [], over: false }) - 1]; }
          observe(/** @type {any[]} */ ...all) { this.made.seen.push(...all); }
          disconnect() { this.made.over = true; }
        } } : {},
        MutationObserver: class {
          /** @param {() => void} use */
          constructor(use) { changed = use; }
          observe(/** @type {any[]} */ ...all) { watched = [all[0] === view, all[1]]; }
        },
      }));
    },
    frames: () => /** @type {HTMLIFrameElement[]} */ ([...doc.querySelectorAll('iframe')]),
    /** @param {HTMLIFrameElement} from @param {unknown} data */
    say(from, data) { window.dispatchEvent(new window.MessageEvent('message', { source: from.contentWindow, data })); },
  };
}
const told = (/** @type {HTMLIFrameElement | undefined} */ frame) => Object.fromEntries(new URLSearchParams(new URL(frame?.src ?? '').hash.slice(1)));

/** A placeholder filled. @param {Record<string, string>} attributes @param {any} [given] */
function filled(attributes, given) {
  const it = article(given);
  it.put(it.box(attributes));
  it.begin();
  return { ...it, frame: it.frames()[0] };
}

test('embed: right after its tag a box with a readable link and a frame, sandboxed, late, without a referrer', () => {
  const it = article();
  const tag = it.tag({ 'data-check': 'back-pain', 'data-title': 'Own' });
  it.put(tag, it.element('p', {}));
  it.begin();
  const box = /** @type {HTMLElement} */ (tag.nextElementSibling);
  equal([box.dataset.check, box.dataset.title], ['back-pain', 'Own']);
  drawn(box, `
    div data-check=back-pain data-title=Own
      div
        a href=https://check.test/back-pain/en.html#article=https%3A%2F%2Fnews.test%2Fa "Own"
      iframe title=Own loading=lazy referrerpolicy=no-referrer sandbox=allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals src=https://check.test/back-pain/en.html#article=https%3A%2F%2Fnews.test%2Fa`);
});

test('embed: the styles of a site do not win', () => {
  const { frame } = filled({ 'data-radius': '3' });
  const styles = (/** @type {HTMLElement} */ node) => node.style.cssText;
  equal([frame.parentElement, frame.previousElementSibling, frame].map((node) => styles(/** @type {any} */ (node))), ['display: block !important; position: relative !important; min-height: 2em !important;', 'position: absolute !important; inset: 0px 0px auto !important;', 'display: block !important; width: 100% !important; max-width: 100% !important; height: 680px !important; max-height: none !important; margin: 0px !important; border: 1px solid rgb(123, 133, 130) !important; border-radius: 3px !important; box-sizing: border-box !important; color-scheme: normal !important; visibility: hidden !important;']);
});

test('embed: the height follows the width and the language', () => {
  const height = (/** @type {any} */ attributes, /** @type {number} */ wide) => filled(attributes, { wide }).frame.style.height;
  equal([height({}, 479), height({}, 480), height({ 'data-lang': 'ur' }, 480), height({ 'data-lang': 'ur-PK' }, 300), height({ 'data-lang': 'urd' }, 480), height({ 'data-lang': 'en-ur' }, 480)], ['760px', '680px', '884px', '988px', '680px', '680px']);
});

test('embed: round corners from a number of two digits at most', () => {
  const corner = (/** @type {string} */ radius) => filled({ 'data-radius': radius }).frame.style.borderRadius;
  equal(['0', '24', '100', 'x9', '9x', '', '-1'].map(corner), ['0px', '24px', '14px', '14px', '14px', '14px', '14px']);
});

test('embed: a name for screen readers, by wish or that of the check in its language', () => {
  equal([{ 'data-title': 'Own' }, {}, { 'data-lang': 'ur' }, { 'data-lang': 'fr' }, { 'data-check': 'gone' }].map((given) => filled(/** @type {any} */ (given)).frame.title), ['Own', 'Back pain', 'Kamar', 'back-pain', 'gone']);
});

test('embed: the language and the check make the address, beside the loader’s own', () => {
  const address = (/** @type {any} */ attributes, /** @type {any} */ given = undefined) => filled(attributes, given).frame.src.split('#')[0];
  equal([address({}), address({ 'data-lang': 'pt-br' }), address({ 'data-check': 'b2' }, { own: 'https://check.test/deep/embed.js?v=2' })],
    ['https://check.test/back-pain/en.html', 'https://check.test/back-pain/pt-br.html', 'https://check.test/deep/b2/en.html']);
});

test('embed: what could be another address is none', () => {
  for (const check of ['//evil.test/x', 'javascript:alert(1)//', '../x', 'A', '1x', 'x/y', 'x.', '', 'x y']) equal(filled({ 'data-check': check }).frames().length, 0, check);
  for (const lang of ['../x', 'e', 'engl', 'en-', 'en/x', '1n', 'en_GB', ' en', 'en--gb', '']) equal(filled({ 'data-lang': lang }).frames().length, 0, lang);
  for (const lang of ['EN', 'ast', 'zh-Hant-TW', 'en-001']) equal(filled({ 'data-lang': lang }).frames().length, 1, lang);
});

test('embed: wishes go in the fragment, and no others', () => {
  const wishes = { region: 'IN', theme: 'dark', accent: '#123456', font: 'sans', radius: '7' };
  const attributes = Object.fromEntries(Object.entries({ ...wishes, other: 'x' }).map(([name, value]) => [`data-${name}`, value]));
  equal(told(filled(attributes).frame), { ...wishes, article: 'https://news.test/a' });
  equal(told(filled({ 'data-region': '' }).frame), { article: 'https://news.test/a' });
});

test('embed: the article’s address without query, or its canonical link; only https', () => {
  const passed = (/** @type {any} */ given) => told(filled({}, given).frame);
  equal([passed({ canonical: 'https://news.test/b?id=7#z' }), passed({ canonical: 'javascript:alert(1)' }), passed({ canonical: '' }), passed({ address: 'http://news.test/a' }), passed({ canonical: 'xhttps://b/' })],
    [{ article: 'https://news.test/b?id=7' }, {}, { article: 'https://news.test/a' }, {}, {}]);
});

test('embed: its own link stays where the article has one, and what stood in the box stands until the check is ready', () => {
  const it = article();
  const link = it.element('a', { href: 'https://check.test/x' }, 'Read');
  it.put(it.box({}, 'Words ', link));
  it.begin();
  const [frame] = it.frames();
  equal([frame.previousElementSibling?.textContent, it.doc.querySelectorAll('a').length], ['Words Read', 1]);
  const seen = () => [frame.style.visibility, /** @type {HTMLElement} */ (frame.previousElementSibling).style.display];
  equal(seen(), ['hidden', '']);
  it.say(frame, 'heed:other');
  it.window.dispatchEvent(new it.window.MessageEvent('message', { source: it.window, data: 'heed:ready' }));
  equal(seen(), ['hidden', '']);
  it.say(frame, 'heed:ready');
  equal(seen(), ['visible', 'none']);
  frame.style.visibility = 'hidden';
  it.say(frame, 'heed:ready');
  equal(frame.style.visibility, 'hidden', 'it hears the word once');
  ok(frame.style.getPropertyPriority('display') === 'important');
});

test('embed: a frame that is hidden when it is ready comes in sight when it is shown, and the link goes then', () => {
  const it = filled({});
  const seen = () => [it.frame.style.visibility, /** @type {HTMLElement} */ (it.frame.previousElementSibling).style.display, it.sizes[0].over];
  const [{ resized, seen: watched }] = it.sizes;
  equal([watched.length, watched[0] === it.frame], [1, true]);
  resized();
  equal(seen(), ['hidden', '', false], 'it is not ready yet');
  it.doc.body.style.display = 'none';
  it.say(it.frame, 'heed:ready');
  it.say(it.frame, 'heed:other');
  resized();
  equal(seen(), ['hidden', '', false], 'nobody sees it');
  it.doc.body.style.display = '';
  resized();
  equal(seen(), ['visible', 'none', true]);
});

test('embed: without an observer of sizes the word alone shows the frame', () => {
  const it = filled({}, { observers: false });
  it.say(it.frame, 'heed:ready');
  equal(it.frame.style.visibility, 'visible');
});

test('embed: each box and each tag once, however often the loader comes', () => {
  const it = article();
  it.put(it.tag({ 'data-check': 'back-pain' }), it.tag({ 'data-check': 'back-pain' }, 'https://check.test/embed.js?v=2'), it.tag({}), it.box({}), it.tag({ 'data-check': 'x' }, 'https://check.test/other.js'));
  it.begin();
  it.begin();
  equal(it.frames().length, 3);
});

test('embed: a tag in the head has no place for a frame', () => {
  const it = article();
  it.doc.head.append(it.tag({ 'data-check': 'back-pain' }));
  it.begin();
  equal(it.frames().length, 0);
});

test('embed: boxes that come later, with one look for many changes', () => {
  const it = article();
  it.begin();
  equal([it.frames().length, it.watched()], [0, [true, { childList: true, subtree: true }]]);
  it.put(it.box({}));
  it.changed();
  it.changed();
  equal([it.waits.length, it.frames().length], [1, 0]);
  it.waits[0]();
  equal(it.frames().length, 1);
  it.changed();
  equal(it.waits.length, 2);
});

test('embed: run by an optimiser it finds its own tag, the one that names a check first', () => {
  const it = article({ own: null });
  it.put(it.tag({}, 'https://first.test/embed.js'), it.tag({ 'data-check': 'back-pain' }, 'https://second.test/embed.js#x'));
  it.begin();
  equal(it.frames()[0]?.src.split('#')[0], 'https://second.test/back-pain/en.html');
  const bundled = article({ own: 'https://cdn.test/bundle.js' });
  bundled.put(bundled.tag({}, 'https://first.test/embed.js'), bundled.box({}));
  bundled.begin();
  equal(bundled.frames()[0]?.src.split('#')[0], 'https://first.test/back-pain/en.html');
});

test('embed: without any tag of its own it does nothing', () => {
  for (const src of ['https://x.test/embed.jsx', 'https://x.test/my-embed.js', 'https://x.test/embedXjs']) {
    const it = article({ own: null });
    it.put(it.box({}), it.tag({ 'data-check': 'back-pain' }, src));
    it.begin();
    equal([it.frames().length, it.watched()], [0, []], src);
  }
});
