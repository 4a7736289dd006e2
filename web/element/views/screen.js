// In: what the element knows (view, strings, choices, flags). Out: the one screen that shows it, in three parts: above the choice of country,
// below it, and the bar at the lower edge. Never decides about advice: which screen it is follows from the view and what the reader has seen.
import { button, h, icon } from '../dom.js';
import { failedView } from './error.js';
import { emergencyBar, interruptView } from './interrupt.js';
import { questionView } from './question.js';
import { emergencyLine } from './region.js';
import { resultView } from './result.js';
import { trailDetails } from './review.js';

/** @import { Leaflet, RegionName, Strings, View } from '../types.js' */

/**
 * @typedef {object} Screen
 * @property {View} view
 * @property {Strings} strings
 * @property {RegionName[]} regions
 * @property {string} region id of the region the reader chose
 * @property {'frame'|'page'|'element'} mode
 * @property {string[]} draft earlier choice for the question shown
 * @property {boolean} interrupting whether an emergency comes before the question
 * @property {boolean} failed
 * @property {boolean} hasAnswers whether there is anything to clear
 * @property {boolean} canUndo whether answers were cleared just now
 * @property {string} summary
 * @property {Date} today
 * @property {Leaflet | undefined} leaflet
 * @property {string} [leaflet_page] address of the whole leaflet, where it is not on this page
 * @property {string} article address to pass on, or ''
 */
const DOWN = 'M12 18.5 4.5 11l2-2L12 14.5 17.5 9l2 2Z';

/** @typedef {{head: HTMLElement[], rest: HTMLElement[], nav: HTMLElement[]}} Parts */

/** @param {Screen} screen @returns {Parts} */
export function screenView(screen) {
  const { view, strings, failed } = screen;
  if (failed || !(view.question || view.interrupt || view.result)) {
    return { head: failedView(strings), rest: [emergencyLine(view.region, strings), ...leafletLink(screen)], nav: [] };
  }
  if (view.interrupt && screen.interrupting) {
    const { head, rest } = interruptView({ ...view, interrupt: view.interrupt }, strings);
    return { head, rest: [...rest, ...answersSoFar(screen)], nav: [bar(screen)] };
  }
  if (view.result) {
    const { head, rest } = resultView({ ...view, result: view.result }, strings, screen);
    const isEmergency = view.result.level === 'emergency';
    return { head, rest: [...rest, ...answersSoFar(screen), ...(isEmergency ? leafletLink(screen) : foot(screen))], nav: [bar(screen)] };
  }
  const question = /** @type {import('../types.js').Question} */ (view.question);
  return {
    head: [
      ...(view.interrupt ? [emergencyBar(strings)] : []),
      ...(screen.canUndo ? [h('p', { class: 'cleared' }, `${strings.cleared} `, button('undo', strings.undo, 'link'))] : []),
      ...(screen.mode === 'frame' && view.trail.length === 0 ? [h('slot', { name: 'intro' })] : []),  // who it is for, and that nobody reviewed it
      ...questionView({ ...view, question }, strings, screen.draft),
    ],
    rest: [emergencyLine(view.region, strings), ...answersSoFar(screen), ...leafletLink(screen), privacyLine(screen)],
    nav: [
      h('div', { class: 'error-slot', id: 'error' }),
      bar(screen, h('button', { class: 'button', type: 'submit' }, strings.continue)),
      h('p', { class: 'moment', hidden: true }, strings.one_moment),
    ],
  };
}

/** Back, how much is below, and the way on: in the same place on every screen. @param {Screen} screen @param {HTMLElement} [onward] */
function bar({ view, strings }, onward) {
  return h('div', { class: 'actions' },
    view.trail.length > 0 && button('back', strings.back, 'back'),
    h('button', { class: 'button button--more', type: 'button', 'data-action': 'more', tabindex: -1, hidden: true }, h('span', {}), icon(DOWN)),
    onward);
}

/** @param {Screen} screen */
function answersSoFar({ view, strings, hasAnswers }) {
  return [...trailDetails(view.trail, strings), ...(hasAnswers ? [h('p', { class: 'tools' }, button('clear', strings.clear, 'link'))] : [])];
}

/** @param {Screen} screen */
function foot(screen) {
  return [emergencyLine(screen.view.region, screen.strings), ...leafletLink(screen), privacyLine(screen)];
}

/** @param {Screen} screen */
function privacyLine({ strings, mode }) {
  return h('p', { class: 'privacy' }, strings[`privacy_${mode}`]);
}

/** A frame holds the check alone. @param {Screen} screen */
function leafletLink({ strings, mode, leaflet_page: page }) {
  if (mode !== 'frame' || !page) return [];
  return [h('p', { class: 'leaflet-link' }, h('a', { href: page, target: '_blank', rel: 'noopener' }, strings.open_leaflet))];
}
