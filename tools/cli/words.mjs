// The words of a pack as an English reader meets them. In: strings/en.json, the screening texts of regions.json. Out: sentences that are
// too long, words never used with the reason, the reading grade of the whole and of each part. Never: judges meaning.
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { textsOf } from './translation.mjs';

/** @typedef {{at: string, code: string, message: string}} WordProblem at: JSON pointer */
/** @typedef {{part: string, grade: number}} Grade */
/** @typedef {{problems: WordProblem[], whole: number, grades: Grade[], sentences: number}} Measured */

export const MOST_WORDS = 20;  // of a sentence: the NHS digital service manual
// A reading age of 9 to 11 is a Flesch-Kincaid grade of about 4 to 6.
export const MOST_GRADE = { whole: 4, part: 5 };

/** Words never used, and why. Quotations of what is being checked, in “”, are left out. @type {[RegExp, string][]} */
const NEVER = [
  [/\bshould\b/i, 'sounds like blame: say what to do'],
  [/\b\w+n['’]t\b|\b(I|you|we|they|he|she|it|that|there|what)['’](re|ve|ll|d|s|m)\b/i, 'contractions are harder for people who learn English: write both words'],
  [/!/, 'shouts: write a full stop'],
  [/%|\bper ?cent\b/i, 'people find 1 in 100 easier'],
  [/\ball clear\b|\bnothing to worry\b|\byou are (fine|safe|healthy)\b|\bno need to (see|worry)\b/i, 'a promise that no check can keep: leave it out'],
  [/\byour (risk|chances?|odds)\b|\b(high|low) risk\b|\bprobab|\bunlikely\b|\byou are likely\b/i, 'says how likely an illness is for the reader: leave it out'],
  [/\byou (may|might|could|must|probably|likely) have (a |an |the )?(cancer|tumou?r|illness|infection|disease)\b/i, 'a diagnosis: leave it out'],
  [/\b(do not|never) (ignore|delay)\b/i, 'frightens: say by when'],
  [/\bexperienc/i, 'people have or get a symptom'],
  [/\bred flags?\b|\bsilent\b|\b(battl|fight)\w*\b|\bjourney\b/i, 'a metaphor: say what is meant'],
  [/\bsuffer|\bvictim|\bdeadly\b|\bkill/i, 'frightens: say it calmly'],
  [/\burin|\bstools?\b|\bfaec|\babdom|\bbuttock|\bphysician\b/i, 'plain words: pee, poo, tummy, bottom, doctor'],
];

/** @param {any} strings a strings file in English @returns {Measured} */
export function measureWords(strings) {
  const all = textsOf(strings);
  const parts = Object.entries({ questions: strings.questions, signs: strings.signs, cards: strings.cards, ...strings.sections });
  const grades = parts.map(([part, inner]) => ({ part, grade: gradeOf(textsOf(inner ?? {}).map(([, text]) => text)) }));
  const whole = gradeOf(all.map(([, text]) => text));
  const problems = wordProblems(all);
  if (whole > MOST_GRADE.whole) problems.push(tooHard('', 'the whole', whole, MOST_GRADE.whole));
  for (const { part, grade } of grades) {
    if (grade > MOST_GRADE.part) problems.push(tooHard(part in (strings.sections ?? {}) ? `/sections/${part}` : `/${part}`, part, grade, MOST_GRADE.part));
  }
  return { problems, whole, grades, sentences: all.flatMap(([, text]) => sentencesOf(text)).length };
}

/** @param {any} regions regions.json @returns {WordProblem[]} */
export function screeningProblems(regions) {
  return wordProblems(textsOf(regions.regions ?? []).filter(([at]) => /^\/\d+\/screening\/\d+\/text\/en$/.test(at)).map(([at, text]) => [`/regions${at}`, text]));
}

/** @param {[string, string][]} all @returns {WordProblem[]} */
function wordProblems(all) {
  const problems = [];
  for (const [at, text] of all) {
    for (const [pattern, reason] of NEVER) {
      const found = text.replace(/“[^”]*”/g, '').match(pattern);
      if (found) problems.push({ at, code: 'word_never_used', message: `\`${found[0]}\`: ${reason}` });
    }
    for (const sentence of sentencesOf(text)) {
      const count = sentence.split(/\s+/).length;
      if (count > MOST_WORDS) problems.push({ at, code: 'long_sentence', message: `${count} words, at most ${MOST_WORDS}: split it: ${sentence}` });
    }
  }
  return problems;
}

/** @param {string} at @param {string} part @param {number} grade @param {number} most */
function tooHard(at, part, grade, most) {
  return { at, code: 'hard_to_read', message: `${part} has reading grade ${grade.toFixed(1)}, at most ${most}: shorter sentences, shorter words` };
}

/** @param {string} text */
function sentencesOf(text) {
  return text.split(/(?<=[.!?:])\s+/).filter((sentence) => /\w/.test(sentence));
}

/** Flesch-Kincaid over whole sentences: phrases (headings, options, lines of a card) would only lower it. Left out: what stands in brackets
    (sources, medical names) and the article's words in “”. A number counts as one syllable. @param {string[]} all */
function gradeOf(all) {
  const counts = { sentence: 0, word: 0, syllable: 0 };
  const plain = all.map((text) => text.replaceAll('{emergency_number}', 'the emergency number').replace(/\s*(\([^)]*\)|“[^”]*”)/g, ''));
  for (const sentence of plain.flatMap(sentencesOf).filter((each) => /[.?]$/.test(each))) {
    const words = sentence.split(/[^\w'’]+/).filter(Boolean);
    counts.sentence += 1;
    counts.word += words.length;
    for (const word of words) counts.syllable += syllablesOf(word);
  }
  return counts.sentence === 0 ? 0 : fleschKincaid(counts);
}

/** @type {Map<string, number>} */
const SYLLABLES = new Map();  // most words come again, and each is tried against dozens of patterns

/** @param {string} word */
function syllablesOf(word) {
  const count = SYLLABLES.get(word) ?? Math.max(1, syllable(word));
  SYLLABLES.set(word, count);
  return count;
}
