// Complete, made-up answers with an even spread of levels. In: pack.json, a seed. Out: answers, and what each engine is fed with.
// Never: an answer to a question that is not asked; the machine's chance.
import { generator } from '../wasm/generator.mjs';
import { expression } from './plain-js.mjs';

const SEED = 20261122;
// How often a box is ticked, one rate for each set: with one rate for all nearly every set would be an emergency.
const RATES = [0, 0.01, 0.03, 0.1, 0.3];

/** Names the value of one option, the same for every engine. @param {string} question @param {string} option */
export function factName(question, option) {
  return `${question}__${option}`;
}

/**
 * @param {any} pack @param {number} size
 * @returns {{answers: Record<string, string[]>, facts: Record<string, boolean>}[]} facts: true or false for each option of the pack
 */
export function answerSets(pack, size) {
  const chance = generator(SEED);
  const asked = pack.questions.map((/** @type {any} */ question) =>
    new Function('f', `return ${question.ask_if ? expression(pack, question.ask_if, (q, o) => `f.${factName(q, o)}`) : true}`));
  return Array.from({ length: size }, () => {
    const rate = RATES[Math.floor(chance() * RATES.length)];
    /** @type {Record<string, boolean>} */
    const facts = {};
    /** @type {Record<string, string[]>} */
    const answers = {};
    for (const { id, options } of pack.questions) for (const option of options) facts[factName(id, option.id)] = false;
    for (const [i, question] of pack.questions.entries()) {
      const chosen = choose(question, rate, chance);
      if (!asked[i](facts)) continue;
      answers[question.id] = chosen;
      for (const option of chosen) facts[factName(question.id, option)] = true;
    }
    return { answers, facts };
  });
}

/** @param {any} question @param {number} rate @param {() => number} chance @returns {string[]} */
function choose({ kind, options }, rate, chance) {
  if (kind === 'one') return [options[Math.floor(chance() * options.length)].id];
  const ticked = options.filter((/** @type {any} */ { role }) => role !== 'none' && chance() < rate);
  return (ticked.length > 0 ? ticked : options.filter((/** @type {any} */ { role }) => role === 'none')).map((/** @type {any} */ { id }) => id);
}
