// The loader of a news page. In: own script tags with data-check, and placeholders `.heed[data-check]`. Out: one sandboxed frame for each.
// Never reads more of the page than its own address, never learns an answer; listens for one word, "heed:ready", which hides the readable link.
import { titles } from 'heed:titles';

(() => {
  /** @typedef {HTMLElement & {heed?: boolean}} Marked done once, however often this script is loaded */

  const OWN = /\/embed\.js([?#]|$)/;
  const SANDBOX = 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';
  const NARROW = 480;  // px of width; below it text wraps more, and the frame is higher
  const HEIGHTS = [680, 760];
  const NASTALIQ = 1.3;  // Urdu needs higher lines
  const WISHES = ['region', 'theme', 'accent', 'font', 'radius'];

  const doc = document;
  const ownTags = () => [.../** @type {NodeListOf<HTMLScriptElement & Marked>} */ (doc.querySelectorAll('script[src]'))].filter(({ src }) => OWN.test(src));
  const running = /** @type {HTMLScriptElement | null} */ (doc.currentScript);
  // Optimisers run scripts late or from elsewhere: then our own tag is found by its address.
  const own = running && OWN.test(running.src) ? running : ownTags().find(({ dataset }) => dataset.check) || ownTags()[0];
  if (!own) return;
  const base = own.src;

  /** Site styles such as `iframe { height: auto }` must not win. @param {HTMLElement} node @param {Record<string, string>} rules */
  const style = (node, rules) => {
    for (const [name, value] of Object.entries(rules)) node.style.setProperty(name, value, 'important');
  };

  /** @param {Marked} box */
  const fill = (box) => {
    const { check, lang = 'en', radius, title } = /** @type {Record<string, string>} */ (box.dataset);
    // Whoever may write data-* in an article must not be able to name another address.
    if (box.heed || !/^[a-z][a-z0-9-]*$/.test(check) || !/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(lang)) return;
    box.heed = true;
    // All in the fragment, which no server sees; the page checks each of them itself.
    const told = new URLSearchParams();
    for (const wish of WISHES) if (box.dataset[wish]) told.set(wish, /** @type {string} */ (box.dataset[wish]));
    // What a reader may pass on: the article, without what the address says of the reader who opened it.
    const canonical = /** @type {HTMLLinkElement | null} */ (doc.querySelector('link[rel=canonical]:not([href=""])'));
    const article = canonical?.href.split('#')[0] || location.origin + location.pathname;
    if (/^https:/.test(article)) told.set('article', article);
    const url = new URL(`${check}/${lang}.html`, base);
    url.hash = String(told);
    const name = title || titles[check]?.[lang] || check;
    const fallback = doc.createElement('div');
    if (!box.querySelector('a')) {
      const link = doc.createElement('a');
      link.href = url.href;
      link.append(name);
      box.append(link);
    }
    fallback.append(...box.childNodes);
    box.append(fallback);  // at once: whatever goes wrong from here on, the link stands
    const frame = doc.createElement('iframe');
    frame.title = name;
    frame.loading = 'lazy';
    frame.referrerPolicy = 'no-referrer';
    frame.setAttribute('sandbox', SANDBOX);
    style(box, { display: 'block', position: 'relative', 'min-height': '2em' });
    const height = HEIGHTS[+(box.clientWidth < NARROW)] * (/^ur\b/.test(lang) ? NASTALIQ : 1) + 'px';
    style(fallback, { position: 'absolute', inset: '0 0 auto' });
    style(frame, {
      display: 'block', width: '100%', 'max-width': '100%', height, 'max-height': 'none', margin: '0', border: '1px solid #7b8582',
      'border-radius': (/^\d{1,2}$/.test(radius) ? radius : 14) + 'px', 'box-sizing': 'border-box', 'color-scheme': 'normal', visibility: 'hidden',
    });
    let ready = false;
    // Where something hides every frame, the link stays; what was hidden when the word came, such as a tab, may be shown later.
    const show = () => {
      if (!ready || !frame.offsetHeight) return;
      removeEventListener('message', hear);
      sizes?.disconnect();
      style(frame, { visibility: 'visible' });
      style(fallback, { display: 'none' });
    };
    const sizes = self.ResizeObserver && new self.ResizeObserver(show);
    const hear = (/** @type {MessageEvent} */ event) => {
      ready ||= event.source === frame.contentWindow && event.data === 'heed:ready';
      show();
    };
    addEventListener('message', hear);
    sizes?.observe(frame);
    frame.src = url.href;
    box.append(frame);
  };

  const scan = () => {
    for (const tag of ownTags()) {
      if (tag.heed || !tag.dataset.check || !tag.closest('body')) continue;
      tag.heed = true;
      const box = doc.createElement('div');
      Object.assign(box.dataset, tag.dataset);
      tag.after(box);
      fill(box);
    }
    doc.querySelectorAll('.heed[data-check]').forEach((box) => fill(/** @type {Marked} */ (box)));
  };

  // Placeholders may come later: the rest of the page, or an app that changes articles. One look for many changes.
  let waiting = false;
  new MutationObserver(() => {
    if (!waiting) setTimeout(() => { waiting = false; scan(); });
    waiting = true;
  }).observe(doc, { childList: true, subtree: true });
  scan();
})();
