// First inputs of the fuzzing, made from the repository's own files. In: tests/packs, tests/bad_packs, tests/json, the editor's API.
// Out: inputs by target, and the words of packs as a dictionary. Never: chance; two runs make the same inputs.
import { execFileSync } from 'node:child_process';
import { badPacks } from '../../tests/packs/bad-packs.mjs';
import { openRequest, readPack } from '../lib/pack-folder.mjs';
import { fromRoot } from '../lib/paths.mjs';

const FILES = ['sources.json', 'pack.json', 'strings/en.json', 'regions.json'];  // marked by the bytes 1 to 4
const OPERATIONS = ['view', 'summary', 'leaflet', 'audit', 'open', 'diff', 'compile'];  // in the order of tests/fuzz/view.cpp
const PROVE_INPUTS = 24;
const PROVE_BYTES = 96;
const REQUESTS = [
  '{"answers":{}}', '{"answers":{"signs_now":["numb","not_sure"]},"region":"GB"}',
  '{"answers":{"signs_now":["none"],"age":["old"]}}', '{"answers":{"signs_now":["weak"],"how_long":["weeks"],"age":["young"]}}',
  '{"answers":{"signs_now":["numb","numb","none"],"nowhere":[]},"region":"XX"}', '{}', '{"region":"GB"}',
];
const AUDIT = JSON.stringify({
  stories: JSON.stringify([{ id: 'T1', facts: { age: 70, numb: true }, expected: { urgency: 'within_24h', also_acceptable: ['routine'] } }]),
  story_facts: JSON.stringify({
    facts: {
      age: { number: [{ below: 70, sets: [{ question: 'age', option: 'young' }] }, { sets: [{ question: 'age', option: 'old' }] }] },
      numb: { values: { true: [{ question: 'signs_now', option: 'numb', unless: { fact: 'age', below: 30 } }], false: [] },
        absent: [{ question: 'signs_now', option: 'none' }] },
    },
    defaults: { age: 'young' },
  }),
});

/** @param {Record<string, string>} files @returns {Buffer} */
function joined(files) {
  return Buffer.concat(FILES.map((name, i) => name in files ? Buffer.from([i + 1, ...minimal(files[name])]) : Buffer.alloc(0)));
}

/** JSON without its spaces, where it is JSON: shorter inputs are changed faster. @param {string} text */
function minimal(text) {
  try {
    return Buffer.from(JSON.stringify(JSON.parse(text)));
  } catch {
    return Buffer.from(text);
  }
}

/** The compiled pack without its first and last line, which the target adds. @param {string} editor @param {string} open */
function compiledLines(editor, open) {
  const replies = execFileSync(editor, { input: `open\t${open}\ncompile\t{}\n`, encoding: 'utf8' }).split('\n');
  const lines = JSON.parse(replies[1]).compiled.split('\n');
  return Buffer.from(lines.slice(1, -2).join('\n'));
}

/** @param {unknown} value @param {Set<string>} words */
function collectKeys(value, words) {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (!Array.isArray(value) && /^[a-z_]+$/.test(key)) words.add(key);
    collectKeys(part, words);
  }
}

/**
 * @param {string} editor the program of the editor's API
 * @returns {{inputs: Record<string, Buffer[]>, words: string[]}}
 */
export function seeds(editor) {
  const small = fromRoot('tests', 'packs', 'small');
  const files = readPack(small, 'en');
  const open = openRequest(files);
  /** @type {Set<string>} */
  const words = new Set();
  for (const text of Object.values(files)) collectKeys(JSON.parse(text), words);
  const requests = [
    ...REQUESTS.flatMap((text) => [0, 1, 2].map((operation) => ({ operation, text }))),
    { operation: OPERATIONS.indexOf('audit'), text: AUDIT },
    { operation: OPERATIONS.indexOf('open'), text: open },
    { operation: OPERATIONS.indexOf('diff'), text: JSON.stringify({ old: files, new: files }) },
  ];
  return {
    words: [...words],
    inputs: {
      json: [...FILES.map((name) => minimal(files[name])), ...REQUESTS.map((text) => Buffer.from(text)),
        ...['[1e5,-0.5e-3,1000000000,null,true,false]', '"\\ud83d\\ude00\\u0000"', '{"a/b~":{"":[]}}'].map((text) => Buffer.from(text))],
      open: [files, ...badPacks().map((pack) => pack.files)].map(joined).filter((input) => input.length < 16384),
      compiled: [compiledLines(editor, JSON.stringify(JSON.parse(open)))],
      view: requests.map(({ operation, text }) => Buffer.concat([Buffer.from([operation]), Buffer.from(text)])),
      prove: Array.from({ length: PROVE_INPUTS }, (_, i) => Buffer.from(Array.from({ length: PROVE_BYTES }, (_unused, k) => (k * (2 * i + 1) + i * 37) % 256))),
    },
  };
}
