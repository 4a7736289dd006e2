// The `heed` command as people use it. In: the program and its arguments. Out: what it prints and its status.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { loadCore } from '../../tools/lib/core.mjs';
import { openRequest, readPack } from '../../tools/lib/pack-folder.mjs';
import { badPacks } from '../packs/bad-packs.mjs';
import { fromRoot } from '../../tools/lib/paths.mjs';

const PACK = 'content/back-pain';

/** @param {string[]} given @param {string} [input] */
function heed(given, input = '') {
  return spawnSync(process.execPath, ['tools/heed.mjs', ...given], { cwd: fromRoot(), encoding: 'utf8', input, maxBuffer: 1 << 26 });
}

/** @param {string} op @param {string} text */
async function replyOf(op, text) {
  const call = await loadCore('editor');
  call('open', openRequest(readPack(fromRoot(PACK), 'en')));
  return call(op, text);
}

test('heed: help for the command and for each of its commands', () => {
  assert.equal(heed(['--help']).status, 0);
  for (const command of ['view', 'summary', 'leaflet', 'check', 'audit', 'prove', 'diff', 'table', 'graph']) {
    assert.match(heed(['--help']).stdout, new RegExp(`^  ${command} `, 'm'));
    const { status, stdout } = heed([command, '--help']);
    assert.equal(status, 0);
    assert.match(stdout, new RegExp(`^heed ${command} (PACK|OLD NEW)`));
    assert.match(stdout, /exit status: 0 holds, 1 falls short, 2 wrong use/);
  }
});

test('heed view: prints the reply of the core, byte for byte', async () => {
  const { status, stdout, stderr } = heed(['view', PACK, '--answers', '-', '--region', 'IN'], '{}');
  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.equal(stdout, `${await replyOf('view', '{"answers":{},"region":"IN"}')}\n`);
});

test('heed view: reads answers from a file', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-'));
  try {
    const file = path.join(folder, 'answers.json');
    fs.writeFileSync(file, '{\n}\n');
    assert.equal(heed(['view', PACK, '--answers', file]).stdout, `${await replyOf('view', '{"answers":{}}')}\n`);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});

test('heed view: answers that do not fit fall short, with their place', () => {
  const { status, stdout, stderr } = heed(['view', PACK, '--answers', '-'], '{"no_such":["x"]}');
  assert.equal(status, 1);
  assert.equal(JSON.parse(stdout).ok, false);
  assert.match(stderr, /^standard input#\/no_such: unknown_question: .*`no_such`/);
});

test('heed summary: plain text', async () => {
  const { status, stdout } = heed(['summary', PACK, '--answers', '-'], '{}');
  assert.equal(status, 0);
  assert.equal(stdout, `${JSON.parse(await replyOf('summary', '{"answers":{}}')).text}\n`);
});

test('heed leaflet: prints the reply of the core', async () => {
  assert.equal(heed(['leaflet', `${PACK}/`]).stdout, `${await replyOf('leaflet', '{}')}\n`);
});

test('heed check: a good pack holds', () => {
  const { status, stdout } = heed(['check', PACK]);
  assert.equal(status, 0);
  assert.match(stdout, /en\): no errors/);
});

