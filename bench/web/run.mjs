// Our check beside hand-written JavaScript and SurveyJS, the same 12 questions, in one run. In: HEED_BENCH_RUNS. Out: bench/results.json, bench/index.html,
// a table. Never: fails because something was slow; figures are for comparing within one run.
import fs from 'node:fs';
import os from 'node:os';
import { measuring } from './measure.mjs';
import { benchPages } from './pages.mjs';
import { reportHtml } from './report.mjs';

const RUNS = Number(process.env.HEED_BENCH_RUNS ?? 7);
const WHO = ['hand', 'heed', 'survey'];

/** @param {number[]} values @param {number} part */
const quantile = (values, part) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
/** @param {number[]} values */
const spread = (values) => ({ median: quantile(values, 0.5), low: quantile(values, 0.1), high: quantile(values, 0.95), n: values.length });

const bench = await measuring(await benchPages());
/** @type {Record<string, Record<string, number[]>>} */ const raw = {};
const note = (/** @type {string} */ what, /** @type {string} */ who, /** @type {number[]} */ ...values) => ((raw[what] ??= {})[who] ??= []).push(...values);
try {
  for (let run = 0; run < RUNS; run++) {  // one after the other, so that a busy minute meets all
    for (const [kind, slow] of /** @type {const} */ ([['', false], ['', true], ['article-', false]])) {
      const blank = await bench.load(`/${kind}blank.html`, slow);
      for (const who of WHO) {
        const { first, work, blocking } = await bench.load(`/${kind}${who}.html`, slow);
        note(`${slow ? 'slow 4G: ' : kind ? 'in an article: ' : ''}first question painted, ms over blank`, who, first - blank.first);
        if (!kind && !slow) {
          note('main-thread work of loading, ms', who, work);
          note('blocking time, ms', who, blocking);
        }
      }
    }
    for (const who of WHO) note('press to next screen painted, ms', who, ...await bench.clicks(`/${who}.html`));
    for (const who of WHO) note('press to next screen painted in an article, ms', who, ...await bench.clicks(`/article-${who}.html`));
  }
  for (const who of WHO) note('bytes, brotli', who, bench.bytes(`/${who}.html`));
  note('bytes, brotli', 'heed in an article', bench.bytes('/frame.html'));
} finally {
  await bench.close();
}
const results = {
  machine: { cpu: os.cpus()[0].model, cores: os.cpus().length, load: os.loadavg() }, runs: RUNS,
  figures: Object.fromEntries(Object.entries(raw).map(([what, byWho]) => [what, Object.fromEntries(Object.entries(byWho).map(([who, values]) => [who, spread(values)]))])),
};
fs.writeFileSync(new URL('../results.json', import.meta.url), `${JSON.stringify(results, null, 1)}\n`);
fs.writeFileSync(new URL('../index.html', import.meta.url), reportHtml(results));
for (const [what, byWho] of Object.entries(results.figures)) {
  console.log(`${what}\n${Object.entries(byWho).map(([who, { median, low, high }]) => `  ${who.padEnd(20)} ${median.toFixed(0).padStart(7)}   10 % ${low.toFixed(0)}, 95 % ${high.toFixed(0)}`).join('\n')}`);
}
