// A pack's folder on disk. In: a folder and a language. Out: the files that `open` takes, as text.
// Never: judges what is in them; a file that is not there is left out and the core says so.
import fs from 'node:fs';
import path from 'node:path';
import { relativePath } from './paths.mjs';
import { Failure } from './run.mjs';

/** @typedef {Record<string, string>} Files name → text */

/** Folders with a pack under `content`, in order. @param {string} content */
export function packFolders(content) {
  return fs.readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && fs.existsSync(path.join(content, entry.name, 'pack.json')))
    .map((entry) => path.join(content, entry.name))
    .sort();
}

/** Languages of a pack, in order. @param {string} folder */
export function languages(folder) {
  if (!fs.existsSync(path.join(folder, 'pack.json'))) {
    throw new Failure(`${relativePath(folder)} is not a pack: it has no pack.json; give a folder such as content/back-pain`);
  }
  const strings = path.join(folder, 'strings');
  const found = fs.existsSync(strings)
    ? fs.readdirSync(strings).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length)).sort()
    : [];
  if (found.length === 0) throw new Failure(`${relativePath(folder)} has no strings: add strings/en.json`);
  return found;
}

/**
 * Regions lie beside the packs, for all of them; a pack from elsewhere may bring its own.
 * @param {string} folder
 * @param {string} language
 * @returns {Files}
 */
export function readPack(folder, language) {
  if (!languages(folder).includes(language)) {
    throw new Failure(`${relativePath(folder)} has no strings/${language}.json: it has ${languages(folder).join(', ')}`);
  }
  const ownRegions = path.join(folder, 'regions.json');
  const regions = fs.existsSync(ownRegions) ? ownRegions : path.join(folder, '..', 'regions.json');
  const places = {
    'pack.json': path.join(folder, 'pack.json'),
    'sources.json': path.join(folder, 'sources.json'),
    'regions.json': regions,
    [`strings/${language}.json`]: path.join(folder, 'strings', `${language}.json`),
  };
  return Object.fromEntries(Object.entries(places)
    .filter(([, file]) => fs.existsSync(file))
    .map(([name, file]) => [name, fs.readFileSync(file, 'utf8')]));
}

/** The request of `open`. @param {Files} files */
export function openRequest(files) {
  return JSON.stringify({ files });
}
