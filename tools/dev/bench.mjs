// npm run bench: set-up, native and wasm builds, then every measurement in tests/bench/. In: the repository. Out: tables.
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

await asProgram(import.meta.url, async () => {
  await setUp('test');
  const outcomes = await runSteps([NATIVE, wasmStep(['all', 'bench']), MEASURE], { stopAtFailure: true, echo: true });
  if (outcomes.some(({ failed }) => failed !== '')) process.exitCode = 1;
});
