// What each view draws, as style sheets, listeners and screen readers find it: tags, classes, attributes, which words. In: made-up advice.
// Never: how it looks (tests/web/access, print) or what it does (element.inside.js).
import { adviceLines, callButtons, emergencyLine, regionChoice } from '../../../web/element/views/region.js';
import { cardHead, doList, reasonList, sourceName } from '../../../web/element/views/advice.js';
import { errorMessage, failedView } from '../../../web/element/views/error.js';
import { fold } from '../../../web/element/views/fold.js';
import { emergencyBar, interruptView } from '../../../web/element/views/interrupt.js';
import { ladder } from '../../../web/element/views/ladder.js';
import { articleAddress, passOn } from '../../../web/element/views/pass-on.js';
import { nothingChosen, optionInput, questionView } from '../../../web/element/views/question.js';
import { trailDetails } from '../../../web/element/views/review.js';
import { watchList, watchText } from '../../../web/element/views/watch.js';
import { drawn, equal, ok, strings, stub, test } from './kit.js';

const kNowhere = { id: '', name: '', emergency: [], advice: [] };
const kHere = {
  id: 'GB', name: 'Britain', emergency: [{ number: '999', label: '' }, { number: '+44 20-1', label: 'Text' }, { number: 'call us', label: '' }],
  advice: [{ number: '111', label: 'NHS' }, { number: '', label: 'none' }, { number: '1*2', label: '' }, { number: '*12', label: '' }],
};
const kSources = [{ id: 'a', publisher: 'A', title: 'T', year: '2026' }, { id: 'b', publisher: 'B', title: 'U', year: '' }];
const kReason = {
  sign: 's', level: /** @type {const} */ ('routine'), line: 'A line', do: 'Own advice', sources: kSources,
  answers: [{ question: 'q', option: '1', text: 'one' }, { question: 'q', option: '2', text: 'two' }, { question: 'r', option: '1', text: 'one' }],
};
const kBare = { ...kReason, level: /** @type {const} */ ('emergency'), line: 'Bare', do: '', sources: [], answers: [] };
/** @type {any} */ const kAdvice = {
  level: 'routine', card: { level: 'routine', label: 'Soon', heading: 'See someone', if: '', lead: 'A lead.' }, reasons: [kReason], published_by: kSources,
  do: [{ id: 'd', text: 'Ring.' }, { id: 'e', text: 'Rest.' }], watch: [],
};
/** @type {any[]} */ const kLabels = [{ level: 'emergency', label: 'Now' }, { level: 'routine', label: 'Soon' }, { level: 'self_care', label: 'Home' }];
/** @type {any} */ const kQuestion = {
  id: 'q', kind: 'many', text: 'Which?', hint: '', why: 'Because.',
  options: [{ id: 'none', text: 'None', exclusive: true }, { id: 'a', text: 'A', exclusive: false }, { id: 'b', text: 'B', exclusive: false }],
};
/** @param {object} [question] @param {object} [progress] @returns {any} */
const asking = (question = {}, progress = {}) => ({ question: { ...kQuestion, ...question }, progress: { answered: 2, at_most: 5, ...progress } });

test('region: a choice of country, none chosen first, and the chosen one', () => {
  drawn(regionChoice([{ id: 'GB', name: 'Britain' }, { id: 'IN', name: 'India' }], 'IN', strings), `
    label.region
      span "country"
      select autocomplete=off data-action=region
        option value= "choose_country"
        option value=GB "Britain"
        option value=IN selected= "India"`);
  drawn(regionChoice([], '', strings), `
    label.region
      span "country"
      select autocomplete=off data-action=region
        option value= selected= "choose_country"`);
});

test('region: only what can be called becomes a link; without a number the local one is named', () => {
  drawn(emergencyLine(kHere, strings), `
    p.emergency-line
      "emergency_numbers Britain"
      a.call-inline href=tel:999
        bdi dir=ltr "999"
      a.call-inline href=tel:+44201
        bdi dir=ltr "+44 20-1"`);
  drawn(emergencyLine(kNowhere, strings), `
    p.emergency-line "local_number"`);
});

