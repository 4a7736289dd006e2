// All faults, and where each is run. In: the lists. Out: one list. Never: a fault twice.
import around from './around.mjs';
import delivery from './delivery.mjs';
import frame from './frame.mjs';
import language from './language.mjs';
import missing from './missing.mjs';

/** @import { Fault } from './room.mjs' */

/** @type {[string, Fault[]][]} */
export const kParts = [
  ['The browser lacks something', missing], ['A script changed the language', language], ['Others use the page too', around],
  ['The page comes changed', delivery], ['In an article', frame],
];
export const kFaults = kParts.flatMap(([, faults]) => faults);

/** @type {Record<string, string>} */
const kSlow = { firefox: 'time', webkit: 'time' };

/** Why a fault is not run in an engine, or ''. @param {Fault} fault @param {string} engine @param {boolean} all whether time does not count */
export function left(fault, engine, all) {
  const reason = fault.not?.[engine] ?? '';
  return reason === 'time' && all ? '' : reason;
}
