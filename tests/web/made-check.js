// Runs in a page of made.mjs: the element with a core that gives back made-up views. In: what a test wants. Out: a check on the page.
// Never: words or logic of a real pack.
import { defineHeedCheck } from '../../web/element/define.js';
import { check as strings } from '../../web/strings/en.js';

/** @import { HeedCheck } from '../../web/element/heed-check.js' */
/** @import { Answers, View } from '../../web/element/types.js' */

/** @param {{view: View, result: View['result'], regions: View['region'][], leaflet?: any, article?: string}} made */
function startMade({ view, result, regions, leaflet, article }) {
  const nowhere = view.region;
  /** @param {string} op @param {any} request */
  const call = (op, request) => {
    if (op === 'summary') return { ok: true, text: `Summary\n\nAnswers: ${JSON.stringify(request.answers)}` };
    const region = regions.find(({ id }) => id === request.region) ?? nowhere;
    const asked = /** @type {NonNullable<View['question']>} */ (view.question);
    const chosen = /** @type {Answers} */ (request.answers)[asked.id];
    if (!chosen) return { ok: true, ...view, region };
    const trail = [{ question: asked.id, text: asked.text, chosen: asked.options.filter(({ id }) => chosen.includes(id)).map(({ id, text }) => ({ option: id, text })) }];
    return { ok: true, ...view, region, trail, question: null, result };
  };
  const check = /** @type {HeedCheck} */ (document.querySelector('heed-check'));
  check.start({ first_view: view, regions, strings, mode: 'page', reload: () => {}, leaflet, article });
  check.connect(call);
}

defineHeedCheck();
Object.assign(window, { startMade });
