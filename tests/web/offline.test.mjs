// A page kept for offline use: only when the reader asks, then with the network gone, and gone again when removed. In: dist/. Never: a real network.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { kFile, kPage, kWays, openChromium, openFirefox, serveDist, walk } from './browser.mjs';

const kKeep = 'back-pain/en.offline.html';
/** @type {import('playwright-core').Browser} */ let browser;
/** @type {import('./browser.mjs').Server} */ let server;
/** @type {import('playwright-core').Page} */ let page;

before(async () => {
  browser = await openChromium();
});
after(() => browser?.close());
beforeEach(async (t) => {
  server = await serveDist();
  page = await (await browser.newContext()).newPage();
  /** @type {any} */ (t).after(async () => {
    await page.context().close();
    await server.close();
  });
});

/** Presses a button of the page that keeps, and waits for its word. @param {string} button @param {string} said */
async function press(button, said) {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('status').getByText(said).waitFor();
}

const keptNames = () => page.evaluate(async () => {
  const names = [];
  for (const cache of await caches.keys()) for (const { url } of await (await caches.open(cache)).keys()) names.push(new URL(url).pathname);
  return names.sort();
});
const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

test('offline: nothing is kept until the reader asks for it', async () => {
  await page.goto(`${server.origin}/${kPage}`);
  await walk(page, kWays.routine);
  await page.locator('.offline a').click();
  await page.waitForURL(`${server.origin}/${kKeep}`);
  assert.deepEqual([await keptNames(), await workers(), await page.getByRole('status').textContent()], [[], 0, '']);
});

test('offline: kept, the page, its twin and the buttons open with the server gone, and a whole check runs', async () => {
  await page.goto(`${server.origin}/${kKeep}`);
  await press('Keep a copy', 'works offline');
  assert.deepEqual(await keptNames(), ['/back-pain/en.html', '/back-pain/en.nowasm.html', `/${kKeep}`]);
  await server.close();
  await page.goto(`${server.origin}/${kPage}#region=IN`);
  assert.equal((await walk(page, kWays.routine)).level, 'routine');
  await page.goto(`${server.origin}/back-pain/en.nowasm.html`);
  assert.equal((await walk(page, kWays.within_24h)).level, 'within_24h');
  await page.goto(`${server.origin}/${kKeep}`);
  await page.getByRole('status').getByText('works offline').waitFor();
  const other = await page.context().newPage();
  await assert.rejects(other.goto(`${server.origin}/headache/en.html`), 'another page was never kept');
  await press('Remove the copy', 'removed');
  assert.deepEqual([await keptNames(), await workers()], [[], 0]);
});

test('offline: while there is a network, its page comes, not the kept one', async () => {
  await page.goto(`${server.origin}/${kKeep}`);
  await press('Keep a copy', 'works offline');
  server.pages.set(`/${kPage}`, '<!doctype html><title>newer advice</title>');
  await page.goto(`${server.origin}/${kPage}`);
  assert.equal(await page.title(), 'newer advice');
});

test('offline: no offer in a frame or in a saved file; the sandboxed frame has no worker', async () => {
  await page.goto(kFile);
  assert.equal(await page.locator('.offline').isVisible(), false);
  await page.goto(`${server.origin}/${kKeep}`);
  await press('Keep a copy', 'works offline');
  server.pages.set('/framed.html', `<!doctype html><title>News</title><iframe sandbox="allow-scripts" width="600" height="600" src="/${kPage}"></iframe>`);
  await page.goto(`${server.origin}/framed.html`);
  const frame = page.frames()[1];
  await frame.locator('heed-check form').waitFor();
  assert.equal(await frame.locator('.offline').isVisible(), false);
  assert.equal(await frame.evaluate(() => { try { return Boolean(navigator.serviceWorker.controller); } catch { return 'refused'; } }), 'refused');
});

test('offline: Firefox keeps the page too', async () => {
  const firefox = await openFirefox();
  try {
    const tab = await firefox.newPage();
    await tab.goto(`${server.origin}/${kKeep}`);
    await tab.click('button');
    await tab.waitForFunction(() => document.querySelector('[role=status]')?.textContent !== '');
    assert.equal(await tab.$eval('[role=status]', (node) => node.textContent), 'This page works offline now.');
    await server.close();
    await tab.goto(`${server.origin}/${kPage}`);
    await tab.waitForFunction(() => document.querySelector('heed-check')?.shadowRoot?.querySelector('form'));
  } finally {
    await firefox.close();
  }
});
