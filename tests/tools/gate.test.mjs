// The build's gate: a pack with an error, a failing proof, a story told too little, hard words or stale translations is not built, wherever
// it lies. In: a new pack with one thing changed. Out: a failed test where it is let through, or where the sound pack is not.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { passGate } from '../../tools/build/gate.mjs';
import { loadCore } from '../../tools/lib/core.mjs';
import { packFolders } from '../../tools/lib/pack-folder.mjs';
import { fromRoot } from '../../tools/lib/paths.mjs';

const top = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-gate-'));
after(() => fs.rmSync(top, { recursive: true }));
spawnSync(process.execPath, [fromRoot('tools/heed.mjs'), 'init', path.join(top, 'base')]);
const core = await loadCore('editor');
const folder = path.join(top, 'pack');

beforeEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.cpSync(path.join(top, 'base'), folder, { recursive: true });
});

/** @param {string} name @param {string} before @param {string} now */
function change(name, before, now) {
  const file = path.join(folder, name);
  const text = fs.readFileSync(file, 'utf8');
  assert.ok(text.includes(before), before);
  fs.writeFileSync(file, text.replace(before, now));
}

test('gate: a sound pack passes, named itself or by the folder around it', () => {
  passGate(core, folder);
  assert.deepEqual(packFolders(folder), [folder]);
  assert.deepEqual(packFolders(top), [path.join(top, 'base'), folder]);
});

const REFUSED = /** @type {[string, () => void, RegExp][]} */ ([
  ['an error', () => change('pack.json', '"never_lowers"', '"never_lower"'), /unknown_key/],
  ['a failing proof', () => change('pack.json', '"id": "u_today_example", "level": "within_24h"', '"id": "u_today_example", "level": "within_2_weeks"'), /its proof shows 1 fault[^]*today_example/],
  ['a story told too little', () => change('stories.json', '"urgency": "routine"', '"urgency": "within_24h"'), /TOLD TOO LITTLE: S05/],
  ['a word never used', () => change('strings/en.json', 'Do not drive yourself.', 'You should not drive.'), /word_never_used: `should`/],
  ['a sentence too long', () => change('strings/en.json', 'Do not drive yourself.', `Do not drive ${'on '.repeat(20)}.`), /long_sentence/],
  ['English in another language', () => fs.writeFileSync(path.join(folder, 'strings/fr.json'), fs.readFileSync(path.join(folder, 'strings/en.json'), 'utf8').replace('"language": "en"', '"language": "fr"')), /stayed_original/],
  ['no stories', () => fs.rmSync(path.join(folder, 'stories.json')), /stories\.json cannot be read: it is not there/],
]);
for (const [label, spoil, says] of REFUSED) {
  test(`gate: ${label} is not built`, () => {
    spoil();
    assert.throws(() => passGate(core, folder), says);
  });
}
