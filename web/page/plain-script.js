// The last inline script of the page that does without WebAssembly. In: the same core as a script, and the pack's image.
// Out: every check connected to it. Never: another answer than the core gives elsewhere (tests/wasm compares them).
import { heedCore, image } from 'heed:core';
import { connect } from './connect.js';

connect(() => heedCore({}), image);
