// What scripts of a news page can do to watch. Runs on the host page before anything else. Out: window.heedWatched, by watcher,
// without times. Never in the frame: what it could see there is what the frame lets it see.

export function watch() {
  if (window !== parent) return;
  /** @type {Record<string, any[]>} */ const seen = {
    attachShadow: [], addEventListener: [], checked: [], nodes: [], performance: [], find: [], size: [], message: [], mutation: [], focus: [], events: [], scroll: [], rrweb: [], sentry: [],
  };
  Object.assign(window, { heedWatched: seen });
  const wrap = (/** @type {any} */ place, /** @type {string} */ name, /** @type {string} */ watcher, /** @type {(given: any[]) => unknown} */ tell) => {
    const old = place[name];
    place[name] = function (/** @type {any[]} */ ...given) { seen[watcher].push([name, tell(given)]); return old.apply(this, given); };
  };
  wrap(Element.prototype, 'attachShadow', 'attachShadow', () => '');
  wrap(EventTarget.prototype, 'addEventListener', 'addEventListener', ([type]) => type);
  for (const name of ['append', 'replaceChildren', 'querySelectorAll', 'setAttribute', 'replaceWith']) wrap(Element.prototype, name, 'nodes', (given) => given.map(String));
  const checked = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'checked'));
  Object.defineProperty(HTMLInputElement.prototype, 'checked', { ...checked, set(value) { seen.checked.push([this.name, this.value, value]); checked.set?.call(this, value); } });

  // Which kinds of entries, not when. Long tasks of the page's own come as the machine is busy: those of other frames count.
  for (const type of ['event', 'first-input', 'layout-shift', 'largest-contentful-paint', 'resource', 'element', 'longtask']) {
    try {
      new PerformanceObserver((list) => {
        for (const one of list.getEntries()) {
          if (type !== 'longtask' || /cross-origin|same-origin-(ancestor|descendant)/.test(one.name)) seen.performance.push([one.entryType, one.name, (/** @type {any} */ (one)).target?.localName ?? '']);
        }
      }).observe({ type, buffered: true });
    } catch { /* not in this browser */ }
  }
  addEventListener('message', ({ data }) => seen.message.push(data));
  for (const type of ['focus', 'blur']) addEventListener(type, () => seen.focus.push(['window', type, document.activeElement?.localName]));
  document.addEventListener('visibilitychange', () => seen.focus.push(['document', document.visibilityState]));
  for (const type of ['click', 'pointerdown', 'keydown', 'input', 'change', 'submit', 'focusin', 'selectionchange', 'beforeprint', 'copy', 'hashchange', 'popstate']) {
    document.addEventListener(type, () => seen.events.push(type), true);
  }
  addEventListener('scroll', () => seen.scroll.push([scrollX, scrollY]), true);
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver((list) => { for (const one of list) seen.mutation.push([one.type, one.target.nodeName, one.attributeName]); })
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const { rrweb, Sentry } = /** @type {any} */ (window);
    rrweb?.record({ emit: (/** @type {any} */ event) => seen.rrweb.push([event.type, event.data]), recordCrossOriginIframes: true, recordCanvas: true, mousemoveWait: 0 });
    Sentry?.init({
      dsn: 'https://key@127.0.0.1/1', defaultIntegrations: undefined, tracesSampleRate: 1,
      beforeBreadcrumb: (/** @type {any} */ crumb) => { seen.sentry.push([crumb.category, crumb.message, crumb.data]); return crumb; },
      transport: () => ({ send: async (/** @type {any} */ envelope) => { seen.sentry.push(['envelope', envelope[1]?.[0]?.[0]?.type]); return {}; }, flush: async () => true }),
    });
  });
  // A frame that comes later is watched as soon as it is there.
  const sizes = () => {
    const frame = document.querySelector('iframe');
    if (!frame) return void setTimeout(sizes, 20);
    new ResizeObserver(([{ contentRect }]) => seen.size.push([contentRect.width, contentRect.height])).observe(frame);
  };
  sizes();
}
