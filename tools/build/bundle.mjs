// Modules of web/ as scripts that can stand in a page. In: an entry file and virtual modules. Out: minified text; ASCII where it is a file of its own,
// which a page of any charset may load.
// Never: a file name, a date or anything else that differs between two builds.
import fs from 'node:fs';
import path from 'node:path';
import { build, transform } from 'esbuild';
import { minify } from 'terser';
import { fromRoot } from '../lib/paths.mjs';

const TARGET = 'es2022';
const WITH_GLUE = ['web/page/plain-script.js', 'web/page/glue-script.js'];
// A page fetches nothing; saying so lets the minifier drop the parts of the glue that would.
const ABSENT = { fetch: 'undefined', XMLHttpRequest: 'undefined', 'document.currentScript': 'undefined' };

/** @typedef {Record<string, string | Record<string, unknown>>} Virtual 'heed:name' → source text of that module, or the values it exports */

/** Scripts that differ in their values alone are bundled and minified once in a process. @type {Map<string, Promise<string>>} */ const bundled = new Map();

/**
 * @param {string} entry @param {Virtual} virtual
 * @param {{minified?: boolean, define?: Record<string, string>}} [form] a preview is not minified, and may see other globals
 */
export async function bundle(entry, virtual = {}, { minified = true, define = {} } = {}) {
  const inPage = /^(web\/page|tools\/cli\/preview)\//.test(entry);
  const charset = inPage ? 'utf8' : 'ascii';
  /** @type {Map<string, unknown>} */ const values = new Map();
  const modules = Object.fromEntries(Object.entries(virtual).map(([name, given]) => {
    if (typeof given === 'string') return [name, given];
    for (const [key, value] of Object.entries(given)) values.set(key, value);
    return [name, Object.keys(given).map((key) => `export const ${key} = /* @__PURE__ */ HEED_VALUE("${key}");\n`).join('')];
  }));
  const make = async () => {
    const result = await build({
      entryPoints: [entry], bundle: true, write: false, format: 'iife', target: TARGET, charset,
      define: inPage ? { ...ABSENT, ...define } : {}, legalComments: 'none', logLevel: 'silent', absWorkingDir: fromRoot(), plugins: [virtualModules(modules), cssText(inPage)],
    });
    const { text } = result.outputFiles[0];
    return minified ? shrink(text, { isOurs: !WITH_GLUE.includes(entry), isAscii: !inPage }) : text;
  };
  const key = JSON.stringify([entry, modules, minified, define]);
  if (!bundled.has(key)) bundled.set(key, make());
  const literals = new Map(await Promise.all([...values].map(async ([name, value]) => /** @type {const} */ ([name, await literal(value, charset)]))));
  return /** @type {string} */ (await bundled.get(key)).replace(/(?:\/\* @__PURE__ \*\/ )?HEED_VALUE\("(\w+)"\)/g, (_whole, name) => /** @type {string} */ (literals.get(name)));
}

/** A value as the shortest JavaScript. @param {unknown} value @param {'ascii' | 'utf8'} charset */
async function literal(value, charset) {
  const { code } = await transform(`x=${JSON.stringify(value)}`, { minify: true, charset, target: TARGET });
  const text = code.trim().replace(/^x=|;$/g, '');
  return text.startsWith('{') ? `(${text})` : text;  // also where a function gives it back
}

/**
 * Modules for other people's bundlers: what several of them share is in files of its own.
 * @param {Record<string, string>} entries name → file @param {Record<string, string>} virtual @returns {Promise<Map<string, string>>} file name → text
 */
export async function bundleModules(entries, virtual) {
  const result = await build({
    entryPoints: entries, bundle: true, splitting: true, minify: true, write: false, format: 'esm', target: TARGET, charset: 'ascii', outdir: 'out', chunkNames: 'shared-[hash]',
    legalComments: 'none', logLevel: 'silent', absWorkingDir: fromRoot(), plugins: [virtualModules(virtual), cssText(false)],
  });
  return new Map(result.outputFiles.map(({ path: file, text }) => [path.basename(file), text]));
}

/** A module alone, as small as it is in a page: for the table of sizes. @param {string} entry */
export async function shrunkModule(entry) {
  const { code } = await transform(fs.readFileSync(fromRoot(entry), 'utf8').replace(/^export /gm, ''), { target: TARGET });
  return shrink(`(() => {${code}; globalThis.kept = startCore})()`);
}

/**
 * @param {string} script
 * @param {{isOurs?: boolean, isAscii?: boolean}} [form] ours: it calls none of its functions with `new`, and its templates hold strings; Emscripten's glue does otherwise
 */
async function shrink(script, { isOurs = true, isAscii = true } = {}) {
  const { code } = await minify(script, {
    compress: { passes: 2, ecma: 2022, unsafe_arrows: isOurs, unsafe: isOurs }, mangle: true,
    format: { ascii_only: isAscii, comments: false, inline_script: true, ecma: 2022 },
  });
  if (code === undefined) throw new Error('terser gave no script');
  return code;
}

/** @param {string} css */
export async function shrinkCss(css) {
  const { code } = await transform(css, { loader: 'css', minify: true, charset: 'ascii', target: TARGET });
  return code.trim();
}

/** Emscripten's glue for an export of its factory. @param {string} glue */
export function glueModule(glue) {
  // What stands behind the factory offers it to module systems, which a page does not have.
  const end = glue.search(/\n?if ?\(typeof exports ?===? ?["']object["']/);
  if (end < 0) throw new Error('the glue does not end as expected: compare bundle.mjs with what this Emscripten writes');
  return `${glue.slice(0, end)}\nexport { heedCore };\n`;
}

/** @param {Record<string, string>} modules @returns {import('esbuild').Plugin} */
function virtualModules(modules) {
  return {
    name: 'virtual modules',
    setup(at) {
      at.onResolve({ filter: /^heed:/ }, ({ path }) => ({ path, namespace: 'heed', sideEffects: false }));
      at.onLoad({ filter: /.*/, namespace: 'heed' }, ({ path }) => {
        if (path in modules) return { contents: modules[path], loader: 'js', resolveDir: fromRoot('tools', 'build') };
        return { errors: [{ text: `${path} is not known here` }] };
      });
    },
  };
}

/**
 * A style sheet that a module imports is its text: adopted sheets take text. Our own pages have the element's sheet in the HTML of its shadow
 * root, and the tokens in their own <style>, from which the element inherits them with whatever a publisher changed in them.
 * @param {boolean} isPage @returns {import('esbuild').Plugin}
 */
function cssText(isPage) {
  return {
    name: 'style sheets as text',
    setup(at) {
      at.onLoad({ filter: /\.css$/ }, async ({ path }) => (
        { contents: isPage ? '' : await shrinkCss(fs.readFileSync(path, 'utf8')), loader: 'text' }));
    },
  };
}
