// Watchers on the news page during two full checks with different ends. In: dist/ in a frame, rrweb, Sentry, and twelve of our own.
// Out: both checks look alike to all of them. Never: how long a check took, which the page around it can measure (docs/privacy.md).
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { before, test } from 'node:test';
import { build } from 'esbuild';
import { inRoot } from '../../../tools/paths.mjs';
import { choice, kWays, shown, stage } from '../browser.mjs';
import { watch } from './watchers.js';

const require = createRequire(import.meta.url);
const kWatchers = ['attachShadow', 'addEventListener', 'checked', 'nodes', 'performance', 'find', 'size', 'message', 'mutation', 'focus', 'events', 'scroll', 'rrweb', 'sentry'];
const web = stage();
let recorders = '';

before(async () => {
  const sentry = await build({
    stdin: { contents: "import * as Sentry from '@sentry/browser'; globalThis.Sentry = Sentry;", resolveDir: inRoot() }, bundle: true, write: false, format: 'iife', logLevel: 'silent',
  });
  const rrweb = fs.readFileSync(path.join(path.dirname(require.resolve('rrweb')), 'rrweb.umd.min.cjs'), 'utf8');
  recorders = `${sentry.outputFiles[0].text};${rrweb}`;
});

/**
 * A walk whose presses move nothing themselves, as a driver's do: where the page around scrolls, the check did it.
 * @param {import('playwright-core').Frame} inside @param {Record<string, string[]>} plan
 */
async function press(inside, plan) {
  for (;;) {
    const now = await shown(inside);
    if (now.question === '' && !now.interrupt) return now;
    await inside.evaluate((ids) => {
      const find = (/** @type {string} */ css) => /** @type {HTMLElement} */ (document.querySelector('heed-check')?.shadowRoot?.querySelector(css));
      for (const id of ids) find(`.option input[value="${id}"]`).click();
      find(ids.length > 0 ? 'form button[type=submit]' : '[data-action=go-on]').click();
    }, now.interrupt ? [] : choice(now, plan));
    await inside.waitForFunction((old) => document.querySelector('heed-check')?.shadowRoot?.querySelector('.heading')?.textContent !== old, now.heading);
  }
}

/** @param {Record<string, string[]>} plan @param {{width: number, height: number}} size @param {boolean} [framed] */
async function watched(plan, size, framed = true) {
  web.news.pages.set('/article.html', `<!doctype html><html lang="en"><title>News</title><meta name="viewport" content="width=device-width"><body><h1>News</h1><p>Words.</p>
    <script async src="${web.check.origin}/embed.js" data-check="back-pain"></script>${'<p>Words of the article.</p>'.repeat(60)}</body></html>`);
  const page = await web.page({ viewport: size });
  await page.addInitScript({ content: `if (window === parent || ${!framed}) { (${watch})(); ${recorders} }` });
  await page.goto(framed ? `${web.news.origin}/article.html` : `${web.check.origin}/back-pain/en.html`);
  if (framed) await page.waitForFunction(() => /** @type {any} */ (window).heedWatched.message.length > 0);
  await page.waitForTimeout(300);
  // Scripts of the page load in any order; what counts is what comes of the check.
  const loaded = await page.evaluate(() => Object.fromEntries(Object.entries(/** @type {any} */ (window).heedWatched).map(([name, list]) => [name, list.length])));
  const inside = framed ? page.frames()[1] : page.mainFrame();
  const result = await press(inside, plan);
  const words = (await shown(inside)).heading;
  await inside.evaluate(() => { for (const one of document.querySelector('heed-check')?.shadowRoot?.querySelectorAll('details') ?? []) one.open = true; });
  await inside.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('heed-check')?.shadowRoot?.querySelector('[data-action=copy]')).click());
  const seen = await page.evaluate((text) => {
    const { heedWatched } = /** @type {any} */ (window);
    heedWatched.find.push([/** @type {any} */ (window).find(text, false, false, true)]);
    return JSON.parse(JSON.stringify(heedWatched, (_, value) => (value instanceof Node ? value.nodeName : value)));
  }, words.split(' ').slice(0, 3).join(' '));
  await page.context().close();
  const since = Object.fromEntries(Object.entries(seen).map(([name, list]) => [name, list.slice(loaded[name])]));
  return { seen, since, result, words };
}

/** Without times and without what differs between any two loads: ports stay, counters of nodes stay. @param {any} list */
const plain = (list) => JSON.stringify(list).replace(/"(timestamp|timeOffset|startTime|start_timestamp|sampled_at)":[\d.]+/g, '"$1":0');

for (const size of [{ width: 1000, height: 900 }, { width: 360, height: 640 }]) {
  test(`watchers: an emergency and a calm end look alike to every watcher, ${size.width} px`, async (t) => {
    const [one, other] = [await watched(kWays.emergency, size), await watched(kWays.self_care, size)];
    assert.deepEqual([one.result.level, other.result.level], ['emergency', 'self_care']);
    for (const watcher of kWatchers) {
      await t.test(watcher, () => {
        assert.equal(plain(one.since[watcher]), plain(other.since[watcher]));
        for (const { seen } of [one, other]) {
          const all = plain(seen[watcher]);
          for (const { words } of [one, other]) assert.equal(all.includes(words), false);
          assert.doesNotMatch(all, /both_legs|self_care|emergency_now/);
        }
      });
    }
    assert.deepEqual(one.seen.message, ['heed:ready']);
    assert.equal(one.seen.size.length, 1);
  });
}

test('watchers: they are awake: on the page itself, without a frame, they see the answers', async () => {
  const { seen } = await watched(kWays.self_care, { width: 1000, height: 900 }, false);
  const awake = kWatchers.filter((watcher) => seen[watcher].length > 0);
  assert.deepEqual(['attachShadow', 'addEventListener', 'nodes', 'events', 'mutation', 'rrweb', 'sentry'].filter((name) => !awake.includes(name)), []);
  assert.match(JSON.stringify(seen.rrweb), /none/);
  assert.equal(seen.find[0][0], true);
});
