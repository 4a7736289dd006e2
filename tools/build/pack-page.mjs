// From a pack's folder to its pages. In: a folder, a language, the editor's core. Out: the documents as text, or every error
// of the pack with its place. Never: a page from a pack with an error.
import fs from 'node:fs';
import path from 'node:path';
import { tellErrors } from '../lib/core.mjs';
import { languages, openRequest, readPack } from '../lib/pack-folder.mjs';
import { fromRoot, WASM, relativePath } from '../lib/paths.mjs';
import { Failure } from '../lib/run.mjs';
import { leafletData } from '../../web/leaflet/check-data.js';
import { oembedAnswer, oembedName } from './about-page.mjs';
import { bundle, glueModule, shrinkCss } from './bundle.mjs';
import { coreNames } from './core-names.mjs';
import { firstQuestion } from './first-question.mjs';
import { offlineFiles } from './offline.mjs';
import { packBytes } from './pack-bytes.mjs';
import { frameHtml, pageHtml } from './page.mjs';
import { drawingsOf } from './pictures.mjs';
import { ownTokens, themed } from './theme.mjs';
import { wordsOf } from './words.mjs';

/** @import { Call } from '../lib/core.mjs' */
/** @import { Theme } from './theme.mjs' */

// In this order, after tokens.css and what the letters of the language need.
const STYLES = { page: ['page.css', 'leaflet.css', 'print.css'], frame: ['page.css', 'print.css'] };
const LETTERS = ['nastaliq.css', 'indic.css'];

/**
 * The page and the file for frames, each in two forms: with WebAssembly, and with the core as plain script where that is refused.
 * @param {Call} call @param {string} folder @param {string} language @param {Theme} [theme] @param {string} [strings] folder of our own words
 * @param {{bundle: typeof bundle, beside: boolean, address?: string, languages?: string[]}} [how] a preview bundles in its own way, and only the page and the frame; address: where dist/ will be; languages: that have a page, all of the pack's where left out
 * @returns {Promise<{title: string, pages: Map<string, string>, beside: Map<string, string>}>} file name → document; beside: what keeps the page for offline use, what CMSs ask for
 */
export async function packPages(call, folder, language, theme = {}, strings = undefined, how = { bundle, beside: true }) {
  const { compiled, leaflet, words, start } = await packData(call, folder, language, strings);
  const data = { ...start, leaflet_page: `${language}.html` };
  const css = (/** @type {string} */ file) => fs.readFileSync(fromRoot('web', file), 'utf8');
  const letters = LETTERS.map((name) => css(`page/${name}`)).filter((text) => text.includes(`:lang(${new Intl.Locale(language).language})`));
  const styleOf = (/** @type {'page' | 'frame'} */ mode) => shrinkCss([themed(ownTokens(), theme), ...letters, ...STYLES[mode].map((name) => css(`page/${name}`))].join('\n'));
  const shared = {
    leaflet: how.beside ? { ...leaflet, review_page: `../review/${path.basename(folder)}.html` } : leaflet,
    words, drawings: drawingsOf(leaflet),
    languages: how.beside ? (how.languages ?? languages(folder)).filter((other) => other !== language) : [],
    check_style: await shrinkCss(css('element/heed-check.css')),
    early_script: await how.bundle('web/page/early.js'),
    address: how.address && `${how.address}${path.basename(folder)}/`,
  };
  const checkScript = (/** @type {object} */ more) => how.bundle('web/page/page.js', { 'heed:data': { data: { ...data, ...more } } });
  const partsOf = async (/** @type {'page' | 'frame'} */ mode) => ({ ...shared, style: await styleOf(mode), first_question: firstQuestion(data, mode) });
  const coreScript = await wasmScript(compiled, how.bundle);
  if (!how.beside) {
    const script = { check_script: await checkScript({}), core_script: coreScript, wasm: true };
    const pages = new Map([[`${language}.html`, pageHtml({ ...await partsOf('page'), ...script })], [`${language}.frame.html`, frameHtml({ ...await partsOf('frame'), ...script })]]);
    return { title: leaflet.title, pages, beside: new Map() };
  }
  const plainScript = await bundle('web/page/plain-script.js', { 'heed:core': glueModule(glue('plain')), 'heed:pack': { compiled } });
  /** @type {Map<string, string>} */ const pages = new Map();
  for (const [mode, write, stem] of /** @type {const} */ ([['page', pageHtml, language], ['frame', frameHtml, `${language}.frame`]])) {
    const parts = await partsOf(mode);
    const plainPage = `${stem}.nowasm.html`;
    pages.set(`${stem}.html`, write({ ...parts, check_script: await checkScript({ plain_page: plainPage }), core_script: coreScript, wasm: true }));
    pages.set(plainPage, write({ ...parts, check_script: await checkScript({}), core_script: plainScript, wasm: false }));
  }
  const kept = new Map([...pages].filter(([name]) => !name.includes('.frame.')));
  const beside = await offlineFiles(kept, { leaflet, words, style: await styleOf('page') }, language);
  if (shared.address) beside.set(oembedName(language), oembedAnswer(leaflet, shared.address));
  return { title: leaflet.title, pages, beside };
}

