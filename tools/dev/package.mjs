// npm run package: assembles the npm package. In: the repository. Out: build/npm/heed-check/, and the tarball that `npm publish` would send, beside it.
// Never: publishes it.
import fs from 'node:fs';
import path from 'node:path';
import { fromRoot, relativePath } from '../lib/paths.mjs';
import { asProgram, Failure, run } from '../lib/run.mjs';
import { buildSteps } from './build.mjs';
import { runSteps } from './steps.mjs';

/** @import { OnOutput, Step } from './steps.mjs' */

const FOLDER = fromRoot('build', 'npm');

/** @returns {Step} */
export function packageStep() {
  return { name: 'npm package', typical: 10, run: async (onOutput) => { await makePackage(onOutput); } };
}

/** @param {OnOutput} [onOutput] @returns {Promise<string>} the tarball */
export async function makePackage(onOutput) {
  const { npmPackage } = await import('../build/npm.mjs');  // not at the top: set-up may only just have installed what it needs
  const files = await npmPackage();
  fs.rmSync(FOLDER, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    const file = path.join(FOLDER, 'heed-check', name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, bytes);
  }
  fs.chmodSync(path.join(FOLDER, 'heed-check', 'tools', 'heed.mjs'), 0o755);
  await run('npm', ['pack', path.join(FOLDER, 'heed-check'), '--pack-destination', FOLDER, '--silent'], { onOutput });
  const tarball = fs.readdirSync(FOLDER).find((name) => name.endsWith('.tgz'));
  if (!tarball) throw new Failure('npm pack has made no tarball');
  return path.join(FOLDER, tarball);
}

await asProgram(import.meta.url, async () => {
  const outcomes = await runSteps([...buildSteps(), packageStep()], { stopAtFailure: true });
  if (outcomes.some(({ failed }) => failed !== '')) process.exitCode = 1;
  else console.log(`\nin ${relativePath(FOLDER)}/; npm install build/npm/heed-check-*.tgz tries it`);
});
