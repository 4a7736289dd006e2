// Which parts stand on which screen, in which order. In: made-up views. Never: a part in itself (advice, question, parts.inside.js).
import { screenKind, screenView } from '../../../web/element/views/screen.js';
import { madePack } from '../made-pack.mjs';
import { drawn, equal, strings, test } from './kit.js';

const DAY = new Date(2026, 10, 22, 13);
const made = madePack('routine');
const TRAIL = [{ question: 'site', text: 'Where?', chosen: [{ option: 'o0', text: 'Neck' }, { option: 'o1', text: 'Low back' }, { option: 'o2', text: 'A hip' }] }];
const HERE = { id: 'GB', name: 'Britain', emergency: [{ number: '999', label: '' }], advice: [{ number: '111', label: '' }] };
const BELOW = { ...made.result.reasons[0], level: 'self_care', line: 'A lesser line' };

/** What stands on a screen, each block by what it is. @param {any[]} blocks */
const names = (blocks) => blocks.map((block) => [block.localName, ...block.classList].join('.') + (block.querySelector?.(':scope > h3') ? ` ${block.querySelector('h3').textContent}` : ''));

/** @param {any} [more] @returns {any} */
const screen = (more = {}) => ({
  view: { ...made.view, region: HERE, trail: [], ...more.view }, strings, regions: made.regions, region: 'GB', mode: 'page', ticked: [], interrupting: false,
  failed: false, some: false, summary: 'Notes', today: DAY, leaflet: made.leaflet, article: 'https://news.test/', ...more.screen,
});
/** @param {string} level */
const resulting = (level) => ({ question: null, trail: TRAIL, result: { ...made.result, level, reasons: [{ ...made.result.reasons[0], level }, BELOW] } });
const interrupt = { ...madePack('emergency').result };

test('screen: a question, with the country, the number and who sees the answers', () => {
  equal(names(screenView(screen())), ['div.tools', 'form', 'div', 'label.region', 'p.emergency-line', 'p.privacy']);
  const blocks = screenView(screen({ screen: { ticked: ['o1'] } }));
  drawn(blocks[0], `
    div.tools`);
  equal(blocks[1].querySelector(':checked')?.getAttribute('value'), 'o1');
  drawn(blocks.at(-1), `
    p.privacy "privacy_page"`);
});

test('screen: Back where there is a way back, Clear where there is something to clear', () => {
  drawn(screenView(screen({ view: { trail: TRAIL }, screen: { some: true } }))[0], `
    div.tools
      button.button.button--link type=button data-action=back "back"
      button.button.button--link type=button data-action=clear "clear"`);
});

test('screen: an emergency stops the reader before the question; passed, it leaves a bar', () => {
  equal(names(screenView(screen({ view: { interrupt, trail: TRAIL }, screen: { interrupting: true } }))), ['div.tools', 'div.panel.panel--emergency', 'label.region', 'section what_to_do', 'section interrupt_reasons', 'div.actions.actions--apart', 'details.trail']);
  equal(names(screenView(screen({ view: { interrupt } }))), ['div.bar', 'div.tools', 'form', 'div', 'label.region', 'p.emergency-line', 'p.privacy']);
  equal(names(screenView(screen({ screen: { interrupting: true } })))[1], 'form');
});

test('screen: a result, what can be cleared at its end, and the country', () => {
  const blocks = screenView(screen({ view: resulting('routine') }));
  equal(names(blocks), ['div.tools', 'div.panel.panel--routine', 'section what_to_do', 'section watch', 'section why_this', 'section other_lines', 'section.say say', 'details.fold.marked', 'details.fold.todo', 'section sources', 'p.no-diagnosis', 'section.pass pass_on', 'details.trail', 'div.tools', 'label.region', 'p.emergency-line', 'p.privacy']);
  drawn(blocks.filter((block) => block.matches('.tools')), `
    div.tools
      button.button.button--link type=button data-action=back "back"
    div.tools
      button.button.button--link type=button data-action=clear "clear"`);
});

