// `heed view`, `heed summary`, `heed leaflet`: what a reader gets. In: a pack, answers. Out: the core's reply on standard output.
// Never: changes a reply, or the text of the answers: the core must see a doubled key too.
import { tellErrors } from '../lib/core.mjs';
import { LIMITS, readFile, readStandardInput } from '../lib/read-file.mjs';
import { Failure } from '../lib/run.mjs';
import { EXIT, inPack, opened, OPTIONS, Usage } from './arguments.mjs';

const ANSWERS = `
  --answers FILE        {"question_id":["option_id"]}; - reads standard input${OPTIONS}
${EXIT}`;

/** @type {Record<string, import('./commands.mjs').Command>} */
export const VIEW_COMMANDS = {
  view: {
    help: `heed view PACK --answers FILE|- [--left-out] [--region REGION] [--language LANGUAGE]
Prints the core's reply to these answers: the question now asked, or the advice. One line of JSON.

  --left-out            a question without an answer is left out: the level and the rules of the answers that are there
${ANSWERS}`,
    run: async (given) => {
      const { call, options, folder, flag } = await opened(given, ['answers', 'region', 'language'], ['left-out']);
      return tell(call(flag('left-out') ? 'level' : 'view', request(options, await answersText(options.answers))), folder, options.answers);
    },
  },
  summary: {
    help: `heed summary PACK --answers FILE|- [--region REGION] [--language LANGUAGE]
Prints what a reader with these answers could show a doctor. Plain text.
${ANSWERS}`,
    run: async (given) => {
      const { call, options, folder } = await opened(given, ['answers', 'region', 'language']);
      const reply = call('summary', request(options, await answersText(options.answers)));
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
};

/** @param {string | undefined} file */
export async function answersText(file) {
  if (file === undefined) throw new Usage('say which answers: add --answers FILE, or --answers - to read them from standard input');
  const name = file === '-' ? 'standard input' : file;
  try {
    const text = file === '-' ? await readStandardInput() : inPack(() => readFile(file, name, LIMITS.stories));
    JSON.parse(text);
    return text.trim();
  } catch (error) {
    if (error instanceof Usage) throw error;
    const reason = error instanceof Failure ? error.message : `${name}: ${error instanceof Error ? error.message : error}: write {"question_id":["option_id"]}`;
    throw new Usage(reason);
  }
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
