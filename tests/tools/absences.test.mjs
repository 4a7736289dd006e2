// What must be nowhere in the code, read from its text; who may include whom is in tests/modules. In: every source file.
// Never: what the code does.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fromRoot, relativePath } from '../../tools/lib/paths.mjs';

const MOST_LINES = 300;

/** Paths of all files under a folder with one of the endings. @param {string} folder @param {string[]} endings @returns {string[]} */
function filesUnder(folder, endings) {
  const found = fs.readdirSync(fromRoot(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.includes(path.extname(name))).map((name) => fromRoot(folder, name)).sort();
  assert.ok(found.length > 0, `${folder} has files`);
  return found;
}

/** @param {string} file */
function withoutComments(file) {
  return fs.readFileSync(file, 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
}

test('core: no #if, so native and wasm are the same program', () => {
  for (const file of filesUnder('core', ['.h', '.cpp'])) assert.doesNotMatch(withoutComments(file), /^\s*#\s*if/m, relativePath(file));
});

test('web: nothing that makes HTML or code out of text', () => {
  for (const file of filesUnder('web', ['.js'])) {
    assert.doesNotMatch(withoutComments(file), /\b(innerHTML|outerHTML\s*=|insertAdjacentHTML|document\.write|eval\(|new Function)/, relativePath(file));
  }
});

test('publishers: nothing that asks another server, sets a cookie or makes a table; nothing of a reader in an answer', () => {
  const WAYS = /\b(wp_remote_\w+|wp_safe_remote\w*|curl_\w+|fsockopen|setcookie|dbDelta|\$wpdb|set_transient|\$_(GET|POST|REQUEST|SERVER|COOKIE))/;
  for (const file of filesUnder('publishers', ['.php'])) assert.doesNotMatch(withoutComments(file), WAYS, relativePath(file));
});

test('web: nothing that sends or stores', () => {
  const WAYS = /\b(fetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|RTCPeerConnection|localStorage|sessionStorage|indexedDB|document\.cookie|new Worker)/;
  // web/offline/worker.js fetches and keeps its three files when a reader asked for it; the page of the check may not even start it.
  const files = filesUnder('web', ['.js']).filter((file) => relativePath(file) !== 'web/offline/worker.js');
  for (const file of files) {
    assert.doesNotMatch(withoutComments(file), WAYS, relativePath(file));
    if (!relativePath(file).startsWith('web/offline/')) assert.doesNotMatch(withoutComments(file), /\b(caches\b|serviceWorker)/, relativePath(file));
  }
});

test('every header and script begins with what it is for', () => {
  const files = [...filesUnder('core', ['.h']), ...filesUnder('wasm', ['.cpp']), ...filesUnder('web', ['.js']),
    ...filesUnder('tools', ['.mjs']), ...filesUnder('tests', ['.mjs', '.h']), ...filesUnder('publishers', ['.js'])];
  for (const file of files) {
    const lines = fs.readFileSync(file, 'utf8').split('\n');
    assert.match(lines[0].startsWith('#!') ? lines[1] : lines[0], /^\/\/ \S/, relativePath(file));
  }
});

test('no file is over 300 lines', () => {
  for (const folder of ['core', 'wasm', 'web', 'tools', 'tests', 'publishers', 'examples']) {
    for (const file of filesUnder(folder, ['.h', '.cpp', '.js', '.mjs', '.php'])) {
      const count = fs.readFileSync(file, 'utf8').split('\n').length - 1;
      assert.ok(count <= MOST_LINES, `${relativePath(file)} has ${count} lines: which second job moved in?`);
    }
  }
});
