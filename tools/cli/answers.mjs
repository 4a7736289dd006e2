// Which levels there are, and what the core says of the open pack. In: the editor's core. Out: names, and the reply of `explain`.
// Never: evaluates a condition itself.
import { tellErrors } from '../lib/core.mjs';
import { Failure } from '../lib/run.mjs';

/** @import { Call } from '../lib/core.mjs' */
/** @typedef {{all: Tree[]} | {any: Tree[]} | {at_least: number, of: Tree[]} | {not: Tree} | {sign: string, line: string} | {question: string, options: string[], words: string}} Tree */
/** @typedef {{words: string, tree: Tree}} Condition */
/** @typedef {{id: string, text: string, role: string, levels: {level: string, alone: boolean, rules: string[]}[]}} Option levels: the highest first */
/** @typedef {{id: string, text: string, kind: string, ordered: boolean, asked: Condition, first: {words: string}[] | null, options: Option[]}} Question first: ticks before it is asked; null: never asked */
/** @typedef {{id: string, when: Condition}} Item */
/** @typedef {{id: string, level: string, when: Condition, do: Item[], watch: Item[]}} Card */
/** @typedef {{list: string, id: string, words: string, at_least: string, when: Condition, options: string[]}} Demand options: "question.option" */
/** @typedef {{questions: Question[], signs: {id: string, line: string, quiet: boolean, when: Condition}[], rules: {id: string, level: string, when: Condition, signs: string[], options: string[]}[], cards: Card[], demands: Demand[], never_lowers: Condition[]}} Explained */

export const LEVELS = ['self_care', 'routine', 'within_2_weeks', 'within_24h', 'emergency'];
export const LEVEL_NAMES = /** @type {Record<string, string>} */ ({
  self_care: 'Self-care', routine: 'Routine appointment', within_2_weeks: 'Within 2 weeks', within_24h: 'Within 24 hours', emergency: 'Emergency',
});

/** @param {Call} call with a pack open @returns {Explained} */
export function explain(call) {
  const reply = JSON.parse(call('explain', '{}'));
  if (!reply.ok) throw new Failure(tellErrors(reply.errors, ''));
  return reply;
}
