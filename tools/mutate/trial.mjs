// One mutant at a time: compile, link, run the unit tests on it. In: a build that ninja has made, files and texts. Out: what
// became of each. Never: changes the repository or that build; a mutant's objects stand before the archives, so the linker
// takes them in place of the true ones.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Failure } from '../run.mjs';

/**
 * @typedef {object} Build
 * @property {string} folder where the link command runs
 * @property {string} root of the sources
 * @property {Map<string, string>} compile of each file: the command up to its output
 * @property {string[]} link before the mutant, between it and the output, after it
 */
/** @typedef {{args: string[], seconds: number}} Stage seconds: of processor time; longer is stuck */
/** @typedef {'killed' | 'timed out' | 'survived' | 'equal' | 'not compiled'} End */
/** @typedef {{end: End, by: string, test_file: string}} Outcome by: the test that failed */

const kMegabytes = 2048;
const kMemory = '/dev/shm';
// Warnings are no verdict, and lines of debug information would make equal objects differ. The library's own checks of indices
// stand in for the sanitizers, under which the same tests run.
const kFlags = '-w -g0 -D_GLIBCXX_ASSERTIONS';
// What includes a header is much: to compile it takes longer than to run the tests.
const kHeaderFlags = '-O0';

/** What ninja would do for `target`. @param {string} folder @param {string} root @param {string} target @param {string} commands @returns {Build} */
export function buildOf(folder, root, target, commands) {
  const lines = commands.trim().split('\n');
  const compile = new Map();
  for (const line of lines) {
    const source = / -c (\S+)$/.exec(line)?.[1];
    if (source) compile.set(path.relative(root, source), line.slice(0, line.indexOf(' -MD ')));
  }
  const link = (/^(?:: && )?(.*?)(?: && |$)/.exec(lines.at(-1) ?? '') ?? [])[1];
  const [front, back] = link.split(` -o ${target} `);
  const first = front.search(/ \S+\.o(?= |$)/);
  if (!back || first < 0 || compile.size === 0) throw new Failure(`ninja's commands for ${target} are not what they were`);
  return { folder, root, compile, link: [front.slice(0, first), front.slice(first), back] };
}

/** @param {string} folder @param {string} line @returns {Promise<{status: number | string, printed: string}>} */
function shell(folder, line) {
  return new Promise((resolve) => {
    execFile('/bin/sh', ['-c', line], { cwd: folder, maxBuffer: 1 << 26 }, (error, out, err) => {
      resolve({ status: error ? error.code ?? error.signal ?? 'unknown' : 0, printed: out + err });
    });
  });
}

/** @param {string} file */
const hashOf = (file) => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

/** @param {string} name */
const objectOf = (name) => name.replaceAll('/', '_').replace(/cpp$/, 'o');

/** Where the work is done; memory where there is some. */
export function workFolder() {
  const memory = fs.existsSync(kMemory) ? kMemory : os.tmpdir();
  return fs.mkdtempSync(path.join(memory, 'heed-mutate-'));
}

/** One file of the build and all that can become of it. */
export class Trial {
  /** @type {Map<string, Promise<Outcome>>} by the hash of the objects: what compiles alike behaves alike */
  #known = new Map();
  #equal = '';
  #count = 0;

  /**
   * @param {Build} build
   * @param {string} file the one to be changed
   * @param {string[]} units the files to compile: itself, or for a header all that include it
   * @param {string[]} tests that include a header and see it changed too, once no test as it was notices: some call what is inline
   * @param {string} folder an empty one
   */
  constructor(build, file, units, tests, folder) {
    this.build = build;
    this.file = file;
    this.units = units;
    this.tests = tests;
    this.folder = folder;
  }

