// In place of core-script.js where the build does not know the glue of its Emscripten (tools/build/core-names.mjs): the same module behind
// Emscripten's own glue. In: the packed core, that glue, the compiled pack. Out: every check connected to the core.
import { byteLength, heedCore, order, packed } from 'heed:core';
import { compiled } from 'heed:pack';
import { connect } from './connect.js';
import { unpack } from './unpack.js';

if (!document.querySelector('.leaving')) connect(() => heedCore({ wasmBinary: unpack(packed, order, byteLength) }), compiled);
