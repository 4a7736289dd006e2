// Who published what: beside a sentence, and as the list at the end. In: sources of the reply. Out: Html.
// Never: lets the page's address or anything about the reader go along with a click.
import { h } from '../html.mjs';

/** @import { FullSource, Leaflet, Source, Words } from './types.mjs' */

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
    h('p', {}, `${words.last_checked} `, checkedOn(leaflet), `. ${words.clinical_review[leaflet.clinical_review]}`),
    h('ol', {}, leaflet.sources.map((source) => h('li', { id: `source-${source.id}` },
      `${source.publisher}. `, titleLink(source), source.year ? `, ${source.year}` : '', ' ', h('small', {}, `(${words.evidence[source.evidence]})`)))));
}

/** @param {FullSource} source */
function titleLink({ title, url }) {
  return url ? h('a', { href: url, target: '_blank', rel: 'noopener noreferrer', referrerpolicy: 'no-referrer' }, title) : title;
}

/** "22 November 2026": the month as a word, since 11/12 means two days. @param {Leaflet} leaflet */
export function checkedOn({ last_checked: lastChecked, language }) {
  const locale = language === 'en' ? 'en-GB' : language;
  const words = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(lastChecked));
  return h('time', { datetime: lastChecked }, words);
}
