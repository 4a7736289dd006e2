// A pack as FHIR R4: a Questionnaire, and a QuestionnaireResponse for answers. In: what the core says of the open pack (`explain`, `leaflet`) and of
// the answers (`view`). Out: resources as objects. Never: evaluates a condition: it writes the core's tree as enableWhen, or refuses where FHIR has no words for it.
import { Failure } from '../lib/run.mjs';

/** @import { Explained, Question, Tree } from './answers.mjs' */
/** @import { Leaflet } from '../../web/leaflet/types.js' */

/** @typedef {{question: string, operator: '=', answerCoding: {code: string}}} When */
/** @typedef {{all: When[][]}} Clauses each of them must hold; one holds where any part of it does */
/** @typedef {{question: string, chosen: {option: string, text: string}[]}[]} Trail */
/** @typedef {{linkId: string, type: string, item?: Item[], [key: string]: unknown}} Item */

const EXTENSION = 'http://hl7.org/fhir/StructureDefinition';
const CONTROL = 'http://hl7.org/fhir/questionnaire-item-control';

/** @param {Explained & {version: number, pack: string}} explained @param {Leaflet} leaflet @param {Record<string, {hint?: string, why?: string}>} texts of questions */
export function questionnaire(explained, leaflet, texts) {
  const { pack, version, language, title, intro, last_checked: date, clinical_review: review, sources } = leaflet;
  return {
    resourceType: 'Questionnaire', id: pack.replaceAll('_', '-'), language, version: String(version), name: pack.replace(/(^|_)(\w)/g, (_whole, _line, letter) => letter.toUpperCase()),
    title, status: review === 'none' ? 'draft' : 'active', subjectType: ['Patient'], date, publisher: 'Heed', description: intro,
    extension: sources.filter(({ url }) => url).map(({ publisher, title: named, year, url }) => ({
      url: `${EXTENSION}/artifact-relatedArtifact`, valueRelatedArtifact: { type: 'citation', citation: [`${publisher}. ${named}`, year].filter(Boolean).join(', '), url },
    })),
    item: explained.questions.map((question) => enabled(question, explained, itemOf(question, texts[question.id] ?? {}))),
  };
}

/** @param {Question} question @param {{hint?: string, why?: string}} texts @returns {Item} */
function itemOf({ id, text, kind, options }, { hint, why }) {
  const notes = [hint && display(`${id}.hint`, hint, 'instructions'), why && display(`${id}.why`, why, 'help')].filter((note) => typeof note === 'object');
  return {
    linkId: id, text, type: 'choice', required: true, repeats: kind === 'many', extension: [control(kind === 'many' ? 'check-box' : 'radio-button')],
    answerOption: options.map((option) => ({
      ...(kind === 'many' && option.role === 'none' ? { extension: [{ url: `${EXTENSION}/questionnaire-optionExclusive`, valueBoolean: true }] } : {}),
      valueCoding: { code: option.id, display: option.text },
    })),
    ...(notes.length > 0 ? { item: notes } : {}),
  };
}

/** @param {string} linkId @param {string} text @param {string} code @returns {Item} */
const display = (linkId, text, code) => ({ linkId, text, type: 'display', extension: [control(code)] });

/** @param {string} code */
const control = (code) => ({ url: `${EXTENSION}/questionnaire-itemControl`, valueCodeableConcept: { coding: [{ system: CONTROL, code }] } });

/** The item behind its condition. An item has one list of enableWhen, "all" or "any": each further clause is a group around it. @param {Question} question @param {Explained} explained @param {Item} item */
function enabled(question, explained, item) {
  const { all } = clauses(question.asked.tree, explained, question.id);
  return all.reduceRight((inner, any, i) => {
    const when = { enableWhen: any, ...(any.length > 1 ? { enableBehavior: 'any' } : {}) };
    return i === all.length - 1 ? { ...inner, ...when } : { linkId: groupId(question.id, i), type: 'group', ...when, item: [inner] };
  }, item);
}

/** @param {string} id @param {number} i */
const groupId = (id, i) => `${id}.when${i + 1}`;

/** @param {Tree} tree @param {Explained} explained @param {string} id of the question, for who reads the failure @returns {Clauses} */
function clauses(tree, explained, id) {
  if ('sign' in tree) return clauses(whenOf(tree.sign, explained), explained, id);
  if ('all' in tree) return { all: tree.all.flatMap((part) => clauses(part, explained, id).all) };
  if ('words' in tree) return { all: [tree.options.map((code) => ({ question: tree.question, operator: /** @type {const} */ ('='), answerCoding: { code } }))] };
  if ('any' in tree) {
    const parts = tree.any.map((part) => clauses(part, explained, id).all);
    if (parts.every(({ length }) => length === 1)) return { all: [parts.flat(2)] };
  }
  throw new Failure(`the question \`${id}\` is asked where ${explained.questions.find((one) => one.id === id)?.asked.words}: enableWhen of FHIR R4 has only "all" and "any" of answers, one inside the other`);
}

/** @param {string} sign @param {Explained} explained */
function whenOf(sign, { signs }) {
  const found = signs.find(({ id }) => id === sign);
  if (!found) throw new Failure(`no sign ${sign}`);
  return found.when.tree;
}

/**
 * The answers that count, as the core walked them; what it passed over is left out. The Questionnaire travels inside, so that the response can be read alone.
 * @param {ReturnType<typeof questionnaire>} asked @param {{trail: Trail, result: unknown}} view
 */
export function questionnaireResponse(asked, { trail, result }) {
  const answers = new Map(trail.map(({ question, chosen }) => [question, chosen.map(({ option, text }) => ({ valueCoding: { code: option, display: text } }))]));
  return {
    resourceType: 'QuestionnaireResponse', contained: [asked], questionnaire: `#${asked.id}`, language: asked.language,
    status: result === null ? 'in-progress' : 'completed', item: answered(asked.item, answers),
  };
}

/** @param {Item[]} items @param {Map<string, {valueCoding: {code: string, display: string}}[]>} answers @returns {object[]} */
function answered(items, answers) {
  /** @type {object[]} */ const made = [];
  for (const { linkId, text, item = [] } of items) {
    const answer = answers.get(linkId);
    const inner = answer ? [] : answered(item, answers);
    if (answer) made.push({ linkId, text, answer });
    else if (inner.length > 0) made.push({ linkId, item: inner });
  }
  return made;
}
