// The same rules in the languages of two rule engines for JavaScript. In: pack.json. Out: functions from facts to the level's number.
// Never: a rule left out. json-rules-engine cannot count, so at_least becomes the choice of every combination.
import { LogicEngine } from 'json-logic-engine';
import { Engine } from 'json-rules-engine';
import { LEVELS, leafOptions, signOf } from './plain-js.mjs';

/** @param {any} pack @param {any} when @returns {any} */
function logic(pack, when) {
  const parts = (/** @type {any[]} */ list) => list.map((part) => logic(pack, part));
  if ('all' in when) return when.all.length === 0 ? true : { and: parts(when.all) };
  if ('any' in when) return { or: parts(when.any) };
  if ('not' in when) return { '!': [logic(pack, when.not)] };
  if ('at_least' in when) return { '>=': [{ '+': parts(when.of).map((one) => ({ if: [one, 1, 0] })) }, when.at_least] };
  if ('sign' in when) return logic(pack, signOf(pack, when));
  const options = leafOptions(pack, when).map((option) => ({ var: `${when.question}__${option}` }));
  return options.length === 1 ? options[0] : { or: options };
}

/** One {"if": […]} from the highest level down. @param {any} pack */
function levelLogic(pack) {
  const branches = [...LEVELS.keys()].reverse().flatMap((level) => {
    const rules = pack.rules.filter((/** @type {any} */ rule) => rule.level === LEVELS[level]);
    return rules.length === 0 ? [] : [{ or: rules.map((/** @type {any} */ rule) => logic(pack, rule.when)) }, level];
  });
  return { if: [...branches, -1] };
}

/** @param {any} pack */
export function jsonLogic(pack) {
  const engine = new LogicEngine();
  const rule = levelLogic(pack);
  return {
    compiled: /** @type {(facts: object) => number} */ (engine.build(rule)),
    interpreted: (/** @type {object} */ facts) => /** @type {number} */ (engine.run(rule, facts)),
  };
}

/** @template T @param {T[]} list @param {number} size @returns {T[][]} */
function combinations(list, size) {
  if (size === 0) return [[]];
  return list.flatMap((one, i) => combinations(list.slice(i + 1), size - 1).map((rest) => [one, ...rest]));
}

/** @param {any} pack @param {any} when @returns {any} */
function conditions(pack, when) {
  const parts = (/** @type {any[]} */ list) => list.map((part) => conditions(pack, part));
  if ('all' in when) return { all: parts(when.all) };
  if ('any' in when) return { any: parts(when.any) };
  if ('not' in when) return { not: conditions(pack, when.not) };
  if ('at_least' in when) return { any: combinations(parts(when.of), when.at_least).map((all) => ({ all })) };
  if ('sign' in when) return conditions(pack, signOf(pack, when));
  const options = leafOptions(pack, when).map((option) => ({ fact: `${when.question}__${option}`, operator: 'equal', value: true }));
  return options.length === 1 ? options[0] : { any: options };
}

/** @param {any} pack @returns {(facts: Record<string, boolean>) => Promise<number>} */
export function jsonRules(pack) {
  const engine = new Engine();
  for (const rule of pack.rules) {
    const when = conditions(pack, rule.when);
    engine.addRule({ conditions: 'fact' in when ? { all: [when] } : when, event: { type: rule.level }, name: rule.id });
  }
  return async (facts) => {
    const { events } = await engine.run(facts);
    return Math.max(-1, ...events.map(({ type }) => LEVELS.indexOf(type)));
  };
}
