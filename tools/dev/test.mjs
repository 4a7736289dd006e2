// npm test: set-up, then everything that checks anything. In: the repository. Out: status 0 when all of it holds.
// Never: stops at a failed step, so that one run shows everything; ends with what the test runners counted themselves.
import fs from 'node:fs';
import { pagesStep } from './build.mjs';
import { nativeTestStep, wasmStep } from './compile.mjs';
import { coverageStep } from './coverage.mjs';
import { fuzzStep } from './fuzz.mjs';
import { chromium, firefox } from './needs.mjs';
import { fromRoot, relativePath } from '../lib/paths.mjs';
import { reproduceStep } from './reproduce.mjs';
import { Failure, run } from '../lib/run.mjs';
import { setUp } from './setup.mjs';
import { runSteps } from './steps.mjs';

/** @import { Outcome, Step } from './steps.mjs' */

const NODE_TESTS = ['tests/json', 'tests/rooms', 'tests/tools', 'tests/wasm', 'tests/web'];  // each must have some

/** @type {Step} */
const TYPES = {
  name: 'types of the JavaScript', typical: 10,
  run: (onOutput) => run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'], { onOutput }),
};

/** @type {Step} */
const NODE = {
  name: 'Node tests', typical: 120,
  run: (onOutput) => {
    const env = { CHROMIUM: chromium(), FIREFOX: firefox() };
    return run(process.execPath, ['--test', '--test-reporter=spec', ...nodeTests()], { env, onOutput });
  },
};

/** Every test file under tests/; a room of ours that has none is a mistake. */
function nodeTests() {
  const files = fs.readdirSync(fromRoot('tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.mjs')).map((name) => fromRoot('tests', name)).sort();
  for (const folder of NODE_TESTS) {
    if (!files.some((file) => relativePath(file).startsWith(`${folder}/`))) throw new Failure(`${folder} has no *.test.mjs`);
  }
  return files;
}

/** The runners' own words at the end of their output. @param {Outcome} outcome */
function summary({ printed }) {
  const lines = printed.split('\n');
  const ctest = lines.filter((line) => /^\d+% tests passed|^Total Test time|^No tests were found/.test(line));
  const node = lines.filter((line) => /^ℹ (tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) /.test(line)).slice(-8);
  return [...ctest, ...node];
}

try {
  await setUp({ tests: true });
  const steps = [
    nativeTestStep('dev'), nativeTestStep('asan'), coverageStep(), fuzzStep(),
    wasmStep(), pagesStep({ limits: true }), reproduceStep(), TYPES, NODE,
  ];
  const outcomes = await runSteps(steps, { stopAtFailure: false });
  const failed = outcomes.filter((outcome) => outcome.failed !== '');
  console.log('\n' + '='.repeat(60));
  for (const outcome of outcomes) console.log(`${outcome.failed ? 'FAILED' : 'ok    '}  ${outcome.name}`);
  for (const outcome of outcomes) {
    const lines = summary(outcome);
    if (lines.length > 0) console.log(`\n${outcome.name}:\n${lines.join('\n')}`);
  }
  if (failed.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
