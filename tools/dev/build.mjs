// npm run build: compiles the wasm modules and writes dist/, documentation included. In: the repository; `--theme FILE.json`,
// `--content FOLDER` (a pack, or a folder of packs, in place of content/), `--any-size` (no limits, as npm start), `--address URL` (where dist/ will be), `--languages en,hi` (no other language of the packs).
// Out: dist/ and a table of its sizes.
// Never: a dist/ that breaks a limit without saying so with status 1. What the pages are is in tools/build/.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readTheme } from '../build/theme.mjs';
import { packFolders } from '../lib/pack-folder.mjs';
import { DIST, fromRoot } from '../lib/paths.mjs';
import { asProgram, Failure } from '../lib/run.mjs';
import { wasmStep } from './compile.mjs';
import { docsStep } from './docs.mjs';
import { fingerprint } from './fingerprint.mjs';
import { setUpSteps } from './setup.mjs';
import { runSteps } from './steps.mjs';

/** @import { Theme } from '../build/theme.mjs' */
/** @import { Step } from './steps.mjs' */

/** @typedef {{limits: boolean, theme?: Theme, content?: string, address?: string, only?: string[]}} Options limits: fail where a page is too large; content: in place of content/; address: where dist/ will be; only: languages, all where left out */

/** Set-up and the wasm modules; npm packages are installed beside one or the other. @returns {Step[]} */
export function buildSteps() {
  const setUp = setUpSteps('build');
  return [...setUp, { ...wasmStep(), beside: setUp.length === 1 && setUp[0].beside }];
}

/** Does nothing where dist/ is what these sources make. @param {Options} options @returns {Step} */
export function pagesStep(options) {
  return { name: 'pages', typical: 10, run: () => writeSite(options) };
}

const MADE = fromRoot('build', 'pages.json');
const SOURCES = ['content', 'web', 'publishers', 'tools/build', 'tools/cli', 'tools/lib', 'build/wasm/reader.wasm', 'build/wasm/reader.js', 'build/wasm/plain.js', 'build/wasm/editor.wasm',
  'build/wasm/made_with.json', 'package-lock.json'].map((name) => fromRoot(name));

/** @param {Options} options */
async function writeSite({ limits, theme, content, address, only }) {
  const sources = fingerprint([...SOURCES, ...(content === undefined ? [] : [content])], [JSON.stringify(theme ?? {}), content ?? '', address ?? '', only?.join() ?? '', process.version]);
  const made = readMade();
  let { table, over } = made;
  if (made.sources !== sources || made.dist !== fingerprint(madePlaces())) {
    ({ table, over } = await makeDist(theme, content, address, only));
    fs.writeFileSync(MADE, JSON.stringify({ sources, dist: fingerprint(madePlaces()), table, over }));
  }
  if (limits && over.length > 0) throw new Failure(`${table}\ntoo large: ${over.join(', ')}`);
  return table;
}

/** @param {Theme} [theme] @param {string} [content] @param {string} [address] @param {string[]} [only] */
async function makeDist(theme, content, address, only) {
  // Not at the top: these need the npm packages, which set-up may only just have installed.
  const { makeSite } = await import('../build/site.mjs');
  const { byteTable } = await import('../build/byte-table.mjs');
  const { integrity, pinnedTag } = await import('../build/sri.mjs');
  const { files, sizes, accepted } = await makeSite(content, theme, undefined, address, only);
  for (const one of madePlaces()) fs.rmSync(one, { recursive: true });
  for (const [name, bytes] of files) {
    const file = path.join(DIST, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, bytes);
  }
  const pin = `  to pin embed.js (docs/embed.md, "Pin it"): ${pinnedTag(integrity(files.get('embed.js') ?? ''))}`;
  const taken = accepted.map((line) => `  accepted of the proof of ${line} (reasons: heed prove)`);
  return { table: [byteTable(sizes), ...taken, pin].join('\n'), over: sizes.filter(({ size, limit }) => size > limit).map(({ what }) => what) };
}

/** What of dist/ this step makes; dist/docs/ is of tools/dev/docs.mjs. */
function madePlaces() {
  return fs.existsSync(DIST) ? fs.readdirSync(DIST).filter((name) => name !== 'docs').sort().map((name) => path.join(DIST, name)) : [];
}

/** @returns {{sources: string, dist: string, table: string, over: string[]}} */
function readMade() {
  try {
    return JSON.parse(fs.readFileSync(MADE, 'utf8'));
  } catch {
    return { sources: '', dist: '', table: '', over: [] };  // nothing made yet
  }
}

/** @param {string[]} given */
function asked(given) {
  try {
    const { values } = parseArgs({ args: given, options: { theme: { type: 'string' }, content: { type: 'string' }, address: { type: 'string' }, languages: { type: 'string' }, 'any-size': { type: 'boolean', default: false } } });
    return { theme: values.theme === undefined ? {} : readTheme(values.theme), content: values.content, address: values.address, only: values.languages?.split(',').map((one) => one.trim()), limits: !values['any-size'] };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('usage: npm run build -- [--theme FILE.json] [--content FOLDER] [--any-size] [--address URL] [--languages en,hi]');
  }
}

await asProgram(import.meta.url, async () => {
  const { theme, content, address, limits, only } = asked(process.argv.slice(2));
  if (content !== undefined && packFolders(content).length === 0) throw new Failure(`no pack under ${content}: a pack is a folder with a pack.json`);
  const outcomes = await runSteps([...buildSteps(), pagesStep({ limits, theme, content, address, only }), docsStep()], { stopAtFailure: true });
  if (outcomes.some(({ failed }) => failed !== '')) process.exitCode = 1;
  else console.log('\nwritten to dist/; npm start serves it');
});
