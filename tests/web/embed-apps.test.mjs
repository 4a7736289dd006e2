// tier: verify
// The loader in pages that change: restored from their own HTML, single-page apps, carousels. One row, one report: what happens to an article
// with a check in it, and what must stand there afterwards. In: dist/. Never: a look inside the frame.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articles } from './embed-articles.mjs';

const web = articles();

/** @type {{name: string, body?: string, run: () => unknown, checks?: number, path?: string, says?: RegExp, boxes?: number}[]} */
const ROWS = [
  ...['PLACE LOADER', '<p>Text.</p>TAG<p>Text.</p>'].flatMap((body) => [
    { name: 'Turbo, Astro: the body is replaced by its clone', body, run: () => document.body.replaceWith(document.body.cloneNode(true)) },
    { name: 'htmx: the history restores the body’s HTML', body, run: () => { document.body.innerHTML = String(document.body.innerHTML); } },
    { name: 'a saved page: the whole document from its HTML, twice', body, run: () => {
      for (let i = 0; i < 2; i++) {
        const copy = new DOMParser().parseFromString(document.documentElement.outerHTML, 'text/html');
        document.documentElement.replaceWith(document.importNode(copy.documentElement, true));
      }
    } },
    { name: 'an app writes the article anew', body: `<main>${body}</main>`, run: () => {
      const main = /** @type {HTMLElement} */ (document.querySelector('main'));
      main.innerHTML = String(main.innerHTML);
    } },
    { name: 'View Transitions: the old and the new body for a moment', body, run: () => {
      const copy = document.body.cloneNode(true);
      document.documentElement.append(copy);
      setTimeout(() => document.body.remove(), 50);
    } },
    { name: 'the node is moved', body: `<aside></aside>${body}`, run: () => document.querySelector('aside')?.append(/** @type {Node} */ (document.querySelector('.heed'))) },
    { name: 'the scripts run again: Turbo activates them', body, run: () => {
      for (const old of document.querySelectorAll('script[src]')) {
        const script = document.createElement('script');
        for (const { name, value } of old.attributes) script.setAttribute(name, value);
        old.replaceWith(script);
      }
    } },
    { name: 'a framework empties the box and puts its own HTML back', body, run: () => {
      const box = /** @type {HTMLElement} */ (document.querySelector('.heed'));
      for (const node of box.querySelectorAll('iframe, canvas')) node.remove();
    } },
    { name: 'document.open writes the page again', body, run: () => {
      const html = document.documentElement.outerHTML;
      document.open();
      document.write(html);
      document.close();
    } },
  ]),
  { name: 'a carousel shows a copy as well', body: '<main>PLACE</main>LOADER', checks: 2, run: () => {
    document.body.style.zoom = '0.4';
    document.querySelector('main')?.append(/** @type {Element} */ (document.querySelector('.heed')).cloneNode(true));
  } },
  { name: 'an app turns one article into the next: data-check changes on the same node', body: '<div class="heed" data-check="back-pain"></div>LOADER', path: '/headache/en.frame.html',
    run: () => document.querySelector('.heed')?.setAttribute('data-check', 'headache') },
  { name: 'the same on the tag', path: '/headache/en.frame.html', body: '<p>Text.</p>TAG<p>Text.</p>', run: () => document.querySelector('script[data-check]')?.setAttribute('data-check', 'headache') },
  { name: 'and to one that is not there', body: 'PLACE LOADER', checks: 0, says: /data-check="nowhere"/, run: () => document.querySelector('.heed')?.setAttribute('data-check', 'nowhere') },
  { name: 'a placeholder that comes later', body: 'LOADER<main></main>', run: () => {
    const box = document.createElement('div');
    box.className = 'heed';
    box.dataset.check = 'back-pain';
    document.querySelector('main')?.append(box);
  } },
  { name: 'attributes that come later than their node', body: 'LOADER<main></main>', boxes: 0, run: () => {
    const box = document.createElement('div');
    document.querySelector('main')?.append(box);
    setTimeout(() => { box.dataset.check = 'back-pain'; }, 20);
  } },
  { name: 'the page changes its own theme', body: 'PLACE LOADER', run: () => document.documentElement.setAttribute('data-theme', 'dark') },
  { name: 'the placeholder goes', body: 'PLACE LOADER', checks: 0, boxes: 0, run: () => document.querySelector('.heed')?.remove() },
];

