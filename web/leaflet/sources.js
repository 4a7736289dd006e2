// Who published what: beside a sentence, and as the list at the end; who reviewed it. In: sources of the reply. Out: Html.
// Never: lets the page's address or anything about the reader go along with a click; a rule of ours under a publisher's name.
import { fill, h } from './html.js';

/** @import { Child, Html } from './html.js' */
/** @import { FullSource, Leaflet, Source, Words } from './types.js' */

const OWN_RULE = 'heed_own';  // the id of our own rules in every pack
const GROUPS = /** @type {const} */ (['read', 'quoted', 'recalled']);

/** @param {Source[]} sources @param {Words} words @param {boolean} linked whether each leads to its entry in the list of sources @returns {Child[]} */
export function nameSources(sources, words, linked = true) {
  return sources.flatMap((source, i) => [i > 0 && words.between, linked ? h('a', { href: `#source-${source.id}` }, shortName(source, words)) : shortName(source, words)]);
}

/** In brackets after the sentence that rests on them. @param {Source[]} sources @param {Words} words */
export function after(sources, words) {
  return sources.length > 0 && h('small', {}, ' (', ...nameSources(sources, words), ')');
}

/** Without "undated", which says nothing there. @param {Source} source @param {Words} words */
function shortName({ id, publisher, year }, words) {
  if (id === OWN_RULE) return words.own_rule;
  return fill(words.publisher, { name: /\d/.test(year) ? `${publisher}, ${year}` : publisher });
}

/** By how well we know them. @param {Leaflet} leaflet @param {Words} words */
export function sourcesHtml(leaflet, words) {
  const own = leaflet.sources.filter(({ id }) => id === OWN_RULE);
  const group = (/** @type {FullSource[]} */ sources, /** @type {string} */ heading, /** @type {string} */ known) => sources.length > 0 && [
    h('h3', {}, `${heading} (${sources.length})`),
    h('p', {}, known),
    h('ul', {}, sources.map((source) => h('li', { id: `source-${source.id}` }, entry(source))))];
  return h('section', { id: 'sources', class: 'section sources' },
    h('h2', {}, words.sources),
    h('p', {}, ...reviewHtml(leaflet, words), ` ${words.last_checked} `, dayHtml(leaflet.last_checked, words), words.full_stop),
    leaflet.review_page && h('p', { class: 'beside' }, h('a', { href: leaflet.review_page }, words.review_page)),
    GROUPS.map((evidence) => group(leaflet.sources.filter((source) => source.evidence === evidence && source.id !== OWN_RULE),
      words.evidence[evidence], words.evidence_note[evidence])).flat(),
    own.length > 0 && [h('h3', {}, words.evidence.own), h('p', { id: `source-${OWN_RULE}` }, words.evidence_note.own)]);
}

/** @param {FullSource} source @returns {Child[]} */
function entry({ publisher, title, url, year }) {
  const link = { href: url, target: '_blank', rel: 'noopener noreferrer', referrerpolicy: 'no-referrer' };
  return [`${publisher}. `, url ? h('a', link, title) : title, year && `, ${year}`];
}

/** Whether a clinician has reviewed the pack: who, when, and which version. @param {Leaflet} leaflet @param {Words} words @returns {Child[]} */
export function reviewHtml(leaflet, words) {
  return review(leaflet, words, dayHtml);
}

/** The same as a sentence, for the check. @param {Leaflet} leaflet @param {Words} words */
export function reviewText(leaflet, words) {
  return review(leaflet, words, dayText).filter(Boolean).join('');
}

/** @template T @param {Leaflet} leaflet @param {Words} words @param {(day: string, words: Words) => T} dayOf */
function review({ clinical_review: given, version }, words, dayOf) {
  if (given === 'none') return [words.not_reviewed];
  const { name, role, date, version: reviewed } = given;
  const [before, afterDate] = fill(words.reviewed, { name, role, version: reviewed }).split('{date}');
  return [before, dayOf(date, words), afterDate, version !== reviewed && ` ${fill(words.changed_since, { version })}`];
}

/** "22 November 2026": the month as a word, since 11/12 means two days. @param {string} day such as 2026-11-22 @param {Words} words @returns {Html} */
export function dayHtml(day, words) {
  return h('time', { datetime: day }, dayText(day, words));
}

/** Digits where the build has not the language: some would answer in English. @param {string} day @param {Words} words */
function dayText(day, { date_locale: locale }) {
  if (Intl.DateTimeFormat.supportedLocalesOf([locale]).length === 0) return day;
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(day));
}
