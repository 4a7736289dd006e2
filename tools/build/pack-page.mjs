// From a pack's folder to its page. In: a folder, a language, the reader's core. Out: the document as text, or every error
// of the pack with its place. Never: a page from a pack with an error.
import fs from 'node:fs';
import path from 'node:path';
import { tellErrors } from '../core.mjs';
import { openRequest, readPack } from '../pack-folder.mjs';
import { inRoot, kWasm, told } from '../paths.mjs';
import { Failure } from '../run.mjs';
import { bundle, glueModule, shrinkCss } from './bundle.mjs';
import { leafletData } from './leaflet-data.mjs';
import { packBytes } from './pack-bytes.mjs';
import { pageHtml } from './page.mjs';
import { ownTokens, themed } from './theme.mjs';

/** @import { Call } from '../core.mjs' */
/** @import { Files } from '../pack-folder.mjs' */
/** @import { Theme } from './theme.mjs' */

const kClaims = ['always', 'never', 'accepted'];  // optional keys of pack.json
const kStyles = ['page.css', 'leaflet.css', 'print.css'];  // in this order, after tokens.css

/**
 * @param {Call} call
 * @param {string} folder
 * @param {string} language
 * @param {Theme} [theme]
 */
export async function packPage(call, folder, language, theme = {}) {
  const files = readPack(folder, language);
  ask(call, 'open', openRequest(files), folder);
  const leaflet = ask(call, 'leaflet', '{}', folder);
  const first_view = ask(call, 'view', '{"answers":{}}', folder);
  const data = {
    first_view, language: leaflet.language, direction: leaflet.direction,
    title: leaflet.title, regions: leaflet.regions, leaflet: leafletData(leaflet),
  };
  return pageHtml({
    leaflet,
    words: await wordsOf(language),
    style: await shrinkCss([themed(ownTokens(), theme), ...kStyles.map((name) => fs.readFileSync(inRoot('web', 'page', name), 'utf8'))].join('\n')),
    check_script: await bundle('web/page/page.js', { 'heed:data': `export const data = ${JSON.stringify(data)};` }),
    core_script: await bundle('web/page/core-script.js', { 'heed:core': coreModule(files) }),
  });
}

/**
 * @param {Call} call
 * @param {string} op
 * @param {string} request
 * @param {string} folder
 */
function ask(call, op, request, folder) {
  const reply = JSON.parse(call(op, request));
  if (!reply.ok) throw new Failure(`${told(folder)} cannot be built:\n${tellErrors(reply.errors, told(folder))}`);
  return reply;
}

/** Everything the core needs, as one module. @param {Files} files */
function coreModule(files) {
  const glue = glueModule(fs.readFileSync(path.join(kWasm, 'reader.js'), 'utf8'));
  const { packed, order, byte_length } = packBytes(fs.readFileSync(path.join(kWasm, 'reader.wasm')));
  const compact = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, compactJson(text)]));
  return `${glue}
export const packed = ${JSON.stringify(packed)};
export const order = ${JSON.stringify(order)};
export const byte_length = ${byte_length};
export const files = ${JSON.stringify(compact)};
`;
}

/** Without spaces, and without the claims that only the proof reads: half of a pack.json. @param {string} text */
function compactJson(text) {
  const content = JSON.parse(text);
  for (const claim of kClaims) delete content[claim];
  return JSON.stringify(content);
}

/** @param {string} language */
async function wordsOf(language) {
  const file = inRoot('tools', 'build', 'words', `${language}.mjs`);
  if (!fs.existsSync(file)) throw new Failure(`${told(file)} is missing: the words around a leaflet in this language`);
  return (await import(file)).words;
}
