// The review file: one HTML page that a clinician can read, print and sign without opening JSON. In: the dossier, the comparison with an
// older version. Out: the document, ASCII, without scripts. Never: asks the network for anything; judges.
import crypto from 'node:crypto';
import fs from 'node:fs';
import { documentText, h, raw } from '../../../web/leaflet/html.js';
import { LEVELS, LEVEL_NAMES } from '../answers.mjs';
import { changesSection } from './changes.mjs';
import { countText, evidenceTag, levelTag, section, sourceList, table, TICK, verdict } from './parts.mjs';

/** @import { Dossier } from './dossier.mjs' */

const MOST_URGENT_FIRST = [...LEVELS].reverse();

/** @param {Dossier} dossier @param {{diff: any, name: string} | undefined} against @returns {string} */
export function reviewHtml(dossier, against) {
  const style = fs.readFileSync(new URL('review.css', import.meta.url), 'utf8').replace(/[^\x20-\x7e\n]/g, '');
  const policy = `default-src 'none'; style-src 'sha256-${crypto.createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;
  const parts = [
    ...(against ? [{ id: 'changes', name: 'What changed', html: changesSection(against.diff, against.name) }] : []),
    { id: 'counts', name: 'Where readers end', html: counts(dossier) },
    { id: 'questions', name: 'The questions', html: questions(dossier) },
    ...MOST_URGENT_FIRST.map((level) => ({ id: level, name: `Card: ${LEVEL_NAMES[level]}`, html: card(dossier, level) })),
    { id: 'demands', name: 'What must always hold', html: demands(dossier) },
    { id: 'proof', name: 'What was proved', html: proof(dossier) },
    { id: 'stories', name: 'Made-up readers', html: stories(dossier) },
    { id: 'leaflet', name: 'The rest of the page', html: leaflet(dossier) },
    { id: 'sources', name: 'Sources', html: sources(dossier) },
    { id: 'regions', name: 'Emergency numbers', html: regions(dossier) },
    { id: 'sign', name: 'Sign', html: sign(dossier) },
  ];
  return documentText(h('html', { lang: dossier.language, dir: dossier.direction },
    h('head', {}, h('meta', { charset: 'utf-8' }), h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }), h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('title', {}, `Review: ${dossier.title}, version ${dossier.version}`), h('style', {}, raw(style))),
    h('body', {},
      h('header', {}, h('p', { class: 'mark' }, 'Heed: for clinical review'), h('h1', {}, dossier.title),
        h('dl', { class: 'facts' }, fact('Version', String(dossier.version)), fact('Sources last checked', dossier.last_checked), fact('Clinical review', reviewer(dossier)),
          fact('Questions', String(dossier.questions.length)), fact('Lines of advice', String(dossier.lines.length - 1)), fact('Demands', String(dossier.demands.length)))),
      h('nav', { 'aria-label': 'Contents' }, h('ol', {}, parts.map(({ id, name }) => h('li', {}, h('a', { href: `#${id}` }, name))))),
      h('main', {}, intro(dossier, Boolean(against)), parts.map(({ html }) => html)))));
}

/** @param {string} name @param {string} value */
function fact(name, value) {
  return h('div', {}, h('dt', {}, name), h('dd', {}, value));
}

/** @param {Dossier} dossier */
function reviewer({ clinical_review: review }) {
  return typeof review === 'string' ? 'none yet' : `${review.name}, ${review.role}, ${review.date}, version ${review.version}`;
}

/** @param {Dossier} dossier @param {boolean} compared */
function intro({ title, intro: text }, compared) {
  return h('section', { class: 'how' }, h('p', { class: 'quote' }, `“${text}”`),
    h('p', {}, `This file holds everything that readers of “${title}” can be asked and told, and the rules between. Readers tick what is true for them; the most urgent card with a line that holds is shown, with that line and its source. There is no score, no diagnosis and no probability.`),
    h('p', {}, compared ? 'It begins with what changed since the version you signed. ' : '', 'Read each line with its condition: is it true, is the time right, is a symptom missing? Mark it, and sign on the last page. What you ask for becomes a demand first, then a rule, then a story, and you are shown the difference.'));
}

