// `heed prove`. In: packs. Out: what the core's prover found, in words for people who know no code.
// Never: judges; every verdict, count and counterexample is the core's.
import { performance } from 'node:perf_hooks';
import { tellErrors } from '../lib/core.mjs';
import { Failure } from '../lib/run.mjs';
import { EXIT, opened } from './arguments.mjs';
import { DIFF_COMMAND } from './diff-command.mjs';
import { grouped, replayLine } from './shown.mjs';

/** @import { Call } from '../lib/core.mjs' */
/** @import { Shown } from './shown.mjs' */
/** @typedef {{id: string, level: string, lines: string[], sources: {publisher: string, year: string}[]}} Rule */
/** @typedef {{id: string, property: string, reason: string, warning: boolean, at: string, suggestion: string, first: Shown | null, second: Shown | null, rules: Rule[], count: string, also: string[], accepted: string}} Finding */
/** @typedef {{property: string, verdict: string, cases: number, failed: number, undecided: number, ms?: number}} Checked */
/** @typedef {{pack: string, version: number, answer_sets: string | null, levels: Record<string, string> | null, properties: Checked[], findings: Finding[], unused_acceptances: string[]}} Proof */

/** What each property says, in the order of the report. */
export const MEANINGS = /** @type {Record<string, string>} */ ({
  reachable_question: 'every question is asked of somebody',
  reachable_option: 'every option can be chosen by somebody',
  reachable_sign: 'every sign is matched by some answers',
  reachable_rule: 'every rule is matched by some answers',
  reachable_card: 'every card is the result of some answers',
  deciding_rule: 'every rule brings the level alone for some answers',
  monotone: 'one more sign never lowers the level',
  ordered: 'a more worrying answer never lowers the level',
  answer_more: 'answering one more question never lowers the level',
  interrupt: 'an emergency that interrupts stays an emergency',
  safe_doubt: '"not sure" is never treated as "no"',
  heard_doubt: '"not sure" does bring a level where the sign it doubts would',
  quiet_none: '"none of these" never raises the level',
  sufficient: 'a sign that is an emergency alone is one whatever else is answered',
  never_lowers: 'what the pack lists as never lowering does not lower',
  longest_way: 'no reader is asked more questions than stated',
  always: "the pack's own demands: at least this level",
  never: "the pack's own demands: this does not come about",
});

const REASONS = /** @type {Record<string, string>} */ ({
  unreachable: 'no way of answering gets there',
  never_decides: 'wherever it matches, other rules bring at least its level',
  counts_as_no: '"not sure" here changes nothing: it is treated as "no"',
  lowers: 'the level goes down',
  below: 'the level is lower than demanded',
  occurs: 'this comes about',
  too_long: 'more questions than stated',
  not_decided: 'the search was stopped at its bound: neither proved nor refuted',
});

/** @type {Record<string, import('./commands.mjs').Command>} */
export const PROOF_COMMANDS = {
  prove: {
    help: `heed prove PACK [--json] [--language LANGUAGE]
Decides each property over all ways of answering, and shows the mildest answers that break one.
Warnings and accepted findings are listed; they do not make the pack fall short.

  --json                the core's reply, with the milliseconds of each property
${EXIT}`,
    run: async (given) => {
      const { call, folder, flag } = await opened(given, ['language'], ['json']);
      const proof = provePack(call, (name) => progress(`proving ${folder}: ${name}`));
      progress('');
      if (flag('json')) console.log(JSON.stringify(proof));
      else console.log(tellProof(proof, folder));
      return holds(proof);
    },
  },
  diff: DIFF_COMMAND,
};

/**
 * The whole proof, and how long each property takes on its own.
 * @param {Call} call with the pack open
 * @param {(property: string) => void} [heard]
 * @returns {Proof}
 */
export function provePack(call, heard = () => {}) {
  heard('all properties');
  const proof = proveOnce(call);
  for (const checked of proof.properties) {
    heard(checked.property);
    const from = performance.now();
    ask(call, { property: checked.property });
    checked.ms = Math.round((performance.now() - from) * 100) / 100;
  }
  return proof;
}

/** The whole proof. @param {Call} call with the pack open @returns {Proof} */
export function proveOnce(call) {
  return ask(call, {});
}

/** @param {Call} call @param {object} request */
function ask(call, request) {
  const reply = JSON.parse(call('prove', JSON.stringify(request)));
  if (!reply.ok) throw new Failure(tellErrors(reply.errors, ''));
  return reply;
}

