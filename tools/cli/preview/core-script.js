// In place of web/page/core-script.js in a preview. In: the core, the answers kept from before the reload (in the address).
// Out: the check connected, those answers given again, and each set of answers told to the preview. Never: part of a built page.
import { startCore } from '../../../web/page/bridge.js';
import { connect } from '../../../web/page/connect.js';
import { unpack } from '../../../web/page/unpack.js';
import { byteLength, names, order, packed } from 'heed:core';
import { compiled } from 'heed:pack';

const MOST_STEPS = 200;  // questions and emergencies on the way
const kept = new Map(Object.entries(JSON.parse(new URLSearchParams(location.hash.slice(1)).get('preview') ?? '{}')));
let replaying = true;

connect(async () => {
  const core = await startCore(unpack(packed, order, byteLength), names);
  setTimeout(replay);
  return { call: (/** @type {string} */ op, /** @type {string} */ text) => {
    if (op === 'view' && !replaying) window.top?.postMessage({ heed_preview: JSON.parse(text).answers }, '*');
    return core.call(op, text);
  } };
}, compiled);

/** Gives the answers again through the check's own controls; what no longer exists is passed over. */
async function replay() {
  const root = document.querySelector('heed-check')?.shadowRoot;
  for (let step = 0; root && kept.size > 0 && step < MOST_STEPS; step++) {
    const inputs = [.../** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll('.option input'))];
    const question = inputs[0]?.name ?? '';
    const wanted = inputs.filter(({ value }) => /** @type {string[]} */ (kept.get(question) ?? []).includes(value));
    kept.delete(question);
    for (const input of wanted) if (!input.checked) input.click();
    const next = root.querySelector(wanted.length > 0 ? 'button[type=submit]' : '[data-action=go-on]');
    if (!(next instanceof HTMLElement)) break;
    next.click();
    await new Promise((resolve) => { setTimeout(resolve); });
  }
  replaying = false;
}
