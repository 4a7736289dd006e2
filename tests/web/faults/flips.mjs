// Faults: one bit of what the page's scripts hold is another one: the check's words, the core, the compiled pack. In: how many. Out: that many faults,
// spread evenly over all bits, the same on every run.
import fs from 'node:fs';
import path from 'node:path';
import { DIST, PAGE } from '../browser.mjs';

/** @import { Fault } from './fixture.mjs' */

/** @param {number} count @returns {Fault[]} */
export function flips(count) {
  const page = fs.readFileSync(path.join(DIST, PAGE), 'latin1');
  const scripts = [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(({ index, 1: text }) => ({ from: index + '<script>'.length, length: text.length }));
  const bits = scripts.reduce((sum, { length }) => sum + 8 * length, 0);
  return Array.from({ length: count }, (_, i) => {
    let bit = Math.floor((i + 0.5) * bits / count) + i % 8;
    const script = scripts.find(({ length }) => (bit < 8 * length ? true : ((bit -= 8 * length), false))) ?? scripts[0];
    const at = script.from + (bit >> 3);
    return {
      id: `bit-${i}`, what: `bit ${bit & 7} of byte ${at} is another one`, where: 'page', end: ['leaflet', 'advice'],
      serve: { 'en.html': (file) => { file[at] ^= 1 << (bit & 7); return { body: file }; } },
    };
  });
}
