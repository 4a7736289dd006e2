// npm run fuzz: libFuzzer against the core's APIs. In: tests/fuzz/, first inputs made from the repository's own files.
// Out: status 0 when no input was found that stops the core; such inputs lie in build/fuzz/found/.
// Never: needs a network; runs longer than told by --seconds, which all targets share, or --runs, of each target.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compile } from './compile.mjs';
import { fuzzingCompiler } from './needs.mjs';
import { fromRoot, relativePath } from '../lib/paths.mjs';
import { asProgram, Failure, run } from '../lib/run.mjs';

/** @import { OnOutput, Step } from './steps.mjs' */

const TARGETS = ['json', 'open', 'compiled', 'view', 'prove'];
const SECONDS = 300;
const LONGEST = 16384;  // bytes of an input
const MEGABYTES = 1024;
const SLOW_INPUT = 20;  // seconds; slower is a finding

/** @param {string[]} parts */
const folder = (...parts) => fromRoot('build', 'fuzz', ...parts);

/** Inputs that earlier runs found are kept beside the first ones. @param {string} target @param {Buffer[]} inputs */
function writeSeeds(target, inputs) {
  const seedsFolder = folder('seeds', target);
  fs.rmSync(seedsFolder, { recursive: true, force: true });
  for (const made of [seedsFolder, folder('kept', target), folder('found')]) fs.mkdirSync(made, { recursive: true });
  for (const [i, input] of inputs.entries()) fs.writeFileSync(path.join(seedsFolder, String(i)), input);
}

/** @typedef {{seconds?: number, runs?: number, longest?: number, targets?: string[]}} Wishes seconds: of all targets together; runs: of each */

/** @param {string} target @param {string} limit @param {number} longest @param {OnOutput} onOutput @returns {Promise<number>} executions */
async function fuzz(target, limit, longest, onOutput) {
  const printed = await run(folder(`heed_fuzz_${target}`), [
    limit, `-max_len=${longest}`, `-rss_limit_mb=${MEGABYTES}`, `-timeout=${SLOW_INPUT}`,
    `-artifact_prefix=${folder('found', `${target}-`)}`, `-dict=${folder('words.dict')}`, '-print_final_stats=1', '-verbosity=0',
    folder('kept', target), folder('seeds', target),
  ], { onOutput });
  return Number(/stat::number_of_executed_units:\s*(\d+)/.exec(printed)?.[1] ?? 0);
}

/** @param {Wishes} wishes @param {OnOutput} onOutput */
async function fuzzAll({ seconds = SECONDS, runs, longest = LONGEST, targets = TARGETS }, onOutput) {
  await compile('fuzz', { CXX: fuzzingCompiler() }, onOutput);
  const { seeds } = await import('./fuzz-seeds.mjs');  // needs an npm package, which set-up may only just have installed
  const { inputs, words } = seeds(folder('heed_editor'));
  fs.writeFileSync(folder('words.dict'), words.map((word) => `"${word}"\n`).join(''));
  const failed = [];
  const counts = [];
  const limit = runs ? `-runs=${runs}` : `-max_total_time=${Math.max(1, Math.round(seconds / targets.length))}`;
  for (const target of targets) {
    writeSeeds(target, inputs[target]);
    onOutput(`fuzz ${target}: ${inputs[target].length} first inputs\n`);
    try {
      const executions = await fuzz(target, limit, longest, onOutput);
      if (executions === 0) throw new Failure(`${target} ran nothing`);
      counts.push(`${target} ${executions}`);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      onOutput(`${error.message}\n`);
      failed.push(target);
    }
  }
  if (failed.length > 0) {
    throw new Failure(`fuzzing stopped the core: ${failed.join(', ')}. The inputs lie in ${relativePath(folder('found'))}; `
      + `run one again with build/fuzz/heed_fuzz_${failed[0]} FILE`);
  }
  return `executions: ${counts.join(', ')}`;
}

/** @param {Wishes} [wishes] @returns {Step} */
export function fuzzStep(wishes = {}) {
  return {
    name: 'fuzzing', typical: (wishes.seconds ?? SECONDS) + 90,
    run: (onOutput) => {
      if (fuzzingCompiler() === '') throw new Failure('no clang with libFuzzer: apt-get install clang-19 libclang-rt-19-dev, or set CXX to one');
      return fuzzAll(wishes, onOutput);
    },
  };
}

const USAGE = `usage: npm run fuzz -- [--seconds ${SECONDS} | --runs N] [--longest ${LONGEST}] [${TARGETS.join(' ')}]`;

/** @param {string[]} given @returns {Wishes} */
function wishesOf(given) {
  const options = /** @type {const} */ ({ seconds: { type: 'string' }, runs: { type: 'string' }, longest: { type: 'string' } });
  try {
    const { values, positionals } = parseArgs({ args: given, options, allowPositionals: true });
    const numbers = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, Number(text)]));
    const fits = Object.values(numbers).every((value) => value >= 1) && positionals.every((target) => TARGETS.includes(target));
    if (fits && !(values.seconds && values.runs)) return positionals.length > 0 ? { ...numbers, targets: positionals } : numbers;
  } catch { /* an option that is none */ }
  throw new Failure(USAGE);
}

await asProgram(import.meta.url, async () => {
  console.log(await fuzzStep(wishesOf(process.argv.slice(2))).run((text) => process.stdout.write(text)));
});
