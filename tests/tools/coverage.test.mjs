// The figures of npm run coverage. In: sums of our own. Out: modules, percents, what is below its floor. Never: the real build.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';
import { below, byModule, percent, unseen } from '../../tools/dev/coverage.mjs';
import { fromRoot } from '../../tools/lib/paths.mjs';

/** @param {number} covered @param {number} count */
const sums = (covered, count) => ({ lines: { covered, count }, branches: { covered, count }, mcdc: { covered, count } });

test('coverage: the files of a module are counted together, others not at all', () => {
  const modules = byModule([
    { filename: '/a/core/pack/one.cpp', summary: sums(1, 2) }, { filename: '/a/core/pack/two.cpp', summary: sums(2, 2) },
    { filename: 'core/json/read.cpp', summary: sums(0, 0) }, { filename: '/a/tests/core/main.cpp', summary: sums(0, 9) },
  ]);
  assert.deepEqual([...modules.keys()], ['json', 'pack']);
  assert.deepEqual(modules.get('pack')?.lines, { count: 4, covered: 3 });
});

test('coverage: one line in a hundred thousand is not rounded away', () => {
  assert.equal(percent({ covered: 99_999, count: 100_000 }), 99.99);
  assert.equal(percent({ covered: 7, count: 7 }), 100);
  assert.equal(percent({ covered: 0, count: 0 }), 100);
});

test('coverage: a figure below its floor, a module without one and a floor without a module are told', () => {
  const floors = { pack: { lines: 50, branches: 50.01, mcdc: 0 }, gone: { lines: 0 } };
  assert.deepEqual(below(byModule([{ filename: 'core/pack/a.cpp', summary: sums(1, 2) }, { filename: 'core/json/a.cpp', summary: sums(1, 2) }]), floors), [
    'core/json has no floor', 'core/gone has a floor and was not measured', 'core/pack: branches 50 %, floor 50.01 %']);
});

test('coverage: a source that no test program holds is told, not passed over', () => {
  const files = [{ filename: '/a/core/pack/one.cpp', summary: sums(1, 1) }];
  assert.deepEqual(unseen(files, ['pack/one.cpp', 'pack/two.cpp', 'one.cpp']), ['core/pack/two.cpp is in no test program', 'core/one.cpp is in no test program']);
});

test('coverage: every module of the core has its floor, and nothing below 100', () => {
  const { floors } = JSON.parse(fs.readFileSync(fromRoot('tests', 'coverage', 'floors.json'), 'utf8'));
  const modules = fs.readdirSync(fromRoot('core')).sort();
  assert.deepEqual(Object.keys(floors).sort(), modules);
  for (const module of modules) assert.deepEqual(floors[module], { lines: 100, branches: 100, mcdc: 100 }, module);
});

test('coverage: one line of a thousand untested is below a floor of 100', () => {
  const floors = { pack: { lines: 100, branches: 100, mcdc: 100 } };
  const all = sums(1000, 1000);
  for (const kind of ['lines', 'branches', 'mcdc']) {
    const summary = { ...all, [kind]: { count: 1000, covered: 999 } };
    assert.deepEqual(below(byModule([{ filename: 'core/pack/a.cpp', summary }]), floors), [`core/pack: ${kind} 99.9 %, floor 100 %`]);
  }
  assert.deepEqual(below(byModule([{ filename: 'core/pack/a.cpp', summary: all }]), floors), []);
});
