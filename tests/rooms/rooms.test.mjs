// Who may use what (ARCHITECTURE.md, "The modules"): reads every include and import and checks it against the table there.
// In: core/, wasm/, web/, ARCHITECTURE.md. Out: a failed test for each use that no row allows. Never: runs the code.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Rows of the table: room → rooms and libraries it may use. */
function table() {
  const text = fs.readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8');
  const rows = [...text.matchAll(/^\| `(core\/[a-z_/]+|wasm|web\/[a-z_]+)` \| ([^|]*) \|/gm)];
  return new Map(rows.map(([, room, uses]) => [room, [...uses.matchAll(/`([^`]+)`/g)].map(([, name]) => name)]));
}

/** @param {string} folder @param {RegExp} pattern */
function files(folder, pattern) {
  return fs.readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/')).sort();
}

/** The room that a file lies in: the row with the longest name that its path starts with. @param {string} file @param {Map<string, string[]>} rooms */
function roomOf(file, rooms) {
  return [...rooms.keys()].filter((room) => file.startsWith(room + '/')).sort((a, b) => b.length - a.length)[0];
}

test('rooms: every C++ include is one that its room may use', () => {
  const rooms = table();
  const sources = [...files('core', /\.(h|cpp)$/), ...files('wasm', /\.cpp$/)];
  let includes = 0;
  for (const file of sources) {
    const room = roomOf(file, rooms);
    assert.ok(room, `${file} lies in no room of ARCHITECTURE.md`);
    for (const [, quote, name] of fs.readFileSync(path.join(root, file), 'utf8').matchAll(/^#include (["<])([^">]+)[">]/gm)) {
      includes += 1;
      const allowed = rooms.get(room) ?? [];
      if (quote === '<') {
        const library = name.split('/')[0];
        assert.ok(!name.includes('/') || allowed.includes(library), `${file} includes <${name}>, which ${room} may not use`);
        assert.ok(!['iostream', 'fstream', 'chrono', 'ctime', 'time.h', 'random', 'locale', 'thread', 'cstdio', 'filesystem'].includes(name),
          `${file} includes <${name}>: the core has no clock, chance, locale or I/O`);
      } else {
        const target = roomOf(`core/${name}`, rooms);
        assert.ok(target === room || allowed.includes(target), `${file} includes "${name}", which ${room} may not use`);
      }
    }
  }
  assert.ok(includes > 150, `only ${includes} includes read`);
});

test('rooms: every import of the page is one that its room may use', () => {
  const rooms = table();
  let imports = 0;
  for (const file of files('web', /\.js$/)) {
    const room = roomOf(file, rooms);
    assert.ok(room, `${file} lies in no room of ARCHITECTURE.md`);
    for (const [, name] of fs.readFileSync(path.join(root, file), 'utf8').matchAll(/^import (?:[^'"]*from )?['"]([^'"]+)['"]/gm)) {
      imports += 1;
      const target = name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name;
      const allowed = rooms.get(room) ?? [];
      assert.ok(allowed.includes(target) || [room, ...allowed].includes(roomOf(target, rooms)), `${file} imports ${name}, which ${room} may not use`);
    }
  }
  assert.ok(imports > 15, `only ${imports} imports read`);
});

test('rooms: content holds data and prose, no code', () => {
  const odd = files('content', /./).filter((file) => !/\.(json|md)$/.test(file));
  assert.deepEqual(odd, []);
});
