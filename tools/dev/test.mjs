// npm test: set-up, then everything that a change should pass before it is shown to others; `npm test -- PART` runs a part of it alone.
// npm run verify (`--tier verify`): all the rest. In: the repository. Out: status 0 when all of it holds; the last lines are what the test
// runners counted. Never: stops at a failed step, so that one run shows everything.
import { asProgram, Failure, run } from '../lib/run.mjs';
import { pagesStep } from './build.mjs';
import { nativeStep, wasmStep } from './compile.mjs';
import { coverageStep } from './coverage.mjs';
import { docsStep } from './docs.mjs';
import { fuzzStep } from './fuzz.mjs';
import { lintSteps, tidyStep } from './lint.mjs';
import { nativeTestSteps } from './native-tests.mjs';
import { nodeTestStep, selectedNodeTests } from './node-tests.mjs';
import { reproduceStep } from './reproduce.mjs';
import { readSelection, selected } from './select.mjs';
import { setUp } from './setup.mjs';
import { runSteps } from './steps.mjs';

/** @import { Selection } from './select.mjs' */
/** @import { Step } from './steps.mjs' */

const FUZZ_SECONDS = 60;  // of all targets together; `npm run fuzz` alone takes longer

/** @type {Step} */
const TYPES = {
  name: 'types of the JavaScript', typical: 10, beside: true,
  run: async (onOutput) => { await run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'], { onOutput }); },
};

/** Steps that are no test files, by the part that names them. @param {Selection} selection @returns {Step[]} */
function ownSteps(selection) {
  if (selection.name || selection.engine) return [];
  /** @type {[string, () => Step[]][]} */
  const known = selection.tier === 'test' ? [['lint', lintSteps], ['types', () => [TYPES]]]
    : [['tidy', () => [tidyStep()]], ['coverage', () => [coverageStep()]], ['fuzz', () => [fuzzStep({ seconds: FUZZ_SECONDS })]], ['reproduce', () => [reproduceStep()]]];
  return known.filter(([part]) => selected(selection, part)).flatMap(([, steps]) => steps());
}

/** @param {Selection} selection @returns {Step[]} */
function stepsOf(selection) {
  const files = selectedNodeTests(selection);
  const uses = (/** @type {string[]} */ ...folders) => files.some(({ path }) => folders.some((folder) => path.startsWith(`tests/${folder}/`)));
  const programs = [...(uses('wasm') ? ['heed_reader', 'heed_editor'] : []), ...(uses('json') ? ['heed_json'] : [])];
  const pages = uses('web', 'tools', 'publishers') || (selected(selection, 'pages') && !selection.engine && !selection.name);
  const own = ownSteps(selection);
  const first = selection.tier === 'test';  // what takes seconds comes first
  const reproduces = own.some(({ name }) => name.startsWith('the same bytes'));
  return [
    ...(first ? own : []),
    ...nativeTestSteps(selection, selection.tier === 'test' ? 'dev' : 'asan'),
    ...(programs.length > 0 ? [nativeStep(programs)] : []),
    ...(pages || reproduces || uses('wasm', 'content') ? [wasmStep()] : []),
    ...(pages || reproduces ? [pagesStep({ limits: true })] : []),
    ...(reproduces ? [docsStep()] : []),
    ...(first ? [] : own),
    ...(files.length > 0 ? [nodeTestStep(selection, files)] : []),
  ];
}

await asProgram(import.meta.url, async () => {
  const [option, ...rest] = process.argv.slice(2);
  const selection = option === '--tier' ? readSelection('verify', rest.slice(1)) : readSelection('test', process.argv.slice(2));
  await setUp(selection.tier === 'test' && ['', 'chromium'].includes(selection.engine) ? 'test' : 'verify', [...new Set(selectedNodeTests(selection).flatMap(({ needs }) => needs))]);
  const steps = stepsOf(selection);
  const tests = steps.filter(({ name }) => !['native build', 'wasm modules'].includes(name));
  if (tests.length === 0) throw new Failure(`nothing here is called ${selection.parts.join(', ')}: a part is a folder or file under tests/${selection.tier === 'test' ? '; npm run verify has more' : ''}`);
  const outcomes = await runSteps(steps, { stopAtFailure: false, echo: selection.parts.length > 0 || selection.name !== '' });
  const failed = outcomes.filter((outcome) => outcome.failed !== '');
  console.log(failed.length > 0 ? `\nFAILED: ${failed.map(({ name }) => name).join(', ')}` : '\nall of it holds');
  if (failed.length > 0) process.exitCode = 1;
});
