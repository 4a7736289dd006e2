// Conditions of pack.json, for people. In: a pack as JSON. Out: which questions a sign hangs on, what one tick alone does, a
// condition in words. Never: judges a reader's answers; that is the core's.

/** @typedef {any} Condition */
/** @typedef {{id: string, when: Condition, sources: string[]}} Sign */
/** @typedef {{id: string, level: string, when: Condition, sources: string[]}} Rule */
/** @typedef {{questions: any[], signs: Sign[], rules: Rule[]}} Pack */

/** @param {Condition} condition @returns {Condition[]} */
function parts(condition) {
  return condition.all ?? condition.any ?? condition.of ?? (condition.not ? [condition.not] : []);
}

/** Options that a leaf names, as "question.option". @param {Pack} pack @param {Condition} leaf @returns {string[]} */
function optionsOf(pack, leaf) {
  if (leaf.from !== undefined) {
    const ids = pack.questions.find(({ id }) => id === leaf.question).options.map((/** @type {{id: string}} */ { id }) => id);
    return ids.slice(ids.indexOf(leaf.from)).map((/** @type {string} */ id) => `${leaf.question}.${id}`);
  }
  return (leaf.in ?? [leaf.is ?? leaf.has]).map((/** @type {string} */ id) => `${leaf.question}.${id}`);
}

/** All options that a condition names, through its signs. @param {Pack} pack @param {Condition} condition @returns {Set<string>} */
export function namedOptions(pack, condition) {
  if (condition.sign !== undefined) return namedOptions(pack, signOf(pack, condition.sign).when);
  if (condition.question !== undefined) return new Set(optionsOf(pack, condition));
  return new Set(parts(condition).flatMap((part) => [...namedOptions(pack, part)]));
}

/** Does the condition hold when these options are ticked and nothing else? @param {Pack} pack @param {Condition} condition @param {Set<string>} ticked @returns {boolean} */
export function holdsFor(pack, condition, ticked) {
  if (condition.sign !== undefined) return holdsFor(pack, signOf(pack, condition.sign).when, ticked);
  if (condition.question !== undefined) return optionsOf(pack, condition).some((option) => ticked.has(option));
  const count = parts(condition).filter((part) => holdsFor(pack, part, ticked)).length;
  if (condition.all) return count === condition.all.length;
  if (condition.any) return count > 0;
  return condition.not ? count === 0 : count >= condition.at_least;
}

/** Signs that a rule names directly. @param {Condition} condition @returns {string[]} */
export function namedSigns(condition) {
  if (condition.not) return [];
  return condition.sign !== undefined ? [condition.sign] : [...new Set(parts(condition).flatMap(namedSigns))];
}

/** @param {Pack} pack @param {string} id */
export function signOf(pack, id) {
  return /** @type {Sign} */ (pack.signs.find((sign) => sign.id === id));
}

/** In words: "back_pain is yes, and whole_body has fever or not_sure". @param {Condition} condition @returns {string} */
export function inWords(condition) {
  const within = (/** @type {Condition} */ part) => (parts(part).length > 1 ? `(${inWords(part)})` : inWords(part));
  if (condition.sign !== undefined) return `sign ${condition.sign}`;
  if (condition.is !== undefined) return `${condition.question} is ${condition.is}`;
  if (condition.has !== undefined) return `${condition.question} has ${condition.has}`;
  if (condition.in !== undefined) return `${condition.question} is ${condition.in.join(' or ')}`;
  if (condition.from !== undefined) return `${condition.question} is ${condition.from} or worse`;
  if (condition.not !== undefined) return `not ${within(condition.not)}`;
  if (condition.of !== undefined) return `at least ${condition.at_least} of: ${condition.of.map(inWords).join('; ')}`;
  if (condition.all?.length === 0) return 'always';
  return parts(condition).map(within).join(condition.all ? ' and ' : ' or ');
}
