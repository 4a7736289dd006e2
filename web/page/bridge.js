// The JavaScript half of the bridge for the one function that wasm/bindings.cpp binds: text in, text out.
// In: the module's bytes and the names Emscripten gave its imports and exports. Out: its `call`.
// Never: another type or function than that one; Emscripten's own half binds anything, and is ten times as long.

/** @import { Core, Names } from 'heed:core' */

const PAGE = 65536;  // bytes wasm memory grows by
const LENGTH = 4;  // bytes of the length before a string's own, as embind hands strings over

/** @param {Uint8Array} bytes @param {Names} names @returns {Promise<Core>} */
export async function startCore(bytes, names) {
  /** @type {any} */ let wasm;
  /** @type {any} */ let bound;
  const memory = () => wasm[names.memory];
  /** @type {Record<string, Function>} */ const imports = {
    [names._abort]() { throw new Error('the core stopped'); },
    [names._emscripten_resize_heap](/** @type {number} */ wanted) {
      try {
        memory().grow(Math.ceil(((wanted >>> 0) - memory().buffer.byteLength) / PAGE));
        return 1;
      } catch {
        return 0;
      }
    },
    [names.__embind_register_function](/** @type {number[]} */ ...[, , , , invoker, target]) { bound = [invoker, target]; },
  };
  for (const name of names.unused) imports[name] = () => {};  // kinds of values that embind registers
  const started = /** @type {WebAssembly.WebAssemblyInstantiatedSource} */ (/** @type {unknown} */ (
    await WebAssembly.instantiate(bytes, { [names.module]: imports })));
  wasm = started.instance.exports;
  const { [names.___wasm_call_ctors]: construct, [names._malloc]: malloc, [names._free]: free } = wasm;
  construct();

  const put = (/** @type {string} */ text) => {
    const encoded = new TextEncoder().encode(text);
    const at = malloc(LENGTH + encoded.length + 1);
    if (at === 0) throw new Error('the core has no memory left');
    const heap = new Uint8Array(memory().buffer);
    new Uint32Array(heap.buffer)[at / LENGTH] = encoded.length;
    heap.set(encoded, at + LENGTH);
    heap[at + LENGTH + encoded.length] = 0;
    return at;
  };
  const [invoker, target] = bound;
  return {
    call(op, text) {
      const given = [put(op), put(text)];
      const reply = wasm[names.table].get(invoker)(target, ...given);
      const { buffer } = memory();
      const said = new TextDecoder().decode(new Uint8Array(buffer, reply + LENGTH, new Uint32Array(buffer)[reply / LENGTH]));
      for (const at of [...given, reply]) free(at);
      return said;
    },
  };
}
