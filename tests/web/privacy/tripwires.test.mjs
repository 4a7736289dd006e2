// tier: verify
// A full check on every way, with everything a reader can press, and a wire on every way out. In: dist/.
// Out: no wire touched, nothing asked for after the page itself. Never: what a page does before it is loaded.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE, WAYS, launchChromium, stage } from '../browser.mjs';
import { wires } from './tripwires.mjs';
import { printsAtOnce, wholeCheck } from './whole-check.mjs';

const web = stage({ open: launchChromium });

/** @param {(page: import('playwright-core').Page) => Promise<void>} use */
async function wired(use) {
  const page = await web.page();
  /** @type {string[]} */ const left = [];
  page.on('request', (request) => left.push(request.url()));
  page.on('websocket', (socket) => left.push(socket.url()));
  page.on('console', (message) => left.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => left.push(String(error)));
  page.on('popup', (popup) => left.push(`window: ${popup.url()}`));
  page.on('framenavigated', (frame) => left.push(`at: ${frame.url()}`));
  await printsAtOnce(page);
  await page.addInitScript({ content: wires({ throwing: true }) });
  web.check.requests.length = 0;
  await page.goto(`${web.check.origin}/${PAGE}`);
  await use(page);
  const trips = await page.evaluate(() => /** @type {any} */ (window).heedTrips);
  await page.context().close();
  return { trips, left: left.filter((one) => !one.startsWith('blob:')), asked: [...web.check.requests] };
}

for (const [level, plan] of Object.entries(WAYS)) {
  test(`tripwires: nothing is touched on the way to ${level}, nor by what the result offers`, async () => {
    const { trips, left, asked } = await wired(async (page) => {
      assert.equal(await wholeCheck(page, page, plan), level);
    });
    assert.deepEqual(trips, []);
    assert.deepEqual(left, [`${web.check.origin}/${PAGE}`, `at: ${web.check.origin}/${PAGE}`]);
    assert.deepEqual(asked, [`/${PAGE}`]);
  });
}

test('tripwires: the wires are live', async () => {
  const { trips } = await wired((page) => page.evaluate(() => {
    for (const way of [() => fetch('/x'), () => localStorage, () => { document.title = 'x'; }, () => navigator.sendBeacon('/x'), () => console.log(1),
      () => document.createElement('img'), () => history.pushState(1, ''), () => { window.name = 'x'; }, () => document.createElement('a').click(),
      () => document.createElement('a').setAttribute('href', 'https://elsewhere.example/'), () => document.createElement('p').setAttributeNS(null, 'onclick', 'x'),
      () => document.createElementNS('http://www.w3.org/2000/svg', 'a'), () => { document.documentElement.dataset.x = 'x'; }, () => getComputedStyle(document.body)]) {
      try { way(); } catch { /* as it must be */ }
    }
  }));
  assert.deepEqual(trips, ['fetch', 'localStorage', 'document.title =', 'navigator.sendBeacon', 'console.log', 'element img', 'history.pushState', 'name =',
    'press a', 'address https://elsewhere.example/', 'attribute onclick', 'element a', 'dataset', 'getComputedStyle']);
});
