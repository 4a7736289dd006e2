// The cards as published, and the index of their lines. In: cards of the reply, words. Out: Html.
// Never: a way out of an emergency card: who must act now is not sent to further reading.
import { fill, h } from './html.js';
import { nameSources } from './sources.js';

/** @import { Card, Line, Source, Words } from './types.js' */

/**
 * Of each level first the card for everyone, then those for some readers. A line that stands on several cards has an id on each.
 * @param {Card[]} cards @returns {Card[]}
 */
export function inOrder(cards) {
  const levels = [...new Set(cards.map(({ level }) => level))];
  const sorted = levels.flatMap((level) => [false, true].flatMap((some) => cards.filter((card) => card.level === level && Boolean(card.conditional) === some)));
  /** @type {Set<string>} */ const seen = new Set();
  const idOf = (/** @type {Card} */ card, /** @type {Line} */ { sign }) => (seen.has(sign) ? `sign-${sign}-${card.id}` : `sign-${seen.add(sign) && sign}`);
  return sorted.map((card) => ({ ...card, lines: card.lines.map((line) => ({ ...line, id: idOf(card, line) })) }));
}

/** @param {Card} card @param {Words} words */
export function cardHtml(card, words) {
  const named = (/** @type {Source[]} */ sources) => nameSources(sources, words, card.level !== 'emergency');
  const usual = usualTime(card.lines);
  const ownTime = (/** @type {Line} */ { time_sources: sources }) => key(sources) !== key(usual) && sources.length > 0;
  const whoSaid = (/** @type {Line} */ line) => {
    if (!ownTime(line)) return [`${words.listed_by} `, ...named(line.sources)];
    if (key(line.sources) === key(line.time_sources)) return [`${words.both_by} `, ...named(line.sources)];
    return [`${words.listed_by} `, ...named(line.sources), `${words.between}${words.how_soon} `, ...named(line.time_sources)];
  };
  return h('article', { id: `card-${card.id}`, class: `card card--${card.level}` },
    h('h2', { class: 'card__heading' }, h('span', { class: 'card__label' }, card.label), ' ', card.heading),
    card.lead !== '' && h('p', { class: 'card__lead' }, card.lead),
    h('p', { class: 'card__if' }, card.if),
    card.lines.length > 0 && h('ul', { class: 'card__lines' }, card.lines.map((line) => h('li', { id: line.id }, line.line, ' ',
      h('small', {}, '(', ...whoSaid(line), ')'),
      line.do !== '' && h('p', { class: 'card__own' }, line.do)))),
    usual.length > 0 && h('p', { class: 'card__time' }, h('small', {}, `${words.how_soon_here} `, ...named(usual), `${words.full_stop} `, card.lines.some(ownTime) && words.how_soon_other)),
    stepsHtml(card.do, 'card__do', words.what_to_do, words),
    stepsHtml(card.watch, 'card__watch', words.watch, words),
    card.published_by.length > 0 && h('p', {}, h('small', {}, `${words.advised_by} `, ...named(card.published_by), words.full_stop)));
}

/** Whose rule most of the lines rest on: said once, not beside each. @param {Line[]} lines @returns {Source[]} */
function usualTime(lines) {
  const keys = lines.map(({ time_sources: sources }) => key(sources));
  const count = (/** @type {string} */ one) => keys.filter((other) => other === one).length;
  const most = [...keys].sort((a, b) => count(b) - count(a))[0];
  return lines[keys.indexOf(most)]?.time_sources ?? [];
}

/** @param {Source[]} sources */
function key(sources) {
  return sources.map(({ id }) => id).join(' ');
}

/** What only some readers of a card are told stands apart. @param {Card['do']} steps @param {string} look @param {string} heading @param {Words} words */
function stepsHtml(steps, look, heading, words) {
  const list = (/** @type {boolean} */ some) => steps.filter(({ conditional = false }) => conditional === some)
    .map(({ text, needs }) => h('li', {}, text, needs === 'advice_line' && ` (${words.if_offered})`));
  const [all, some] = [list(false), list(true)];
  return steps.length === 0 ? [] : [h('h3', {}, heading),
    h('ul', { class: look }, all, some.length > 0 && h('li', {}, words.if_yours, h('ul', {}, some)))];
}

/** Every line by card, folded, each leading to its place there. On paper the cards alone say it. @param {Card[]} cards @param {Words} words */
export function signsHtml(cards, words) {
  return h('section', { id: 'signs', class: 'section signs' },
    h('h2', {}, words.signs),
    h('p', {}, words.signs_note),
    cards.filter(({ lines }) => lines.length > 0).map(({ level, label, lines }) => h('details', { class: `level--${level}` },
      h('summary', {}, h('span', { class: 'card__label' }, label), ` ${fill(words.sign_count, { count: lines.length })}`),
      h('ul', { role: 'list' }, lines.map(({ id, line }) => h('li', {}, h('a', { href: `#${id}` }, line)))))));
}
