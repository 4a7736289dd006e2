// What the views of advice draw, as style sheets, listeners and screen readers find it: tags, classes, attributes, which words. In: made-up advice.
// Never: how it looks (tests/web/access, print) or what it does (element.inside.js).
import { adviceLines, callButtons, emergencyLine, regionChoice } from '../../../web/element/views/region.js';
import { cardHead, doList, reasonList, sourceName } from '../../../web/element/views/advice.js';
import { emergencyBar, interruptView } from '../../../web/element/views/interrupt.js';
import { ladder } from '../../../web/element/views/ladder.js';
import { articleAddress, passOn } from '../../../web/element/views/pass-on.js';
import { watchList, watchText } from '../../../web/element/views/watch.js';
import { drawn, equal, ok, strings, stub, test } from './kit.js';

const NOWHERE = { id: '', name: '', emergency: [], advice: [] };
const HERE = {
  id: 'GB', name: 'Britain', emergency: [{ number: '999', label: '' }, { number: '+44 20-1', label: 'Text' }, { number: 'call us', label: '' }],
  advice: [{ number: '111', label: 'NHS' }, { number: '', label: 'none' }, { number: '1*2', label: '' }, { number: '*12', label: '' }],
};
const SOURCES = [{ id: 'a', publisher: 'A', title: 'T', year: '2026' }, { id: 'b', publisher: 'B', title: 'U', year: '' }];
const REASON = {
  sign: 's', level: /** @type {const} */ ('routine'), line: 'A line', do: 'Own advice', sources: SOURCES,
  answers: [{ question: 'q', option: '1', text: 'one' }, { question: 'q', option: '2', text: 'two' }, { question: 'r', option: '1', text: 'one' }],
};
const BARE = { ...REASON, level: /** @type {const} */ ('emergency'), line: 'Bare', do: '', sources: [], answers: [] };
/** @type {any} */ const ADVICE = {
  level: 'routine', card: { level: 'routine', label: 'Soon', heading: 'See someone', if: '', lead: 'A lead.' }, reasons: [REASON], published_by: SOURCES,
  do: [{ id: 'd', text: 'Ring.' }, { id: 'e', text: 'Rest.' }], watch: [],
};
/** @type {any[]} */ const LABELS = [{ level: 'emergency', label: 'Now' }, { level: 'routine', label: 'Soon' }, { level: 'self_care', label: 'Home' }];

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
  drawn(emergencyLine(HERE, strings), `
    p.emergency-line
      "emergency_numbers Britain"
      a.call-inline href=tel:999
        bdi dir=ltr "999"
      a.call-inline href=tel:+44201
        bdi dir=ltr "+44 20-1"`);
  drawn(emergencyLine(NOWHERE, strings), `
    p.emergency-line "local_number"`);
});

