// What all commands of `heed` share: their arguments, the pack they name. In: arguments. Out: a folder, options, an open core.
// Never: prints.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadCore, tellErrors } from '../lib/core.mjs';
import { openRequest, readPack } from '../lib/pack-folder.mjs';
import { fromRoot } from '../lib/paths.mjs';
import { Failure } from '../lib/run.mjs';
import { originalLanguage } from './translation.mjs';

/** Arguments that cannot be understood. */
export class Usage extends Failure {}

export const OPTIONS = `
  --language LANGUAGE   one of the pack's strings/ (en unless told otherwise)
  --region REGION       a region of regions.json, such as IN`;
export const EXIT = '\nexit status: 0 holds, 1 falls short, 2 wrong use';

/**
 * The pack of the arguments, open.
 * @param {string[]} given
 * @param {string[]} names options that take a value
 * @param {string[]} [flags] options that take none
 */
export async function opened(given, names, flags = []) {
  const { folder, options, flag } = understand(given, names, { flags });
  const language = options.language ?? inPack(() => originalLanguage(folder));
  const files = inPack(() => readPack(folder, language));
  const call = await loadCore('editor');
  const reply = JSON.parse(call('open', openRequest(files)));
  if (!reply.ok) throw new Failure(tellErrors(reply.errors, folder));
  return { call, folder, options, flag, files, language };
}

/** A folder that is no pack, or a language it has not: the command was not meant so. @template T @param {() => T} read @returns {T} */
export function inPack(read) {
  try {
    return read();
  } catch (error) {
    throw error instanceof Failure ? new Usage(error.message) : error;
  }
}

const TWO_PACKS = 'say which two packs: the old folder, then the new one';
const NEEDED = { PACK: 'say which pack: a folder such as content/back-pain', OLD: TWO_PACKS, NEW: TWO_PACKS,
  LANGUAGE: 'say which language: en, hi, pt-BR', NAME: 'say how the new pack is called: a folder such as packs/sore-throat' };

/**
 * @param {string[]} given
 * @param {string[]} names options that take a value
 * @param {{flags?: string[], wanted?: (keyof typeof NEEDED)[]}} [form] options that take none; what stands without a name
 */
export function understand(given, names, { flags = [], wanted = ['PACK'] } = {}) {
  let parsed;
  try {
    const options = [...names.map((name) => [name, { type: 'string' }]), ...flags.map((name) => [name, { type: 'boolean' }])];
    parsed = parseArgs({ args: given, allowPositionals: true, options: Object.fromEntries(options) });
  } catch (error) {
    throw new Usage(`${error instanceof Error ? error.message.split('\n')[0] : error}: heed COMMAND --help shows what there is`);
  }
  const { positionals } = parsed;
  if (positionals.length < wanted.length) throw new Usage(NEEDED[wanted[positionals.length]]);
  if (positionals.length > wanted.length) throw new Usage(`leave out ${positionals.slice(wanted.length).join(' ')}: this command takes ${wanted.join(' ')}`);
  const folders = positionals.map((text) => (text === '' ? '.' : text.replace(/(?<=.)\/+$/, '')));
  const values = /** @type {Record<string, string | undefined>} */ (parsed.values);
  return { folder: folders[0], folders, options: values, flag: (/** @type {string} */ name) => Boolean(values[name]) };
}

/** A command as it can be pasted here. @param {string[]} words */
export function heedLine(...words) {
  const quoted = [path.relative(process.cwd(), fromRoot('tools', 'heed.mjs')), ...words].map((word) => (/^[\w./@:+,=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`));
  return `node ${quoted.join(' ')}`;
}
