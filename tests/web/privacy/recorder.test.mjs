// tier: verify; engines: chromium firefox
// Does the recorder of every browser see what leaves? In: a page of the check made up here, with leaks; alone, in a sandboxed frame,
// in Firefox. Out: close() names each of them. Never: the page as it ships; all other tests have that.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openChromium, openFirefox, serveDist } from '../browser.mjs';

/** A leak, and what close() must say of it; Firefox tells of no first request and no window of a frame, there the wires do. */
const LEAKS = /** @type {const} */ ([
  ["fetch('/leak')", /asked for http:.*\/leak|fetch;/], ["setTimeout(fetch, 0, '/late')", /asked for http:\S*\/late/], ['setTimeout(fetch, 0, "/wire")', /fetch;/],
  ["document.title = 'both_legs'", /document\.title =/], ["new Image().src = '/image'", /asked for http:\S*\/image/],
  ["try { new WebSocket(location.href.replace('http', 'ws')) } catch {}", /socket ws|WebSocket/], ['try { localStorage.length } catch {}', /localStorage/],
  ["document.body.append(document.createElement('img'))", /element img/], ["console.log('both_legs')", /console\.log/],
  ["window.open('/window')", /a window|open;/], ["setTimeout(() => { location.href = '/away?both_legs' }, 1500)", /went to http:\S*\/away\?both_legs/],
]);
const PATH = '/leaking/en.html';

/** @type {import('../browser.mjs').Server} */ let check;
/** @type {import('../browser.mjs').Server} */ let news;
before(async () => {
  check = await serveDist();
  news = await serveDist(check.origin);
  check.pages.set(PATH, `<!doctype html><title>leaking</title><body><script>${LEAKS.map(([code]) => code).join(';\n')}</script>`);
  news.pages.set('/frame.html', `<!doctype html><title>News</title><iframe sandbox="allow-scripts allow-popups" src="${check.origin}${PATH}"></iframe>`);
});
after(async () => {
  await check.close();
  await news.close();
});

/** @param {{goto: (address: string) => Promise<unknown>}} page @param {boolean} framed */
async function leak(page, framed) {
  check.requests.length = 0;
  await page.goto(framed ? `${news.origin}/frame.html` : `${check.origin}${PATH}`);
  while (!check.requests.includes('/away?both_legs')) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** @param {{close: () => Promise<void>}} browser */
async function said(browser) {
  return browser.close().then(() => 'nothing', (error) => String(error));
}

for (const [engine, open] of /** @type {const} */ ([['chromium', openChromium], ['firefox', openFirefox]])) {
  for (const framed of [false, true]) {
    test(`recorder: ${engine}${framed ? ', in a sandboxed frame' : ''}: close() names every leak`, { timeout: 120_000 }, async () => {
      const browser = await open();
      await leak(await browser.newPage(), framed);
      const words = `${await said(browser)};`;
      for (const [code, wanted] of LEAKS) assert.match(words, wanted, code);
    });
  }
}

test('recorder: what a test itself does in a page does not count', async () => {
  const browser = await openChromium();
  const page = await browser.newPage();
  await page.goto(`${check.origin}/back-pain/en.html`);
  await page.evaluate(() => { document.title = localStorage.length + document.cookie; });
  await page.goto(`${news.origin}/demo/index.html`);
  assert.equal(await said(browser), 'nothing');
});
