// What a run of mutants comes to. In: Stryker's results, tests/web/survivors.json. Out: a table for each file, and what is wrong.
// Never: a survivor without a reason, or a reason without its survivor.
import fs from 'node:fs';
import { inRoot, told } from '../paths.mjs';

/** @import { MutantResult } from '@stryker-mutator/api/core' */
/** @typedef {{file: string, line: string, mutation: string, reason: string}} Survivor line: the text of the line, mutation: what → what it became */

const kCaught = ['Killed', 'Timeout'];

/** @returns {Survivor[]} */
export function explained() {
  return JSON.parse(fs.readFileSync(inRoot('tests', 'web', 'survivors.json'), 'utf8'));
}

/** What a mutant changes, in one line. @param {MutantResult} result */
export function mutation({ fileName, location: { start, end }, replacement = '' }) {
  const lines = fs.readFileSync(fileName, 'utf8').split('\n');
  // Stryker counts lines and columns from 1.
  const part = lines.slice(start.line - 1, end.line).map((line, i, all) => line.slice(i === 0 ? start.column - 1 : 0, i === all.length - 1 ? end.column - 1 : undefined)).join('\n');
  const flat = (/** @type {string} */ text) => text.replace(/\s+/g, ' ').trim();
  return { file: told(fileName), line: lines[start.line - 1].trim(), mutation: `${flat(part)} → ${flat(replacement)}` };
}

/** @param {MutantResult[]} results @param {boolean} whole whether all files were mutated @returns {string[]} */
export function judge(results, whole) {
  const survivors = results.filter(({ status }) => !kCaught.includes(status) && status !== 'Ignored').map((result) => ({ ...mutation(result), result }));
  const same = (/** @type {Survivor} */ a, /** @type {Omit<Survivor, 'reason'>} */ b) => a.file === b.file && a.line === b.line && a.mutation === b.mutation;
  const reasons = explained();
  const files = new Set(results.map(({ fileName }) => told(fileName)));
  return [
    ...survivors.filter((one) => !reasons.some((reason) => same(reason, one)))
      .map(({ file, line, mutation: what, result }) => `NOT NOTICED (${result.status}, ${result.mutatorName}) ${file}:${result.location.start.line}\n    ${line}\n    ${what}`),
    ...reasons.filter((reason) => (whole || files.has(reason.file)) && !survivors.some((one) => same(reason, one)))
      .map(({ file, line, mutation: what }) => `EXPLAINED, BUT NO SURVIVOR ${file}\n    ${line}\n    ${what}`),
  ];
}

/** @param {MutantResult[]} results */
export function table(results) {
  const row = (/** @type {string} */ name, /** @type {MutantResult[]} */ all) => {
    const count = (/** @type {string} */ status) => all.filter((one) => one.status === status).length;
    const [killed, late, survived, unreached] = ['Killed', 'Timeout', 'Survived', 'NoCoverage'].map(count);
    const score = (100 * (killed + late)) / (killed + late + survived + unreached);
    return [name, ...[all.length, killed, late, survived, unreached].map(String), `${score.toFixed(1)} %`];
  };
  const files = [...new Set(results.map(({ fileName }) => fileName))].sort();
  const rows = [['file', 'mutants', 'killed', 'timed out', 'survived', 'not reached', 'score'],
    ...files.map((file) => row(told(file), results.filter(({ fileName }) => fileName === file))), row('all', results)];
  const widths = rows[0].map((_, i) => Math.max(...rows.map((cells) => cells[i].length)));
  return rows.map((cells) => cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ')).join('\n');
}
