// tier: verify; engines: chromium firefox
// Where WebAssembly is refused: the same check on the page that does without it. In: dist/, Chromium, Firefox.
// Never: a page that is left without its leaflet.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { DIST, FILE, PAGE, WAYS, openFirefox, shown, stage, walk } from './browser.mjs';
import { walkByKeys } from './keys.mjs';

const PLAIN = 'back-pain/en.nowasm.html';

const web = stage();

// What Lockdown Mode takes away, what a policy refuses, and what WebKit refuses only at the last moment.
const REFUSALS = /** @type {const} */ ([
  ['is not there', 'delete globalThis.WebAssembly'],
  ['does not compile', 'WebAssembly.Module = function () { throw new WebAssembly.CompileError("refused") }'],
  ['does not instantiate', 'WebAssembly.Instance = function () { throw new WebAssembly.CompileError("refused") }'],
]);
for (const [how, script] of REFUSALS) {
  test(`no wasm: where WebAssembly ${how}, every level is reached on the plain page`, async () => {
    for (const [level, plan] of Object.entries(WAYS)) {
      const context = await web.browser.newContext();
      await context.addInitScript(script);
      const page = await context.newPage();
      await page.goto(`${web.check.origin}/${PAGE}#region=GB`);
      await page.waitForURL(`${web.check.origin}/${PLAIN}#region=GB`);
      assert.equal((await walk(page, plan)).level, level);
      assert.match((await shown(page)).text, /United Kingdom/);
      await context.close();
    }
  });
}

// What passes for WebAssembly until the core itself is to start: the reader is told, and the button leads to the page that needs less.
const FAILURES = /** @type {const} */ ([
  ['is cut short', 'delete WebAssembly.instantiate'],
  ['has no memory left', 'WebAssembly.instantiate = () => Promise.reject(new RangeError("Out of memory"))'],
  ['throws at once', 'WebAssembly.instantiate = () => { throw new WebAssembly.CompileError("refused") }'],
]);
for (const [how, script] of FAILURES) {
  test(`no wasm: where WebAssembly ${how}, "Start again" leads to the plain page, fragment and all`, async () => {
    const context = await web.browser.newContext();
    await context.addInitScript(script);
    const page = await context.newPage();
    await page.goto(`${web.check.origin}/${PAGE}#region=GB`);
    await page.locator('heed-check [data-action=reload]').click();
    await page.waitForURL(`${web.check.origin}/${PLAIN}#region=GB`);
    assert.equal((await walk(page, WAYS.emergency)).level, 'emergency');
    await context.close();
  });
}

test('no wasm: in the frame of an article', async () => {
  const context = await web.browser.newContext();
  await context.addInitScript('delete globalThis.WebAssembly');
  const page = await context.newPage();
  web.news.pages.set('/plain.html', `<!doctype html><title>Article</title><p>Text.</p><script async src="${web.check.origin}/embed.js" data-check="back-pain"></script>`);
  await page.goto(`${web.news.origin}/plain.html`);
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await page.waitForFunction(() => getComputedStyle(document.querySelector('iframe') ?? document.body).visibility === 'visible');
  const frame = page.frames().find((one) => one !== page.mainFrame());
  await frame?.waitForURL(({ pathname }) => pathname === `/${PLAIN.replace('.nowasm', '.frame.nowasm')}`);
  assert.ok(frame);
  await frame.waitForSelector('heed-check .option');
  assert.equal((await walk(frame, WAYS.within_24h)).level, 'within_24h');
  await context.close();
});

test('no wasm: a saved copy stays where it is and says so; its leaflet stands', async () => {
  const context = await web.browser.newContext();
  await context.addInitScript('delete globalThis.WebAssembly');
  const page = await context.newPage();
  await page.goto(FILE);
  await page.waitForFunction(() => document.querySelector('heed-check')?.shadowRoot?.querySelector('[data-action=reload]'));
  assert.equal(page.url(), FILE);
  assert.equal(await page.locator('#card-emergency').isVisible(), true);
  await context.close();
});

test('no wasm: the plain page allows no WebAssembly, and its leaflet is the same', () => {
  const [wasm, plain] = [PAGE, PLAIN].map((name) => fs.readFileSync(path.join(DIST, name), 'utf8'));
  assert.match(wasm, /wasm-unsafe-eval/);
  assert.doesNotMatch(plain, /unsafe-eval/);
  const leaflet = (/** @type {string} */ html) => /<div class="leaflet"[\s\S]*<\/main>/.exec(html)?.[0];
  assert.ok(leaflet(plain));
  assert.equal(leaflet(plain), leaflet(wasm));
});

test('no wasm: Firefox, by keyboard', async () => {
  const firefox = await openFirefox();
  try {
    const page = await firefox.newPage();
    await page.goto(`${web.check.origin}/${PLAIN}`);
    assert.equal((await walkByKeys(page, page, WAYS.within_2_weeks)).level, 'within_2_weeks');
  } finally {
    await firefox.close();
  }
});
