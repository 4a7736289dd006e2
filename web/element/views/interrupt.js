// In: a view whose answers already match an emergency rule while questions are left. Out: the screen that stops the reader, and the bar that stays after it.
// Never hides the way on: the reader may be right that this is not about them.
import { h } from '../dom.js';
import { cardHead, doList, reasonList } from './advice.js';

/** @import { Advice, Strings, View } from '../types.js' */

/**
 * @param {View & {interrupt: Advice}} view @param {Strings} strings
 * @param {HTMLElement} region the choice of country, which must stand right below the call buttons
 */
export function interruptView(view, strings, region) {
  const { interrupt } = view;
  return [
    cardHead(interrupt, view.region, strings),
    region,
    doList(interrupt, strings),
    reasonList(interrupt.reasons.filter(({ level }) => level === 'emergency'), strings.interrupt_reasons, '', strings),
    h('div', { class: 'actions actions--apart' },
      h('p', { class: 'hint' }, strings.go_on_note),
      h('button', { class: 'button button--quiet', type: 'button', 'data-action': 'go-on' }, strings.go_on)),
  ];
}

/** @param {Strings} strings */
export function emergencyBar(strings) {
  return h('div', { class: 'bar' },
    h('p', {}, h('strong', {}, strings.emergency_bar)),
    h('button', { class: 'button button--bar', type: 'button', 'data-action': 'show-emergency' }, strings.emergency_show));
}
