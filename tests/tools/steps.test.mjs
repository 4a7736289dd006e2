// Steps, and which part of the tests is selected. In: steps and files of our own. Never: the real build.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { BUILD_NEEDS, NAMED_NEEDS, TEST_NEEDS, VERIFY_NEEDS } from '../../tools/dev/needs.mjs';
import { matches, readSelection, selected } from '../../tools/dev/select.mjs';
import { formatDuration, quote, runSteps } from '../../tools/dev/steps.mjs';
import { fromRoot } from '../../tools/lib/paths.mjs';
import { Failure } from '../../tools/lib/run.mjs';

/** @param {{stopAtFailure: boolean, beside?: boolean}} options */
async function three({ stopAtFailure, beside = false }) {
  const logs = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-'));
  /** @type {string[]} */ const ran = [];
  /** @type {string[]} */ const said = [];
  try {
    const outcomes = await runSteps([
      { name: 'first', run: async (onOutput) => { ran.push('first begins'); onOutput('[1/2] one\n'); await null; ran.push('first ends'); return 'a table'; } },
      { name: 'second one', beside, run: async (onOutput) => { ran.push('second'); onOutput('fine\nerror: here\nmore\n'); throw new Failure('no luck'); } },
      { name: 'third', run: async () => { ran.push('third'); } },
    ], { stopAtFailure, logs, say: (line) => said.push(line) });
    return { ran, said, outcomes, log: fs.readFileSync(path.join(logs, 'second-one.log'), 'utf8') };
  } finally {
    fs.rmSync(logs, { recursive: true });
  }
}

test('steps: all run although one fails, and each says how it went in a line', async () => {
  const { ran, said, outcomes } = await three({ stopAtFailure: false });
  assert.deepEqual(ran, ['first begins', 'first ends', 'second', 'third']);
  assert.deepEqual(outcomes.map(({ failed }) => failed), ['', 'no luck', '']);
  assert.deepEqual([said[0], said[2]], ['ok      first  1 s\na table', 'ok      third  1 s']);
});

test('steps: a name longer than a file may have one still has its log', async () => {
  const logs = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-'));
  const [outcome] = await runSteps([{ name: 'package '.repeat(60), run: async () => {} }], { stopAtFailure: true, logs, say: () => {} });
  fs.rmSync(logs, { recursive: true });
  assert.equal(outcome.failed, '');
});

test('steps: they stop at the first failure when asked to', async () => {
  assert.equal((await three({ stopAtFailure: true })).outcomes.length, 2);
});

test('steps: one beside another does not wait for it', async () => {
  assert.deepEqual((await three({ stopAtFailure: false, beside: true })).ran, ['first begins', 'second', 'first ends', 'third']);
});

test('steps: what a failed step printed is in its log, which is named and quoted from its first error on', async () => {
  const { said, log } = await three({ stopAtFailure: true });
  assert.equal(log, 'fine\nerror: here\nmore\n');
  assert.match(said[1], /^FAILED {2}second one {2}1 s\nno luck\n {4}error: here\n {4}more\n\(all of it: .*second-one\.log\)$/);
});

test('quote: the failing tests of node, not the first word "error" in the name of a test', () => {
  assert.equal(quote('✔ an error is told\nℹ tests 2\n✖ failing tests:\n✖ other\n'), '    ✖ failing tests:\n    ✖ other');
});

test('formatDuration: seconds, then minutes', () => {
  assert.deepEqual([0, 1.4, 89, 90, 200].map(formatDuration), ['1 s', '1 s', '89 s', '2 min', '3 min']);
});

test('select: a part is words of a path in their order', () => {
  const file = 'tests/core/proof/prove_test.cpp';
  for (const part of ['core', 'proof', 'core/proof', 'proof/prove', 'core/prove', file, 'tests/core/proof/']) assert.ok(matches(part, file), part);
  for (const part of ['web', 'proof/core', 'pro', 'core/proof/solver']) assert.ok(!matches(part, file), part);
  assert.ok(matches('web/embed', 'tests/web/embed.test.mjs') && matches('web/embed', 'tests/web/inside/embed.inside.js'));
});

test('select: parts, a name and an engine are read; another word or engine is refused with the usage', () => {
  const selection = readSelection('test', ['core', 'web/embed', '--name', 'a tick', '--engine', 'firefox']);
  assert.deepEqual(selection, { tier: 'test', parts: ['core', 'web/embed'], name: 'a tick', engine: 'firefox' });
  assert.ok(selected(selection, 'tests/core/base/text_test.cpp') && !selected(selection, 'tests/content/packs.test.mjs'));
  assert.ok(selected(readSelection('test', []), 'tests/content/packs.test.mjs'));
  for (const args of [['--engine', 'opera'], ['--fast']]) assert.throws(() => readSelection('test', args), (error) => error instanceof Failure && error.message.startsWith('usage: npm test'));
});

test('needs: each one can be had with apt, on a Mac, and elsewhere, and is here now', () => {
  for (const need of [...BUILD_NEEDS, ...TEST_NEEDS, ...VERIFY_NEEDS, ...Object.values(NAMED_NEEDS).flat()]) {
    assert.match(need.apt, /^[a-z0-9.+-]+$/, need.name);
    assert.ok(need.brew.length > 0 && need.otherwise.length > 0, need.name);
  }
  for (const need of [...BUILD_NEEDS, ...TEST_NEEDS]) assert.equal(need.found(), true, `${need.name} is installed`);
});

test('package-lock.json names no registry', () => {
  assert.doesNotMatch(fs.readFileSync(fromRoot('package-lock.json'), 'utf8'), /"resolved"/);
});

test('package.json: exact versions, and nothing at run time', () => {
  const manifest = JSON.parse(fs.readFileSync(fromRoot('package.json'), 'utf8'));
  assert.equal(manifest.dependencies, undefined);
  for (const [name, version] of Object.entries(manifest.devDependencies)) assert.match(String(version), /^\d+\.\d+\.\d+$/, name);
});
