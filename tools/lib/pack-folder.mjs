// A pack's folder on disk. In: a folder and a language. Out: the files that `open` takes, as text.
// Never: judges what is in them; a file that is not there is left out and the core says so.
import fs from 'node:fs';
import path from 'node:path';
import { CONTENT, relativePath } from './paths.mjs';
import { readFile, statOf } from './read-file.mjs';
import { Failure } from './run.mjs';

/** @typedef {Record<string, string>} Files name → text */

const LANGUAGE_FILE = /^([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\.json$/;

/** Folders with a pack under `content`, in order; `content` itself where it is a pack. @param {string} content */
export function packFolders(content) {
  if (fs.existsSync(path.join(content, 'pack.json'))) return [content];
  return listed(content)
    .map((name) => path.join(content, name))
    .filter((folder) => isFolder(folder) && fs.existsSync(path.join(folder, 'pack.json')))
    .sort();
}

/** Languages of a pack, in order. @param {string} folder */
export function languages(folder) {
  if (!fs.existsSync(path.join(folder, 'pack.json'))) {
    throw new Failure(`${relativePath(folder)} is not a pack: it has no pack.json; give a folder such as content/back-pain, or make one with heed init`);
  }
  const strings = path.join(folder, 'strings');
  const files = fs.existsSync(strings) ? listed(strings).filter((name) => name.endsWith('.json')) : [];
  if (files.length === 0) throw new Failure(`${relativePath(folder)} has no strings: add strings/en.json`);
  const wrong = files.find((name) => !LANGUAGE_FILE.test(name));
  if (wrong) throw new Failure(`${relativePath(path.join(strings, wrong))} is not named after a language: write en.json, hi.json or pt-BR.json`);
  return files.map((name) => name.slice(0, -'.json'.length)).sort();
}

/**
 * Regions lie in the pack's own folder, or beside it for several packs; a pack with neither uses those of this repository.
 * @param {string} folder
 */
export function regionsFile(folder) {
  const places = [path.join(folder, 'regions.json'), path.join(folder, '..', 'regions.json'), path.join(CONTENT, 'regions.json')];
  return places.find((file) => fs.existsSync(file)) ?? places[1];
}

/**
 * @param {string} folder
 * @param {string} language
 * @returns {Files}
 */
export function readPack(folder, language) {
  if (!languages(folder).includes(language)) {
    throw new Failure(`${relativePath(folder)} has no strings/${language}.json: it has ${languages(folder).join(', ')}`);
  }
  const places = {
    'pack.json': path.join(folder, 'pack.json'),
    'sources.json': path.join(folder, 'sources.json'),
    'regions.json': regionsFile(folder),
    [`strings/${language}.json`]: path.join(folder, 'strings', `${language}.json`),
  };
  return Object.fromEntries(Object.entries(places)
    .filter(([, file]) => fs.existsSync(file))
    .map(([name, file]) => [name, readFile(file, relativePath(file))]));
}

/** The request of `open`. @param {Files} files */
export function openRequest(files) {
  return JSON.stringify({ files });
}

/** @param {string} folder */
function listed(folder) {
  if (!isFolder(folder)) throw new Failure(`${relativePath(folder)} is not a folder: check the name`);
  try {
    return fs.readdirSync(folder);
  } catch (error) {
    throw new Failure(`${relativePath(folder)} cannot be read: ${/** @type {NodeJS.ErrnoException} */ (error).code}`);
  }
}

/** @param {string} file */
function isFolder(file) {
  return statOf(file)?.isDirectory() ?? false;
}
