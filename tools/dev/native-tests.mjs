// The unit tests of the core as a step. In: a selection. Out: a step, or none where no test file is selected.
// All of them run through ctest; a part of them in their program itself, which can choose by file. Never: slow cases in `npm test`.
import fs from 'node:fs';
import { availableParallelism } from 'node:os';
import { fromRoot } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { compile, sanitizingCompiler } from './compile.mjs';
import { selected } from './select.mjs';

/** @import { Selection } from './select.mjs' */
/** @import { OnOutput, Step } from './steps.mjs' */

const SLOW = 'slow';  // the doctest suite of cases that only `npm run verify` has time for

/** @param {Selection} selection @param {'dev' | 'asan'} preset @returns {Step[]} */
export function nativeTestSteps(selection, preset) {
  const all = fs.readdirSync(fromRoot('tests', 'core'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('_test.cpp')).map((name) => `tests/core/${name}`);
  const files = all.filter((file) => selected(selection, file));
  if (files.length === 0 || selection.engine) return [];
  const whole = files.length === all.length && selection.name === '';
  const name = preset === 'dev' ? 'native tests' : 'native tests with address and undefined-behaviour sanitizers';
  return [{
    name, typical: preset === 'dev' ? 90 : 200,
    run: async (onOutput) => {
      await compile(preset, preset === 'asan' ? sanitizingCompiler() : {}, onOutput, whole ? ['all'] : ['heed_tests']);
      return whole ? everyTest(preset, selection, onOutput) : someTests(preset, files, selection, onOutput);
    },
  }];
}

/** @param {string} preset @param {Selection} selection @param {OnOutput} onOutput */
async function everyTest(preset, { tier }, onOutput) {
  const skip = tier === 'test' ? ['--label-exclude', `^${SLOW}$`] : [];
  const printed = await run('ctest', ['--preset', preset, '--no-tests=error', '--parallel', String(availableParallelism()), ...skip], { onOutput });
  return printed.split('\n').filter((line) => /^\d+% tests passed|^Total Test time/.test(line)).join('\n');
}

/** @param {string} preset @param {string[]} files @param {Selection} selection @param {OnOutput} onOutput */
async function someTests(preset, files, { tier, name }, onOutput) {
  const printed = await run(fromRoot('build', preset, 'heed_tests'), [
    '--no-intro', `--source-file=${files.map((file) => `*${file}`).join(',')}`,
    ...(name === '' ? [] : [`--test-case=*${name.replaceAll(',', '\\,')}*`]), ...(tier === 'test' && name === '' ? [`--test-suite-exclude=${SLOW}`] : []),
  ], { onOutput });
  return printed.split('\n').filter((line) => /test cases:|assertions:/.test(line)).join('\n');
}
