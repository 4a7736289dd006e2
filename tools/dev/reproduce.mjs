// npm run reproduce: a second build elsewhere, and whether it is the first one byte for byte. In: the repository, built.
// Out: status 0 and the number of files, or every file that differs. Never: leaves its folder behind, or changes dist/.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fromRoot, relativePath } from '../lib/paths.mjs';
import { asProgram, Failure, run } from '../lib/run.mjs';

/** @import { OnOutput, Step } from './steps.mjs' */

const NOT_SOURCE = ['.git', 'build', 'dist', 'node_modules', 'screens'];
// What can slip into a build unseen: the day, how a date or a capital letter is written, the names of the folder and of who built.
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', USER: 'somebody' };
const MODULES = ['reader.wasm', 'reader.js', 'plain.js', 'editor.wasm', 'editor.js'];

/** @returns {Step} */
export function reproduceStep() {
  return { name: 'the same bytes from a build elsewhere', typical: 100, run: reproduce };
}

/** @param {OnOutput} [onOutput] */
async function reproduce(onOutput) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-elsewhere-'));
  try {
    const root = path.join(folder, 'another', 'place');
    for (const name of fs.readdirSync(fromRoot('.'))) {
      if (!NOT_SOURCE.includes(name)) fs.cpSync(fromRoot(name), path.join(root, name), { recursive: true });
    }
    fs.symlinkSync(fromRoot('node_modules'), path.join(root, 'node_modules'));
    await run(process.execPath, [path.join(root, 'tools', 'dev', 'build.mjs')], { env: ELSEWHERE, onOutput });
    const here = [...filesUnder(fromRoot('dist')), ...MODULES.map((name) => fromRoot('build', 'wasm', name))];
    const wrong = [
      ...here.filter((file) => !same(file, path.join(root, relativePath(file)))).map(relativePath),
      ...filesUnder(path.join(root, 'dist')).map((file) => path.relative(root, file)).filter((name) => !fs.existsSync(fromRoot(name)))];
    if (wrong.length > 0) throw new Failure(`not the same from a build elsewhere: ${wrong.join(', ')}`);
    for (const file of here) {
      const bytes = fs.readFileSync(file);
      for (const place of [fromRoot('.'), `${os.homedir()}/`]) {
        if (bytes.includes(place)) throw new Failure(`${relativePath(file)} holds the name of a folder: ${place}`);
      }
    }
    return `${here.length} files are the same, byte for byte`;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} one @param {string} other */
function same(one, other) {
  return fs.existsSync(other) && fs.readFileSync(one).equals(fs.readFileSync(other));
}

/** @param {string} folder @returns {string[]} */
function filesUnder(folder) {
  if (!fs.existsSync(folder)) throw new Failure(`${relativePath(folder)} is not there: run npm run build`);
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath ?? entry.path, entry.name)).sort();
}

await asProgram(import.meta.url, async () => {
  console.log(await reproduce());
});
