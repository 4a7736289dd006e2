// The mutator itself. In: made-up sources. Out: which mistakes it makes, what it says became of them. Never: core/.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { compare } from '../../tools/mutate/explained.mjs';
import { Kept } from '../../tools/mutate/kept.mjs';
import { tokens } from '../../tools/mutate/lexer.mjs';
import { mutants, mutantsOf } from '../../tools/mutate/mutants.mjs';
import { changes, nextEnumerators } from '../../tools/mutate/operators.mjs';
import { buildOf, Trial, workFolder } from '../../tools/mutate/trial.mjs';
import { inRoot } from '../../tools/paths.mjs';

/** @import { End } from '../../tools/mutate/trial.mjs' */

const kNext = nextEnumerators(['enum class Level : unsigned char {\n  Low,  // Not a word\n  High\n};', 'enum class One { Only };']);

/** Each mutant of a body of a function, as it reads. @param {string} body */
const mutated = (body) => changes(`void f() {\n${body}\n}`, kNext)
  .map(({ from, to, text }) => body.slice(0, from - 11) + text + body.slice(to - 11));

/** What a line becomes. @type {[string, string[]][]} */
const kLines = [
  ['if (a < b) {}', ['if (true) {}', 'if (false) {}', 'if (a <= b) {}', 'if (a >= b) {}']],
  ['if (auto x = f(); !x) {}', ['if (auto x = f(); x) {}', 'if (auto x = f(); true) {}', 'if (auto x = f(); false) {}']],
  ['while (a && b) {}', ['while (false) {}', 'while (a || b) {}']],
  ['for (int i = n; i != m; ++i) {}', ['for (int i = n; false; ++i) {}', 'for (int i = n; i == m; ++i) {}', 'for (int i = n; i != m; --i) {}']],
  ['x = f(a) ? b : c;', [';', 'x = true ? b : c;', 'x = false ? b : c;']],
  ['return Level::Low;', ['return Level::High;']],
  ['case Level::Low: g();', ['case Level::Low: ;']],
  ['return One::Only;', []],
  ['std::vector<int> v(10);', ['std::vector<int> v(11);', 'std::vector<int> v(9);']],
  ['template <class T> class X;', []],
  ['const T& a = *b; U&& c = -d;', []],
  ['a.b[i].push_back(c);', [';']],
  ['x += y;', [';', 'x -= y;']],
  ['return "an_id" + "A text.";', ['return "" + "A text.";', 'return "an_id" - "A text.";']],
  ['HEED_CHECK(a < b); // a < b', []],
  ["return 0xFFu & 1'000;", ["return 256u & 1'000;", "return 254u & 1'000;", "return 0xFFu | 1'000;", 'return 0xFFu & 1001;', 'return 0xFFu & 999;']],
  ['return std::max(a, true);', ['return std::min(a, true);', 'return std::max(a, false);']],
];

test('operators: each line of code becomes exactly these', () => {
  for (const [line, expected] of kLines) assert.deepEqual(mutated(line).sort(), [...expected].sort(), line);
});

test('lexer: neither comments nor preprocessor lines; strings whole, raw ones too', () => {
  const text = '#include <a> // b\n#define X \\\n  y\nint /* c\n */ s = R"(a "b" // c)" "d\\"e"; // f\nchar q = \'"\';';
  assert.deepEqual(tokens(text).map((token) => token.text), ['int', 's', '=', 'R"(a "b" // c)"', '"d\\"e"', ';', 'char', 'q', '=', "'\"'", ';']);
});

