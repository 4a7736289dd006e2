// tier: verify
// Are the layers awake? In: the ways out of channels.mjs. Out: a table of the layers that catch each, every layer alone; a way that
// nothing catches fails. Never: the page as it ships, that is in the other files.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchChromium, serveDist } from '../browser.mjs';
import { CHANNELS, UNSEEN } from './channels.mjs';
import { LAYERS, layersOf } from './layers.mjs';

const FEWEST = 240;
/** What the check itself does on a reader's press or for its screen, with another aim: no rule by names can tell them apart, other layers must. */
const ALIKE = ['a click', 'reportError', 'an error nobody caught', 'attribute the page can read', 'a click, whole window', 'a download from elsewhere', 'focus', 'autofocus',
  'scrolling the page around', 'a rejection nobody caught', 'tel:', 'mailto:',
  'a scheme of another program', 'a title without .title'];
/** What a layer is there for: it must catch each of these by itself, whatever the others do. A layer that sleeps, or only nods, misses one. */
const FIRST = {
  lint: Object.keys(CHANNELS).filter((name) => !ALIKE.includes(name)),
  policy: ['fetch', 'fetch with keepalive', 'XMLHttpRequest', 'sendBeacon', 'WebSocket', 'EventSource', 'new Image', 'CSS url in an adopted sheet', 'CSS @import', 'web font', 'link prefetch', 'link stylesheet',
    'script src', 'import()', 'iframe src', 'object data', 'video src', 'form', 'Worker', 'eval', 'innerHTML', 'base', 'svg image', 'an event attribute', 'CSS with an address in letters of numbers'],
  sandbox: ['cookie', 'localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'storage bucket', 'private file system', 'top.location', 'top.location.replace', 'a click, whole window',
    'a form for the whole window', 'document.domain', 'pointer lock', 'orientation lock'],
  tripwire: ['fetch', 'fetch, name made at run time', 'WebRTC', 'WebTransport', 'window.open', 'document.title', 'window.name', 'BroadcastChannel', 'console', 'localStorage', 'link dns-prefetch', 'speech',
    'element made by a name of the run', 'history.pushState', 'tel:', 'a scheme of another program', 'data of the root', 'full screen'],
  observed: ['fetch', 'WebRTC', 'new Image', 'location', 'window.open', 'postMessage to the host', 'location.hash', 'window.name', 'document.title', 'cookie', 'localStorage', 'console', 'download', 'alert',
    'frames to be counted', 'focus', 'scrolling the page around', 'a title without .title'],
};
const AT_ONCE = 6;  // mostly they wait

/** @type {Map<string, string[]>} */ const table = new Map();
/** @param {string} name */
const caught = (name) => assert.notDeepEqual(table.get(name), [], `${name}: no layer catches it`);

before(async () => {
  const [check, news, browser] = [await serveDist(), await serveDist(), await launchChromium()];
  const left = Object.entries({ 'harmless': 'const sum = 1 + 1; Math.max(sum, 2);', ...CHANNELS, ...UNSEEN });
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, async () => {
      for (let next = left.shift(); next; next = left.shift()) table.set(next[0], await layersOf(browser, news, check, next[1]));
    }));
  } finally {
    await browser.close();
    await check.close();
    await news.close();
  }
});
after(() => {
  const width = Math.max(...[...table.keys()].map((name) => name.length));
  console.log(Object.keys(CHANNELS).map((name) => `${name.padEnd(width)}  ${table.get(name)?.join(', ') || 'NOTHING'}`).join('\n'));
});

test('channels: harmless code is caught by nothing', () => {
  assert.deepEqual(table.get('harmless'), []);
});

for (const name of Object.keys(CHANNELS)) test(`channels: ${name} is caught`, () => caught(name));

for (const name of Object.keys(UNSEEN)) {
  test(`channels: ${name} is caught by nothing, as docs/privacy.md says; as a channel it would fail`, () => {
    assert.deepEqual(table.get(name), []);
    assert.throws(() => caught(name), /no layer catches it/);
  });
}

test('channels: there are many, and each is one of its own', () => {
  assert.ok(Object.keys(CHANNELS).length >= FEWEST, `${Object.keys(CHANNELS).length} channels`);
  assert.equal(new Set(Object.values(CHANNELS)).size, Object.keys(CHANNELS).length);
});

for (const layer of LAYERS) {
  test(`channels: the ${layer} does not sleep`, () => {
    assert.deepEqual(FIRST[layer].filter((name) => !table.get(name)?.includes(layer)), []);
  });
}
