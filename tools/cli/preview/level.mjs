// The level of answers, also of those that are not complete yet, and the rules that give it. In: the editor's core, a pack, answers.
// Out: level, rules with the lines they matched. Never: judges; the core does.
import { finish, mildest } from '../answers.mjs';
import { namedSigns } from '../conditions.mjs';
import { openRequest, readPack } from '../../lib/pack-folder.mjs';

/** @typedef {{level: string, complete: boolean, rules: {id: string, level: string, lines: string[]}[]}} Level */

/** @param {import('../../lib/core.mjs').Call} core @param {string} folder @param {string} language @param {Record<string, string[]>} answers @returns {Level | undefined} */
export function levelOf(core, folder, language, answers) {
  const files = readPack(folder, language);
  if (!JSON.parse(core('open', openRequest(files))).ok) return undefined;
  const pack = JSON.parse(files['pack.json']);
  const given = JSON.parse(core('view', JSON.stringify({ answers })));
  // The rest as the mildest reader would answer it: another tick can only raise the level, so it is at least this.
  const view = finish(core, answers, mildest(core, pack));
  if (!view.ok || !view.result) return undefined;
  const { level, reasons } = view.result;
  const matched = new Map(reasons.map((/** @type {any} */ reason) => [reason.sign, reason]));
  const rules = pack.rules.filter((/** @type {any} */ rule) => namedSigns(rule.when).some((sign) => matched.get(sign)?.level === rule.level));
  return { level, complete: Boolean(given.result), rules: rules.map((/** @type {any} */ rule) => ({
    id: rule.id, level: rule.level, lines: namedSigns(rule.when).filter((sign) => matched.has(sign)).map((sign) => matched.get(sign).line) })) };
}
