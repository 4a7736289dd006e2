// The npm package `heed-check`. In: web/package, the packs, the wasm modules, the `heed` command. Out: its files by name. Never: a second
// implementation of anything, a date, or a file that is not listed here.
import fs from 'node:fs';
import path from 'node:path';
import { loadCore } from '../lib/core.mjs';
import { languages, packFolders } from '../lib/pack-folder.mjs';
import { CONTENT, fromRoot, WASM } from '../lib/paths.mjs';
import { Failure } from '../lib/run.mjs';
import { bundleModules } from './bundle.mjs';
import { coreNames } from './core-names.mjs';
import { customElements } from './custom-elements.mjs';
import { packData, packedReader } from './pack-page.mjs';
import { declarations } from './declarations.mjs';

const ENTRIES = { index: 'web/package/index.js', define: 'web/package/define.js', engine: 'web/package/engine.js' };
// The command finds its files as it does in the repository: what lies where is the same.
const COMMAND = ['tools/heed.mjs', 'tools/cli', 'tools/lib', 'tools/build', 'web', 'content',
  ...['reader.js', 'reader.wasm', 'plain.js', 'editor.js', 'editor.wasm', 'package.json', 'made_with.json'].map((name) => `build/wasm/${name}`)];
const OF_COMMAND = ['@hpcc-js/wasm-graphviz', 'esbuild', 'flesch-kincaid', 'gettext-parser', 'syllable', 'terser'];

/** @returns {Promise<Map<string, string | Uint8Array>>} */
export async function npmPackage() {
  /** @type {Map<string, string | Uint8Array>} */ const files = new Map();
  const names = coreNames(fs.readFileSync(path.join(WASM, 'reader.js'), 'utf8'));
  if (!names) throw new Failure('This Emscripten writes a glue of a form that tools/build/core-names.mjs does not know: no package is made');
  const core = Object.entries({ ...packedReader(), names }).map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};\n`).join('');
  for (const [name, text] of await bundleModules(ENTRIES, { 'heed:core': core })) files.set(`lib/${name}`, text);
  for (const [name, text] of await declarations(Object.values(ENTRIES))) files.set(`types/${name}`, text);

  const call = await loadCore('editor');
  for (const folder of packFolders(CONTENT)) {
    for (const language of languages(folder)) {
      const { compiled, start } = await packData(call, folder, language);
      const name = `packs/${path.basename(folder)}/${language}`;
      files.set(`${name}.js`, `export const pack = ${ascii(JSON.stringify({ compiled, start }))};\n`);
      files.set(`${name}.d.ts`, "import type { Pack } from '../../types/web/package/engine.js';\n\nexport declare const pack: Pack;\n");
    }
  }
  files.set('custom-elements.json', `${JSON.stringify(customElements(), null, 2)}\n`);
  for (const place of COMMAND) for (const file of filesAt(place)) files.set(file, fs.readFileSync(fromRoot(file)));
  files.set('README.md', fs.readFileSync(fromRoot('docs', 'npm.md'), 'utf8'));
  files.set('LICENSE', fs.readFileSync(fromRoot('LICENSE'), 'utf8'));
  files.set('package.json', `${JSON.stringify(manifest(), null, 2)}\n`);
  return files;
}

function manifest() {
  const { version, description, license, author, engines, devDependencies } = JSON.parse(fs.readFileSync(fromRoot('package.json'), 'utf8'));
  const entry = (/** @type {string} */ name) => ({ types: `./types/web/package/${name}.d.ts`, default: `./lib/${name}.js` });
  return {
    name: 'heed-check', version, description, license, author, engines, type: 'module',
    keywords: ['health', 'self-check', 'web-component', 'custom-element', 'privacy', 'triage', 'leaflet'],
    exports: {
      '.': entry('index'), './define': entry('define'), './engine': entry('engine'),
      './packs/*': { types: './packs/*.d.ts', default: './packs/*.js' },
      './custom-elements.json': './custom-elements.json', './package.json': './package.json',
    },
    types: './types/web/package/index.d.ts', customElements: 'custom-elements.json', sideEffects: ['./lib/define.js'],
    bin: { 'heed-check': 'tools/heed.mjs' },
    files: ['lib', 'types', 'packs', 'custom-elements.json', ...COMMAND],
    // The element and the engine need none of them.
    optionalDependencies: Object.fromEntries(OF_COMMAND.map((name) => [name, devDependencies[name]])),
  };
}

/** A file, or all files of a folder, from the root, in order. @param {string} place @returns {string[]} */
function filesAt(place) {
  if (!fs.statSync(fromRoot(place)).isDirectory()) return [place];
  return fs.readdirSync(fromRoot(place), { withFileTypes: true }).map(({ name }) => `${place}/${name}`).sort().flatMap(filesAt);
}

/** A server that names no encoding does no harm. @param {string} json */
function ascii(json) {
  return json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
