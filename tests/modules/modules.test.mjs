// Who may use what (ARCHITECTURE.md, "The modules"): reads every include and import and checks it against the table there.
// In: core/, wasm/, web/, ARCHITECTURE.md. Out: a failed test for each use that no row allows. Never: runs the code.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Rows of the table: module → modules and libraries it may use. */
function table() {
  const text = fs.readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8');
  const rows = [...text.matchAll(/^\| `(core\/[a-z_/]+|wasm|web\/[a-z_]+)` \| ([^|]*) \|/gm)];
  return new Map(rows.map(([, module, uses]) => [module, [...uses.matchAll(/`([^`]+)`/g)].map(([, name]) => name)]));
}

/** @param {string} folder @param {RegExp} pattern */
function files(folder, pattern) {
  return fs.readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/')).sort();
}

/** The module that a file lies in: the row with the longest name that its path starts with. @param {string} file @param {Map<string, string[]>} modules */
function moduleOf(file, modules) {
  return [...modules.keys()].filter((module) => file.startsWith(module + '/')).sort((a, b) => b.length - a.length)[0];
}

test('modules: every C++ include is one that its module may use', () => {
  const modules = table();
  const sources = [...files('core', /\.(h|cpp)$/), ...files('wasm', /\.cpp$/)];
  let includes = 0;
  for (const file of sources) {
    const module = moduleOf(file, modules);
    assert.ok(module, `${file} lies in no module of ARCHITECTURE.md`);
    for (const [, quote, name] of fs.readFileSync(path.join(root, file), 'utf8').matchAll(/^#include (["<])([^">]+)[">]/gm)) {
      includes += 1;
      const allowed = modules.get(module) ?? [];
      if (quote === '<') {
        const library = name.split('/')[0];
        assert.ok(!name.includes('/') || allowed.includes(library), `${file} includes <${name}>, which ${module} may not use`);
        assert.ok(!['iostream', 'fstream', 'chrono', 'ctime', 'time.h', 'random', 'locale', 'thread', 'cstdio', 'filesystem'].includes(name),
          `${file} includes <${name}>: the core has no clock, chance, locale or I/O`);
      } else {
        const target = moduleOf(`core/${name}`, modules);
        assert.ok(target === module || allowed.includes(target), `${file} includes "${name}", which ${module} may not use`);
      }
    }
  }
  assert.ok(includes > 150, `only ${includes} includes read`);
});

test('modules: every import of the page is one that its module may use', () => {
  const modules = table();
  let imports = 0;
  for (const file of files('web', /\.js$/)) {
    const module = moduleOf(file, modules);
    assert.ok(module, `${file} lies in no module of ARCHITECTURE.md`);
    for (const [, name] of fs.readFileSync(path.join(root, file), 'utf8').matchAll(/^import (?:[^'"]*from )?['"]([^'"]+)['"]/gm)) {
      imports += 1;
      const target = name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name;
      const allowed = modules.get(module) ?? [];
      assert.ok(allowed.includes(target) || [module, ...allowed].includes(moduleOf(target, modules)), `${file} imports ${name}, which ${module} may not use`);
    }
  }
  assert.ok(imports > 15, `only ${imports} imports read`);
});

test('modules: content holds data and prose, no code', () => {
  const odd = files('content', /./).filter((file) => !/\.(json|md)$/.test(file));
  assert.deepEqual(odd, []);
});