const kTiny = `#include "tiny.h"
unsigned least(unsigned a, unsigned b) { return a < b ? a : b; }
bool small(unsigned a) {
  if (a < kMost) {
    return true;
  }
  return false;
}
unsigned up_to(unsigned end) {
  unsigned sum = 0;
  for (unsigned i = 0; i != end; i += 2) {
    sum += i;
  }
  return sum;
}
unsigned unasked(unsigned a) { return least_of(a); }
`;
const kTests = '#include "tiny.h"\nint main() { return least(2, 3) == 2 && least(3, 2) == 2 && small(9) && !small(11) && up_to(6) == 6 && least_of(9) == 7 ? 0 : 1; }\n';
const kNoTests = '#include "tiny.h"\nint main() { return least(1, 1) + up_to(0) + small(0) >= 0 ? 0 : 1; }\n';
const kHeader = '#pragma once\n#include <string>\ninline constexpr unsigned kMost = 10;\nunsigned least(unsigned, unsigned);\nbool small(unsigned);\nunsigned up_to(unsigned);\ninline unsigned least_of(unsigned a) { return least(a, 7); }\n';

/** @param {string} tests @param {string} [file] @param {string[]} [seeing] tests that see a header changed @returns {Promise<Map<string, End>>} what became of each mutant of the file */
async function endsOf(tests, file = 'lib/tiny.cpp', seeing = []) {
  const folder = workFolder();
  try {
    /** @type {Record<string, string>} */ const files = { 'core/tiny.h': kHeader, 'lib/tiny.cpp': kTiny, 'lib/tests.cpp': tests };
    for (const name of ['core', 'lib']) fs.mkdirSync(path.join(folder, name));
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
    const compiler = `c++ -std=c++20 -O2 -I${folder}/core`;
    for (const name of ['lib/tiny', 'lib/tests']) execFileSync('/bin/sh', ['-c', `${compiler} -c ${name}.cpp -o ${name}.cpp.o`], { cwd: folder });
    fs.writeFileSync(path.join(folder, 'CMakeLists.txt'), '');
    execFileSync('ar', ['qc', 'libtiny.a', 'lib/tiny.cpp.o'], { cwd: folder });
    const commands = ['lib/tiny', 'lib/tests'].map((name) => `${compiler} -MD -MF x.d -o ${name}.cpp.o -c ${folder}/${name}.cpp`);
    const build = buildOf(folder, folder, 'all', [...commands, ': && c++  ./lib/tests.cpp.o -o all  libtiny.a && :'].join('\n'));
    const trial = new Trial(build, file, ['lib/tiny.cpp'], seeing, path.join(folder, 'trial'));
    await trial.begin(files[file]);
    const ends = new Map();
    for (const { line, after, text } of mutantsOf(file, files[file], new Map())) {
      ends.set(`${line}: ${after}`, (await trial.run(text, [{ args: [], seconds: 1 }])).end);
    }
    return ends;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

test('trial: good tests leave the one survivor known beforehand, and every other end has its name', async () => {
  const ends = await endsOf(kTests);
  const survivors = [...ends].filter(([, end]) => end === 'survived').map(([mutant]) => mutant);
  assert.deepEqual(survivors, ['4: if (a <= kMost) {']);  // no test asks for 10
  assert.equal(ends.get('4: if (a >= kMost) {'), 'killed');
  assert.equal(ends.get('7: return true;'), 'killed');
  assert.equal(ends.get('11: for (unsigned i = 0; i != end; i += 3) {'), 'killed');
  assert.equal(ends.get('11: for (unsigned i = 1; i != end; i += 2) {'), 'timed out');
  assert.equal(ends.get('2: unsigned least(unsigned a, unsigned b) { return a <= b ? a : b; }'), 'equal');
});

test('trial: a header changes for whoever includes it, at last for the tests', async () => {
  const ends = (/** @type {End} */ of_inline) => [
    ['3: inline constexpr unsigned kMost = 11;', 'survived'], ['3: inline constexpr unsigned kMost = 9;', 'killed'],
    ['7: inline unsigned least_of(unsigned a) { return least(a, 8); }', of_inline], ['7: inline unsigned least_of(unsigned a) { return least(a, 6); }', of_inline]];
  assert.deepEqual([...await endsOf(kTests, 'core/tiny.h')], ends('survived'));
  assert.deepEqual([...await endsOf(kTests, 'core/tiny.h', ['lib/tests.cpp'])], ends('killed'));
});

test('trial: tests that ask for nothing kill nothing', async () => {
  const ends = new Set((await endsOf(kNoTests)).values());
  assert.ok(!ends.has('killed'));
  assert.ok(ends.has('survived'));
});

test('kept: a kill holds until its test or a source changes, a survivor until any test does', () => {
  const folder = workFolder();
  try {
    const write = (/** @type {string} */ name, /** @type {string} */ text) => fs.writeFileSync(path.join(folder, 'core', name), text);
    fs.mkdirSync(path.join(folder, 'core'));
    for (const name of ['a.cpp', 'a_test.cpp', 'b_test.cpp']) write(name, 'as it was');
    const mutant = (/** @type {string} */ text) => ({ file: 'core/a.cpp', line: 1, before: 'a', after: 'b', text });
    const test_file = path.join(folder, 'core', 'a_test.cpp');
    /** @type {Record<string, import('../../tools/mutate/trial.mjs').Outcome>} */
    const outcomes = {
      killed: { end: 'killed', by: 'a test', test_file }, survived: { end: 'survived', by: '', test_file: '' }, equal: { end: 'equal', by: '', test_file: '' },
    };
    const kept = () => new Kept(folder, ['core']);
    const first = kept();
    for (const [name, outcome] of Object.entries(outcomes)) first.keep(mutant(name), outcome);
    first.write();
    const found = () => Object.keys(outcomes).filter((name) => kept().find(mutant(name))?.end === name);
    assert.deepEqual(found(), ['killed', 'survived', 'equal']);
    assert.equal(kept().find(mutant('another')), undefined);
    write('b_test.cpp', 'changed');
    assert.deepEqual(found(), ['killed', 'equal']);
    write('a_test.cpp', 'changed');
    assert.deepEqual(found(), ['equal']);
    for (const name of ['a_test.cpp', 'b_test.cpp']) write(name, 'as it was');
    assert.deepEqual(found(), ['killed', 'survived', 'equal']);
    write('a.cpp', 'changed');
    assert.deepEqual(found(), []);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});

test('explained: a survivor without a reason and a reason without a survivor are told', () => {
  const mutant = (/** @type {string} */ after) => ({ file: 'core/a/b.cpp', line: 1, before: 'a', after, text: '' });
  const result = (/** @type {string} */ after, /** @type {End} */ end) => ({ mutant: mutant(after), outcome: { end, by: '', test_file: '' } });
  const results = [result('b', 'survived'), result('c', 'survived'), result('d', 'killed'), result('e', 'equal'), result('f', 'timed out')];
  const reason = (/** @type {string} */ line, /** @type {string[]} */ becomes, file = 'core/a/b.cpp') => ({ file, mutants: { [line]: becomes }, reason: 'why' });
  const told = compare(results, [reason('a', ['b', 'd', 'e', 'f', 'g']), reason('x', ['c']), reason('a', ['b'], 'core/not/run.cpp')]);
  assert.deepEqual(told.unexplained.map(({ mutant: { after } }) => after), ['c']);
  assert.equal(told.explained, 1);
  assert.deepEqual(told.stale.map((line) => line.split(':').slice(0, 2).join()), [
    'core/a/b.cpp, is killed', 'core/a/b.cpp, is timed out', 'core/a/b.cpp, is no mutant', 'core/a/b.cpp, is no mutant']);
});

test('explained: each reason of the list is about mutants that there are, and is told in words', () => {
  /** @type {import('../../tools/mutate/explained.mjs').Explanation[]} */
  const list = JSON.parse(fs.readFileSync(inRoot('tests', 'mutants', 'core.json'), 'utf8'));
  assert.ok(list.length > 0);
  for (const { file, mutants: explained, reason } of list) {
    const known = new Set(mutants([file]).map(({ before, after }) => `${before}\n${after}`));
    for (const [before, becomes] of Object.entries(explained)) {
      for (const after of becomes) assert.ok(known.has(`${before}\n${after}`), `${file}: no mutant makes\n${before}\n${after}`);
    }
    assert.match(reason, /^[a-zA-Z].{20,}$/);
  }
});
