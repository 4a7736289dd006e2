// tier: verify
// The page without scripts, on paper, and its own policy. In: dist/. Never: words of the pack.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { DIST, FILE, PAGE, stage } from './browser.mjs';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const web = stage();

test('leaflet: readable with scripts off, the emergency card first', async () => {
  const page = await web.opened({ javaScriptEnabled: false });
  const cards = page.locator('.card');
  const levels = await Promise.all((await cards.all()).map(async (card) => (await card.getAttribute('class'))?.match(/card--(\w+)/)?.[1]));
  assert.deepEqual([...new Set(levels)], ['emergency', 'within_24h', 'within_2_weeks', 'routine', 'self_care']);
  for (const card of await cards.all()) assert.equal(await card.isVisible(), true);
  assert.ok(await page.locator('#card-emergency li').count() >= 5);
  assert.ok(await page.locator('.section').count() >= 3);
  // A check that cannot answer is not shown, and leaves no gap before the card.
  assert.equal(await page.locator('heed-check').isVisible(), false);
  const [above, card] = await Promise.all(['.top', '#card-emergency'].map((part) => page.locator(part).boundingBox()));
  assert.ok(above && card && card.y - (above.y + above.height) < 60);
});

test('leaflet: the emergency card comes before everything else and leads nowhere; each entry of the contents leads somewhere', async () => {
  const page = await web.opened({ javaScriptEnabled: false });
  assert.equal(await page.locator('.leaflet > :first-child').getAttribute('id'), 'card-emergency');
  assert.equal(await page.locator('#card-emergency a').count(), 0);
  const entries = await page.locator('nav a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const parts = await page.locator('.leaflet > [id]').evaluateAll((nodes) => nodes.map(({ id }) => `#${id}`));
  assert.deepEqual(entries, parts);
});

test('leaflet: every line of a card stands in the index of signs, and its link leads to that line', async () => {
  const page = await web.opened({ javaScriptEnabled: false });
  const lines = await page.locator('.card__lines > li').evaluateAll((nodes) => nodes.map(({ id }) => `#${id}`));
  const links = await page.locator('#signs a').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href')));
  assert.ok(lines.length > 50, `${lines.length} lines`);
  assert.deepEqual(links, lines);
});

test('leaflet: without scripts a question opens, and a choice of verdict leaves the claims with that verdict', async () => {
  const page = await web.opened({ javaScriptEnabled: false });
  const fold = page.locator('.questions details').first();
  assert.equal(await fold.locator('p').isVisible(), false);
  await fold.locator('summary').click();
  assert.equal(await fold.locator('p').isVisible(), true);
  assert.ok(await page.locator('.claims li').count() >= 60);
  const open = await page.locator('.claims li:visible').count();
  assert.ok(open >= 5 && open <= 12, `${open} claims are open`);
  await page.locator('.claims summary').click();
  const rows = await page.locator('.claims details li').count();
  const verdicts = await page.locator('.filter input:not([value=all])').evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value')));
  assert.ok(verdicts.length >= 3);
  for (const verdict of verdicts) {
    await page.locator(`.filter [value=${verdict}]`).check();
    const left = await page.locator('.claims details li:visible').evaluateAll((nodes) => nodes.map(({ className }) => className));
    assert.deepEqual([...new Set(left)], [verdict]);
    assert.match(await page.locator(`.filter label:has([value=${verdict}])`).innerText(), new RegExp(`\\(${left.length}\\)`));
  }
  await page.locator('.filter [value=all]').check();
  assert.equal(await page.locator('.claims details li:visible').count(), rows);
});

test('leaflet: each claim says its verdict in words, and where its answer comes from', async () => {
  const page = await web.opened({ javaScriptEnabled: false });
  const rows = await page.locator('.claims li').evaluateAll((nodes) => nodes.map((node) => ({
    verdict: node.querySelector('b')?.textContent ?? '', parts: node.querySelectorAll('p').length, sources: node.querySelectorAll('small a').length,
  })));
  for (const { verdict, parts, sources } of rows) assert.ok(verdict.length > 3 && parts === 2 && sources > 0, JSON.stringify({ verdict, parts, sources }));
});

test('leaflet: a drawing has words, and is drawn', async () => {
  const page = await web.opened({ javaScriptEnabled: false });
  const drawings = await page.getByRole('img').all();
  assert.ok(drawings.length >= 9, `${drawings.length} drawings`);
  for (const drawing of drawings) {
    assert.ok(((await drawing.getAttribute('aria-label')) ?? '').length > 10);
    assert.ok(await drawing.locator('path, circle, rect').count() >= 2);
  }
});

test('leaflet: the table keeps its meaning when phones stack it', async () => {
  const page = await web.opened({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const table = page.getByRole('table', { name: (await page.locator('.table h2').textContent()) ?? '' });
  assert.equal(await table.getByRole('columnheader').count(), 3);
  const rows = await table.getByRole('rowheader').count();
  assert.ok(rows >= 5, `${rows} rows`);
  assert.equal(await table.getByRole('cell').count(), 2 * rows);
  const [first, second] = await Promise.all([0, 1].map((i) => table.getByRole('cell').nth(i).boundingBox()));
  assert.ok(first && second && second.y >= first.y + first.height - 1, 'the cells stand below each other');
});

test('leaflet: right to left, pictures and lists change sides', async () => {
  const page = await web.opened({ viewport: { width: 1000, height: 800 } });
  const side = () => page.evaluate(() => {
    const left = (/** @type {string} */ css) => document.querySelector(css)?.getBoundingClientRect().left ?? NaN;
    return { point: left('.points .pic') < left('.points .pic + div'), tick: left('.checklist input') < left('.checklist span'), claim: left('.claims b') < left('.claims b + p') };
  });
  assert.deepEqual(await side(), { point: true, tick: true, claim: true });
  await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
  assert.deepEqual(await side(), { point: false, tick: false, claim: false });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 1000);
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`leaflet: axe finds nothing with all folds open, ${colorScheme}`, async () => {
    const page = await web.opened({ bypassCSP: true, colorScheme });
    await page.addStyleTag({ content: '* { content-visibility: visible !important; }' });
    await page.evaluate(() => { for (const fold of document.querySelectorAll('details')) fold.open = true; });
    await page.evaluate(AXE);
    const found = await page.evaluate(async (tags) => {
      const run = await /** @type {any} */ (window).axe.run('.leaflet', { runOnly: tags, resultTypes: ['violations', 'incomplete', 'passes'] });
      const told = (/** @type {any[]} */ rules) => rules.map((rule) => `${rule.id}: ${rule.nodes.slice(0, 5).map((/** @type {any} */ node) => node.target).join(' | ')}`);
      return { violations: told(run.violations), incomplete: told(run.incomplete), looked_at: run.passes.reduce((/** @type {number} */ sum, /** @type {any} */ rule) => sum + rule.nodes.length, 0) };
    }, TAGS);
    assert.deepEqual([found.violations, found.incomplete], [[], []]);
    assert.ok(found.looked_at > 500, `${found.looked_at} nodes`);
  });
}

test('leaflet: also from a file, and with a width of 320 px it does not scroll sideways', async () => {
  const page = await web.page({ javaScriptEnabled: false, viewport: { width: 320, height: 256 } });
  await page.goto(FILE);
  assert.equal(await page.locator('#card-emergency').isVisible(), true);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
});

test('leaflet: one file, no address to load anything from, no inline handler', () => {
  const html = fs.readFileSync(path.join(DIST, PAGE), 'utf8');
  assert.equal(/<(link|img|iframe|script|source|object|embed)\b[^>]*\s(src|href)="(?!data:)/i.test(html), false);
  assert.equal(/\son\w+=/i.test(html.replace(/<script[\s\S]*?<\/script>/g, '')), false);
  assert.match(html, /Content-Security-Policy/);
  assert.match(html, /default-src 'none'/);
});

test('leaflet: a print of the page holds the leaflet, a print of the result holds the result', async () => {
  const page = await web.opened();
  await page.emulateMedia({ media: 'print' });
  const visible = (/** @type {string} */ css) => page.locator(css).first().isVisible();
  assert.deepEqual([await visible('.leaflet'), await visible('heed-check')], [true, false]);
  await page.evaluate(() => document.querySelector('heed-check')?.setAttribute('data-print', ''));
  assert.deepEqual([await visible('.leaflet'), await visible('heed-check')], [false, true]);
  assert.equal(await visible('heed-check button[type=submit]'), false);
});
