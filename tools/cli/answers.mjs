// What answers lead to, by the core's own evaluation. In: the open core, a pack. Out: the mildest answers; what any answers end at when the
// rest is mild; what one tick alone brings. Never: evaluates a condition itself.

/** @import { Call } from '../lib/core.mjs' */
/** @typedef {Record<string, string[]>} Answers */
/** @typedef {Record<string, string>} Mild question → its mildest option */

export const LEVELS = ['self_care', 'routine', 'within_2_weeks', 'within_24h', 'emergency'];
export const LEVEL_NAMES = /** @type {Record<string, string>} */ ({
  self_care: 'Self-care', routine: 'Routine appointment', within_2_weeks: 'Within 2 weeks', within_24h: 'Within 24 hours', emergency: 'Emergency',
});

/** The view at the end, with what is not answered answered mildly. @param {Call} call @param {Answers} answers @param {Mild} mild @returns {any} */
export function finish(call, answers, mild) {
  const all = { ...answers };
  for (;;) {
    const view = JSON.parse(call('view', JSON.stringify({ answers: all })));
    if (!view.ok || view.result) return view;
    const { id, options } = view.question;
    all[id] = [mild[id] ?? (options.find((/** @type {any} */ option) => option.role === 'none') ?? options[0]).id];
  }
}

/** A plain no where there is one; else the option that ends lowest. @param {Call} call @param {any} pack pack.json @returns {Mild} */
export function mildest(call, pack) {
  /** @type {Mild} */
  const mild = {};
  for (const { id, options } of pack.questions) {
    const none = options.find((/** @type {any} */ option) => option.role === 'none');
    if (none) mild[id] = none.id;
  }
  for (const { id, options } of pack.questions) {
    if (mild[id] !== undefined) continue;
    const ends = options.map((/** @type {any} */ option) => LEVELS.indexOf(finish(call, { [id]: [option.id] }, mild).result?.level));
    mild[id] = options[ends.indexOf(Math.min(...ends))].id;
  }
  return mild;
}

/** For "question.option" the level that this tick alone brings; nothing where the question is only asked after other answers.
    @param {Call} call @param {any} pack @param {Mild} mild @returns {Map<string, string>} */
export function levelsAlone(call, pack, mild) {
  const found = new Map();
  for (const { id, options } of pack.questions) {
    for (const option of options) {
      const { result, trail } = finish(call, { [id]: [option.id] }, mild);
      if (result && trail.some((/** @type {any} */ step) => step.question === id)) found.set(`${id}.${option.id}`, result.level);
    }
  }
  return found;
}
