// The five cards as published, and the index of their lines. In: cards of the reply, words. Out: Html.
// Never: a way out of the emergency card: who must act now is not sent to further reading.
import { h } from './html.js';
import { sourceLinks, sourceNames } from './sources.js';

/** @import { Card, Words } from './types.js' */

/** @param {Card} card @param {Words} words */
export function cardHtml(card, words) {
  const heading = `card-${card.level}-heading`;
  const named = card.level === 'emergency' ? sourceNames : sourceLinks;
  return h('article', { id: `card-${card.level}`, class: `card card--${card.level}`, 'aria-labelledby': heading },
    h('h2', { id: heading, class: 'card__heading' }, h('span', { class: 'card__label' }, card.label), ' ', card.heading),
    card.lead !== '' && h('p', { class: 'card__lead' }, card.lead),
    h('p', { class: 'card__if' }, card.if),
    card.lines.length > 0 && h('ul', { class: 'card__lines' }, card.lines.map(({ sign, line, do: own, sources }) => (
      h('li', { id: `sign-${sign}` }, line, ' ', h('small', {}, '(', ...named(sources), ')'), own !== '' && h('p', { class: 'card__own' }, own))))),
    list(card.do, 'card__do', words.what_to_do),
    list(card.watch, 'card__watch', words.watch),
    card.published_by.length > 0 && h('p', {}, h('small', {}, `${words.published_by} `, ...named(card.published_by))));
}

/** @param {{text: string}[]} entries @param {string} look @param {string} heading */
function list(entries, look, heading) {
  return entries.length === 0 ? [] : [h('h3', {}, heading), h('ul', { class: look }, entries.map(({ text }) => h('li', {}, text)))];
}

/** Every line by level, folded, each leading to its place in its card. On paper the cards alone say it. @param {Card[]} cards @param {Words} words */
export function signsHtml(cards, words) {
  return h('section', { id: 'signs', class: 'section signs' },
    h('h2', {}, words.signs),
    h('p', {}, words.signs_note),
    cards.filter(({ lines }) => lines.length > 0).map(({ level, label, lines }) => h('details', { class: `level--${level}` },
      h('summary', {}, h('span', { class: 'card__label' }, label), ` ${words.sign_count.replace('{count}', String(lines.length))}`),
      h('ul', {}, lines.map(({ sign, line }) => h('li', {}, h('a', { href: `#sign-${sign}` }, line)))))));
}
