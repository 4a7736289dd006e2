// Long work as a list of steps. In: steps. Out: one line a step with its progress and time; all other output goes to build/logs/STEP.log,
// which is named, and quoted from its first error on, where a step fails. Never: stops at a failed step unless asked to.
import fs from 'node:fs';
import path from 'node:path';
import { fromRoot, relativePath } from '../lib/paths.mjs';
import { Failure } from '../lib/run.mjs';

const LOGS = fromRoot('build', 'logs');
const HEARTBEAT = 15;  // seconds between two signs of life where the output is no terminal
const QUOTED = 60;  // lines of a log
const FIRST_ERROR = /\berror\b|\bFAILED\b|^✖ failing tests|^npm (ERR!|error)|^E: |\*\*\*Failed/i;

/** Takes what a program prints. @typedef {(text: string) => void} OnOutput */
/**
 * @typedef {object} Step
 * @property {string} name
 * @property {(onOutput: OnOutput) => Promise<string | void>} run what it gives is shown when it is done
 * @property {number} [typical] seconds on two cores
 * @property {boolean} [beside] runs beside the step before it
 */
/** @typedef {{name: string, failed: string, printed: string, seconds: number}} Outcome failed: '' or the reason */
/** @typedef {{stopAtFailure: boolean, echo?: boolean, say?: (line: string) => void, logs?: string}} Options echo: the programs' output too */

/** @param {Step[]} steps @param {Options} options @returns {Promise<Outcome[]>} */
export async function runSteps(steps, { stopAtFailure, echo = false, say = console.log, logs = LOGS }) {
  /** @type {Step[][]} */
  const groups = [];
  for (const step of steps) step.beside && groups.length > 0 ? groups[groups.length - 1].push(step) : groups.push([step]);
  fs.mkdirSync(logs, { recursive: true });
  const status = new Status(say, echo);
  const outcomes = [];
  try {
    for (const group of groups) {
      const done = await Promise.all(group.map((step) => runStep(step, path.join(logs, logName(step)), status)));
      outcomes.push(...done);
      if (stopAtFailure && done.some(({ failed }) => failed !== '')) break;
    }
  } finally {
    status.end();
  }
  return outcomes;
}

/** A set-up step names every package it installs, which may be longer than a file's name. @param {Step} step */
function logName(step) {
  return `${step.name.replace(/[^\w-]+/g, '-').slice(0, 80)}.log`;
}

/** @param {Step} step @param {string} log @param {Status} status @returns {Promise<Outcome>} */
async function runStep(step, log, status) {
  const from = Date.now();
  let printed = '';
  fs.writeFileSync(log, '');
  const onOutput = (/** @type {string} */ text) => {
    printed += text;
    fs.appendFileSync(log, text);
    status.progress(step, text);
  };
  status.begin(step);
  const seconds = () => (Date.now() - from) / 1000;
  try {
    const shown = (await step.run(onOutput)) ?? '';
    status.done(step, `ok      ${step.name}  ${formatDuration(seconds())}${shown && `\n${shown}`}`);
    return { name: step.name, failed: '', printed, seconds: seconds() };
  } catch (error) {
    const failed = error instanceof Failure ? error.message : String(error instanceof Error ? error.stack : error);
    const logNote = printed === '' ? '' : `\n${quote(printed)}\n(all of it: ${relativePath(log)})`;
    status.done(step, `FAILED  ${step.name}  ${formatDuration(seconds())}\n${failed}${logNote}`);
    return { name: step.name, failed, printed, seconds: seconds() };
  }
}

/** What to read first in a long output: from its first error on, or its end. @param {string} printed */
export function quote(printed) {
  const lines = printed.trimEnd().split('\n');
  const tests = lines.findIndex((line) => line.startsWith('✖ failing tests'));
  const at = tests >= 0 ? tests : lines.findIndex((line) => FIRST_ERROR.test(line));
  const quoted = at >= 0 ? lines.slice(at, at + QUOTED) : lines.slice(-QUOTED);
  return quoted.map((line) => `    ${line}`).join('\n');
}

/** The line that changes while steps run; where there is no terminal, a line now and then. */
class Status {
  /** @type {Map<Step, {from: number, progress: string}>} */
  #running = new Map();
  #say;
  #echo;
  #timer;
  #drawn = false;

  /** @param {(line: string) => void} say @param {boolean} echo */
  constructor(say, echo) {
    this.#say = say;
    this.#echo = echo;
    const live = Boolean(process.stdout.isTTY) && !echo;
    this.#timer = setInterval(() => (live ? this.#draw() : !echo && this.#say(`  … ${this.#text()}`)), live ? 500 : HEARTBEAT * 1000);
    this.#timer.unref();
  }

  /** @param {Step} step */
  begin(step) {
    this.#running.set(step, { from: Date.now(), progress: '' });
  }

  /** @param {Step} step @param {string} text */
  progress(step, text) {
    const running = this.#running.get(step);
    const count = [...text.matchAll(/\[(\d+\/\d+)\]/g)].pop()?.[1];
    if (running && count) running.progress = ` ${count}`;
    if (this.#echo) process.stdout.write(text);
  }

  /** @param {Step} step @param {string} line */
  done(step, line) {
    this.#running.delete(step);
    this.#clear();
    this.#say(line);
  }

  end() {
    clearInterval(this.#timer);
    this.#clear();
  }

  #text() {
    return [...this.#running].map(([{ name, typical }, { from, progress }]) => (
      `${name}${progress}, ${formatDuration((Date.now() - from) / 1000)}${typical ? ` of about ${formatDuration(typical)}` : ''}`)).join(' · ');
  }

  #draw() {
    this.#clear();
    process.stdout.write(`  … ${this.#text()}`.slice(0, (process.stdout.columns ?? 80) - 1));
    this.#drawn = true;
  }

  #clear() {
    if (this.#drawn) process.stdout.write('\r\x1b[K');
    this.#drawn = false;
  }
}

/** @param {number} seconds */
export function formatDuration(seconds) {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  return `${Math.round(seconds / 60)} min`;
}
