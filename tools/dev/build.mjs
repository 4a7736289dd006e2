// npm run build: compiles the wasm modules and writes dist/. In: the repository; `--theme FILE.json`,
// `--content FOLDER` (a pack, or a folder of packs, in place of content/). Out: dist/ and a table of its sizes.
// Never: a dist/ that breaks a limit without saying so with status 1. What the pages are is in tools/build/.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readTheme } from '../build/theme.mjs';
import { wasmStep } from './compile.mjs';
import { packFolders } from '../lib/pack-folder.mjs';
import { DIST } from '../lib/paths.mjs';
import { asProgram, Failure } from '../lib/run.mjs';
import { setUp } from './setup.mjs';
import { runSteps } from './steps.mjs';

/** @import { Theme } from '../build/theme.mjs' */
/** @import { Step } from './steps.mjs' */

/** @param {{limits: boolean, theme?: Theme, content?: string}} options limits: fail where a page is too large @returns {Step} */
export function pagesStep({ limits, theme, content }) {
  return { name: 'pages', typical: 10, run: () => writeSite(limits, theme, content) };
}

/** @param {boolean} limits @param {Theme} [theme] @param {string} [content] */
async function writeSite(limits, theme, content) {
  // Not at the top: these need the npm packages, which set-up may only just have installed.
  const { makeSite } = await import('../build/site.mjs');
  const { byteTable } = await import('../build/byte-table.mjs');
  const { integrity, pinnedTag } = await import('../build/sri.mjs');
  const { files, sizes } = await makeSite(content, theme);
  fs.rmSync(DIST, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    const file = path.join(DIST, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, bytes);
  }
  const over = sizes.filter(({ size, limit }) => size > limit);
  if (limits && over.length > 0) throw new Failure(`${byteTable(sizes)}\ntoo large: ${over.map(({ what }) => what).join(', ')}`);
  return `${byteTable(sizes)}\n  integrity of embed.js, for a tag that must never change by itself (README.md, "Pin it"):\n${pinnedTag(integrity(files.get('embed.js') ?? ''))}`;
}

/** @param {string[]} given */
function asked(given) {
  try {
    const { values } = parseArgs({ args: given, options: { theme: { type: 'string' }, content: { type: 'string' } } });
    return { theme: values.theme === undefined ? {} : readTheme(values.theme), content: values.content };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('usage: npm run build -- [--theme FILE.json] [--content FOLDER]');
  }
}

await asProgram(import.meta.url, async () => {
  const { theme, content } = asked(process.argv.slice(2));
  if (content !== undefined && packFolders(content).length === 0) throw new Failure(`no pack under ${content}: a pack is a folder with a pack.json`);
  await setUp({ tests: false });
  const outcomes = await runSteps([wasmStep(), pagesStep({ limits: true, theme, content })], { stopAtFailure: true });
  if (outcomes.some(({ failed }) => failed !== '')) process.exitCode = 1;
  else console.log('\nwritten to dist/; npm start serves it');
});
