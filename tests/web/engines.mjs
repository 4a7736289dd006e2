// One small face over three engines: Chromium, stock Firefox, WebKitGTK. In: the browsers' programs. Out: pages, the check in them,
// real clicks. Never: a test left out because an engine is not there; it fails and says how to get it.
import { TEST_NEEDS, VERIFY_NEEDS } from '../../tools/dev/needs.mjs';
import { choice, launchChromium, launchFirefox, readCheck } from './browser.mjs';
import { openWebkit } from './webkit.mjs';

/** @import { Shown } from './browser.mjs' */

export const ENGINES = /** @type {const} */ (['chromium', 'firefox', 'webkit']);
/** Those the tests run in: HEED_ENGINE names one of them. */
export const CHOSEN = ENGINES.filter((name) => (process.env.HEED_ENGINE ?? name) === name);
/** @typedef {typeof ENGINES[number]} Name */
const LOST = 3;  // clicks, at most
const PATIENCE = 60_000;  // ms; nothing here measures, a slow machine is only waited for
const LOOK = 50;  // ms between two looks, at most
const NEEDS = { chromium: ['Chromium'], firefox: ['Firefox'], webkit: ['WebKitGTK', 'Xvfb'] };
/** Keys by the names that playwright and puppeteer use, as WebDriver writes them. @type {Record<string, string>} */
const KEYS = { Tab: '\uE004', Enter: '\uE006', Escape: '\uE00C', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015' };

/**
 * A document: the top one, or a frame in it.
 * @typedef {object} Place
 * @property {<A extends any[], R>(run: (...given: A) => R, ...given: A) => Promise<Awaited<R>>} run in the page; what it takes and gives is JSON
 * @property {(selector: string) => Promise<void>} press a real click, inside heed-check or else in the document
 */
/**
 * @typedef {object} Page
 * @property {(url: string) => Promise<void>} goto until the load event
 * @property {Place['run']} run in the top document
 * @property {Place['press']} press in the top document
 * @property {(options?: {nth?: number, painted?: boolean}) => Promise<Place>} check the document that holds a check, the page or a frame:
 *   the first, or nth; painted: waits for its first heading too
 * @property {(key: string) => Promise<void>} key such as 'Tab', 'Enter', ' '
 * @property {() => Promise<void>} close
 */
/**
 * @typedef {object} Engine
 * @property {Name} name
 * @property {(options?: {before?: string}) => Promise<Page>} page before: the text of a script, run as a function before any of the page, in every frame. In WebKit
 *   a proxy writes it at the top of each page that comes over http:. So a policy in a header, https: and file: keep it out there, and pages
 *   with another such script cannot be open at the same time.
 * @property {() => Promise<void>} close
 */
/** @typedef {{wasm?: boolean}} Options wasm: false takes WebAssembly away: by the engine's own switch; in Chromium, which has none, by a script */

/** @param {Name} name @param {Options} [options] @returns {Promise<Engine>} */
export async function openEngine(name, options = {}) {
  const missing = [...TEST_NEEDS, ...VERIFY_NEEDS].filter((need) => NEEDS[name].includes(need.name) && !need.found());
  if (missing.length > 0) {
    throw new Error(missing.map((need) => `${need.name} is missing: apt-get install ${need.apt} (elsewhere: ${need.otherwise})`).join('\n'));
  }
  return { chromium, firefox, webkit }[name](options);
}

/** @param {Options} options @returns {Promise<Engine>} */
async function chromium({ wasm = true }) {
  const browser = await launchChromium();
  return {
    name: 'chromium',
    async page({ before = '' } = {}) {
      const context = await browser.newContext({ ignoreHTTPSErrors: true });
      context.setDefaultTimeout(PATIENCE);
      if (!wasm) await context.addInitScript('delete globalThis.WebAssembly');
      if (before) await context.addInitScript(before);
      const page = await context.newPage();
      const place = (/** @type {import('playwright-core').Frame} */ frame) => placeOf({
        evaluate: (expression) => frame.evaluate(expression),
        click: async (expression) => { await /** @type {any} */ (await frame.evaluateHandle(expression)).asElement().click(); },
      });
      return {
        ...pageOf({ top: () => place(page.mainFrame()), places: async () => page.frames().map(place) }),
        goto: async (url) => { await page.goto(url); },
        key: (key) => page.keyboard.press(key),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}

/** @param {Options} options @returns {Promise<Engine>} */
async function firefox({ wasm = true }) {
  const browser = await launchFirefox({ 'javascript.options.wasm': wasm });
  return {
    name: 'firefox',
    async page({ before = '' } = {}) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      if (before) await page.evaluateOnNewDocument(before);
      const place = (/** @type {import('puppeteer-core').Frame} */ frame) => placeOf({
        evaluate: (expression) => frame.evaluate(expression),
        click: async (expression) => { await /** @type {any} */ (await frame.evaluateHandle(expression)).asElement().click(); },
      });
      return {
        ...pageOf({ top: () => place(page.mainFrame()), places: async () => page.frames().map(place) }),
        goto: async (url) => { await page.goto(url); },
        key: (key) => page.keyboard.press(/** @type {any} */ (key)),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}

/** @param {Options} options @returns {Promise<Engine>} */
async function webkit({ wasm = true }) {
  const { driver, proxy, close } = await openWebkit(wasm ? {} : { JSC_useWasm: '0', JSC_useWebAssembly: '0' });
  let open = 0;
  let last = Promise.resolve();
  /** One session has one place at a time: each command goes there first. @template T @param {string} handle @param {number[] | undefined} path @param {() => Promise<T>} use @returns {Promise<T>} */
  const at = (handle, path, use) => {
    const done = last.then(() => driver.at(handle, path, use));
    last = done.then(() => {}, () => {});
    return done;
  };
  return {
    name: 'webkit',
    async page({ before = '' } = {}) {
      if (open > 0 && before !== proxy.before) throw new Error('in WebKit, close the other page first: the script before pages is for all of them');
      open++;
      proxy.before = before;
      const handle = await driver.window();
      const place = (/** @type {number[]} */ path) => placeOf({
        evaluate: (expression) => at(handle, path, () => driver.evaluate(expression)),
        click: (expression) => at(handle, path, () => driver.click(expression)),
      });
      /** @param {number[]} path @returns {Promise<number[][]>} */
      const paths = async (path) => {
        const count = await place(path).run(() => window.length);
        const inner = [];
        for (let i = 0; i < count; i++) inner.push(...await paths([...path, i]).catch(() => []));  // a frame may go while we look
        return [path, ...inner];
      };
      return {
        ...pageOf({ top: () => place([]), places: async () => (await paths([])).map(place) }),
        goto: (url) => at(handle, [], () => driver.goto(url)),
        key: (key) => at(handle, undefined, () => driver.key(KEYS[key] ?? key)),  // to the frame that has the focus
        close: async () => {
          await at(handle, [], () => driver.closeWindow());
          open--;
        },
      };
    },
    close,
  };
}

/** @param {{evaluate: (expression: string) => Promise<any>, click: (expression: string) => Promise<void>}} engine @returns {Place} */
function placeOf({ evaluate, click }) {
  return {
    run: (run, ...given) => evaluate(`(${run})(...${JSON.stringify(given)})`),
    press: (selector) => click(`(${find})(${JSON.stringify(selector)})`),
  };
}

/** Runs in the page. @param {string} selector */
function find(selector) {
  return document.querySelector('heed-check')?.shadowRoot?.querySelector(selector) ?? document.querySelector(selector);
}

/** @param {{top: () => Place, places: () => Promise<Place[]>}} engine @returns {Pick<Page, 'run' | 'press' | 'check'>} */
function pageOf({ top, places }) {
  return {
    run: (run, ...given) => top().run(run, ...given),
    press: (selector) => top().press(selector),
    check: ({ nth = 0, painted = true } = {}) => until('a check on this page', async () => {
      const holding = [];
      for (const place of await places()) {
        if (await place.run(holdsCheck, painted).catch(() => false)) holding.push(place);  // a frame that goes to another page comes back
      }
      return holding[nth];
    }),
  };
}

/** Runs in the page. @param {boolean} painted */
function holdsCheck(painted) {
  const check = document.querySelector('heed-check');
  return painted ? Boolean(check?.shadowRoot?.querySelector('.heading')) : check !== null && document.readyState === 'complete';
}

/**
 * Looks until there is something. What a look throws counts as nothing yet: pages go to other pages meanwhile.
 * @template T @param {string} what @param {() => Promise<T | undefined | false>} look @returns {Promise<T>}
 */
export async function until(what, look) {
  const end = Date.now() + PATIENCE;
  for (let pause = 1; ; pause = Math.min(LOOK, 2 * pause)) {
    let cause;
    try {
      const found = await look();
      if (found !== undefined && found !== false) return found;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > end) throw new Error(`waited ${PATIENCE / 1000} s for ${what}`, { cause });
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** What the check shows. @param {Place} check @returns {Promise<Shown>} */
export async function shown(check) {
  const now = await check.run(readCheck);
  if (!now) throw new Error('there is no check on this page');
  return now;
}

/** Presses some things, one after the other. @typedef {(selectors: string[]) => Promise<void>} Press */

/**
 * Answers one question, or passes an emergency, and gives the screen after it.
 * @param {Place} check @param {Shown} now @param {string[]} ids @param {Press} press @returns {Promise<Shown>}
 */
function onward(check, now, ids, press) {
  let [first, sent, lost] = [true, false, 0];
  return until(`what comes after: ${now.heading}`, async () => {
    const next = first ? now : await shown(check);
    first = false;
    const missing = ids.filter((id) => !next.checked.includes(id));
    // A real click may be lost in a frame that has only just come: then a reader ticks again.
    if (next.heading !== now.heading || (sent && next.error && (missing.length === 0 || ++lost > LOST))) return next;
    if (sent && missing.length === 0) return undefined;  // the page holds an early Continue until its core is there
    sent = false;
    // Again, where the plain page took the place of the first.
    await press([...missing.map((id) => `.option input[value="${id}"]`), next.interrupt ? 'button[data-action=go-on]' : 'form button[type=submit]']);
    sent = true;
    return undefined;
  });
}

/**
 * Answers until a result stands, or what says that there is none. Emergencies are passed.
 * @param {Place} check @param {Record<string, string[]>} [plan] @param {Press} [press] @returns {Promise<Shown>}
 */
export async function walk(check, plan = {}, press = async (selectors) => { for (const one of selectors) await check.press(one); }) {
  let now = await shown(check);
  while (now.question !== '' || now.interrupt) {
    now = await onward(check, now, now.interrupt ? [] : choice(now, plan), press);
    if (now.error) throw new Error(`at ${now.question}: ${now.error}`);
  }
  return now;
}

/**
 * The same with clicks from script, several times faster: for where the clicks are not what is looked at.
 * @param {Place} check @param {Record<string, string[]>} [plan]
 */
export function stride(check, plan = {}) {
  return walk(check, plan, (selectors) => check.run(clickEach, selectors));
}

/** Runs in the page. @param {string[]} selectors */
function clickEach(selectors) {
  for (const selector of selectors) {
    const node = document.querySelector('heed-check')?.shadowRoot?.querySelector(selector);
    if (!(node instanceof HTMLElement)) throw new Error(`no element: ${selector}`);
    node.click();
  }
}
