// How long it takes to open and to prove the packs that ship. In: content/. Out: a table. Never: a limit on time; native and wasm
// must prove the same.
import assert from 'node:assert/strict';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CONTENT } from '../../tools/lib/paths.mjs';
import { openRequest, packFolders, readPack } from '../../tools/lib/pack-folder.mjs';
import { coldWasm, nativeApi, wasmApi } from './apis.mjs';
import { print, short, spread } from './table.mjs';

const PASSES = 15;
const COLD_PASSES = 5;

/** @param {any} proof */
export function verdicts(proof) {
  const sum = (/** @type {string} */ key) => proof.properties.reduce((/** @type {number} */ all, /** @type {any} */ one) => all + one[key], 0);
  return { cases: sum('cases'), findings: proof.findings.length, undecided: sum('undecided') };
}

export async function measureProofs() {
  const rows = [];
  for (const folder of packFolders(CONTENT)) {
    const request = openRequest(readPack(folder, 'en'));
    const native = nativeApi();
    const open = await native.call('open', request, PASSES);
    const prove = await native.call('prove', '{}', PASSES);
    native.close();
    const name = path.basename(folder);
    const { cases, findings } = verdicts(prove.reply);
    const told = [cases, findings, Number(prove.reply.answer_sets).toExponential(1)];
    rows.push([name, 'native', spread(open.times), spread(prove.times), ...told]);
    const cold = Array.from({ length: COLD_PASSES }, () => coldWasm(request));
    const of = (/** @type {string} */ key) => cold.map((one) => one[key]);
    rows.push([name, `wasm, cold (+ ${short(Math.min(...of('load')))} ms load)`, spread(of('open')), spread(of('prove')), ...told]);
    const call = await wasmApi();
    const warmOpen = await call('open', request, PASSES);
    const warmProve = await call('prove', '{}', PASSES);
    assert.ok(isDeepStrictEqual(warmProve.reply, prove.reply), `${name}: native and wasm prove the same`);
    rows.push([name, 'wasm, warm', spread(warmOpen.times), spread(warmProve.times), ...told]);
  }
  print('1. Open (read and compile) and prove (every property, with exact counts), in ms: median (minimum)',
    ['pack', 'where', 'open', 'prove', 'cases', 'findings', 'answer sets'], rows,
    `Aims: proved in 50 ms native, 150 ms wasm. ${PASSES} passes, cold ${COLD_PASSES}, each cold one in a Node process of its own.`);
}
