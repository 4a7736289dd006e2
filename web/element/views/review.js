// In: the trail of a view. Out: the list of answered questions, each with a way to change it.
// Never shows answers that are kept but not used now: they decide nothing.
import { button, fill, h } from '../dom.js';

/** @import { Strings, TrailEntry } from '../types.js' */

/** Folded away: the question or the card comes first. @param {TrailEntry[]} trail @param {Strings} strings */
export function trailDetails(trail, strings) {
  if (trail.length === 0) return [];
  return [h('details', { class: 'trail' },
    h('summary', {}, fill(strings.your_answers, { n: trail.length })), trailList(trail, strings))];
}

/** @param {TrailEntry[]} trail @param {Strings} strings */
function trailList(trail, strings) {
  return h('ol', { class: 'answers', role: 'list' }, trail.map(({ question, text, chosen }) => h('li', {},
    h('div', {},
      h('p', { class: 'asked' }, text),
      chosen.map((option) => h('p', { class: 'chosen' }, option.text))),
    button('change', strings.change, 'link',
      { 'data-question': question, 'aria-label': fill(strings.change_what, { question: text }) }))));
}
