// What the check itself shows of the leaflet: card labels, the table, the checklist, screening. In: the `leaflet` reply.
// Out: plain data for the element. Never: words or sources that the static leaflet alone needs; a reader downloads both.

import { reviewText } from './sources.js';

/** @import { Leaflet, Section, Words } from './types.js' */

/** @param {Leaflet} leaflet @param {Words} words */
export function leafletData(leaflet, words) {
  const { pack, last_checked: lastChecked, cards, sections, screening } = leaflet;
  const one = (/** @type {Section['kind']} */ kind) => sections.find((section) => section.kind === kind);
  const table = one('table');
  const checklist = one('checklist');
  return {
    pack, last_checked: lastChecked, clinical_review: reviewText(leaflet, words),
    labels: cards.filter(({ conditional }) => !conditional).map(({ level, label }) => ({ level, label })),
    table: table ? {
      heading: table.heading, text: table.text, columns: table.columns,
      items: table.items.map(({ feature, ordinary, check, marks }) => ({ feature, ordinary, check, marks: marks.map(({ question, option }) => `${question}.${option}`) })),
    } : null,
    checklist: checklist ? {
      heading: checklist.heading, text: checklist.text,
      items: checklist.items.map(({ text, remind = '', days, every }) => ({ text, remind, days, every })),
    } : null,
    screening: screening.map(({ region, text, by, offer }) => ({ region, text, by, offer })),
  };
}
