// The static leaflet from a made-up reply with every kind of section. In: sections.mjs. Never: the words of a pack.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { drawingsOf } from '../../../tools/build/pictures.mjs';
import { fromRoot } from '../../../tools/lib/paths.mjs';
import { leafletData } from '../../../web/leaflet/check-data.js';
import { leafletHtml } from '../../../web/leaflet/leaflet.js';
import { leaflet as words } from '../../../web/strings/en.js';
import { SCREENING, SECTIONS } from './sections.mjs';

const LEVELS = ['emergency', 'within_24h', 'within_2_weeks', 'routine', 'self_care'];
const source = { id: 'nhs_back', publisher: 'NHS', title: 'Back pain', year: '2025', url: 'https://nhs.example/', evidence: 'read' };
const own = { id: 'heed_own', publisher: 'Heed', title: 'Our own rule', year: '2026', url: '', evidence: 'read' };
const card = (/** @type {string} */ level) => ({
  id: level, level, conditional: false, label: `Label ${level}`, heading: 'Heading', if: 'If', lead: '', do: [], watch: [], published_by: [source],
  lines: level === 'self_care' ? [] : [{ sign: `sign_${level}`, line: `Line of ${level}`, do: '', sources: [source], time_sources: [own] }],
});
/** @returns {any} */
const leaflet = () => structuredClone({
  pack: 'made_up', language: 'en', direction: 'ltr', title: 'T', intro: 'I', last_checked: '2026-11-22', clinical_review: 'none',
  cards: LEVELS.map(card), sections: SECTIONS, screening: SCREENING, sources: [source, own], regions: [], version: 3,
});
const html = (given = leaflet()) => leafletHtml(given, words, drawingsOf(given)).text;

/** The part of one section. @param {string} id */
const part = (id) => new RegExp(`<section id="section-${id}"[^]*?</section>`).exec(html())?.[0] ?? '';
const count = (/** @type {string} */ text, /** @type {RegExp} */ what) => [...text.matchAll(what)].length;

test('leaflet html: every kind of section has its shape', () => {
  assert.equal(count(part('tests'), /<svg class="pic"/g), 5);
  assert.equal(count(part('tests'), /<h3>/g), 5);
  assert.match(part('spread'), /<svg class="pic" viewBox="0 0 \d+ \d+" role="img" aria-label="A body with its spine">/);
  assert.equal(count(part('asked'), /<details><summary>Question number \d\?<\/summary><p>Folded answer/g), 3);
  assert.equal(count(part('feelings'), /<th scope="col"/g), 3);
  assert.equal(count(part('feelings'), /<th scope="row"/g), 3);
  assert.match(part('feelings'), /<caption[^>]*>Ordinary pain/);
  assert.deepEqual([...part('claims').matchAll(/<li class="(\w+)">/g)].map(([, verdict]) => verdict), ['keep', 'qualify', 'correct', 'add', 'correct', 'keep']);
  assert.deepEqual([...part('by_country').matchAll(/<summary>([^<]+)/g)].map(([, name]) => name), ['United Kingdom', 'United States']);
  assert.match(part('by_country'), /\(according to USPSTF, 2024; we read it quoted elsewhere\)/);
  assert.equal(count(part('todo'), /<input type="checkbox" autocomplete="off">/g), 3);
  assert.equal(count(part('two_weeks'), /<tbody>|<tr><th scope="row">\d+(?:<td>){4}/g), 15);
});

test('leaflet html: every kind that a pack may have is drawn', () => {
  const { $defs: { section } } = JSON.parse(fs.readFileSync(fromRoot('content', 'schema', 'pack.schema.json'), 'utf8'));
  const kinds = (section.oneOf ?? section.anyOf).map((/** @type {any} */ { properties }) => properties.kind.const);
  assert.ok(kinds.length >= 8, `${kinds.length} kinds`);
  const drawn = new Set(SECTIONS.map((/** @type {any} */ { kind }) => kind));
  assert.deepEqual(kinds.filter((/** @type {string} */ kind) => !drawn.has(kind)), []);
});

