// In: a sentence. Out: an error message that is spoken, readable without colour, and can take focus.
// Never a code: what went wrong is said in the reader's words.
import { h, icon } from '../dom.js';
import { emergencyLine } from './region.js';

/** @import { Region, Strings } from '../types.js' */

const MARK = 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.2 5h2.4v6.6h-2.4Zm0 8.2h2.4v2.4h-2.4Z';

/** @param {string} text @param {Strings} strings */
export function errorMessage(text, strings) {
  return h('p', { class: 'error', role: 'alert', tabindex: -1 },
    icon(MARK), h('span', {}, h('span', { class: 'unseen' }, strings.error_label + ' '), text));
}

/**
 * What stands in place of the questions when the core cannot run.
 * @param {Region} region @param {Strings} strings
 */
export function failedView(region, strings) {
  return [
    h('h2', { tabindex: -1, class: 'heading' }, strings.failed),
    h('p', {}, strings.failed_note),
    emergencyLine(region, strings),
    h('div', { class: 'actions' },
      h('button', { class: 'button', type: 'button', 'data-action': 'reload' }, strings.start_again)),
  ];
}
