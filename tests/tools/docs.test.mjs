// Every command in the documents: `heed` commands are run as they are written, npm scripts exist, named files are there.
// In: *.md. Out: a failed test for each line that would disappoint a newcomer. Never: passes when no command was found.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { readTheme } from '../../tools/build/theme.mjs';
import { fromRoot } from '../../tools/lib/paths.mjs';

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'content/README.md', 'docs/wordpress.md', 'docs/npm.md', 'docs/cpp.md', 'docs/release.md'];
const PLACEHOLDERS = /\b(FILE|OLD|NEW|PACK|COMMAND)\b/;  // forms, not commands

/** @param {string} name */
const read = (name) => fs.readFileSync(fromRoot(name), 'utf8');

test('documents: every heed command runs as written', () => {
  const commands = new Set(DOCUMENTS.flatMap((name) => (
    [...read(name).replaceAll('\\|', '|').matchAll(/(?:echo '[^']*' \| )?node tools\/heed\.mjs [^`\n#|]*/g)].map(([line]) => line.split(/ {2,}(?=[a-z]+ [a-z])/)[0].trim()))));
  let run = 0;
  for (const command of commands) {
    if (PLACEHOLDERS.test(command) || !/content\//.test(command) || /[<…]/.test(command)) continue;
    const bare = command.replace(/(content\/[\w-]+) {2,}.*$/, '$1').replace(/( --svg) {2,}.*$/, '$1');
    assert.doesNotThrow(() => execFileSync('bash', ['-c', bare], { cwd: fromRoot('.'), stdio: ['ignore', 'pipe', 'pipe'] }), bare);
    run += 1;
  }
  assert.ok(run >= 8, `only ${run} commands run`);
});

test('documents: every theme that is named can be read, by the command as it is written', () => {
  const commands = DOCUMENTS.flatMap((name) => [...read(name).matchAll(/^node tools\/dev\/theme\.mjs \S+$/gm)].map(([line]) => line));
  assert.ok(commands.length > 0);
  for (const command of commands) assert.doesNotThrow(() => execFileSync('bash', ['-c', command], { cwd: fromRoot('.'), stdio: ['ignore', 'pipe', 'pipe'] }), command);
  const themes = DOCUMENTS.flatMap((name) => [...read(name).matchAll(/--theme (\S+\.json)/g)].map(([, file]) => file)).filter((file) => !PLACEHOLDERS.test(file));
  assert.ok(themes.length > 0);
  for (const file of themes) readTheme(fromRoot(file));
});

test('documents: every npm script and CMake preset that is named exists', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const presets = JSON.parse(read('CMakePresets.json')).workflowPresets.map((/** @type {{name: string}} */ { name }) => name);
  let named = 0;
  for (const document of DOCUMENTS) {
    for (const [, script] of read(document).matchAll(/`(?:\w+=\w+ )?npm (?:run )?([a-z]+)`/g)) {
      assert.ok(scripts[script], `${document} names npm ${script}`);
      named += 1;
    }
    for (const [, preset] of read(document).matchAll(/cmake --workflow --preset (\w+)/g)) {
      assert.ok(presets.includes(preset), `${document} names the preset ${preset}`);
      named += 1;
    }
  }
  assert.ok(named >= 6, `only ${named} names read`);
});

test('documents: every file that ARCHITECTURE.md names is there', () => {
  const names = [...read('ARCHITECTURE.md').matchAll(/`((?:core|web|tools|tests|wasm|content)\/[\w./-]+)`/g)].map(([, name]) => name);
  assert.ok(names.length > 20);
  for (const name of names) assert.ok(fs.existsSync(path.join(fromRoot('.'), name)), `${name} is not there`);
});
