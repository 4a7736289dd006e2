// The words of every pack: short sentences, no words that frighten, blame or promise, a reading grade; and the measures themselves.
// In: strings/en.json of all packs, sentences with one slip each. Out: a test a pack, which prints what it measured. Never: meaning.
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { wordsOf } from '../../tools/cli/judge.mjs';
import { measureWords } from '../../tools/cli/words.mjs';
import { packFolders } from '../../tools/lib/pack-folder.mjs';
import { fromRoot } from '../../tools/lib/paths.mjs';

const folders = packFolders(fromRoot('content'));
test('words: there are packs', () => assert.ok(folders.length >= 2));

for (const folder of folders) {
  test(`${path.basename(folder)}: short sentences, no words that frighten, blame or promise, and it reads at 9 to 11 years`, (t) => {
    const measured = wordsOf(folder);
    assert.ok(measured);
    t.diagnostic(`grade ${measured.whole.toFixed(1)}: ${measured.grades.map((each) => `${each.part} ${each.grade.toFixed(1)}`).join(', ')}`);
    assert.ok(measured.sentences > 150, 'too few sentences were read');
    assert.ok(measured.whole > 0);
    assert.deepEqual(measured.problems, []);
  });
}

const SLIPS = [
  ['You should call.', 'word_never_used'], ['You don’t need it.', 'word_never_used'], ["They've gone.", 'word_never_used'], ['Call now!', 'word_never_used'],
  ['It helps 9%.', 'word_never_used'], ['You are fine.', 'word_never_used'], ['Your risk is low.', 'word_never_used'], ['You may have an infection.', 'word_never_used'],
  ['Do not ignore it.', 'word_never_used'], ['If you experience pain.', 'word_never_used'], ['This is a red flag.', 'word_never_used'], ['People who suffer.', 'word_never_used'],
  ['Your urine is dark.', 'word_never_used'],
  ['One two three four five six seven eight nine ten one two three four five six seven eight nine ten one.', 'long_sentence'],
  ['Gastrointestinal manifestations necessitate immediate multidisciplinary evaluation.', 'hard_to_read'],
];

test('words: each slip is found where it stands', () => {
  for (const [slip, code] of SLIPS) {
    const { problems } = measureWords({ title: 'A title', questions: {}, signs: {}, cards: { emergency: { lead: slip } }, sections: {} });
    assert.ok(problems.some((problem) => problem.code === code && problem.at.startsWith('/cards')), `${slip}: ${JSON.stringify(problems)}`);
  }
});

test('words: the words of others in “” are not ours, and plain sentences pass', () => {
  const calm = 'The article says “you should worry”. Call a doctor today. It may help to rest.';
  assert.deepEqual(measureWords({ questions: {}, signs: {}, cards: { emergency: { lead: calm } }, sections: {} }).problems, []);
});
