// What all commands of `heed` share: their arguments, the pack they name, the texts they read. In: arguments. Out: a folder,
// options, an open core. Never: prints.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { loadCore, tellErrors } from '../lib/core.mjs';
import { openRequest, readPack } from '../lib/pack-folder.mjs';
import { Failure } from '../lib/run.mjs';

/** Arguments that cannot be understood. */
export class Usage extends Error {}

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
  const files = inPack(() => readPack(folder, options.language ?? 'en'));
  if (names.includes('answers') && options.answers === undefined) throw new Usage('say which answers: add --answers FILE, or --answers - to read them from standard input');
  const call = await loadCore('editor');
  const reply = JSON.parse(call('open', openRequest(files)));
  if (!reply.ok) throw new Failure(tellErrors(reply.errors, folder));
  return { call, folder, options, flag, files };
}

/** A folder that is no pack, or a language it has not: the command was not meant so. @template T @param {() => T} read @returns {T} */
export function inPack(read) {
  try {
    return read();
  } catch (error) {
    throw error instanceof Failure ? new Usage(error.message) : error;
  }
}

/**
 * @param {string[]} given
 * @param {string[]} names options that take a value
 * @param {{flags?: string[], folders?: number}} [form] options that take none; how many packs
 */
export function understand(given, names, { flags = [], folders: wanted = 1 } = {}) {
  let parsed;
  try {
    const options = [...names.map((name) => [name, { type: 'string' }]), ...flags.map((name) => [name, { type: 'boolean' }])];
    parsed = parseArgs({ args: given, allowPositionals: true, options: Object.fromEntries(options) });
  } catch (error) {
    throw new Usage(`${error instanceof Error ? error.message.split('\n')[0] : error}: heed COMMAND --help shows what there is`);
  }
  const folders = parsed.positionals.map((folder) => folder.replace(/\/+$/, ''));
  if (folders.length < wanted) throw new Usage(wanted === 1 ? 'say which pack: a folder such as content/back-pain' : 'say which two packs: the old folder, then the new one');
  if (folders.length > wanted) throw new Usage(`leave out ${folders.slice(wanted).join(' ')}: this command takes ${wanted === 1 ? 'one pack' : 'two packs'}`);
  const values = /** @type {Record<string, string | undefined>} */ (parsed.values);
  return { folder: folders[0], folders, options: values, flag: (/** @type {string} */ name) => Boolean(values[name]) };
}

/** @param {string} file */
export function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    throw new Usage(`${file} cannot be read (${/** @type {NodeJS.ErrnoException} */ (error).code}): check the name`);
  }
}
