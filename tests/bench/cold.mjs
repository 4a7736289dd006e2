// A first time has no warm code and no warm memory, so it needs a process of its own. In: a request of `open` on standard input.
// Out: {"load","open","prove"} in milliseconds. Never: a second pass.
import fs from 'node:fs';
import { wasmDoor } from './doors.mjs';

const request = fs.readFileSync(0, 'utf8');
const from = performance.now();
const door = await wasmDoor();
const load = performance.now() - from;
const open = await door('open', request);
const prove = await door('prove', '{}');
console.log(JSON.stringify({ load, open: open.times[0], prove: prove.times[0] }));
