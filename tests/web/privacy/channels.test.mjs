// Are the layers awake? In: the ways out of channels.mjs. Out: a table of the layers that catch each, every layer alone; a way that
// nothing catches fails. Never: the page as it ships, that is in the other files.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchChromium, serveDist } from '../browser.mjs';
import { kChannels, kUnseen } from './channels.mjs';
import { kLayers, layersOf } from './layers.mjs';

const kFewest = 140;
const kFewestOfLayer = 20;
const kAtOnce = 6;  // mostly they wait

/** @type {Map<string, string[]>} */ const table = new Map();
/** @param {string} name */
const caught = (name) => assert.notDeepEqual(table.get(name), [], `${name}: no layer catches it`);

before(async () => {
  const [check, news, browser] = [await serveDist(), await serveDist(), await launchChromium()];
  const left = Object.entries({ 'harmless': 'const sum = 1 + 1; Math.max(sum, 2);', ...kChannels, ...kUnseen });
  try {
    await Promise.all(Array.from({ length: kAtOnce }, async () => {
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
  console.log(Object.keys(kChannels).map((name) => `${name.padEnd(width)}  ${table.get(name)?.join(', ') || 'NOTHING'}`).join('\n'));
});

test('channels: harmless code is caught by nothing', () => {
  assert.deepEqual(table.get('harmless'), []);
});

for (const name of Object.keys(kChannels)) test(`channels: ${name} is caught`, () => caught(name));

for (const name of Object.keys(kUnseen)) {
  test(`channels: ${name} is caught by nothing, as docs/privacy.md says; as a channel it would fail`, () => {
    assert.deepEqual(table.get(name), []);
    assert.throws(() => caught(name), /no layer catches it/);
  });
}

test('channels: there are many, and no layer sleeps', () => {
  assert.ok(Object.keys(kChannels).length >= kFewest, `${Object.keys(kChannels).length} channels`);
  for (const layer of kLayers) {
    const count = Object.keys(kChannels).filter((name) => table.get(name)?.includes(layer)).length;
    assert.ok(count >= kFewestOfLayer, `${layer}: ${count}`);
  }
});
