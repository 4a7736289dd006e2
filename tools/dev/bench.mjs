// npm run bench: set-up, native and wasm builds, then every measurement in tests/bench/ and bench/web/. In: the repository. Out: tables, bench/results.json, bench/index.html.
// Exit: 1 where a build fails or results differ. Never: fails because something was slow.
import { compile, wasmStep } from './compile.mjs';
import { asProgram, run } from '../lib/run.mjs';
import { setUp } from './setup.mjs';
import { runSteps } from './steps.mjs';

/** @import { Step } from './steps.mjs' */

/** @type {Step} */
const NATIVE = { name: 'native build', typical: 60, run: (onOutput) => compile('bench', {}, onOutput, ['heed_bench']) };
/** A process of its own: what was compiled for set-up must not warm it. @type {Step} */
const MEASURE = {
  name: 'measurements', typical: 120,
  run: async (onOutput) => { await run(process.execPath, ['tests/bench/run.mjs'], { onOutput }); },
};

/** The page beside hand-written JavaScript and SurveyJS: bench/results.json, bench/index.html. @type {Step} */
const PEERS = { name: 'peers', typical: 5, run: async (onOutput) => { await run('npm', ['ci', '--no-audit', '--no-fund', '--prefix', 'bench/web/peers'], { onOutput }); } };
/** @type {Step} */
const BESIDE = { name: 'beside others', typical: 900, run: async (onOutput) => { await run(process.execPath, ['bench/web/run.mjs'], { onOutput }); } };

await asProgram(import.meta.url, async () => {
  await setUp('test');
  const outcomes = await runSteps([NATIVE, wasmStep(['all', 'bench']), MEASURE, PEERS, BESIDE], { stopAtFailure: true, echo: true });
  if (outcomes.some(({ failed }) => failed !== '')) process.exitCode = 1;
});
