// How a language of a pack stands beside its original. In: a pack's folder. Out: for each text its original, its translation, where readers
// meet it, and what is wrong with it. Never: translates, or judges a translation's meaning.
// The original text that each translation was made from is kept in PACK/translation/<language>.json, so that a later change is seen.
import fs from 'node:fs';
import path from 'node:path';
import { languages } from '../lib/pack-folder.mjs';
import { relativePath } from '../lib/paths.mjs';
import { readFile } from '../lib/read-file.mjs';
import { Failure } from '../lib/run.mjs';

/** @typedef {'missing' | 'stale' | 'same' | 'placeholders' | 'done'} State */
/** @typedef {{at: string, original: string, text: string, state: State, before: string}} Entry before: the original it was made from, where that changed */
/** @typedef {{from: Record<string, string>, same: string[], draft: Record<string, string>}} Record_ from: pointer → original; same: pointers of texts that are the same in both; draft: translations while some are missing */

const NOT_TRANSLATED = new Set(['/language', '/direction']);
const HAS_WORDS = /\p{L}{2}/u;

/** The language that others are made from. @param {string} folder */
export function originalLanguage(folder) {
  const all = languages(folder);
  return all.includes('en') ? 'en' : all[0];
}

/** @param {string} folder @param {string} language */
export function recordFile(folder, language) {
  return path.join(folder, 'translation', `${language}.json`);
}

/** @param {string} folder @param {string} language @returns {Record_} */
export function readRecord(folder, language) {
  const file = recordFile(folder, language);
  if (!fs.existsSync(file)) return { from: {}, same: [], draft: {} };
  const record = parseJson(readFile(file, relativePath(file)), relativePath(file));
  const wrong = !isObject(record) || !isTexts(record.from ?? {}) || !isTexts(record.draft ?? {}) || !Array.isArray(record.same ?? []) || Object.keys(record).some((key) => !['from', 'same', 'draft'].includes(key));
  if (wrong) throw new Failure(`${relativePath(file)}: write {"from": {place: original text}, "same": [place], "draft": {place: text}}`);
  return { from: record.from ?? {}, same: record.same ?? [], draft: record.draft ?? {} };
}

/** A strings file as data; {} where there is none yet. @param {string} folder @param {string} language */
export function readStrings(folder, language) {
  const file = path.join(folder, 'strings', `${language}.json`);
  return fs.existsSync(file) ? readObject(file) : {};
}

/** @param {string} folder @param {string} language @returns {Entry[]} in the order of the original */
export function entriesOf(folder, language) {
  const { from, same, draft } = readRecord(folder, language);
  const translated = new Map([...Object.entries(draft), ...textsOf(readStrings(folder, language))]);
  return textsOf(readStrings(folder, originalLanguage(folder))).filter(([at]) => !NOT_TRANSLATED.has(at)).map(([at, original]) => {
    const text = translated.get(at) ?? '';
    const before = Object.hasOwn(from, at) && from[at] !== original ? from[at] : '';
    return { at, original, text, before, state: stateOf(original, text, before, same.includes(at)) };
  });
}

/** @param {string} original @param {string} text @param {string} before @param {boolean} listed @returns {State} */
function stateOf(original, text, before, listed) {
  if (text.trim() === '') return 'missing';
  if (before !== '') return 'stale';
  if (text === original && HAS_WORDS.test(text.replace(/\{[a-z_]+\}/g, '')) && !listed) return 'same';
  return placeholders(original) === placeholders(text) ? 'done' : 'placeholders';
}

/** @param {string} text */
export function placeholders(text) {
  return [...new Set(text.match(/\{[a-z_]+\}/g) ?? [])].sort().join(' ');
}

/** What `check` says of a translation. @param {string} folder @param {string} language @returns {{at: string, code: string, message: string}[]} */
export function translationProblems(folder, language) {
  if (language === originalLanguage(folder)) return [];
  const record = relativePath(recordFile(folder, language));
  return entriesOf(folder, language).flatMap(({ at, original, state, before }) => {
    const problem = (/** @type {string} */ code, /** @type {string} */ message) => [{ at: `strings/${language}.json#${at}`, code, message }];
    if (state === 'same') return problem('stayed_original', `is still the original text: translate it, or list "${at}" under "same" in ${record}: ${original}`);
    if (state === 'stale') return problem('stale_text', `the original has changed since this was translated: was: ${before} · is: ${original}`);
    if (state === 'placeholders') return problem('bad_placeholder', `needs exactly the placeholders of the original (${placeholders(original) || 'none'})`);
    return [];  // what is missing the core says
  });
}

/** A strings file in the order of the original, without what is not translated; a missing paragraph stays empty, so that the next ones keep their place.
    @param {any} original @param {Map<string, string>} texts @param {string} language @param {string} direction */
export function draftText(original, texts, language, direction) {
  /** @param {any} value @param {string} at @returns {any} */
  const copied = (value, at) => {
    if (typeof value === 'string') return texts.get(at);
    if (Array.isArray(value)) return value.map((inner, i) => copied(inner, `${at}/${i}`) ?? '');
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copied(inner, `${at}/${key}`)]).filter(([, inner]) => inner !== undefined));
  };
  return `${JSON.stringify({ language, direction, ...copied(original, '') }, null, 2)}\n`;
}

/** All texts under a value, each with its pointer. @param {any} value @param {string} [at] @returns {[string, string][]} */
export function textsOf(value, at = '') {
  if (typeof value === 'string') return [[at, value]];
  return value && typeof value === 'object' ? Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${at}/${key}`)) : [];
}

/** @param {string} text @param {string} name */
export function parseJson(text, name) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure(`${name}: ${error instanceof Error ? error.message : error}: correct the JSON`);
  }
}

/** A file that holds one object. @param {string} file @returns {any} */
export function readObject(file) {
  const value = parseJson(readFile(file, relativePath(file)), relativePath(file));
  if (!isObject(value)) throw new Failure(`${relativePath(file)}: write an object: {…}`);
  return value;
}

/** @param {unknown} value */
function isTexts(value) {
  return isObject(value) && Object.values(/** @type {object} */ (value)).every((text) => typeof text === 'string');
}

/** @param {unknown} value */
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
