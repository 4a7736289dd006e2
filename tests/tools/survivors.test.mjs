// The list of faults that no test can notice still fits the source: each names a line that is there, and a part of it. In: tests/web/survivors.json,
// web/. Never: whether it survives; `npm run mutate:web` finds that out.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../tools/paths.mjs';
import { explained, judge, mutation } from '../../tools/mutate-web/judge.mjs';

test('survivors: each stands at a line of its file, changes a part of it, and has a reason in words', () => {

  for (const { file, line, mutation: what, reason } of explained()) {
    const lines = fs.readFileSync(inRoot(file), 'utf8').split('\n').map((text) => text.trim());
    assert.ok(lines.includes(line), `${file} has no line\n${line}`);
    const [part] = what.split(' → ');
    const from = lines.slice(lines.indexOf(line)).join(' ').replace(/\s+/g, ' ');
    assert.ok(from.includes(part), `${file}: that line does not hold\n${part}`);
    assert.match(reason, /^[A-Z].{20,}\.$/);
  }
});

/** @param {object} [more] @returns {any} */
const result = (more) => ({
  fileName: inRoot('web', 'element', 'define.js'), status: 'Survived', mutatorName: 'StringLiteral', replacement: '""',
  location: { start: { line: 1, column: 1 }, end: { line: 1, column: 6 } }, ...more,
});

test('survivors: one that nobody explained is a fault, and so is an explanation that fits none', () => {
  const { file, line, mutation: what } = mutation(result());
  assert.deepEqual([file, what, line.startsWith('// In')], ['web/element/define.js', '// In → ""', true]);
  const reason = 'Because.';
  const list = [{ file, line, mutation: what, reason }];
  assert.deepEqual([judge([result()], false, list), judge([result({ status: 'Killed' })], false, [])], [[], []]);
  assert.match(judge([result()], false, [])[0], /NOT NOTICED .*define\.js:1/);
  assert.match(judge([result({ status: 'NoCoverage' })], false, [])[0], /NOT NOTICED/);
  assert.match(judge([result({ status: 'Killed' })], false, list)[0], /EXPLAINED, BUT NO SURVIVOR/);
  assert.deepEqual(judge([], false, list), [], 'a file that was not looked at');
  assert.equal(judge([], true, list).length, 1);
  assert.match(judge([result(), result()], false, list)[0], /NOT NOTICED/, 'an explanation holds for one');
});