test('heed check: every error of a bad pack, with file, place, code and what to do', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-'));
  try {
    const { files, errors } = badPacks().find(({ name }) => name === 'many at once') ?? assert.fail('no such row');
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
    const { status, stdout, stderr } = heed(['check', folder]);
    assert.equal(status, 1);
    assert.equal(stdout, '');
    const lines = stderr.trimEnd().split('\n');
    assert.equal(lines.length, errors.length, 'all at once');
    for (const line of lines) assert.match(line, /\/[a-z/]+\.json:\d+:\d+(#\/\S*)?: [a-z_]+: .+: .+$/);
    assert.match(stderr, /pack\.json:\d+:\d+#\/rules\/0\/level: bad_value: \(rule `e1`\) /);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});

test('heed check --all: errors, words, proof and stories in one', () => {
  const { status, stdout, stderr } = heed(['check', PACK, '--all']);
  assert.equal(stderr, '');
  assert.equal(status, 0);
  for (const kind of ['check', 'words', 'prove', 'audit']) assert.match(stdout, new RegExp(`^${kind} `, 'm'));
});

test('heed check --words: the grade of each part, and falls short where a word is never used', () => {
  const { status, stdout } = heed(['check', PACK, '--words']);
  assert.equal(status, 0);
  assert.match(stdout, /^cards +\d\.\d$/m);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-'));
  try {
    fs.cpSync(fromRoot(PACK), folder, { recursive: true });
    const file = path.join(folder, 'strings/en.json');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/"intro": "/, '"intro": "You should read this. '));
    const short = heed(['check', folder, '--words']);
    assert.equal(short.status, 1);
    assert.match(short.stderr, /strings\/en\.json#\/intro: word_never_used: `should`/);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});

test('heed audit: counts every story and finds none told too little', () => {
  const { status, stdout } = heed(['audit', PACK]);
  const audit = JSON.parse(stdout);
  assert.deepEqual(Object.keys(audit), ['stories', 'exact', 'acceptable', 'under', 'over', 'rows']);
  assert.ok(audit.stories > 0);
  assert.equal(audit.rows.length, audit.stories);
  assert.deepEqual(audit.under, []);
  assert.equal(status, 0);
});

test('heed audit: a story told too little falls short and is named', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-'));
  try {
    const stories = JSON.parse(fs.readFileSync(fromRoot(PACK, 'stories.json'), 'utf8'));
    const { rows } = JSON.parse(heed(['audit', PACK]).stdout);
    const mild = rows.find((/** @type {{got: string}} */ row) => row.got === 'self_care' || row.got === 'routine');
    const story = stories.find((/** @type {{id: string}} */ { id }) => id === mild.id);
    story.expected = { ...story.expected, urgency: 'emergency', also_acceptable: [] };
    const file = path.join(folder, 'stories.json');
    fs.writeFileSync(file, JSON.stringify(stories));
    const { status, stdout, stderr } = heed(['audit', PACK, '--stories', file]);
    assert.deepEqual(JSON.parse(stdout).under, [story.id]);
    assert.match(stderr, new RegExp(story.id));
    assert.equal(status, 1);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});

const WRONG = [
  { label: 'no command', given: [], says: /^$/ },
  { label: 'unknown command', given: ['look'], says: /no command `look`/ },
  { label: 'no pack', given: ['check'], says: /say which pack/ },
  { label: 'no such folder', given: ['check', 'content/nowhere'], says: /no pack\.json/ },
  { label: 'two packs', given: ['check', PACK, PACK], says: /leave out .*takes PACK/ },
  { label: 'two measures', given: ['check', PACK, '--words', '--all'], says: /--all includes --words/ },
  { label: 'unknown option', given: ['check', PACK, '--fast'], says: /--fast/ },
  { label: 'no answers', given: ['view', PACK], says: /--answers/ },
  { label: 'no such file', given: ['view', PACK, '--answers', 'nowhere.json'], says: /nowhere\.json cannot be read: it is not there/ },
  { label: 'answers that are no JSON', given: ['view', PACK, '--answers', '-'], says: /standard input: / },
  { label: 'no such language', given: ['leaflet', PACK, '--language', 'xx'], says: /no strings\/xx\.json/ },
];
for (const { label, given, says } of WRONG) {
  test(`heed: wrong use (${label}) ends with status 2 and says what to do`, () => {
    const { status, stderr } = heed(given, 'not json');
    assert.equal(status, 2);
    assert.match(stderr, says);
    assert.doesNotMatch(stderr, /\n\s+at |\x1b/, 'no stack, no colour in a pipe');
  });
}
