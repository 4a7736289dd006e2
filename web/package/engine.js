// `heed-check/engine`: the reader's core, in Node and in browsers. In: a pack of `heed-check/packs`. Out: a function that answers requests about it.
// Never: the network, a file, or a pack with a changed byte: the checksum in it refuses that.
import { byteLength, names, order, packed } from 'heed:core';
import { startCore } from '../page/bridge.js';
import { unpack } from '../page/unpack.js';

/** @import { Call, Start } from '../element/types.js' */

/**
 * @typedef {object} Pack a pack in one language, made by the build
 * @property {string} compiled what the core opens
 * @property {Pick<Start, 'first_view' | 'regions' | 'strings' | 'leaflet'>} start what the element begins with
 */

/**
 * @param {Pick<Pack, 'compiled'>} pack
 * @returns {Promise<Call>} answers `view` and `summary`; a request is `{answers, region}` (docs/api.md, "Operations")
 */
export async function openPack({ compiled }) {
  const core = await startCore(unpack(packed, order, byteLength), names);
  const call = (/** @type {string} */ op, /** @type {object} */ request) => JSON.parse(core.call(op, JSON.stringify(request)));
  const { ok, errors } = call('open', { compiled });
  if (!ok) throw new Error(`the pack does not open: ${errors[0].code}`);
  return call;
}
