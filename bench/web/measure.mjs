// Loads and presses, in Chromium with a processor slowed 4 times. In: pages. Out: figures of every run. Never: a verdict.
import http from 'node:http';
import zlib from 'node:zlib';
import { launchChromium } from '../../tests/web/browser.mjs';

/** @import { Page } from 'playwright-core' */
/** @typedef {{first: number, work: number, blocking: number}} Load ms: first question painted, main-thread work, beyond 50 ms a task */

const THROTTLE = 4;
const PHONE = { viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true };
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const QUIET_MS = 600;  // after loading, until nothing more is under way
const BETWEEN_MS = 450;  // two presses at one place within 350 ms are one to us

/** @param {Map<string, string>} pages */
export async function measuring(pages) {
  const bytes = new Map([...pages].map(([address, text]) => [address, zlib.brotliCompressSync(text)]));
  const server = http.createServer((request, response) => {
    const body = bytes.get((request.url ?? '').split('?')[0]);
    response.writeHead(body ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': body ? 'br' : 'identity' }).end(body ?? '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const browser = await launchChromium();
  return {
    bytes: (/** @type {string} */ address) => bytes.get(address)?.length ?? 0,
    load: (/** @type {string} */ address, slow = false) => load(browser, `http://127.0.0.1:${port}${address}`, slow),
    clicks: (/** @type {string} */ address) => clicks(browser, `http://127.0.0.1:${port}${address}`),
    async close() { await browser.close(); server.close(); },
  };
}

/** @param {import('playwright-core').Browser} browser @param {string} address @param {boolean} slow @returns {Promise<Load>} */
async function load(browser, address, slow) {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  await session.send('Performance.enable');
  if (slow) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
  }
  await page.addInitScript(() => {
    const seen = { blocking: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) seen.blocking += Math.max(0, duration - 50); }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(QUIET_MS);
  const inner = page.frames().at(-1) ?? page.mainFrame();
  const start = await page.evaluate(() => performance.timeOrigin);
  const first = await inner.evaluate(() => performance.timeOrigin + (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN));
  const blocking = await page.evaluate(() => /** @type {any} */ (window).seen.blocking);
  const { metrics } = await session.send('Performance.getMetrics');
  await context.close();
  return { first: first - start, blocking, work: 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) };
}

/** From a press on Continue to the next screen painted, for each question. @param {import('playwright-core').Browser} browser @param {string} address */
async function clicks(browser, address) {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForTimeout(QUIET_MS);
  const at = page.frames().at(-1) ?? page.mainFrame();
  const session = await context.newCDPSession(at === page.mainFrame() ? page : at);  // a sandboxed frame has a process of its own
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  await at.evaluate(() => {
    /** @type {number[]} */ const times = [];
    Object.assign(window, { times });
    addEventListener('click', (event) => {
      const [target] = event.composedPath();
      if (!event.isTrusted || !(target instanceof Element) || !target.closest('[type=submit], .sd-btn, .sv-footer input')) return;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.push(performance.now() - event.timeStamp);
      requestAnimationFrame(() => port2.postMessage(0));
    }, true);
  });
  const option = at.locator('heed-check .option input, .option input, .sd-item input');
  const onward = at.locator('[type=submit]:visible, .sd-navigation__next-btn:visible, .sd-navigation__complete-btn:visible').first();
  for (let i = 0; i < 12; i++) {
    await option.first().evaluate((input) => /** @type {HTMLElement} */ (input).click());
    await onward.scrollIntoViewIfNeeded();
    await page.waitForTimeout(BETWEEN_MS);
    await onward.tap();
    await page.waitForTimeout(BETWEEN_MS);
  }
  const times = /** @type {number[]} */ (await at.evaluate(() => /** @type {any} */ (window).times));
  await context.close();
  return times;
}
