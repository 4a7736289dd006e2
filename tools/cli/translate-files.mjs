// A translation on its way to a translator and back, as PO (gettext: Poedit, Weblate and others read it) or as JSON.
// In: entries, or a file's text. Out: a file's text, or pointer → translation. Never: judges a translation.
import { po } from 'gettext-parser';
import { Failure } from '../lib/run.mjs';
import { contextOf } from './translate-context.mjs';
import { parseJson, placeholders } from './translation.mjs';

/** @import { Entry } from './translation.mjs' */
/** @typedef {{at: string, original: string, text: string, same: boolean}} Returned */
/** @typedef {{pack: string, language: string, from: string}} About */

const SAME = 'same';  // a translator's comment: the text is meant to be the original
export const HOW = `Translate every text. Keep {words in braces} as they are. Where a text is meant to stay as it is, write the comment "${SAME}".`;

/** @param {Entry} entry @param {any} strings */
function notes({ at, original }, strings) {
  const { shown, seen_by: seenBy, max_length: most } = contextOf(at, strings);
  const kept = placeholders(original);
  return [`Shown: ${shown}`, `Seen by: ${seenBy}`, ...(most ? [`At most ${most} characters`] : []), ...(kept ? [`Keep as it is: ${kept}`] : [])];
}

/** @param {Entry[]} entries @param {any} strings @param {About} about @param {string[]} same */
export function toPo(entries, strings, about, same) {
  /** @type {import('gettext-parser').File['translations']} */
  const translations = { '': { '': { msgid: '', msgstr: [''], comments: { translator: `${about.pack}, from ${about.from} to ${about.language}. ${HOW}` } } } };
  for (const entry of entries) {
    const { at, original, text, before, state } = entry;
    translations[at] = { [original]: {
      msgctxt: at, msgid: original, msgstr: [state === 'same' ? '' : text],
      comments: {
        extracted: notes(entry, strings).join('\n'),
        ...(same.includes(at) ? { translator: SAME } : {}),
        ...(state === 'stale' ? { flag: 'fuzzy', previous: `msgid ${JSON.stringify(before)}` } : {}),
      },
    } };
  }
  const headers = { 'Language': about.language, 'MIME-Version': '1.0', 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': '8bit', 'Plural-Forms': 'nplurals=1; plural=0;' };
  return `${Buffer.from(po.compile({ charset: 'utf-8', headers, translations })).toString('utf8')}\n`;
}

/** @param {Entry[]} entries @param {any} strings @param {About} about @param {string[]} same */
export function toJson(entries, strings, about, same) {
  const texts = entries.map((entry) => {
    const { at, original, text, before, state } = entry;
    const { shown, seen_by, max_length } = contextOf(at, strings);
    return { at, shown, seen_by, ...(max_length ? { max_length } : {}), placeholders: placeholders(original).split(' ').filter(Boolean), original, ...(before ? { original_before: before } : {}),
      text: state === 'same' ? '' : text, ...(same.includes(at) ? { same: true } : {}) };
  });
  return `${JSON.stringify({ ...about, how: HOW.replace(/the comment.*/, '"same": true beside it.'), texts }, null, 2)}\n`;
}

/** @param {string} text @param {string} name @returns {{language: string, texts: Returned[]}} */
export function fromFile(text, name) {
  return /\.json$/i.test(name) ? fromJson(text, name) : fromPo(text, name);
}

/** @param {string} text @param {string} name */
function fromPo(text, name) {
  let parsed;
  try {
    parsed = po.parse(text);
  } catch (error) {
    throw new Failure(`${name}: ${error instanceof Error ? error.message : error}: this is no PO file`);
  }
  const texts = Object.values(parsed.translations).flatMap(Object.values).filter(({ msgid, comments }) => msgid !== '' && !comments?.flag?.includes('fuzzy'))
    .map(({ msgctxt = '', msgid, msgstr, comments }) => ({ at: msgctxt, original: msgid, text: msgstr[0] ?? '', same: /^same$/m.test(comments?.translator ?? '') }));
  if (texts.length === 0) throw new Failure(`${name} holds no finished text: give the PO file that heed translate made, filled in`);
  return { language: parsed.headers.Language ?? '', texts };
}

/** @param {string} text @param {string} name */
function fromJson(text, name) {
  const parsed = parseJson(text, name);
  const wrong = !Array.isArray(parsed?.texts) || parsed.texts.some((/** @type {any} */ each) => typeof each?.at !== 'string' || typeof each.original !== 'string' || typeof each.text !== 'string');
  if (wrong) throw new Failure(`${name}: write {"language", "texts": [{"at", "original", "text"}]}, as heed translate makes it`);
  return { language: String(parsed.language ?? ''), texts: parsed.texts.map((/** @type {any} */ { at, original, text: said, same }) => ({ at, original, text: said, same: same === true })) };
}
