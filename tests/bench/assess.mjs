// Assessments per second on the same answers: the core, plain JavaScript, rule engines. In: the back-pain pack. Out: a table.
// Never: a figure of an engine whose levels differ from the core's; a limit on time.
import assert from 'node:assert/strict';
import { fromRoot } from '../../tools/lib/paths.mjs';
import { openRequest, readPack } from '../../tools/lib/pack-folder.mjs';
import { answerSets } from './answer-sets.mjs';
import { nativeApi, wasmApi } from './apis.mjs';
import { LEVELS, overBits, overFacts } from './plain-js.mjs';
import { jsonLogic, jsonRules } from './rule-engines.mjs';
import { median, print, short, timed } from './table.mjs';

const SETS = 10_000;
const PASSES = 7;
const ROUNDS = 100;  // over all sets, inside one call of the API or of plain JavaScript
const FEWER = 1_000;  // sets for what takes ten times as long as everything else together

/** @typedef {{name: string, times: number[], of: number}} Measured of: assessments in each time */

export async function measureAssessments() {
  const files = readPack(fromRoot('content', 'back-pain'), 'en');
  const pack = JSON.parse(files['pack.json']);
  const sets = answerSets(pack, SETS);
  /** @type {Measured[]} */
  const measured = [];
  let expected = '';
  const native = nativeApi();
  for (const [where, call] of /** @type {const} */ ([['native', native.call], ['wasm', await wasmApi()]])) {
    await call('open', openRequest(files));
    const requests = sets.map(({ answers }) => JSON.stringify({ answers }));
    for (const request of requests) await call('bench_load', request);
    const run = await call('bench_run', JSON.stringify({ rounds: ROUNDS }), PASSES);
    expected ||= run.reply.levels;
    assert.equal(run.reply.levels, expected, 'native and wasm agree');
    measured.push({ name: `Heed ${where}, compiled pack, batch inside`, times: run.times, of: SETS * ROUNDS });
    measured.push({ name: `Heed ${where}, \`view\` with JSON text`, ...await views(call, requests, expected) });
  }
  native.close();
  assert.equal(expected.length, SETS);
  measured.push(...plainJavaScript(pack, sets, expected), ...await ruleEngines(pack, sets, expected));
  report(measured, expected);
}

/** Each view with its question or advice, as a page asks for it. @param {import('./apis.mjs').Api} call @param {string[]} requests @param {string} expected */
async function views(call, requests, expected) {
  const times = [];
  for (let pass = 0; pass < 3; pass++) {
    let time = 0;
    for (const [i, request] of requests.entries()) {
      const one = await call('view', request);
      time += one.times[0];
      assert.equal(LEVELS.indexOf(one.reply.result.level), Number(expected[i]));
    }
    times.push(time);
  }
  return { times, of: requests.length };
}

/** @param {any} pack @param {any[]} sets @param {string} expected @returns {Measured[]} */
function plainJavaScript(pack, sets, expected) {
  const { words, pack_up: packUp, level: ofBits } = overBits(pack);
  const bits = packUp(sets);
  const ofFacts = overFacts(pack);
  const levels = new Uint8Array(sets.length);
  const timedBits = timed(PASSES, () => {
    for (let round = 0; round < ROUNDS; round++) for (let i = 0; i < levels.length; i++) levels[i] = ofBits(bits, i * words);
    return levels.join('');
  });
  assert.equal(timedBits.result, expected, 'plain JavaScript over bits agrees');
  const facts = sets.map((set) => set.facts);
  const timedFacts = timed(PASSES, () => {
    for (let round = 0; round < ROUNDS; round++) for (let i = 0; i < levels.length; i++) levels[i] = ofFacts(facts[i]);
    return levels.join('');
  });
  assert.equal(timedFacts.result, expected, 'plain JavaScript over facts agrees');
  return [
    { name: 'plain JavaScript, one generated function, bits', times: timedBits.times, of: SETS * ROUNDS },
    { name: 'plain JavaScript, one generated function, objects', times: timedFacts.times, of: SETS * ROUNDS },
  ];
}

/** @param {any} pack @param {any[]} sets @param {string} expected @returns {Promise<Measured[]>} */
async function ruleEngines(pack, sets, expected) {
  const { compiled, interpreted } = jsonLogic(pack);
  const fast = timed(PASSES, () => sets.map(({ facts }) => compiled(facts)).join(''));
  assert.equal(fast.result, expected, 'json-logic-engine, compiled, agrees');
  const slow = timed(3, () => sets.slice(0, FEWER).map(({ facts }) => interpreted(facts)).join(''));
  assert.equal(slow.result, expected.slice(0, FEWER), 'json-logic-engine, interpreted, agrees');
  const engine = jsonRules(pack);
  const times = [];
  for (let pass = 0; pass < 2; pass++) {
    const from = performance.now();
    const levels = [];
    for (const { facts } of sets.slice(0, FEWER)) levels.push(await engine(facts));
    times.push(performance.now() - from);
    assert.equal(levels.join(''), expected.slice(0, FEWER), 'json-rules-engine agrees');
  }
  return [
    { name: 'json-logic-engine, compiled', times: fast.times, of: SETS },
    { name: `json-logic-engine, interpreted (${FEWER} sets)`, times: slow.times, of: FEWER },
    { name: `json-rules-engine (${FEWER} sets)`, times, of: FEWER },
  ];
}

/** @param {Measured[]} measured @param {string} levels */
function report(measured, levels) {
  const rate = (/** @type {number} */ of, /** @type {number} */ time) => 1000 * of / time;
  const plain = measured.find(({ name }) => name.endsWith('bits')) ?? measured[0];
  const rows = measured.map(({ name, times, of }) => [name, short(rate(of, median(times))), short(rate(of, Math.min(...times))),
    short(1000 * median(times) / of), short(rate(of, median(times)) / rate(plain.of, median(plain.times)))]);
  const spread = LEVELS.map((name, level) => `${name} ${[...levels].filter((one) => one === String(level)).length}`);
  print(`3. Assessments on the same ${SETS.toLocaleString('en')} answer sets of back-pain`,
    ['engine', 'a second, median', 'best', 'µs each', 'of plain JavaScript'], rows,
    `Aim: 10 M a second in wasm. All levels equal the core's: ${spread.join(', ')}.\n`
    + 'The batch finds levels only; `view` reads JSON text, walks, finds the level and its reasons, writes JSON. Engines for JavaScript get\n'
    + 'one object with true or false for each option, hidden questions already taken out; the core in `view` finds that out itself.');
}
