// What a pack must pass before it becomes a page. In: a folder, the editor's core. Out: what the pack accepts of its proof, or a failure that shows
// everything that is wrong with it. Never: lets a pack through half checked.
import { judge } from '../cli/judge.mjs';
import { relativePath } from '../lib/paths.mjs';
import { Failure } from '../lib/run.mjs';

/** @import { Call } from '../lib/core.mjs' */

/** @param {Call} call @param {string} folder @returns {string[]} ids of findings */
export function passGate(call, folder) {
  const { faults, proof } = judge(call, folder);
  if (faults.length === 0) return (proof?.findings ?? []).filter(({ accepted }) => accepted !== '').map(({ id }) => id);
  const proofs = faults.filter(({ kind }) => kind === 'proof').length;
  const said = proofs > 0 ? ` its proof shows ${proofs} ${proofs === 1 ? 'fault' : 'faults'}\n` : '';
  throw new Failure(`${relativePath(folder)} cannot be built:${said}\n${faults.map(({ text }) => text).join('\n\n')}`);
}
