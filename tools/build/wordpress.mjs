// The WordPress plugin as its users get it. In: publishers/wordpress with its translations, the checks of this build, where dist/ will be. Out: a zip.
// Never: a check that the build beside it does not have.
import fs from 'node:fs';
import path from 'node:path';
import { fromRoot } from '../lib/paths.mjs';
import { compiled, potOf } from './pot.mjs';
import { zip } from './zip.mjs';

/** As WordPress names the script of block.json; its translation is looked for by that. */
const EDITOR = 'heed-check-check-editor-script';
const FOLDER = fromRoot('publishers', 'wordpress', 'heed-check');

/** @typedef {{id: string, name: Record<string, string>}} Region */

/** Its own files, by their names in the zip. @returns {Map<string, string>} */
export function pluginFiles() {
  const names = fs.readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => fs.statSync(path.join(FOLDER, name)).isFile());
  return new Map(names.sort().map((name) => [name.replaceAll('\\', '/'), fs.readFileSync(path.join(FOLDER, name), 'utf8')]));
}

/**
 * @param {Record<string, Record<string, string>>} checks titles of each check by language @param {Region[]} regions @param {string} [address]
 * @returns {Uint8Array}
 */
export function wordpressPlugin(checks, regions, address = '') {
  const files = pluginFiles();
  const version = /^ \* Version: +(\S+)$/m.exec(files.get('heed-check.php') ?? '')?.[1] ?? '';
  const site = { address, checks, regions: Object.fromEntries(regions.map(({ id, name }) => [id, name])) };
  const translations = [...files].filter(([name]) => name.endsWith('.po')).flatMap(([name, text]) => {
    const [stem, { mo, editor }] = [name.slice(0, -'.po'.length), compiled(text)];
    return /** @type {[string, string | Uint8Array][]} */ ([[`${stem}.mo`, mo], [`${stem}-${EDITOR}.json`, editor]]);
  });
  const made = new Map([...files, ...translations, ['site.json', JSON.stringify(site)], ['languages/heed-check.pot', potOf(files, version)],
    ['LICENSE', fs.readFileSync(fromRoot('LICENSE'), 'utf8')]]);
  return zip([...made].map(([name, text]) => [`heed-check/${name}`, text]));
}
