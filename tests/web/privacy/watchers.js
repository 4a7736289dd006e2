// What scripts of a news page can do to watch. Runs on the host page before anything else. Out: window.heedWatched, by watcher,
// without times. Never in the frame: what it could see there is what the frame lets it see.

export function watch() {
  if (window !== parent) return;
  /** @type {Record<string, any[]>} */ const seen = {
    attachShadow: [], addEventListener: [], checked: [], nodes: [], performance: [], find: [], size: [], message: [], mutation: [], focus: [], events: [], scroll: [], rrweb: [], sentry: [],
    reports: [], history: [], frames: [], paper: [], clipboard: [], counts: [], state: [], visible: [],
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

  // Which kinds of entries, not when. Long tasks and frames of the page's own come as the machine is busy: those of other frames count.
  const ofOthers = (/** @type {any} */ one) => one.scripts?.some((/** @type {any} */ { windowAttribution }) => windowAttribution !== 'self') ?? /cross-origin|same-origin-(ancestor|descendant)/.test(one.name);
  for (const type of ['event', 'first-input', 'layout-shift', 'largest-contentful-paint', 'resource', 'element', 'longtask', 'long-animation-frame', 'navigation', 'soft-navigation',
    'interaction-contentful-paint', 'visibility-state', 'back-forward-cache-restoration', 'mark', 'measure']) {
    try {
      new PerformanceObserver((list) => {
        for (const one of list.getEntries()) {
          if (!/^long/.test(type) || ofOthers(one)) seen.performance.push([one.entryType, one.name, (/** @type {any} */ (one)).target?.localName ?? '']);
        }
      }).observe({ type, buffered: true });
    } catch { /* not in this browser */ }
  }
  addEventListener('message', ({ data }) => seen.message.push(data));
  for (const type of ['focus', 'blur']) addEventListener(type, () => seen.focus.push(['window', type, document.activeElement?.localName]));
  document.addEventListener('visibilitychange', () => seen.focus.push(['document', document.visibilityState]));
  // Every event a page can listen for, but those of its own loading and those that others here hear.
  const kinds = new Set(['focusin', 'focusout', 'DOMActivate']);
  for (const place of [window, Document.prototype, HTMLElement.prototype]) for (const name in place) if (/^on/.test(name)) kinds.add(name.slice(2));
  for (const type of kinds) {
    if (!/^(load.*|error|readystatechange|page(show|reveal)|message|scroll.*|focus|blur|visibilitychange)$/.test(type)) addEventListener(type, () => seen.events.push(type), true);
  }
  for (const type of ['beforeprint', 'afterprint']) addEventListener(type, () => seen.paper.push(type));
  matchMedia('print').addEventListener('change', () => seen.paper.push('media'));
  for (const type of ['copy', 'cut', 'paste']) document.addEventListener(type, () => seen.clipboard.push(type));
  // How often it comes is the system's: the check does the same with either end.
  navigator.clipboard?.addEventListener('clipboardchange', () => { if (!seen.clipboard.includes('change')) seen.clipboard.push('change'); });
  document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => seen.reports.push([effectiveDirective, blockedURI]));
  if ('ReportingObserver' in window) new ReportingObserver((list) => { for (const { type, body } of list) seen.reports.push([type, /** @type {any} */ (body)?.id]); }, { buffered: true }).observe();
  for (const type of ['navigate', 'currententrychange']) /** @type {any} */ (window).navigation?.addEventListener(type, () => seen.history.push(type));
  document.addEventListener('load', ({ target }) => { if (target instanceof HTMLIFrameElement) seen.frames.push('load'); }, true);
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
    new IntersectionObserver((list) => { for (const one of list) seen.visible.push([one.isIntersecting, /** @type {any} */ (one).isVisible]); }, /** @type {any} */ ({ trackVisibility: true, delay: 100 })).observe(frame);
    new ResizeObserver(([{ contentRect }]) => seen.size.push([contentRect.width, contentRect.height])).observe(frame);
  };
  sizes();
  // What tells nobody when it changes is asked for again and again.
  const asked = /** @type {Record<string, () => unknown>} */ ({
    history: () => [history.length, /** @type {any} */ (window).navigation?.entries().length],
    frames: () => [frames.length, frames[0]?.length, frames[0]?.closed],
    counts: () => [[...performance.eventCounts], /** @type {any} */ (performance).interactionCount],
    state: () => [document.title, document.cookie, String(getSelection()), document.fullscreenElement?.localName, document.pointerLockElement?.localName, document.activeElement?.localName],
  });
  const OFTEN_MS = 20;
  setInterval(() => {
    for (const [watcher, ask] of Object.entries(asked)) {
      const now = JSON.stringify(ask());
      if (seen[watcher].findLast((/** @type {string} */ one) => one[0] === '[') !== now) seen[watcher].push(now);
    }
  }, OFTEN_MS);
}
