// `heed diff`: two versions of a pack. In: two folders. Out: what the core found, laid out for the person who signs it off: what is gone
// first, then levels, demands, conditions, words side by side. Never: judges; counts and verdicts are the core's.
import { loadCore, tellErrors } from '../lib/core.mjs';
import { languages, readPack, regionsFile } from '../lib/pack-folder.mjs';
import { relativePath } from '../lib/paths.mjs';
import { Failure } from '../lib/run.mjs';
import { EXIT, inPack, understand } from './arguments.mjs';
import { grouped, replayLine } from './shown.mjs';

/** @import { Shown } from './shown.mjs' */
/** @typedef {{at: string, old: string, new: string}} Row */
/** @typedef {{kind: string, id: string, at: string, text: string}} Thing */
/** @typedef {{question?: string, text?: string, count: string, pairs?: string, old: Shown, new: Shown}} Change */
/** @typedef {{words: string, at_least: string, when: string}} Demand */
/** @typedef {{decided: boolean, holds: boolean, version: {old: number, new: number, must_rise: boolean}, removals: Thing[], additions: Thing[], hidden: Change[], changes: Change[], levels: {more_than: string, moved: boolean, rows: {level: string, old: string, new: string, old_share: string, new_share: string}[]} | null, demands: {change: string, list: string, id: string, old: Demand | null, new: Demand | null}[], conditions: Row[], settings: Row[], texts: Row[]}} Diff */

/** @type {import('./commands.mjs').Command} */
export const DIFF_COMMAND = {
  help: `heed diff OLD NEW [--json] [--language LANGUAGE]
Two versions of a pack, for the reviewer who signs the change off. The old answers are given to the new version as a reader would:
removed options are not ticked, questions no longer asked have no answer, new questions take every answer. Shows what is gone and which
answers are no longer asked for, falls and rises of the level with counts and the mildest case, demands, conditions in words, and
every changed text side by side. Falls short when something fell, is gone or asks for less, or when \`version\` did not rise.

  --language LANGUAGE   words of this language only (every language unless told otherwise)
  --json                the core's reply
${EXIT}`,
  run: async (given) => {
    const { folders, options, flag } = understand(given, ['language'], { flags: ['json'], wanted: ['OLD', 'NEW'] });
    const [before, after] = folders.map((folder) => inPack(() => languages(folder)));
    const both = options.language ? [options.language] : before.filter((language) => after.includes(language));
    if (both.length === 0) throw new Failure(`${folders.join(' and ')} have no language in common: say which with --language`);
    both.sort((one, other) => Number(other === 'en') - Number(one === 'en'));
    const call = await loadCore('editor');
    const replies = both.map((language) => compare(call, folders, language));
    const [first, ...others] = replies.map((reply) => /** @type {Diff} */ (JSON.parse(reply)));
    for (const other of others) first.texts.push(...other.texts.filter(({ at }) => at.startsWith('strings/')));
    const gone = options.language ? [] : before.filter((language) => !after.includes(language));
    for (const language of gone) first.removals.push({ kind: 'language', id: language, at: `strings/${language}.json`, text: '' });
    console.log(flag('json') ? replies[0] : tellDiff(first, folders));
    return first.holds && gone.length === 0 && !others.some(({ holds }) => !holds);
  },
};

/** @param {import('../lib/core.mjs').Call} call @param {string[]} folders @param {string} language */
function compare(call, folders, language) {
  const [before, after] = folders.map((folder) => inPack(() => readPack(folder, language)));
  const reply = call('diff', JSON.stringify({ old: before, new: after }));
  const { ok, errors } = JSON.parse(reply);
  if (!ok) throw new Failure(errors.map((/** @type {import('../lib/core.mjs').CoreError} */ error) => tellError(error, folders)).join('\n'));
  return reply;
}

/** The core says old/pack.json and new/pack.json. @param {import('../lib/core.mjs').CoreError} error @param {string[]} folders */
function tellError(error, [before, after]) {
  const [, side, at] = /^(old|new)\/(.*)$/s.exec(error.at) ?? [];
  if (side === undefined) return tellErrors([error], '.');
  const folder = side === 'old' ? before : after;
  const told = tellErrors([{ ...error, at }], folder);
  return at.startsWith('regions.json') ? told.replace(`${folder}/regions.json`, relativePath(regionsFile(folder))) : told;
}

