// The bill of materials of dist/ as CycloneDX 1.5. In: the files of dist/, the packs, made_with.json of the wasm build, package-lock.json.
// Out: JSON text. Never: a time, a serial number, the network, or anything else that differs between two builds of the same sources.
// @cyclonedx/cyclonedx-npm does not write the npm half: it adds 138 packages to the lock file's 330, one of them compiled at install, needs Node 20.18
// where a build needs 18, and takes 6 s. `npm sbom` needs npm 10, which Debian 12 and 13 lack, and puts a time and a serial number in.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fromRoot, WASM, relativePath } from '../lib/paths.mjs';
import { Failure } from '../lib/run.mjs';

/** @typedef {{name: string, version: string}} Pack */

// They make dist/ but none of their code is in it; all other npm packages only test.
const BUILD_TOOLS = ['esbuild', 'fflate', 'terser'];
// What Emscripten links into a module, each under its own licence; they have no versions but Emscripten's.
const RUNTIME = [
  ['libc++ and libc++abi', 'Apache-2.0 WITH LLVM-exception'], ['compiler-rt', 'Apache-2.0 WITH LLVM-exception'],
  ['musl', 'MIT'], ['emmalloc', 'MIT'], ['embind', 'MIT'], ['wasm2js (in *.nowasm.html)', 'Apache-2.0']];

/** @param {Map<string, string | Uint8Array>} files @param {Pack[]} packs */
export function sbom(files, packs) {
  const made = madeWith();
  const { name, version, license, packages } = readLock();
  const shipped = [
    ...packs.map((pack) => ({
      type: 'data', 'bom-ref': `pack:${pack.name}`, name: pack.name, version: pack.version, scope: 'required', licenses: [{ license: { id: license } }],
    })),
    {
      type: 'framework', 'bom-ref': 'emscripten', name: 'emscripten', version: made.emscripten, scope: 'required',
      licenses: [{ expression: 'MIT OR NCSA' }], purl: `pkg:github/emscripten-core/emscripten@${made.emscripten}`,
      components: RUNTIME.map(([part, expression]) => ({ type: 'library', name: part, licenses: [{ expression }] })),
    },
    ...[...files].map(([file, bytes]) => ({ type: 'file', 'bom-ref': `file:${file}`, name: file, scope: 'required', hashes: [hash('SHA-384', bytes)] })),
  ];
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json', bomFormat: 'CycloneDX', specVersion: '1.5', version: 1,
    metadata: { component: { type: 'application', 'bom-ref': name, name, version, licenses: [{ license: { id: license } }] } },
    components: [...shipped, ...packages],
    dependencies: [{ ref: name, dependsOn: shipped.map((component) => component['bom-ref']) }],
  };
  return `${JSON.stringify(bom, null, 1)}\n`;
}

/** @returns {{emscripten: string}} */
export function madeWith() {
  const file = path.join(WASM, 'made_with.json');
  if (!fs.existsSync(file)) throw new Failure(`${relativePath(file)} is missing: run npm run build`);
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/** Our own name, and each npm package as what it is: none of them is shipped. */
function readLock() {
  const lock = JSON.parse(fs.readFileSync(fromRoot('package-lock.json'), 'utf8').replace(/^\uFEFF/, ''));
  const { name, version, license } = lock.packages[''];
  const packages = Object.entries(lock.packages).filter(([place]) => place !== '').map(([place, entry]) => {
    const full = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const [algorithm, base64] = (entry.integrity ?? '').split(/-(.*)/s);
    return {
      type: 'library', 'bom-ref': `npm:${place}`, name: full, version: entry.version, scope: 'excluded',
      ...(entry.license ? { licenses: [{ expression: entry.license }] } : {}),
      purl: `pkg:npm/${full.replace('@', '%40')}@${entry.version}`,
      ...(algorithm === 'sha512' ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }] } : {}),
      properties: [{ name: 'heed:use', value: BUILD_TOOLS.includes(full) ? 'build' : 'development' }],
    };
  });
  return { name, version, license, packages };
}

/** @param {string} alg @param {string | Uint8Array} bytes */
function hash(alg, bytes) {
  return { alg, content: crypto.createHash(alg.toLowerCase().replace('-', '')).update(bytes).digest('hex') };
}
