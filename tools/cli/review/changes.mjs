// What changed between two versions, for a reviewer. In: the core's reply to `diff`. Out: HTML: what is gone first, then who is told less, then
// demands, conditions and words side by side. Never: leaves out a change that the core names.
import { h } from '../../../web/leaflet/html.js';
import { LEVELS } from '../answers.mjs';
import { countText, levelTag, section, table, verdict, wordDiff } from './parts.mjs';

/** @import { Child } from '../../../web/leaflet/html.js' */

/** @param {any} diff @param {string} name of the old version */
export function changesSection(diff, name) {
  const { removals = [], additions = [], hidden = [], changes = [], demands = [], conditions = [], settings = [], texts = [], version } = diff;
  const parts = [
    block('Gone', removals, thingList),
    block('No longer asked of these readers', hidden, (all) => table(['Question', 'Ways of answering', 'Such a reader ticks'], all.map((each) => [each.text, each.count ? countText(each.count) : 'not counted', ticks(each.old)]))),
    block('Who is told something else', changes, changeTable),
    block('Demands', demands, (all) => table(['Change', 'Before', 'Now'], all.map((each) => [each.change, demand(each.old), demand(each.new)]))),
    block('Conditions', conditions, sideBySide),
    block('Settings', settings, sideBySide),
    block('Words that readers see', texts, sideBySide),
    block('New', additions, thingList),
  ].filter(Boolean);
  return section('changes', 'What changed', h('p', {}, `Against ${name}${version ? `, version ${version.old}; this is version ${version.new}` : ''}.`),
    version?.must_rise && h('p', { class: 'missing' }, 'The version number has not risen although something changed: raise it before signing.'),
    parts.length > 0 ? parts : h('p', {}, 'Nothing has changed.'), verdict());
}

/** @param {string} heading @param {any[]} all @param {(all: any[]) => Child} form */
function block(heading, all, form) {
  return all.length > 0 && h('div', {}, h('h3', {}, `${heading} (${all.length})`), form(all));
}

/** @param {any[]} all */
function thingList(all) {
  return h('ul', {}, all.map(({ kind, id, text }) => h('li', {}, h('b', {}, kind), ` ${text || id}`, text && h('span', { class: 'only' }, ` (${id})`))));
}

/** @param {any[]} all */
function changeTable(all) {
  const lower = (/** @type {any} */ each) => LEVELS.indexOf(each.new.level) < LEVELS.indexOf(each.old.level);
  return table(['', 'Before', 'Now', 'Ways of answering', 'The mildest of them ticked', 'and ticks now'], all.map((each) => [
    lower(each) ? h('strong', { class: 'missing' }, 'LESS urgent') : 'more urgent', levelTag(each.old.level), levelTag(each.new.level), each.count ? countText(each.count) : 'not counted', ticks(each.old), ticks(each.new)]));
}

/** @param {any} shown */
function ticks(shown) {
  const all = shown?.ticks ?? [];
  return all.length ? h('ul', {}, all.map((/** @type {any} */ { option_text: text, text: question }) => h('li', {}, `“${text}” `, h('span', { class: 'only' }, `(${question})`)))) : 'nothing';
}

/** @param {any} one */
function demand(one) {
  return one ? [one.words, one.at_least && h('p', {}, 'at least ', levelTag(one.at_least))] : 'none';
}

/** @param {{at: string, old: string, new: string}[]} all */
function sideBySide(all) {
  return h('table', { class: 'beside' }, h('thead', {}, h('tr', {}, ['Place', 'Before', 'Now'].map((text) => h('th', { scope: 'col' }, text)))), h('tbody', {}, all.map(({ at, old: before, new: after }) => {
    const { old, now } = wordDiff(before, after);
    return h('tr', {}, h('td', { class: 'id' }, at), h('td', {}, before ? old : h('i', {}, 'none')), h('td', {}, after ? now : h('i', {}, 'none')));
  })));
}