test('screen: an emergency as a result has its country by the calls, and none at the end', () => {
  equal(names(screenView(screen({ view: resulting('emergency') }))), ['div.tools', 'div.panel.panel--emergency', 'label.region', 'section what_to_do', 'section watch', 'section why_this', 'details.say', 'p.no-diagnosis', 'details.trail', 'div.tools']);
});

test('screen: a core that failed, and a view that is neither question nor result', () => {
  equal(names(screenView(screen({ screen: { failed: true } }))), ['h2.heading', 'p', 'p.emergency-line', 'div.actions']);
  equal(names(screenView(screen({ view: { question: null } }))), ['h2.heading', 'p', 'p.emergency-line', 'div.actions']);
});

test('screen: what is said of it', () => {
  /** @param {any} view @param {any} [flags] */
  const kind = (view, flags = {}) => screenKind({ ...screen({ view }), ...flags });
  equal([kind({}), kind(resulting('routine')), kind({ interrupt }), kind({ interrupt }, { interrupting: true }), kind({}, { interrupting: true }), kind({}, { failed: true })],
    ['question', 'result', 'question', 'interrupt', 'question', 'failed']);
});

test('result: lines of advice where help is wanted within days, not for less and not for an emergency', () => {
  const has = (/** @type {string} */ level) => screenView(screen({ view: resulting(level) })).some((block) => block.matches('.advice-lines'));
  equal(['emergency', 'within_24h', 'within_2_weeks', 'routine', 'self_care'].map(has), [false, true, true, false, false]);
});

test('result: reasons of its level first, lesser ones apart; who published it; what to say, folded', () => {
  const blocks = screenView(screen({ view: resulting('routine') }));
  const at = (/** @type {string} */ heading) => blocks.filter((block) => block.querySelector('h3')?.textContent === heading);
  equal(at('why_this')[0].querySelectorAll('.reason').length, 1);
  equal(at('why_this')[0].querySelector('.hint'), null);
  drawn(at('other_lines'), `
    section
      h3 "other_lines"
      p.hint "other_lines_note"
      ul.reasons
        li.reason.reason--self_care
          p.line "A lesser line"
          p.ticked
            "you_ticked "
            bdi "Neck"
          p.source "published_by A Board, 2026"`);
  drawn(at('sources'), `
    section
      h3 "sources"
      ul.list
        li "A Board, 2026. A guide"`);
  drawn(at('say'), `
    section.say
      h3 "say"
      div
        p.hint "say_note"
        div.actions
          button.button.button--quiet type=button data-action=copy "copy"
          button.button.button--quiet type=button data-action=print data-part=summary "print"
          button.button.button--quiet type=button data-action=save "save"
        details
          summary "read_summary"
          pre.summary dir=auto "Notes"`);
  drawn(blocks.filter((block) => block.matches('.no-diagnosis')), `
    p.no-diagnosis "no_diagnosis"`);
});

test('result: an emergency’s notes are folded as a whole, and its text stands open in them', () => {
  drawn(screenView(screen({ view: resulting('emergency') })).filter((block) => block.matches('.say')), `
    details.say
      summary "say"
      div
        p.hint "say_note"
        div.actions
          button.button.button--quiet type=button data-action=copy "copy"
          button.button.button--quiet type=button data-action=print data-part=summary "print"
          button.button.button--quiet type=button data-action=save "save"
        pre.summary dir=auto "Notes"`);
});

test('result: without the leaflet and an article their parts are left out', () => {
  equal(names(screenView(screen({ view: resulting('self_care'), screen: { leaflet: undefined, article: '' } }))), ['div.tools', 'div.panel.panel--self_care', 'section what_to_do', 'section watch', 'section why_this', 'section', 'section.say say', 'details.fold.todo', 'section sources', 'p.no-diagnosis', 'details.trail', 'div.tools', 'label.region', 'p.emergency-line', 'p.privacy']);
  const bare = { ...made.leaflet, table: null };
  equal(screenView(screen({ view: resulting('self_care'), screen: { leaflet: bare } })).some((block) => block.matches('.marked')), false);
});
