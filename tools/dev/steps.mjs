// Long work as a list of steps. In: steps with a typical time. Out: what each one came to, in order; while it runs, what
// is being done and about how long is left (from the last run's times, kept in build/). Never: stops at a failed step
// unless asked to.
import fs from 'node:fs';
import path from 'node:path';
import { fromRoot } from '../lib/paths.mjs';
import { Failure } from '../lib/run.mjs';

const TIMES = fromRoot('build', 'times.json');
const QUIET = 20_000;  // milliseconds without a word after which people wonder

/** @typedef {() => void} OnOutput */
/** @typedef {{name: string, typical: number, run: (onOutput: OnOutput) => Promise<string | void>}} Step typical: seconds on two cores */
/** @typedef {{name: string, failed: string, printed: string}} Outcome failed: '' or the reason */

/**
 * @param {Step[]} steps
 * @param {{stopAtFailure: boolean, times_file?: string, say?: (line: string) => void}} options
 * @returns {Promise<Outcome[]>}
 */
export async function runSteps(steps, { stopAtFailure, times_file: timesFile = TIMES, say = console.log }) {
  const times = readTimes(timesFile);
  const expected = steps.map((step) => times[step.name] ?? step.typical);
  const outcomes = [];
  for (const [i, step] of steps.entries()) {
    const left = expected.slice(i).reduce((sum, seconds) => sum + seconds, 0);
    say(`\n[${i + 1}/${steps.length}] ${step.name}: about ${formatDuration(expected[i])}; about ${formatDuration(left)} left in all`);
    const from = Date.now();
    const outcome = await runStep(step, expected[i], say);
    const took = (Date.now() - from) / 1000;
    say(`[${i + 1}/${steps.length}] ${step.name}: ${outcome.failed ? 'FAILED' : 'done'} after ${formatDuration(took)}`);
    outcomes.push(outcome);
    if (outcome.failed === '') keepTime(timesFile, step.name, took);
    else if (stopAtFailure) break;
  }
  return outcomes;
}

/** @param {Step} step @param {number} expected @param {(line: string) => void} say @returns {Promise<Outcome>} */
async function runStep(step, expected, say) {
  const from = Date.now();
  let lastWord = from;
  const onOutput = () => { lastWord = Date.now(); };
  const timer = setInterval(() => {
    if (Date.now() - lastWord < QUIET) return;
    onOutput();
    const left = expected - (Date.now() - from) / 1000;
    say(`    … ${step.name}: still at it, ${left > 0 ? `about ${formatDuration(left)} left` : 'taking longer than last time'}`);
  }, 1000);
  try {
    return { name: step.name, failed: '', printed: (await step.run(onOutput)) ?? '' };
  } catch (error) {
    const failed = error instanceof Failure ? error.message : String(error instanceof Error ? error.stack : error);
    say(failed);
    const printed = error instanceof Failure && 'printed' in error ? String(error.printed) : '';
    return { name: step.name, failed, printed };
  } finally {
    clearInterval(timer);
  }
}

/** @param {number} seconds */
export function formatDuration(seconds) {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  return `${Math.round(seconds / 60)} min`;
}

/** @param {string} file @returns {Record<string, number>} */
function readTimes(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return {};  // first run, or a damaged file: the typical times serve
  }
}

/** @param {string} file @param {string} name @param {number} seconds */
function keepTime(file, name, seconds) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify({ ...readTimes(file), [name]: Math.round(seconds * 10) / 10 }, null, 1) + '\n');
}
