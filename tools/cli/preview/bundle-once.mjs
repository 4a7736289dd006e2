// The page's scripts for a preview: bundled once, then filled with each new version of the pack, which takes milliseconds.
// In: what tools/build/bundle.mjs takes. Out: scripts that differ from the built ones in this only: they are not minified, the page in a
// frame of the preview takes itself for a page, and the core tells the preview which answers it was asked about.
import { bundle } from '../../build/bundle.mjs';

const CORE = 'web/page/core-script.js';
const PREVIEW_CORE = 'tools/cli/preview/core-script.js';

/** @param {boolean} framed as in an article */
export function bundleOnce(framed) {
  /** @type {Map<string, Promise<string>>} */
  const templates = new Map();
  return async (/** @type {string} */ entry, /** @type {Record<string, string>} */ virtual = {}) => {
    /** @type {Map<string, string>} */
    const values = new Map();
    const named = Object.entries(virtual).map(([name, text]) => [name, text.replace(/^export const (\w+) = (.*);$/gm, (_, key, json) => {
      const token = `"@@${name}.${key}@@"`;
      values.set(token, json);
      return `export const ${key} = ${token};`;
    })]);
    const asked = entry === CORE ? PREVIEW_CORE : entry;
    const key = [asked, ...values.keys()].join();
    if (!templates.has(key)) templates.set(key, bundle(asked, Object.fromEntries(named), { minified: false, define: framed ? {} : { parent: 'window' } }));
    const template = /** @type {string} */ (await templates.get(key));
    return template.replace(/"@@[^"]*@@"/g, (token) => inScript(values.get(token) ?? token));
  };
}

/** JSON as it may stand in a script of an ASCII page. @param {string} json */
function inScript(json) {
  return json.replace(/[<\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
