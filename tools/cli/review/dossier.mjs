// Everything that a reviewer of a pack needs, as data. In: the open core, the files of a pack. Out: questions, lines, demands, proof, stories,
// sources, changes, each with its words. Never: judges.
import { explain, LEVELS } from '../answers.mjs';
import { inWords, namedSigns, optionsIn, treeOf } from '../conditions.mjs';
import { proveOnce } from '../proof-commands.mjs';
import { conditionHtml } from './parts.mjs';
import { parseJson } from '../translation.mjs';

/** @import { Call } from '../../lib/core.mjs' */
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
  const bySign = new Map(pack.signs.map((/** @type {any} */ sign) => [sign.id, sign]));
  const tree = (/** @type {any} */ condition) => treeOf(condition, pack, strings);
  const when = (/** @type {string} */ sign) => tree(bySign.get(sign).when);
  const cited = (/** @type {string[]} */ ids = []) => ids.map((id) => /** @type {Source} */ (sources.find((source) => source.id === id)));
  const described = (/** @type {any} */ condition) => ({ expanded: conditionHtml(tree(condition), when), condition: inWords(tree(condition), when) });
  const explained = explain(call);
  const demands = (pack.always ?? []).map((/** @type {any} */ demand) => ({ ...demand, ...described(demand.when), sources: cited(demand.sources), options: [...optionsIn(tree(demand.when), when)] }));
  const bans = (pack.never ?? []).map((/** @type {any} */ ban) => ({ ...ban, ...described(ban.when), sources: cited(ban.sources) }));
  /** @type {Line[]} */
  const lines = pack.rules.map((/** @type {any} */ rule) => {
    const signs = namedSigns(rule.when);
    const options = optionsIn(tree(rule.when), when);
    return {
      rule: rule.id, level: rule.level, ...described(rule.when),
      lines: signs.map((id) => ({ id, text: strings.signs[id].line, do: strings.signs[id].do ?? '', quiet: bySign.get(id).quiet === true })),
      sources: unique(signs.flatMap((id) => cited(bySign.get(id).sources))), time_sources: cited(rule.sources),
      demands: demands.filter((/** @type {any} */ demand) => demand.at_least === rule.level && demand.options.every((/** @type {string} */ option) => options.has(option))).map((/** @type {any} */ { words }) => words),
    };
  });
  const spoken = new Set(demands.flatMap((/** @type {any} */ demand) => demand.options));
  const questions = explained.questions.map(({ id, kind, first, asked, options }, i) => ({
    id, kind, ordered: pack.questions[i].ordered === true, ...strings.questions[id], asked: first?.length === 0 ? '' : asked.words,
    options: options.map((option) => ({ id: option.id, text: option.text, alone: first ? option.levels.find(({ alone }) => alone)?.level : undefined, after: first?.length !== 0,
      unheard: option.levels.length === 0, demanded: spoken.has(`${id}.${option.id}`) || option.levels.length === 0 })),
  }));
  const cards = pack.cards.map((/** @type {any} */ card) => ({ ...card, words: strings.cards[card.id], sources: cited(card.sources), shown: card.when ? described(card.when).condition : '',
    steps: card.do.map((/** @type {any} */ step) => stepOf(step, strings.cards[card.id].do, described)),
    watches: card.watch.map((/** @type {any} */ watch) => ({ ...watch, text: strings.cards[card.id].watch[watch.id].text, only: watch.when ? described(watch.when).condition : '' })) }));
  return {
    id: pack.id, title: strings.title, intro: strings.intro, version: pack.version, language, direction: strings.direction, last_checked: pack.last_checked, clinical_review: pack.clinical_review,
    questions, lines, cards, demands, bans, undemanded: questions.flatMap(({ text, options }) => options.filter((/** @type {any} */ option) => !option.demanded).map((/** @type {any} */ option) => ({ question: text, option: option.text }))),
    unheard: (pack.unheard ?? []).map((/** @type {any} */ { option, reason }) => ({ option: textOf(option, strings), reason })),
    never_lowers: (pack.never_lowers ?? []).map((/** @type {any} */ condition) => inWords(tree(condition), when)), accepted: pack.accepted ?? [],
    sections: pack.sections.map((/** @type {any} */ section) => ({ ...section, words: strings.sections[section.id], sources: cited(section.sources), items: (section.items ?? []).map((/** @type {any} */ item) => ({ ...item, words: strings.sections[section.id].items?.[item.id] ?? {}, sources: cited(item.sources) })) })),
    sources: sources.map((source) => ({ ...source, used: usesOf(source.id, pack) })), regions, proof: proveOnce(call), stories: storiesOf(call, stories),
  };
}

/** @param {any} step @param {Record<string, string>} texts @param {(condition: any) => {condition: string}} described */
function stepOf(step, texts, described) {
  if (typeof step === 'string') return { id: step, text: texts[step], only: '' };
  const only = [step.when && described(step.when).condition, step.needs === 'advice_line' && 'where the reader’s country has an advice line'].filter(Boolean).join(', and ');
  return { id: step.id, text: texts[step.id], only };
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
