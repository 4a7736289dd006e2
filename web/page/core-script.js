// The last inline script of the page. In: the packed core and the compiled pack. Out: every check connected to the core.
// Never anything where the page is on its way to the one that does without WebAssembly (page.js).
// The pack before the module: its texts compress better near the leaflet's.
import { compiled } from 'heed:pack';
import { byteLength, names, order, packed } from 'heed:core';
import { startCore } from './bridge.js';
import { connect } from './connect.js';
import { unpack } from './unpack.js';

if (!document.querySelector('.leaving')) connect(() => startCore(unpack(packed, order, byteLength), names), compiled);
