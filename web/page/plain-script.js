// The last inline script of the page that does without WebAssembly. In: the same core as a script, and the compiled pack.
// Out: every check connected to it. Never: another answer than the core gives elsewhere (tests/wasm compares them).
import { heedCore } from 'heed:core';
import { compiled } from 'heed:pack';
import { connect } from './connect.js';

connect(() => heedCore({}), compiled);
