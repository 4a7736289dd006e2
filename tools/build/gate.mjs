// What a pack must pass before it becomes a page. In: a folder, the editor's core. Out: nothing, or a failure that shows
// every error with its place, or the answers that break a property. Never: lets a pack through half checked.
import { tellErrors } from '../lib/core.mjs';
import { faults, proveOnce, tellFinding } from '../heed/proof-commands.mjs';
import { languages, openRequest, readPack } from '../lib/pack-folder.mjs';
import { relativePath } from '../lib/paths.mjs';
import { Failure } from '../lib/run.mjs';

/** @import { Call } from '../lib/core.mjs' */

/** @param {Call} call @param {string} folder */
export function passGate(call, folder) {
  for (const language of languages(folder)) {
    const reply = JSON.parse(call('open', openRequest(readPack(folder, language))));
    if (!reply.ok) throw new Failure(`${relativePath(folder)} cannot be built:\n${tellErrors(reply.errors, relativePath(folder))}`);
  }
  const found = faults(proveOnce(call));
  if (found.length > 0) {
    throw new Failure(`${relativePath(folder)} cannot be built: its proof shows ${found.length} faults\n\n${found.map((finding) => tellFinding(finding, relativePath(folder))).join('\n\n')}`);
  }
}
