// The last inline script of the page that does without WebAssembly. In: the same core as a script, and the compiled pack.
// Out: every check connected to it. Never: another answer than the core gives elsewhere (tests/wasm compares them).
import { heedCore, compiled } from 'heed:core';
import { connect } from './connect.js';

connect(() => heedCore({}), compiled);