  /** Parses once for all mutants what none of them changes: the includes of a source; of the units of a header, the library's. @param {string} text */
  async begin(text) {
    const units = this.#header ? this.units : [];
    const texts = [text, ...units.map((unit) => fs.readFileSync(path.join(this.build.root, unit), 'utf8'))];
    const includes = new Set(texts.flatMap((one) => one.match(this.#header ? /^#include <\w+>$/gm : /^#include .*$/gm) ?? []));
    fs.mkdirSync(this.folder, { recursive: true });
    fs.writeFileSync(path.join(this.folder, 'includes.h'), [...includes].join('\n'));
    await shell(this.folder, `${this.#command(this.units[0])} -x c++-header includes.h -o includes.h.gch`);
    const folder = await this.#change(text);
    if (!folder) throw new Failure(`${this.file} does not compile as it is`);
    this.#equal = this.#hash(folder);
    fs.rmSync(folder, { recursive: true });
  }

  /** @param {string} text @param {Stage[]} stages @returns {Promise<Outcome>} */
  async run(text, stages) {
    const folder = await this.#change(text);
    if (!folder) return { end: 'not compiled', by: '', test_file: '' };
    const hash = this.#hash(folder);
    try {
      if (hash === this.#equal) return { end: 'equal', by: '', test_file: '' };
      const outcome = this.#known.get(hash) ?? this.#test(folder, stages);
      this.#known.set(hash, outcome);
      return await outcome;
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  }

  /** @param {string} file */
  #command(file) {
    return `${this.build.compile.get(file)} ${kFlags}${this.#header ? ` ${kHeaderFlags}` : ''}`;
  }

  get #header() { return this.file.endsWith('.h'); }

  /** @param {string} text @returns {Promise<string>} a folder with the file and the objects, or '' */
  async #change(text) {
    const folder = path.join(this.folder, String(++this.#count));
    const header = this.#header;
    // A header lies where `-I` finds it before the true one.
    const changed = path.join(folder, header ? this.file : 'changed.cpp');
    fs.mkdirSync(path.dirname(changed), { recursive: true });
    fs.writeFileSync(changed, text);
    if (await this.#compile(folder, this.units)) return folder;
    fs.rmSync(folder, { recursive: true });
    return '';
  }

  /** @param {string} folder @param {string[]} units */
  async #compile(folder, units) {
    for (const unit of units) {
      const source = this.#header ? path.join(this.build.root, unit) : 'changed.cpp';
      const command = this.#header ? this.#command(unit).replace(' -I', ' -Icore -I') : this.#command(unit);
      const { status } = await shell(folder, `${command} -include ../includes.h -c ${source} -o ${objectOf(unit)}`);
      if (status !== 0) return false;
    }
    return true;
  }

  /** @param {string} folder */
  #hash(folder) {
    return this.units.map((unit) => hashOf(path.join(folder, objectOf(unit)))).join(' ');
  }

  /** @param {string} folder @param {Stage[]} stages @returns {Promise<Outcome>} */
  async #test(folder, stages) {
    const outcome = await this.#link(folder, this.units, stages);
    if (outcome.end !== 'survived' || this.tests.length === 0) return outcome;
    if (!await this.#compile(folder, this.tests)) return { end: 'not compiled', by: '', test_file: '' };
    return this.#link(folder, [...this.units, ...this.tests], stages);
  }

  /** @param {string} folder @param {string[]} units @param {Stage[]} stages @returns {Promise<Outcome>} */
  async #link(folder, units, stages) {
    const [front, objects, back] = this.build.link;
    const program = path.join(folder, 'tests');
    const own = units.map((unit) => path.join(folder, objectOf(unit))).join(' ');
    const others = objects.split(' ').filter((object) => !units.some((unit) => object.endsWith(`/${unit}.o`))).join(' ');
    const linked = await shell(this.build.folder, `${front} ${own}${others} -Wl,-S -o ${program} ${back}`);
    if (linked.status !== 0) return { end: 'not compiled', by: '', test_file: '' };
    for (const stage of stages) {
      const outcome = await runStage(folder, program, stage);
      if (outcome) return outcome;
    }
    return { end: 'survived', by: '', test_file: '' };
  }
}

/** Processor time of the tests when all hold: on a busy machine a clock tells nothing. @param {string} program @param {string[]} args */
export async function secondsOf(program, args) {
  const { status, printed } = await shell(path.dirname(program), `${program} ${quote(args)} --no-intro >&2 && times`);
  if (status !== 0) throw new Failure(`the tests fail without a mutant:\n${printed}`);
  const [, minutes, seconds] = /^(\d+)m([\d.]+)s/m.exec(printed.slice(printed.indexOf('\n'))) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

/** @param {string[]} args */
const quote = (args) => args.map((arg) => `'${arg}'`).join(' ');

/** @param {string} folder @param {string} program @param {Stage} stage @returns {Promise<Outcome | undefined>} nothing where all hold */
async function runStage(folder, program, { args, seconds }) {
  const limits = `ulimit -t ${seconds}; ulimit -v ${kMegabytes * 1024} 2>/dev/null; ulimit -c 0`;
  const { status, printed } = await shell(folder, `${limits}; exec ${program} ${quote(args)} --no-intro --abort-after=1 --no-colors`);
  if (status === 0) return undefined;
  if (status === 'SIGXCPU' || status === 'SIGKILL') return { end: 'timed out', by: '', test_file: '' };
  const [, test_file = '', by = ''] = /^(\S+?):\d+:(?: \S+)?\nTEST CASE:\s+(.*)$/m.exec(printed) ?? [];
  return { end: 'killed', by: by || `ended with ${status}`, test_file };
}
