// In: what went wrong. Out: a message that is spoken, and readable without colour.
// Never a code: what went wrong is said in the reader's words.
import { h, icon } from '../dom.js';

/** @import { Question, Strings } from '../types.js' */

const MARK = 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.2 5h2.4v6.6h-2.4Zm0 8.2h2.4v2.4h-2.4Z';

/** The focus stays on Continue: moved as well, the message would be read out twice. @param {Question} question @param {Strings} strings */
export function nothingChosen(question, strings) {
  return h('p', { class: 'error', role: 'alert' }, icon(MARK),
    h('span', {}, h('span', { class: 'unseen' }, strings.error_label), ' ', question.kind === 'many' ? strings.error_many : strings.error_one));
}

/** What stands in place of the questions when the core cannot run. @param {Strings} strings */
export function failedView(strings) {
  return [
    h('h2', { tabindex: -1, class: 'heading' }, strings.failed),
    h('p', {}, strings.failed_note),
    h('div', { class: 'actions' },
      h('button', { class: 'button', type: 'button', 'data-action': 'reload' }, strings.start_again)),
  ];
}
