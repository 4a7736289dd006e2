// npm run mutate: small mistakes put into core/ one at a time; the unit tests must notice each. In: rooms or files of core/ (all
// without any), tests/mutants/core.json. Out: a table by room; status 0 when every survivor has its reason there.
// Never: changes a source; takes a trap or a hang for anything but a kill.
import fs from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from './compile.mjs';
import { compare } from './mutate/explained.mjs';
import { Kept } from './mutate/kept.mjs';
import { mutants, sources, unitsOf } from './mutate/mutants.mjs';
import { buildOf, secondsOf, Trial, workFolder } from './mutate/trial.mjs';
import { inRoot, kRoot } from './paths.mjs';
import { ask, Failure } from './run.mjs';

/** @import { Result } from './mutate/explained.mjs' */
/** @import { Mutant } from './mutate/mutants.mjs' */
/** @import { Build, Stage } from './mutate/trial.mjs' */
/** @import { Step } from './steps.mjs' */

const kReasons = inRoot('tests', 'mutants', 'core.json');
const kPrograms = ['heed_tests', 'heed_reader_tests'];
// Linked with the reader's door alone.
const kReader = new Set(['core/engine/reader.cpp', 'core/engine/open_image.cpp', 'core/base/no_message.cpp']);
// Of npm test; all rooms take most of an hour. A header is compiled with all that include it, so it waits for the full run.
const kOfEachRun = sources('core').filter((file) => /^core\/(triage|session|report)\/.*\.cpp$/.test(file));
const kPatience = 8;  // times what the tests take without a mutant
const kEnds = /** @type {const} */ (['killed', 'timed out', 'equal', 'not compiled', 'survived']);
// Half a minute together: never run. Leaving a test out can make a survivor, never hide one.
const kTooSlow = ['image: cut anywhere*', 'damage*', 'second opinion*'];
// A second or more: run last, where they are about the file.
const kSlow = ['faults: each*', 'one fault: every value*'];

/** @param {string} file */
const programOf = (file) => kPrograms[kReader.has(file) ? 1 : 0];

/** The tests of the file's own room first, the slow ones last. @param {string} file @returns {Omit<Stage, 'seconds'>[]} */
function stagesOf(file) {
  if (kReader.has(file)) return [{ args: [] }];
  const room = file.split('/')[1];
  const [own, proof] = [room, 'proof'].map((name) => `*/tests/core/${name}/*`);
  const quick = `--test-case-exclude=${[...kTooSlow, ...kSlow].join(',')}`;
  const slow = `--test-case=${kSlow.join(',')}`;
  return [
    { args: [`--source-file=${own}`, quick] },
    { args: [`--source-file-exclude=${own},${proof}`, quick] },
    ...(['pack', 'base', 'json'].includes(room) ? [{ args: [`--source-file=${proof}`, quick] }] : []),
    ...(['pack', 'proof'].includes(room) ? [{ args: [`--source-file=${own}`, slow] }] : []),
  ];
}

/** Of a header: the tests of its room that include it. @param {string} file @param {Build} build */
const testsOf = (file, build) => file.endsWith('.h') ? unitsOf(file, build.compile, `tests/${path.dirname(file)}`) : [];

/** With the time that each may take, from what it takes without a mutant. @param {string} file @returns {Promise<Stage[]>} */
async function timed(file) {
  const program = inRoot('build', 'dev', programOf(file));
  const stages = [];
  for (const stage of stagesOf(file)) stages.push({ ...stage, seconds: 1 + Math.ceil(kPatience * await secondsOf(program, stage.args)) });
  return stages;
}

/**
 * @param {Mutant[]} list of one file @param {Build} build @param {Stage[]} stages @param {string} folder @param {Kept} kept
 * @param {(result: Result) => void} tell @returns {Promise<Result[]>}
 */
