// `heed prove` and `heed diff` as a person uses them. In: a pack of content/ and changed copies. Out: a failed test where the status, the
// named file or a line to paste is wrong. What they say is the core's (tests/core/engine).
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fromRoot } from '../../tools/lib/paths.mjs';

const top = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-proofs-'));
after(() => fs.rmSync(top, { recursive: true }));
const PACK = fromRoot('content', 'headache');

/** A copy of the pack with one change. @param {string} name @param {(pack: any) => void} change */
function copy(name, change) {
  const folder = path.join(top, name);
  fs.cpSync(PACK, folder, { recursive: true });
  fs.copyFileSync(fromRoot('content', 'regions.json'), path.join(folder, 'regions.json'));
  const file = path.join(folder, 'pack.json');
  const pack = JSON.parse(fs.readFileSync(file, 'utf8'));
  change(pack);
  fs.writeFileSync(file, JSON.stringify(pack));
  return folder;
}

/** @param {string[]} given */
const heed = (...given) => spawnSync(process.execPath, [fromRoot('tools/heed.mjs'), ...given], { cwd: top, encoding: 'utf8', maxBuffer: 1 << 26 });
const lower = (/** @type {any} */ pack) => { pack.rules.find((/** @type {any} */ { id }) => id === 'e_sudden_worst').level = 'routine'; };

test('diff: nothing changed is status 0, a fall is status 1 and is shown with lines that can be pasted', () => {
  const old = copy('old', () => {});
  assert.equal(heed('diff', old, copy('same', () => {})).status, 0);
  const fell = heed('diff', old, copy('lower', lower));
  assert.equal(fell.status, 1);
  assert.match(fell.stdout, /\nLOWER \(\d+\)\n {2}emergency → /);
  assert.match(fell.stdout, /ERROR: .*raise it to/);
  const [before, now] = [...fell.stdout.matchAll(/^ +(echo '.*)$/gm)].map(([, line]) => JSON.parse(execFileSync('sh', ['-c', line], { cwd: top, encoding: 'utf8' })).result.level);
  assert.equal(before, 'emergency');
  assert.notEqual(now, 'emergency');
});

test('diff: what is gone comes first and is status 1, also where no level falls', () => {
  const gone = heed('diff', PACK, copy('gone', (pack) => { pack.never_lowers.pop(); pack.version++; }));
  assert.equal(gone.status, 1);
  assert.match(gone.stdout, /^from .*\n\nGONE \(1\)\n {2}never_lowers /);
});

test('diff: an error names the file that it is in', () => {
  const broken = copy('broken', (pack) => { pack.rules[0].levle = 'x'; });
  const { status, stderr } = heed('diff', PACK, broken);
  assert.equal(status, 1);
  assert.ok(stderr.startsWith(`${broken}/pack.json`), stderr);
});

test('prove: a broken demand is told in its words, and its reader can be replayed', () => {
  const { status, stdout } = heed('prove', copy('unproved', lower));
  assert.equal(status, 1);
  assert.match(stdout, /must hold: A sudden, extremely painful headache is an emergency/);
  const lines = [...stdout.matchAll(/replay: (echo '.*)$/gm)];
  assert.ok(lines.length > 0);
  for (const [, line] of lines) assert.equal(JSON.parse(execFileSync('sh', ['-c', line], { cwd: top, encoding: 'utf8' })).ok, true);
});

test('view: a question that is left out is left out, where it would be asked otherwise', () => {
  const run = (/** @type {string[]} */ ...flags) => JSON.parse(spawnSync(process.execPath, [fromRoot('tools/heed.mjs'), 'view', PACK, '--answers', '-', ...flags],
    { input: '{"emergency_now":["sudden_worst"]}', encoding: 'utf8' }).stdout);
  assert.equal(run('--left-out').level, 'emergency');
  assert.equal(run().result, null);
});
