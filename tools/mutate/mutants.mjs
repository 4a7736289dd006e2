// The mutants of files of core/. In: paths. Out: each with the lines it changes, before and after, and the whole text. Never: runs any.
import fs from 'node:fs';
import { inRoot } from '../paths.mjs';
import { changes, nextEnumerators } from './operators.mjs';

/**
 * @typedef {object} Mutant
 * @property {string} file from the root of the repository
 * @property {number} line
 * @property {string} before the lines that change, as one, without needless space
 * @property {string} after
 * @property {string} text the whole file
 */

/** @param {string} folder @returns {string[]} the C++ files below it, sorted */
export function sources(folder) {
  return fs.readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`)
    .filter((file) => /\.(cpp|h)$/.test(file)).sort();
}

/** @param {string} file @param {string} text @param {Map<string, string>} next @returns {Mutant[]} */
export function mutantsOf(file, text, next) {
  return changes(text, next).map(({ from, to, text: instead }) => {
    const begin = text.lastIndexOf('\n', from - 1) + 1;
    const end = (text.indexOf('\n', to) + text.length + 1) % (text.length + 1);
    const after = text.slice(0, from) + instead + text.slice(to);
    const one = (/** @type {string} */ lines) => lines.replace(/\s+/g, ' ').trim();
    return {
      file, line: text.slice(0, from).split('\n').length, before: one(text.slice(begin, end)),
      after: one(text.slice(begin, from) + instead + text.slice(to, end)), text: after,
    };
  });
}

/** @param {string[]} files @returns {Mutant[]} */
export function mutants(files) {
  const read = (/** @type {string} */ file) => fs.readFileSync(inRoot(file), 'utf8');
  const next = nextEnumerators(sources('core').map(read));
  return files.flatMap((file) => mutantsOf(file, read(file), next));
}

/**
 * What must be compiled in a folder when a file changes: itself, or all that include a header.
 * @param {string} file @param {Map<string, string>} known what the program is made of @param {string} [folder] @returns {string[]}
 */
export function unitsOf(file, known, folder = 'core') {
  const reached = new Set([file]);
  for (const place of reached) {
    const name = `#include "${place.replace(/^(tests\/)?core\//, '')}"`;
    for (const other of sources(folder)) if (fs.readFileSync(inRoot(other), 'utf8').includes(name)) reached.add(other);
  }
  return [...reached].filter((unit) => known.has(unit));
}
