// Makes a pack of any size for benchmarks, the same for the same arguments on every machine.
// In: --questions N, --rules local|scattered|pigeonholes (from the six questions around, from anywhere, or N questions of
// which no two may have the same of N - 1 answers), --seed N, --requests. Out: on standard
// output {"files":{…}}, the request of `open`; with --requests the lines that heed_bench reads: open, then prove. Never: medical content.
import {parseArgs} from 'node:util';

const LEVELS = ['self_care', 'routine', 'within_2_weeks', 'within_24h', 'emergency'];
const SECTION = 6; // questions that local rules stay among
const RULES_PER_QUESTION = 2;
const NEGATED = 25; // one condition in so many is a `not`: the fault that the prover is there for

const {values: options} = parseArgs({
  options: {
    questions: {type: 'string', default: '15'},
    rules: {type: 'string', default: 'local'},
    seed: {type: 'string', default: '1'},
    requests: {type: 'boolean', default: false},
  },
});

/** Splitmix64, as in tests/core/support.cpp. @param {bigint} state */
function generator(state) {
  const mask = (1n << 64n) - 1n;
  /** @param {number} bound */
  return (bound) => {
    state = (state + 0x9e3779b97f4a7c15n) & mask;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & mask;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & mask;
    return Number((z ^ (z >> 31n)) % BigInt(bound));
  };
}

const below = generator(BigInt(options.seed));
const size = Number(options.questions);
const chance = (/** @type {number} */ of) => below(of) === 0;
const pick = (/** @type {any[]} */ list) => list[below(list.length)];
const sources = ['src'];

/** A leaf on a question near `i`, a sign of it: never `none`. @param {number} i @param {any[]} questions */
function leaf(i, questions) {
  const start = i - (i % SECTION);
  const place = options.rules === 'local' ? start + below(Math.min(SECTION, questions.length - start)) : below(questions.length);
  const question = questions[place];
  const option = pick(question.options.filter((/** @type {any} */ one) => one.role !== 'none').slice(question.kind === 'one' ? 1 : 0));
  const key = question.kind === 'many' ? 'has' : question.ordered ? 'from' : 'is';
  return {question: question.id, [key]: option.id};
}

/** @param {number} i @param {any[]} questions @returns {any} */
function condition(i, questions) {
  const leaves = Array.from({length: 1 + below(3)}, () => leaf(i, questions));
  const shapes = [{all: leaves}, {any: leaves}, {at_least: 1 + below(leaves.length), of: leaves}, {all: [{any: leaves}, leaf(i, questions)]}];
  const shape = pick(shapes);
  return chance(NEGATED) ? {all: [shape, {not: leaf(i, questions)}]} : shape;
}

/** @param {number} i @param {any[]} before */
function question(i, before) {
  const many = below(5) < 2;
  const signs = Array.from({length: many ? 2 + below(3) : 2 + below(2)}, (_, k) => ({id: `o${k}`}));
  const roles = many ? [{id: 'none', role: 'none'}, {id: 'not_sure', role: 'not_sure'}] : chance(2) ? [{id: 'not_sure', role: 'not_sure'}] : [];
  const asked = i > 0 && chance(6) ? {ask_if: leaf(i - 1, before)} : {};
  const ordered = !many && !chance(2);
  const mildest = !many && !ordered && roles.length > 0 ? {no_mildest: 'A made question: none of its answers is the mildest.'} : {};
  return {id: `q${i}`, kind: many ? 'many' : 'one', ...(ordered ? {ordered} : {}), ...asked, ...mildest, options: [...signs, ...roles]};
}

/** Every pigeon in a hole and no two in the same: no answers fulfil it, and resolution needs exponentially many steps to see that. @param {any[]} pigeons */
function allApart(pigeons) {
  const [{options: holes}] = pigeons;
  const pairs = pigeons.flatMap((one, i) => pigeons.slice(0, i).map((other) => [one, other]));
  const together = pairs.flatMap((pair) => holes.map((/** @type {any} */ hole) => ({all: pair.map(({id}) => ({question: id, is: hole.id}))})));
  return {all: [...pigeons.map(({id}) => ({question: id, in: holes.map((/** @type {any} */ hole) => hole.id)})), {not: {any: together}}]};
}

/** @param {number} i */
const pigeon = (i) => ({id: `q${i}`, kind: 'one', options: Array.from({length: size - 1}, (_, k) => ({id: `o${k}`}))});

/** @type {any[]} */
const questions = [];
for (let i = 0; i < size; i++) questions.push(options.rules === 'pigeonholes' ? pigeon(i) : question(i, questions));
const signs = Array.from({length: RULES_PER_QUESTION * size}, (_, k) =>
  ({id: `s${k}`, when: condition(Math.floor(k / RULES_PER_QUESTION), questions), sources}));
const rules = signs.map((sign, k) => ({id: `r${k}`, level: LEVELS[1 + below(4)], when: {sign: sign.id}, sources}));
if (options.rules === 'pigeonholes') signs[1].when = allApart(questions);
signs[0].when = leaf(0, questions.slice(0, 1)); // an emergency is asked for first
rules[0].level = 'emergency';
const pack = {
  format: 1, id: 'bench', version: 1, last_checked: '2026-11-22', clinical_review: 'none', most_questions: size, questions, signs,
  rules: [...rules, {id: 'base', level: 'self_care', when: {all: []}, sources}],
  cards: LEVELS.map((level) => ({id: level, level, sources, do: ['step'], watch: [{id: 'worse'}]})),
  sections: [{id: 'intended_use', kind: 'text'}, {id: 'not_reviewed', kind: 'text'}], never_lowers: [],
};

/** @param {any[]} list @param {(one: any) => any} text */
const texts = (list, text) => Object.fromEntries(list.map((one) => [one.id ?? one.level, text(one)]));
const strings = {
  language: 'en', direction: 'ltr', title: 'A pack', intro: 'An intro.',
  questions: texts(questions, (one) => ({text: `Question ${one.id}?`, why: 'It matters.', options: texts(one.options, (option) => `Option ${option.id}`)})),
  signs: texts(signs, (one) => ({line: `Line ${one.id}`})),
  cards: texts(pack.cards, (one) => ({label: `Label ${one.id}`, heading: `Act by ${one.id}`, if: 'If:', lead: 'Lead.', do: {step: 'Do.'}, watch: {worse: {text: 'Worse.'}}})),
  sections: {intended_use: {heading: 'What it is for', text: ['A paragraph.']}, not_reviewed: {heading: 'Not reviewed', text: ['A paragraph.']}},
  summary: Object.fromEntries(['heading', 'level', 'unfinished', 'signs', 'no_signs', 'answers', 'sources', 'close'].map((key) => [key, 'Word:'])),
};
const files = {
  'pack.json': JSON.stringify(pack),
  'sources.json': JSON.stringify({sources: [{id: 'src', publisher: 'A service', title: 'A page', year: '2025', evidence: 'read'}]}),
  'regions.json': JSON.stringify({last_checked: '2026-11-22', default: {emergency_number: {en: '112'}}, regions: []}),
  'strings/en.json': JSON.stringify(strings),
};
const request = JSON.stringify({files});
process.stdout.write(options.requests ? `open\t${request}\nprove\t{}\n` : `${request}\n`);
