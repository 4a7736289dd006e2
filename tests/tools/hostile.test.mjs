// Files and arguments that are not what they claim to be. In: a pack with one thing spoiled. Out: a failed test where `heed` prints a
// stack, hangs, reads too much, or says more than one sentence. Never: a pack of content/ changed.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fromRoot } from '../../tools/lib/paths.mjs';

const PATIENCE_MS = 60_000;  // a hang, not slowness

/** @param {string[]} given @param {string} [input] */
function heed(given, input = '{}') {
  const done = spawnSync(process.execPath, [fromRoot('tools/heed.mjs'), ...given], { encoding: 'utf8', input, timeout: PATIENCE_MS });
  assert.equal(done.signal, null, `${given.join(' ')} hangs`);
  return done;
}

/** @param {(folder: string) => void} spoil @param {(folder: string) => void} look */
function withPack(spoil, look) {
  const top = fs.mkdtempSync(path.join(os.tmpdir(), 'heed #1-'));
  try {
    const folder = path.join(top, 'pack');
    fs.cpSync(fromRoot('content/headache'), folder, { recursive: true });
    spoil(folder);
    look(folder);
  } finally {
    fs.rmSync(top, { recursive: true });
  }
}

/** @param {string[]} given @param {RegExp} says @param {string} [input] */
function complains(given, says, input) {
  const { status, stderr } = heed(given, input);
  assert.ok(status === 1 || status === 2, `status ${status}`);
  assert.match(stderr, says);
  assert.equal(stderr.trim().split('\n').length, 1, stderr);
  assert.doesNotMatch(stderr, /heed itself failed|\n\s+at /);
}

/** @param {string} file @param {number} size */
function sparse(file, size) {
  fs.rmSync(file, { force: true });
  fs.closeSync(fs.openSync(file, 'w'));
  fs.truncateSync(file, size);
}

for (const word of ['toString', '__proto__', 'constructor', 'hasOwnProperty']) {
  test(`hostile: ${word} is no command`, () => complains([word, fromRoot('content/headache')], new RegExp(`there is no command \`${word}\``)));
}

const SPOILED = /** @type {[string, (folder: string) => void, RegExp][]} */ ([
  ['pack.json is a folder', (at) => { fs.rmSync(`${at}/pack.json`); fs.mkdirSync(`${at}/pack.json`); }, /pack\.json is a folder: a file is needed here/],
  ['en.json is a folder', (at) => { fs.rmSync(`${at}/strings/en.json`); fs.mkdirSync(`${at}/strings/en.json`); }, /en\.json is a folder/],
  ['sources.json is a pipe', (at) => { fs.rmSync(`${at}/sources.json`); spawnSync('mkfifo', [`${at}/sources.json`]); }, /sources\.json is a pipe or a device/],
  ['regions.json is a folder', (at) => fs.mkdirSync(`${at}/regions.json`), /regions\.json is a folder/],
  ['pack.json has 200 MB', (at) => sparse(`${at}/pack.json`, 200e6), /pack\.json is too large \(200 MB\): at most 1 MB are read/],
  ['pack.json has 1 GB', (at) => sparse(`${at}/pack.json`, 1e9), /pack\.json is too large \(1000 MB\)/],
  ['strings is a file', (at) => { fs.rmSync(`${at}/strings`, { recursive: true }); fs.writeFileSync(`${at}/strings`, ''); }, /strings is not a folder/],
  ['strings are empty', (at) => { fs.rmSync(`${at}/strings`, { recursive: true }); fs.mkdirSync(`${at}/strings`); }, /has no strings: add strings\/en\.json/],
  ['a strings file without a name', (at) => fs.writeFileSync(`${at}/strings/.json`, '{}'), /\.json is not named after a language/],
  ['a link in a circle', (at) => { fs.rmSync(`${at}/pack.json`); fs.symlinkSync('pack.json', `${at}/pack.json`); }, /pack\.json/],
  ['bytes that are not UTF-8', (at) => fs.writeFileSync(`${at}/strings/en.json`, Buffer.from('{"é":\n "ab\xff"}', 'latin1')), /en\.json:1:3: is not UTF-8 text/],
]);
for (const [label, spoil, says] of SPOILED) {
  test(`hostile: ${label}`, () => withPack(spoil, (folder) => {
    for (const command of [['check', folder], ['check', folder, '--all'], ['prove', folder], ['leaflet', folder], ['audit', folder]]) complains(command, says);
  }));
}

test('hostile: words of a file that holds something else', () => {
  for (const text of ['null', '[]', '7', '"x"', '[1']) {
    withPack((at) => fs.writeFileSync(`${at}/strings/en.json`, text), (folder) => complains(['check', folder, '--words'], /en\.json: /));
    withPack((at) => fs.writeFileSync(`${at}/regions.json`, text), (folder) => complains(['check', folder, '--words'], /regions\.json: /));
  }
  for (const text of ['{}', '{"questions":null,"cards":7,"sections":[]}']) {
    withPack((at) => fs.writeFileSync(`${at}/strings/en.json`, text), (folder) => assert.doesNotMatch(heed(['check', folder, '--words']).stderr, /itself failed/));
  }
});

test('hostile: a byte order mark changes nothing', () => withPack((at) => {
  for (const name of ['pack.json', 'strings/en.json', 'sources.json', 'stories.json', 'story_facts.json']) {
    fs.writeFileSync(`${at}/${name}`, `\uFEFF${fs.readFileSync(`${at}/${name}`, 'utf8')}`);
  }
}, (folder) => {
  for (const command of [['check', folder, '--all'], ['audit', folder], ['leaflet', folder], ['graph', folder]]) assert.equal(heed(command).status, 0);
}));

test('hostile: answers that are a folder, a pipe, too large or no JSON', () => withPack((at) => {
  spawnSync('mkfifo', [`${at}/pipe`]);
  sparse(`${at}/large`, 200e6);
}, (folder) => {
  const view = ['view', folder, '--answers'];
  complains([...view, folder], /is a folder/);
  complains([...view, `${folder}/pipe`], /is a pipe or a device/);
  complains([...view, `${folder}/large`], /is too large/);
  complains([...view, `${folder}/nowhere`], /it is not there/);
  complains([...view, '-'], /standard input: /, 'not json');
  assert.equal(heed([...view, '-'], '\uFEFF{}').status, 0);
  complains(['audit', folder, '--stories', folder], /is a folder/);
  complains(['audit', folder, '--stories', `${folder}/pipe`], /is a pipe or a device/);
}));

test('hostile: standard input that does not block is read to its end', async () => {
  const child = spawn(process.execPath, [fromRoot('tools/heed.mjs'), 'view', fromRoot('content/headache'), '--answers', '-'], { stdio: ['pipe', 'ignore', 'pipe'] });
  await new Promise((resolve) => { setTimeout(resolve, 500); });  // the reader comes first, the text later
  child.stdin.end('{}');
  assert.equal(await new Promise((resolve) => { child.on('exit', resolve); }), 0);
});