/** @param {Dossier} dossier */
function counts({ proof: { answer_sets: total, levels } }) {
  if (!total || !levels) return section('counts', 'Where readers end', h('p', {}, 'There are too many ways of answering to count them exactly. Every sentence under “What was proved” holds for all of them.'));
  const share = (/** @type {string} */ count) => Number(BigInt(count) * 1000n / BigInt(total)) / 10;
  const shareText = (/** @type {string} */ count) => (share(count) >= 0.1 ? `${share(count).toFixed(1)} of 100` : count === '0' ? 'none' : 'fewer than 1 in 1,000');
  return section('counts', 'Where readers end', h('p', {}, `There are ${countText(total)} ways of answering. This counts ways, not people: most real readers tick little.`),
    table(['Level', 'Ways of answering', 'Share'], MOST_URGENT_FIRST.map((level) => [levelTag(level), countText(levels[level] ?? '0'), shareText(levels[level] ?? '0')]), 'counts'));
}

/** @param {Dossier} dossier */
function questions({ questions: all }) {
  return section('questions', 'The questions, as readers see them', h('p', { class: 'note' }, 'Beside each answer: the level that this tick alone brings, when all else is mild.'),
    all.map((/** @type {any} */ question, /** @type {number} */ i) => h('article', { class: 'question' }, h('h3', {}, `${i + 1}. ${question.text}`),
      question.asked && h('p', { class: 'asked' }, h('b', {}, 'Only asked after: '), question.asked),
      question.hint && h('p', { class: 'hint' }, question.hint),
      h('ul', { class: 'options' }, question.options.map((/** @type {any} */ option) => h('li', {}, h('span', { class: 'box' }, question.kind === 'many' ? '☐' : '○'), h('span', { class: 'text' }, option.text),
        option.alone && option.alone !== 'self_care' ? [levelTag(option.alone), option.after && h('span', { class: 'only' }, ' with the answers before it')] : option.unheard ? false : h('span', { class: 'level level--none' }, 'only with other answers')))),
      question.ordered && h('p', { class: 'note' }, 'The answers run from mild to worrying.'),
      h('p', { class: 'why' }, h('b', {}, 'Why we ask: '), question.why), verdict())));
}

/** @param {Dossier} dossier @param {string} level */
function card({ cards, lines }, level) {
  const rows = lines.filter((line) => line.level === level);
  return h('section', { id: level, class: `card card--${level}`, 'aria-labelledby': `${level}-heading` }, h('h2', { id: `${level}-heading` }, levelTag(level), ' ', 'The card and its lines'),
    cards.filter((/** @type {any} */ each) => each.level === level).map((/** @type {any} */ each) => h('article', { class: 'advice' },
      each.shown && h('p', { class: 'asked' }, h('b', {}, 'Shown when: '), each.shown), h('h3', {}, each.words.heading), h('p', {}, each.words.lead),
      h('ol', {}, each.steps.map((/** @type {any} */ step) => h('li', {}, step.text, step.only && h('span', { class: 'only' }, ` (only: ${step.only})`)))),
      h('ul', {}, each.watches.map((/** @type {any} */ watch) => h('li', {}, watch.text, watch.only && h('span', { class: 'only' }, ` (only: ${watch.only})`)))), sourceList(each.sources), verdict())),
    rows.some(({ lines: shown }) => shown.length > 0) ? h('h3', {}, `${cards.find((/** @type {any} */ each) => each.level === level)?.words.if}`) : h('p', {}, 'This is the advice where no other line holds.'),
    rows.filter(({ lines: shown }) => shown.length > 0).map((line) => h('article', { class: 'line' },
      h('div', { class: 'line__text' }, line.lines.map(({ text, do: more, quiet }) => h('p', {}, h('strong', {}, text), quiet && h('span', { class: 'only' }, ' (not shown as a line)'), more && h('span', { class: 'more' }, ` ${more}`))), h('p', { class: 'id' }, line.rule)),
      h('div', {}, h('h4', {}, 'Holds when'), line.expanded),
      h('div', {}, whose(line)),
      h('div', {}, h('h4', {}, 'Held by a demand'), line.demands.length ? h('ul', { class: 'sources' }, line.demands.map((words) => h('li', {}, words))) : h('p', { class: 'missing' }, 'none'), verdict()))));
}

