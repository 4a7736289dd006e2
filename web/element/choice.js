// What is ticked. In: the element's root, a question. Out: ticks taken away, or said to be missing. Never: writes `.checked`.
import { nothingChosen } from './views/error.js';
import { optionInput } from './views/question.js';

/** @import { Question, Strings } from './types.js' */

/** The options that have their tick. @param {ShadowRoot} root */
export function tickedIn(root) {
  return [...root.querySelectorAll('.option input:checked')].map((input) => /** @type {string} */ (input.getAttribute('value')));
}

/** What a new choice excludes loses its tick. @param {ShadowRoot} root @param {Question} question @param {Element} control the new choice */
export function untickExcluded(root, question, control) {
  const excludes = (/** @type {Element} */ input) => question.options.some(({ id, exclusive }) => exclusive && id === input.getAttribute('value'));
  for (const other of root.querySelectorAll('.option [type=checkbox]:checked')) {
    if (other === control || !control.matches(':checked') || !(excludes(control) || excludes(other))) continue;
    // Unticking from script would set `.checked`, which a page's scripts can hook: a new input takes the old one's place.
    other.replaceWith(optionInput(question, /** @type {string} */ (other.getAttribute('value')), false));
  }
}

/**
 * Says beside Continue, where it is seen, that nothing is chosen; the group refers to it.
 * @param {ShadowRoot} root @param {Question | null} question null takes the message away @param {Strings} strings
 */
export function markError(root, question, strings) {
  root.querySelector('.error-slot')?.replaceChildren(...(question ? [nothingChosen(question, strings)] : []));
  const fieldset = root.querySelector('fieldset');
  if (question) fieldset?.setAttribute('aria-invalid', 'true');
  else fieldset?.removeAttribute('aria-invalid');
}
