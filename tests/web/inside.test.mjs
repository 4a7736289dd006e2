// Each module of web/ by itself, in a page of Chromium: the tests of inside/*.inside.js, which mutants of web/ are run against too.
// In: web/, build/wasm. Out: one test here for each there. Never: dist/ (the other files here test that).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openChromium, serveDist } from './browser.mjs';
import { insidePage } from './inside/page.mjs';

const browser = await openChromium();
const server = await serveDist();
server.pages.set('/inside.html', await insidePage());
const page = await browser.newPage();
/** @type {string[]} */ const problems = [];
page.on('pageerror', (error) => problems.push(String(error.stack)));
await page.goto(`${server.origin}/inside.html`);
const names = await page.evaluate(() => /** @type {any} */ (window).inside?.names() ?? []);

after(async () => {
  await browser.close();
  await server.close();
});
before(() => assert.deepEqual(problems, []));

test('inside: there are tests', () => assert.ok(names.length > 50, `${names.length} tests`));
for (const name of /** @type {string[]} */ (names)) {
  test(`inside: ${name}`, async () => assert.equal(await page.evaluate((one) => /** @type {any} */ (window).inside.run(one), name), ''));
}
