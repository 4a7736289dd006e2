// tier: verify
// A page kept for offline use: only when the reader asks, then with the network gone, and gone again when removed. In: dist/. Never: a real network.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { hash } from '../../tools/build/csp.mjs';
import { DIST, FILE, PAGE, WAYS, openChromium, openFirefox, serveDist, walk } from './browser.mjs';
import { until } from './engines.mjs';

const KEEP = 'back-pain/en.offline.html';
/** @type {import('playwright-core').Browser} */ let browser;
/** @type {import('./browser.mjs').Server} */ let server;
/** @type {import('playwright-core').Page} */ let page;
/** What the server does in place of sending a file. @type {(name: string, response: import('node:http').ServerResponse) => unknown} */ let instead;

before(async () => {
  browser = await openChromium();
});
after(() => browser?.close());
beforeEach(async (t) => {
  instead = () => undefined;
  server = await serveDist('', { instead: (name, response) => instead(name, response) });
  page = await (await browser.newContext()).newPage();
  /** @type {any} */ (t).after(async () => {
    await page.context().close();
    await server.close();
  });
});

/** Presses a button of the page that keeps, and waits for its word. @param {string} button @param {string} said */
async function press(button, said) {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('status').getByText(said).waitFor();
}

const keptNames = () => page.evaluate(async () => {
  const names = [];
  for (const cache of await caches.keys()) for (const { url } of await (await caches.open(cache)).keys()) names.push(new URL(url).pathname);
  return names.sort();
});
const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

test('offline: nothing is kept until the reader asks for it', async () => {
  await page.goto(`${server.origin}/${PAGE}`);
  await walk(page, WAYS.routine);
  await page.locator('.offline a').click();
  await page.waitForURL(`${server.origin}/${KEEP}`);
  assert.deepEqual([await keptNames(), await workers(), await page.getByRole('status').textContent()], [[], 0, '']);
});

test('offline: kept, the page, its twin and the buttons open with the server gone, and a whole check runs', async () => {
  await page.goto(`${server.origin}/${KEEP}`);
  await press('Keep a copy', 'works offline');
  assert.deepEqual(await keptNames(), ['/back-pain/en.html', '/back-pain/en.nowasm.html', `/${KEEP}`]);
  await server.close();
  await page.goto(`${server.origin}/${PAGE}#region=IN`);
  assert.equal((await walk(page, WAYS.routine)).level, 'routine');
  await page.goto(`${server.origin}/back-pain/en.nowasm.html`);
  assert.equal((await walk(page, WAYS.within_24h)).level, 'within_24h');
  await page.goto(`${server.origin}/${KEEP}`);
  await page.getByRole('status').getByText('works offline').waitFor();
  const other = await page.context().newPage();
  await assert.rejects(other.goto(`${server.origin}/headache/en.html`), 'another page was never kept');
  await press('Remove the copy', 'removed');
  assert.deepEqual([await keptNames(), await workers()], [[], 0]);
});

test('offline: while there is a network, its page comes, not the kept one', async () => {
  await page.goto(`${server.origin}/${KEEP}`);
  await press('Keep a copy', 'works offline');
  server.pages.set(`/${PAGE}`, '<!doctype html><title>newer advice</title>');
  await page.goto(`${server.origin}/${PAGE}`);
  assert.equal(await page.title(), 'newer advice');
});

test('offline: no offer in a frame or in a saved file; the sandboxed frame has no worker', async () => {
  await page.goto(FILE);
  assert.equal(await page.locator('.offline').isVisible(), false);
  await page.goto(`${server.origin}/${KEEP}`);
  await press('Keep a copy', 'works offline');
  server.pages.set('/framed.html', `<!doctype html><title>News</title><iframe sandbox="allow-scripts" width="600" height="600" src="/${PAGE}"></iframe>`);
  await page.goto(`${server.origin}/framed.html`);
  const frame = page.frames()[1];
  await frame.locator('heed-check form').waitFor();
  assert.equal(await frame.locator('.offline').isVisible(), false);
  assert.equal(await frame.evaluate(() => { try { return Boolean(navigator.serviceWorker.controller); } catch { return 'refused'; } }), 'refused');
});

/** @param {import('node:http').ServerResponse} response @param {number} status @param {string} text */
const html = (response, status, text) => response.writeHead(status, { 'Content-Type': 'text/html' }).end(text);

test('offline: an error, another page or half a page in the place of one of the three: nothing is kept, and it says so', async () => {
  const plain = fs.readFileSync(path.join(DIST, 'back-pain/en.nowasm.html'), 'utf8');
  /** @type {Record<string, (response: import('node:http').ServerResponse) => unknown>} */
  const bad = {
    'not there': (response) => html(response, 404, 'no'), 'the server fails': (response) => html(response, 500, plain), 'another page': (response) => html(response, 200, '<title>Home</title>'),
    cut: (response) => html(response, 200, plain.slice(0, -20)), 'a redirect to another page': (response) => response.writeHead(302, { Location: `/${PAGE}` }).end(),
  };
  await page.goto(`${server.origin}/${KEEP}`);
  for (const [what, reply] of Object.entries(bad)) {
    instead = (name, response) => name.includes('nowasm') && reply(response);
    await press('Keep a copy', 'could not be kept');
    assert.deepEqual([await keptNames(), await workers()], [[], 0], what);
  }
});

