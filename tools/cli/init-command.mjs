// `heed init`: a new pack that passes everything at once. In: a folder that is not there yet, or empty. Out: the files of a pack, each text an
// example to replace; outside this repository also the settings that show an editor what each key means. Never: writes over a file.
import fs from 'node:fs';
import path from 'node:path';
import { regionsFile } from '../lib/pack-folder.mjs';
import { fromRoot, relativePath, ROOT } from '../lib/paths.mjs';
import { statOf } from '../lib/read-file.mjs';
import { Failure } from '../lib/run.mjs';
import { EXIT, heedLine, understand, Usage } from './arguments.mjs';

const SKELETON = fromRoot('tools', 'cli', 'skeleton');
const FILES = ['pack.json', 'sources.json', 'stories.json', 'story_facts.json', 'strings/en.json'];
export const SCHEMAS = { 'pack.json': 'pack', 'strings/*.json': 'strings', 'sources.json': 'sources', 'stories.json': 'stories', 'story_facts.json': 'story_facts', 'regions.json': 'regions' };

/** @type {Record<string, import('./commands.mjs').Command>} */
export const INIT_COMMAND = {
  init: {
    help: `heed init NAME [--title TITLE]
Makes a new pack that passes check, prove and audit at once: three questions, all five cards, sources, stories. Every text in it is an
example to replace. NAME is a folder, anywhere on the disk; its last part gives the pack's id.

  --title TITLE         what the check is about, as readers say it: "Sore throat"
${EXIT}`,
    run: init,
  },
};

/** @param {string[]} given */
async function init(given) {
  const { folder, options } = understand(given, ['title'], { wanted: ['NAME'] });
  const id = idOf(path.basename(path.resolve(folder)));
  if (isTaken(folder)) throw new Usage(`${folder} is there already: choose another name, or empty it`);
  const title = options.title ?? sentenceCase(id);
  const today = new Date().toISOString().slice(0, 10);
  const fill = (/** @type {string} */ text) => text.replaceAll('PACK_ID', id).replaceAll('PACK_TITLE', JSON.stringify(title).slice(1, -1))
    .replaceAll('TODAY_YEAR', today.slice(0, 4)).replaceAll('TODAY', today);
  for (const name of FILES) write(path.join(folder, name), fill(fs.readFileSync(path.join(SKELETON, name), 'utf8')));
  if (!path.resolve(folder).startsWith(ROOT)) writeSettings(folder);
  console.log([`${folder}: a pack that passes check, prove and audit; every text in it is an example to replace`, '',
    ...FILES.map((name) => `  ${folder}/${name}`),
    `emergency numbers: ${relativePath(path.resolve(regionsFile(folder)))} (put a regions.json into ${folder} or beside it to use your own)`, '',
    `look at it while you write:  ${heedLine('preview', folder)}`,
    `see what is wrong with it:   ${heedLine('check', folder, '--all')}`].join('\n'));
  return true;
}

/** @param {string} name */
function idOf(name) {
  const id = name.toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  if (!/^[a-z]/.test(id)) throw new Usage(`${name} gives no id: use a name that begins with a letter from a to z, such as sore-throat`);
  return id;
}

/** @param {string} id */
function sentenceCase(id) {
  return id[0].toUpperCase() + id.slice(1).replaceAll('_', ' ');
}

/** @param {string} folder */
function isTaken(folder) {
  const found = statOf(folder);
  return found !== undefined && (!found.isDirectory() || fs.readdirSync(folder).length > 0);
}

/** Visual Studio Code shows what each key means where it stands; the schemas come along, so that the folder can be handed on. @param {string} folder */
function writeSettings(folder) {
  const rows = Object.entries(SCHEMAS).map(([files, name]) => ({ fileMatch: [`/${files}`], url: `./.vscode/${name}.schema.json` }));
  write(path.join(folder, '.vscode', 'settings.json'), `${JSON.stringify({ 'json.schemas': rows }, null, 2)}\n`);
  for (const name of Object.values(SCHEMAS)) {
    write(path.join(folder, '.vscode', `${name}.schema.json`), fs.readFileSync(fromRoot('content', 'schema', `${name}.schema.json`), 'utf8'));
  }
}

/** @param {string} file @param {string} text */
function write(file, text) {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw new Failure(`${relativePath(file)} cannot be written: ${/** @type {NodeJS.ErrnoException} */ (error).code}`);
  }
}