/** @param {import('./dossier.mjs').Line} line */
function whose({ sources: listed, time_sources: timed }) {
  const same = listed.map(({ id }) => id).sort().join() === timed.map(({ id }) => id).sort().join();
  if (same) return [h('h4', {}, 'Whose symptom and whose time this is'), sourceList(listed)];
  return [h('h4', {}, 'Who lists the symptom'), sourceList(listed), h('h4', {}, 'Whose time this is'), sourceList(timed)];
}

/** @param {Dossier} dossier */
function demands({ demands: all, bans, never_lowers: never, undemanded }) {
  return section('demands', 'What must always hold', h('p', { class: 'note' }, 'Each sentence is proved for all ways of answering, whatever the rules are. They speak of questions, so that a wrong rule cannot hide behind a wrong symptom.'),
    MOST_URGENT_FIRST.filter((level) => all.some((/** @type {any} */ demand) => demand.at_least === level)).map((level) => h('div', {}, h('h3', {}, 'At least ', levelTag(level)),
      table(['Demand', 'Who it speaks of', 'Sources', ''], all.filter((/** @type {any} */ demand) => demand.at_least === level).map((/** @type {any} */ demand) => [h('strong', {}, demand.words), demand.expanded, sourceList(demand.sources), verdict()]), 'demands'))),
    bans.length > 0 && h('div', {}, h('h3', {}, 'Must never come about'), table(['Sentence', 'What must not be', 'Sources', ''], bans.map((/** @type {any} */ ban) => [h('strong', {}, ban.words), ban.expanded, sourceList(ban.sources), verdict()]), 'demands')),
    never.length > 0 && h('div', {}, h('h3', {}, 'Never makes the advice less urgent'), h('ul', {}, never.map((/** @type {string} */ words) => h('li', {}, words)))),
    undemanded.length > 0 && h('div', {}, h('h3', {}, 'Answers that no demand speaks of'), h('p', { class: 'note' }, 'A rule for one of these could be lost without a demand that fails.'),
      h('ul', {}, undemanded.map((/** @type {{question: string, option: string}} */ { question, option }) => h('li', {}, option, h('span', { class: 'only' }, ` (${question})`))))));
}

/** @param {Dossier} dossier */
function proof({ proof: { properties, findings }, accepted, unheard }) {
  const shown = { holds: 'holds', fails: 'FAILS', not_decided: 'not decided' };
  return section('proof', 'What was proved', table(['What must hold', 'Cases', 'Verdict'], properties.filter(({ cases }) => cases > 0).map(({ holds, cases, verdict: said }) => [holds, String(cases), shown[/** @type {keyof typeof shown} */ (said)] ?? said])),
    h('h3', {}, 'Accepted as meant'), accepted.length ? table(['Finding', 'Reason', ''], accepted.map((/** @type {any} */ { finding, reason }) => [finding, reason, verdict()])) : h('p', {}, 'Nothing.'),
    unheard.length > 0 && h('div', {}, h('h3', {}, 'Answers that change no level'), table(['Answer', 'Reason', ''], unheard.map((/** @type {any} */ { option, reason }) => [option, reason, verdict()]))),
    findings.some(({ accepted: reason }) => !reason) && h('div', {}, h('h3', {}, 'Findings and warnings'), h('ul', {}, findings.filter(({ accepted: reason }) => !reason).map(({ id, suggestion, warning }) => h('li', {}, h('strong', {}, warning ? 'warning' : 'FAULT'), ` ${id}: ${suggestion}`)))));
}

