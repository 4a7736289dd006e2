// Every command in the documents: `heed` commands are run as they are written, npm scripts exist, named files are there.
// In: *.md. Out: a failed test for each line that would disappoint a newcomer. Never: passes when no command was found.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { readTheme } from '../../tools/build/theme.mjs';
import { fromRoot } from '../../tools/lib/paths.mjs';

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'content/README.md', ...fs.readdirSync(fromRoot('docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
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
    for (const [, script] of read(document).matchAll(/^npm (?:run )?([a-z]+)\b/gm)) {
      assert.ok(scripts[script] || ['install', 'pack', 'ci'].includes(script), `${document} names npm ${script}`);
    }
    for (const [, preset] of read(document).matchAll(/cmake --workflow --preset (\w+)/g)) {
      assert.ok(presets.includes(preset), `${document} names the preset ${preset}`);
      named += 1;
    }
  }
  assert.ok(named >= 6, `only ${named} names read`);
});

test('documents: every file that they name is there', () => {
  const names = DOCUMENTS.flatMap((document) => [...read(document).matchAll(/`((?:core|web|tools|tests|wasm|bench)\/[\w./-]+)`/g)].map(([, name]) => name))
    .concat([...read('ARCHITECTURE.md').matchAll(/`(content\/[\w./-]+)`/g)].map(([, name]) => name));
  assert.ok(names.length > 20);
  for (const name of names) assert.ok(fs.existsSync(path.join(fromRoot('.'), name)), `${name} is not there`);
});

test('documents: the snippet is the same everywhere', () => {
  const [readme, embed] = ['README.md', 'docs/embed.md'].map((name) => /```html\n(<div class="heed"[^]*?)```/.exec(read(name))?.[1] ?? assert.fail(name));
  assert.equal(readme, embed);
});

test('documents: the program of docs/api.md prints the level of its answers', () => {
  const program = /```js\n([^]*?)```/.exec(read('docs/api.md'))?.[1] ?? assert.fail('no program');
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: fromRoot('.'), encoding: 'utf8' });
  assert.equal(said, 'emergency\n');
});
