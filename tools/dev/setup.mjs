// Makes a fresh machine ready. In: nothing. Out: installed packages, or a list of what is missing and how to get it.
// Never: needs a package of ours itself, asks a question where nobody can answer, or upgrades what is there.
import crypto from 'node:crypto';
import fs from 'node:fs';
import { BUILD_NEEDS, TEST_NEEDS } from './needs.mjs';
import { fromRoot } from '../lib/paths.mjs';
import { ask, asProgram, Failure, findProgram, run } from '../lib/run.mjs';
import { runSteps } from './steps.mjs';

/** @import { Need } from './needs.mjs' */
/** @import { OnOutput, Step } from './steps.mjs' */

const OLDEST_NODE = { build: 18, test: 20 };  // 18 is Debian 12's; playwright-core needs 20
const STAMP = fromRoot('node_modules', '.heed-installed');  // hash of the lock file that node_modules was made from

/**
 * @param {{tests: boolean}} options tests: the browsers too
 */
export async function setUp({ tests }) {
  const node = Number(process.versions.node.split('.')[0]);
  const oldest = tests ? OLDEST_NODE.test : OLDEST_NODE.build;
  if (node < oldest) throw new Failure(`Node ${oldest} or newer is needed; this is ${process.versions.node}. See https://nodejs.org/`);
  const needs = tests ? [...BUILD_NEEDS, ...TEST_NEEDS] : BUILD_NEEDS;
  const missing = needs.filter((need) => !need.found());
  /** @type {Step[]} */
  const steps = [];
  if (missing.length > 0) steps.push(...aptSteps(missing));
  if (installed() !== lockHash()) steps.push({ name: 'npm packages', typical: 20, run: installPackages });
  const outcomes = await runSteps(steps, { stopAtFailure: true });
  const failed = outcomes.find((outcome) => outcome.failed !== '');
  const still = needs.filter((need) => !need.found());
  if (still.length > 0) throw new Failure(explain(still));
  if (failed) throw new Failure(`set-up stopped at: ${failed.name}`);
}

/** @param {Need[]} missing @returns {Step[]} */
function aptSteps(missing) {
  const prefix = aptPrefix();
  if (prefix === undefined) throw new Failure(explain(missing));
  const packages = missing.map(({ apt }) => apt);
  const apt = (/** @type {string[]} */ args) => (/** @type {OnOutput} */ onOutput) => {
    const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return run(command, rest, { onOutput });
  };
  console.log(`missing: ${missing.map(({ name }) => name).join(', ')}; installing ${packages.join(' ')} with apt-get`);
  return [
    { name: 'package lists', typical: 15, run: apt(['update', '-q']) },
    { name: `apt packages (${packages.join(' ')})`, typical: 60 + 30 * packages.length,
      run: apt(['install', '-y', '-q', '--no-install-recommends', ...packages]) },
  ];
}

/** How apt-get may be run here: [] as root, sudo otherwise, undefined where it cannot. @returns {string[] | undefined} */
function aptPrefix() {
  if (findProgram('apt-get') === '' || !/^ID(_LIKE)?=.*(debian|ubuntu)/m.test(osRelease())) return undefined;
  if (process.getuid?.() === 0) return [];
  if (findProgram('sudo') === '') return undefined;
  // Where somebody sits at a terminal sudo may ask for the password; it reads it from the terminal itself.
  if (process.stdin.isTTY && !process.env.CI) return ['sudo'];
  return ask('sudo', ['-n', 'echo', 'yes']) ? ['sudo', '-n'] : undefined;
}

function osRelease() {
  try {
    return fs.readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}

/** @param {Need[]} missing */
function explain(missing) {
  const debian = /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(osRelease());
  const way = (/** @type {Need} */ need) => {
    if (debian) return `apt-get install ${need.apt}    (or: ${need.otherwise})`;
    return process.platform === 'darwin' ? need.brew : need.otherwise;
  };
  const lines = missing.map((need) => `  ${need.name}\n      ${way(need)}`);
  const all = debian ? `\nall at once, as root: apt-get update && apt-get install ${missing.map(({ apt }) => apt).join(' ')}` : '';
  return `missing on this machine:\n${lines.join('\n')}${all}\nThen run the same command again.`;
}

/** @param {OnOutput} onOutput */
async function installPackages(onOutput) {
  await run('npm', ['ci', '--no-audit', '--no-fund'], { onOutput });
  fs.writeFileSync(STAMP, lockHash());
}

function lockHash() {
  return crypto.createHash('sha256').update(fs.readFileSync(fromRoot('package-lock.json'))).digest('hex');
}

function installed() {
  try {
    return fs.readFileSync(STAMP, 'utf8');
  } catch {
    return '';
  }
}

await asProgram(import.meta.url, async () => {
  await setUp({ tests: process.argv.includes('--tests') });
  console.log('everything needed is here');
});
