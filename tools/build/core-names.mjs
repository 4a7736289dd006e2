// What Emscripten called the imports and exports of a module, which it shortens to letters. In: its glue. Out: our names → its.
// Never: guesses; a glue that looks different is an error.
import { Failure } from '../lib/run.mjs';

const IMPORTS = ['_abort', '_emscripten_resize_heap', '__embind_register_function', '__embind_register_std_string'];
const EXPORTS = ['___wasm_call_ctors', '_malloc', '_free'];

/** @param {string} glue @returns {import('heed:core').Names} */
export function coreNames(glue) {
  const find = (/** @type {string} */ what, /** @type {RegExp} */ form) => {
    const found = form.exec(glue);
    if (!found) throw new Failure(`the glue of this Emscripten names ${what} in another way: compare tools/build/core-names.mjs with build/wasm/reader.js`);
    return found[1];
  };
  const imports = IMPORTS.map((name) => [name, find(name, new RegExp(`"(\\w+)":\\s*${name}\\b`))]);
  const others = [...glue.matchAll(/asmLibraryArg\s*=\s*\{([^}]*)\}/g)].flatMap(([, list]) => list.split(',')).length;
  if (others !== IMPORTS.length) throw new Failure(`the reader's module asks for ${others} functions: the page gives it ${IMPORTS.join(', ')}`);
  return Object.fromEntries([
    ...imports,
    ...EXPORTS.map((name) => [name, find(name, new RegExp(`Module\\["${name}"\\]\\s*=\\s*Module\\["asm"\\]\\["(\\w+)"\\]`))]),
    ['module', find('its import module', /"(\w+)":\s*asmLibraryArg/)],
    ['memory', find('its memory', /wasmMemory\s*=\s*Module\["asm"\]\["(\w+)"\]/)],
    ['table', find('its table', /wasmTable\s*=\s*Module\["asm"\]\["(\w+)"\]/)],
  ]);
}
