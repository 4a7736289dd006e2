// The first embed.js there was, as it was: a site's cache or worker may hand out an old one for long. In: as today's. Out: as today's, without its newer
// attributes. Never: brought up to date; whatever page of the check comes, it must go on.
(() => {
  /** @typedef {HTMLElement & {heed?: boolean}} Marked done once, however often this script is loaded */

  const OWN = /\/embed\.js([?#]|$)/;
  const SANDBOX = 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';
  const NARROW = 480;  // px of width; below it text wraps more, and the frame is higher
  const HEIGHTS = [680, 760];
  const NASTALIQ = 1.3;  // Urdu needs higher lines

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
    const { check = '', lang = 'en', region = '', title } = box.dataset;
    // Whoever may write data-* in an article must not be able to name another address.
    if (box.heed || !/^[a-z][a-z0-9-]*$/.test(check) || !/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(lang)) return;
    box.heed = true;
    const url = new URL(`${check}/${lang}.html${/^[A-Z]{2}$/.test(region) ? '#region=' + region : ''}`, base).href;
    const name = title || 'Self-check: ' + check.replace(/-/g, ' ');
    const fallback = doc.createElement('div');
    if (!box.querySelector('a')) {
      const link = doc.createElement('a');
      link.href = url;
      link.append(name);
      box.append(link);
    }
    fallback.append(...box.childNodes);
    const frame = doc.createElement('iframe');
    frame.title = name;
    frame.loading = 'lazy';
    frame.referrerPolicy = 'no-referrer';
    frame.setAttribute('sandbox', SANDBOX);
    style(box, { display: 'block', position: 'relative' });
    const height = HEIGHTS[+(box.clientWidth < NARROW)] * (/^ur\b/.test(lang) ? NASTALIQ : 1) + 'px';
    style(fallback, { position: 'absolute', inset: '0 0 auto' });
    style(frame, {
      display: 'block', width: '100%', 'max-width': '100%', height, 'max-height': 'none', margin: '0', border: '1px solid #7b8582',
      'border-radius': '14px', 'box-sizing': 'border-box', 'color-scheme': 'normal', visibility: 'hidden',
    });
    addEventListener('message', function hear(event) {
      if (event.source !== frame.contentWindow || event.data !== '{"heed":"ready"}') return;
      removeEventListener('message', hear);
      style(frame, { visibility: 'visible' });
      style(fallback, { display: 'none' });
    });
    frame.src = url;
    box.append(fallback, frame);
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
