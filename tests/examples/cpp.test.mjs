// tier: verify
// The C++ library as its users get it: installed, found, linked, asked; by the commands of docs/cpp.md. In: the sources, CMake, a compiler.
// Never: a header or library of the repository's own folders; the example is built against what was installed.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fromRoot } from '../../tools/lib/paths.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-cpp-'));
const prefix = path.join(folder, 'prefix');
const guide = fs.readFileSync(fromRoot('docs', 'cpp.md'), 'utf8');
const commands = [...guide.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].filter(([, language]) => language === '').flatMap(([, , lines]) => lines.trim().split('\n'));

/** @param {string} line one command of the guide, with folders of ours */
function run(line) {
  const [command, ...args] = line.replace('/usr/local', prefix).replace('build/example', path.join(folder, 'example')).split(' ');
  return execFileSync(command, args, { cwd: fromRoot(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

after(() => fs.rmSync(folder, { recursive: true, force: true }));

test('the guide, line by line: built, installed, found by another project, asked', () => {
  assert.equal(commands.length, 6);
  const printed = commands.map(run);
  assert.match(printed[4], /^emergency_now: .+\?\n( {2}\w+: .+\n)+$/);
  assert.match(printed[5], /^emergency: .+\n- /);
});

test('what is installed: every header alone, and no folder of this machine', () => {
  const files = fs.readdirSync(prefix, { recursive: true, encoding: 'utf8' }).map((name) => path.join(prefix, name)).filter((file) => fs.statSync(file).isFile());
  const headers = files.filter((file) => file.endsWith('.h'));
  assert.ok(headers.some((file) => file.endsWith('heed/engine/engine.h')));
  for (const header of headers) {
    assert.match(fs.readFileSync(header, 'utf8'), /^\/\/ \S/, `${header} says what it is for`);
    execFileSync('c++', ['-std=c++20', '-fsyntax-only', '-Wall', '-Wextra', '-Werror', '-x', 'c++', `-I${prefix}/include/heed`, '-include', header, '/dev/null'], { stdio: ['ignore', 'pipe', 'pipe'] });
  }
  for (const file of files.filter((name) => !name.endsWith('.a'))) assert.ok(!fs.readFileSync(file).includes(fromRoot('.')), `${file} names a folder of the sources`);
});

test('the version is that of the npm package', () => {
  const { version } = JSON.parse(fs.readFileSync(fromRoot('package.json'), 'utf8'));
  assert.match(fs.readFileSync(path.join(prefix, 'lib', 'cmake', 'heed', 'heedConfigVersion.cmake'), 'utf8'), new RegExp(`set\\(PACKAGE_VERSION "${version}"\\)`));
});
