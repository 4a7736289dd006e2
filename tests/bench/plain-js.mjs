// The rules of a pack as one JavaScript function: what somebody would write by hand for speed. In: pack.json. Out: functions that
// give the level's number. Never: shipped; it makes code from text.

export const LEVELS = ['self_care', 'routine', 'within_2_weeks', 'within_24h', 'emergency'];
const WORD_BITS = 32;

/** The options that a leaf is true for. @param {any} pack @param {any} leaf @returns {string[]} */
export function leafOptions(pack, leaf) {
  if ('is' in leaf) return [leaf.is];
  if ('has' in leaf) return [leaf.has];
  if ('in' in leaf) return leaf.in;
  const ids = pack.questions.find((/** @type {any} */ { id }) => id === leaf.question).options.map((/** @type {any} */ { id }) => id);
  return ids.slice(ids.indexOf(leaf.from));
}

/** Signs in place of their names. @param {any} pack @param {any} when @returns {any} */
export function signOf(pack, when) {
  return pack.signs.find((/** @type {any} */ { id }) => id === when.sign).when;
}

/** @param {any} pack @param {any} when @param {(question: string, option: string) => string} bit @returns {string} */
export function expression(pack, when, bit) {
  const parts = (/** @type {any[]} */ list, /** @type {string} */ joint, /** @type {string} */ empty) =>
    (list.length === 0 ? empty : `(${list.map((part) => expression(pack, part, bit)).join(joint)})`);
  if ('all' in when) return parts(when.all, ' && ', 'true');
  if ('any' in when) return parts(when.any, ' || ', 'false');
  if ('not' in when) return `!${expression(pack, when.not, bit)}`;
  if ('at_least' in when) return `(${parts(when.of, ' + ', '0')} >= ${when.at_least})`;
  if ('sign' in when) return expression(pack, signOf(pack, when), bit);
  return `(${leafOptions(pack, when).map((option) => bit(when.question, option)).join(' || ')})`;
}

/** From the highest level down, as the core does it. @param {any} pack @param {(question: string, option: string) => string} bit */
function body(pack, bit) {
  return [...LEVELS.keys()].reverse().map((level) => {
    const rules = pack.rules.filter((/** @type {any} */ rule) => rule.level === LEVELS[level]);
    return `if (${rules.map((/** @type {any} */ rule) => expression(pack, rule.when, bit)).join('\n || ') || 'false'}) return ${level};`;
  }).join('\n') + '\nreturn -1;';
}

/** @param {any} pack @returns {(facts: Record<string, boolean>) => number} */
export function overFacts(pack) {
  return /** @type {any} */ (new Function('f', body(pack, (question, option) => `f.${question}__${option}`)));
}

/** Over bits as the core has them, set i from word i * words on. @param {any} pack */
export function overBits(pack) {
  /** @type {string[]} */
  const names = pack.questions.flatMap((/** @type {any} */ { id, options }) => options.map((/** @type {any} */ one) => `${id}__${one.id}`));
  const words = Math.ceil(names.length / WORD_BITS);
  const bit = (/** @type {string} */ question, /** @type {string} */ option) => {
    const place = names.indexOf(`${question}__${option}`);
    return `(b[i + ${Math.floor(place / WORD_BITS)}] & ${1 << (place % WORD_BITS)}) !== 0`;
  };
  /** @param {{facts: Record<string, boolean>}[]} sets */
  const packUp = (sets) => {
    const bits = new Int32Array(words * sets.length);
    for (const [i, { facts }] of sets.entries()) {
      for (const [place, name] of names.entries()) {
        if (facts[name]) bits[i * words + Math.floor(place / WORD_BITS)] |= 1 << (place % WORD_BITS);
      }
    }
    return bits;
  };
  const level = /** @type {(bits: Int32Array, i: number) => number} */ (new Function('b', 'i', body(pack, bit)));
  return { words, pack_up: packUp, level };
}
