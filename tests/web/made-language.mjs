// A second language that nobody wrote: every word of a pack, of its sources and countries, and of web/strings/en.js, in letters of the Arabic script.
// In: content/back-pain, web/strings/en.js. Out: the pages of that language as text. Never: a Latin letter; one on the page is a word of ours that no file holds.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { packPages } from '../../tools/build/pack-page.mjs';
import { loadCore } from '../../tools/lib/core.mjs';
import { CONTENT } from '../../tools/lib/paths.mjs';
import * as english from '../../web/strings/en.js';

const LETTERS = 'ابپتجچحدرزسشعفقکگلمنوہیٹڈڑ';
const KEPT = ['date_locale', 'direction', 'language'];

/** Places such as `{date}` stay. @param {string} text */
export function madeWords(text) {
  return text.replace(/\{\w+\}|[a-z]/gi, (part) => (part.length > 1 ? part : LETTERS[part.toLowerCase().charCodeAt(0) - 97]));
}

/** @param {any} tree @returns {any} */
function inOtherLetters(tree) {
  if (typeof tree === 'string') return madeWords(tree);
  if (Array.isArray(tree)) return tree.map(inOtherLetters);
  if (tree === null || typeof tree !== 'object') return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, KEPT.includes(key) ? value : inOtherLetters(value)]));
}

/** @param {string} language such as `ur` @param {'rtl' | 'ltr'} direction @returns {Promise<Map<string, string>>} file name → document */
export async function madeLanguage(language, direction) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-language-'));
  const write = (/** @type {string} */ name, /** @type {unknown} */ value) => fs.writeFileSync(path.join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  const read = (/** @type {string} */ name) => JSON.parse(fs.readFileSync(path.join(CONTENT, name), 'utf8'));
  try {
    fs.mkdirSync(path.join(folder, 'strings'));
    write('package.json', { type: 'module' });
    write('pack.json', read('back-pain/pack.json'));
    write('sources.json', { sources: read('back-pain/sources.json').sources.map((/** @type {any} */ { publisher, title, year, ...rest }) => ({ ...rest, ...inOtherLetters({ publisher, title, year }) })) });
    write('regions.json', translated(read('regions.json'), language));
    write(`strings/${language}.json`, { ...inOtherLetters(read('back-pain/strings/en.json')), language, direction });
    const ours = Object.entries(inOtherLetters({ ...english })).map(([name, words]) => `export const ${name} = ${JSON.stringify({ ...words, ...(words.date_locale && { date_locale: language }) })};`);
    write(`strings/${language}.js`, ours.join('\n'));
    const { pages, beside } = await packPages(await loadCore('editor'), folder, language, {}, path.join(folder, 'strings'));
    return new Map([...pages, ...beside]);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** Countries have their words by language: those of English in the other letters, under the new language alone. @param {any} tree @param {string} language @returns {any} */
function translated(tree, language) {
  if (Array.isArray(tree)) return tree.map((one) => translated(one, language));
  if (tree === null || typeof tree !== 'object') return tree;
  if (typeof tree.en === 'string') return { [language]: madeWords(tree.en) };
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, key === 'by' ? madeWords(value) : translated(value, language)]));
}
