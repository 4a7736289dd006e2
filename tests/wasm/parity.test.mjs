// tier: both
// The wasm modules answer as the native core does, byte for byte. In: generated and hand-written requests. Never: judges the
// replies themselves (tests/core does).
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { loadCore } from '../../tools/lib/core.mjs';
import { languages, openRequest, packFolders, readPack } from '../../tools/lib/pack-folder.mjs';
import { badPacks } from '../packs/bad-packs.mjs';
import { fromRoot, CONTENT } from '../../tools/lib/paths.mjs';
import { askNative } from './native-api.mjs';
import { answerSet, generator } from './generator.mjs';

const ANSWER_SETS = process.env.HEED_TIER === 'verify' ? 10_000 : 500;
const BATCH = 500;  // replies in memory at once
const SEED = 20261122;
const SUMMARY_EVERY = 5;
const MODULES = /** @type {const} */ (['reader', 'plain', 'editor']);

const ODD_REQUESTS = /** @type {[string, string][]} */ ([
  ['view', '{}'], ['view', ''], ['view', 'null'], ['view', '[]'], ['view', '{"answers":[]}'], ['view', '{"answers":{}'],
  ['view', '{"answers":{"nowhere":["x"]}}'], ['view', '{"answers":{},"answers":{}}'], ['view', '{"answers":{},"region":"XX"}'],
  ['view', '{"answers":{},"region":7}'], ['view', '{"answers":{},"more":1}'], ['view', '{"answers":{"a":["\\ud800"]}}'],
  ['view', '{"answers":{"é漢😀\\u0000":["\\u0001"]}}'], ['view', '{"answers":1e5}'], ['view', '{"answers":-12.75E-3}'],
  ['view', `{"answers":${'['.repeat(100)}${']'.repeat(100)}}`], ['view', `{"answers":{"${'q'.repeat(5000)}":["o"]}}`],
  ['view', '{"answers":\u0001}'], ['leaflet', '{"answers":{}}'], ['summary', '{}'], ['open', '{}'], ['open', '{"compiled":""}'], ['open', '{"compiled":7}'], ['leaflet', '{}'],
]);

/** Where two replies part, since whole replies are thousands of characters long. @param {string} got @param {string} want @param {string} about */
function same(got, want, about) {
  if (got === want) return;
  let at = 0;
  while (got[at] === want[at]) at += 1;
  assert.fail(`${about}\nparts at ${at}:\n  got    …${got.slice(at - 40, at + 80)}\n  native …${want.slice(at - 40, at + 80)}`);
}

for (const folder of packFolders(CONTENT)) {
  for (const language of languages(folder)) {
    const name = `${path.basename(folder)}/${language}`;
    const files = readPack(folder, language);
    const open = /** @type {[string, string]} */ (['open', openRequest(files)]);
    const openImage = async () => {
      const [, compiled] = await askNative('editor', [open, ['compile', '{}']]);
      return /** @type {[string, string]} */ (['open', JSON.stringify({ compiled: JSON.parse(compiled).compiled })]);
    };
    const pack = JSON.parse(files['pack.json']);
    const regions = ['', ...JSON.parse(files['regions.json']).regions.map((/** @type {{id: string}} */ { id }) => id)];

    test(`${name}: ${ANSWER_SETS} answer sets have the same replies natively from the files, and from the compiled pack in wasm and without wasm`, async () => {
      const [wasm, plain] = [await loadCore('reader'), await loadCore('plain')];
      for (const call of [wasm, plain]) call(...await openImage());
      const chance = generator(SEED);
      let compared = 0;
      for (let from = 0; from < ANSWER_SETS; from += BATCH) {
        const requests = [open];
        for (let i = from; i < from + BATCH; i++) {
          const text = JSON.stringify({ answers: answerSet(pack, chance), region: regions[i % regions.length] });
          requests.push(['view', text]);
          if (i % SUMMARY_EVERY === 0) requests.push(['summary', text]);
        }
        const native = await askNative('editor', requests);
        for (const [i, [op, text]] of requests.entries()) {
          if (op === 'open') continue;
          same(wasm(op, text), native[i], `wasm: ${op} ${text}`);
          same(plain(op, text), native[i], `plain: ${op} ${text}`);
          compared += 1;
        }
        const refused = native.findIndex((reply) => !reply.startsWith('{"ok":true,'));
        assert.equal(refused, -1, `the generator made a request that the core refuses: ${requests[refused]?.join(' ')}\n${native[refused]}`);
      }
      assert.ok(compared >= ANSWER_SETS);
      console.log(`${name}: ${compared} replies compared, each twice`);
    });

    test(`${name}: the editor's wasm agrees too`, async () => {
      const call = await loadCore('editor');
      const chance = generator(SEED + 1);
      const requests = [open];
      for (let i = 0; i < BATCH; i++) requests.push(['view', JSON.stringify({ answers: answerSet(pack, chance) })]);
      for (const region of regions) requests.push(['leaflet', JSON.stringify({ region })]);
      const [stories, storyFacts] = ['stories.json', 'story_facts.json'].map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));
      requests.push(['audit', JSON.stringify({ stories, story_facts: storyFacts })]);
      const native = await askNative('editor', requests);
      for (const [i, [op, text]] of requests.entries()) same(call(op, text), native[i], `${op} ${text.slice(0, 300)}`);
    });

    for (const module of MODULES) {
      test(`${name}: odd requests are refused alike natively and in the module ${module}`, async () => {
        const call = await loadCore(module);
        const before = ODD_REQUESTS.filter(([op]) => op !== 'open');  // no pack is open yet
        const requests = [...before, module === 'editor' ? open : await openImage(), ...ODD_REQUESTS];
        const native = await askNative(module === 'editor' ? 'editor' : 'reader', requests);
        for (const [i, [op, text]] of requests.entries()) same(call(op, text), native[i], `${op} ${text.slice(0, 300)}`);
      });
    }
  }
}

test('prove: a made pack of 30 questions, full of faults, has the same findings natively and in the editor\'s wasm', async () => {
  const made = execFileSync(process.execPath, [fromRoot('tests', 'bench', 'make-pack.mjs'), '--questions', '30', '--rules', 'scattered', '--seed', '1'], { encoding: 'utf8' });
  const requests = /** @type {[string, string][]} */ ([['open', made.trim()], ['prove', '{}']]);
  const want = await askNative('editor', requests);
  const call = await loadCore('editor');
  requests.forEach(([op, text], i) => same(call(op, text), want[i], op));
  assert.ok(JSON.parse(want[1]).findings.length > 5);
});

test('every bad pack is refused alike natively and in the editor\'s wasm', async () => {
  const packs = badPacks();
  assert.ok(packs.length > 100, 'there are bad packs');
  const requests = packs.map(({ files }) => /** @type {[string, string]} */ (['open', openRequest(files)]));
  const native = await askNative('editor', requests);
  const call = await loadCore('editor');
  for (const [i, [op, text]] of requests.entries()) same(call(op, text), native[i], packs[i].name);
});

test('generator: the same seed gives the same answers', () => {
  const pack = { questions: [{ id: 'a', kind: 'many', options: [{ id: 'x' }, { id: 'y' }, { id: 'none', role: 'none' }] }] };
  const draw = () => { const chance = generator(7); return Array.from({ length: 50 }, () => answerSet(pack, chance)); };
  assert.deepEqual(draw(), draw());
  assert.ok(new Set(draw().map((set) => JSON.stringify(set))).size > 3, 'and they differ from each other');
});
