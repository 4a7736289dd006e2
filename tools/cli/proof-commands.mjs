// `heed prove`. In: packs. Out: what the core's prover found, in words for people who know no code.
// Never: judges; every verdict, count and counterexample is the core's.
import { tellErrors } from '../lib/core.mjs';
import { Failure } from '../lib/run.mjs';
import { EXIT, opened } from './arguments.mjs';
import { DIFF_COMMAND } from './diff-command.mjs';
import { grouped, replayLine } from './shown.mjs';

/** @import { Call } from '../lib/core.mjs' */
/** @import { Shown } from './shown.mjs' */
/** @typedef {{id: string, level: string, lines: string[], sources: {publisher: string, year: string}[]}} Rule */
/** @typedef {{id: string, property: string, reason: string, warning: boolean, at: string, suggestion: string, first: Shown | null, second: Shown | null, rules: Rule[], count: string, also: string[], accepted: string, acceptable: boolean, must_hold: string, about: string, prose: string[]}} Finding */
/** @typedef {{property: string, holds: string, acceptable: boolean, verdict: string, cases: number, failed: number, undecided: number}} Checked */
/** @typedef {{list: string, id: string, words: string, at_least: string, when: string, count: string}} Demand */
/** @typedef {{pack: string, version: number, answer_sets: string | null, levels: Record<string, string> | null, properties: Checked[], findings: Finding[], unused_acceptances: string[], demands: Demand[], accepted: {finding: string, reason: string}[]}} Proof */

const REASONS = /** @type {Record<string, string>} */ ({
  unreachable: 'nobody gets there',
  one_level: 'everybody is told the same',
  no_effect: 'a tick that changes nothing',
  never_decides: 'a rule that never decides',
  counts_as_no: '"not sure" is treated as "no"',
  lowers: 'the level goes down',
  below: 'the level is lower than demanded',
  occurs: 'what must not come about does',
  too_long: 'more questions than stated',
  silent: 'a demand that speaks of nobody',
  not_demanded: 'nothing would notice the loss of a rule',
  no_demands: 'the pack demands nothing',
  not_decided: 'the search was stopped at its bound: neither proved nor refuted',
});

/** @type {Record<string, import('./commands.mjs').Command>} */
export const PROOF_COMMANDS = {
  prove: {
    help: `heed prove PACK [--json] [--language LANGUAGE]
Decides each property over all ways of answering, and shows the mildest answers that break one. Says of how many ways of answering each
demand of the pack speaks, and what is accepted. Warnings and accepted findings do not make the pack fall short.

  --json                the core's reply
${EXIT}`,
    run: async (given) => {
      const { call, folder, flag } = await opened(given, ['language'], ['json']);
      const proof = provePack(call);
      if (flag('json')) console.log(JSON.stringify(proof));
      else console.log(tellProof(proof, folder));
      return holds(proof);
    },
  },
  diff: DIFF_COMMAND,
};

/** The whole proof. @param {Call} call with the pack open @returns {Proof} */
export function provePack(call) {
  const reply = JSON.parse(call('prove', '{}'));
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
  lines.push('', 'property              cases  verdict');
  for (const { property, holds: mustHold, verdict, cases: count } of proof.properties) {
    const own = proof.findings.filter((finding) => finding.property === property && !finding.warning);
    const said = verdict === 'fails' && own.length > 0 && own.every(({ accepted }) => accepted !== '') ? 'accepted' : verdict.replace('_', ' ');
    lines.push(`${property.padEnd(20)}${String(count).padStart(7)}  ${said}: ${mustHold}`);
  }
  lines.push('', ...tellDemands(proof), '', ...tellAccepted(proof));
  for (const finding of proof.findings.filter(({ accepted }) => accepted === '')) lines.push('', tellFinding(finding, folder));
  for (const id of proof.unused_acceptances) lines.push('', `warning: \`accepted\` or \`unheard\` names ${id}, which is no finding any more: remove it`);
  const count = faults(proof).length;
  lines.push('', count === 0 ? `all ${cases} cases hold` : `${count} ${count === 1 ? 'fault' : 'faults'} in ${cases} cases`);
  return lines.join('\n');
}

/** @param {Proof} proof */
function tellDemands({ demands }) {
  if (demands.length === 0) return ['demands of the pack: none. What was proved are the laws of every pack; nobody has said which answers must get which level.'];
  return [`demands of the pack (${demands.length}), and of how many ways of answering each speaks:`,
    ...demands.map(({ list, id, words, at_least, count }) => `  ${list}/${id}: ${words}${at_least ? ` (at least ${at_least})` : ''} ${count ? grouped(count) : 'not counted'}`)];
}

/** What is accepted, what can be, and what never is. @param {Proof} proof */
function tellAccepted({ properties, findings, accepted }) {
  const names = (/** @type {boolean} */ acceptable) => properties.filter((one) => one.acceptable === acceptable).map(({ property }) => property).join(', ');
  const used = findings.filter((finding) => finding.accepted !== '');
  return [`may be accepted with a reason: ${names(true)}`, `laws, never accepted: ${names(false)}`, `accepted in this pack: ${used.length} of ${accepted.length}`,
    ...used.map((finding) => `  ${finding.id}${finding.about ? ` (${finding.about})` : ''}: ${finding.accepted}`)];
}

/** @param {Finding} finding @param {string} folder */
export function tellFinding(finding, folder) {
  const kind = finding.accepted ? 'accepted' : finding.warning ? 'warning' : 'FAULT';
  const lines = [`${kind}: ${finding.id}: ${REASONS[finding.reason] ?? finding.reason}`, `  must hold: ${finding.must_hold}`, ...finding.prose.map((line) => `  ${grouped(line)}`)];
  if (finding.accepted) lines.push(`  accepted because: ${finding.accepted}`);
  for (const { id, sources } of finding.rules) {
    const by = [...new Set(sources.map(({ publisher, year }) => `${publisher} ${year}`))].join('; ');
    lines.push(`  rule ${id} rests on ${by}`);
  }
  if (finding.also.length > 0) lines.push(`  the same cause: ${finding.also.join(', ')}`);
  lines.push(`  where: ${folder}/${finding.at}`, `  what to do: ${finding.suggestion}`);
  for (const shown of [finding.first, finding.second]) {
    if (shown) lines.push(`  replay: ${replayLine(shown, folder)}`);
  }
  return lines.join('\n');
}
