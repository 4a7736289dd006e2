// tier: verify
// The loader with a pinned hash, in an article of another origin. In: dist/, its sri.json. Never: a look into the frame.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { DIST, stage } from './browser.mjs';

const web = stage();

/** An article with a placeholder and the loader pinned to a hash. @param {string} hash */
async function article(hash) {
  const page = await web.page();
  /** @type {string[]} */ const said = [];
  page.on('console', (message) => said.push(message.text()));
  web.news.pages.set('/pinned.html', `<!doctype html><html lang="en"><title>News</title><h1>News</h1>
    <div class="heed" data-check="back-pain"><a href="${web.check.origin}/back-pain/en.html">Back pain: when to get help</a></div>
    <script src="${web.check.origin}/embed.js" integrity="${hash}" crossorigin="anonymous"></script>`);
  await page.goto(`${web.news.origin}/pinned.html`);
  return { page, said };
}

test('pinned: with its own hash the loader runs from another origin and the frame appears', async () => {
  const { page } = await article(JSON.parse(fs.readFileSync(path.join(DIST, 'sri.json'), 'utf8'))['embed.js']);
  await page.waitForFunction(() => [...document.querySelectorAll('iframe')].some((frame) => getComputedStyle(frame).visibility === 'visible'));
});

test('pinned: with another hash the browser refuses it, and the readable link stands', async () => {
  const { page, said } = await article(`sha384-${'A'.repeat(64)}`);
  await page.waitForLoadState('networkidle');
  assert.ok(said.some((text) => /integrity/.test(text)), said.join('\n'));
  assert.equal(await page.locator('iframe').count(), 0);
  assert.equal(await page.locator('.heed a').isVisible(), true);
});
