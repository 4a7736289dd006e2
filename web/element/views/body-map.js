// In: a question whose options name places on the body, what is ticked. Out: a drawing with those places to tap, or nothing.
// Never the only way to answer: the list is the truth, and the drawing is hidden from screen readers and takes no focus.
import { BODY } from '../../pictures/body.js';
import { h, s } from '../dom.js';

/** @import { Question, Strings } from '../types.js' */
/** @typedef {{side: string, rows: number[], x?: number, d: string}} Zone */

const [WIDTH, HEIGHT] = BODY.view_box;
const BELOW = 26;  // shown below the lowest place, so that it does not end at the edge
const TICK = 'M0-8a8 8 0 1 0 0 16a8 8 0 1 0 0-16ZM-4 0l3 3 5-6';  // in a ring, to be seen on any ground
/** @type {Record<string, Zone>} */ const ZONES = BODY.zones;

/** @param {Question} question @param {string[]} ticked option ids @param {Strings} strings */
export function bodyMap({ options }, ticked, strings) {
  const sides = /** @type {const} */ (['front', 'back']).map((side) => {
    const placed = options.map(({ id, zone }) => ({ id, zone: ZONES[/** @type {string} */ (zone)] })).filter(({ zone }) => zone?.side === side);
    return placed.length > 0 && h('div', {}, figure(side, placed, ticked), h('p', {}, strings[`map_${side}`]));
  });
  return sides.some(Boolean) ? h('div', { class: 'map hint', 'aria-hidden': 'true' }, h('p', {}, strings.map_hint), sides) : null;
}

/** @param {'front' | 'back'} side @param {{id: string, zone: Zone}[]} placed @param {string[]} ticked */
function figure(side, placed, ticked) {
  const lowest = Math.max(...placed.map(({ zone }) => zone.rows[1]));
  return s('svg', { viewBox: `0 0 ${WIDTH} ${Math.min(HEIGHT, lowest + BELOW)}` },
    both(BODY[side].outline, 'body'), both(BODY[side].lines, 'body'),
    placed.map(({ id, zone }) => place(id, zone, ticked.includes(id))));
}

/** @param {string} id @param {Zone} zone @param {boolean} on */
function place(id, { rows: [y, bottom], x = WIDTH / 2, d }, on) {
  return s('g', { class: on ? 'zone on' : 'zone', 'data-zone': id },
    s('rect', { y, width: WIDTH, height: bottom - y, class: 'reach' }),
    both(d, 'spot'),
    on && [x, WIDTH - x].map((left) => (
      s('path', { d: TICK, class: 'tick', transform: `translate(${left} ${(y + bottom) / 2})` }))));
}

/** A half and its mirror. @param {string} d @param {string} look */
function both(d, look) {
  return [s('path', { d, class: look }), s('path', { d, class: look, transform: `matrix(-1 0 0 1 ${WIDTH} 0)` })];
}
