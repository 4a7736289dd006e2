// From a pack's folder to its page. In: a folder, a language, the editor's core. Out: the document as text, or every error
// of the pack with its place. Never: a page from a pack with an error.
import fs from 'node:fs';
import path from 'node:path';
import { tellErrors } from '../core.mjs';
import { openRequest, readPack } from '../pack-folder.mjs';
import { inRoot, kWasm, told } from '../paths.mjs';
import { Failure } from '../run.mjs';
import { bundle, glueModule, shrinkCss } from './bundle.mjs';
import { packBytes } from './pack-bytes.mjs';
import { pageHtml } from './page.mjs';

/** @import { Call } from '../core.mjs' */

const kStyles = ['tokens.css', 'page.css'];  // in this order

/**
 * @param {Call} call
 * @param {string} folder
 * @param {string} language
 */
export async function packPage(call, folder, language) {
  ask(call, 'open', openRequest(readPack(folder, language)), folder);
  const { image } = ask(call, 'image', '{}', folder);
  const leaflet = ask(call, 'leaflet', '{}', folder);
  const first_view = ask(call, 'view', '{"answers":{}}', folder);
  const data = {
    first_view, language: leaflet.language, direction: leaflet.direction,
    title: leaflet.title, regions: leaflet.regions,
  };
  return pageHtml({
    leaflet,
    words: await wordsOf(language),
    style: await shrinkCss(kStyles.map((name) => fs.readFileSync(inRoot('web', 'page', name), 'utf8')).join('\n')),
    check_script: await bundle('web/page/page.js', { 'heed:data': `export const data = ${JSON.stringify(data)};` }),
    core_script: await bundle('web/page/core-script.js', { 'heed:core': coreModule(image) }),
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

/** Everything the core needs, as one module. @param {string} image */
function coreModule(image) {
  const glue = glueModule(fs.readFileSync(path.join(kWasm, 'reader.js'), 'utf8'));
  const { packed, order, byte_length } = packBytes(fs.readFileSync(path.join(kWasm, 'reader.wasm')));
  return `${glue}
export const packed = ${JSON.stringify(packed)};
export const order = ${JSON.stringify(order)};
export const byte_length = ${byte_length};
export const image = ${JSON.stringify(image)};
`;
}

/** @param {string} language */
async function wordsOf(language) {
  const file = inRoot('tools', 'build', 'words', `${language}.mjs`);
  if (!fs.existsSync(file)) throw new Failure(`${told(file)} is missing: the words around a leaflet in this language`);
  return (await import(file)).words;
}
