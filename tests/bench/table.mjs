// Figures as text. In: times and rows. Out: a table with its title. Never: measures.

/** @param {number[]} times */
export function median(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Three figures are all that a shared machine can tell. @param {number} value */
export function short(value) {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toPrecision(3).replace(/\.?0+$/, '');
}

/** "median (minimum)". @param {number[]} times in milliseconds */
export function spread(times) {
  return times.length === 1 ? short(times[0]) : `${short(median(times))} (${short(Math.min(...times))})`;
}

/** @param {string} title @param {string[]} head @param {(string | number)[][]} rows @param {string} [note] */
export function print(title, head, rows, note = '') {
  const lines = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, i) => Math.max(...lines.map((line) => line[i].length)));
  const text = lines.map((line) => line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ').trimEnd());
  console.log(`\n${title}\n${text[0]}\n${widths.map((width) => '-'.repeat(width)).join('  ')}\n${text.slice(1).join('\n')}`);
  if (note) console.log(note);
}

/** Runs a few times. @template T @param {number} passes @param {() => T} work @returns {{times: number[], result: T}} milliseconds */
export function timed(passes, work) {
  const times = [];
  let result = /** @type {any} */ (undefined);
  for (let i = 0; i < passes; i++) {
    const from = performance.now();
    result = work();
    times.push(performance.now() - from);
  }
  return { times, result };
}
