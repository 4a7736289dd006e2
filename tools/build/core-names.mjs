// What Emscripten called the imports and exports of a module, which it shortens to letters. In: its glue. Out: our names → its, for the bridge
// (web/page/bridge.js); or undefined where the glue has another form: then the page carries Emscripten's own glue, which is larger.
// Never: guesses. The forms are those of 3.1.6 (Debian 12) and 3.1.69 (Debian 13).

/** @import { Names } from 'heed:core' */

const IMPORTS = /(?:asmLibraryArg|wasmImports)\s*=\s*\{([^}]*)\}/;
const EXPORTS = String.raw`=\s*(?:Module\["asm"\]|wasmExports)\["(\w+)"\]`;
const OURS = { _abort: ['_abort', '__abort_js'], _emscripten_resize_heap: ['_emscripten_resize_heap'], __embind_register_function: ['__embind_register_function'] };

/** @param {string} glue @returns {Names | undefined} */
export function coreNames(glue) {
  const first = (/** @type {string} */ form) => new RegExp(form).exec(glue)?.[1];
  const imports = new Map([...(IMPORTS.exec(glue)?.[1] ?? '').matchAll(/"?(\w+)"?:\s*(\w+)/g)].map(([, short, name]) => [name, short]));
  const ours = Object.entries(OURS).map(([name, forms]) => [name, imports.get(forms.find((form) => imports.has(form)) ?? '')]);
  // Kinds of values that embind registers: the one function takes and gives text, which needs none of them.
  const others = [...imports].filter(([name]) => !Object.values(OURS).flat().includes(name));
  const names = {
    ...Object.fromEntries(ours),
    unused: others.map(([, short]) => short).sort(),
    module: first(String.raw`"?(\w+)"?:\s*(?:asmLibraryArg|wasmImports)\b`),
    memory: first(`wasmMemory\\s*${EXPORTS}`),
    table: first(`wasmTable\\s*${EXPORTS}`),
    ...Object.fromEntries(['___wasm_call_ctors', '_malloc', '_free'].map((name) => [name, first(`\\b${name}(?:\\s*=\\s*Module\\["${name}"\\])?\\s*${EXPORTS}`)])),
  };
  const known = Object.values(names).every((name) => name !== undefined) && others.every(([name]) => name.startsWith('__embind_register_'));
  return known ? /** @type {Names} */ (names) : undefined;
}