test('leaflet html: a picture that is not there is an error at its place, and says which there are', () => {
  const given = leaflet();
  given.sections[2].items[1].picture.id = 'crystal_ball';
  assert.throws(() => html(given), /made_up: pack\.json#\/sections\/2\/items\/1\/picture: unknown_picture: there is no web\/pictures\/crystal_ball\.svg; use one of armpit, biopsy/);
  const other = leaflet();
  other.sections[1].picture.id = '../../content/x';
  assert.throws(() => html(other), /#\/sections\/1\/picture: unknown_picture/);
});

test('leaflet html: every drawing is small, ours alone, and says nothing in colours or words of its own', () => {
  const names = fs.readdirSync(fromRoot('web', 'pictures')).filter((name) => name.endsWith('.svg'));
  assert.ok(names.length >= 9);
  for (const name of names) {
    const text = fs.readFileSync(fromRoot('web', 'pictures', name), 'utf8');
    assert.ok(text.length < 900, `${name}: ${text.length} characters`);
    assert.doesNotMatch(text, /<text|style|script|#[0-9a-f]{3}|rgb|href| id=|fill=|stroke=/i, name);
  }
});

test('leaflet data: what the check shows, and nothing that only the leaflet needs', () => {
  const data = leafletData(leaflet(), words);
  assert.deepEqual(Object.keys(data).sort(), ['checklist', 'clinical_review', 'labels', 'last_checked', 'pack', 'screening', 'table']);
  assert.deepEqual(data.labels[0], { level: 'emergency', label: 'Label emergency' });
  assert.deepEqual(data.table?.items[0], { feature: 'Pain: night', ordinary: 'Ordinary words for night.', check: 'Words on being checked for night.', marks: ['pain_pattern.night'] });
  assert.deepEqual(data.checklist?.items[1], { text: 'Look and feel once a month.', remind: 'Your monthly look', days: 0, every: 'month' });
  assert.equal(data.screening.length, SCREENING.length);
  assert.doesNotMatch(JSON.stringify(data), /nhs_back|Claim number|Folded answer/);
  const bare = leafletData({ ...leaflet(), sections: [], screening: [] }, words);
  assert.deepEqual([bare.table, bare.checklist, bare.screening], [null, null, []]);
});

test('leaflet html: of a level with several cards the one for everyone stands first, each under its own id', () => {
  const given = leaflet();
  given.cards.unshift({ ...card('emergency'), id: 'maternity', conditional: true });
  const text = html(given);
  assert.deepEqual([...text.matchAll(/<article id="([^"]+)"/g)].map(([, id]) => id), ['card-emergency', 'card-maternity', ...LEVELS.slice(1).map((level) => `card-${level}`)]);
  const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const [, target] of text.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(target), target);
  assert.equal(leafletData(given, words).labels.length, LEVELS.length);
});

test('leaflet html: a line says who lists the symptom, and whose rule the time is where it is another than the card’s', () => {
  const given = leaflet();
  const other = { ...source, id: 'nice', publisher: 'NICE', year: '2023' };
  given.cards[1].lines = ['a', 'b', 'c', 'd'].map((sign) => ({ sign, line: `Line ${sign}`, do: '', sources: [source], time_sources: [{ c: other, d: source }[sign] ?? own] }));
  const text = html(given).replace(/<a [^>]*>|<\/a>/g, '');
  assert.match(text, /Line a <small>\(listed by NHS, 2025\)</);
  assert.match(text, /Line c <small>\(listed by NHS, 2025; how soon: NICE, 2023\)</);
  assert.match(text, /Line d <small>\(symptom and time: NHS, 2025\)</);
  assert.match(text, /How soon: our own rule\. Where a line follows another rule, it says so\./);
  assert.doesNotMatch(text, /Heed, 2026/);
});

test('leaflet html: steps for some readers stand apart, and what needs an advice line says so', () => {
  const given = leaflet();
  given.cards[2].do = [{ id: 'a', text: 'Ring your team.', conditional: true, needs: '' }, { id: 'b', text: 'Book.', conditional: false, needs: '' }, { id: 'c', text: 'Ring a line.', conditional: false, needs: 'advice_line' }];
  assert.match(html(given), /<ul class="card__do"><li>Book\.<li>Ring a line\. \(if your country has one\)<li>If it is true for you:<ul><li>Ring your team\.<\/ul><\/ul>/);
});

test('leaflet html: who reviewed which version is said, and what has changed since', () => {
  const said = (/** @type {any} */ review) => /class="notice">.*?<p>(?!All the advice)(.*?)<\/p>/s.exec(html({ ...leaflet(), clinical_review: review }))?.[1].replace(/<[^>]*>/g, '') ?? '';
  assert.match(said('none'), /^No clinician has reviewed this yet\. Last checked/);
  const review = { name: 'A. Example', role: 'general practitioner', date: '2027-02-01', version: 3 };
  assert.match(said(review), /^Reviewed by A\. Example, general practitioner, on 1 February 2027: version 3\. Last checked/);
  assert.match(said({ ...review, version: 2 }), /version 2\. This is version 3\. What has changed since then is not reviewed\./);
  assert.doesNotMatch(html({ ...leaflet(), clinical_review: review }), /undefined|\[object/);
});

test('leaflet html: sources stand by how well we know them, our own rules apart', () => {
  const given = leaflet();
  given.sources = [{ ...source, id: 'a' }, { ...source, id: 'b', evidence: 'recalled', year: 'undated' }, { ...source, id: 'c', evidence: 'quoted' }, { ...source, id: 'd' }, own];
  given.cards[0].lines[0].sources = [given.sources[1]];
  const text = html(given);
  const list = text.slice(text.indexOf('id="sources"'));
  assert.deepEqual([...list.matchAll(/<h3>([^<]*)|id="source-(\w+)"/g)].map(([, heading, id]) => heading ?? id),
    ['Sources we read (2)', 'a', 'd', 'Sources that others quote (1)', 'c', 'Sources from memory (1)', 'b', 'Our own rules', 'heed_own']);
  assert.match(text, /\(listed by NHS\)/);  // not "undated"
});

test('leaflet html: the claims that matter first are open, the rest is folded away with its choice of verdicts', () => {
  const given = leaflet();
  const at = given.sections.findIndex((/** @type {any} */ { kind }) => kind === 'claims');
  given.sections[at].first = 2;
  const text = /<section id="section-claims"[^]*?<\/section>/.exec(html(given))?.[0] ?? '';
  const [open, folded] = text.split('<details>');
  assert.deepEqual([count(open, /<li class=/g), count(folded, /<li class=/g), count(open, /<input/g)], [2, 4, 0]);
  assert.match(folded, /<summary>The other 4 claims<\/summary><fieldset class="filter">.* All \(4\)/);
});
