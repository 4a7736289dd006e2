// In: advice (a card with what brought it forward), strings. Out: its parts as DOM, shared by the interrupt and the result.
// Never adds advice of its own: every sentence of substance comes from the pack.
import { fill, h } from '../dom.js';
import { ladder } from './ladder.js';
import { callButtons } from './region.js';

/** @import { Advice, Level, Reason, Region, Source, Strings } from '../types.js' */

const OWN_RULE = 'heed_own';  // the id of our own rules among the sources of a pack

/**
 * The head of the card, as published. An emergency shows who to call at once, any other card where it stands among the five.
 * @param {Advice} advice @param {Region} region @param {Strings} strings @param {{level: Level, label: string}[]} [labels]
 */
export function cardHead({ level, card }, region, strings, labels = []) {
  return h('div', { class: `panel panel--${level}` },
    h('h2', { tabindex: -1, class: 'heading' }, h('span', { class: 'label' }, card.label), h('span', { class: 'unseen' }, ': '), card.heading),
    card.lead && h('p', { class: 'lead' }, card.lead),
    level === 'emergency' && callButtons(region, strings),
    ladder(level, labels, strings));
}

/** @param {Advice} advice @param {Strings} strings */
export function doList(advice, strings) {
  return advice.do.length === 0 ? [] : [h('section', {},
    h('h3', {}, strings.what_to_do),
    h('ul', { class: 'list' }, advice.do.map(({ text }) => h('li', {}, text))))];
}

/** @param {Reason[]} reasons @param {string} heading @param {string} note @param {Strings} strings */
export function reasonList(reasons, heading, note, strings) {
  return reasons.length === 0 ? [] : [h('section', {},
    h('h3', {}, heading),
    note && h('p', { class: 'hint' }, note),
    h('ul', { class: 'reasons', role: 'list' }, reasons.map((reason) => h('li', { class: `reason reason--${reason.level}` },
      h('p', { class: 'line' }, reason.line),
      reason.answers.length > 0 && h('p', { class: 'ticked' }, `${strings.you_ticked} `, ticks(reason)),
      reason.do && h('p', { class: 'own-do' }, reason.do),
      sourceLine(reason, strings)))))];
}

/** Who lists the symptom, and whose rule the time is: often not the same. @param {Reason} reason @param {Strings} strings */
function sourceLine({ sources, time_sources: timeSources = [] }, strings) {
  const names = (/** @type {Source[]} */ list) => list.map((source) => sourceName(source, strings)).reduce((first, next) => fill(strings.two_sources, { first, next }));
  const parts = [
    sources.length > 0 && fill(strings.listed_by, { sources: names(sources) }),
    timeSources.length > 0 && fill(strings.how_soon_by, { sources: names(timeSources) }),
  ].filter(Boolean);
  return parts.length > 0 && h('p', { class: 'source' }, parts.join(' '));
}

/** With a note where nobody here has read the publisher's own page. @param {Source} source @param {Strings} strings */
export function sourceName({ id, publisher, year, evidence = 'read' }, strings) {
  if (id === OWN_RULE) return strings.own_rule;
  const name = /\d/.test(year) ? `${publisher}, ${year}` : publisher;  // not "undated"
  return evidence === 'read' ? name : `${name} (${strings[`evidence_${evidence}`]})`;
}

/** The reader's own words, each kept whole in either direction of writing. @param {Reason} reason */
function ticks(reason) {
  const texts = [...new Set(reason.answers.map(({ text }) => text))];
  return texts.flatMap((text, i) => [i > 0 && ' · ', h('bdi', {}, text)]);
}
