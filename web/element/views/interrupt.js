// In: a view whose answers already match an emergency rule while questions are left. Out: the screen that stops the reader, and the bar that stays after it.
// Never hides the way on: the reader may be right that this is not about them.
import { button, h } from '../dom.js';
import { cardHead, doList, reasonList } from './advice.js';

/** @import { Advice, Strings, View } from '../types.js' */

/** The choice of country stands between the two parts, right below the call buttons. @param {View & {interrupt: Advice}} view @param {Strings} strings */
export function interruptView({ interrupt, region }, strings) {
  return {
    head: [cardHead(interrupt, region, strings)],
    rest: [
      ...doList(interrupt, strings),
      ...reasonList(interrupt.reasons.filter(({ level }) => level === 'emergency'), strings.interrupt_reasons, '', strings),
      h('div', { class: 'actions actions--apart' },
        h('p', { class: 'hint' }, strings.go_on_note),
        button('go-on', strings.go_on)),
    ],
  };
}

/** @param {Strings} strings */
export function emergencyBar(strings) {
  return h('div', { class: 'bar' },
    h('p', {}, h('strong', {}, strings.emergency_bar)),
    button('show-emergency', strings.emergency_show, 'bar'));
}
