// In: what makes a core, and the compiled pack. Out: every check on the page connected to that core, or told that there is none.
// Never shows anything itself: each check says so calmly, and the leaflet stands.

/** @import { HeedCheck } from '../element/heed-check.js' */
/** @import { Core } from 'heed:core' */

/** @param {() => Promise<Core>} make @param {string} compiled */
export function connect(make, compiled) {
  const checks = /** @type {NodeListOf<HeedCheck>} */ (document.querySelectorAll('heed-check'));
  start(make, compiled)
    .then((call) => { for (const check of checks) check.connect(call); })
    .catch(() => { for (const check of checks) check.fail(); });
}

/** @param {() => Promise<Core>} make @param {string} compiled @returns {Promise<(op: string, request: object) => any>} */
async function start(make, compiled) {
  const core = await make();
  const call = (/** @type {string} */ op, /** @type {object} */ request) => JSON.parse(core.call(op, JSON.stringify(request)));
  if (!call('open', { compiled }).ok) throw new Error('the pack does not open');
  return call;
}
