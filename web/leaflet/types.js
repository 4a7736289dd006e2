// The shape of the core's `leaflet` reply, as JSDoc types for the checker. In: nothing. Out: nothing that runs. Never code.

/** @typedef {typeof import('../strings/en.js').leaflet} Words */
/** @typedef {'read' | 'quoted' | 'recalled'} Evidence */
/** @typedef {{id: string, publisher: string, title: string, year: string, evidence?: Evidence}} Source */
/** @typedef {Source & {url: string, evidence: Evidence}} FullSource */
/** @typedef {{name: string, role: string, date: string, version: number}} Review */
/** @typedef {{id?: string, sign: string, line: string, do: string, sources: Source[], time_sources: Source[]}} Line id: of its place in the page */
/** @typedef {{id: string, text: string, by?: string, days?: number, conditional?: boolean, needs?: string}} Step conditional: for some readers of the card */
/** @typedef {{id: string, words: string}} Picture */
/**
 * @typedef {object} Card
 * @property {string} id
 * @property {string} level
 * @property {boolean} [conditional] for some answers of its level only
 * @property {string} label
 * @property {string} heading
 * @property {string} if
 * @property {string} lead
 * @property {Line[]} lines
 * @property {Step[]} do
 * @property {Step[]} watch
 * @property {Source[]} published_by
 */
/**
 * An item has the words of its kind; the other words are not there.
 * @typedef {object} Item
 * @property {string} id
 * @property {'keep' | 'qualify' | 'correct' | 'add' | ''} verdict
 * @property {Picture | null} picture
 * @property {Source[]} sources
 * @property {{question: string, option: string}[]} marks
 * @property {number} days
 * @property {string} every
 * @property {string} [heading]
 * @property {string} [text]
 * @property {string} [remind]
 * @property {string} [question]
 * @property {string} [answer]
 * @property {string} [says]
 * @property {string} [feature]
 * @property {string} [ordinary]
 * @property {string} [check]
 */
/** @typedef {'text' | 'points' | 'questions' | 'table' | 'claims' | 'screening' | 'checklist' | 'diary'} Kind */
/** @typedef {{feature: string, ordinary: string, check: string}} Columns */
/** @typedef {{id: string, kind: Kind, heading: string, text: string[], picture: Picture | null, sources: Source[], columns: Columns | null, items: Item[], first?: number}} Section first: so many of the claims matter most; 0: all */
/** @typedef {{region: string, name: string, topic: string, text: string, by: string, evidence: Evidence, offer: boolean}} Screening */
/**
 * @typedef {object} Leaflet
 * @property {string} pack
 * @property {number} version
 * @property {string} language
 * @property {'ltr' | 'rtl'} direction
 * @property {string} title
 * @property {string} intro
 * @property {string} last_checked
 * @property {'none' | Review} clinical_review
 * @property {string} [review_page] address of what a reviewer reads; only where the page has an address of its own
 * @property {Card[]} cards
 * @property {Section[]} sections
 * @property {Screening[]} screening
 * @property {FullSource[]} sources
 * @property {{id: string, name: string}[]} regions
 */

export {};