async function tryAll(list, build, stages, folder, kept, tell) {
  const results = /** @type {Result[]} */ (list.map((mutant) => ({ mutant, outcome: kept.find(mutant) })));
  const left = results.filter(({ outcome }) => !outcome);
  if (left.length === 0) return results;
  const { file } = list[0];
  const trial = new Trial(build, file, unitsOf(file, build.compile), testsOf(file, build), folder);
  await trial.begin(fs.readFileSync(inRoot(file), 'utf8'));
  const next = async () => {
    for (let result = left.shift(); result; result = left.shift()) {
      result.outcome = await trial.run(result.mutant.text, stages);
      kept.keep(result.mutant, result.outcome);
      tell(result);
      if (left.length % 16 === 0) kept.write();  // a run that is broken off is not lost
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, next));
  fs.rmSync(folder, { recursive: true });
  kept.write();
  return results;
}

/** @param {Result[]} results */
function printTable(results) {
  const rooms = [...new Set(results.map(({ mutant }) => mutant.file.split('/')[1]))];
  console.log(`\n${['room', 'mutants', ...kEnds].map((word) => word.padStart(13)).join('')}`);
  for (const room of rooms) {
    const own = results.filter(({ mutant }) => mutant.file.startsWith(`core/${room}/`));
    const counts = kEnds.map((end) => own.filter(({ outcome }) => outcome.end === end).length);
    console.log([room, own.length, ...counts].map((cell) => String(cell).padStart(13)).join(''));
  }
}

/** @param {Result} result */
const shown = ({ mutant, outcome }) =>
  `${mutant.file}:${mutant.line}: ${outcome.end}${outcome.by && ` by "${outcome.by}"`}\n    ${mutant.before}\n    ${mutant.after}`;

/** @param {string[]} places rooms or files @param {{all?: boolean, heard?: () => void}} options all: tell each mutant */
export async function mutate(places, { all = false, heard = () => {} } = {}) {
  const files = sources('core').filter((file) => places.length === 0 || places.some((place) => file === place || file.startsWith(`${place}/`)));
  if (files.length === 0) throw new Failure(`no C++ file of core/ in ${places.join(', ')}`);
  const builds = new Map();
  for (const program of new Set(files.map(programOf))) {
    await compile('dev', {}, heard, program);
    builds.set(program, buildOf(inRoot('build', 'dev'), kRoot, program, ask('ninja', ['-C', inRoot('build', 'dev'), '-t', 'commands', program])));
  }
  const [kept, folder] = [new Kept(), workFolder()];
  const results = [];
  try {
    for (const file of files) {
      const list = mutants([file]);
      if (list.length === 0) continue;
      const stages = await timed(file);
      const tell = (/** @type {Result} */ result) => {
        heard();
        if (all || result.outcome.end === 'survived') console.log(shown(result));
      };
      results.push(...await tryAll(list, builds.get(programOf(file)), stages, path.join(folder, 'file'), kept, tell));
      console.log(`${file}: ${list.length} mutants`);
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  judge(results);
}

/** @param {Result[]} results */
function judge(results) {
  const { unexplained, stale, explained } = compare(results, JSON.parse(fs.readFileSync(kReasons, 'utf8')));
  printTable(results);
  for (const result of results.filter(({ outcome }) => outcome.end === 'timed out')) console.log(shown(result));
  console.log(`${results.length} mutants; ${explained} survivors explained, ${unexplained.length} not`);
  if (unexplained.length + stale.length === 0) return;
  throw new Failure([...unexplained.map(shown), ...stale.map((line) => `explained, but no survivor: ${line}`),
    'A survivor needs a test, simpler code, or a reason in tests/mutants/core.json.'].join('\n'));
}

/** @returns {Step} */
export function mutateStep() {
  return { name: 'mutants of triage, session, report', typical: 100, run: (heard) => mutate(kOfEachRun, { heard }) };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const given = process.argv.slice(2);
  try {
    await mutate(given.filter((word) => word !== '--all').map((place) => place.replace(/\/$/, '')), { all: given.includes('--all') });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
