// Everything that a reviewer of a pack needs, as data. In: the open core, the files of a pack. Out: questions, lines, demands, proof, stories,
// sources, changes, each with its words. Never: judges.
import { explain, LEVELS } from '../answers.mjs';
import { provePack } from '../proof-commands.mjs';
import { conditionHtml } from './parts.mjs';
import { parseJson } from '../translation.mjs';

/** @import { Call } from '../../lib/core.mjs' */
/** @import { Condition } from '../answers.mjs' */
/** @typedef {{id: string, publisher: string, title: string, year: string, url?: string, evidence: string}} Source */
/** @typedef {{rule: string, level: string, lines: {id: string, text: string, do: string, quiet: boolean}[], expanded: import('../../../web/leaflet/html.js').Child, condition: string, sources: Source[], time_sources: Source[], demands: string[]}} Line */
/** @typedef {ReturnType<typeof dossierOf>} Dossier */

/** @param {Call} call with the pack open @param {Record<string, string>} files @param {string} language @param {{stories: string, story_facts: string}} stories */
export function dossierOf(call, files, language, stories) {
  const pack = JSON.parse(files['pack.json']);
  const strings = JSON.parse(files[`strings/${language}.json`]);
  /** @type {Source[]} */
  const sources = JSON.parse(files['sources.json']).sources;
  const { regions } = JSON.parse(files['regions.json']);
  const cited = (/** @type {string[]} */ ids = []) => ids.map((id) => /** @type {Source} */ (sources.find((source) => source.id === id)));
  const explained = explain(call);
  const signs = new Map(explained.signs.map((sign, i) => [sign.id, { ...sign, do: strings.signs[sign.id].do ?? '', cited: cited(pack.signs[i].sources) }]));
  const named = (/** @type {string} */ id) => /** @type {NonNullable<ReturnType<typeof signs.get>>} */ (signs.get(id));
  const described = (/** @type {Condition} */ { words, tree }) => ({ condition: words, expanded: conditionHtml(tree, (sign) => named(sign).when.tree) });
  const held = (/** @type {string} */ list) => explained.demands.filter((demand) => demand.list === list)
    .map((demand, i) => ({ ...demand, ...described(demand.when), sources: cited(pack[list][i].sources) }));
  const [demands, bans] = [held('always'), held('never')];
  /** @type {Line[]} */
  const lines = explained.rules.map(({ id, level, when, signs: shown, options }, i) => ({
    rule: id, level, ...described(when),
    lines: shown.map(named).map((sign) => ({ id: sign.id, text: sign.line, do: sign.do, quiet: sign.quiet })),
    sources: unique(shown.flatMap((sign) => named(sign).cited)), time_sources: cited(pack.rules[i].sources),
    demands: demands.filter((demand) => demand.at_least === level && demand.options.every((option) => options.includes(option))).map(({ words }) => words),
  }));
  const spoken = new Set(demands.flatMap(({ options }) => options));
  const questions = explained.questions.map(({ id, kind, ordered, first, asked, options }) => ({
    id, kind, ordered, ...strings.questions[id], asked: first?.length === 0 ? '' : asked.words,
    options: options.map((option) => ({ id: option.id, text: option.text, alone: first ? option.levels.find(({ alone }) => alone)?.level : undefined, after: first?.length !== 0,
      unheard: option.levels.length === 0, demanded: spoken.has(`${id}.${option.id}`) || option.levels.length === 0 })),
  }));
  const only = (/** @type {Condition} */ { words }, /** @type {unknown} */ written) => (written ? words : '');
  const cards = pack.cards.map((/** @type {any} */ card, /** @type {number} */ i) => ({ ...card, words: strings.cards[card.id], sources: cited(card.sources), shown: only(explained.cards[i].when, card.when),
    steps: card.do.map((/** @type {any} */ step, /** @type {number} */ k) => ({ text: strings.cards[card.id].do[step.id ?? step],
      only: [only(explained.cards[i].do[k].when, step.when), step.needs === 'advice_line' && 'where the reader’s country has an advice line'].filter(Boolean).join(', and ') })),
    watches: card.watch.map((/** @type {any} */ watch, /** @type {number} */ k) => ({ text: strings.cards[card.id].watch[watch.id].text, only: only(explained.cards[i].watch[k].when, watch.when) })) }));
  return {
    id: pack.id, title: strings.title, intro: strings.intro, version: pack.version, language, direction: strings.direction, last_checked: pack.last_checked, clinical_review: pack.clinical_review,
    questions, lines, cards, demands, bans, undemanded: questions.flatMap(({ text, options }) => options.filter((/** @type {any} */ option) => !option.demanded).map((/** @type {any} */ option) => ({ question: text, option: option.text }))),
    unheard: (pack.unheard ?? []).map((/** @type {any} */ { option, reason }) => ({ option: textOf(option, strings), reason })),
    never_lowers: explained.never_lowers.map(({ words }) => words), accepted: pack.accepted ?? [],
    sections: pack.sections.map((/** @type {any} */ section) => ({ ...section, words: strings.sections[section.id], sources: cited(section.sources), items: (section.items ?? []).map((/** @type {any} */ item) => ({ ...item, words: strings.sections[section.id].items?.[item.id] ?? {}, sources: cited(item.sources) })) })),
    sources: sources.map((source) => ({ ...source, used: usesOf(source.id, pack) })), regions, proof: provePack(call), stories: storiesOf(call, stories),
  };
}

/** @param {string} option "question.option" @param {any} strings */
function textOf(option, strings) {
  const [question, id] = option.split('.');
  return `${strings.questions[question]?.options[id]} (${strings.questions[question]?.text})`;
}

/** @param {string} id @param {any} pack */
function usesOf(id, pack) {
  return [...pack.signs, ...pack.rules, ...pack.cards, ...pack.sections.flatMap((/** @type {any} */ section) => [section, ...(section.items ?? [])])]
    .filter((/** @type {any} */ thing) => thing.sources?.includes(id)).length;
}

/** @param {Call} call @param {{stories: string, story_facts: string}} texts */
function storiesOf(call, texts) {
  const reply = JSON.parse(call('audit', JSON.stringify(texts)));
  const rows = new Map((reply.rows ?? []).map((/** @type {any} */ row) => [row.id, row]));
  const judged = (/** @type {string} */ id) => (reply.under?.includes(id) ? 'told too little' : reply.over?.includes(id) ? 'told too much' : '');
  return parseJson(texts.stories, 'stories.json').map((/** @type {any} */ { id, story, expected }) => ({ id, story: story ?? '', expected: expected.urgency, also: expected.also_acceptable ?? [],
    why: expected.why ?? '', source: expected.source ?? '', got: rows.get(id)?.got ?? '', judged: judged(id) }))
    .sort((/** @type {any} */ a, /** @type {any} */ b) => LEVELS.indexOf(b.expected) - LEVELS.indexOf(a.expected));
}

/** @template T @param {T[]} all */
function unique(all) {
  return [...new Set(all)];
}
