// One light page with all scripts of web/ in it and the tests of this folder beside them, so that a thousand tests take a second: what the
// mutants are run against. In: web/, build/wasm, *.inside.js. Out: the page as text. Never: minified, or a script of web/ that runs by itself.
import fs from 'node:fs';
import path from 'node:path';
import { build, transform } from 'esbuild';
import { policy } from '../../../tools/build/csp.mjs';
import { coreNames } from '../../../tools/build/core-names.mjs';
import { packBytes } from '../../../tools/build/pack-bytes.mjs';
import { loadCore } from '../../../tools/lib/core.mjs';
import { openRequest, readPack } from '../../../tools/lib/pack-folder.mjs';
import { fromRoot, CONTENT, WASM } from '../../../tools/lib/paths.mjs';

// Scripts that begin at once in a page. Here a test begins them, with what they find around them.
const SCRIPTS = /web\/offline\/\w+\.js$|web\/page\/(page|core-script|plain-script)\.js$/;

// What such a script takes from around it. A test may give another in its place.
const AROUND = ['document', 'location', 'parent', 'window', 'self', 'caches', 'fetch', 'navigator', 'addEventListener', 'removeEventListener', 'setTimeout',
  'requestAnimationFrame', 'isSecureContext', 'WebAssembly', 'MutationObserver'];

/** @returns {Promise<string>} */
export async function insidePage() {
  const folder = fromRoot('tests', 'web', 'inside');
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.inside.js')).sort();
  const { outputFiles } = await build({
    stdin: { contents: `${files.map((name) => `import './${name}';`).join('\n')}\nwindow.inside.whole = true;`, resolveDir: folder },
    bundle: true, write: false, format: 'iife', target: 'es2022', charset: 'ascii', logLevel: 'silent', absWorkingDir: fromRoot(), plugins: [plugin(await given())],
  });
  const script = outputFiles[0].text.replaceAll('</script', '<\\/script');
  const style = (await transform(fs.readFileSync(fromRoot('web', 'page', 'tokens.css'), 'utf8'), { loader: 'css', minify: true })).code.trim();
  // As a real page's, but for trusted types: made-up articles hold script tags, which the loader looks for and nothing runs.
  const own = policy([script], [style], true).replace(/; require-trusted-types-for.*/, '');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${own}">`
    + `<title>Inside</title><style>${style}</style></head><body><main></main><script>${script}</script></body></html>`;
}

/** What the build gives the scripts: the real core and compiled; the rest is made up. @returns {Promise<Record<string, string>>} */
async function given() {
  const call = await loadCore('editor');
  call('open', openRequest(readPack(path.join(CONTENT, 'back-pain'), 'en')));
  const { compiled } = JSON.parse(call('compile', '{}'));
  const glue = fs.readFileSync(path.join(WASM, 'reader.js'), 'utf8');
  const core = { ...packBytes(fs.readFileSync(path.join(WASM, 'reader.wasm'))), names: coreNames(glue) };
  const offline = {
    stem: 'heed-pack-en-', cache: 'heed-pack-en-2', files: ['en.html', 'en.nowasm.html', 'en.offline.html'], marks: ['mark 1', 'mark 2', 'mark 3'], worker: 'en.worker.js', scope: './en',
    words: { kept: 'kept', removed: 'removed', failed: 'failed', moment: 'moment', not_kept: 'not kept' },
  };
  const write = (/** @type {object} */ all) => Object.entries(all).map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};\n`).join('');
  return {
    'heed:core': `${write(core)}export const heedCore = () => Promise.resolve({ call: () => '{"ok":true,"plain":true}' });\n`,
    'heed:pack': write({ compiled }),
    'heed:offline': write(offline),
    'heed:data': `import { madePack } from './tests/web/made-pack.mjs';\nimport { check as strings } from './web/strings/en.js';\nconst { view, regions, leaflet } = madePack('routine');\nexport const data = { first_view: view, regions, leaflet, plain_page: 'en.nowasm.html', strings };\n`,
    'heed:css': `export const css = ${JSON.stringify(fs.readFileSync(fromRoot('web', 'element', 'heed-check.css'), 'utf8'))};`,
  };
}

/** @param {Record<string, string>} modules @returns {import('esbuild').Plugin} */
function plugin(modules) {
  return {
    name: 'inside',
    setup(at) {
      at.onResolve({ filter: /^heed:/ }, ({ path: name }) => ({ path: name, namespace: 'heed' }));
      at.onLoad({ filter: /.*/, namespace: 'heed' }, ({ path: name }) => ({ contents: modules[name], resolveDir: fromRoot() }));
      at.onLoad({ filter: /\.css$/ }, ({ path: file }) => ({ contents: fs.readFileSync(file, 'utf8'), loader: 'text' }));
      at.onLoad({ filter: SCRIPTS }, ({ path: file }) => {
        const text = fs.readFileSync(file, 'utf8');
        const imports = text.match(/^import .*;$/gm)?.join('\n') ?? '';
        const around = AROUND.map((name) => `${name} = globalThis.${name}`).join(', ');
        return { contents: `${imports}\nexport function begin({ ${around} } = {}) {\n${text.replace(/^import .*;$/gm, '')}\n}` };
      });
    },
  };
}
