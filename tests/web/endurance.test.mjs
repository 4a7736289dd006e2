// tier: verify
// Many checks and many mounts in one page: nodes, listeners and memory do not grow with their number. In: dist/, the element with a made-up pack,
// HEED_ENDURANCE=10000 for the long run. Out: how many were done, and counts and kept values after forced garbage collection. Never: answers that matter.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE, stage } from './browser.mjs';
import { madePack } from './made.mjs';

/** @import { Page } from 'playwright-core' */

const ASKED = Number(process.env.HEED_ENDURANCE ?? 0);  // 0: as many as fit into the time
const TIMES = ASKED || 1000;
const FRAMES = Math.ceil(TIMES / 25);  // each one is a whole page
const SECONDS = ASKED ? Infinity : 20;  // of each test
const LEAST = 100;  // rounds, however slow the machine
const AT_ONCE = 10;
const WARM = 20;  // rounds before the first count: what is made once is made
// Of what scripts made and something still holds. The engine's compiled code and its own records of long frames grow besides: 14 bytes a check.
const KEPT = new Set(['object', 'closure', 'array', 'string', 'concatenated string', 'sliced string', 'regexp', 'bigint', 'symbol']);
const DRIFT_KB = 2;

const web = stage({ made: true });

/** @param {string} address */
async function open(address) {
  const page = await web.page();
  await page.goto(`${web.check.origin}/${address}`, { waitUntil: 'networkidle' });
  page.setDefaultTimeout(0);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const count = async () => {
    // What is watched in size is held until the page is drawn. Garbage is collected twice: the first time frees what holds nodes, the second the nodes.
    await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))); }));
    /** @type {(name: string) => number} */ let of = () => Infinity;
    // A frame that was taken away ends in its own process, in its own time: until nothing more goes.
    for (let nodes = Infinity, i = 0; i < 20; i += 1) {
      for (let twice = 0; twice < 2; twice += 1) await devtools.send('HeapProfiler.collectGarbage');
      const { metrics } = await devtools.send('Performance.getMetrics');
      of = (name) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
      if (i > 2 && of('Nodes') >= nodes) break;
      nodes = of('Nodes');
      await new Promise((resolve) => { setTimeout(resolve, 300); });
    }
    return { nodes: of('Nodes'), listeners: of('JSEventListeners'), frames: of('Frames'), heap_kb: of('JSHeapUsedSize') / 1000, kept_kb: await kept(devtools) };
  };
  return { page, count };
}

/** Kilobytes of scripts' own values that are still held. @param {import('playwright-core').CDPSession} devtools */
async function kept(devtools) {
  /** @type {string[]} */ const chunks = [];
  const take = (/** @type {{chunk: string}} */ { chunk }) => { chunks.push(chunk); };
  devtools.on('HeapProfiler.addHeapSnapshotChunk', take);
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  devtools.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot: { meta }, nodes } = JSON.parse(chunks.join(''));
  const at = (/** @type {string} */ field) => meta.node_fields.indexOf(field);
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += meta.node_fields.length) {
    if (KEPT.has(meta.node_types[at('type')][nodes[node + at('type')]])) bytes += nodes[node + at('self_size')];
  }
  return bytes / 1000;
}

/**
 * @param {string} what @param {string} address @param {(page: Page, times: number) => Promise<number>} round how often it was done to its end
 * @param {number} times @param {import('node:test').TestContext} t
 */
async function endure(what, address, round, times, t) {
  const { page, count } = await open(address);
  await round(page, WARM);
  const first = await count();
  const until = Date.now() + SECONDS * 1000;
  let done = 0;
  for (let asked = 0; asked < times && (asked < LEAST || Date.now() < until); asked += AT_ONCE) {
    done += await round(page, AT_ONCE);
    assert.equal(done, asked + AT_ONCE, 'each round came to its end');
  }
  let last = await count();
  for (let i = 0; i < 20 && last.frames > first.frames; i += 1) {  // frames end in their own time
    await new Promise((resolve) => { setTimeout(resolve, 500); });
    last = await count();
  }
  await page.context().close();
  const drift = last.kept_kb - first.kept_kb;
  t.diagnostic(`${done} ${what}: ${first.nodes} → ${last.nodes} nodes, ${first.listeners} → ${last.listeners} listeners, `
    + `${drift.toFixed(1)} KB kept, heap with the engine's own ${(last.heap_kb - first.heap_kb).toFixed(0)} KB`);
  // Frames that ended late are fewer in the second count; nothing else may differ at all.
  const most = (/** @type {'nodes' | 'frames'} */ of) => (what === 'frames' ? Math.max(last[of], first[of]) : last[of]);
  assert.deepEqual([most('nodes'), last.listeners, most('frames')], [first.nodes, first.listeners, first.frames]);
  assert.ok(drift < DRIFT_KB, `${drift.toFixed(1)} KB more are kept`);
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
  endure('checks', PAGE, (page, times) => page.evaluate(checks, times), TIMES, t)));

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
  }, /** @type {const} */ ([madePack('routine'), times])), TIMES, t)));

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
  }, times), FRAMES, t);
});
