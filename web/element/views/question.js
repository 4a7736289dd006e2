// In: a view with a question, the strings, the choice to show. Out: that question as DOM.
// Never preselects anything but the reader's own earlier choice, never knows what an answer means.
import { fill, h } from '../dom.js';
import { bodyMap } from './body-map.js';

/** @import { Option, Question, Strings, View } from '../types.js' */

/**
 * @param {View & {question: Question}} view
 * @param {Strings} strings
 * @param {string[]} chosen option ids the reader chose before
 */
export function questionView({ question, progress }, strings, chosen) {
  const isMany = question.kind === 'many';
  return [
    h('p', { class: 'progress' }, progressText(progress, strings)),
    h('fieldset', { 'aria-describedby': 'hint error' },
      h('legend', {}, h('h2', { tabindex: -1, class: 'heading' }, question.text)),
      h('p', { class: 'hint', id: 'hint' }, question.hint || (isMany ? strings.choose_many : strings.choose_one)),
      bodyMap(question, chosen, strings),
      h('div', { class: 'options' }, optionRows(question, strings, chosen)),
      question.why && h('details', { class: 'why' },
        h('summary', {}, strings.why_we_ask),
        h('p', {}, question.why))),
  ];
}

/**
 * One checkbox or radio. Exported because an option that must lose its tick is replaced by a new one.
 * @param {Question} question @param {string} id @param {boolean} checked
 */
export function optionInput(question, id, checked) {
  return h('input', {
    type: question.kind === 'many' ? 'checkbox' : 'radio', name: question.id, value: id, checked, autocomplete: 'off',
  });
}

/** "Not meant: …" stands apart from what is meant: in a frame it shows with the tick. @param {string} text @param {string} notMeant */
function labelAndNote(text, notMeant) {
  const at = text.indexOf(` ${notMeant}`);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}

/** @param {{answered: number, at_most: number}} progress @param {Strings} strings */
function progressText({ answered, at_most: atMost }, strings) {
  const more = atMost - 1;
  const number = fill(strings.question_number, { n: answered + 1 });
  return `${number} · ${more > 0 ? fill(strings.at_most_more, { n: more }) : strings.last_question}`;
}

/** The option that excludes all others comes last, after "or". @param {Question} question @param {Strings} strings @param {string[]} chosen */
function optionRows(question, strings, chosen) {
  const row = (/** @type {Option} */ option) => {
    const [label, note] = labelAndNote(option.text, strings.not_meant);
    return h('label', { class: 'option' }, optionInput(question, option.id, chosen.includes(option.id)), h('span', {}, label, note && h('span', { class: 'note' }, note)));
  };
  if (question.kind === 'one') return question.options.map(row);
  const exclusive = question.options.filter((option) => option.exclusive);
  return [
    ...question.options.filter((option) => !option.exclusive).map(row),
    exclusive.length > 0 && h('p', { class: 'or' }, strings.or),
    ...exclusive.map(row),
  ];
}
