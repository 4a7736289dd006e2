// What the build says of a language whose words are not those of web/strings/en.js. In: made-up files. Never: a language of ours.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { STRINGS, wordsOf } from '../../tools/build/words.mjs';
import { Failure } from '../../tools/lib/run.mjs';

const english = fs.readFileSync(path.join(STRINGS, 'en.js'), 'utf8');

/** @param {(text: string) => string} change */
async function changed(change) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-words-'));
  try {
    fs.writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
    fs.writeFileSync(path.join(folder, 'ur.js'), change(english));
    return await wordsOf('ur', folder).then(() => '', (error) => (error instanceof Failure ? error.message : Promise.reject(error)));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

test('words: those of English are whole', async () => {
  const words = await wordsOf('en');
  assert.ok(Object.keys(words.check).length > 70 && Object.keys(words.leaflet).length > 20 && Object.keys(words.offline).length > 5);
});

test('words: a language without its file is one sentence that names the file', async () => {
  await assert.rejects(wordsOf('tlh'), (error) => error instanceof Failure && /^web\/strings\/tlh\.js is missing: [^\n]*en\.js in it$/.test(error.message));
});

test('words: what is missing, unknown, empty, of another kind or without its place is named, all at once', async () => {
  assert.equal(await changed((text) => text), '');
  const said = await changed((text) => text.replace("  back: 'Back',\n", '').replace("  or: 'or',", "  or: 'or',\n  and: 'and',")
    .replace("  save: 'Save as a file',", "  save: ' ',").replace("all: 'All'", 'all: 1').replace('Question {n}', 'Question').replace("keep: 'Holds up', ", ''));
  assert.match(said, /ur\.js does not hold the same words as web\/strings\/en\.js: /);
  assert.equal(said.replace(/.*en\.js: /, ''), '`check.back` is missing, `leaflet.verdicts.keep` is missing, `check.and` is unknown, `check.save` is empty, `leaflet.all` is empty, `check.question_number` must have {n}');
});

test('words: a place that English does not fill is one too many', async () => {
  assert.match(await changed((text) => text.replace("country: 'Country'", "country: 'Country {name}'")), /: `check\.country` must have no \{place\}$/);
});
