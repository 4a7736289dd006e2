// The names that Emscripten gives a module's imports and exports, in the forms of two versions; and a glue of no known form. In: pieces of
// glue as 3.1.6 and 3.1.69 write it, build/wasm. Never: a browser.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import vm from 'node:vm';
import { bundle } from '../../tools/build/bundle.mjs';
import { coreNames } from '../../tools/build/core-names.mjs';
import { wasmScript } from '../../tools/build/pack-page.mjs';
import { loadCore } from '../../tools/lib/core.mjs';
import { openRequest, readPack } from '../../tools/lib/pack-folder.mjs';
import { CONTENT, WASM } from '../../tools/lib/paths.mjs';

const OLD = `var info={"a":asmLibraryArg};wasmMemory=Module["asm"]["e"];wasmTable=Module["asm"]["h"];
var asmLibraryArg={"c":__embind_register_function,"d":__embind_register_std_string,"a":_abort,"b":_emscripten_resize_heap};
var ___wasm_call_ctors=Module["___wasm_call_ctors"]=function(){return(___wasm_call_ctors=Module["___wasm_call_ctors"]=Module["asm"]["f"]).apply(null,arguments)};
var _malloc=Module["_malloc"]=function(){return(_malloc=Module["_malloc"]=Module["asm"]["i"]).apply(null,arguments)};
var _free=Module["_free"]=function(){return(_free=Module["_free"]=Module["asm"]["j"]).apply(null,arguments)};`;
const NEW = `function getWasmImports(){return{a:wasmImports}}wasmMemory=wasmExports["m"];wasmTable=wasmExports["q"];
var wasmImports={f:__abort_js,l:__embind_register_function,e:__embind_register_std_string,b:__embind_register_integer,j:_emscripten_resize_heap};
var ___wasm_call_ctors=()=>(___wasm_call_ctors=wasmExports["n"])();var _malloc=a0=>(_malloc=wasmExports["o"])(a0);var _free=a0=>(_free=wasmExports["r"])(a0);`;

test('names: of 3.1.6 and of 3.1.69', () => {
  assert.deepEqual(coreNames(OLD), {
    _abort: 'a', _emscripten_resize_heap: 'b', __embind_register_function: 'c', unused: ['d'], module: 'a', memory: 'e', table: 'h', ___wasm_call_ctors: 'f', _malloc: 'i', _free: 'j' });
  assert.deepEqual(coreNames(NEW), {
    _abort: 'f', _emscripten_resize_heap: 'j', __embind_register_function: 'l', unused: ['b', 'e'], module: 'a', memory: 'm', table: 'q', ___wasm_call_ctors: 'n', _malloc: 'o', _free: 'r' });
});

test('names: none from a glue that lacks one of them, or asks for a function the bridge does not give', () => {
  for (const glue of ['', OLD.replace('asmLibraryArg', 'other'), NEW.replace('_malloc=wasmExports', '_malloc=other'), NEW.replace('{f:', '{x:_fd_write,f:')]) assert.equal(coreNames(glue), undefined);
});

/** Runs a page's script with one check on the page. @param {string} script @returns {Promise<(op: string, request: object) => any>} the call that the check is given */
const connected = (script) => new Promise((resolve, reject) => {
  const check = { connect: resolve, fail: () => reject(new Error('the core did not start')) };
  const document = { querySelectorAll: () => [check], querySelector: () => null };
  vm.runInNewContext(script, { document, window: {}, console, TextDecoder, TextEncoder, WebAssembly, Uint8Array, setTimeout, clearInterval });
});

test('names: a page of a glue nobody knows carries that glue, answers alike, and the build says so', async (t) => {
  const call = await loadCore('editor');
  call('open', openRequest(readPack(path.join(CONTENT, 'back-pain'), 'en')));
  const { compiled } = JSON.parse(call('compile', '{}'));
  const glue = fs.readFileSync(path.join(WASM, 'reader.js'), 'utf8');
  const warned = t.mock.method(console, 'warn', () => {});
  const unknown = await wasmScript(compiled, bundle, glue.replace(/\b(asmLibraryArg|wasmImports)\b/g, 'someImports'));
  assert.match(String(warned.mock.calls[0]?.arguments[0]), /core-names\.mjs does not know/);
  const [own, theirs] = [await connected(await wasmScript(compiled)), await connected(unknown)];
  const request = { answers: { emergency_now: ['both_legs'] } };
  assert.equal(JSON.stringify(theirs('view', request)), JSON.stringify(own('view', request)));
  assert.equal(own('view', request).ok, true);
});
