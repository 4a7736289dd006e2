// Conditions of a pack as trees with the texts that readers see. In: pack.json, strings. Out: TREE: {all}, {any}, {at_least, of}, {not},
// {sign, line}, or a leaf {question, options, words}: one of these options is chosen. Never: evaluates; that is the core's.

/** @typedef {{all: Tree[]} | {any: Tree[]} | {at_least: number, of: Tree[]} | {not: Tree} | {sign: string, line: string} | Leaf} Tree */
/** @typedef {{question: string, options: string[], words: string}} Leaf */

/** @param {any} condition @param {any} pack @param {any} strings @returns {Tree} */
export function treeOf(condition, pack, strings) {
  const inner = (/** @type {any[]} */ parts) => parts.map((part) => treeOf(part, pack, strings));
  if (condition.all) return { all: inner(condition.all) };
  if (condition.any) return { any: inner(condition.any) };
  if (condition.of) return { at_least: condition.at_least, of: inner(condition.of) };
  if (condition.not) return { not: treeOf(condition.not, pack, strings) };
  if (condition.sign !== undefined) return { sign: condition.sign, line: strings.signs[condition.sign].line };
  return leafOf(condition, pack.questions.find((/** @type {any} */ { id }) => id === condition.question), strings);
}

/** @param {any} leaf @param {any} question @param {any} strings @returns {Leaf} */
function leafOf(leaf, question, strings) {
  const ids = question.options.map((/** @type {any} */ option) => option.id);
  const options = leaf.in ?? (leaf.from !== undefined ? ids.slice(ids.indexOf(leaf.from)) : [leaf.is ?? leaf.has]);
  const { text, options: texts } = strings.questions[question.id];
  const quoted = options.map((/** @type {string} */ id) => `“${texts[id]}”`);
  const role = question.options.find((/** @type {any} */ { id }) => id === options[0])?.role;
  // A tick in a list of symptoms says by itself what it is; "Yes" or "None of these" does not.
  const words = `${quoted.length > 1 ? `one of (${quoted.join(', ')})` : quoted[0]}${question.kind === 'many' && !role ? '' : ` (${text})`}`;
  return { question: question.id, options, words };
}

/** As one line; signs taken apart. @param {Tree} tree @param {(sign: string) => Tree} when @returns {string} */
export function inWords(tree, when) {
  if ('sign' in tree) return inWords(when(tree.sign), when);
  if ('words' in tree) return tree.words;
  const list = (/** @type {Tree[]} */ parts, /** @type {string} */ between) => parts.map((part) => (inBrackets(part, when) ? `(${inWords(part, when)})` : inWords(part, when))).join(between);
  if ('all' in tree) {
    const [wanted, unwanted] = splitNot(tree.all);
    if (tree.all.length === 0) return 'always';
    return [list(wanted, ' and '), list(unwanted, ' and not ')].filter(Boolean).join(wanted.length ? ' but not ' : '') || 'always';
  }
  if ('any' in tree) return tree.any.length === 1 ? inWords(tree.any[0], when) : `one of (${list(tree.any, ', ')})`;
  if ('of' in tree) return `at least ${tree.at_least} of (${list(tree.of, ', ')})`;
  return `not ${list([tree.not], '')}`;
}

/** @param {Tree[]} parts */
export function splitNot(parts) {
  const unwanted = parts.filter((part) => 'not' in part);
  return [parts.filter((part) => !('not' in part)), unwanted.map((part) => /** @type {{not: Tree}} */ (part).not)];
}

/** @param {Tree} tree @param {(sign: string) => Tree} when @returns {boolean} */
function inBrackets(tree, when) {
  if ('sign' in tree) return inBrackets(when(tree.sign), when);
  return 'all' in tree && tree.all.length > 1;
}

/** All "question.option" that a condition names, through its signs. @param {Tree} tree @param {(sign: string) => Tree} when @returns {Set<string>} */
export function optionsIn(tree, when) {
  if ('sign' in tree) return optionsIn(when(tree.sign), when);
  if ('words' in tree) return new Set(tree.options.map((option) => `${tree.question}.${option}`));
  const parts = 'all' in tree ? tree.all : 'any' in tree ? tree.any : 'of' in tree ? tree.of : [tree.not];
  return new Set(parts.flatMap((part) => [...optionsIn(part, when)]));
}

/** Signs that a condition names directly, not those that it excludes. @param {any} condition of pack.json @returns {string[]} */
export function namedSigns(condition) {
  if (condition.sign !== undefined) return [condition.sign];
  return [...new Set((condition.all ?? condition.any ?? condition.of ?? []).flatMap(namedSigns))].map(String);
}
