// Whether a fault came to an end that is allowed. In: the fault, what the page told, what it tells without a fault. Out: '' or what is wrong.
// Never: lets a milder level, an empty screen or an endless wait pass, whatever a fault allows.
import { check as strings } from '../../../web/strings/en.js';

/** @import { Ended, Fault } from './fixture.mjs' */

const LEAST_LETTERS = 40;  // in the first screenful; a phone at 400 % holds some sixty

/** @param {Fault} fault @param {Ended[]} ended @param {Ended[]} good in the order of the levels that are walked to */
export function wrong(fault, ended, good) {
  const last = ended.at(-1);
  if (!last) return 'nothing was told';
  const wanted = fault.ways ? good.filter(({ level }) => fault.ways?.includes(level)) : good;
  for (const [i, one] of ended.entries()) {
    if (one.kind === 'result') {
      const right = wanted[i];
      if (one.level !== right.level) return `another level: ${one.level}, not ${right.level}`;
      if (fault.same !== 'level' && one.card !== right.card) return `another card: ${one.card}`;
      if (!fault.same && one.text !== right.text) return `another text: ${difference(one.text, right.text)}`;
    } else if (!one.emergency) return `${one.kind}: what to do in an emergency is not in sight`;
    if (one.kind === 'advice' && !one.text.includes(strings.failed)) return `a refusal that says: ${one.text}`;
    if (fault.where === 'page' && one.letters < LEAST_LETTERS) return `${one.kind}: blank, ${one.letters} letters in sight`;
  }
  if (last.kind === 'result' && ended.length < wanted.length) return `only ${ended.length} of ${wanted.length} ways`;
  if (!fault.end.some((end) => end === last.kind)) return `it ended as ${last.kind} ${last.text.slice(0, 120)}`;
  return '';
}

/** Where two texts part. @param {string} one @param {string} other */
function difference(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `… ${one.slice(Math.max(0, at - 20), at + 60)} … for … ${other.slice(Math.max(0, at - 20), at + 60)} …`;
}
