// tier: verify
// Watchers on the news page during two full checks with different ends. In: dist/ in a frame, rrweb, Sentry, and twenty of our own.
// Out: both checks look alike to all of them. Never: how long a check took, which the page around it can measure (docs/privacy.md).
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { before, test } from 'node:test';
import { build } from 'esbuild';
import { fromRoot } from '../../../tools/lib/paths.mjs';
import { choice, WAYS, launchChromium, shown, stage } from '../browser.mjs';
import { watch } from './watchers.js';

const require = createRequire(import.meta.url);
/** @typedef {import('../browser.mjs').Shown} Told */

const WATCHERS = ['attachShadow', 'addEventListener', 'checked', 'nodes', 'performance', 'find', 'size', 'message', 'mutation', 'focus', 'events', 'scroll', 'rrweb', 'sentry',
  'reports', 'history', 'frames', 'paper', 'clipboard', 'counts', 'state', 'visible'];
const web = stage();
/** For what lets something out on purpose. */ const free = stage({ open: launchChromium });
let recorders = '';

before(async () => {
  const sentry = await build({
    stdin: { contents: "import * as Sentry from '@sentry/browser'; globalThis.Sentry = Sentry;", resolveDir: fromRoot() }, bundle: true, write: false, format: 'iife', logLevel: 'silent',
  });
  const rrweb = fs.readFileSync(path.join(path.dirname(require.resolve('rrweb')), 'rrweb.umd.min.cjs'), 'utf8');
  recorders = `${sentry.outputFiles[0].text};${rrweb}`;
});

/**
 * A walk whose presses move nothing themselves, as a driver's do: where the page around scrolls, the check did it.
 * @param {import('playwright-core').Frame} inside @param {Record<string, string[]>} plan @param {(told: Told) => Promise<unknown>} [between] before each press
 */
async function press(inside, plan, between) {
  for (;;) {
    const now = await shown(inside);
    await between?.(now);
    if (now.question === '' && !now.interrupt) return now;
    await inside.evaluate((ids) => {
      const find = (/** @type {string} */ css) => /** @type {HTMLElement} */ (document.querySelector('heed-check')?.shadowRoot?.querySelector(css));
      for (const id of ids) find(`.option input[value="${id}"]`).click();
      find(ids.length > 0 ? 'form button[type=submit]' : '[data-action=go-on]').click();
    }, now.interrupt ? [] : choice(now, plan));
    await inside.waitForFunction((old) => document.querySelector('heed-check')?.shadowRoot?.querySelector('.heading')?.textContent !== old, now.heading);
  }
}

/** Runs in the frame: what a check that talks would do. @param {Told} told */
function tell({ heading, level }) {
  parent.postMessage(heading, '*');
  document.querySelector('heed-check')?.shadowRoot?.querySelector(level ? 'details:last-of-type' : '.heading')?.scrollIntoView({ block: 'center' });
  if (level === 'emergency') parent.focus();
  /** @type {any} */ (window).navigation?.navigate?.(`#${level}`, { history: 'replace' });
}

/** Runs in the news page: a press anywhere in it counts as one in all frames around; taken back, the next one counts again. */
function takePresses() {
  const OFTEN_MS = 10;
  setInterval(() => {
    if (!navigator.userActivation.isActive) return;
    console.log('a press');
    new PaymentRequest([{ supportedMethods: 'nobody' }], { total: { label: 'Nothing', amount: { currency: 'EUR', value: '1' } } }).show().catch(() => {});
  }, OFTEN_MS);
}

/** Runs in the news page: whether it was told that something was copied, where the browser tells so at all. */
function hearsCopies() {
  const { heedWatched } = /** @type {any} */ (window);
  return !navigator.clipboard || !('onclipboardchange' in navigator.clipboard) || !heedWatched || heedWatched.clipboard.includes('change');
}

/**
 * @param {Record<string, string[]>} plan @param {{width: number, height: number}} size
 * @param {{framed?: boolean, leaky?: boolean, low?: boolean}} [how] without the frame; with a check that talks; the reader stands at the frame's foot
 */
