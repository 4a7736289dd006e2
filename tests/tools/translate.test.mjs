// `heed translate`: a file for the translator, what comes back, progress, stale texts, and texts that stayed English. In: a new pack and a
// made-up language (every word turned round). Out: a failed test where a text is lost, taken though it is wrong, or its staleness unseen.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { po } from 'gettext-parser';
import { fromRoot } from '../../tools/lib/paths.mjs';

const top = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-translate-'));
after(() => fs.rmSync(top, { recursive: true }));
const pack = path.join(top, 'pack');

/** @param {string[]} given */
function heed(...given) {
  const done = spawnSync(process.execPath, [fromRoot('tools/heed.mjs'), ...given], { cwd: top, encoding: 'utf8' });
  assert.doesNotMatch(done.stderr, /heed itself failed/);
  return done;
}

const read = (/** @type {string} */ name) => fs.readFileSync(path.join(top, name), 'utf8');
// Words of no language in Arabic letters: a title's letters have to go the way that the language does.
const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنه';
const turned = (/** @type {string} */ text) => text.split(/(\{[a-z_]+\})/).map((part) => (part.startsWith('{') ? part : part.replace(/[a-z]/gi, (letter) => LETTERS[letter.toLowerCase().charCodeAt(0) - 97]))).join('');

/** @param {(entry: {at: string, original: string, text: string}) => void} [change] @param {number} [most] */
function translateJson(change = () => {}, most = Infinity) {
  heed('translate', 'pack', 'ur', '--template', 'ur.json');
  const file = JSON.parse(read('ur.json'));
  file.texts = file.texts.slice(0, most);
  for (const each of file.texts) {
    each.text = turned(each.original);
    change(each);
  }
  fs.writeFileSync(path.join(top, 'ur.json'), JSON.stringify(file));
  return heed('translate', 'pack', 'ur', '--import', 'ur.json');
}

beforeEach(() => {
  fs.rmSync(pack, { recursive: true, force: true });
  heed('init', 'pack');
});

test('translate: a JSON file that comes back whole becomes the language, with its direction, and passes check', () => {
  const { status, stdout } = translateJson();
  assert.equal(status, 0, stdout);
  const strings = JSON.parse(read('pack/strings/ur.json'));
  assert.equal(strings.language, 'ur');
  assert.equal(strings.direction, 'rtl');
  const english = JSON.parse(read('pack/strings/en.json'));
  assert.equal(strings.cards.emergency.heading, turned(english.cards.emergency.heading).trim());
  assert.deepEqual(Object.keys(strings), Object.keys(english));
  assert.match(heed('check', 'pack').stdout, /pack \(ur\): no errors/);
});

test('translate: a PO file says where each text stands, and comes back', () => {
  heed('translate', 'pack', 'ur', '--template', 'ur.po');
  const text = read('ur.po');
  for (const note of ['Shown: a step of a card', 'the question: Do you have any', 'Seen by: the reader\'s doctor', 'At most 32 characters', 'Keep as it is: {emergency_number}']) assert.ok(text.includes(note), note);
  const file = po.parse(text);
  for (const entry of Object.values(file.translations).flatMap(Object.values)) if (entry.msgid) entry.msgstr = [turned(entry.msgid)];
  fs.writeFileSync(path.join(top, 'ur.po'), po.compile(file));
  assert.equal(heed('translate', 'pack', 'ur', '--import', 'ur.po').status, 0);
  assert.match(heed('check', 'pack').stdout, /pack \(ur\): no errors/);
});

test('translate: part of a translation is a draft that the next template carries, and no language of the pack yet', () => {
  const { status, stdout } = translateJson(undefined, 40);
  assert.equal(status, 1);
  assert.match(stdout, /40 of \d+ texts translated/);
  assert.ok(!fs.existsSync(path.join(pack, 'strings/ur.json')));
  assert.match(heed('check', 'pack', '--all').stdout, /no errors \(en\)/);
  heed('translate', 'pack', 'ur', '--template', 'again.json');
  assert.equal(JSON.parse(read('again.json')).texts.filter((/** @type {any} */ each) => each.text).length, 40);
  assert.equal(translateJson().status, 0);
  assert.doesNotMatch(read('pack/translation/ur.json'), /"draft"/);
});

