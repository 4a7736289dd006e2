// In: what to watch for, today's date. Out: the list of it, with the day by which to act.
// Never a date in another language than the reader's.
import { dayName, inDays } from '../dates.js';
import { h } from '../dom.js';

/** @import { Strings, Watch } from '../types.js' */

/** @param {Watch[]} watch @param {Date} today @param {Strings} strings */
export function watchList(watch, today, strings) {
  return watch.length === 0 ? [] : [h('section', {},
    h('h3', {}, strings.watch),
    h('ul', { class: 'list' }, watch.map((item) => h('li', {}, watchText(item, strings.date_locale, today)))))];
}

/** A date says more than "soon". @param {Watch} watch @param {string} locale @param {Date} today */
export function watchText({ text, by, days }, locale, today) {
  const date = by && days ? dayName(inDays(today, days), locale, { weekday: 'long' }) : '';
  return date ? by.replace('{date}', date) : text;
}
