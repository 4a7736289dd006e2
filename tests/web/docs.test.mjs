// tier: verify
// The documentation in Chromium, from the origin of the checks as npm start serves it: its look on a phone and a desk, the front page's check, the
// builder. In: docs/, dist/. Never: another host.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { brotliSize } from '../../tools/build/byte-table.mjs';
import { serve } from '../../tools/dev/serve.mjs';
import { makeDocs } from '../../tools/docs/site.mjs';
import { fromRoot } from '../../tools/lib/paths.mjs';
import { DIST, launchChromium } from './browser.mjs';

/** @type {string} */ let folder;
/** @type {import('../../tools/dev/serve.mjs').Served} */ let served;
/** @type {import('playwright-core').Browser} */ let browser;

before(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-docs-'));
  for (const name of ['back-pain', 'headache', 'sore-throat', 'demo', 'embed.js']) fs.cpSync(path.join(DIST, name), path.join(folder, name), { recursive: true });
  await makeDocs(path.join(folder, 'docs'));
  served = await serve(0, folder);
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await served?.close();
  fs.rmSync(folder, { recursive: true });
});

/** @param {string} name @param {import('playwright-core').BrowserContextOptions} [options] */
async function opened(name, options) {
  const page = await (await browser.newContext({ bypassCSP: false, ...options })).newPage();
  /** @type {string[]} */ const said = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) said.push(message.text()); });
  await page.goto(`${served.address}docs/${name}`);
  return { page, said };
}

test('docs: /docs/ of the article’s port leads to the pages beside the checks', async () => {
  const { page } = await opened('');
  assert.equal(page.url(), `http://localhost:${served.port + 1}/docs/`);
  await page.context().close();
});

for (const [what, options] of /** @type {const} */ ([['a phone in the dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }], ['a desk', { viewport: { width: 1280, height: 800 } }]])) {
  test(`docs: on ${what} no page scrolls sideways, and axe finds nothing`, async () => {
    const { page, said } = await opened('index.html', options);
    const names = fs.readdirSync(path.join(folder, 'docs')).filter((name) => name.endsWith('.html') && name !== 'faults.html');  // that one is tables alone, and long
    assert.ok(names.length > 14);
    for (const name of names) {
      await page.goto(`${served.address}docs/${name}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name);
      const cut = await page.evaluate((isPhone) => [...document.querySelectorAll(isPhone ? '.wide, pre:has(.language-html, .language-sh)' : '.scroll')].filter(({ clientWidth, scrollWidth }) => scrollWidth > clientWidth).map((one) => one.textContent?.trim().slice(0, 60)), options.viewport.width < 640);
      assert.deepEqual(cut, [], `${name}: cut off at the side`);
      if (options.viewport.width > 1000) assert.ok(await page.evaluate(() => (document.querySelector('nav')?.scrollHeight ?? Infinity) <= innerHeight), `${name}: the menu fits the screen`);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => /** @type {any} */ (globalThis).axe.run({ exclude: 'iframe' }, { resultTypes: ['violations'], iframes: false }));
      assert.deepEqual(violations.map((/** @type {any} */ { id, nodes }) => `${name}: ${id} ${nodes[0].html.slice(0, 120)}`), []);
    }
    assert.deepEqual(said, []);
    await page.context().close();
  });
}

for (const [what, viewport] of /** @type {const} */ ([['a phone', { width: 360, height: 740 }], ['a desk', { width: 1280, height: 800 }]])) {
  test(`docs: the front page of ${what} says in one screen what it is and shows the check at work`, async () => {
    const { page, said } = await opened('index.html', { viewport });
    const inside = page.frameLocator('.heed iframe');
    await inside.locator('heed-check .option').first().waitFor();
    /** @param {import('playwright-core').Locator} one */
    const end = async (one) => { const box = await one.boundingBox(); return box ? box.y + box.height : Infinity; };
    const seen = { lead: await end(page.locator('h1 + p')), option: await end(inside.locator('heed-check .option').first()) };
    if (viewport.width > 1000) Object.assign(seen, { check: await end(page.locator('.heed')), not: await end(page.getByText('What it is not.').locator('..')) });
    for (const [part, at] of Object.entries(seen)) assert.ok(at <= viewport.height, `${part} ends at ${at}`);
    assert.deepEqual(said, []);
    await page.context().close();
  });
}

test('docs: the figures of our own bytes are those of this build, to a kilobyte', () => {
  const size = (/** @type {string} */ name) => brotliSize(fs.readFileSync(path.join(DIST, name))) / 1000;
  const article = size('embed.js') + size('back-pain/en.frame.html');
  for (const [file, pattern, bytes] of /** @type {[string, RegExp, number][]} */ ([
    ['README.md', /: (\d+) KB in an article/, article], ['docs/comparison.md', /Heed, in an article\*\* \| ([\d.]+)/, article], ['docs/comparison.md', /whole leaflet \| ([\d.]+)/, size('back-pain/en.html')],
    ['docs/scale.md', /frame\.html` \| ([\d.]+) KB/, size('back-pain/en.frame.html')], ['docs/scale.md', /with gzip, (\d+) KB with brotli/, article + 0.8]])) {
    const said = Number(pattern.exec(fs.readFileSync(fromRoot(file), 'utf8'))?.[1]);
    assert.ok(Math.abs(said - bytes) <= 1, `${file} says ${said}, the build has ${bytes}`);
  }
});

test('docs: the builder on a phone: the check comes as soon as it is scrolled to, an address of this computer is named as such', async () => {
  const { page } = await opened('embed.html', { viewport: { width: 360, height: 740 } });
  assert.match(await page.locator('.builder [role=status]').textContent() ?? '', /this computer alone/);
  await page.locator('.heed').scrollIntoViewIfNeeded();
  await page.frameLocator('.heed iframe').locator('heed-check .option').first().waitFor();
  await page.context().close();
});

test('docs: the builder’s snippet holds what was chosen, and the check below it is that one', async () => {
  const { page } = await opened('embed.html');
  for (const [name, value] of [['check', 'headache'], ['region', 'IN'], ['theme', 'dark']]) await page.selectOption(`select[name=${name}]`, value);
  await page.fill('input[name=address]', 'https://checks.example/"<');
  await page.locator('input[name=address]').press('Tab');
  const snippet = await page.locator('.builder code').textContent();
  assert.match(snippet ?? '', /^<div class="heed" data-check="headache" data-lang="en" data-region="IN" data-theme="dark" style="min-height:[^"]+"><p>A private self-check: <a href="https:\/\/checks\.example\/&quot;&lt;\/headache\/en\.html">/);
  assert.match(await page.locator('.builder [role=status]').textContent() ?? '', /^$/);
  const frame = page.locator('.heed iframe');
  await frame.waitFor({ state: 'attached' });
  assert.match(await frame.getAttribute('src') ?? '', /\/headache\/en\.frame\.html#region=IN&theme=dark&/);
  await page.fill('input[name=accent]', 'red');
  await page.locator('input[name=accent]').press('Tab');
  assert.match(await page.locator('.builder [role=status]').textContent() ?? '', /#rrggbb/);
  assert.doesNotMatch(await page.locator('.builder code').textContent() ?? '', /accent/);
  await page.context().close();
});
