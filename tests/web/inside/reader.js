// A check as a reader meets it, on a made-up core with three questions. In: what a test wants to be different. Out: ways to look and to press.
// Never: a real pack.
import { defineHeedCheck } from '../../../web/element/define.js';
import { madePack } from '../made-pack.mjs';
import { strings } from './kit.js';

/** @import { HeedCheck } from '../../../web/element/heed-check.js' */

const made = madePack('routine');
const OPTIONS = (/** @type {string[]} */ ...ids) => ids.map((id) => ({ id, text: id.toUpperCase(), role: 'sign', exclusive: /^(no|unsure)$/.test(id) }));
const QUESTIONS = [
  { id: 'now', kind: 'many', text: 'Now?', hint: '', why: 'Why now', options: OPTIONS('e1', 'e2', 'no', 'unsure').map((option) => (option.id === 'e2' ? { ...option, text: `E2. ${strings.not_meant} e3.` } : option)) },
  { ...made.view.question, options: made.view.question.options.slice(0, 3).concat(OPTIONS('no')) },
  { id: 'how', kind: 'one', text: 'How?', hint: '', why: '', options: OPTIONS('x', 'y').map((option, i) => ({ ...option, zone: i === 0 ? 'hip' : '' })) },
];
const NOWHERE = { id: '', name: '', emergency: [], advice: [] };
const REGIONS = [{ ...NOWHERE, id: 'GB', name: 'Britain', emergency: [{ number: '999', label: '' }, { number: '112', label: 'Text' }], advice: [{ number: '111', label: '' }] }, { ...NOWHERE, id: 'IN', name: 'India', emergency: [{ number: '112', label: '' }] }];

/** @param {any} answers @param {string} [region] @param {any} [level] of the result @returns {any} */
export function viewOf(answers, region, level = 'routine') {
  const at = QUESTIONS.findIndex(({ id }) => !answers[id]);
  const passed = QUESTIONS.slice(0, at < 0 ? QUESTIONS.length : at);
  const reasons = (answers.now ?? []).filter((/** @type {string} */ id) => id.startsWith('e'))
    .map((/** @type {string} */ sign) => ({ ...made.result.reasons[0], sign, level: 'emergency', do: 'Own advice' }));
  return {
    ok: true, ...made.view, region: REGIONS.find(({ id }) => id === region) ?? NOWHERE, progress: { answered: passed.length, at_most: 3 - passed.length },
    trail: passed.map(({ id, text, options }) => ({ question: id, text, chosen: options.filter((/** @type {any} */ one) => answers[id].includes(one.id)).map((/** @type {any} */ one) => ({ option: one.id, text: one.text })) })),
    question: at < 0 ? null : QUESTIONS[at], interrupt: at >= 0 && reasons.length > 0 ? { ...madePack('emergency').result, reasons } : null,
    result: at < 0 ? madePack(level).result : null,
  };
}

/** @param {any} [more] of what a page gives the check; `unconnected`: without its core; `level` of its result */
export function reader({ unconnected = false, level = 'routine', ...more } = {}) {
  defineHeedCheck();
  const check = /** @type {HeedCheck} */ (document.createElement('heed-check'));
  document.querySelector('main')?.append(check);
  const state = { refuses: false, reloads: 0, asked: /** @type {any[]} */ ([]) };
  const call = (/** @type {string} */ op, /** @type {any} */ request) => {
    state.asked.push([op, structuredClone(request)]);
    if (state.refuses) throw new Error('a trap');
    return op === 'summary' ? { ok: true, text: `Notes ${request.region ?? ''}` } : viewOf(request.answers, request.region, level);
  };
  check.start({ first_view: viewOf({}), regions: REGIONS, strings, mode: 'page', leaflet: made.leaflet, article: 'https://news.test/', reload: () => { state.reloads++; }, ...more });
  if (!unconnected) check.connect(call);
  const root = () => /** @type {ShadowRoot} */ (check.shadowRoot);
  const one = (/** @type {string} */ css) => /** @type {HTMLElement} */ (root().querySelector(css));
  const all = (/** @type {string} */ css) => /** @type {HTMLElement[]} */ ([...root().querySelectorAll(css)]);
  const press = (/** @type {string} */ css) => {
    if (!one(css)) throw new Error(`there is no ${css}`);
    one(css).click();
  };
  return {
    check, state, root, one, all, press, call,
    /** @param {...string} ids */
    tick(...ids) { for (const id of ids) press(`.option [value="${id}"]`); },
    /** @param {...string} ids */
    answer(...ids) { this.tick(...ids); press('form [type=submit]'); },
    toResult() { for (const id of ['no', 'o0', 'x']) this.answer(id); },
    heading: () => one('.heading')?.textContent,
    status: () => one('[role=status]')?.textContent,
    ticked: () => all('.option :checked').map((input) => input.getAttribute('value')),
    focused: () => { const node = root().activeElement; return node ? [node.localName, ...node.classList].join('.') : ''; },
    country(/** @type {string} */ id) {
      const select = /** @type {HTMLSelectElement} */ (one('select'));
      select.value = id;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
  };
}
