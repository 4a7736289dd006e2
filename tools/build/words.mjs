// The words of ours in one language. In: web/strings/<language>.js. Out: them, or a failure that says in one sentence what is not as in English.
// Never: English in the place of a word that is missing.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromRoot, relativePath } from '../lib/paths.mjs';
import { Failure } from '../lib/run.mjs';

/** @typedef {Pick<typeof import('../../web/strings/en.js'), 'check' | 'leaflet' | 'offline'>} Words */

export const STRINGS = fromRoot('web', 'strings');

/** @param {string} language @param {string} [folder] @returns {Promise<Words>} */
export async function wordsOf(language, folder = STRINGS) {
  const file = path.join(folder, `${language}.js`);
  if (!fs.existsSync(file)) throw new Failure(`${relativePath(file)} is missing: a pack is in this language, so write the words of web/strings/en.js in it`);
  const [words, english] = await Promise.all([file, path.join(STRINGS, 'en.js')].map((name) => import(pathToFileURL(name).href)));
  const [had, wanted] = [leaves({ ...words }), leaves({ ...english })];
  const unequal = [
    ...[...wanted.keys()].filter((key) => !had.has(key)).map((key) => `\`${key}\` is missing`),
    ...[...had.keys()].filter((key) => !wanted.has(key)).map((key) => `\`${key}\` is unknown`),
    ...[...had].filter(([key, text]) => wanted.has(key) && !/\S/.test(text)).map(([key]) => `\`${key}\` is empty`),
    ...[...had].filter(([key, text]) => wanted.has(key) && /\S/.test(text) && places(text) !== places(wanted.get(key) ?? ''))
      .map(([key]) => `\`${key}\` must have ${places(wanted.get(key) ?? '') || 'no {place}'}`),
  ];
  if (unequal.length > 0) throw new Failure(`${relativePath(file)} does not hold the same words as web/strings/en.js: ${unequal.join(', ')}`);
  return words;
}

/** Every text by its path, such as `leaflet.verdicts.keep`. @param {object} tree @returns {Map<string, string>} */
function leaves(tree, prefix = '') {
  return new Map(Object.entries(tree).flatMap(([key, value]) => (
    value !== null && typeof value === 'object' ? [...leaves(value, `${prefix}${key}.`)] : [[prefix + key, typeof value === 'string' ? value : '']])));
}

/** @param {string} text */
function places(text) {
  return [...text.matchAll(/\{\w*\}/g)].map(([place]) => place).sort().join(' ');
}
