// npm start: from a fresh clone to the page in a browser. In: PORT (optional). Out: a running server and its address.
// Never: serves a build with a failed step.
import { pagesStep } from './build.mjs';
import { nativeStep, wasmStep } from './compile.mjs';
import { asProgram, Failure } from '../lib/run.mjs';
import { needFree, portFrom, serveUntilStopped } from './serve.mjs';
import { setUp } from './setup.mjs';
import { runSteps } from './steps.mjs';

await asProgram(import.meta.url, async () => {
  await needFree(portFrom(process.env.PORT));
  await setUp({ tests: false });
  const outcomes = await runSteps([nativeStep(), wasmStep(), pagesStep({ limits: false })], { stopAtFailure: true });
  const failed = outcomes.find((outcome) => outcome.failed !== '');
  if (failed) throw new Failure(`not started: ${failed.name} failed, see above`);
  await serveUntilStopped();
});
