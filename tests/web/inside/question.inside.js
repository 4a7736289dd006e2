// What the views of a question draw, as style sheets, listeners and screen readers find it: tags, classes, attributes, which words. In: made-up
// questions. Never: how it looks (tests/web/access, print) or what it does (element.inside.js).
import { errorMessage, failedView } from '../../../web/element/views/error.js';
import { fold } from '../../../web/element/views/fold.js';
import { nothingChosen, optionInput, questionView } from '../../../web/element/views/question.js';
import { trailDetails } from '../../../web/element/views/review.js';
import { drawn, equal, strings, test } from './kit.js';

const HERE = {
  id: 'GB', name: 'Britain', emergency: [{ number: '999', label: '' }, { number: '+44 20-1', label: 'Text' }, { number: 'call us', label: '' }],
  advice: [{ number: '111', label: 'NHS' }, { number: '', label: 'none' }, { number: '1*2', label: '' }, { number: '*12', label: '' }],
};
/** @type {any} */ const QUESTION = {
  id: 'q', kind: 'many', text: 'Which?', hint: '', why: 'Because.',
  options: [{ id: 'none', text: 'None', exclusive: true }, { id: 'a', text: 'A', exclusive: false }, { id: 'b', text: 'B', exclusive: false }],
};
/** @param {object} [question] @param {object} [progress] @returns {any} */
const asking = (question = {}, progress = {}) => ({ question: { ...QUESTION, ...question }, progress: { answered: 2, at_most: 5, ...progress } });

test('error: a message that is spoken and takes focus', () => {
  drawn(errorMessage('Choose.', strings), `
    p.error role=alert tabindex=-1
      svg.icon viewBox=0 0 24 24 aria-hidden=true
        path d=drawn
      span
        span.unseen "error_label "
        "Choose."`);
});

test('error: where the core fails, a heading, the leaflet named, the number to call, a way to try again', () => {
  drawn(failedView(HERE, strings), `
    h2.heading tabindex=-1 "failed"
    p "failed_note"
    p.emergency-line
      "emergency_numbers Britain"
      a.call-inline href=tel:999
        bdi dir=ltr "999"
      a.call-inline href=tel:+44201
        bdi dir=ltr "+44 20-1"
    div.actions
      button.button type=button data-action=reload "start_again"`);
});

test('fold: a heading and a line stay, the inside opens', () => {
  drawn(fold('name', 'Heading', 'Line', 'inside', ['more']), `
    details.fold.name
      summary
        div
          h3 "Heading"
          p.hint "Line"
      div.inside
        "inside"
        "more"`);
});

test('question: of several, the one that excludes the others last, after "or"; ticks as they were', () => {
  drawn(questionView(asking(), strings, ['b']), `
    form novalidate= autocomplete=off
      p.progress "question_number 3 · at_most_more 4"
      fieldset
        legend
          h2.heading tabindex=-1 "Which?"
        p.hint "choose_many"
        div.error-slot
        div.options
          label.option
            input type=checkbox name=q value=a autocomplete=off
            span "A"
          label.option
            input type=checkbox name=q value=b checked= autocomplete=off
            span "B"
          p.or "or"
          label.option
            input type=checkbox name=q value=none autocomplete=off
            span "None"
        details.why
          summary "why_we_ask"
          p "Because."
      div.actions
        button.button type=submit "continue"
        p.moment hidden= "one_moment"`);
});

test('question: of one, in the order of the pack, with its own hint; no reason, no fold', () => {
  drawn(questionView(asking({ kind: 'one', hint: 'Own hint', why: '' }, { answered: 0, at_most: 1 }), strings, ['none']), `
    form novalidate= autocomplete=off
      p.progress "question_number 1 · last_question"
      fieldset
        legend
          h2.heading tabindex=-1 "Which?"
        p.hint "Own hint"
        div.error-slot
        div.options
          label.option
            input type=radio name=q value=none checked= autocomplete=off
            span "None"
          label.option
            input type=radio name=q value=a autocomplete=off
            span "A"
          label.option
            input type=radio name=q value=b autocomplete=off
            span "B"
      div.actions
        button.button type=submit "continue"
        p.moment hidden= "one_moment"`);
});

test('question: how many are left', () => {
  const said = (/** @type {number} */ atMost) => questionView(asking({ kind: 'one' }, { at_most: atMost }), strings, []).querySelector('.progress')?.textContent;
  equal([0, 1, 2, 3].map(said), ['question_number 3 \u00b7 last_question', 'question_number 3 \u00b7 last_question', 'question_number 3 \u00b7 at_most_more 1', 'question_number 3 \u00b7 at_most_more 2']);
});

test('question: what kind of choice is asked for, and no "or" where nothing excludes', () => {
  equal(questionView(asking({ kind: 'one', hint: '' }), strings, []).querySelector('.hint')?.textContent, 'choose_one');
  equal(questionView(asking({ options: [QUESTION.options[1]] }), strings, []).querySelectorAll('.or').length, 0);
});

test('question: nothing chosen, in the words of its kind', () => {
  equal([nothingChosen(QUESTION, strings).textContent, nothingChosen({ ...QUESTION, kind: 'one' }, strings).textContent], ['error_label error_many', 'error_label error_one']);
});

test('question: one choice, as a new input', () => {
  drawn([optionInput(QUESTION, 'a', true), optionInput({ ...QUESTION, kind: 'one' }, 'b', false)], `
    input type=checkbox name=q value=a checked= autocomplete=off
    input type=radio name=q value=b autocomplete=off`);
});

test('trail: the questions answered, each with its way to change; folded; nothing at the start', () => {
  drawn(trailDetails([{ question: 'q', text: 'Which?', chosen: [{ option: 'a', text: 'A' }, { option: 'b', text: 'B' }] }], strings), `
    details.trail
      summary "your_answers 1"
      ol.answers
        li
          div
            p.asked "Which?"
            p.chosen "A"
            p.chosen "B"
          button.button.button--link type=button data-action=change data-question=q aria-label=change_what Which? "change"`);
  drawn(trailDetails([], strings), `
    div`);
});