async function watched(plan, size, { framed = true, leaky = false, low = false } = {}) {
  const on = leaky ? free : web;
  on.news.pages.set('/article.html', `<!doctype html><html lang="en"><title>News</title><meta name="viewport" content="width=device-width"><body><h1>News</h1><p>Words.</p>
    <script async src="${on.check.origin}/embed.js" data-check="back-pain"></script>${'<p>Words of the article.</p>'.repeat(60)}</body></html>`);
  const page = await on.page({ viewport: size });
  await page.addInitScript({ content: `if (window === parent || ${!framed}) { (${watch})(); ${recorders} }` });
  await page.goto(framed ? `${on.news.origin}/article.html` : `${on.check.origin}/back-pain/en.html`);
  if (framed) await page.waitForFunction(() => /** @type {any} */ (window).heedWatched.message.length > 0);
  await page.waitForTimeout(300);
  // Scripts of the page load in any order; what counts is what comes of the check.
  const loaded = await page.evaluate(() => Object.fromEntries(Object.entries(/** @type {any} */ (window).heedWatched).map(([name, list]) => [name, list.length])));
  const inside = framed ? page.frames()[1] : page.mainFrame();
  /** @type {number[]} */ const stood = [];
  const result = await press(inside, plan, async (now) => {
    if (leaky) await inside.evaluate(tell, now);
    if (!low) return;
    await page.waitForTimeout(100);  // the page around scrolls in a process of its own
    stood.push(await page.evaluate(() => {
      const { scrollY: from } = window;
      document.querySelector('iframe')?.scrollIntoView({ block: 'end' });
      return from;
    }));
  });
  const { heading } = await shown(inside);
  const words = heading.split(': ').at(-1) ?? '';  // behind the level, which is a text of its own
  await inside.evaluate(() => { for (const one of document.querySelector('heed-check')?.shadowRoot?.querySelectorAll('details') ?? []) one.open = true; });
  // With the keyboard: the page around stays where it is, and what a browser tells only after a press of the reader is told.
  for (const action of ['copy', 'save', 'print']) {
    await inside.evaluate((name) => {
      /** @type {HTMLElement} */ (document.querySelector('heed-check')?.shadowRoot?.querySelector(`[data-action=${name}]`)).focus({ preventScroll: true });
      addEventListener('beforeprint', () => { Object.assign(window, { heedPrinted: true }); });
    }, action);
    await Promise.all([action === 'save' && page.waitForEvent('download'), page.keyboard.press('Enter')]);
    if (action === 'copy') await page.waitForFunction(hearsCopies);
    if (action === 'print') await inside.waitForFunction(() => /** @type {any} */ (window).heedPrinted);
  }
  const seen = await page.evaluate((text) => {
    const { heedWatched } = /** @type {any} */ (window);
    heedWatched.find.push([/** @type {any} */ (window).find(text, false, false, true)]);
    return JSON.parse(JSON.stringify(heedWatched, (_, value) => (value instanceof Node ? value.nodeName : value)));
  }, heading.split(' ').slice(0, 3).join(' '));
  await page.context().close();
  const since = Object.fromEntries(Object.entries(seen).map(([name, list]) => [name, list.slice(loaded[name])]));
  return { seen, since, result, words, stood };
}

/** Without times and without what differs between any two loads: ports stay, counters of nodes stay. @param {any} list */
const plain = (list) => JSON.stringify(list).replace(/"(timestamp|timeOffset|startTime|start_timestamp|sampled_at)":[\d.]+/g, '"$1":0');

/** The watchers that can tell one check from the other. @param {Awaited<ReturnType<typeof watched>>} one @param {Awaited<ReturnType<typeof watched>>} other */
const telling = (one, other) => WATCHERS.filter((watcher) => plain(one.since[watcher]) !== plain(other.since[watcher]));

const DESKTOP = { width: 1000, height: 900 };
const PHONE = { width: 360, height: 640 };
const LANDSCAPE = { width: 568, height: 240 };

