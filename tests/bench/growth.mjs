// How the cost of a proof grows with the number of questions. In: made-up packs, rich in faults. Out: a table. Never: a limit on
// time; native and wasm must prove the same.
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { madePack, nativeApi, wasmApi } from './apis.mjs';
import { verdicts } from './prove.mjs';
import { median, print, short, spread } from './table.mjs';

const SIZES = [15, 30, 50, 100, 200];
const PIGEONS = 12;  // the worst case known: what is not proved within the bounds is "not decided"
const PASSES = new Map([[15, 5], [30, 5], [50, 3], [100, 2], [200, 1]]);  // large ones take seconds
const MOST_IN_WASM = 100;  // twice as slow: 200 questions would take most of the bench's time

export async function measureGrowth() {
  const rows = [];
  for (const [rules, sizes] of /** @type {[string, number[]][]} */ ([['local', SIZES], ['scattered', SIZES], ['pigeonholes', [PIGEONS]]])) {
    /** @type {{size: number, time: number} | undefined} */
    let before;
    for (const size of sizes) {
      const request = madePack(size, rules);
      const passes = PASSES.get(size) ?? 1;
      const native = nativeApi();
      const open = await native.call('open', request, passes);
      const prove = await native.call('prove', '{}', passes);
      native.close();
      let wasm = '-';
      if (size <= MOST_IN_WASM) {
        const call = await wasmApi();
        await call('open', request);
        const proved = await call('prove', '{}', passes);
        assert.ok(isDeepStrictEqual(proved.reply, prove.reply), `${size} questions, ${rules}: native and wasm prove the same`);
        wasm = spread(proved.times);
      }
      const { cases, findings, undecided } = verdicts(prove.reply);
      const time = median(prove.times);
      const power = before ? (Math.log(time / before.time) / Math.log(size / before.size)).toFixed(1) : '';
      const sets = prove.reply.answer_sets ? `2^${short(Math.log2(Number(prove.reply.answer_sets)))}` : 'too many to count';
      rows.push([`${size} ${rules}`, spread(open.times), spread(prove.times), wasm, power, cases, findings, undecided, sets]);
      before = { size, time };
    }
  }
  print('2. Growth: made-up packs, two rules a question, in ms: median (minimum)',
    ['questions', 'open native', 'prove native', 'prove wasm', 'power', 'cases', 'findings', 'not decided', 'answer sets'], rows,
    'Aim: 100 questions in 1 s native. power: p where the native time grew as questions^p since the row above; cases alone grow as\n'
    + 'questions^1, and the part of the pack that each of them reads grows too. "scattered" rules draw on questions from anywhere.');
}