test('translate: a change of the original makes its translation stale: check says so, with both originals', () => {
  translateJson();
  const file = path.join(pack, 'strings/en.json');
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('Do not drive yourself.', 'Do not drive there yourself.'));
  const { status, stdout } = heed('translate', 'pack', 'ur');
  assert.equal(status, 1);
  assert.match(stdout, /1 stale[^]*was: Do not drive yourself\.\n {2}is: {2}Do not drive there yourself\./);
  const checked = heed('check', 'pack');
  assert.equal(checked.status, 1);
  assert.match(checked.stderr, /strings\/ur\.json#\/cards\/emergency\/do\/no_drive: stale_text: /);
  heed('translate', 'pack', 'ur', '--template', 'ur.po');
  assert.match(read('ur.po'), /#, fuzzy\n#\| msgid "Do not drive yourself\."/);
  assert.equal(translateJson().status, 0);
});

test('check: English that was copied is an error for each text, unless it is listed', () => {
  fs.writeFileSync(path.join(pack, 'strings/fr.json'), read('pack/strings/en.json').replace('"language": "en"', '"language": "fr"'));
  const { status, stderr } = heed('check', 'pack');
  assert.equal(status, 1);
  const lines = stderr.trim().split('\n');
  assert.ok(lines.length > 50);
  for (const line of lines) assert.match(line, /stayed_original/);
  const same = lines.map((line) => /list "([^"]+)"/.exec(line)?.[1]);
  fs.mkdirSync(path.join(pack, 'translation'));
  fs.writeFileSync(path.join(pack, 'translation/fr.json'), JSON.stringify({ same }));
  assert.equal(heed('check', 'pack').status, 0);
});

const REFUSED = /** @type {[string, (each: {at: string, original: string, text: string}) => void, RegExp][]} */ ([
  ['a lost placeholder', (each) => { each.text = each.text.replace('{date}', ''); }, /needs exactly the placeholders of the original \(\{date\}\)/],
  ['a new placeholder', (each) => { each.text += each.at === '/title' ? ' {date}' : ''; }, /\/title: needs exactly the placeholders of the original \(none\)/],
  ['an unknown text', (each) => { if (each.at === '/title') each.at = '/nothing'; }, /\/nothing: the pack has no such text/],
  ['an original that is not ours', (each) => { if (each.at === '/title') each.original = 'Something else'; }, /\/title: the original has changed/],
]);
for (const [label, change, says] of REFUSED) {
  test(`translate: ${label} is refused with its place, the rest is taken`, () => {
    const { status, stderr } = translateJson(change);
    assert.equal(status, 1);
    assert.match(stderr, says);
    assert.ok(Object.keys(JSON.parse(read('pack/translation/ur.json')).draft).length > 50);
  });
}

test('translate: wrong use is told in one sentence', () => {
  fs.writeFileSync(path.join(top, 'broken.json'), '{"texts": 1}');
  fs.writeFileSync(path.join(top, 'broken.po'), 'nothing');
  for (const [given, says] of /** @type {[string[], RegExp][]} */ ([
    [['pack'], /say which language/], [['pack', '../x'], /is not a language/], [['pack', 'en'], /is the language that pack is written in/],
    [['pack', 'ur', '--template', 'x.txt'], /ends in \.po or \.json/], [['pack', 'ur', '--import', 'nowhere.po'], /it is not there/],
    [['pack', 'ur', '--import', 'broken.json'], /as heed translate makes it/], [['pack', 'ur', '--import', 'broken.po'], /broken\.po/],
    [['pack', 'hi', '--import', 'ur.json'], /is in ur, not in hi/],
  ])) {
    heed('translate', 'pack', 'ur', '--template', 'ur.json');
    const { status, stderr } = heed('translate', ...given);
    assert.notEqual(status, 0);
    assert.match(stderr, says);
    assert.equal(stderr.trim().split('\n').length, 1);
  }
});
