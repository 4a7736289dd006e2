// In: what the element knows (view, strings, ticks, flags). Out: the one screen that shows it, as a list of blocks.
// Never decides about advice: which screen it is follows from the view and from what the reader has already seen.
import { button, h } from '../dom.js';
import { failedView } from './error.js';
import { emergencyBar, interruptView } from './interrupt.js';
import { questionView } from './question.js';
import { emergencyLine, regionChoice } from './region.js';
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
 * @property {string[]} ticked earlier choice for the question shown
 * @property {boolean} interrupting whether an emergency comes before the question
 * @property {boolean} failed
 * @property {boolean} some whether there is anything to clear
 * @property {string} summary
 * @property {Date} today
 * @property {Leaflet | undefined} leaflet
 * @property {string} article address to pass on, or ''
 */

/** @param {Screen} screen @returns {HTMLElement[]} */
export function screenView(screen) {
  const { view, strings } = screen;
  if (screen.failed) return failedView(view.region, strings);
  const choice = regionChoice(screen.regions, screen.region, strings);
  if (view.interrupt && screen.interrupting) {
    return [tools(screen), ...interruptView({ ...view, interrupt: view.interrupt }, strings, choice), trailDetails(view.trail, strings)];
  }
  if (view.result) {
    const result = resultView({ ...view, result: view.result }, strings, { ...screen, region: choice });
    const end = [trailDetails(view.trail, strings), h('div', { class: 'tools' }, button('clear', strings.clear, 'link'))];
    return view.result.level === 'emergency' ? [tools(screen), ...result, ...end] : [tools(screen), ...result, ...end, ...foot(screen, choice)];
  }
  if (!view.question) return failedView(view.region, strings);
  return [
    ...(view.interrupt ? [emergencyBar(strings)] : []),
    tools(screen),
    questionView({ ...view, question: view.question }, strings, screen.ticked),
    trailDetails(view.trail, strings),
    ...foot(screen, choice),
  ];
}

/** What the status element says when a screen comes. @param {Screen} screen @returns {'failed'|'interrupt'|'result'|'question'} */
export function screenKind({ view, failed, interrupting }) {
  if (failed) return 'failed';
  if (view.interrupt && interrupting) return 'interrupt';
  return view.result ? 'result' : 'question';
}

/** Back and Clear stand in the same place on every screen. @param {Screen} screen */
function tools({ view, strings, some }) {
  return h('div', { class: 'tools' },
    view.trail.length > 0 && button('back', strings.back, 'link'),
    some && button('clear', strings.clear, 'link'));
}

/** @param {Screen} screen @param {HTMLElement} choice */
function foot({ view, strings, mode }, choice) {
  return [choice, emergencyLine(view.region, strings), h('p', { class: 'privacy' }, strings[`privacy_${mode}`])];
}
