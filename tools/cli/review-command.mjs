// `heed review`: everything a clinician needs to sign a pack. In: a pack, and the version signed before. Out: one HTML file or a spreadsheet.
// Never: changes the pack.
import fs from 'node:fs';
import path from 'node:path';
import { loadCore, tellErrors } from '../lib/core.mjs';
import { openRequest, readPack } from '../lib/pack-folder.mjs';
import { Failure } from '../lib/run.mjs';
import { EXIT, inPack, understand } from './arguments.mjs';
import { readStories } from './judge.mjs';
import { reviewCsv, reviewTable } from './review/csv.mjs';
import { dossierOf } from './review/dossier.mjs';
import { reviewHtml } from './review/sheet.mjs';
import { originalLanguage } from './translation.mjs';

/** @import { Call } from '../lib/core.mjs' */

/** @type {Record<string, import('./commands.mjs').Command>} */
export const REVIEW_COMMANDS = {
  review: {
    help: `heed review PACK [--against OLD] [--language LANGUAGE] [--csv] [--to FILE]
Writes one HTML file that a clinician can read, print and sign: the questions as readers see them, every line with its level, its condition in
words and its sources, demands, proofs, stories, counts. It needs no other file and no network.

  --against OLD         the version signed before: what is gone, who is told less, and changed words side by side come first
  --csv                 the lines as a spreadsheet instead
  --to FILE             into this file (PACK's id and version, such as headache-1-review.html, unless told otherwise); - prints it
  --language LANGUAGE   one of the pack's strings/ (en unless told otherwise)
${EXIT}`,
    run: review,
  },
  table: {
    help: `heed table PACK [--language LANGUAGE]
Prints one Markdown table: level, the line that readers see, its condition in words, who lists it, whose time it is.
${EXIT}`,
    run: async (given) => {
      const { folder, options } = understand(given, ['language']);
      const { dossier } = reviewOf(await loadCore('editor'), folder, options.language ?? inPack(() => originalLanguage(folder)));
      console.log(reviewTable(dossier));
      return true;
    },
  },
};

/** @param {string[]} given */
async function review(given) {
  const { folder, options, flag } = understand(given, ['against', 'language', 'to'], { flags: ['csv'] });
  const language = options.language ?? inPack(() => originalLanguage(folder));
  const made = reviewOf(await loadCore('editor'), folder, language, options.against);
  const text = flag('csv') ? reviewCsv(made.dossier) : made.html();
  if (options.to === '-') process.stdout.write(text);
  else {
    const file = options.to ?? `${made.dossier.id}-${made.dossier.version}-review.${flag('csv') ? 'csv' : 'html'}`;
    try {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    } catch (error) {
      throw new Failure(`${file} cannot be written: ${/** @type {NodeJS.ErrnoException} */ (error).code}`);
    }
    console.log(`written: ${file}`);
  }
  return true;
}

/** @param {Call} call @param {string} folder @param {string} language @param {string} [old] */
export function reviewOf(call, folder, language, old) {
  const files = inPack(() => readPack(folder, language));
  const opened = JSON.parse(call('open', openRequest(files)));
  if (!opened.ok) throw new Failure(tellErrors(opened.errors, folder));
  const dossier = dossierOf(call, files, language, inPack(() => readStories(folder)));
  return { dossier, html: () => reviewHtml(dossier, old === undefined ? undefined : { name: old, diff: compare(call, old, files, language) }) };
}

/** @param {Call} call @param {string} old @param {Record<string, string>} files @param {string} language */
function compare(call, old, files, language) {
  const before = inPack(() => readPack(old, language));
  const reply = JSON.parse(call('diff', JSON.stringify({ old: before, new: files })));
  if (!reply.ok) throw new Failure(tellErrors(reply.errors.map((/** @type {any} */ error) => ({ ...error, at: error.at.replace(/^(old|new)\//, '') })), old));
  return reply;
}
