// dist/'s bill of materials and the hash to pin the loader with. In: dist/, what is installed. Never: the network or CycloneDX' own schema file;
// the fields it requires are checked one by one.
import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { integrity, pinnedTag } from '../../tools/build/sri.mjs';
import { packFolders } from '../../tools/lib/pack-folder.mjs';
import { fromRoot, CONTENT, DIST } from '../../tools/lib/paths.mjs';

const bom = JSON.parse(fs.readFileSync(path.join(DIST, 'sbom.cdx.json'), 'utf8'));
const TYPES = ['application', 'framework', 'library', 'container', 'platform', 'operating-system', 'device', 'device-driver', 'firmware', 'file', 'machine-learning-model', 'data'];

/** @param {string} name */
const component = (name) => bom.components.find((/** @type {any} */ each) => each.name === name);

test('sbom: what CycloneDX 1.5 requires is there, and nothing that differs between two builds', () => {
  assert.deepEqual([bom.bomFormat, bom.specVersion, bom.version], ['CycloneDX', '1.5', 1]);
  assert.deepEqual([bom.serialNumber, bom.metadata.timestamp], [undefined, undefined]);
  const all = [bom.metadata.component, ...bom.components, ...bom.components.flatMap((/** @type {any} */ each) => each.components ?? [])];
  for (const { type, name, scope, hashes = [], licenses = [] } of all) {
    assert.ok(TYPES.includes(type) && typeof name === 'string' && name !== '', name);
    assert.ok([undefined, 'required', 'optional', 'excluded'].includes(scope), name);
    for (const { alg, content } of hashes) assert.match(`${alg} ${content}`, /^(SHA-384 [0-9a-f]{96}|SHA-512 [0-9a-f]{128})$/, name);
    for (const entry of licenses) assert.ok(entry.expression ?? entry.license.id, name);
  }
  const refs = all.map((each) => each['bom-ref']).filter(Boolean);
  assert.equal(new Set(refs).size, refs.length, 'a reference stands once');
  for (const { ref, dependsOn } of bom.dependencies) for (const one of [ref, ...dependsOn]) assert.ok(refs.includes(one), one);
});

test('sbom: every file of dist/ with its hash, every pack, and Emscripten with its version', () => {
  const files = fs.readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => path.relative(DIST, path.join(entry.parentPath ?? entry.path, entry.name))).filter((name) => !name.startsWith('docs/'));  // of npm run docs
  const named = bom.components.filter((/** @type {any} */ { type }) => type === 'file');
  assert.deepEqual(named.map((/** @type {any} */ { name }) => name).sort(), files.filter((name) => name !== 'sbom.cdx.json').sort());
  for (const { name, hashes } of named) {
    assert.equal(hashes[0].content, crypto.createHash('sha384').update(fs.readFileSync(path.join(DIST, name))).digest('hex'), name);
  }
  for (const folder of packFolders(CONTENT)) assert.match(component(path.basename(folder)).version, /^\d+ \(\d{4}-\d\d-\d\d\)$/);
  assert.match(component('emscripten').version, /^\d+\.\d+\.\d+$/);
});

test('sbom: npm packages are outside what is shipped, with the versions that are installed', () => {
  for (const name of ['esbuild', 'fflate', 'terser', 'typescript', 'axe-core']) {
    const { version, scope, properties } = component(name);
    assert.equal(version, JSON.parse(fs.readFileSync(fromRoot('node_modules', name, 'package.json'), 'utf8')).version, name);
    assert.deepEqual([scope, properties[0].value], ['excluded', ['esbuild', 'fflate', 'terser'].includes(name) ? 'build' : 'development']);
  }
  const outside = bom.components.filter((/** @type {any} */ { scope }) => scope === 'excluded').map((/** @type {any} */ each) => each['bom-ref']);
  for (const ref of outside) assert.equal(bom.dependencies[0].dependsOn.includes(ref), false, ref);
});

test('sri: the hash that is written and printed is that of the file', () => {
  const { 'embed.js': written } = JSON.parse(fs.readFileSync(path.join(DIST, 'sri.json'), 'utf8'));
  const bytes = fs.readFileSync(path.join(DIST, 'embed.js'));
  assert.equal(written, `sha384-${crypto.createHash('sha384').update(bytes).digest('base64')}`);
  assert.equal(integrity(bytes), written);
  assert.ok(pinnedTag(written).includes(` integrity="${written}" crossorigin="anonymous" `));
});
