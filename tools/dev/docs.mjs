// npm run docs: writes the documentation to dist/docs/, which npm start serves at /docs/. In: docs/. Out: static pages. Never: another part of dist/.
import fs from 'node:fs';
import path from 'node:path';
import { DIST } from '../lib/paths.mjs';
import { asProgram } from '../lib/run.mjs';
import { setUpSteps } from './setup.mjs';
import { runSteps } from './steps.mjs';

/** @import { Step } from './steps.mjs' */

export const DOCS = path.join(DIST, 'docs');

/** @returns {Step} */
export function docsStep() {
  return {
    name: 'documentation', typical: 3,
    run: async () => {
      const { makeDocs } = await import('../docs/site.mjs');  // not at the top: it needs the npm packages, which set-up may only just have installed
      await makeDocs(DOCS);
      return `  ${fs.readdirSync(DOCS).filter((name) => name.endsWith('.html')).length} pages in dist/docs/`;
    },
  };
}

await asProgram(import.meta.url, async () => {
  const outcomes = await runSteps([...setUpSteps('build'), docsStep()], { stopAtFailure: true });
  if (outcomes.some(({ failed }) => failed !== '')) process.exitCode = 1;
  else console.log('\nwritten to dist/docs/; npm start serves it at /docs/');
});
