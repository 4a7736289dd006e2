// The commands of `heed`. In: their arguments. Out: true where what was asked holds. Never: ends the process.
import fs from 'node:fs';
import path from 'node:path';
import { loadCore, tellErrors } from '../lib/core.mjs';
import { languages, openRequest, readPack } from '../lib/pack-folder.mjs';
import { Failure } from '../lib/run.mjs';
import { inPack, EXIT, OPTIONS, opened, readText, understand, Usage } from './arguments.mjs';
import { PROOF_COMMANDS } from './proof-commands.mjs';
import { PICTURE_COMMANDS } from './picture-commands.mjs';

/** @typedef {{help: string, run: (given: string[]) => Promise<boolean>}} Command */

export const HELP = `heed COMMAND PACK [OPTIONS]
Works on a pack, which is a folder such as content/back-pain.

  view      what a reader with these answers sees, as JSON
  summary   the same as plain text, for a doctor
  leaflet   everything the pack teaches, as JSON
  check     every error of the pack, in every language, with its place
  audit     the pack against its stories: is any reader told too little?
  prove     each property over all ways of answering, or the mildest answers that break it
  diff      two versions of a pack: for which answers the level changed
  table     every sign with its line, level, sources and questions, for reviewers
  graph     the flow of questions and rules, as Mermaid or as a picture

heed COMMAND --help tells more.${EXIT}`;

