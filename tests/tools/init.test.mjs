// `heed init`: a new pack passes everything, wherever it lies. In: the command, folders in odd places. Out: a failed test where the
// skeleton has an error, a proof that fails, or hard words; where a file is written over; where an editor would not find the schemas.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fromRoot } from '../../tools/lib/paths.mjs';

const top = fs.mkdtempSync(path.join(os.tmpdir(), 'heed #1 ü-'));
after(() => fs.rmSync(top, { recursive: true }));

/** @param {string[]} given */
function heed(...given) {
  return spawnSync(process.execPath, [fromRoot('tools/heed.mjs'), ...given], { cwd: top, encoding: 'utf8' });
}

test('init: the new pack passes check, words, prove and audit, by the command that it names', () => {
  const { status, stdout, stderr } = heed('init', 'my packs/sore-throat', '--title', 'Sore "throat"');
  assert.equal(stderr, '');
  assert.equal(status, 0);
  const command = /^see what is wrong with it: +(.+)$/m.exec(stdout)?.[1] ?? 'false';
  const checked = spawnSync('bash', ['-c', command], { cwd: top, encoding: 'utf8' });
  assert.equal(checked.stderr, '');
  assert.equal(checked.status, 0);
  const pack = JSON.parse(fs.readFileSync(path.join(top, 'my packs/sore-throat/pack.json'), 'utf8'));
  assert.equal(pack.id, 'sore_throat');
  assert.deepEqual(pack.cards.map((/** @type {any} */ card) => card.level), ['emergency', 'within_24h', 'within_2_weeks', 'routine', 'self_care']);
  assert.match(fs.readFileSync(path.join(top, 'my packs/sore-throat/strings/en.json'), 'utf8'), /Sore \\"throat\\": when to get help/);
});

test('init: every file of the pack has a schema that its folder carries', () => {
  const folder = path.join(top, 'schemas');
  assert.equal(heed('init', folder).status, 0);
  const settings = JSON.parse(fs.readFileSync(path.join(folder, '.vscode/settings.json'), 'utf8'))['json.schemas'];
  for (const name of ['pack.json', 'sources.json', 'stories.json', 'story_facts.json', 'strings/*.json']) {
    const row = settings.find((/** @type {any} */ { fileMatch }) => fileMatch.includes(`/${name}`));
    assert.ok(JSON.parse(fs.readFileSync(path.join(folder, row.url), 'utf8')).$schema);
  }
});

test('init: nothing is written over, and a name that gives no id is refused', () => {
  fs.mkdirSync(path.join(top, 'full'));
  fs.writeFileSync(path.join(top, 'full/mine.txt'), 'mine');
  assert.match(heed('init', 'full').stderr, /^full is there already/);
  assert.match(heed('init', 'full/mine.txt').stderr, /is there already/);
  assert.match(heed('init', 'full/mine.txt/x').stderr, /cannot be written: ENOTDIR|is no folder/);
  assert.match(heed('init', '123').stderr, /gives no id/);
  assert.equal(heed('init').status, 2);
  assert.deepEqual(fs.readdirSync(path.join(top, 'full')), ['mine.txt']);
});
