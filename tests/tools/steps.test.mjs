// Steps and set-up: what is told while people wait. In: steps of our own. Never: the real build.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { BUILD_NEEDS, TEST_NEEDS } from '../../tools/dev/needs.mjs';
import { fromRoot } from '../../tools/lib/paths.mjs';
import { Failure } from '../../tools/lib/run.mjs';
import { runSteps, formatDuration } from '../../tools/dev/steps.mjs';

/** @param {boolean} stopAtFailure */
async function three(stopAtFailure) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-'));
  /** @type {string[]} */
  const ran = [];
  /** @type {string[]} */
  const said = [];
  try {
    const options = { stopAtFailure, times_file: path.join(folder, 'times.json'), say: (/** @type {string} */ line) => said.push(line) };
    const steps = [
      { name: 'first', typical: 100, run: async () => { ran.push('first'); } },
      { name: 'second', typical: 200, run: async () => { ran.push('second'); throw new Failure('no luck'); } },
      { name: 'third', typical: 300, run: async () => { ran.push('third'); return 'printed'; } },
    ];
    const outcomes = await runSteps(steps, options);
    return { ran, said, outcomes, times: JSON.parse(fs.readFileSync(options.times_file, 'utf8')) };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

test('steps: all run although one fails, and each says how it went', async () => {
  const { ran, outcomes, times } = await three(false);
  assert.deepEqual(ran, ['first', 'second', 'third']);
  assert.deepEqual(outcomes.map(({ failed }) => failed), ['', 'no luck', '']);
  assert.equal(outcomes[2].printed, 'printed');
  assert.deepEqual(Object.keys(times), ['first', 'third'], 'the time of a failed step says nothing about the next run');
});

test('steps: they stop at the first failure when asked to', async () => {
  const { ran, outcomes } = await three(true);
  assert.deepEqual(ran, ['first', 'second']);
  assert.equal(outcomes.length, 2);
});

test('steps: each one says what it does and how long is left', async () => {
  const { said } = await three(false);
  assert.ok(said.includes('\n[1/3] first: about 2 min; about 10 min left in all'), said.join('\n'));
  assert.ok(said.includes('\n[3/3] third: about 5 min; about 5 min left in all'));
  assert.ok(said.some((line) => line.startsWith('[2/3] second: FAILED after')));
});

test('spell: seconds, then minutes', () => {
  assert.deepEqual([0, 1.4, 89, 90, 200].map(formatDuration), ['1 s', '1 s', '89 s', '2 min', '3 min']);
});

test('needs: each one can be had with apt, on a Mac, and elsewhere, and is here now', () => {
  for (const need of [...BUILD_NEEDS, ...TEST_NEEDS]) {
    assert.match(need.apt, /^[a-z0-9.+-]+$/, need.name);
    assert.ok(need.brew.length > 0 && need.otherwise.length > 0, need.name);
    assert.equal(need.found(), true, `${need.name} is installed`);
  }
});

test('package-lock.json names no registry', () => {
  assert.doesNotMatch(fs.readFileSync(fromRoot('package-lock.json'), 'utf8'), /"resolved"/);
});

test('package.json: exact versions, and nothing at run time', () => {
  const manifest = JSON.parse(fs.readFileSync(fromRoot('package.json'), 'utf8'));
  assert.equal(manifest.dependencies, undefined);
  for (const [name, version] of Object.entries(manifest.devDependencies)) assert.match(String(version), /^\d+\.\d+\.\d+$/, name);
});
