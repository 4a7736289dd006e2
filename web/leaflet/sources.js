// Who published what: beside a sentence, and as the list at the end. In: sources of the reply. Out: Html.
// Never: lets the page's address or anything about the reader go along with a click.
import { h } from './html.js';

/** @import { FullSource, Leaflet, Source, Words } from './types.js' */

/** Each leads to its entry in the list of sources. @param {Source[]} sources */
export function sourceLinks(sources) {
  return sources.flatMap((source, i) => [i > 0 && '; ', h('a', { href: `#source-${source.id}` }, shortName(source))]);
}

/** @param {Source[]} sources */
export function sourceNames(sources) {
  return [sources.map(shortName).join('; ')];
}

/** In brackets after the sentence that rests on them. @param {Source[]} sources */
export function after(sources) {
  return sources.length > 0 && h('small', {}, ' (', ...sourceLinks(sources), ')');
}

/** @param {Source} source */
function shortName({ publisher, year }) {
  return /\d/.test(year) ? `${publisher}, ${year}` : publisher;
}

/** @param {Leaflet} leaflet @param {Words} words */
export function sourcesHtml(leaflet, words) {
  return h('section', { id: 'sources', class: 'section sources' },
    h('h2', {}, words.sources),
    h('p', {}, `${words.last_checked} `, checkedOn(leaflet, words), `. ${words.clinical_review[leaflet.clinical_review]}`),
    h('ol', {}, leaflet.sources.map((source) => h('li', { id: `source-${source.id}` },
      `${source.publisher}. `, titleLink(source), source.year ? `, ${source.year}` : '', ' ', h('small', {}, `(${words.evidence[source.evidence]})`)))));
}

/** @param {FullSource} source */
function titleLink({ title, url }) {
  return url ? h('a', { href: url, target: '_blank', rel: 'noopener noreferrer', referrerpolicy: 'no-referrer' }, title) : title;
}

/** "22 November 2026": the month as a word, since 11/12 means two days. @param {Pick<Leaflet, 'last_checked'>} leaflet @param {Words} words */
export function checkedOn({ last_checked: day }, words) {
  return h('time', { datetime: day }, dayText(day, words));
}

/** Digits where the build has not the language: some would answer in English. @param {string} day such as 2026-11-22 @param {Words} words */
export function dayText(day, { date_locale: locale }) {
  if (Intl.DateTimeFormat.supportedLocalesOf([locale]).length === 0) return day;
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(day));
}
