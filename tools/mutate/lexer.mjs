// C++ text → tokens. In: the text of a file that clang-format has laid out. Out: words, numbers, strings and signs with their
// places. Never: comments, preprocessor lines; anything of grammar.

/** @typedef {'word' | 'number' | 'string' | 'char' | 'sign'} Kind */
/** @typedef {{kind: Kind, text: string, from: number, to: number}} Token */

const kSigns = ['<<=', '>>=', '<=>', '...', '->*', '::', '->', '++', '--', '<<', '>>', '<=', '>=', '==', '!=', '&&', '||',
  '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^='];
const escaped = (/** @type {string} */ sign) => sign.replace(/[|*+.^]/g, '\\$&');

/** In this order; what has no kind is passed over. @type {[Kind | '', RegExp][]} */
const kRules = [
  ['', /\s+/y],
  ['', /\/\/[^\n]*|\/\*[^]*?\*\//y],
  ['', /(?<=^|\n)#(?:[^\n\\]|\\[^])*/y],
  ['string', /R"([^\s(]*)\([^]*?\)\1"|"(?:[^"\\\n]|\\.)*"/y],
  ['char', /'(?:[^'\\\n]|\\.[^']*)'/y],
  ['number', /(?:0[xX][\da-fA-F']+|0[bB][01']+|\d[\d']*(?:\.\d+)?)[uUlLzZ]*/y],
  ['word', /[A-Za-z_]\w*/y],
  ['sign', new RegExp(`${kSigns.map(escaped).join('|')}|[^]`, 'y')],
];

/** @param {string} text @returns {Token[]} */
export function tokens(text) {
  const list = [];
  for (let from = 0; from < text.length;) {
    for (const [kind, rule] of kRules) {
      rule.lastIndex = from;
      const found = rule.exec(text)?.[0];
      if (found === undefined) continue;
      const to = from + found.length;
      if (kind !== '') list.push({ kind, text: found, from, to });
      from = to;
      break;
    }
  }
  return list;
}

const kOpen = new Map([['(', ')'], ['[', ']'], ['{', '}']]);
const kClose = new Set(kOpen.values());

/** For each bracket the place of its partner. @param {Token[]} list @returns {Map<number, number>} */
export function partners(list) {
  const open = [];
  const pairs = new Map();
  for (const [i, { kind, text }] of list.entries()) {
    if (kind !== 'sign') continue;
    if (kOpen.has(text)) open.push(i);
    if (!kClose.has(text)) continue;
    const from = open.pop();
    if (from === undefined) throw new Error(`a ${text} too many`);
    pairs.set(from, i).set(i, from);
  }
  return pairs;
}
