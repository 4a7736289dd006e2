// Measures everything, one topic after the other. In: native and wasm builds. Out: tables. Exit: 1 where results differ.
// Never: judges a time; figures are for comparing within one run.
import os from 'node:os';
import { measureAssessments } from './assess.mjs';
import { measureGrowth } from './growth.mjs';
import { compareLinter } from './linter.mjs';
import { measureProofs } from './prove.mjs';

const load = () => os.loadavg().map((one) => one.toFixed(1)).join(' ');

console.log(`Node ${process.versions.node}, ${os.cpus()[0].model}, ${os.cpus().length} cores; load ${load()}`);
if (os.loadavg()[0] > 1) console.log('The machine is busy with other work: trust the minimum and the ratios, not the medians.');
for (const measure of [measureProofs, measureGrowth, measureAssessments, compareLinter]) await measure();
console.log(`\nload at the end ${load()}; ${Math.round(performance.now() / 1000)} s in all`);
