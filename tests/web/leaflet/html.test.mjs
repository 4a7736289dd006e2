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
const card = (/** @type {string} */ level) => ({
  level, label: `Label ${level}`, heading: 'Heading', if: 'If', lead: '', do: [], watch: [], published_by: [source],
  lines: level === 'self_care' ? [] : [{ sign: `sign_${level}`, line: `Line of ${level}`, do: '', sources: [source] }],
});
/** @returns {any} */
const leaflet = () => structuredClone({
  pack: 'made_up', language: 'en', direction: 'ltr', title: 'T', intro: 'I', last_checked: '2026-11-22', clinical_review: 'none',
  cards: LEVELS.map(card), sections: SECTIONS, screening: SCREENING, sources: [source], regions: [],
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
  assert.match(part('by_country'), /USPSTF, 2024; we read it quoted/);
  assert.equal(count(part('todo'), /<input type="checkbox" autocomplete="off">/g), 3);
  assert.equal(count(part('two_weeks'), /<tbody>|<tr><th scope="row">\d+<\/th>(?:<td><\/td>){4}<\/tr>/g), 15);
});

test('leaflet html: every kind that a pack may have is drawn', () => {
  const schema = fs.readFileSync(fromRoot('content', 'schema', 'pack.schema.json'), 'utf8');
  const kinds = [...schema.matchAll(/"kind": \{"const": "(\w+)"\}/g)].map(([, kind]) => kind);
  assert.ok(kinds.length >= 8, `${kinds.length} kinds`);
  const drawn = new Set(SECTIONS.map((/** @type {any} */ { kind }) => kind));
  assert.deepEqual(kinds.filter((kind) => !drawn.has(kind)), []);
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
  const data = leafletData(leaflet());
  assert.deepEqual(Object.keys(data).sort(), ['checklist', 'labels', 'last_checked', 'pack', 'screening', 'table']);
  assert.deepEqual(data.labels[0], { level: 'emergency', label: 'Label emergency' });
  assert.deepEqual(data.table?.items[0], { feature: 'Pain: night', ordinary: 'Ordinary words for night.', check: 'Words on being checked for night.', marks: [{ question: 'pain_pattern', option: 'night' }] });
  assert.deepEqual(data.checklist?.items[1], { text: 'Look and feel once a month.', remind: 'Your monthly look', days: 0, every: 'month' });
  assert.equal(data.screening.length, SCREENING.length);
  assert.doesNotMatch(JSON.stringify(data), /nhs_back|Claim number|Folded answer/);
  const bare = leafletData({ ...leaflet(), sections: [], screening: [] });
  assert.deepEqual([bare.table, bare.checklist, bare.screening], [null, null, []]);
});