/**
 * What a check is made of, before it is a page. start: what the element begins with.
 * @param {Call} call @param {string} folder @param {string} language @param {string} [strings] folder of our own words
 */
export async function packData(call, folder, language, strings = undefined) {
  ask(call, 'open', openRequest(readPack(folder, language)), folder);
  const { compiled } = ask(call, 'compile', '{}', folder);
  const leaflet = ask(call, 'leaflet', '{}', folder);
  if (leaflet.language !== language) throw new Failure(`${relativePath(folder)}/strings/${language}.json: its \`language\` is \`${leaflet.language}\`; write \`${language}\`, or name the file ${leaflet.language}.json`);
  const words = await wordsOf(language, strings);
  const start = { first_view: ask(call, 'view', '{"answers":{}}', folder), regions: leaflet.regions, leaflet: leafletData(leaflet, words.leaflet), strings: words.check };
  return { compiled, leaflet, words, start };
}

/**
 * @param {Call} call
 * @param {string} op
 * @param {string} request
 * @param {string} folder
 */
function ask(call, op, request, folder) {
  const reply = JSON.parse(call(op, request));
  if (!reply.ok) throw new Failure(`${relativePath(folder)} cannot be built:\n${tellErrors(reply.errors, relativePath(folder))}`);
  return reply;
}

/** @type {ReturnType<typeof packBytes> | undefined} */ let packed;

/** The same for every page of a process. */
export function packedReader() {
  return packed ??= packBytes(fs.readFileSync(path.join(WASM, 'reader.wasm')));
}

/** The script with the core in it, behind our bridge; behind Emscripten's own glue where that has a form nobody knows. @param {string} compiled @param {typeof bundle} [bundleWith] @param {string} [readerGlue] */
export async function wasmScript(compiled, bundleWith = bundle, readerGlue = glue('reader')) {
  const core = exported(packedReader());
  const pack = { compiled };
  const names = coreNames(readerGlue);
  if (names) return bundleWith('web/page/core-script.js', { 'heed:core': core + exported({ names }), 'heed:pack': pack });
  console.warn('This Emscripten writes a glue of a form that tools/build/core-names.mjs does not know: the pages work and are 3 KB larger.');
  return bundleWith('web/page/glue-script.js', { 'heed:core': glueModule(readerGlue) + core, 'heed:pack': pack });
}

/** @param {Record<string, unknown>} data */
function exported(data) {
  return Object.entries(data).map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};\n`).join('');
}

/** What Emscripten wrote around a module. @param {string} name */
function glue(name) {
  return fs.readFileSync(path.join(WASM, `${name}.js`), 'utf8');
}