test('region: buttons to call, with their label; without a number why the country is asked', () => {
  drawn(callButtons(kHere, strings), `
    div.calls
      a.button.call href=tel:999
        svg.icon viewBox=0 0 24 24 aria-hidden=true
          path d=drawn
        span
          "call "
          bdi dir=ltr "999"
      a.button.call href=tel:+44201
        svg.icon viewBox=0 0 24 24 aria-hidden=true
          path d=drawn
        span
          "call "
          bdi dir=ltr "+44 20-1"
          span.call-label " Text"`);
  drawn(callButtons(kNowhere, strings), `
    div.calls
      p.calls-none "country_why"`);
});

test('region: lines for advice, or nothing', () => {
  drawn(adviceLines(kHere, strings), `
    div.advice-lines
      h3 "advice_lines Britain"
      div.calls
        a.button.button--quiet.call href=tel:111
          svg.icon viewBox=0 0 24 24 aria-hidden=true
            path d=drawn
          span
            "call "
            bdi dir=ltr "111"
            span.call-label " NHS"`);
  drawn(adviceLines(kNowhere, strings), `
    div.advice-lines`);
});

test('advice: the head of a card has its ladder; an emergency has its calls', () => {
  drawn(cardHead(kAdvice, kHere, strings, kLabels), `
    div.panel.panel--routine
      h2.heading tabindex=-1
        span.label "Soon"
        span.unseen ": "
        "See someone"
      p.lead "A lead."
      div.ladder
        p "ladder 2 3"
        ol
          li
            span "Now"
          li aria-current=true
            span "Soon"
          li
            span "Home"`);
  drawn(cardHead({ ...kAdvice, level: 'emergency', card: { ...kAdvice.card, lead: '' } }, kNowhere, strings), `
    div.panel.panel--emergency
      h2.heading tabindex=-1
        span.label "Soon"
        span.unseen ": "
        "See someone"
      div.calls
        p.calls-none "country_why"`);
});

test('advice: what to do, or an empty section', () => {
  drawn(doList(kAdvice, strings), `
    section
      h3 "what_to_do"
      ul.list
        li "Ring."
        li "Rest."`);
  drawn(doList({ ...kAdvice, do: [] }, strings), `
    section`);
});

test('advice: a reason with each part it has, the same words once; a bare one alone', () => {
  drawn(reasonList([kReason, kBare], 'Why', 'A note', strings), `
    section
      h3 "Why"
      p.hint "A note"
      ul.reasons
        li.reason.reason--routine
          p.line "A line"
          p.ticked
            "you_ticked "
            bdi "one"
            " · "
            bdi "two"
          p.own-do "Own advice"
          p.source "published_by A, 2026; B"
        li.reason.reason--emergency
          p.line "Bare"`);
  drawn(reasonList([kBare], 'Why', '', strings), `
    section
      h3 "Why"
      ul.reasons
        li.reason.reason--emergency
          p.line "Bare"`);
  drawn(reasonList([], 'Why', 'A note', strings), `
    section`);
});

test('advice: a source has its year where one is known', () => {
  equal(kSources.map(sourceName), ['A, 2026', 'B']);
});

