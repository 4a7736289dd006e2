// Answers with their level, as the core's proofs show them. In: one side of a finding or of a change. Out: words for people, a line to
// paste. Never: judges.
import { heedLine } from './arguments.mjs';

/** @typedef {{question: string, text: string, option: string, option_text: string}} Tick */
/** @typedef {{level: string, told: string, complete: boolean, answers: Record<string, string[]>, ticks: Tick[]}} Shown */

/** A line that can be pasted: what the core says to these answers. @param {Shown} shown @param {string} folder */
export function replayLine({ answers, complete }, folder) {
  return `echo '${JSON.stringify(answers)}' | ${heedLine('view', folder, '--answers', '-', ...(complete ? [] : ['--left-out']))}`;
}

/** 1234567 → 1,234,567, also at the beginning of a sentence. @param {string} text */
export function grouped(text) {
  return text.replace(/^\d{4,}/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','));
}
