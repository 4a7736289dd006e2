// Runs first in an article: waits for what becomes of the check in it. In: a limit. Out: what the frame told, and whether a reader can see it,
// or whether the link can be read. Never trusts anything of the page that a fault may change later.
(() => {
  const given = /** @type {any} */ (/* global __GIVEN__ */ __GIVEN__);  // fixture.mjs puts it in
  const doc = document;
  const later = setTimeout.bind(window);
  const clock = performance.now.bind(performance);
  const styleOf = getComputedStyle.bind(window);
  const { mend } = /** @type {any} */ (window);
  delete (/** @type {any} */ (window)).mend;
  const whole = doc.documentElement;
  const { apply } = Reflect;
  /** @param {any} of @param {string} name */
  const method = (of, name) => {
    const taken = of.prototype[name];
    return (/** @type {any} */ node, /** @type {any[]} */ ...args) => apply(taken, node, args);
  };
  const all = method(Document, 'querySelectorAll');
  const box = method(Element, 'getBoundingClientRect');
  const closest = method(Element, 'closest');
  const toView = method(Element, 'scrollIntoView');
  const setAttribute = method(Element, 'setAttribute');
  const textOf = /** @type {any} */ (Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')).get;
  const windowOf = /** @type {any} */ (Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')).get;
  const ready = /** @type {any} */ (Object.getOwnPropertyDescriptor(Document.prototype, 'readyState')).get;
  const source = /** @type {any} */ (Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'source')).get;
  const data = /** @type {any} */ (Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')).get;
  const said = String.fromCharCode(1);
  const until = clock() + given.wait;
  /** @type {{from: any, text: string}[]} */ const heard = [];
  addEventListener('message', (event) => {
    const text = apply(data, event, []);
    if (typeof text === 'string' && text.slice(0, 5) === 'drive') heard[heard.length] = { from: apply(source, event, []), text };
  });
  /** @param {Element} node @param {number} least */
  const seen = (node, least) => {
    const { width, height } = box(node);
    return width > least && height > (least > 50 ? least : 5) && styleOf(node).visibility === 'visible';
  };
  /** @type {Element | undefined} */ let scrolled;
  let chosen = false;
  function look() {
    let text = '';
    const frames = all(doc, 'iframe');
    const at = given.nth < 0 ? frames.length - 1 : given.nth;
    const frame = frames[at];
    if (frame && frame !== scrolled) {
      scrolled = frame;
      toView(frame, { block: 'center' });
    }
    if (frame && given.nth !== 0 && !chosen && seen(frame, 100)) {
      chosen = true;
      apply(windowOf, frame, []).postMessage('walk', '*');
    }
    for (let i = 0; i < heard.length; i += 1) {
      if (frame && heard[i].from === apply(windowOf, frame, []) && seen(frame, 100)) text = `${heard[i].text}`;
    }
    // Not before the loader had its turn, however slow the machine is.
    if (text === '' && clock() > until && (apply(ready, doc, []) === 'complete' || clock() > until + 30_000)) {
      const links = all(doc, 'a[href*="/back-pain/en.html"]');
      let link = '';
      // Readable: on the screen, and with room of its own, so that nothing stands over it.
      for (let i = 0; i < links.length; i += 1) {
        const room = closest(links[i], '.heed, [data-check]');
        if (seen(links[i], 20) && (!room || box(room).height >= box(links[i]).height)) link = apply(textOf, links[i], []);
      }
      const blank = frame && seen(frame, 100) ? 'frame without a word' : 'nothing';
      text = `drive ${given.id}${String.fromCharCode(2)}${link ? 'leaflet' : blank}${said}${said}${link.length}${said}${Boolean(link)}${said}${said}${link}`;
    }
    if (text === '') return void later(look, 20);
    mend();
    setAttribute(whole, 'data-drive', text);
  }
  later(look, 0);
})();