test('ladder: the step of this card and the same in words; nothing without a step', () => {
  drawn(ladder('routine', kLabels, strings), `
    div.ladder
      p "ladder 2 3"
      ol
        li
          span "Now"
        li aria-current=true
          span "Soon"
        li
          span "Home"`);
  drawn(ladder('emergency', kLabels, strings), `
    div.ladder
      p "ladder 1 3"
      ol
        li aria-current=true
          span "Now"
        li
          span "Soon"
        li
          span "Home"`);
  equal(ladder('within_24h', kLabels, strings), null);
});

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
  drawn(failedView(kHere, strings), `
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

test('interrupt: the card, the country, what to do, the emergency’s reasons alone, the way on', () => {
  const region = document.createElement('label');
  /** @type {any} */ const view = { region: kHere, interrupt: { ...kAdvice, level: 'emergency', do: [], reasons: [kBare, kReason] } };
  const parts = interruptView(view, strings, region);
  equal(parts.length, 5);
  equal(parts[1], region);
  equal(parts[0].querySelectorAll('.call').length, 2);
  drawn(parts.slice(2), `
    section
    section
      h3 "interrupt_reasons"
      ul.reasons
        li.reason.reason--emergency
          p.line "Bare"
    div.actions.actions--apart
      p.hint "go_on_note"
      button.button.button--quiet type=button data-action=go-on "go_on"`);
});

test('interrupt: the bar that stays leads back to the advice', () => {
  drawn(emergencyBar(strings), `
    div.bar
      p
        strong "emergency_bar"
      button.button.button--bar type=button data-action=show-emergency "emergency_show"`);
});

test('pass on: the address in words, a copy, two ways to send it, and nothing without an address', () => {
  stub(navigator, 'canShare', undefined);
  drawn(passOn('https://news.test/a?b=1&c', strings), `
    section.pass
      h3 "pass_on"
      p.hint "pass_on_note"
      p.address
        bdi dir=ltr "https://news.test/a?b=1&c"
      div.actions
        button.button.button--quiet type=button data-action=copy-link "copy_link"
        a.button.button--quiet href=https://wa.me/?text=https%3A%2F%2Fnews.test%2Fa%3Fb%3D1%26c target=_blank rel=noopener noreferrer referrerpolicy=no-referrer "WhatsApp"
        a.button.button--quiet href=https://t.me/share/url?url=https%3A%2F%2Fnews.test%2Fa%3Fb%3D1%26c target=_blank rel=noopener noreferrer referrerpolicy=no-referrer "Telegram"`);
  equal(passOn('', strings), null);
});

test('pass on: the browser’s own sharing where it can share this address', () => {
  stub(navigator, 'canShare', (/** @type {any} */ { url }) => url === 'https://news.test/');
  ok(passOn('https://news.test/', strings)?.querySelector('.actions > [data-action=share]'));
  equal(passOn('https://other.test/', strings)?.querySelector('[data-action=share]') ?? null, null);
});

test('pass on: only an address with https may be passed on', () => {
  equal(['https://a.test/', 'http://a.test/', 'javascript:1', 'x https://a.test/', undefined].map(articleAddress), ['https://a.test/', '', '', '', '']);
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
  const said = (/** @type {number} */ at_most) => questionView(asking({ kind: 'one' }, { at_most }), strings, []).querySelector('.progress')?.textContent;
  equal([0, 1, 2, 3].map(said), ['question_number 3 \u00b7 last_question', 'question_number 3 \u00b7 last_question', 'question_number 3 \u00b7 at_most_more 1', 'question_number 3 \u00b7 at_most_more 2']);
});

test('question: what kind of choice is asked for, and no "or" where nothing excludes', () => {
  equal(questionView(asking({ kind: 'one', hint: '' }), strings, []).querySelector('.hint')?.textContent, 'choose_one');
  equal(questionView(asking({ options: [kQuestion.options[1]] }), strings, []).querySelectorAll('.or').length, 0);
});

test('question: nothing chosen, in the words of its kind', () => {
  equal([nothingChosen(kQuestion, strings).textContent, nothingChosen({ ...kQuestion, kind: 'one' }, strings).textContent], ['error_label error_many', 'error_label error_one']);
});

test('question: one choice, as a new input', () => {
  drawn([optionInput(kQuestion, 'a', true), optionInput({ ...kQuestion, kind: 'one' }, 'b', false)], `
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

const kDay = new Date(2026, 10, 22, 13);
test('watch: a day in words where one is known and the language is; else the sentence without', () => {
  const item = { id: 'w', text: 'In 3 days.', by: 'By {date}.', days: 3 };
  ok(/^By Wednesday,? 25 November\.$/.test(watchText(item, 'en-GB', kDay)));
  equal([watchText({ ...item, by: '' }, 'en-GB', kDay), watchText({ ...item, days: 0 }, 'en-GB', kDay), watchText(item, 'tlh', kDay)], ['In 3 days.', 'In 3 days.', 'In 3 days.']);
  drawn(watchList([item, { ...item, days: 0 }], kDay, strings), `
    section
      h3 "watch"
      ul.list
        li "By Wednesday 25 November."
        li "In 3 days."`);
  drawn(watchList([], kDay, strings), `
    section`);
});
