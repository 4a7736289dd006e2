// The lines of a pack as a table. In: the dossier. Out: CSV (RFC 4180) that spreadsheets open with every script, or Markdown. Never: a formula.
import { LEVELS, LEVEL_NAMES } from '../answers.mjs';

/** @import { Dossier, Source } from './dossier.mjs' */

const BYTE_ORDER_MARK = '\uFEFF';  // spreadsheets take the file for UTF-8 only with it

const HEAD = ['Level', 'Line that readers see', 'Holds when', 'Who lists the symptom', 'Whose time this is', 'Demands', 'Rule'];

/** @param {Dossier} dossier */
function rowsOf({ lines }) {
  const cited = (/** @type {Source[]} */ sources) => sources.map(({ publisher, year, evidence }) => `${publisher}, ${year} (${evidence})`).join('; ');
  return [...lines].sort((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level)).map((line) => [
    LEVEL_NAMES[line.level], line.lines.map(({ text }) => text).join('; '), line.condition, cited(line.sources), cited(line.time_sources), line.demands.join(' '), line.rule]);
}

/** @param {Dossier} dossier */
export function reviewTable(dossier) {
  const row = (/** @type {string[]} */ cells) => `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(HEAD), row(HEAD.map(() => '---')), ...rowsOf(dossier).map(row)].join('\n');
}

/** @param {Dossier} dossier */
export function reviewCsv(dossier) {
  return `${BYTE_ORDER_MARK}${[[...HEAD, 'Agree', 'Remark'], ...rowsOf(dossier).map((cells) => [...cells, '', ''])].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** @param {string} text */
function cell(text) {
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
