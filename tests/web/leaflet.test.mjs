// The page without scripts, on paper, and its own policy. In: dist/. Never: words of the pack.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { kDist, kFile, kPage, openChromium, serveDist } from './browser.mjs';

/** @type {import('playwright-core').Browser} */ let browser;
/** @type {import('./browser.mjs').Server} */ let server;
before(async () => {
  server = await serveDist();
  browser = await openChromium();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test('leaflet: readable with scripts off, the emergency card first', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${server.origin}/${kPage}`);
  const cards = page.locator('.card');
  const levels = await Promise.all((await cards.all()).map(async (card) => (await card.getAttribute('class'))?.match(/card--(\w+)/)?.[1]));
  assert.deepEqual(levels, ['emergency', 'within_24h', 'within_2_weeks', 'routine', 'self_care']);
  for (const card of await cards.all()) assert.equal(await card.isVisible(), true);
  assert.ok(await page.locator('.card--emergency li').count() >= 5);
  assert.ok(await page.locator('.section').count() >= 3);
  assert.equal(await page.locator('heed-check').isVisible(), false);
});

test('leaflet: also from a file, and with a width of 320 px it does not scroll sideways', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 256 } })).newPage();
  await page.goto(kFile);
  assert.equal(await page.locator('.card--emergency').isVisible(), true);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
});

test('leaflet: one file, no address to load anything from, no inline handler', () => {
  const html = fs.readFileSync(path.join(kDist, kPage), 'utf8');
  assert.equal(/<(link|img|iframe|script|source|object|embed)\b[^>]*\s(src|href)="(?!data:)/i.test(html), false);
  assert.equal(/\son\w+=/i.test(html.replace(/<script[\s\S]*?<\/script>/g, '')), false);
  assert.match(html, /Content-Security-Policy/);
  assert.match(html, /default-src 'none'/);
});

test('leaflet: a print of the page holds the leaflet, a print of the result holds the result', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${server.origin}/${kPage}`);
  await page.emulateMedia({ media: 'print' });
  const visible = (/** @type {string} */ css) => page.locator(css).first().isVisible();
  assert.deepEqual([await visible('.leaflet'), await visible('heed-check')], [true, false]);
  await page.evaluate(() => document.querySelector('heed-check')?.setAttribute('data-print', ''));
  assert.deepEqual([await visible('.leaflet'), await visible('heed-check')], [false, true]);
  assert.equal(await visible('heed-check button[type=submit]'), false);
});
