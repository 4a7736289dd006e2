// The last inline script of the page. In: the packed core and the pack's image. Out: every check on the page connected to it.
// Never shows anything itself: when the core cannot start, each check says so calmly and the leaflet stands.
import { byte_length, heedCore, image, order, packed } from 'heed:core';
import { unpack } from './unpack.js';

/** @import { HeedCheck } from '../element/heed-check.js' */

const checks = /** @type {NodeListOf<HeedCheck>} */ (document.querySelectorAll('heed-check'));

start().then(
  (call) => { for (const check of checks) check.connect(call); },
  () => { for (const check of checks) check.fail(); },
);

/** @returns {Promise<(op: string, request: object) => any>} */
async function start() {
  const core = await heedCore({ wasmBinary: unpack(packed, order, byte_length) });
  const call = (/** @type {string} */ op, /** @type {object} */ request) => JSON.parse(core.call(op, JSON.stringify(request)));
  if (!call('open', { image }).ok) throw new Error('the pack does not open');
  return call;
}