test('offline: where the browser has no room, it says that nothing is kept', async () => {
  await page.goto(`${server.origin}/${KEEP}`);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 1000 });
  await press('Keep a copy', 'could not be kept');
  await page.reload();
  assert.equal(await page.getByRole('status').textContent(), '');
});

test('offline: what the browser took away is not said to be kept, and can be kept again', async () => {
  await page.goto(`${server.origin}/${KEEP}`);
  await press('Keep a copy', 'works offline');
  await page.evaluate(async () => { for (const name of await caches.keys()) await (await caches.open(name)).delete('en.nowasm.html'); });
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  assert.equal(await page.getByRole('status').textContent(), '');
  await press('Keep a copy', 'works offline');
  assert.equal((await keptNames()).length, 3);
});

test('offline: a server that fails, and one that never answers, get no in the way of the kept page; what was taken back stays away', async () => {
  await page.goto(`${server.origin}/${KEEP}`);
  await press('Keep a copy', 'works offline');
  instead = (_, response) => html(response, 503, '<title>Busy</title>');
  await page.goto(`${server.origin}/${PAGE}`);
  assert.equal((await walk(page, WAYS.routine)).level, 'routine');
  /** @type {import('node:http').ServerResponse[]} */ const silent = [];
  instead = (_, response) => silent.push(response);
  await page.goto(`${server.origin}/${PAGE}`);
  assert.equal((await walk(page, WAYS.emergency)).level, 'emergency');
  for (const response of silent) response.destroy();
  instead = (_, response) => html(response, 410, '<title>Gone</title>');
  await page.goto(`${server.origin}/${PAGE}`);
  assert.equal(await page.title(), 'Gone');
});

test('offline: a host that leaves .html out of its addresses: the page opens offline by both', async () => {
  instead = (name, response) => {
    if (name.endsWith('.html')) return response.writeHead(308, { Location: name.replace('.html', '') }).end();
    return /\/en(\.\w+)?$/.test(name) && html(response, 200, fs.readFileSync(path.join(DIST, `${name}.html`), 'utf8'));
  };
  await page.goto(`${server.origin}/${KEEP}`);
  assert.equal(page.url(), `${server.origin}/back-pain/en.offline`);
  await press('Keep a copy', 'works offline');
  await server.close();
  for (const address of ['back-pain/en', PAGE]) {
    await page.goto(`${server.origin}/${address}`);
    assert.equal((await walk(page, WAYS.routine)).level, 'routine', address);
  }
});

/** The next build, with other names for its copies. */
function newer() {
  const read = (/** @type {string} */ name) => fs.readFileSync(path.join(DIST, 'back-pain', name), 'utf8');
  const [version] = /[0-9a-f]{16}(?=")/.exec(read('en.worker.js')) ?? assert.fail();
  const named = (/** @type {string} */ text) => text.replaceAll(version, '0123456789abcdef');
  const keep = named(read('en.offline.html'));
  const hashes = [read('en.offline.html'), keep].map((text) => hash(/<script>([^]*)<\/script>/.exec(text)?.[1] ?? ''));
  return { keep: keep.replace(hashes[0], hashes[1]), worker: named(read('en.worker.js')).replace(hashes[0], hashes[1]) };
}

test('offline: a newer build takes the place of the older copy by itself, whole', async () => {
  await page.goto(`${server.origin}/${KEEP}`);
  await press('Keep a copy', 'works offline');
  const { keep, worker } = newer();
  instead = (name, response) => (name.endsWith('offline.html') ? html(response, 200, keep)
    : name.endsWith('worker.js') && response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(worker));
  await page.goto(`${server.origin}/${KEEP}`);
  const names = () => page.evaluate(() => caches.keys());
  await until('the newer copy alone', async () => /^[^,]*-0123456789abcdef$/.test((await names()).join()));
  assert.equal((await keptNames()).length, 3);
  await server.close();
  await page.goto(`${server.origin}/${KEEP}`);
  await page.getByRole('status').getByText('works offline').waitFor();
});

test('offline: removed, an older copy is gone too; the worker and the copies of the site around it stay', async () => {
  server.pages.set('/', '<!doctype html><title>Site</title>');
  instead = (name, response) => name === '/site.js' && response.writeHead(200, { 'Content-Type': 'text/javascript' }).end('/* the site has its own */');
  await page.goto(`${server.origin}/`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/site.js');
    await caches.open('site');
  });
  await page.goto(`${server.origin}/${KEEP}`);
  await press('Keep a copy', 'works offline');
  const { keep } = newer();
  instead = (name, response) => name.endsWith('offline.html') && html(response, 200, keep);
  await page.reload();
  await press('Remove the copy', 'removed');
  assert.deepEqual([await page.evaluate(() => caches.keys()), await workers()], [['site'], 1]);
  await press('Remove the copy', 'removed');
  assert.equal(await workers(), 1, 'nor is it taken for ours where we have none');
});

test('offline: Firefox keeps the page too', async () => {
  const firefox = await openFirefox();
  try {
    const tab = await firefox.newPage();
    await tab.goto(`${server.origin}/${KEEP}`);
    await tab.click('button');
    await tab.waitForFunction(() => document.querySelector('[role=status]')?.textContent !== '');
    assert.equal(await tab.$eval('[role=status]', (node) => node.textContent), 'This page works offline now.');
    await server.close();
    await tab.goto(`${server.origin}/${PAGE}`);
    await tab.waitForFunction(() => document.querySelector('heed-check')?.shadowRoot?.querySelector('form'));
  } finally {
    await firefox.close();
  }
});
