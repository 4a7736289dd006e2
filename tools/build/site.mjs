// Everything that goes into dist/. In: content/, web/, the built core. Out: file name → bytes, and the sizes with their limits.
// Never: writes a file.
import fs from 'node:fs';
import path from 'node:path';
import { reviewOf } from '../cli/review-command.mjs';
import { originalLanguage } from '../cli/translation.mjs';
import { loadCore } from '../lib/core.mjs';
import { languages, packFolders, regionsFile } from '../lib/pack-folder.mjs';
import { fromRoot, CONTENT, WASM } from '../lib/paths.mjs';
import { Failure } from '../lib/run.mjs';
import { addressExtra, brotliSize, brotliSizeBeside, coreLimit, EMBED_LIMIT, pageLimit, PLAIN_EXTRA } from './byte-table.mjs';
import { bundle, shrunkModule } from './bundle.mjs';
import { passGate } from './gate.mjs';
import { hostHeaders } from './host-headers.mjs';
import { folderAddress, loaderScript } from './loader.mjs';
import { packPages } from './pack-page.mjs';
import { madeWith, sbom } from './sbom.mjs';
import { integrity } from './sri.mjs';
import { wordpressPlugin } from './wordpress.mjs';

/** @import { Theme } from './theme.mjs' */
/** @typedef {{files: Map<string, string | Uint8Array>, sizes: {what: string, size: number, limit: number}[], accepted: string[]}} Site */

/** @param {string} [content] @param {Theme} [theme] @param {string} [strings] folder of our own words @param {string} [given] address where dist/ will be @param {string[]} [only] languages @returns {Promise<Site>} */
export async function makeSite(content = CONTENT, theme = {}, strings = undefined, given = '', only = undefined) {
  /** @type {Site} */
  const site = { files: new Map(), sizes: [], accepted: [] };
  const address = folderAddress(given);
  const folders = packFolders(content);
  if (folders.length === 0) throw new Failure(`no pack under ${content}: a pack is a folder with a pack.json`);
  const core = await loadCore('editor');
  /** Of each pack by language: what the loader may show. @type {Record<string, Record<string, string>>} */ const titles = {};
  /** Compressed on another core while the next pages are made. @type {Promise<Site['sizes']>[]} */ const measured = [];
  for (const folder of folders) {
    const accepted = passGate(core, folder);
    if (accepted.length > 0) site.accepted.push(`${path.basename(folder)}: ${accepted.join(', ')}`);
    site.files.set(`review/${path.basename(folder)}.html`, reviewOf(core, folder, originalLanguage(folder)).html());
    const built = languages(folder).filter((language) => !only || only.includes(language));
    if (built.length === 0) throw new Failure(`${path.basename(folder)} is in none of ${only?.join(', ')}: it has ${languages(folder).join(', ')}`);
    for (const language of built) {
      const { title, pages, beside } = await packPages(core, folder, language, theme, strings, { bundle, beside: true, address, languages: built });
      titles[path.basename(folder)] = { ...titles[path.basename(folder)], [language]: title };
      for (const [file, page] of pages) site.files.set(`${path.basename(folder)}/${file}`, page);
      measured.push(pageSizes(path.basename(folder), pages, (file) => pageLimit(file, language) + addressExtra(address)));
      for (const [file, text] of beside) site.files.set(`${path.basename(folder)}/${file}`, text);
    }
  }
  site.sizes.push(...(await Promise.all(measured)).flat());
  const coreSize = brotliSize(fs.readFileSync(path.join(WASM, 'reader.wasm'))) + brotliSize(await shrunkModule('web/page/bridge.js'));
  site.sizes.push({ what: 'of it: reader wasm and glue', size: coreSize, limit: coreLimit(madeWith().emscripten) });
  const embed = await loaderScript(titles, address);
  site.files.set('embed.js', embed);
  site.sizes.push({ what: 'embed.js', size: brotliSize(embed), limit: EMBED_LIMIT + addressExtra(address) });
  for (const name of fs.readdirSync(fromRoot('web', 'demo')).sort()) {
    site.files.set(`demo/${name}`, fs.readFileSync(fromRoot('web', 'demo', name)));
  }
  if (address !== '') site.files.set('preview.png', fs.readFileSync(fromRoot('web', 'preview.png')));
  for (const [name, text] of hostHeaders([...site.files.keys()])) site.files.set(name, text);
  const { regions } = JSON.parse(fs.readFileSync(regionsFile(folders[0]), 'utf8').replace(/^\uFEFF/, ''));
  site.files.set('wordpress/heed-check.zip', wordpressPlugin(titles, regions, address));
  site.files.set('sri.json', `${JSON.stringify({ 'embed.js': integrity(embed) })}\n`);
  site.files.set('sbom.cdx.json', sbom(site.files, folders.map((folder) => ({ name: path.basename(folder), version: versionOf(folder) }))));
  return site;
}

/** @param {string} pack @param {Map<string, string>} pages file name → document @param {(file: string) => number} limit of a page with WebAssembly */
async function pageSizes(pack, pages, limit) {
  const sizes = new Map(await Promise.all([...pages].map(async ([file, page]) => /** @type {const} */ ([file, await brotliSizeBeside(page)]))));
  return [...sizes].map(([file, size]) => {
    const twin = file.includes('.nowasm.') ? sizes.get(file.replace('.nowasm', '')) : undefined;
    return { what: `${pack}/${file}`, size, limit: twin === undefined ? limit(file) : twin + PLAIN_EXTRA };
  });
}

/** @param {string} folder */
function versionOf(folder) {
  const { version, last_checked: lastChecked } = JSON.parse(fs.readFileSync(path.join(folder, 'pack.json'), 'utf8').replace(/^\uFEFF/, ''));
  return `${version} (${lastChecked})`;
}