for (const { name, body = 'PLACE LOADER', run, checks = 1, path = '/back-pain/en.frame.html', says, boxes = Math.max(1, checks) } of ROWS) {
  test(`embed in an app: ${name}: ${body.includes('PLACE') ? 'placeholder' : body.includes('TAG') ? 'tag' : 'later'}`, async () => {
    const article = await web.article(body);
    if (/PLACE|TAG|class="heed"/.test(body)) await article.ready(1);
    const ready = article.page.waitForFunction((n) => /** @type {any} */ (window).messages.length > n, checks > 0 && body !== 'PLACE LOADER' ? 0 : -1);
    if (name === 'the placeholder goes') await article.wait(4000);
    await article.page.evaluate(run);
    await ready;
    await article.wait(4000);
    if (checks > 0) await article.ready(checks);
    await article.wait(12_000);
    const seen = await article.seen();
    assert.deepEqual(seen.frames.map(({ src }) => new URL(src).pathname), Array(checks).fill(path));
    assert.equal(seen.boxes.length, boxes);
    assert.equal(seen.links.length, checks > 0 ? 0 : boxes);
    assert.equal(article.said.length, says ? 1 : 0, article.said.join('\n'));
    if (says) assert.match(article.said[0], says);
  });
}

test('embed in an app: what takes every frame out at once gets its way, the link stands, and the page does not hang', async () => {
  const article = await web.article('<script>new MutationObserver(() => { for (const frame of document.querySelectorAll("iframe")) frame.remove(); }).observe(document, { childList: true, subtree: true });</script>PLACE LOADER');
  await article.wait(12_000);
  const { frames, links, boxes } = await article.seen();
  assert.deepEqual([frames.length, links.length], [0, 1]);
  assert.ok(boxes[0].height < 90);
});

test('embed in an app: 500 placeholders that come and go leave no listener, no observer and no timer that matters', async () => {
  const article = await web.article('LOADER<main></main>');
  await article.wait(1000);
  const left = await article.page.evaluate(async () => {
    let listeners = 0;
    let observers = 0;
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (/** @type {any} */ type, /** @type {any} */ use, /** @type {any} */ how) { listeners += Number(this === window || this === document); return add.call(this, type, use, how); };
    EventTarget.prototype.removeEventListener = function (/** @type {any} */ type, /** @type {any} */ use, /** @type {any} */ how) { listeners -= Number(this === window || this === document); return remove.call(this, type, use, how); };
    for (const name of /** @type {const} */ (['MutationObserver', 'IntersectionObserver', 'ResizeObserver'])) {
      const Real = window[name];
      /** @type {any} */ (window)[name] = class extends Real { constructor(/** @type {any} */ call) { super(call); observers++; } };
    }
    let frames = 0;
    for (let i = 0; i < 500; i++) {
      const box = document.createElement('div');
      box.className = 'heed';
      box.dataset.check = 'back-pain';
      document.querySelector('main')?.append(box);
      await Promise.resolve();
      frames += box.querySelectorAll('iframe').length;
      box.remove();
    }
    return { listeners, observers, frames, inPage: document.querySelectorAll('iframe').length };
  });
  assert.deepEqual(left, { listeners: 0, observers: 0, frames: 500, inPage: 0 });
});

test('embed in an app: 101 tags share one observer and one listener, and look at nothing that changes elsewhere', async () => {
  const article = await web.article(`<script>
    var counts = { observers: 0, listeners: 0, looks: 0 };
    const observe = MutationObserver.prototype.observe; MutationObserver.prototype.observe = function (node, ...more) { if (new Error().stack.includes('embed.js')) counts.observers++; return observe.call(this, node, ...more); };
    const add = addEventListener; window.addEventListener = function (type, ...more) { counts.heard ??= new Set(); if (type === 'message') counts.heard.add(more[0]); return add.call(this, type, ...more); };
  </script>${'TAG<p>Text.</p>'.repeat(101)}`);
  await article.page.waitForFunction(() => document.querySelectorAll('iframe').length === 101);
  const counts = await article.page.evaluate(async () => {
    const { counts: all } = /** @type {any} */ (window);
    let looks = 0;
    const root = document.documentElement;
    const inner = Element.prototype.querySelectorAll;
    Element.prototype.querySelectorAll = function (/** @type {string} */ selector) { looks += Number(this === root); return inner.call(this, selector); };
    for (let i = 0; i < 1000; i++) document.body.append(document.createElement('p'));
    await Promise.resolve();
    return { observers: all.observers, listeners: all.heard.size, looks };
  });
  assert.deepEqual(counts, { observers: 1, listeners: 1, looks: 0 });
});
