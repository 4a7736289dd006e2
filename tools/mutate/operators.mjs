// Tokens → mutants: the same file with one small mistake. In: the text of a C++ file, the enumerators of all enums.
// Out: each mistake as a piece of text in place of another. Never: judges whether it compiles or matters.
// Layout tells a binary sign from a unary one and from a template's bracket: clang-format puts spaces around it.
import { partners, tokens } from './lexer.mjs';

/** @import { Token } from './lexer.mjs' */
/** @typedef {{from: number, to: number, text: string}} Change a piece of the file and what comes in its place */

/** Between spaces. @type {Record<string, string[]>} */
const kBinary = {
  '<': ['<=', '>='], '<=': ['<', '>'], '>': ['>=', '<='], '>=': ['>', '<'], '==': ['!='], '!=': ['=='],
  '&&': ['||'], '||': ['&&'], '+': ['-'], '-': ['+'], '*': ['/'], '/': ['*'], '%': ['*'],
  '<<': ['>>'], '>>': ['<<'], '&': ['|'], '|': ['&'], '^': ['|'],
  '+=': ['-='], '-=': ['+='], '*=': ['/='], '/=': ['*='], '%=': ['*='], '|=': ['&='], '&=': ['|='], '^=': ['|='], '<<=': ['>>='], '>>=': ['<<='],
};
const kUnary = new Map([['++', '--'], ['--', '++'], ['!', '']]);
const kWords = new Map(Object.entries({
  true: 'false', false: 'true', min: 'max', max: 'min', any_of: 'all_of', all_of: 'any_of', none_of: 'any_of',
  lower_bound: 'upper_bound', upper_bound: 'lower_bound', front: 'back', back: 'front',
}));
const kAssigns = new Set(['=', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>=', '++', '--']);
// They begin what has no effect when it runs, or what the compiler needs.
const kNoStatement = new Set(['using', 'return', 'namespace', 'case', 'default', 'if', 'for', 'while', 'switch', 'do', 'else', 'public', 'private', 'template']);
// What only we can get wrong traps; no input reaches it, so no test can either.
const kLeftAlone = new Set(['HEED_CHECK', 'static_assert']);
const kBeforeCondition = new Set(['=', '(', '[', '{', '}', ',', ';', ':', '?', 'return', '+=', '<<', '&&', '||']);
const kId = /^"[a-z][a-z_]*"$/;

/**
 * The enumerator after each, for enums of two or more.
 * @param {string[]} texts @returns {Map<string, string>} 'Level::Routine' → 'Level::Within2Weeks'
 */
export function nextEnumerators(texts) {
  const next = new Map();
  for (const text of texts) {
    for (const [, name, body] of text.replace(/\/\/.*/g, '').matchAll(/enum class (\w+)[^{;]*\{([^}]*)\}/g)) {
      const words = [...body.matchAll(/\b[A-Z]\w*/g)].map(([word]) => word);
      if (words.length < 2) continue;
      for (const [i, word] of words.entries()) next.set(`${name}::${word}`, words[(i + 1) % words.length]);
    }
  }
  return next;
}

/** @param {string} text @param {Map<string, string>} next @returns {Change[]} in the file's order, none twice */
export function changes(text, next) {
  const list = tokens(text);
  const pairs = partners(list);
  const file = { text, list, pairs, quiet: quietTokens(list, pairs) };
  const found = list.flatMap((_, i) => file.quiet.has(i) ? [] : [...ofToken(file, i, next), ...ofCondition(file, i), ...ofStatement(file, i)]);
  const seen = new Map(found.map((change) => [`${change.from} ${change.to} ${change.text}`, change]));
  return [...seen.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** @typedef {{text: string, list: Token[], pairs: Map<number, number>, quiet: Set<number>}} File */

/** @param {Token[]} list @param {Map<number, number>} pairs */
function quietTokens(list, pairs) {
  const quiet = new Set();
  for (const [i, { text }] of list.entries()) {
    if (kLeftAlone.has(text)) for (let k = i; k <= (pairs.get(i + 1) ?? i); ++k) quiet.add(k);
  }
  return quiet;
}

/** @param {File} file @param {number} i @param {Map<string, string>} next @returns {Change[]} */
function ofToken({ text, list }, i, next) {
  const { kind, text: token, from, to } = list[i];
  const instead = (/** @type {string} */ other) => ({ from, to, text: other });
  if (kind === 'number') return otherNumbers(token).map(instead);
  if (kind === 'string') return kId.test(token) ? [instead('""')] : [];
  if (kind === 'word') {
    const enumerator = list[i - 1]?.text === '::' && !isCase(list, i) ? next.get(`${list[i - 2].text}::${token}`) : undefined;
    const called = kWords.has(token) && (list[i + 1]?.text === '(' || token === 'true' || token === 'false');
    return [...(enumerator ? [instead(enumerator)] : []), ...(called ? [instead(kWords.get(token) ?? '')] : [])];
  }
  if (kind !== 'sign') return [];
  if (kUnary.has(token)) return [instead(kUnary.get(token) ?? '')];
  const spaced = /\s/.test(text[from - 1] ?? '') && /\s/.test(text[to] ?? '') && list[i - 1]?.text !== 'template';
  return spaced ? (kBinary[token] ?? []).map(instead) : [];
}

/** Whether an enumerator with its scopes stands after `case`. @param {Token[]} list @param {number} i */
function isCase(list, i) {
  while (list[i - 1]?.text === '::') i -= 2;
  return list[i - 1]?.text === 'case';
}

/** @param {string} token @returns {string[]} */
function otherNumbers(token) {
  const [, digits, suffix] = /^(.*?)([uUlLzZ]*)$/.exec(token.replaceAll("'", '')) ?? [];
  if (digits.includes('.')) return [];
  const value = BigInt(digits);
  return [value + 1n, ...(value > 0n ? [value - 1n] : [])].map((other) => `${other}${suffix}`);
}

/** @param {File} file @param {number} i @returns {Change[]} */
function ofCondition({ list, pairs }, i) {
  const { text } = list[i];
  if (text === '?') return always(list, conditionBefore(list, pairs, i), i - 1, ['true', 'false']);
  const end = pairs.get(i + 1);
  if (end === undefined || list[i + 1].text !== '(') return [];
  const ends = [];
  for (let k = i + 2; k < end; ++k) {
    if (list[k].text === ';') ends.push(k);
    else if (pairs.has(k)) k = pairs.get(k) ?? k;
  }
  if (text === 'if') return always(list, (ends.at(-1) ?? i + 1) + 1, end - 1, ['true', 'false']);
  if (text === 'while') return always(list, i + 2, end - 1, ['false']);  // true would only run into the time limit
  return text === 'for' && ends.length === 2 ? always(list, ends[0] + 1, ends[1] - 1, ['false']) : [];
}

/** @param {Token[]} list @param {number} first @param {number} last @param {string[]} values @returns {Change[]} */
function always(list, first, last, values) {
  if (first > last || ['const', 'auto'].includes(list[first].text) || list[first].text === 'true') return [];
  return values.map((text) => ({ from: list[first].from, to: list[last].to, text }));
}

/** @param {Token[]} list @param {Map<number, number>} pairs @param {number} mark of the question mark */
function conditionBefore(list, pairs, mark) {
  let i = mark - 1;
  while (i > 0 && (list[i].text === ')' || list[i].text === ']' || !kBeforeCondition.has(list[i].text))) i = (pairs.get(i) ?? i) - 1;
  return i + 1;
}

/** A statement that calls or assigns, or leaves a loop: taken out. @param {File} file @param {number} i @returns {Change[]} */
function ofStatement({ list, pairs }, i) {
  if (!([';', '{', '}'].includes(list[i - 1]?.text) || isAfterLabel(list, i)) || kNoStatement.has(list[i].text)) return [];
  if (list[i].text !== 'break' && list[i].text !== 'continue' && !actsFrom(list, pairs, i)) return [];
  let end = i;
  while (end < list.length && list[end].text !== ';') {
    if (list[end].text === '}' || list[end].text === ')') return [];
    end = (pairs.get(end) ?? end) + 1;
  }
  return end < list.length ? [{ from: list[i].from, to: list[end].to, text: ';' }] : [];
}

/** @param {Token[]} list @param {number} i */
function isAfterLabel(list, i) {
  if (list[i - 1]?.text !== ':') return false;
  let k = i - 2;
  while (k >= 0 && (list[k].kind === 'word' || list[k].text === '::')) --k;
  return ['case', 'default'].includes(list[k + 1].text);
}

/**
 * Whether a name with members, indices, calls is assigned to or ends as a call.
 * @param {Token[]} list @param {Map<number, number>} pairs @param {number} i
 */
function actsFrom(list, pairs, i) {
  if (['++', '--', '*'].includes(list[i].text)) i += 1;
  let calls = ['++', '--'].includes(list[i - 1].text);
  if (list[i]?.kind !== 'word') return false;
  for (i += 1; i < list.length;) {
    const { text } = list[i];
    if (['.', '->', '::'].includes(text)) i += 2;
    else if (text === '[') i = (pairs.get(i) ?? i) + 1;
    else if (text === '(') [i, calls] = [(pairs.get(i) ?? i) + 1, true];
    else return kAssigns.has(text) || (calls && text === ';');
  }
  return false;
}
