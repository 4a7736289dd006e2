// What a translator needs to know of a text. In: its pointer in strings/, the original strings. Out: where it is shown, to whom, how long it
// may be. Never: the text itself.

/** @typedef {{shown: string, seen_by: string, max_length: number}} Context max_length: characters; 0 where the text may run on */

const READERS = 'readers';
const DOCTORS = 'the reader\'s doctor, and readers';
const SLACK = 1.3;  // other languages are longer than English

/** pointer, where it is shown, characters that fit, who sees it. @type {[RegExp, string, number, string?][]} */
const KINDS = [
  [/^\/title$/, 'the title of the page and of links to it', 80],
  [/^\/intro$/, 'before the first question', 0],
  [/^\/questions\/[^/]+\/text$/, 'a question, as a heading', 140],
  [/^\/questions\/[^/]+\/hint$/, 'a hint below a question', 140],
  [/^\/questions\/[^/]+\/why$/, 'folded below a question, under "why we ask"', 0],
  [/^\/questions\/[^/]+\/options\/[^/]+$/, 'an answer to tick', 140, DOCTORS],
  [/^\/signs\/[^/]+\/line$/, 'a line of a card, in a list and alone; no full stop', 140, DOCTORS],
  [/^\/signs\/[^/]+\/do$/, 'what to do, below the line of this symptom', 0],
  [/^\/cards\/[^/]+\/label$/, 'the short name of a card', 32],
  [/^\/cards\/[^/]+\/heading$/, 'the heading of a card: what to do, and by when', 90],
  [/^\/cards\/[^/]+\/if$/, 'over the list of symptoms on a card', 90],
  [/^\/cards\/[^/]+\/lead$/, 'the first sentences of a card', 0],
  [/^\/cards\/[^/]+\/do\/[^/]+$/, 'a step of a card, in a numbered list', 0],
  [/^\/cards\/[^/]+\/watch\/[^/]+\/text$/, 'what to watch for, where no date is known', 0],
  [/^\/cards\/[^/]+\/watch\/[^/]+\/by$/, 'the same with a date, which becomes a calendar entry', 0],
  [/^\/sections\/[^/]+\/heading$/, 'the heading of a part of the leaflet', 90],
  [/^\/sections\/[^/]+\/text\/\d+$/, 'a paragraph of the leaflet', 0],
  [/^\/sections\/.+\/remind$/, 'an entry in the reader\'s calendar, which others may see: no illness, no part of the body', 60],
  [/^\/sections\/.+\/picture$/, 'says what a picture shows, for readers who do not see it', 0],
  [/^\/sections\/[^/]+\/columns\//, 'the heading of a column', 40],
  [/^\/sections\/.+\/(says)$/, 'what an article says; its own words stand in “”', 0],
  [/^\/sections\//, 'in the leaflet', 0],
  [/^\/summary\//, 'in the summary that a reader shows a doctor; plain text', 80, DOCTORS],
];

/** @param {string} at @param {any} strings the original @returns {Context} */
export function contextOf(at, strings) {
  const [, shown, most, seenBy = READERS] = KINDS.find(([pattern]) => pattern.test(at)) ?? [/./, 'on the page', 0];
  const original = at.slice(1).split('/').reduce((value, key) => value?.[key], strings);
  const length = typeof original === 'string' ? Math.ceil(original.length * SLACK) : 0;
  return { shown: shown + around(at, strings), seen_by: seenBy, max_length: most === 0 ? 0 : Math.max(most, length) };
}

/** What it stands beside: an answer needs its question. @param {string} at @param {any} strings */
function around(at, strings) {
  const [, kind, id, part] = at.split('/');
  if (kind === 'questions' && part !== 'text') return `; the question: ${strings.questions?.[id]?.text}`;
  if (kind === 'cards' && part !== 'heading') return `; the card: ${strings.cards?.[id]?.heading}`;
  if (kind === 'signs' && part === 'do') return `; the symptom: ${strings.signs?.[id]?.line}`;
  if (kind === 'sections' && part !== 'heading') return `; the part: ${strings.sections?.[id]?.heading}`;
  return '';
}
