// `heed review`, `heed table`, `heed graph`: a pack as people judge it. In: the packs of content/, a new pack and changes of it. Out: a failed
// test where a text, a condition or a source is left out, an id stands for a text, the file needs another, or a changed rule looks the same.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { fromRoot } from '../../tools/lib/paths.mjs';

const top = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-review-'));
after(() => fs.rmSync(top, { recursive: true }));

/** @param {string[]} given */
function heed(...given) {
  const done = spawnSync(process.execPath, [fromRoot('tools/heed.mjs'), ...given], { cwd: top, encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.equal(done.stderr, '');
  return done.stdout;
}

/** What a person reads of it. @param {string} html */
function plain(html) {
  return html.replace(/<style>[^]*?<\/style>/, '').replace(/<[^>]+>/g, '').replace(/&#x([0-9a-f]+);/g, (_, code) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** @param {any} value @returns {string[]} */
const texts = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(texts));
const json = (/** @type {string} */ file) => JSON.parse(fs.readFileSync(file, 'utf8'));

for (const name of ['back-pain', 'headache', 'sore-throat']) {
  test(`review of ${name}: holds every text of questions, lines, cards and leaflet, every demand, story and source, and needs no other file`, () => {
    const folder = fromRoot('content', name);
    heed('review', folder, '--to', 'review.html');
    const html = fs.readFileSync(path.join(top, 'review.html'), 'utf8');
    const read = plain(html);
    const [pack, strings] = [json(`${folder}/pack.json`), json(`${folder}/strings/en.json`)];
    const wanted = [
      ...texts(strings.questions), ...pack.rules.flatMap((/** @type {any} */ rule) => (rule.when.sign ? texts(strings.signs[rule.when.sign]) : [])), ...texts(strings.sections),
      ...Object.values(strings.cards).flatMap(({ label, if: over, watch, ...card }) => [...texts(card), ...Object.values(watch).map(({ text }) => text)]),
      ...pack.always.map((/** @type {any} */ { words }) => words), ...(pack.never ?? []).map((/** @type {any} */ { words }) => words), ...(pack.accepted ?? []).map((/** @type {any} */ { reason }) => reason),
      ...json(`${folder}/stories.json`).map((/** @type {any} */ { story }) => story), ...json(`${folder}/sources.json`).sources.flatMap((/** @type {any} */ { title, url = '' }) => [title, url]),
    ];
    assert.ok(wanted.length > 200);
    assert.deepEqual(wanted.filter((text) => !read.includes(text)), []);
    assert.doesNotMatch(html, /<script|<link|<img|\ssrc=|@import|url\(/);
    assert.match(html, /default-src 'none'/);
    assert.match(html, /^\uFEFF<!doctype html>\n(?:\P{C}|\n)*$/u);
  });
}

/** @type {any} */ let base;
before(() => {
  heed('init', 'base');
  base = json(path.join(top, 'base/pack.json'));
});
beforeEach(() => {
  fs.rmSync(path.join(top, 'pack'), { recursive: true, force: true });
  fs.cpSync(path.join(top, 'base'), path.join(top, 'pack'), { recursive: true });
});

/** @param {(pack: any) => void} change */
function changed(change) {
  const pack = structuredClone(base);
  change(pack);
  fs.writeFileSync(path.join(top, 'pack/pack.json'), JSON.stringify(pack));
}

const two = (/** @type {string} */ kind, /** @type {object} */ more = {}) => ({ ...more, [kind]: [{ question: 'symptoms', has: 'soon_example' }, { question: 'duration', from: 'over_2_weeks' }] });
const CONDITIONS = /** @type {[string, any, RegExp][]} */ ([
  ['all', two('all'), /“Example: a symptom that needs a doctor soon” and one of \(“2 weeks or more”, “I do not know”\) \(How long have you had it\?\)/],
  ['any', two('any'), /one of \(“Example: a symptom that needs a doctor soon”, one of \(“2 weeks or more”, “I do not know”\)/],
  ['at_least', two('of', { at_least: 2 }), /at least 2 of \(/],
  ['not', { all: [{ question: 'symptoms', has: 'soon_example' }, { not: { question: 'duration', is: 'under_2_weeks' } }] }, /“Example: a symptom that needs a doctor soon” but not “Less than 2 weeks” \(How long have you had it\?\)/],
]);
for (const [label, when, words] of CONDITIONS) {
  test(`table and review: \`${label}\` is told apart, in the words that readers see`, () => {
    changed((pack) => { pack.signs[3].when = when; });
    const row = heed('table', 'pack').split('\n').find((line) => line.includes('w_soon_example')) ?? '';
    assert.match(row, words);
    assert.doesNotMatch(row.split('|')[3], /soon_example|over_2_weeks/);
    const { conditions } = JSON.parse(spawnSync(process.execPath, [fromRoot('tools/heed.mjs'), 'diff', 'base', 'pack', '--json'], { cwd: top, encoding: 'utf8' }).stdout);
    assert.ok(row.includes(`| ${conditions.find((/** @type {any} */ { at }) => at.includes('signs/soon_example')).new} |`), 'the core says it in other words');
    assert.match(heed('review', 'pack', '--csv', '--to', '-'), words);
    assert.match(plain(heed('review', 'pack', '--to', '-')), new RegExp({ all: 'all of', any: 'one of', at_least: 'at least 2 of', not: 'but not' }[label] ?? label));
  });
}

test('review: says of whom a question is asked, and which answers no demand speaks of', () => {
  changed((pack) => {
    pack.questions[2].ask_if = { question: 'symptoms', has: 'soon_example' };
    pack.always = pack.always.filter((/** @type {any} */ { id }) => id !== 'today_example');
  });
  const read = plain(heed('review', 'pack', '--to', '-'));
  assert.match(read, /Only asked after: “Example: a symptom that needs a doctor soon”/);
  assert.match(read, /Answers that no demand speaks of.*Example: a symptom that needs a doctor today/s);
});

test('review --against: changed words stand side by side, a lower level is told as less urgent', () => {
  changed((pack) => {
    pack.version = 2;
    pack.rules.find((/** @type {any} */ { id }) => id === 'u_today_example').level = 'within_2_weeks';
    pack.always = pack.always.filter((/** @type {any} */ { id }) => id !== 'today_example');
  });
  const read = plain(heed('review', 'pack', '--against', 'base', '--to', '-'));
  assert.match(read, /What changed.*LESS urgent.*Within 24 hours.*Within 2 weeks/s);
});

test('review --csv: opens in a spreadsheet, and no text becomes a formula', () => {
  const strings = path.join(top, 'pack/strings/en.json');
  fs.writeFileSync(strings, fs.readFileSync(strings, 'utf8').replace('"line": "Example: a symptom that needs a doctor soon"', '"line": "=1+1, \\"soon\\""'));
  const csv = heed('review', 'pack', '--csv', '--to', '-');
  assert.ok(csv.startsWith('\uFEFF"Level","Line that readers see"'));
  assert.ok(csv.includes('"\'=1+1, ""soon"""'));
  assert.equal(csv.trim().split('\r\n').length, base.rules.length + 1);
});

test('graph: Graphviz draws it; a tick that only counts after another answer has a dashed line', () => {
  assert.match(heed('graph', 'pack'), /"duration\.over_2_weeks" -> routine \[color="#\w+", penwidth=1\.6\]/);
  changed((pack) => { pack.questions[2].ask_if = { question: 'symptoms', has: 'soon_example' }; });
  assert.match(heed('graph', 'pack'), /"duration\.over_2_weeks" -> routine \[color="#\w+", style=dashed\]/);
  assert.match(heed('graph', 'pack', '--svg'), /<svg [^]*2 weeks or more[^]*<\/svg>/);
});
