// The packs of tests/bad_packs/table.json. In: the table, the small pack. Out: for each row its name and its files.
// Never: what is wrong with them: tests/core/pack/bad_packs_test.cpp, which also says how a row is written.
import fs from 'node:fs';
import { applyPatch } from 'rfc6902';
import { fromRoot } from '../../tools/lib/paths.mjs';

const read = (/** @type {string[]} */ ...parts) => fs.readFileSync(fromRoot('tests', ...parts), 'utf8');
const NAMES = ['pack.json', 'sources.json', 'regions.json', 'strings/en.json'];

/** @returns {{name: string, files: Record<string, string>, errors: string[]}[]} */
export function badPacks() {
  /** @type {Record<string, any>[]} */
  const rows = JSON.parse(read('bad_packs', 'table.json'));
  return rows.map((row) => {
    const files = NAMES.filter((name) => !row.without?.includes(name)).map((name) => [name, changed(name, row)]);
    return { name: row.name, files: { ...Object.fromEntries(files), ...row.files }, errors: row.errors };
  });
}

/** @param {string} name @param {Record<string, any>} row */
function changed(name, row) {
  if (row.raw?.[name]) return read('bad_packs', 'raw', row.raw[name]);
  if (!row[name]) return read('packs', 'small', name);
  // In an object of its own, since a patch may replace the whole of a document.
  const document = { root: JSON.parse(read('packs', 'small', name)) };
  const below = (/** @type {string} */ pointer) => `/root${pointer}`;
  const patch = row[name].map((/** @type {any} */ step) => ({ ...step, path: below(step.path), ...step.from ? { from: below(step.from) } : {} }));
  const failed = applyPatch(document, patch).find(Boolean);
  if (failed) throw new Error(`${row.name}: ${name}: ${failed.message}`);
  return JSON.stringify(document.root, null, 1);
}