test('region: buttons to call, with their label; without a number why the country is asked', () => {
  drawn(callButtons(HERE, strings), `
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
  drawn(callButtons(NOWHERE, strings), `
    div.calls
      p.calls-none "country_why"`);
});

test('region: lines for advice, or nothing', () => {
  drawn(adviceLines(HERE, strings), `
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
  equal(adviceLines(NOWHERE, strings), false);
});

test('advice: the head of a card has its ladder; an emergency has its calls', () => {
  drawn(cardHead(ADVICE, HERE, strings, LABELS), `
    div.panel.panel--routine
      h2.heading tabindex=-1
        span.label "Soon"
        span.unseen ": "
        "See someone"
      p.lead "A lead."
      div.ladder
        p "ladder 2 3"
        ol role=list
          li
            span "Now"
          li aria-current=true
            span "Soon"
          li
            span "Home"`);
  drawn(cardHead({ ...ADVICE, level: 'emergency', card: { ...ADVICE.card, lead: '' } }, NOWHERE, strings), `
    div.panel.panel--emergency
      h2.heading tabindex=-1
        span.label "Soon"
        span.unseen ": "
        "See someone"
      div.calls
        p.calls-none "country_why"`);
});

test('advice: what to do, or nothing', () => {
  drawn(doList(ADVICE, strings), `
    section
      h3 "what_to_do"
      ul.list
        li "Ring."
        li "Rest."`);
  equal(doList({ ...ADVICE, do: [] }, strings), []);
});

test('advice: a reason with each part it has, the same words once; a bare one alone', () => {
  drawn(reasonList([REASON, BARE], 'Why', 'A note', strings), `
    section
      h3 "Why"
      p.hint "A note"
      ul.reasons role=list
        li.reason.reason--routine
          p.line "A line"
          p.ticked
            "you_ticked "
            bdi "one"
            " · "
            bdi "two"
          p.own-do "Own advice"
          p.source "listed_by two_sources A, 2026 B"
        li.reason.reason--emergency
          p.line "Bare"`);
  drawn(reasonList([BARE], 'Why', '', strings), `
    section
      h3 "Why"
      ul.reasons role=list
        li.reason.reason--emergency
          p.line "Bare"`);
  equal(reasonList([], 'Why', 'A note', strings), []);
});

test('advice: a source has its year where one is known, and says where we have not read it ourselves', () => {
  const name = (/** @type {object} */ more) => sourceName({ ...SOURCES[0], ...more }, strings);
  equal([{}, { year: '' }, { year: 'undated' }, { evidence: 'quoted' }, { evidence: 'recalled' }, { id: 'heed_own' }].map(name),
    ['A, 2026', 'A', 'A', 'A, 2026 (evidence_quoted)', 'A, 2026 (evidence_recalled)', 'own_rule']);
});

test('advice: who lists the symptom, and whose rule the time is', () => {
  const line = (/** @type {any} */ more) => reasonList([{ ...BARE, ...more }], 'Why', '', strings)[0].querySelector('.source')?.textContent;
  equal([line({ sources: [SOURCES[0]], time_sources: [{ ...SOURCES[0], id: 'heed_own' }] }), line({ sources: [], time_sources: [SOURCES[1]] }), line({})],
    ['listed_by A, 2026 how_soon_by own_rule', 'how_soon_by B', undefined]);
});

test('region: a number that nobody has seen on its own page says so, wherever it stands', () => {
  const doubtful = { ...HERE, emergency: [{ number: '1', label: '', evidence: 'recalled' }, { number: '2', label: '', evidence: 'read' }] };
  const said = [emergencyLine(/** @type {any} */ (doubtful), strings), callButtons(/** @type {any} */ (doubtful), strings)].map((part) => part.textContent?.match(/check_number/g)?.length);
  equal(said, [1, 1]);
});

test('ladder: the step of this card and the same in words; nothing without a step', () => {
  drawn(ladder('routine', LABELS, strings), `
    div.ladder
      p "ladder 2 3"
      ol role=list
        li
          span "Now"
        li aria-current=true
          span "Soon"
        li
          span "Home"`);
  drawn(ladder('emergency', LABELS, strings), `
    div.ladder
      p "ladder 1 3"
      ol role=list
        li aria-current=true
          span "Now"
        li
          span "Soon"
        li
          span "Home"`);
  equal(ladder('within_24h', LABELS, strings), null);
});

test('interrupt: the card, what to do, the emergency’s reasons alone, the way on', () => {
  /** @type {any} */ const view = { region: HERE, interrupt: { ...ADVICE, level: 'emergency', do: [], reasons: [BARE, REASON] } };
  const { head, rest } = interruptView(view, strings);
  equal([head.length, head[0].querySelectorAll('.call').length], [1, 2]);
  drawn(rest, `
    section
      h3 "interrupt_reasons"
      ul.reasons role=list
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

const DAY = new Date(2026, 10, 22, 13);
test('watch: a day in words where one is known and the language is; else the sentence without', () => {
  const item = { id: 'w', text: 'In 3 days.', by: 'By {date}.', days: 3 };
  ok(/^By Wednesday,? 25 November\.$/.test(watchText(item, 'en-GB', DAY)));
  equal([watchText({ ...item, by: '' }, 'en-GB', DAY), watchText({ ...item, days: 0 }, 'en-GB', DAY), watchText(item, 'tlh', DAY)], ['In 3 days.', 'In 3 days.', 'In 3 days.']);
  drawn(watchList([item, { ...item, days: 0 }], DAY, strings), `
    section
      h3 "watch"
      ul.list
        li "${watchText(item, 'en-GB', DAY)}"
        li "In 3 days."`);
  equal(watchList([], DAY, strings), []);
});
