// results.json as a page with plots. In: results. Out: one HTML file that needs nothing. Never: a figure that is not in the results.
import { h, join } from '../../web/leaflet/html.js';

/** @typedef {{median: number, low: number, high: number, n: number}} Figure */
/** @param {{machine: {cpu: string, cores: number, load: number[]}, runs: number, figures: Record<string, Record<string, Figure>>}} results */
export function reportHtml({ machine, runs, figures }) {
  const plots = Object.entries(figures).map(([what, byWho]) => h('section', {}, h('h2', {}, what), plot(Object.entries(byWho))));
  return `<!doctype html>\n${h('html', { lang: 'en' }, h('head', {}, h('meta', { charset: 'utf-8' }), h('title', {}, 'Heed beside others'),
    h('style', {}, 'body{font:16px/1.5 system-ui;max-width:50rem;margin:2rem auto;padding:0 1rem}svg{width:100%}h2{font-size:1.1rem}')),
  h('body', {}, h('h1', {}, 'Heed beside hand-written JavaScript and SurveyJS'),
    h('p', {}, `The same 12 questions; medians of ${runs} runs on ${machine.cores} cores (${machine.cpu}), processor slowed 4 times, load ${machine.load.map((one) => one.toFixed(1)).join(' ')}. Lines reach from the 10th to the 95th percentile. Compare within the page only.`),
    join(plots))).text}\n`;
}

/** @param {[string, Figure][]} rows */
function plot(rows) {
  const [width, row, left] = [700, 34, 170];
  const most = Math.max(1, ...rows.map(([, { high, median }]) => Math.max(high, median)));
  const x = (/** @type {number} */ value) => left + (Math.max(0, value) / most) * (width - left - 80);
  return h('svg', { viewBox: `0 0 ${width} ${rows.length * row + 6}`, role: 'img' }, rows.map(([who, { median, low, high }], i) => {
    const y = i * row + 6;
    return join([
      h('text', { x: '0', y: String(y + 18), 'font-size': '15' }, who),
      h('rect', { x: String(left), y: String(y + 4), width: String(Math.max(1, x(median) - left)), height: '18', fill: who.startsWith('heed') ? '#0c4a43' : '#9aa5a1' }),
      h('path', { d: `M${x(low)} ${y + 13}H${x(high)}`, stroke: '#b00', 'stroke-width': '2' }),
      h('text', { x: String(x(Math.max(median, high)) + 8), y: String(y + 18), 'font-size': '14' }, median.toFixed(0)),
    ]);
  }));
}
