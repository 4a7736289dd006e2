// A first time has no warm code and no warm memory, so it needs a process of its own. In: a request of `open` on standard input.
// Out: {"load","open","prove"} in milliseconds. Never: a second pass.
import fs from 'node:fs';
import { wasmApi } from './apis.mjs';

const request = fs.readFileSync(0, 'utf8');
const from = performance.now();
const call = await wasmApi();
const load = performance.now() - from;
const open = await call('open', request);
const prove = await call('prove', '{}');
console.log(JSON.stringify({ load, open: open.times[0], prove: prove.times[0] }));
