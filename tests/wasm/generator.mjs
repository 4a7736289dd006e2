// Made-up answer sets, always the same for the same seed. In: a pack.json and a seed. Out: answers. Never: the machine's chance.

const KEEP_ONE = 0.85;  // how often a question is answered at all
const TICK_ONE = 0.3;  // how often each sign of a `many` question is ticked

/** Mulberry32: 32 bits of state, plenty for picking options. @param {number} seed @returns {() => number} from 0 to below 1 */
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Answers that the core takes: of questions that are asked and of hidden ones, some left out, in any order.
 * @param {{questions: {id: string, kind: string, options: {id: string, role?: string}[]}[]}} pack
 * @param {() => number} chance
 */
export function answerSet(pack, chance) {
  /** @type {[string, string[]][]} */
  const entries = [];
  for (const { id, kind, options } of pack.questions) {
    if (chance() > KEEP_ONE) continue;
    const pick = () => options[Math.floor(chance() * options.length)];
    const ticked = options.filter(({ role }) => role !== 'none' && chance() < TICK_ONE);
    const chosen = kind === 'one' || ticked.length === 0 ? [pick()] : ticked;
    entries.splice(Math.floor(chance() * (entries.length + 1)), 0, [id, chosen.map((option) => option.id)]);
  }
  return Object.fromEntries(entries);
}
