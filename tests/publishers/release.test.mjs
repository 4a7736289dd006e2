// tier: verify
// A release, made twice. In: the repository, built. Out: a failed test where one byte differs, a sum does not fit, or something is missing or too much.
// Never: a tag, or anything outside two temporary folders and build/.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { unzipSync } from 'fflate';
import { DIST, fromRoot } from '../../tools/lib/paths.mjs';

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-release-'));
const [one, other] = ['one', 'other'].map((name) => path.join(home, name));
const { version } = JSON.parse(fs.readFileSync(fromRoot('package.json'), 'utf8'));
const bytesOf = (/** @type {string} */ name) => fs.readFileSync(path.join(one, name));

/** @param {string} out @param {Record<string, string>} env */
const release = (out, env) => execFileSync(process.execPath, [fromRoot('tools', 'dev', 'release.mjs'), '--dry-run', '--out', out], { env: { ...process.env, ...env }, encoding: 'utf8' });

before(() => {
  release(one, { TZ: 'UTC' });
  release(other, { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' });
});

after(() => fs.rmSync(home, { recursive: true, force: true }));

test('two runs give the same bytes', () => {
  const names = fs.readdirSync(one);
  assert.deepEqual(names, fs.readdirSync(other));
  assert.equal(names.length, 8);
  for (const name of names) assert.ok(bytesOf(name).equals(fs.readFileSync(path.join(other, name))), name);
});

test('every file has its sum, and the sums fit', () => {
  const lines = bytesOf('SHA256SUMS').toString().trimEnd().split('\n').map((line) => line.split('  '));
  assert.deepEqual(lines.map(([, name]) => name).sort(), fs.readdirSync(one).filter((name) => name !== 'SHA256SUMS').sort());
  for (const [sum, name] of lines) assert.equal(crypto.createHash('sha256').update(bytesOf(name)).digest('hex'), sum, name);
});

test('the archives hold dist/ and the sources, file by file, and name no folder of this machine', () => {
  const tracked = execFileSync('git', ['ls-files'], { cwd: fromRoot(), encoding: 'utf8' }).trim().split('\n').filter((name) => fs.existsSync(fromRoot(name)));
  const dist = fs.readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => fs.statSync(path.join(DIST, name)).isFile());
  for (const [archive, folder, names] of /** @type {[string, string, string[]][]} */ ([['dist', DIST, dist], ['source', fromRoot(), tracked]])) {
    const held = unzipSync(bytesOf(`heed-${version}-${archive}.zip`));
    assert.deepEqual(Object.keys(held).sort(), names.map((name) => `heed-${version}/${name}`).sort());
    for (const name of names) assert.ok(fs.readFileSync(path.join(folder, name)).equals(held[`heed-${version}/${name}`]), name);
    for (const [name, bytes] of Object.entries(held)) assert.ok(!Buffer.from(bytes).includes(fromRoot('.')), name);
  }
});
