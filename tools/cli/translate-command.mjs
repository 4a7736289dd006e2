// `heed translate`: a pack into another language. In: a pack, a language, what a translator sent back. Out: a file for the translator, how far
// the translation is, what is stale; strings/<language>.json once it is whole. Never: a text that is not its translator's.
import fs from 'node:fs';
import path from 'node:path';
import { fromRoot, relativePath } from '../lib/paths.mjs';
import { LIMITS, readFile } from '../lib/read-file.mjs';
import { Failure } from '../lib/run.mjs';
import { EXIT, inPack, understand, Usage } from './arguments.mjs';
import { contextOf } from './translate-context.mjs';
import { fromFile, toJson, toPo } from './translate-files.mjs';
import { draftText, entriesOf, originalLanguage, placeholders, readRecord, readStrings, recordFile } from './translation.mjs';

/** @import { Entry } from './translation.mjs' */
/** @import { Returned } from './translate-files.mjs' */

const RTL_SCRIPTS = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Aran'];

/** @type {Record<string, import('./commands.mjs').Command>} */
export const TRANSLATE_COMMAND = {
  translate: {
    help: `heed translate PACK LANGUAGE [--template FILE | --import FILE]
Says how far a translation is, and which texts are stale because the original has changed since. Falls short while any is missing or stale.

  --template FILE       writes a file for the translator: .po (gettext) or .json. Each text has its place, who sees it, how long it may be
                        and which {placeholders} it keeps; what is translated already is filled in
  --import FILE         takes such a file back. Until it is whole the translation is a draft in PACK/translation/LANGUAGE.json; then
                        PACK/strings/LANGUAGE.json is written. The originals it was made from are kept, to see what becomes stale
${EXIT}`,
    run: translate,
  },
};

/** @param {string[]} given */
async function translate(given) {
  const { folder, folders: [, asked], options } = understand(given, ['template', 'import'], { wanted: ['PACK', 'LANGUAGE'] });
  const from = inPack(() => originalLanguage(folder));
  const language = known(asked);
  if (language === from) throw new Usage(`${language} is the language that ${folder} is written in: name another`);
  if (options.template !== undefined && options.import !== undefined) throw new Usage('give --template or --import, not both');
  if (options.import !== undefined) importFile(folder, language, options.import);
  const entries = entriesOf(folder, language);
  if (options.template !== undefined) writeTemplate(entries, { folder, from, language, file: options.template });
  tellProgress(entries, folder, language);
  return entries.every(({ state }) => state === 'done');
}

/** @param {string} asked */
function known(asked) {
  try {
    const [language] = Intl.getCanonicalLocales(asked);
    if (/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language)) return language;
  } catch { /* not a language */ }
  throw new Usage(`${asked} is not a language: write hi, ur, pt-BR`);
}

/** @param {Entry[]} entries @param {{folder: string, from: string, language: string, file: string}} where */
function writeTemplate(entries, { folder, from, language, file }) {
  const form = { '.po': toPo, '.json': toJson }[path.extname(file).toLowerCase()];
  if (!form) throw new Usage(`${file}: the name of the file ends in .po or .json`);
  const about = { pack: path.basename(path.resolve(folder)), language, from };
  write(file, form(entries, readStrings(folder, from), about, readRecord(folder, language).same));
  console.log(`written: ${file}, ${entries.length} texts`);
}

/** @param {string} folder @param {string} language @param {string} file */
function importFile(folder, language, file) {
  const returned = fromFile(inPack(() => readFile(file, file, LIMITS.stories)), file);
  if (returned.language !== '' && returned.language !== language) throw new Usage(`${file} is in ${returned.language}, not in ${language}`);
  const record = readRecord(folder, language);
  const entries = new Map(entriesOf(folder, language).map((entry) => [entry.at, entry]));
  const taken = new Map([...entries.values()].filter(({ text }) => text !== '').map(({ at, text }) => [at, text]));
  const refused = [];
  for (const one of returned.texts) {
    const wrong = problemOf(one, entries.get(one.at));
    if (wrong === undefined) continue;
    if (wrong !== '') refused.push(`${file}: ${one.at}: ${wrong}`);
    else {
      taken.set(one.at, one.text.trim());
      record.from[one.at] = one.original;
      record.same = [...record.same.filter((at) => at !== one.at), ...(one.same ? [one.at] : [])];
    }
  }
  const original = readStrings(folder, originalLanguage(folder));
  const whole = [...entries.keys()].every((at) => taken.has(at));
  const strings = path.join(folder, 'strings', `${language}.json`);
  const draft = whole || fs.existsSync(strings) ? undefined : Object.fromEntries([...entries.keys()].filter((at) => taken.has(at)).map((at) => [at, taken.get(at) ?? '']));
  if (!draft) write(strings, draftText(original, taken, language, directionOf(language)));
  const kept = Object.fromEntries([...entries.keys()].filter((at) => Object.hasOwn(record.from, at)).map((at) => [at, record.from[at]]));
  write(recordFile(folder, language), `${JSON.stringify({ from: kept, same: record.same.filter((at) => entries.has(at)), ...(draft ? { draft } : {}) }, null, 2)}\n`);
  if (refused.length > 0) throw new Failure(refused.join('\n'));
}

/** '' takes it, undefined passes over it, else why it is refused. @param {Returned} returned @param {Entry | undefined} entry */
function problemOf({ original, text, same }, entry) {
  if (!entry) return 'the pack has no such text any more: make a new template';
  if (text.trim() === '') return undefined;
  if (original !== entry.original) return `the original has changed: was: ${original} · is: ${entry.original}`;
  if (text === original && !same && /\p{L}{2}/u.test(text)) return undefined;  // not translated yet: progress counts it as missing
  if (placeholders(text) !== placeholders(original)) return `needs exactly the placeholders of the original (${placeholders(original) || 'none'}): ${text}`;
  return '';
}

/** @param {string} language */
export function directionOf(language) {
  return RTL_SCRIPTS.includes(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** @param {Entry[]} entries @param {string} folder @param {string} language */
function tellProgress(entries, folder, language) {
  const count = (/** @type {string} */ state) => entries.filter((entry) => entry.state === state).length;
  console.log(`${folder} (${language}): ${count('done')} of ${entries.length} texts translated, ${count('missing')} missing, ${count('stale')} stale, ${count('same')} still the original`);
  const strings = readStrings(folder, originalLanguage(folder));
  for (const { at, original, text, before, state } of entries) {
    if (state === 'stale') console.log(`stale: ${at}\n  was: ${before}\n  is:  ${original}\n  translation: ${text}`);
    if (state === 'same') console.log(`still the original: ${at}: ${original}`);
    if (state === 'placeholders') console.log(`placeholders: ${at}: needs ${placeholders(original) || 'none'}: ${text}`);
    const most = contextOf(at, strings).max_length;
    if (most > 0 && text.length > most) console.log(`long: ${at}: ${text.length} characters, ${most} fit: ${text}`);
  }
  const words = fromRoot('web', 'strings', `${language}.js`);
  if (!fs.existsSync(words)) console.log(`also needed before a page can be built: ${relativePath(words)}, the words of the buttons (a programmer adds it)`);
}

/** @param {string} file @param {string} text */
function write(file, text) {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  } catch (error) {
    throw new Failure(`${file} cannot be written: ${/** @type {NodeJS.ErrnoException} */ (error).code}`);
  }
}
