// npm run fuzz: libFuzzer against the core's doors. In: tests/fuzz/, first inputs made from the repository's own files.
// Out: status 0 when no input was found that stops the core; such inputs lie in build/fuzz/found/.
// Never: needs a network; runs longer than told by --seconds, which all targets share.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from './compile.mjs';
import { seeds } from './fuzz/seeds.mjs';
import { fuzzingCompiler } from './needs.mjs';
import { inRoot, told } from './paths.mjs';
import { Failure, run } from './run.mjs';

/** @import { Step } from './steps.mjs' */

const kTargets = ['json', 'open', 'image', 'view', 'prove'];
const kSeconds = 300;
const kLongestInput = 16384;
const kMegabytes = 1024;
const kSlowInput = 20;  // seconds; slower is a finding

/** @param {string[]} parts */
const folder = (...parts) => inRoot('build', 'fuzz', ...parts);

/** Inputs that earlier runs found are kept beside the first ones. @param {string} target @param {Buffer[]} inputs */
function writeSeeds(target, inputs) {
  const seeds_folder = folder('seeds', target);
  fs.rmSync(seeds_folder, { recursive: true, force: true });
  for (const made of [seeds_folder, folder('kept', target), folder('found')]) fs.mkdirSync(made, { recursive: true });
  for (const [i, input] of inputs.entries()) fs.writeFileSync(path.join(seeds_folder, String(i)), input);
}

/** @param {string} target @param {number} seconds @param {() => void} heard @returns {Promise<number>} executions */
async function fuzz(target, seconds, heard) {
  const printed = await run(folder(`heed_fuzz_${target}`), [
    `-max_total_time=${seconds}`, `-max_len=${kLongestInput}`, `-rss_limit_mb=${kMegabytes}`, `-timeout=${kSlowInput}`,
    `-artifact_prefix=${folder('found', `${target}-`)}`, `-dict=${folder('words.dict')}`, '-print_final_stats=1', '-verbosity=0',
    folder('kept', target), folder('seeds', target),
  ], { heard });
  return Number(/stat::number_of_executed_units:\s*(\d+)/.exec(printed)?.[1] ?? 0);
}

/** @param {number} seconds of all targets together @param {() => void} heard */
async function fuzzAll(seconds, heard) {
  await compile('fuzz', { CXX: fuzzingCompiler() }, heard);
  const { inputs, words } = seeds(folder('heed_editor'));
  fs.writeFileSync(folder('words.dict'), words.map((word) => `"${word}"\n`).join(''));
  const failed = [];
  const told_counts = [];
  for (const target of kTargets) {
    writeSeeds(target, inputs[target]);
    console.log(`fuzz ${target}: ${inputs[target].length} first inputs`);
    try {
      const executions = await fuzz(target, Math.max(1, Math.round(seconds / kTargets.length)), heard);
      if (executions === 0) throw new Failure(`${target} ran nothing`);
      told_counts.push(`${target} ${executions}`);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      console.error(error.message);
      failed.push(target);
    }
  }
  console.log(`executions: ${told_counts.join(', ')}`);
  if (failed.length > 0) {
    throw new Failure(`fuzzing stopped the core: ${failed.join(', ')}. The inputs lie in ${told(folder('found'))}; `
      + `run one again with build/fuzz/heed_fuzz_${failed[0]} FILE`);
  }
}

/** @param {number} [seconds] of all targets together @returns {Step} */
export function fuzzStep(seconds = kSeconds) {
  return {
    name: 'fuzzing', typical: seconds + 90,
    run: (heard) => {
      if (fuzzingCompiler() === '') throw new Failure('no clang with libFuzzer: apt-get install clang-19 libclang-rt-19-dev, or set CXX to one');
      return fuzzAll(seconds, heard);
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const given = process.argv.slice(2);
  const seconds = given.length === 0 ? kSeconds : given[0] === '--seconds' ? Number(given[1]) : NaN;
  try {
    if (!(seconds > 0)) throw new Failure('usage: npm run fuzz -- --seconds 300');
    await fuzzStep(seconds).run(() => {});
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
