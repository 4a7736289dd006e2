// A pack as a SurveyJS model, as faithful as that language allows. In: pack.json, even a faulty one. Out: JSON for SurveyJS: each
// question with its visibleIf, each sign and rule as a calculated value, each card as text shown for its level. Never: repairs a fault.
import { LEVELS } from './plain-js.mjs';

/** @param {any} pack @param {any} leaf @returns {string} */
function leaf(pack, leaf) {
  const name = `{${leaf.question}}`;
  const quoted = (/** @type {string} */ id) => `'${id}'`;
  if ('is' in leaf) return `${name} = ${quoted(leaf.is)}`;
  if ('has' in leaf) return `${name} contains ${quoted(leaf.has)}`;
  if ('in' in leaf) return `(${leaf.in.map((/** @type {string} */ id) => `${name} = ${quoted(id)}`).join(' or ')})`;
  const options = pack.questions.find((/** @type {any} */ { id }) => id === leaf.question)?.options ?? [];
  const ids = options.map((/** @type {any} */ { id }) => id);
  const later = ids.includes(leaf.from) ? ids.slice(ids.indexOf(leaf.from)) : [leaf.from];
  return `(${later.map((/** @type {string} */ id) => `${name} = ${quoted(id)}`).join(' or ')})`;
}

/** @param {any} pack @param {any} when @returns {string} */
function expression(pack, when) {
  const parts = (/** @type {any[]} */ list, /** @type {string} */ joint, /** @type {string} */ empty) =>
    (list.length === 0 ? empty : `(${list.map((part) => expression(pack, part)).join(joint)})`);
  if ('all' in when) return parts(when.all, ' and ', '1 = 1');
  if ('any' in when) return parts(when.any, ' or ', '1 = 0');
  if ('not' in when) return `!(${expression(pack, when.not)})`;
  if ('at_least' in when) return `(${when.of.map((/** @type {any} */ one) => `iif(${expression(pack, one)}, 1, 0)`).join(' + ')} >= ${when.at_least})`;
  if ('sign' in when) return `{sign_${when.sign}} = true`;
  return leaf(pack, when);
}

/** @param {any} pack */
export function surveyModel(pack) {
  const elements = pack.questions.map((/** @type {any} */ { id, kind, ask_if: askIf, options }) => {
    const none = options.find((/** @type {any} */ { role }) => role === 'none');
    const choices = options.map((/** @type {any} */ one) => one.id);
    return {
      type: kind === 'many' ? 'checkbox' : 'radiogroup', name: id, isRequired: true, clearIfInvisible: 'onHidden',
      ...(askIf ? { visibleIf: expression(pack, askIf) } : {}),
      // SurveyJS has the exclusive choice of a checkbox built in.
      ...(kind === 'many' && none
        ? { showNoneItem: true, noneText: none.id, choices: choices.filter((/** @type {string} */ one) => one !== none.id) } : { choices }),
    };
  });
  const value = (/** @type {string} */ name, /** @type {any} */ when) => ({ name, expression: `iif(${expression(pack, when)}, true, false)` });
  const calculatedValues = [
    ...pack.signs.map((/** @type {any} */ { id, when }) => value(`sign_${id}`, when)),
    ...pack.rules.map((/** @type {any} */ { id, when }) => value(`rule_${id}`, when)),
  ];
  const cards = LEVELS.map((level, i) => {
    const of = (/** @type {string} */ one) => pack.rules.filter((/** @type {any} */ rule) => rule.level === one)
      .map((/** @type {any} */ { id }) => `{rule_${id}} = true`).join(' or ') || '1 = 0';
    const above = LEVELS.slice(i + 1).map((higher) => `!(${of(higher)})`);
    return { type: 'html', name: `card_${level}`, html: level, visibleIf: [`(${of(level)})`, ...above].join(' and ') };
  });
  return { pages: [{ name: 'questions', elements }, { name: 'advice', elements: cards }], calculatedValues };
}
