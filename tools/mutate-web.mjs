// npm run mutate:web: puts every small fault that Stryker knows into what ships as JavaScript, one at a time, and asks the tests to notice.
// In: web/, the tests of tests/web/inside/, tests/web/survivors.json; names of files to take alone (optional).
// Out: a table; status 1 for a fault that no test notices and nobody explained, or an explanation that fits none. Never: a change to dist/.
import { Stryker } from '@stryker-mutator/core';
import os from 'node:os';
import { inRoot } from './paths.mjs';
import { chromium } from './needs.mjs';
import { judge, table } from './mutate-web/judge.mjs';

const kAll = ['element', 'page', 'embed', 'offline', 'pictures', 'strings'].map((room) => `web/${room}/**/*.js`);

process.chdir(inRoot());
process.env.CHROMIUM = chromium();
const only = process.argv.slice(2);
const results = await new Stryker({
  mutate: only.length > 0 ? only : kAll, plugins: [inRoot('tools', 'mutate-web', 'runner.mjs')], testRunner: 'heed-web', coverageAnalysis: 'perTest',
  ignorePatterns: ['*', '!package.json', '!web/**', '!tools/**', '!content/**', '!tests/**', '!build/wasm/*.{js,wasm,json}'],
  tempDirName: 'build/mutants', disableTypeChecks: false,
  reporters: ['json', 'progress-append-only', 'heed-web'], jsonReporter: { fileName: 'build/mutants.json' },
  timeoutMS: 60_000, dryRunTimeoutMinutes: 30, concurrency: Math.max(1, Number(process.env.HEED_MUTANT_WORKERS ?? os.availableParallelism())),
  allowConsoleColors: false, checkers: [], tsconfigFile: 'none', thresholds: { high: 100, low: 95, break: null },
}).runMutationTest();
console.log(table(results));
const faults = judge(results, only.length === 0);
for (const fault of faults) console.log(fault);
if (faults.length > 0) process.exitCode = 1;
