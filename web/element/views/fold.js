// In: a heading, a line about what is inside, the inside. Out: a part that opens, for what can wait.
// Never for the level, what to do or by when: those are always open.
import { h } from '../dom.js';

/** @import { Child } from '../dom.js' */

/** @param {string} name @param {string} heading @param {string} line @param {...(Child | Child[])} inside */
export function fold(name, heading, line, ...inside) {
  return h('details', { class: `fold ${name}` },
    h('summary', {}, h('h3', {}, heading), h('p', { class: 'hint' }, line)),
    h('div', { class: 'inside' }, ...inside));
}