/** @param {Diff} diff @param {string[]} folders */
export function tellDiff(diff, [before, after]) {
  const falls = diff.changes.filter(({ old, new: now }) => rank(now) < rank(old));
  const rises = diff.changes.filter((change) => !falls.includes(change));
  const same = [diff.removals, diff.additions, diff.hidden, diff.changes, diff.demands, diff.conditions, diff.settings, diff.texts].every((list) => list.length === 0);
  return [
    `from ${before} (version ${diff.version.old}) to ${after} (version ${diff.version.new})`,
    section('GONE', diff.removals.map(tellThing)),
    section('ANSWERS THAT ARE NO LONGER ASKED FOR', diff.hidden.map((change) => tellChange(`“${change.text}”`, change, before, after))),
    section('LOWER', falls.map((change) => tellChange('', change, before, after))),
    section('higher', rises.map((change) => tellChange('', change, before, after))),
    diff.changes.length === 0 && diff.decided ? '\nno way of answering changes its level' : '',
    diff.decided ? '' : '\nNOT DECIDED for some levels: the search was stopped at its bound, and something may be missing here',
    section('DEMANDS THAT ASK FOR LESS', diff.demands.filter(({ change }) => weaker(change)).map(tellDemand)),
    section('other changed demands', diff.demands.filter(({ change }) => !weaker(change)).map(tellDemand)),
    section('new', diff.additions.map(tellThing)),
    section('conditions', diff.conditions.map(tellRow)),
    section('settings', diff.settings.map(tellRow)),
    section('words', diff.texts.map(tellRow)),
    tellLevels(diff.levels),
    diff.version.must_rise ? `\nERROR: ${after}/pack.json says version ${diff.version.new}, as before, although something changed: raise it to ${diff.version.old + 1}` : '',
    same ? '\nnothing else changed' : '',
  ].filter((part) => part !== '').join('\n');
}

const LEVELS = ['self_care', 'routine', 'within_2_weeks', 'within_24h', 'emergency'];
const rank = (/** @type {Shown} */ { level }) => LEVELS.indexOf(level);
const weaker = (/** @type {string} */ change) => change === 'removed' || change === 'weakened';

/** @param {string} heading @param {string[]} items */
function section(heading, items) {
  return items.length === 0 ? '' : `\n${heading} (${items.length})\n${items.join('\n')}`;
}

/** @param {Thing} thing */
function tellThing({ kind, id, text }) {
  return `  ${kind} ${id}${text ? `: ${text}` : ''}`;
}

/** @param {string} what @param {Change} change @param {string} before @param {string} after */
function tellChange(what, { count, pairs, old, new: now }, before, after) {
  const of = count ? `${grouped(count)} ways of answering the old version${pairs && pairs !== count ? ` (${grouped(pairs)} with the answers given anew)` : ''}` : 'not counted';
  return [
    `  ${[what, old.level === now.level ? `level ${now.level}, as before` : `${old.level} → ${now.level}`, of].filter(Boolean).join(': ')}`,
    `    the mildest reader ticked in the old version: ${ticked(old)}`,
    `    and gives in the new one: ${ticked(now)}`,
    `    ${replayLine(old, before)}`,
    `    ${replayLine(now, after)}`,
  ].join('\n');
}

/** @param {Shown} shown */
function ticked({ ticks }) {
  return ticks.length === 0 ? 'no sign at all' : ticks.map((tick) => `“${tick.option_text}” (${tick.text})`).join(' and ');
}

/** @param {Diff['demands'][number]} demand */
function tellDemand({ change, list, id, old, new: now }) {
  const side = (/** @type {Demand | null} */ demand) => (demand ? `“${demand.words}” ${demand.at_least ? `at least ${demand.at_least}` : 'never'}, when ${demand.when}` : 'none');
  return `  ${change}: ${list}/${id}\n    old: ${side(old)}\n    new: ${side(now)}`;
}

/** @param {Row} row */
function tellRow({ at, old, new: now }) {
  const line = (/** @type {string} */ text) => text.replaceAll('\n', ' ') || '(none)';
  return `  ${at}\n    old: ${line(old)}\n    new: ${line(now)}`;
}

/** @param {Diff['levels']} levels */
function tellLevels(levels) {
  if (!levels) return '\nways of answering at each level: too many to count exactly';
  const rows = levels.rows.map(({ level, old, new: now, old_share, new_share }) =>
    `  ${level.padEnd(16)}${`${old_share} %`.padStart(8)} → ${`${new_share} %`.padStart(7)}   ${grouped(old)} → ${grouped(now)}`);
  const moved = levels.moved ? `\n  the share of a level moved by more than ${levels.more_than} points of 100: is this meant?` : '';
  return `\nways of answering at each level\n${rows.join('\n')}${moved}`;
}
