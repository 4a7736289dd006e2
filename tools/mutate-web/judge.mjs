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

/** @param {MutantResult[]} results @param {boolean} whole whether all files were mutated @param {Survivor[]} [reasons] @returns {string[]} */
export function judge(results, whole, reasons = explained()) {
  const key = (/** @type {Omit<Survivor, 'reason'>} */ { file, line, mutation: what }) => JSON.stringify([file, line, what]);
  const left = reasons.map((reason) => ({ ...reason, key: key(reason) }));
  /** @type {string[]} */ const faults = [];
  for (const result of results.filter(({ status }) => !kCaught.includes(status))) {
    const one = mutation(result);
    const at = left.findIndex((reason) => reason.key === key(one));
    if (at >= 0) left.splice(at, 1);
    else faults.push(`NOT NOTICED (${result.status}, ${result.mutatorName}) ${one.file}:${result.location.start.line}\n    ${one.line}\n    ${one.mutation}`);
  }
  const files = new Set(results.map(({ fileName }) => told(fileName)));
  const idle = left.filter(({ file }) => whole || files.has(file));
  return [...faults, ...idle.map(({ file, line, mutation: what }) => `EXPLAINED, BUT NO SURVIVOR ${file}\n    ${line}\n    ${what}`)];
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
