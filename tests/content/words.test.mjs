// The words of every pack as an English reader meets them: short sentences, no words that frighten, blame or promise, and a reading grade.
// In: strings/en.json of all packs, the screening texts of regions.json. Out: a test a pack, which prints what it measured. Never: meaning.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { packFolders } from '../../tools/lib/pack-folder.mjs';
import { fromRoot } from '../../tools/lib/paths.mjs';

const MOST_WORDS = 20;  // of a sentence: the NHS digital service manual
// A reading age of 9 to 11 is a Flesch-Kincaid grade of about 4 to 6.
const MOST_GRADE = { whole: 4, part: 5 };

/** Words never used, and why. Quotations of what is being checked, in “”, are the article's words and are left out. @type {[RegExp, string][]} */
const NEVER = [
  [/\bshould\b/i, 'sounds like blame: say what to do'],
  [/\b\w+n['’]t\b|\b(I|you|we|they|he|she|it|that|there|what)['’](re|ve|ll|d|s|m)\b/i, 'contractions are harder for people who learn English'],
  [/!/, 'shouts'],
  [/%|\bper ?cent\b/i, 'people find 1 in 100 easier'],
  [/\ball clear\b|\bnothing to worry\b|\byou are (fine|safe|healthy)\b|\bno need to (see|worry)\b/i, 'a promise that no check can keep'],
  [/\byour (risk|chances?|odds)\b|\b(high|low) risk\b|\bprobab|\bunlikely\b|\byou are likely\b/i, 'says how likely an illness is for the reader'],
  [/\byou (may|might|could|must|probably|likely) have (a |an |the )?(cancer|tumou?r|illness|infection|disease)\b/i, 'a diagnosis'],
  [/\b(do not|never) (ignore|delay)\b/i, 'frightens: say by when'],
  [/\bexperienc/i, 'people have or get a symptom'],
  [/\bred flags?\b|\bsilent\b|\b(battl|fight)\w*\b|\bjourney\b/i, 'a metaphor'],
  [/\bsuffer|\bvictim|\bdeadly\b|\bkill/i, 'frightens'],
  [/\burin|\bstools?\b|\bfaec|\babdom|\bbuttock|\bphysician\b/i, 'plain words: pee, poo, tummy, bottom, doctor'],
];

/** All texts under a value, each with its place. @param {any} value @param {string} at @returns {[string, string][]} */
function texts(value, at) {
  return typeof value === 'string' ? [[at, value]] : Object.entries(value).flatMap(([key, inner]) => texts(inner, `${at}/${key}`));
}

/** @param {string} text */
function sentences(text) {
  return text.split(/(?<=[.!?:])\s+/).filter((sentence) => /\w/.test(sentence));
}

/** Flesch-Kincaid over whole sentences: phrases (headings, options, lines of a card) would only lower it. Left out: what stands in brackets
    (sources, medical names) and the article's words in “”. A number counts as one syllable. @param {string[]} all */
function grade(all) {
  const counts = { sentence: 0, word: 0, syllable: 0 };
  const plain = all.map((text) => text.replaceAll('{emergency_number}', 'the emergency number').replace(/\s*(\([^)]*\)|“[^”]*”)/g, ''));
  for (const sentence of plain.flatMap(sentences).filter((each) => /[.?]$/.test(each))) {
    const words = sentence.split(/[^\w'’]+/).filter(Boolean);
    counts.sentence += 1;
    counts.word += words.length;
    for (const word of words) counts.syllable += Math.max(1, syllable(word));
  }
  return counts.sentence === 0 ? 0 : fleschKincaid(counts);
}

/** @param {string} name @param {[string, string][]} all */
function checkWords(name, all) {
  for (const [at, text] of all) {
    for (const [pattern, reason] of NEVER) assert.doesNotMatch(text.replace(/“[^”]*”/g, ''), pattern, `${name}${at}: ${reason}`);
    for (const sentence of sentences(text)) {
      assert.ok(sentence.split(/\s+/).length <= MOST_WORDS, `${name}${at}: more than ${MOST_WORDS} words: ${sentence}`);
    }
  }
}

const folders = packFolders(fromRoot('content'));
test('words: there are packs', () => assert.ok(folders.length >= 2));

for (const folder of folders) {
  const name = path.basename(folder);
  const strings = JSON.parse(fs.readFileSync(path.join(folder, 'strings/en.json'), 'utf8'));
  const all = texts(strings, '');

  test(`${name}: short sentences, no words that frighten, blame or promise`, () => {
    assert.ok(all.flatMap(([, text]) => sentences(text)).length > 200, 'too few sentences were read');
    checkWords(name, all);
  });

  test(`${name}: as a whole and in every part it reads at 9 to 11 years`, (t) => {
    const parts = Object.entries({ questions: strings.questions, signs: strings.signs, cards: strings.cards, ...strings.sections });
    const grades = parts.map(([part, words]) => ({ part, grade: grade(texts(words, '').map(([, text]) => text)) }));
    const whole = grade(all.map(([, text]) => text));
    t.diagnostic(`grade ${whole.toFixed(1)}: ${grades.map((each) => `${each.part} ${each.grade.toFixed(1)}`).join(', ')}`);
    assert.ok(whole > 0 && whole <= MOST_GRADE.whole, `the whole has grade ${whole.toFixed(1)}`);
    for (const each of grades) assert.ok(each.grade <= MOST_GRADE.part, `${each.part} has grade ${each.grade.toFixed(1)}`);
  });
}

test('regions: the screening texts keep to the same words', () => {
  const { regions } = JSON.parse(fs.readFileSync(fromRoot('content/regions.json'), 'utf8'));
  const all = regions.flatMap((/** @type {any} */ region) => (region.screening ?? []).map((/** @type {any} */ row) => [`/${region.id}`, row.text.en]));
  assert.ok(all.length >= 10, 'too few screening texts were read');
  checkWords('regions', all);
});
