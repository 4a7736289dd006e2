// npm start: from a fresh clone to the page in a browser. In: PORT (optional). Out: a running server and its address.
// Never: serves a build with a failed step.
import { asProgram, Failure } from '../lib/run.mjs';
import { buildSteps, pagesStep } from './build.mjs';
import { docsStep } from './docs.mjs';
import { needFree, portFrom, serveUntilStopped } from './serve.mjs';
import { runSteps } from './steps.mjs';

await asProgram(import.meta.url, async () => {
  await needFree(portFrom(process.env.PORT));
  const outcomes = await runSteps([...buildSteps(), pagesStep({ limits: false }), docsStep()], { stopAtFailure: true });
  const failed = outcomes.find((outcome) => outcome.failed !== '');
  if (failed) throw new Failure(`not started: ${failed.name} failed, see above`);
  await serveUntilStopped();
});
