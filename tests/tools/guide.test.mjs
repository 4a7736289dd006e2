// content/README.md does what it says: every step of "From an empty folder to a signed pack" is done, and every command prints what stands
// there; content/KEYS.md is what the schemas say. In: both documents. Out: a failed test for what differs.
// HEED_UPDATE=1 writes what the commands really print.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { keyReference } from '../../tools/cli/keys-command.mjs';
import { fromRoot } from '../../tools/lib/paths.mjs';
import { runGuide } from './guide.mjs';

const GUIDE = fromRoot('content/README.md');
const KEYS = fromRoot('content/KEYS.md');

/** @param {string} file @param {string} now */
function compare(file, now) {
  if (process.env.HEED_UPDATE) fs.writeFileSync(file, now);
  assert.equal(fs.readFileSync(file, 'utf8'), now, 'HEED_UPDATE=1 node --test tests/tools/guide.test.mjs writes what is really printed');
}

test('guide: each step does what it says, and each command prints what stands there', () => {
  const cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-guide-'));
  try {
    const text = fs.readFileSync(GUIDE, 'utf8');
    assert.ok([...text.matchAll(/^\$ node tools\/heed\.mjs /gm)].length >= 11, 'too few commands');
    compare(GUIDE, runGuide(text, cwd));
  } finally {
    fs.rmSync(cwd, { recursive: true });
  }
});

test('keys: the reference is what the schemas say, and each key has a meaning', () => {
  const reference = keyReference();
  assert.ok(reference.split('\n').length > 150);
  for (const line of reference.split('\n').filter((row) => /^\| `/.test(row))) assert.doesNotMatch(line, /\| {2}\|$/, line);
  compare(KEYS, reference);
});