for (const size of [DESKTOP, PHONE]) {
  test(`watchers: an emergency and a calm end look alike to every watcher, ${size.width} px`, async () => {
    const [one, other] = [await watched(WAYS.emergency, size), await watched(WAYS.self_care, size)];
    assert.deepEqual([one.result.level, other.result.level], ['emergency', 'self_care']);
    assert.deepEqual(telling(one, other), []);
    for (const { seen } of [one, other]) {
      const all = plain(seen);
      for (const { words } of [one, other]) assert.equal(all.includes(words), false);
      assert.doesNotMatch(all, /both_legs|self_care|emergency_now/);
      assert.deepEqual(seen.message, ['{"heed":"ready"}']);
      assert.equal(seen.size.length, 1);
    }
  });
}

test('watchers: each step brings a page around the frame to the same place, whatever is shown', async () => {
  const ends = [await watched(WAYS.emergency, LANDSCAPE, { low: true }), await watched(WAYS.self_care, LANDSCAPE, { low: true })];
  // The first question is there before any step.
  const [[, ...one], [, ...other]] = ends.map(({ stood }) => stood);
  assert.ok(one.length > 5 && other.length > 5);
  assert.equal(new Set([...one, ...other]).size, 1, `${one} and ${other}`);
});

test('watchers: a press in the frame is told as a press, whatever it chooses; no more, and nothing without one', async () => {
  web.news.pages.set('/presses.html', `<!doctype html><html lang="en"><title>News</title><body><h1>News</h1><script async src="${web.check.origin}/embed.js" data-check="back-pain"></script>
    <script>(${takePresses})()</script></body></html>`);
  /** @type {unknown[]} */ const heard = [];
  for (const chosen of ['both_legs', 'none']) {
    const page = await web.page({ viewport: { width: 1000, height: 1000 } });
    await page.goto(`${web.news.origin}/presses.html`);
    await page.locator('iframe').waitFor({ state: 'visible' });
    const inside = page.frames()[1];
    const option = inside.locator(`heed-check .option:has([value="${chosen}"])`);
    await option.scrollIntoViewIfNeeded();
    await page.waitForTimeout(300);
    const { x, y, width, height } = await option.boundingBox() ?? assert.fail();
    // What a driver runs in a page counts as a press there: the page speaks by its console alone, and only the mouse's own is listened to.
    await page.waitForTimeout(300);
    /** @type {string[]} */ const told = [];
    page.on('console', (message) => told.push(message.text()));
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.waitForTimeout(300);
    const presses = [told.splice(0)];
    for (let i = 0; i < 3; i++) {
      await Promise.all([page.waitForEvent('console'), page.mouse.click(x + width / 2, y + height / 2)]);
      await page.waitForTimeout(500);  // presses of their own, none the second half of a double one
      presses.push(told.splice(0));
    }
    assert.deepEqual((await shown(inside)).checked, [chosen]);
    heard.push(presses);
    await page.context().close();
  }
  assert.deepEqual(heard[0], [[], ['a press'], ['a press'], ['a press']]);
  assert.deepEqual(heard[1], heard[0]);
});

test('watchers: a page that reaches into the frame gets nothing back, whatever stands there', async () => {
  for (const on of [web, free]) {
    on.news.pages.set('/reaching.html', `<!doctype html><html lang="en"><title>News</title><body><h1>News</h1><p style="height:400px">Words.</p><script>var told = [];
      for (const type of ['message', 'scroll', 'focus', 'blur']) addEventListener(type, ({ data = '' }) => told.push(type + data));</script>
      <script async src="${on.check.origin}/embed.js" data-check="back-pain"></script>${'<p>Words.</p>'.repeat(60)}</body></html>`);
  }
  const reach = async (/** @type {typeof web} */ on, /** @type {(inside: import('playwright-core').Frame) => Promise<unknown>} */ first) => {
    const page = await on.page({ viewport: PHONE });
    await page.goto(`${on.news.origin}/reaching.html`);
    await page.waitForFunction(() => /** @type {any} */ (window).told.includes('message{"heed":"ready"}'));
    const inside = page.frames()[1];
    await first(inside);
    await page.evaluate(() => { document.querySelector('iframe')?.scrollIntoView(); });
    await page.waitForTimeout(300);
    await page.evaluate(() => /** @type {any} */ (window).told.splice(0));
    for (const part of ['#:~:text=Call', '#:~:text=Sources', '#leaflet', '#theme=dark', '#region=IN']) {
      await page.evaluate((hash) => {
        const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
        frame.src = frame.src.split('#')[0] + hash;
        for (const said of ['x', '{"heed":"ready"}', { op: 'view' }]) frames[0].postMessage(said, '*');
      }, part);
      await page.waitForTimeout(200);
    }
    const told = await page.evaluate(() => /** @type {any} */ (window).told);
    await page.context().close();
    return told;
  };
  for (const level of /** @type {const} */ (['emergency', 'self_care'])) {
    assert.deepEqual(await reach(web, async (inside) => assert.equal((await press(inside, WAYS[level])).level, level)), [], level);
  }
  // One that listened and answered would be heard.
  const told = await reach(free, (inside) => inside.evaluate(() => { addEventListener('message', () => parent.postMessage('both_legs', '*')); }));
  assert.ok(told.includes('messageboth_legs'));
});

