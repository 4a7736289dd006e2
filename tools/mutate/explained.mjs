// Survivors against their explanations. In: what became of each mutant, tests/mutants/core.json. Out: survivors without a reason,
// and reasons without a survivor. Never: takes a reason for a line that has changed.

/** @import { Mutant } from './mutants.mjs' */
/** @import { Outcome } from './trial.mjs' */
/** @typedef {{file: string, mutants: Record<string, string[]>, reason: string}} Explanation mutants: lines without needless space, what they become */
/** @typedef {{mutant: Mutant, outcome: Outcome}} Result */

/** @param {{file: string, before: string, after: string}} mutant */
const key = ({ file, before, after }) => [file, before, after].join('\n');

/**
 * @param {Result[]} results of whole files
 * @param {Explanation[]} explanations
 * @returns {{unexplained: Result[], stale: string[], explained: number}}
 */
export function compare(results, explanations) {
  const files = new Set(results.map(({ mutant }) => mutant.file));
  const reasons = new Set();
  /** @type {Map<string, string[]>} */
  const ends = new Map();
  for (const { mutant, outcome } of results) ends.set(key(mutant), [...(ends.get(key(mutant)) ?? []), outcome.end]);
  const stale = [];
  for (const { file, mutants, reason } of explanations) {
    if (!files.has(file)) continue;
    for (const [line, after] of Object.entries(mutants).flatMap(([before, becomes]) => becomes.map((text) => [before, text]))) {
      const found = ends.get(key({ file, before: line, after }));
      // Another compiler may see that it makes no difference.
      if (found?.some((end) => end === 'survived' || end === 'equal')) reasons.add(key({ file, before: line, after }));
      else stale.push(`${file}: ${found ? `is ${found[0]}` : 'is no mutant'}: ${line} → ${after} (${reason})`);
    }
  }
  const survivors = results.filter(({ outcome }) => outcome.end === 'survived');
  const unexplained = survivors.filter(({ mutant }) => !reasons.has(key(mutant)));
  return { unexplained, stale, explained: survivors.length - unexplained.length };
}
