// The level of answers, complete or not, and the rules that give it. In: the editor's core, a pack, answers. Out: level, rules with the
// lines they name. Never: judges; the core does.
import { openRequest, readPack } from '../../lib/pack-folder.mjs';
import { explain } from '../answers.mjs';

/** @typedef {{level: string, complete: boolean, rules: {id: string, level: string, lines: string[]}[]}} Level */

/** @param {import('../../lib/core.mjs').Call} core @param {string} folder @param {string} language @param {Record<string, string[]>} answers @returns {Level | undefined} */
export function levelOf(core, folder, language, answers) {
  if (!JSON.parse(core('open', openRequest(readPack(folder, language)))).ok) return undefined;
  const reply = JSON.parse(core('level', JSON.stringify({ answers })));
  if (!reply.ok) return undefined;
  const { rules, signs } = explain(core);
  const matched = rules.filter(({ id, signs: named }) => reply.rules.includes(id) && named.length > 0);
  return { level: reply.level, complete: reply.left_out.length === 0,
    rules: matched.map(({ id, level, signs: named }) => ({ id, level, lines: named.map((sign) => signs.find((one) => one.id === sign)?.line ?? '') })) };
}