// What follows shows that each watcher above would have told a difference.
test('watchers: without a frame these tell the two checks apart, and rrweb holds the words of the result', async () => {
  const [one, other] = [await watched(WAYS.emergency, DESKTOP, { framed: false }), await watched(WAYS.self_care, DESKTOP, { framed: false })];
  assert.deepEqual(['nodes', 'find', 'events', 'rrweb'].filter((name) => !telling(one, other).includes(name)), []);
  assert.ok(plain(other.seen.rrweb).includes(other.words));
  assert.deepEqual(other.seen.find, [[true]]);
});

test('watchers: a frame that talks is told by these', async () => {
  const [one, other] = [await watched(WAYS.emergency, PHONE, { leaky: true }), await watched(WAYS.self_care, PHONE, { leaky: true })];
  assert.deepEqual(['message', 'focus', 'scroll'].filter((name) => !telling(one, other).includes(name)), []);
});

const OWN = ['attachShadow', 'addEventListener', 'checked', 'performance', 'size', 'mutation', 'sentry', 'reports', 'history', 'frames', 'paper', 'clipboard', 'counts', 'state', 'visible'];
test('watchers: those that neither sees hear what happens on their own page', async () => {
  free.news.pages.set('/own.html', `<!doctype html><html lang="en"><meta http-equiv="Content-Security-Policy" content="img-src 'none'"><title>News</title><body><h1>News</h1><iframe></iframe></body></html>`);
  const page = await free.page();
  await page.addInitScript({ content: `(${watch})(); ${recorders}` });
  await page.goto(`${free.news.origin}/own.html`);
  await page.waitForFunction(() => /** @type {any} */ (window).heedWatched.visible.length > 0);
  const lengths = () => page.evaluate(() => Object.fromEntries(Object.entries(/** @type {any} */ (window).heedWatched).map(([name, list]) => [name, list.length])));
  const before = await lengths();
  await page.mouse.click(20, 40);
  await page.evaluate(() => {
    document.body.append(document.createElement('p'));
    document.createElement('div').attachShadow({ mode: 'open' });
    document.createElement('div').addEventListener('click', () => {});
    Object.assign(document.createElement('input'), { type: 'radio' }).checked = true;
    document.querySelector('h1')?.click();
    Object.assign(/** @type {HTMLElement} */ (document.querySelector('iframe')).style, { height: '300px', marginTop: '3000px' });
    new Image().src = '/image';
    history.pushState(1, '');
    document.body.append(document.createElement('iframe'));
    getSelection()?.selectAllChildren(document.body);
    document.execCommand('copy');
    document.title = 'Told';
  });
  await page.evaluate(() => fetch('/own.html'));  // slow events are told too, but only where they are slow
  await page.waitForFunction(([names, old]) => names.every((name) => /** @type {any} */ (window).heedWatched[name].length > old[name]), /** @type {const} */ ([OWN.filter((name) => name !== 'paper'), before])).catch(() => {});
  await page.evaluate(() => print());  // last: a page that is printed is not drawn anew
  const now = await lengths();
  assert.deepEqual(OWN.filter((name) => now[name] <= before[name]), []);
});
