// In: a view with a result, the summary text, today's date. Out: the card as published, why it came forward, and what to take along.
// Never shows a score or a guess, and in an emergency nothing but the emergency.
import { h } from '../dom.js';
import { cardHead, doList, reasonList, sourceName } from './advice.js';
import { adviceLines } from './region.js';

/** @import { Advice, Strings, View, Watch } from '../types.js' */

/**
 * @param {View & {result: Advice}} view @param {Strings} strings
 * @param {{summary: string, today: Date, region: HTMLElement}} given
 */
export function resultView(view, strings, { summary, today, region }) {
  const { result } = view;
  const at_level = result.reasons.filter(({ level }) => level === result.level);
  const below = result.reasons.filter(({ level }) => level !== result.level);
  const emergency = result.level === 'emergency';
  const offers_lines = result.level === 'within_24h' || result.level === 'within_2_weeks';
  return [
    cardHead(result, view.region, strings),
    emergency && region,
    offers_lines && adviceLines(view.region, strings),
    doList(result, strings),
    watchList(result.watch, today, strings),
    reasonList(at_level, strings.why_this, '', strings),
    !emergency && reasonList(below, strings.other_lines, strings.other_lines_note, strings),
    emergency ? h('details', { class: 'say' }, h('summary', {}, strings.say), sayBlock(summary, strings))
      : h('section', { class: 'say' }, h('h3', {}, strings.say), sayBlock(summary, strings)),
    !emergency && h('section', {},
      h('h3', {}, strings.sources),
      h('ul', { class: 'list' }, result.published_by.map((source) => h('li', {}, `${sourceName(source)}. ${source.title}`)))),
    h('p', { class: 'no-diagnosis' }, strings.no_diagnosis),
  ].filter((part) => part instanceof Node);
}

/** @param {Watch[]} watch @param {Date} today @param {Strings} strings */
function watchList(watch, today, strings) {
  return h('section', {}, watch.length > 0 && [
    h('h3', {}, strings.watch),
    h('ul', { class: 'list' }, watch.map((item) => h('li', {}, watchText(item, strings.date_locale, today))))]);
}

/**
 * A date says more than "soon", but only in the reader's language: some browsers answer in English for languages they lack.
 * @param {Watch} watch @param {string} locale @param {Date} today
 */
export function watchText({ text, by, days }, locale, today) {
  if (!by || !days || Intl.DateTimeFormat.supportedLocalesOf([locale]).length === 0) return text;
  const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() + days);
  const date = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(day);
  return by.replace('{date}', date);
}

/** @param {string} summary @param {Strings} strings */
function sayBlock(summary, strings) {
  return h('div', {},
    h('p', { class: 'hint' }, strings.say_note),
    h('div', { class: 'actions' },
      h('button', { class: 'button button--quiet', type: 'button', 'data-action': 'copy' }, strings.copy),
      h('button', { class: 'button button--quiet', type: 'button', 'data-action': 'print' }, strings.print),
      h('p', { class: 'copied', hidden: true }, strings.copied)),
    h('pre', { class: 'summary', dir: 'auto' }, summary));
}
