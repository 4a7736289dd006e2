// The bench API in its forms: the native program, the wasm module here, the wasm module in a new process.
// In: op, text, passes. Out: times in milliseconds and the last reply. Never: a reply that is not {"ok":true,…}.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import readline from 'node:readline';
import { fromRoot } from '../../tools/lib/paths.mjs';
import { timed } from './table.mjs';

/** @typedef {{times: number[], reply: any}} Timed */
/** @typedef {(op: string, text: string, passes?: number) => Promise<Timed>} Api */

const NANOSECONDS = 1e6;  // of a millisecond

/** @param {string} text */
export function reply(text) {
  const value = JSON.parse(text);
  assert.equal(value.ok, true, text.slice(0, 2000));
  return value;
}

/** @returns {{call: Api, close: () => void}} */
export function nativeApi() {
  const child = spawn(fromRoot('build', 'bench', 'heed_bench'), { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    close: () => child.stdin.end(),
    call: async (op, text, passes = 1) => {
      child.stdin.write(`${passes}\t${op}\t${text}\n`);
      const { value, done } = await lines.next();
      assert.ok(!done, 'heed_bench answers');
      const [times, json] = value.split('\t');
      return { times: times.split(',').map((/** @type {string} */ one) => Number(one) / NANOSECONDS), reply: reply(json) };
    },
  };
}

/** @returns {Promise<Api>} */
export async function wasmApi() {
  const make = createRequire(import.meta.url)(fromRoot('build', 'wasm', 'bench.js'));
  const core = await make({ wasmBinary: fs.readFileSync(fromRoot('build', 'wasm', 'bench.wasm')) });
  return async (op, text, passes = 1) => {
    const { times, result } = timed(passes, () => core.call(op, text));
    return { times, reply: reply(result) };
  };
}

/** Load, open and prove once in a Node process that has done nothing before. @param {string} open @returns {Record<string, number>} */
export function coldWasm(open) {
  return JSON.parse(execFileSync(process.execPath, [fromRoot('tests', 'bench', 'cold.mjs')], { input: open, encoding: 'utf8' }));
}

/** A made-up pack as the request of `open`. @param {number} questions @param {string} rules local or scattered */
export function madePack(questions, rules) {
  const MOST = 1 << 26;
  const args = [fromRoot('tests', 'bench', 'make-pack.mjs'), '--questions', String(questions), '--rules', rules];
  return execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: MOST }).trim();
}
