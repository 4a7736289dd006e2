// Many checks and many mounts in one page: nodes, listeners and memory do not grow with their number. In: dist/, the element with a made-up pack,
// HEED_ENDURANCE=10000 for the long run. Out: how many were done, and counts after forced garbage collection. Never: answers that matter.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kPage, stage } from './browser.mjs';
import { madePack } from './made.mjs';

/** @import { Page } from 'playwright-core' */

const kAsked = Number(process.env.HEED_ENDURANCE ?? 0);  // 0: as many as fit into the time
const kTimes = kAsked || 1000;
const kFrames = Math.ceil(kTimes / 25);  // each one is a whole page
const kSeconds = kAsked ? Infinity : 20;  // of each test
const kLeast = 20;  // rounds, however slow the machine
const kAtOnce = 10;
const kWarm = 20;  // rounds before the first count: what is made once is made
const kDriftKb = 200;  // of the heap: caches of the browser's own settle; a forgotten round costs more than 1 KB of it each time

const web = stage({ made: true });

/** @param {string} address */
async function open(address) {
  const page = await web.page();
  await page.goto(`${web.check.origin}/${address}`, { waitUntil: 'networkidle' });
  page.setDefaultTimeout(0);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const count = async () => {
    // Twice: the first one frees what holds nodes, the second one the nodes.
    for (let i = 0; i < 2; i += 1) await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const of = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    return { nodes: of('Nodes'), listeners: of('JSEventListeners'), frames: of('Frames'), heap_kb: of('JSHeapUsedSize') / 1000 };
  };
  return { page, count };
}

/**
 * @param {string} what @param {string} address @param {(page: Page, times: number) => Promise<number>} round how often it was done to its end
 * @param {number} times @param {import('node:test').TestContext} t
 */
async function endure(what, address, round, times, t) {
  const { page, count } = await open(address);
  await round(page, kWarm);
  const first = await count();
  const until = Date.now() + kSeconds * 1000;
  let done = 0;
  for (let asked = 0; asked < times && (asked < kLeast || Date.now() < until); asked += kAtOnce) {
    done += await round(page, kAtOnce);
    assert.equal(done, asked + kAtOnce, 'each round came to its end');
  }
  const last = await count();
  await page.context().close();
  const drift = last.heap_kb - first.heap_kb;
  t.diagnostic(`${done} ${what}: ${first.nodes} → ${last.nodes} nodes, ${first.listeners} → ${last.listeners} listeners, heap ${drift.toFixed(0)} KB`);
  assert.deepEqual([last.nodes, last.listeners, last.frames], [first.nodes, first.listeners, first.frames]);
  assert.ok(drift < kDriftKb, `the heap grew by ${drift.toFixed(0)} KB`);
}

/** Runs in the page: whole checks by its buttons, to a result and cleared. @param {number} times */
function checks(times) {
  const root = /** @type {ShadowRoot} */ (document.querySelector('heed-check')?.shadowRoot);
  const press = (/** @type {string} */ selector) => /** @type {HTMLElement | null} */ (root.querySelector(selector))?.click();
  let done = 0;
  for (let i = 0; i < times; i += 1) {
    for (let steps = 0; steps < 60 && !root.querySelector('.panel--result, .ladder, [data-action=print]'); steps += 1) {
      const inputs = root.querySelectorAll('.option input');
      // The first option now and then, so that emergencies and other ways are among the checks.
      const chosen = /** @type {HTMLElement | undefined} */ (inputs[i % 5 === steps ? 0 : inputs.length - 1]);
      if (root.querySelector('[data-action=go-on]')) press('[data-action=go-on]');
      else {
        chosen?.click();
        press('form [type=submit]');
      }
    }
    done += Number(root.querySelector('form .option') === null);
    press('[data-action=clear]');
  }
  return done;
}

test('endurance: checks, each to its result and cleared', (t) => (
  endure('checks', kPage, (page, times) => page.evaluate(checks, times), kTimes, t)));

test('endurance: mounts of the element, each used and taken away', (t) => (
  endure('mounts', 'made.html', (page, times) => page.evaluate(([made, rounds]) => {
    let done = 0;
    for (let i = 0; i < rounds; i += 1) {
      document.querySelector('heed-check')?.replaceWith(document.createElement('heed-check'));
      /** @type {any} */ (window).startMade(made);
      const root = /** @type {ShadowRoot} */ (document.querySelector('heed-check')?.shadowRoot);
      /** @type {HTMLElement} */ (root.querySelector('.option input')).click();
      /** @type {HTMLElement} */ (root.querySelector('form [type=submit]')).click();
      done += Number(root.querySelector('.panel--routine') !== null);
    }
    document.querySelector('heed-check')?.replaceWith(document.createElement('heed-check'));
    return done;
  }, /** @type {const} */ ([madePack('routine'), times])), kTimes, t)));

test('endurance: frames that the loader puts into an article, each taken away again', (t) => {
  web.check.pages.set('/frames.html', `<!doctype html><html lang="en"><title>News</title><h1>News</h1><main></main><script src="/embed.js"></script>`);
  return endure('frames', 'frames.html', (page, times) => page.evaluate(async (rounds) => {
    const main = /** @type {HTMLElement} */ (document.querySelector('main'));
    let done = 0;
    for (let i = 0; i < rounds; i += 1) {
      const box = document.createElement('div');
      box.className = 'heed';
      box.dataset.check = 'back-pain';
      main.append(box);
      for (let waits = 0; waits < 500 && box.querySelector('iframe')?.style.visibility !== 'visible'; waits += 1) await new Promise((resolve) => setTimeout(resolve, 10));
      done += Number(box.querySelector('iframe')?.style.visibility === 'visible');
      box.remove();
    }
    return done;
  }, times), kFrames, t);
});