/** Faults are findings that are neither warnings nor accepted in the pack. @param {Proof} proof */
export function faults(proof) {
  return proof.findings.filter(({ warning, accepted, reason }) => accepted === '' && (!warning || reason === 'not_decided'));
}

/** @param {Proof} proof */
export function holds(proof) {
  return faults(proof).length === 0;
}

/** @param {Proof} proof @param {string} folder */
export function tellProof(proof, folder) {
  const cases = proof.properties.reduce((sum, checked) => sum + checked.cases, 0);
  const lines = [`${folder}, version ${proof.version}`];
  if (proof.answer_sets === null) lines.push('ways of answering: too many to count exactly; every property is decided all the same');
  else {
    lines.push(`${grouped(proof.answer_sets)} ways of answering:`);
    for (const [level, count] of Object.entries(proof.levels ?? {})) lines.push(`  ${level.padEnd(16)}${grouped(count).padStart(32)}`);
  }
  lines.push('', 'property              cases       ms  verdict');
  for (const { property, verdict, cases: count, ms } of proof.properties) {
    lines.push(`${property.padEnd(20)}${String(count).padStart(7)}${(ms ?? 0).toFixed(1).padStart(9)}  ${verdict.replace('_', ' ')}: ${MEANINGS[property]}`);
  }
  for (const finding of proof.findings) lines.push('', tellFinding(finding, folder));
  for (const id of proof.unused_acceptances) lines.push('', `warning: \`accepted\` names ${id}, which is no finding any more: remove it`);
  const count = faults(proof).length;
  lines.push('', count === 0 ? `all ${cases} cases hold` : `${count} ${count === 1 ? 'fault' : 'faults'} in ${cases} cases`);
  return lines.join('\n');
}

/** @param {Finding} finding @param {string} folder */
export function tellFinding(finding, folder) {
  const kind = finding.accepted ? 'accepted' : finding.warning ? 'warning' : 'FAULT';
  const lines = [`${kind}: ${finding.id}: ${REASONS[finding.reason] ?? finding.reason}`, `  meant to hold: ${MEANINGS[finding.property]}`];
  if (finding.accepted) lines.push(`  accepted because: ${finding.accepted}`);
  if (finding.first) {
    lines.push(`  a reader who ticks ${ticked(finding.first)}`, `    gets ${finding.first.level}`);
  }
  if (finding.first && finding.second) {
    lines.push(`  and one who ticks ${ticked(finding.second)}`, `    gets ${finding.second.level}`, `  the change: ${change(finding.first, finding.second)}`);
  }
  for (const rule of finding.rules) {
    const by = [...new Set(rule.sources.map(({ publisher, year }) => `${publisher} ${year}`))].join('; ');
    const what = finding.reason === 'never_decides' ? 'covered by' : 'no longer matched';
    lines.push(`  ${what}: rule ${rule.id} (${rule.level}): ${rule.lines.map((line) => `"${line}"`).join(', ')} (${by})`);
  }
  if (finding.count !== '') lines.push(`  ${finding.second ? 'pairs of answers' : 'ways of answering'} that show it: ${grouped(finding.count)}`);
  if (finding.also.length > 0) lines.push(`  the same cause: ${finding.also.join(', ')}`);
  lines.push(`  where: ${folder}/${finding.at}`, `  what to do: ${finding.suggestion}`);
  for (const shown of [finding.first, finding.second]) {
    if (shown) lines.push(`  replay: ${replayLine(shown, folder)}`);
  }
  return lines.join('\n');
}

/** @param {Shown} shown */
function ticked({ ticks }) {
  if (ticks.length === 0) return 'no sign at all';
  return ticks.map((tick) => `"${tick.option_text}" (${tick.question}.${tick.option})`).join(' and ');
}

/** @param {Shown} first @param {Shown} second */
function change(first, second) {
  const parts = [];
  for (const question of new Set([...Object.keys(first.answers), ...Object.keys(second.answers)])) {
    const [before, after] = [first.answers[question], second.answers[question]];
    if (JSON.stringify(before) === JSON.stringify(after)) continue;
    if (!before) parts.push(`${question} is answered: ${after.join(', ')}`);
    else if (!after) parts.push(`${question} is no longer answered (was ${before.join(', ')})`);
    else parts.push(`${question}: ${before.join(', ')} → ${after.join(', ')}`);
  }
  return parts.join('; ');
}

/** One line that is written over, where a person is looking. @param {string} text */
function progress(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}
