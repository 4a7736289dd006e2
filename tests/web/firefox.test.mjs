// tier: verify; engines: firefox
// A second engine: stock Firefox, by keyboard alone, from a server, from a file, and in the frame of an article. In: dist/.
// Never: anything that only Chromium could pass.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { FILE, PAGE, WAYS, openFirefox, serveDist } from './browser.mjs';
import { read, walkByKeys } from './keys.mjs';

/** @type {import('puppeteer-core').Browser} */ let browser;
/** @type {import('./browser.mjs').Server} */ let check;
/** @type {import('./browser.mjs').Server} */ let news;
before(async () => {
  check = await serveDist();
  news = await serveDist(check.origin);
  browser = await openFirefox();
});
after(async () => {
  await browser?.close();
  await check?.close();
  await news?.close();
});

/** @param {string} address */
async function open(address) {
  const page = await browser.newPage();
  /** @type {string[]} */ const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(address);
  return { page, problems };
}

for (const [level, plan] of Object.entries(WAYS)) {
  test(`firefox: a way to ${level} by keyboard`, async () => {
    const { page, problems } = await open(`${check.origin}/${PAGE}`);
    assert.equal((await walkByKeys(page, page, plan)).level, level);
    assert.deepEqual(problems, []);
    await page.close();
  });
}

test('firefox: from a file, where files may not read each other', async () => {
  const { page, problems } = await open(FILE);
  const result = await walkByKeys(page, page, WAYS.within_24h);
  assert.deepEqual([result.level, result.focused], ['within_24h', 'h2.heading']);
  assert.deepEqual(problems, []);
  await page.close();
});

test('firefox: none unticks the others without a script writing a choice', async () => {
  const { page } = await open(`${check.origin}/${PAGE}`);
  for (const id of ['chest_pain', 'none']) {
    const input = await page.evaluateHandle((value) => document.querySelector('heed-check')?.shadowRoot?.querySelector(`input[value="${value}"]`), id);
    await (/** @type {import('puppeteer-core').ElementHandle<Element>} */ (input)).press(' ');
  }
  assert.deepEqual((await read(page)).checked, ['none']);
  await page.close();
});

test('firefox: Back in the browser shows the first question, not what was left', async () => {
  const { page } = await open(`${check.origin}/${PAGE}`);
  await walkByKeys(page, page, WAYS.routine);
  await page.goto(`${news.origin}/demo/index.html`);
  // Not page.goBack(), which waits for a load event: a page from the browser's memory has none.
  await page.evaluate(() => { setTimeout(() => history.back()); });
  await page.waitForFunction(() => document.querySelector('heed-check')?.shadowRoot?.querySelector('.heading'));
  const now = await read(page);
  assert.deepEqual([now.question, now.checked, now.trail, now.level], ['emergency_now', [], [], '']);
  await page.close();
});

test('firefox: the frame comes, says one word, and answers stay inside', async () => {
  news.pages.set('/firefox.html', `<!doctype html><html lang="en"><title>News</title><h1>News</h1><script>var heard = []; addEventListener('message', (event) => heard.push(event.data));</script><script async src="${check.origin}/embed.js" data-check="back-pain"></script></html>`);
  const { page } = await open(`${news.origin}/firefox.html`);
  await page.waitForFunction(() => { const frame = document.querySelector('iframe'); return frame && getComputedStyle(frame).visibility === 'visible'; });
  const frame = page.frames().find((one) => one !== page.mainFrame());
  assert.ok(frame);
  const now = await read(frame);
  assert.equal(now.question, 'emergency_now');
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).heard), ['{"heed":"ready"}']);
  await page.close();
});