/** @param {Dossier} dossier */
function stories({ stories: all }) {
  const wrong = all.filter((/** @type {any} */ { judged }) => judged !== '');
  return section('stories', 'Made-up readers', h('p', { class: 'note' }, `${all.length} readers whom the authors made up, with the level that they expect. ${wrong.length === 0 ? 'None is told too little or too much.' : `${wrong.length} are told something else.`} Which reader is missing?`),
    table(['Reader', 'Expected', 'Told', 'Because', ''], all.map((/** @type {any} */ story) => [`${story.story} (${story.id})`, [levelTag(story.expected), ...story.also.map((/** @type {string} */ level) => h('span', { class: 'only' }, ` or ${LEVEL_NAMES[level]}`))],
      [story.got === story.expected ? 'the same' : story.got ? levelTag(story.got) : 'not judged', story.judged && h('strong', { class: 'missing' }, ` ${story.judged}`)], `${story.why} (${story.source})`, TICK]), 'stories'));
}

/** @param {Dossier} dossier */
function leaflet({ sections }) {
  return section('leaflet', 'The rest of the page', sections.map((/** @type {any} */ { words, items, sources: cited }) => h('article', { class: 'text' }, h('h3', {}, words.heading), words.text.map((/** @type {string} */ text) => h('p', {}, text)),
    words.picture && h('p', { class: 'note' }, `Picture: ${words.picture}`), words.columns && h('p', { class: 'note' }, `Columns: ${Object.values(words.columns).join(' · ')}`),
    items.length > 0 && h('ul', {}, items.map((/** @type {any} */ item) => h('li', {}, Object.values(item.words).map((text, i) => [i > 0 && ' · ', i === 0 ? h('strong', {}, String(text)) : String(text)]).flat(), item.verdict && h('span', { class: 'only' }, ` (${item.verdict})`), item.sources.length > 0 && sourceList(item.sources)))),
    cited.length > 0 && sourceList(cited), verdict())));
}

/** @param {Dossier} dossier */
function sources({ sources: all }) {
  return section('sources', 'Sources', h('p', { class: 'note' }, 'Read: we read the page or paper itself. Quoted: another page quotes it. From memory: nobody has looked it up, check it first.'),
    h('table', {}, h('thead', {}, h('tr', {}, ['Publisher', 'Title', 'How well known', 'Used', ''].map((text) => h('th', { scope: 'col' }, text)))),
      h('tbody', {}, all.map((source) => h('tr', { id: `source-${source.id}` }, h('td', {}, `${source.publisher}, ${source.year}`), h('td', {}, source.title, source.url && h('span', { class: 'url' }, ` ${source.url}`)), h('td', {}, evidenceTag(source.evidence)), h('td', {}, String(source.used)), h('td', {}, TICK))))));
}

/** @param {Dossier} dossier */
function regions({ regions: all }) {
  const numbers = (/** @type {any[]} */ list) => list.map(({ number, label }) => `${number} (${label.en})`).join(', ') || 'none';
  return section('regions', 'Emergency numbers', table(['Country', 'Emergency', 'Advice line', 'How well known'], all.map((/** @type {any} */ region) => [region.name.en, numbers(region.emergency), numbers(region.advice), evidenceTag(region.evidence)])));
}

/** @param {Dossier} dossier */
function sign({ title, version, id }) {
  const line = (/** @type {string} */ name) => h('p', { class: 'field' }, h('span', {}, name), h('span', { class: 'write' }));
  return section('sign', 'Sign', h('p', {}, `“${title}” (${id}), version ${version}. A signature is for this version only.`),
    h('ul', { class: 'statements' }, ['I have read every question, line and card in this file.', 'The lines and times are right, but for what I have marked.', 'I know of no emergency of this topic that is missing, but for what I have written below.'].map((text) => h('li', {}, `${TICK} ${text}`))),
    h('h3', {}, 'What is missing or must change'), ['', '', '', ''].map(() => h('p', { class: 'field' }, h('span', { class: 'write' }))),
    line('Name'), line('Profession and registration'), line('Date'), line('Signature'),
    h('p', { class: 'note' }, `For the editor: write this into pack.json as "clinical_review": {"name": "...", "role": "...", "date": "YYYY-MM-DD", "version": ${version}}.`));
}
