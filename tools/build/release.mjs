// What a release holds. In: the repository, built; the npm tarball. Out: file names and bytes, the same from the same sources; what disagrees about the
// version. Never: a time, a name of this machine, or a file that git does not know.
import { execFileSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { DIST, fromRoot } from '../lib/paths.mjs';
import { Failure } from '../lib/run.mjs';
import { zip } from './zip.mjs';

/** @typedef {(name: string) => string} Read a file's text, from the root */

const PLUGIN = 'publishers/wordpress/heed-check';
/** Where else the version of package.json stands. @type {[string, RegExp][]} */
const VERSIONS = [
  ['package-lock.json', /^ {2}"version": "([^"]+)"/m], ['CMakeLists.txt', /^project\(heed VERSION (\S+)/m],
  [`${PLUGIN}/heed-check.php`, /^ \* Version: +(\S+)$/m], [`${PLUGIN}/readme.txt`, /^Stable tag: (\S+)$/m], [`${PLUGIN}/block/editor.asset.php`, /'version' +=> '([^']+)'/]];

/** @type {Read} */
const ofRoot = (name) => fs.readFileSync(fromRoot(name), 'utf8');

/** @param {Read} [read] */
export function versionOf(read = ofRoot) {
  return JSON.parse(read('package.json')).version;
}

/** Files that name another version than package.json. @param {Read} [read] */
export function disagreements(read = ofRoot) {
  const version = versionOf(read);
  return VERSIONS.map(([file, form]) => [file, form.exec(read(file))?.[1] ?? 'none']).filter(([, found]) => found !== version).map(([file, found]) => `${file} says ${found}, package.json ${version}`);
}

/** The entry of a version in CHANGELOG.md, without its heading, or undefined. @param {string} changelog @param {string} version or Unreleased */
export function changesOf(changelog, version) {
  const entry = changelog.split(/^(?=## )/m).find((part) => part.startsWith(`## [${version}]`));
  return entry?.replace(/^.*\n+/, '').trimEnd();
}

/** @param {Buffer | Uint8Array | string} bytes */
const sha256 = (bytes) => crypto.createHash('sha256').update(bytes).digest('hex');

/** @param {Iterable<[string, Uint8Array | string]>} files */
export function checksums(files) {
  return [...files].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).sort((one, other) => (one.slice(64) < other.slice(64) ? -1 : 1)).join('');
}

/** Files that git knows, as they lie here. @returns {{files: Map<string, Buffer>, programs: Set<string>}} */
function sources() {
  const listed = execFileSync('git', ['ls-files', '-s', '-z'], { cwd: fromRoot(), encoding: 'utf8', maxBuffer: 1 << 26 }).split('\0').filter(Boolean);
  const entries = listed.map((line) => /** @type {RegExpExecArray} */ (/^(\d+) \S+ \d\t(.*)$/s.exec(line))).filter(([, , name]) => fs.existsSync(fromRoot(name)));
  return {
    files: new Map(entries.map(([, , name]) => [name, fs.readFileSync(fromRoot(name))])),
    programs: new Set(entries.filter(([, mode]) => mode === '100755').map(([, , name]) => name)),
  };
}

/** @param {string} tarball of the npm package @returns {Map<string, Uint8Array | string>} */
export function releaseFiles(tarball) {
  const wrong = disagreements();
  if (wrong.length > 0) throw new Failure(`the version is not the same everywhere:\n  ${wrong.join('\n  ')}`);
  const version = versionOf();
  const changelog = ofRoot('CHANGELOG.md');
  const notes = changesOf(changelog, version) ?? changesOf(changelog, 'Unreleased');
  if (notes === undefined) throw new Failure(`CHANGELOG.md has no entry for ${version}, and none that is Unreleased`);
  const { files, programs } = sources();
  const within = (/** @type {Map<string, Uint8Array>} */ all) => [...all].map(([name, bytes]) => /** @type {[string, Uint8Array]} */ ([`heed-${version}/${name}`, bytes]));
  /** @type {Map<string, Buffer>} */ const dist = new Map(fs.readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => fs.statSync(path.join(DIST, name)).isFile())
    .map((name) => [name.replaceAll('\\', '/'), fs.readFileSync(path.join(DIST, name))]));
  const need = (/** @type {string} */ name) => dist.get(name) ?? failWith(`dist/${name} is not there: run npm run build`);
  const release = new Map(/** @type {[string, Uint8Array | string][]} */ ([
    [`heed-${version}-dist.zip`, zip(within(dist))],
    [`heed-${version}-source.zip`, zip(within(files), (name) => programs.has(name.slice(`heed-${version}/`.length)))],
    [`heed-check-${version}.tgz`, fs.readFileSync(tarball)],
    [`heed-check-wordpress-${version}.zip`, need('wordpress/heed-check.zip')],
    [`heed-${version}.cdx.json`, need('sbom.cdx.json')],
    ['SOURCES.sha256', checksums(files)],
    ['NOTES.md', `${notes}\n`],
  ]));
  return release.set('SHA256SUMS', checksums(release));
}

/** @param {string} message @returns {never} */
function failWith(message) {
  throw new Failure(message);
}
