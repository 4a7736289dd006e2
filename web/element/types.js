// The shapes that come through the API of the core, as JSDoc types for the checker.
// In: nothing. Out: nothing that runs. Never holds code: the core decides what a view is, this file only writes it down.

/** @typedef {'self_care'|'routine'|'within_2_weeks'|'within_24h'|'emergency'} Level */
/** @typedef {'read' | 'quoted' | 'recalled'} Evidence whether we have read the publisher's own page */
/** @typedef {{number: string, label: string, evidence?: Evidence}} Phone */
/** @typedef {{id: string, name: string, emergency: Phone[], advice: Phone[]}} Region */
/** @typedef {{id: string, text: string, role: 'sign'|'none'|'not_sure', exclusive: boolean, zone?: string}} Option */
/** @typedef {{id: string, kind: 'one'|'many', text: string, hint: string, why: string, options: Option[]}} Question */
/** @typedef {{question: string, text: string, chosen: {option: string, text: string}[]}} TrailEntry */
/** @typedef {{id?: string, publisher: string, title: string, year: string, evidence?: Evidence}} Source id: of our own rules alone */
/** @typedef {{question: string, option: string, text: string}} Ticked */
/** @typedef {{sign: string, level: Level, line: string, do: string, sources: Source[], time_sources?: Source[], answers: Ticked[]}} Reason */
/** @typedef {{id: string, text: string, by: string, days: number}} Watch */
/**
 * @typedef {object} Advice
 * @property {Level} level
 * @property {{id?: string, level: Level, label: string, heading: string, if: string, lead: string}} card
 * @property {Reason[]} reasons highest level first
 * @property {{id: string, text: string}[]} do
 * @property {Watch[]} watch
 * @property {Source[]} published_by
 */
/**
 * @typedef {object} View
 * @property {string} language
 * @property {'ltr'|'rtl'} direction
 * @property {Region} region
 * @property {{answered: number, at_most: number}} progress at_most counts the question now asked
 * @property {TrailEntry[]} trail
 * @property {string[]} unused
 * @property {Question | null} question
 * @property {Advice | null} interrupt
 * @property {Advice | null} result
 */
/** @typedef {Record<string, string[]>} Answers question id → chosen option ids */
/** @typedef {{id: string, name: string}} RegionName */
/** @typedef {(op: string, request: object) => any} Call one request through the API; the reply is `{ok: true, …}` or `{ok: false, errors}` */
/** @typedef {typeof import('../strings/en.js').check} Strings */
/** @typedef {{feature: string, ordinary: string, check: string, marks: string[]}} TableRow marks: `question.option`, each a tick that belongs to the row */
/** @typedef {{text: string, remind: string, days: number, every: string}} ChecklistItem */
/**
 * @typedef {object} Leaflet what of the leaflet the result shows again
 * @property {{level: Level, label: string}[]} labels the five cards, most urgent first
 * @property {{heading: string, text: string[], columns: {feature: string, ordinary: string, check: string}, items: TableRow[]} | null} table
 * @property {{heading: string, text: string[], items: ChecklistItem[]} | null} checklist
 * @property {{region: string, text: string, by: string, offer: boolean}[]} screening
 * @property {string} [pack]
 * @property {string} [last_checked]
 * @property {string} [clinical_review] in words: who has reviewed it, or that nobody has
 */
/**
 * @typedef {object} Start what a page gives the element
 * @property {View} first_view the view of no answers, made by the build, so that it can be painted before the core is there
 * @property {RegionName[]} regions
 * @property {Strings} strings
 * @property {string} [region] id of the region to begin with
 * @property {'frame'|'page'|'element'} mode decides the privacy line: who could see the answers
 * @property {string} [leaflet_page] address of the whole leaflet, where it is not on the same page
 * @property {Leaflet} [leaflet] without it the result leaves its parts out
 * @property {string} [article] address of the article around the check, to pass on
 * @property {() => void} reload what "Start again" does when the core has failed
 */

export {};
