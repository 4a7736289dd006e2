// `heed check` and `heed audit`: what is wrong with a pack. In: a pack. Out: every fault with its place. Never: stops at the first.
import path from 'node:path';
import { loadCore, tellErrors } from '../lib/core.mjs';
import { languages } from '../lib/pack-folder.mjs';
import { Failure } from '../lib/run.mjs';
import { EXIT, inPack, opened, understand, Usage } from './arguments.mjs';
import { checkLanguage, judge, readStories, wordsOf } from './judge.mjs';
import { tellAudit } from './tell-audit.mjs';
import { parseJson } from './translation.mjs';
import { MOST_GRADE } from './words.mjs';

/** @import { Judged } from './judge.mjs' */
/** @import { Measured } from './words.mjs' */

/** @type {Record<string, import('./commands.mjs').Command>} */
export const CHECK_COMMANDS = {
  check: {
    help: `heed check PACK [--words | --all]
Opens the pack in every language that it has and prints every error: file, place, code, what to do.
A translation has errors too where a text is still the original, or where the original has changed since.

  --words               the English words alone: long sentences, words never used, the reading grade of each part
  --all                 everything a pack must pass to be built: the errors, the words, prove and audit
${EXIT}`,
    run: check,
  },
  audit: {
    help: `heed audit PACK [--stories FILE]
Compares the level of each story with what its reviewer expects. Falls short when a story is under: a reader told too little.
Prints {"stories","exact","acceptable","under","over","rows"} on standard output, and on standard error a table by level and
every story told too little, in full. A story is exact, or acceptable (another level that it lists), or under, or over.

  --stories FILE        other stories (PACK/stories.json unless told otherwise); PACK/story_facts.json translates their facts
${EXIT}`,
    run: audit,
  },
};

/** @param {string[]} given */
async function check(given) {
  const { folder, flag } = understand(given, [], { flags: ['words', 'all'] });
  if (flag('words') && flag('all')) throw new Usage('--all includes --words: give one of them');
  const found = inPack(() => languages(folder));
  if (flag('words')) return tellWords(wordsOf(folder), folder);
  const call = await loadCore('editor');
  if (flag('all')) return tellJudged(judge(call, folder), folder);
  let holds = true;
  for (const language of found) {
    const errors = checkLanguage(call, folder, language);
    holds &&= errors.length === 0;
    if (errors.length === 0) console.log(`${folder} (${language}): no errors`);
    else console.error(tellErrors(errors, folder));
  }
  return holds;
}

/** @param {Measured | undefined} measured @param {string} folder */
function tellWords(measured, folder) {
  if (!measured) throw new Failure(`${folder} has no strings/en.json: only English words are measured`);
  console.log([`${folder} (en): ${measured.sentences} sentences`, 'part                    grade',
    ...[{ part: 'the whole', grade: measured.whole }, ...measured.grades].map(({ part, grade }) => `${part.padEnd(24)}${grade.toFixed(1).padStart(5)}`),
    `(Flesch-Kincaid: at most ${MOST_GRADE.whole} for the whole, ${MOST_GRADE.part} for a part, is a reading age of 9 to 11)`].join('\n'));
  if (measured.problems.length > 0) console.error(tellErrors(measured.problems, folder));
  return measured.problems.length === 0;
}

/** @param {Judged} judged @param {string} folder */
function tellJudged(judged, folder) {
  const { faults, words, proof, audit: audited } = judged;
  const failed = (/** @type {string} */ kind) => faults.filter((fault) => fault.kind === kind).length;
  const counted = (/** @type {number} */ count, /** @type {string} */ thing) => `${count || 'no'} ${thing}${count === 1 ? '' : 's'}`;
  const line = (/** @type {string} */ kind, /** @type {string} */ figures) => console.log(`${kind.padEnd(9)}${figures}`);
  console.log(folder);
  line('check', failed('check') ? `${counted(failed('check'), 'language')} with errors` : `no errors (${judged.languages.join(', ')})`);
  if (words) line('words', `grade ${words.whole.toFixed(1)}, ${counted(words.problems.length, 'problem')}`);
  if (proof) line('prove', `${proof.properties.reduce((sum, { cases }) => sum + cases, 0)} cases, ${counted(failed('proof'), 'fault')}`);
  if (audited) line('audit', `${audited.stories} stories: ${audited.exact} exact, ${audited.acceptable} acceptable, ${audited.under.length} told too little, ${audited.over.length} told too much`);
  if (faults.length > 0) console.error(faults.map(({ text }) => text).join('\n\n'));
  return faults.length === 0;
}

/** @param {string[]} given */
async function audit(given) {
  const { call, options, folder } = await opened(given, ['stories']);
  const file = options.stories ?? path.join(folder, 'stories.json');
  const texts = inPack(() => readStories(folder, file));
  const reply = JSON.parse(call('audit', JSON.stringify(texts)));
  if (!reply.ok) throw new Failure(tellErrors(reply.errors, folder).replaceAll(`${folder}/stories#`, `${file}#`));
  const { stories, exact, acceptable, under, over, rows } = reply;
  console.log(JSON.stringify({ stories, exact, acceptable, under, over, rows }));
  console.error(tellAudit(reply, parseJson(texts.stories, file)));
  return under.length === 0;
}
