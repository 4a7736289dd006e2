// The article's claims, all of them, each with its verdict: facts copied from the audit of the article, so that no row is lost or softened.
// In: content/back-pain. Out: a failed test for a row that is missing, new or judged otherwise. Never: what an answer says.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import test from 'node:test';
import { fromRoot } from '../../tools/lib/paths.mjs';
import { leaflet as words } from '../../web/strings/en.js';

const KEEP = '03 08 19 24 26 35 36 45 47 49 52';
const QUALIFY = '01 02 06 07 09 12 13 14 16 17 18 20 21 22 23 25 27 28 29 30 31 34 37 38 40 41 42 43 44 46 48 48a 51 54 56 57 58';
const CORRECT = '04 05 10 11 15 32 33 39 50 53 55';
const ADD = '27a';
const FIRST = '33 44 10 27a 46 04 05 39';  // what changes a reader's next step

/** [id, verdict] of the 60 claims, in the order of the article. */
const CLAIMS = Object.entries({ keep: KEEP, qualify: QUALIFY, correct: CORRECT, add: ADD })
  .flatMap(([verdict, ids]) => ids.split(' ').map((id) => [`claim_${id}`, verdict])).sort(([a], [b]) => (a < b ? -1 : 1));

// SHA-256 of the name's two words: the article prints the name of a patient, and we do not.
const NAME = ['38619635c479b19a25abbb18fa25bc825ec061720bffa126e2cac9353ab063cc', 'f92385b78136a9c61fe0970d43baa2bb2c56e13dfa2462288da9b0176fdc36ae'];

const read = (/** @type {string} */ file) => fs.readFileSync(fromRoot('content/back-pain', file), 'utf8');
const pack = JSON.parse(read('pack.json'));
const strings = JSON.parse(read('strings/en.json'));
const claims = pack.sections.find((/** @type {any} */ section) => section.kind === 'claims');

test('claims: each of the 60 has its verdict; those that matter most come first, the rest in the order of the article', () => {
  assert.equal(CLAIMS.length, 60);
  /** @type {[string, string][]} */
  const rows = claims.items.map((/** @type {any} */ item) => [item.id, item.verdict]);
  assert.deepEqual(rows.slice(0, 8).map(([id]) => id), FIRST.split(' ').map((id) => `claim_${id}`));
  assert.deepEqual(rows.slice(8), CLAIMS.filter(([id]) => !FIRST.split(' ').includes(id.slice(6))));
  assert.deepEqual(rows.slice(0, 8).sort(([a], [b]) => (a < b ? -1 : 1)), CLAIMS.filter(([id]) => FIRST.split(' ').includes(id.slice(6))));
});

test('claims: the text explains each verdict in the word that stands beside the claims, with their number', () => {
  const said = strings.sections[claims.id].text.join(' ');
  for (const [verdict, ids] of /** @type {const} */ ([['keep', KEEP], ['qualify', QUALIFY], ['correct', CORRECT], ['add', ADD]])) {
    assert.match(said, new RegExp(`${words.verdicts[verdict]}: [^.]*\\(${ids.split(' ').length}\\)`));
  }
});

test('claims: the figure of the article that nobody could trace stands in no other section', () => {
  for (const [id, section] of Object.entries(strings.sections)) {
    if (id !== claims.id) assert.doesNotMatch(JSON.stringify(section), /\b(6|six) (in 100|per ?cent)|6 ?%/i, id);
  }
});

test('claims: the person of the story is named nowhere', () => {
  const words = `${read('pack.json')} ${read('sources.json')} ${JSON.stringify(strings)}`.toLowerCase().match(/[a-z]+/g) ?? [];
  assert.ok(words.length > 1000);
  for (const word of new Set(words)) assert.ok(!NAME.includes(createHash('sha256').update(word).digest('hex')), 'a word of the name');
});

test('corrections: the day that the text names is the day of the last check', () => {
  const day = new Date(`${pack.last_checked}T12:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  assert.ok(strings.sections.corrections.text.join(' ').includes(`last checked on ${day}`), day);
});
