// tier: verify; engines: chromium firefox
// What is left after a full check. In: dist/ in Chromium and Firefox. Out: no key in any store, the address, title, name and history
// as before, no answer after Back. Never: what a reader chose to keep (copies, prints, files).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { PAGE, WAYS, openFirefox, serveDist } from '../browser.mjs';
import { read, walkByKeys } from '../keys.mjs';
import { recordPuppeteer } from './recorder.mjs';

/** @type {import('../browser.mjs').Server} */ let server;
before(async () => {
  server = await serveDist();
  server.pages.set('/elsewhere.html', '<!doctype html><title>elsewhere</title>');
});
after(() => server?.close());

// Not through Playwright: it starts Chromium without the memory that Back uses. Watched like any other.
const openChromium = async () => recordPuppeteer(await puppeteer.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium', headless: true, ignoreDefaultArgs: ['--disable-back-forward-cache'],
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-dev-shm-usage'],
}));

/** Runs in the page: every place that outlives it, and those that name it. */
async function traces() {
  return {
    cookie: document.cookie, local: localStorage.length, session: sessionStorage.length, databases: await indexedDB.databases(),
    caches: 'caches' in window ? await caches.keys() : [], workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
    address: location.href, title: document.title, name: window.name, history: history.length, state: history.state,
  };
}

for (const [engine, open] of /** @type {const} */ ([['chromium', openChromium], ['firefox', openFirefox]])) {
  test(`traces: ${engine}: a full check leaves none, and Back shows no answer`, async () => {
    const browser = await open();
    try {
      const page = await browser.newPage();
      await page.goto(`${server.origin}/${PAGE}`);
      const asLoaded = await page.evaluate(traces);
      const ways = await page.evaluate(() => [...document.querySelector('heed-check')?.shadowRoot?.querySelectorAll('form') ?? []].map((form) => form.getAttribute('autocomplete')));
      assert.deepEqual(ways, ['off']);
      assert.equal((await walkByKeys(page, page, WAYS.routine)).level, 'routine');
      assert.deepEqual(await page.evaluate(traces), asLoaded);
      assert.deepEqual({ ...asLoaded, address: '', title: '', history: 0 },
        { cookie: '', local: 0, session: 0, databases: [], caches: [], workers: 0, address: '', title: '', name: '', history: 0, state: null });

      await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => { Object.assign(window, { heedKept: persisted }); }));
      await page.goto(`${server.origin}/elsewhere.html`);
      await page.evaluate(() => { setTimeout(() => history.back()); });
      await page.waitForFunction(() => document.querySelector('heed-check')?.shadowRoot?.querySelector('.heading'));
      assert.equal(await page.evaluate(() => /** @type {any} */ (window).heedKept), true, 'the page came from the memory of the browser');
      const now = await read(page);
      assert.deepEqual([now.question, now.checked, now.trail, now.level], ['emergency_now', [], [], '']);
    } finally {
      await browser.close();
    }
  });
}

test('traces: nothing to type in, so nothing to fill in or to learn', async () => {
  const browser = await openChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/${PAGE}`);
    const fields = () => page.evaluate(() => [document, document.querySelector('heed-check')?.shadowRoot].flatMap((root) => (
      [...root?.querySelectorAll('input:not([type=radio], [type=checkbox]), textarea, [contenteditable]') ?? []].map((node) => node.outerHTML))));
    assert.deepEqual(await fields(), []);
    await walkByKeys(page, page, WAYS.emergency);
    assert.deepEqual(await fields(), []);
  } finally {
    await browser.close();
  }
});
