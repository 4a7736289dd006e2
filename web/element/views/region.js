// In: the region of a view, the list of regions, strings. Out: the choice of country, and what can be called there.
// Never guesses a country: without a choice it speaks of the local emergency number.
import { fill, h, icon } from '../dom.js';

/** @import { Phone, Region, RegionName, Strings } from '../types.js' */

const PHONE = 'M4 3h5l1.8 4.8-2.4 1.9a12 12 0 0 0 5.9 5.9l1.9-2.4L21 15v5a1 1 0 0 1-1 1C11 21 3 13 3 4a1 1 0 0 1 1-1Z';

/**
 * Part of the shell: it stays through all steps, so that typing ahead works and no screen reader reads it out anew.
 * @param {RegionName[]} regions @param {string} chosen @param {Strings} strings
 */
export function regionChoice(regions, chosen, strings) {
  return h('label', { class: 'region' },
    h('span', {}, strings.country),
    h('select', { autocomplete: 'off', 'data-action': 'region' },
      h('option', { value: '', selected: chosen === '' }, strings.choose_country),
      regions.map(({ id, name }) => h('option', { value: id, selected: chosen === id }, name))));
}

/** The line under each question. @param {Region} region @param {Strings} strings */
export function emergencyLine(region, strings) {
  const numbers = region.emergency.filter(callable);
  if (numbers.length === 0) return h('p', { class: 'emergency-line' }, strings.local_number);
  return h('p', { class: 'emergency-line' },
    fill(strings.emergency_numbers, { region: region.name }),
    numbers.map((phone) => [h('a', { class: 'call-inline', href: telephone(phone) }, number(phone)), doubt(phone, strings)]).flat());
}

/** @param {Region} region @param {Strings} strings */
export function callButtons(region, strings) {
  const numbers = region.emergency.filter(callable);
  return h('div', { class: 'calls' },
    numbers.length === 0 && h('p', { class: 'calls-none' }, strings.country_why),
    numbers.map((phone) => callButton(phone, 'button call', strings)));
}

/** Lines for advice that is not an emergency; nothing where none is known. @param {Region} region @param {Strings} strings */
export function adviceLines(region, strings) {
  const numbers = region.advice.filter(callable);
  return numbers.length > 0 && h('div', { class: 'advice-lines' },
    h('h3', {}, fill(strings.advice_lines, { region: region.name })),
    h('div', { class: 'calls' }, numbers.map((phone) => callButton(phone, 'button button--quiet call', strings))));
}

/** @param {Phone} phone @param {string} look @param {Strings} strings */
function callButton(phone, look, strings) {
  return h('a', { class: look, href: telephone(phone) }, icon(PHONE),
    h('span', {}, `${strings.call} `, number(phone), phone.label && h('span', { class: 'call-label' }, ` ${phone.label}`), doubt(phone, strings)));
}

/** A number that nobody here has seen on its owner's page. @param {Phone} phone @param {Strings} strings */
function doubt({ evidence }, strings) {
  return evidence === 'recalled' && h('span', { class: 'call-label' }, ` (${strings.check_number})`);
}

/** Digits are read from left to right in every language. @param {Phone} phone */
function number(phone) {
  return h('bdi', { dir: 'ltr' }, phone.number);
}

/** @param {Phone} phone */
function telephone(phone) {
  return 'tel:' + phone.number.replace(/[^0-9+]/g, '');
}

/** @param {Phone} phone */
function callable(phone) {
  return /^[0-9+ -]+$/.test(phone.number);
}
