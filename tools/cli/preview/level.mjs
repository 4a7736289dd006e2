// The level of answers, also of those that are not complete yet, and the rules that give it. In: the editor's core, a pack, answers.
// Out: level, rules with the lines they matched. Never: judges; the core does.
import { openRequest, readPack } from '../../lib/pack-folder.mjs';

/** @typedef {{level: string, complete: boolean, rules: {id: string, level: string, lines: string[]}[], shown: string[]}} Level shown: cards' ids */

/** @param {import('../../lib/core.mjs').Call} core @param {string} folder @param {string} language @param {Record<string, string[]>} answers @returns {Level | undefined} */
export function levelOf(core, folder, language, answers) {
  const files = readPack(folder, language);
  if (!JSON.parse(core('open', openRequest(files))).ok) return undefined;
  let view = ask(core, answers);
  if (view && !view.ok) return undefined;
  const complete = Boolean(view.result);
  // The rest as the mildest reader would answer it: what is ticked can only raise the level, so it is at least this.
  for (const all = { ...answers }; view.ok && !view.result && view.question;) {
    const { id, options } = view.question;
    all[id] = [(options.find((/** @type {any} */ option) => option.role === 'none') ?? options[0]).id];
    view = ask(core, all);
  }
  if (!view.ok || !view.result) return undefined;
  const { level, reasons, card } = view.result;
  const matched = new Map(reasons.map((/** @type {any} */ reason) => [reason.sign, reason]));
  const rules = JSON.parse(files['pack.json']).rules.filter((/** @type {any} */ rule) => namedSigns(rule.when).some((sign) => matched.get(sign)?.level === rule.level));
  return { level, complete, shown: [card?.id].filter(Boolean), rules: rules.map((/** @type {any} */ rule) => ({
    id: rule.id, level: rule.level, lines: namedSigns(rule.when).filter((sign) => matched.has(sign)).map((sign) => matched.get(sign).line) })) };
}

/** @param {import('../../lib/core.mjs').Call} core @param {object} answers */
function ask(core, answers) {
  return JSON.parse(core('view', JSON.stringify({ answers })));
}

/** @param {any} condition @returns {string[]} */
function namedSigns(condition) {
  if (condition.sign !== undefined) return [condition.sign];
  return (condition.all ?? condition.any ?? condition.of ?? []).flatMap(namedSigns);
}
