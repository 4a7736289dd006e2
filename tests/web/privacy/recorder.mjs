// What leaves a page of the check, in every browser the tests open: wires touched, requests, sockets, windows, workers, navigation.
// In: a browser just started. Out: the same one; its close() fails where something left that expected.mjs does not name.
// Never: a page around the check, which may do as it likes; nor what a test itself does in a page.
import { expectedHere, testFile } from './expected.mjs';
import { TRIP, wires } from './tripwires.mjs';

/** A page of the check: everything is in it, so it may ask for nothing, ever. Also the made-up one of made.mjs. */
const OF_CHECK = /\/(made|[\w-]+\/[a-z]{2,3}(\.frame)?(\.nowasm)?)\.html$/;
const WIRES = wires({ aloud: TRIP }, OF_CHECK);

/** @param {string} address */
const ofCheck = (address) => URL.canParse(address) && OF_CHECK.test(new URL(address).pathname);

/** What was seen in one browser. @typedef {{left: string[], driven: Set<unknown>}} Seen driven: pages a test is just sending somewhere */

/**
 * Of both drivers: a request in a frame. From a page of the check only a test may lead away.
 * @param {Seen} seen @param {unknown} page @param {{url: string, from: string, away: boolean, top: boolean}} request
 */
function note({ left, driven }, page, { url, from, away, top }) {
  if (!ofCheck(from) || url.startsWith('data:')) return;
  if (away && top && driven.has(page)) return;
  const [there, here] = [new URL(url), new URL(from)];
  const near = there.protocol === here.protocol && there.host === here.host && there.search === '';
  if (away && near && there.pathname === here.pathname) left.push('loaded itself again');
  else if (away && near && there.pathname === here.pathname.replace('.html', '.nowasm.html')) left.push('went to its twin');
  else left.push(`${away ? 'went to' : 'asked for'} ${url}`);
}

/** A test sends a page somewhere by these; nothing else does. @param {Seen} seen @param {any} page @param {string[]} ways */
function drive({ driven }, page, ways) {
  for (const way of ways) {
    const real = page[way].bind(page);
    page[way] = async (/** @type {unknown[]} */ ...given) => {
      driven.add(page);
      try {
        return await real(...given);
      } finally {
        driven.delete(page);
      }
    };
  }
}

/** @param {any} browser @param {Seen} seen */
function closing(browser, seen) {
  const close = browser.close.bind(browser);
  browser.close = async () => {
    await close();
    const left = seen.left.filter((one) => !expectedHere(one));
    seen.left = [];
    if (left.length > 0) throw new Error(`${testFile}: left a page of the check: ${[...new Set(left)].join('; ')}`);
  };
}

/** @param {import('playwright-core').Browser} browser */
export function recordChromium(browser) {
  /** @type {Seen} */ const seen = { left: [], driven: new Set() };
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    await context.addInitScript({ content: WIRES });
    const newPage = context.newPage.bind(context);
    let opening = 0;
    context.newPage = async () => {
      opening += 1;
      try {
        return await newPage();
      } finally {
        opening -= 1;
      }
    };
    context.on('console', (message) => { if (message.text().startsWith(TRIP)) seen.left.push(message.text().slice(TRIP.length)); });
    context.on('serviceworker', (worker) => seen.left.push(`worker ${worker.url()}`));
    context.on('request', (request) => {
      const frame = request.serviceWorker() ? null : frameOf(request);
      const from = frame ? frame.url() : '';
      note(seen, frame?.page(), { url: request.url(), from, away: request.isNavigationRequest(), top: frame !== null && frame.parentFrame() === null });
    });
    context.on('page', (page) => {
      if (opening === 0) seen.left.push('a window');
      drive(seen, page, ['goto', 'reload', 'goBack', 'goForward', 'setContent']);
      page.on('websocket', (socket) => seen.left.push(`socket ${socket.url()}`));
      page.on('worker', (worker) => seen.left.push(`worker ${worker.url()}`));
      page.on('download', (download) => { if (!download.url().startsWith('blob:')) seen.left.push(`download ${download.url()}`); });
    });
    return context;
  };
  closing(browser, seen);
  return browser;
}

/** A window that is just being opened has no frame yet. @param {import('playwright-core').Request} request */
function frameOf(request) {
  try {
    return request.frame();
  } catch {
    return null;
  }
}

/** @param {import('puppeteer-core').Browser} browser Firefox, or Chromium with the memory of Back: wires and requests; it tells of no sockets, the wires do */
export async function recordPuppeteer(browser) {
  /** @type {Seen} */ const seen = { left: [], driven: new Set() };
  const newPage = browser.newPage.bind(browser);
  browser.newPage = async (...given) => {
    const page = await newPage(...given);
    await page.evaluateOnNewDocument(WIRES);
    drive(seen, page, ['goto', 'reload', 'setContent']);
    page.on('console', (message) => { if (message.text().startsWith(TRIP)) seen.left.push(message.text().slice(TRIP.length)); });
    page.on('request', (request) => {
      const frame = request.frame();
      note(seen, page, { url: request.url(), from: frame?.url() ?? '', away: request.isNavigationRequest(), top: frame?.parentFrame() === null });
    });
    page.on('popup', () => seen.left.push('a window'));
    return page;
  };
  closing(browser, seen);
  return browser;
}