/** @type {Record<string, Command>} */
export const COMMANDS = {
  view: {
    help: `heed view PACK --answers FILE|- [--region REGION] [--language LANGUAGE]
Prints the core's reply to these answers: the question now asked, or the advice. One line of JSON.

  --answers FILE        {"question_id":["option_id"]}; - reads standard input${OPTIONS}
${EXIT}`,
    run: async (given) => {
      const { call, options, folder } = await opened(given, ['answers', 'region', 'language']);
      return tell(call('view', request(options, answersText(options.answers))), folder, options.answers);
    },
  },
  summary: {
    help: `heed summary PACK --answers FILE|- [--region REGION] [--language LANGUAGE]
Prints what a reader with these answers could show a doctor. Plain text.

  --answers FILE        {"question_id":["option_id"]}; - reads standard input${OPTIONS}
${EXIT}`,
    run: async (given) => {
      const { call, options, folder } = await opened(given, ['answers', 'region', 'language']);
      const reply = call('summary', request(options, answersText(options.answers)));
      return tell(reply, folder, options.answers, () => JSON.parse(reply).text ?? '');
    },
  },
  leaflet: {
    help: `heed leaflet PACK [--region REGION] [--language LANGUAGE]
Prints everything the pack teaches. One line of JSON.
${OPTIONS}
${EXIT}`,
    run: async (given) => {
      const { call, options, folder } = await opened(given, ['region', 'language']);
      return tell(call('leaflet', request(options)), folder);
    },
  },
  check: {
    help: `heed check PACK
Opens the pack in every language that it has and prints every error: file, place, code, what to do.
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
  ...PROOF_COMMANDS,
  ...PICTURE_COMMANDS,
};

/** @param {string[]} given */
async function check(given) {
  const { folder } = understand(given, []);
  const call = await loadCore('editor');
  let holds = true;
  for (const language of inPack(() => languages(folder))) {
    const reply = JSON.parse(call('open', openRequest(readPack(folder, language))));
    holds &&= reply.ok;
    if (reply.ok) console.log(`${folder} (${language}): no errors`);
    else console.error(tellErrors(reply.errors, folder));
  }
  return holds;
}

/** @param {string[]} given */
async function audit(given) {
  const { call, options, folder } = await opened(given, ['stories']);
  const storiesFile = options.stories ?? path.join(folder, 'stories.json');
  const stories = readText(storiesFile);
  const storyFacts = readText(path.join(folder, 'story_facts.json'));
  const reply = call('audit', JSON.stringify({ stories, story_facts: storyFacts }));
  const told = tell(reply, folder, undefined, () => {
    const { stories: count, exact, acceptable, under, over, rows } = JSON.parse(reply);
    return JSON.stringify({ stories: count, exact, acceptable, under, over, rows });
  });
  if (!told) return false;
  const read = JSON.parse(reply);
  console.error(tellAudit(read, JSON.parse(stories)));
  return read.under.length === 0;
}

/** @typedef {{id: string, expected: string, got: string, signs: string[]}} Row */

/**
 * For people, beside the JSON: how each expected level came out, and every story that was told too little, in full.
 * @param {{under: string[], over: string[], rows: Row[]}} audited
 * @param {{id: string, story?: string, facts: object, expected: {also_acceptable?: string[], why?: string, source?: string}}[]} stories
 */
function tellAudit({ under, over, rows }, stories) {
  const lines = ['expected level   stories  exact  acceptable  under  over'];
  for (const level of ['emergency', 'within_24h', 'within_2_weeks', 'routine', 'self_care']) {
    const of = rows.filter(({ expected }) => expected === level);
    const count = (/** @type {(row: Row) => boolean} */ is) => of.filter(is).length;
    const [exact, low, high] = [count(({ got }) => got === level), count(({ id }) => under.includes(id)), count(({ id }) => over.includes(id))];
    const figures = [of.length, exact, of.length - exact - low - high, low, high];
    lines.push(level.padEnd(15) + figures.map((figure, i) => String(figure).padStart([9, 7, 12, 7, 6][i])).join(''));
  }
  lines.push('(stories that we wrote ourselves, not patients)');
  for (const id of under) {
    const story = stories.find((one) => one.id === id);
    const row = rows.find((one) => one.id === id);
    lines.push('', `TOLD TOO LITTLE: ${id}: ${story?.story ?? ''}`, `  facts: ${JSON.stringify(story?.facts)}`,
      `  expected ${row?.expected}${story?.expected.also_acceptable?.length ? ` (or ${story.expected.also_acceptable.join(', ')})` : ''}, got ${row?.got}`,
      `  because: ${story?.expected.why ?? 'not said'} (${story?.expected.source ?? 'no source'})`,
      `  signs that matched: ${row?.signs.join(', ') || 'none'}`, '  what to do: correct the rules, or the story');
  }
  return lines.join('\n');
}

/** The answers as they were written: the core must see a doubled key too. @param {string | undefined} file */
function answersText(file) {
  const name = file === '-' ? 'standard input' : String(file);
  const text = file === '-' ? fs.readFileSync(0, 'utf8') : readText(String(file));
  try {
    JSON.parse(text);
  } catch (error) {
    throw new Usage(`${name}: ${error instanceof Error ? error.message : error}: write {"question_id":["option_id"]}`);
  }
  return text.trim();
}

/** @param {Record<string, string | undefined>} options @param {string} [answers] JSON text */
function request(options, answers) {
  const parts = [];
  if (answers !== undefined) parts.push(`"answers":${answers}`);
  if (options.region !== undefined) parts.push(`"region":${JSON.stringify(options.region)}`);
  return `{${parts.join(',')}}`;
}

/**
 * Prints a reply, or its errors with their place.
 * @param {string} reply
 * @param {string} folder
 * @param {string} [answers] the file that the request's answers came from
 * @param {() => string} [form] what to print of a good reply
 */
function tell(reply, folder, answers, form = () => reply) {
  const { ok, errors } = JSON.parse(reply);
  if (ok) {
    console.log(form());
    return true;
  }
  if (form() === reply) console.log(reply);  // who asked for JSON gets the reply as it is
  const place = answers === '-' ? 'standard input' : answers;
  const text = tellErrors(errors, folder).replaceAll(`${folder}/request#/answers`, `${place}#`).replaceAll(`${folder}/request#/region`, '--region');
  throw new Failure(text);
}
