// npm run coverage: how much of core/ the unit tests run. In: the preset coverage, tests/coverage/floors.json.
// Out: a table of lines, branches and MC/DC by module; status 0 when no figure is below its floor. With --lines also each place
// that was not reached. Never: counts what other programs than the two of unit tests run.
import fs from 'node:fs';
import path from 'node:path';
import { compile } from './compile.mjs';
import { coverageTools, newClang } from './needs.mjs';
import { fromRoot, relativePath } from '../lib/paths.mjs';
import { ask, asProgram, Failure, run } from '../lib/run.mjs';

/** @import { OnOutput, Step } from './steps.mjs' */

const FLOORS = fromRoot('tests', 'coverage', 'floors.json');
const PROGRAMS = ['heed_tests', 'heed_reader_tests'];
const KINDS = /** @type {const} */ (['lines', 'branches', 'mcdc']);

/** @typedef {Record<'lines' | 'branches' | 'mcdc', {count: number, covered: number}>} Sums */
/** @typedef {{filename: string, summary: Sums}} Covered */

/** @param {Covered[]} files @returns {Map<string, Sums>} by module */
export function byModule(files) {
  const modules = new Map();
  for (const { filename, summary } of files) {
    const module = /(?:^|\/)core\/([a-z]+)\//.exec(filename)?.[1];
    if (!module) continue;
    const sums = modules.get(module) ?? Object.fromEntries(KINDS.map((kind) => [kind, { count: 0, covered: 0 }]));
    for (const kind of KINDS) {
      sums[kind].count += summary[kind].count;
      sums[kind].covered += summary[kind].covered;
    }
    modules.set(module, sums);
  }
  return new Map([...modules].sort());
}

/** In hundredths of a percent, rounded down: 99.999 % is not 100. @param {{count: number, covered: number}} sum */
export function percent({ count, covered }) {
  return count === 0 ? 100 : Math.floor((covered / count) * 10_000) / 100;
}

/** @param {Map<string, Sums>} modules @param {Record<string, Record<string, number>>} floors @returns {string[]} what is below */
export function below(modules, floors) {
  const missing = [...modules.keys()].filter((module) => !floors[module]).map((module) => `core/${module} has no floor`);
  const gone = Object.keys(floors).filter((module) => !modules.has(module)).map((module) => `core/${module} has a floor and was not measured`);
  const low = [...modules].flatMap(([module, sums]) => KINDS
    .filter((kind) => percent(sums[kind]) < (floors[module]?.[kind] ?? 0))
    .map((kind) => `core/${module}: ${kind} ${percent(sums[kind])} %, floor ${floors[module][kind]} %`));
  return [...missing, ...gone, ...low];
}

/** Sources that no test program holds: they would count as nothing. @param {Covered[]} files @param {string[]} sources below core/ */
export function unseen(files, sources) {
  return sources.filter((source) => !files.some(({ filename }) => filename.endsWith(`core/${source}`)))
    .map((source) => `core/${source} is in no test program`);
}

/** @param {boolean} lines @param {OnOutput} onOutput */
async function measure(lines, onOutput) {
  const tools = coverageTools();
  if (!tools) throw new Failure('no clang with llvm-cov: apt-get install clang-19 llvm-19, or set CXX to a clang++ of 18 or newer');
  const folder = fromRoot('build', 'coverage');
  const profile = path.join(folder, 'all.profdata');
  const raws = path.join(folder, 'raw');
  fs.rmSync(raws, { recursive: true, force: true });
  for (const program of PROGRAMS) {
    await compile('coverage', { CXX: newClang() }, onOutput, [program]);
    // %m: a file for each program, to which a child that traps (tests/core/traps.h) adds its counts.
    await run(path.join(folder, program), ['--no-intro'], { env: { LLVM_PROFILE_FILE: path.join(raws, '%m.profraw') }, onOutput });
  }
  await run(tools.profdata, ['merge', '-sparse', raws, '-o', profile], { onOutput });
  const [program, ...others] = PROGRAMS.map((name) => path.join(folder, name));
  const objects = [program, ...others.flatMap((other) => ['-object', other]), fromRoot('core')];
  const exported = ask(tools.cov, ['export', '-summary-only', '-instr-profile', profile, ...objects]);
  if (exported === '') throw new Failure('llvm-cov could not read the profile');
  const { files } = JSON.parse(exported).data[0];
  const modules = byModule(files);
  const table = [`${'module'.padEnd(12)}${KINDS.map((kind) => kind.padStart(20)).join('')}`];
  for (const [module, sums] of modules) {
    const cells = KINDS.map((kind) => `${sums[kind].covered}/${sums[kind].count} ${percent(sums[kind]).toFixed(2)} %`.padStart(20));
    table.push(`${module.padEnd(12)}${cells.join('')}`);
  }
  if (lines) {
    await run(tools.cov, ['show', '-show-branches=count', '-show-mcdc', '-show-line-counts-or-regions', '-instr-profile', profile,
      '-format=html', `-output-dir=${path.join(folder, 'html')}`, ...objects], { onOutput });
    table.push(`every line: ${relativePath(path.join(folder, 'html', 'index.html'))}`);
  }
  const sources = /** @type {string[]} */ (fs.readdirSync(fromRoot('core'), { recursive: true })).filter((name) => name.endsWith('.cpp'));
  const falls = [...unseen(files, sources), ...below(modules, JSON.parse(fs.readFileSync(FLOORS, 'utf8')).floors)];
  if (falls.length > 0) throw new Failure(`coverage is below its floors in ${relativePath(FLOORS)}:\n  ${falls.join('\n  ')}\n${table.join('\n')}`);
  return table.join('\n');
}

/** @returns {Step} */
export function coverageStep() {
  return { name: 'coverage of the core', typical: 180, run: (onOutput) => measure(false, onOutput) };
}

await asProgram(import.meta.url, async () => {
  console.log(await measure(process.argv.includes('--lines'), (text) => process.stdout.write(text)));
});
