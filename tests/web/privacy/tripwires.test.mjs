// A full check on every way, with everything a reader can press, and a wire on every way out. In: dist/.
// Out: no wire touched, nothing asked for after the page itself. Never: what a page does before it is loaded.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act, kPage, kWays, openChromium, serveDist, shown, walk } from '../browser.mjs';
import { layWires } from './tripwires.mjs';

/** @type {import('playwright-core').Browser} */ let browser;
/** @type {import('../browser.mjs').Server} */ let server;
before(async () => { [server, browser] = [await serveDist(), await openChromium()]; });
after(async () => {
  await browser?.close();
  await server?.close();
});

/** @param {(page: import('playwright-core').Page) => Promise<void>} use */
async function wired(use) {
  const page = await (await browser.newContext()).newPage();
  /** @type {string[]} */ const left = [];
  page.on('request', (request) => left.push(request.url()));
  page.on('websocket', (socket) => left.push(socket.url()));
  page.on('console', (message) => left.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => left.push(String(error)));
  page.on('popup', (popup) => left.push(`window: ${popup.url()}`));
  page.on('framenavigated', (frame) => left.push(`at: ${frame.url()}`));
  await page.addInitScript(() => { window.print = () => { dispatchEvent(new Event('afterprint')); }; });
  await page.addInitScript(layWires, true);
  server.requests.length = 0;
  await page.goto(`${server.origin}/${kPage}`);
  await use(page);
  const trips = await page.evaluate(() => /** @type {any} */ (window).heedTrips);
  await page.context().close();
  return { trips, left: left.filter((one) => !one.startsWith('blob:')), asked: [...server.requests] };
}

for (const [level, plan] of Object.entries(kWays)) {
  test(`tripwires: nothing is touched on the way to ${level}, nor by what the result offers`, async () => {
    const { trips, left, asked } = await wired(async (page) => {
      const inCheck = (/** @type {string} */ css) => page.locator(`heed-check ${css}`);
      await inCheck('select').selectOption('IN');
      await inCheck('form button[type=submit]').click();  // nothing chosen: the error
      assert.equal((await walk(page, plan)).level, level);
      await inCheck('select').first().selectOption('GB');
      await page.evaluate(() => {
        for (const details of document.querySelector('heed-check')?.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
      });
      await inCheck('[data-action=copy]').first().click();
      await inCheck('.copied').first().waitFor();
      for (const button of await inCheck('[data-action=print]').all()) await button.click();
      for (const button of await inCheck('[data-action=save], [data-action=remind]').all()) {
        await Promise.all([page.waitForEvent('download'), button.click()]);
      }
      await act(page, 'clear');
      assert.deepEqual((await shown(page)).trail, []);
    });
    assert.deepEqual(trips, []);
    assert.deepEqual(left, [`${server.origin}/${kPage}`, `at: ${server.origin}/${kPage}`]);
    assert.deepEqual(asked, [`/${kPage}`]);
  });
}

test('tripwires: the wires are live', async () => {
  const { trips } = await wired((page) => page.evaluate(() => {
    for (const way of [() => fetch('/x'), () => localStorage, () => { document.title = 'x'; }, () => navigator.sendBeacon('/x'), () => console.log(1),
      () => document.createElement('img'), () => history.pushState(1, ''), () => { name = 'x'; }]) {
      try { way(); } catch { /* as it must be */ }
    }
  }));
  assert.deepEqual(trips, ['fetch', 'localStorage', 'document.title =', 'navigator.sendBeacon', 'console.log', 'element img', 'history.pushState', 'name =']);
});
