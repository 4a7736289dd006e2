// Makes a fresh machine ready. In: what it is to do. Out: steps that install what is missing, or a list of it and how to get it.
// Never: asks a question where nobody can answer, upgrades what is there, or takes a note for the thing: it looks at what is installed.
import fs from 'node:fs';
import { fromRoot } from '../lib/paths.mjs';
import { ask, asProgram, Failure, findProgram, run } from '../lib/run.mjs';
import { BUILD_NEEDS, NAMED_NEEDS, TEST_NEEDS, VERIFY_NEEDS } from './needs.mjs';
import { runSteps } from './steps.mjs';

/** @import { Need } from './needs.mjs' */
/** @import { OnOutput, Step } from './steps.mjs' */
/** @typedef {'build' | 'test' | 'verify'} Aim */

const NEEDS = { build: BUILD_NEEDS, test: [...BUILD_NEEDS, ...TEST_NEEDS], verify: [...BUILD_NEEDS, ...TEST_NEEDS, ...VERIFY_NEEDS] };
const OLDEST_NODE = { build: [18, 0], test: [20, 19], verify: [20, 19] };  // 18 is Debian 12's; ESLint needs 20.19

/** What is still to install, as steps; none where all of it is here. @param {Aim} aim @param {string[]} [named] of NAMED_NEEDS @returns {Step[]} */
export function setUpSteps(aim, named = []) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [least, leastMinor] = OLDEST_NODE[aim];
  if (major < least || (major === least && minor < leastMinor)) {
    throw new Failure(`Node ${least}.${leastMinor} or newer is needed; this is ${process.versions.node}. See https://nodejs.org/`);
  }
  const missing = [...NEEDS[aim], ...named.flatMap((name) => NAMED_NEEDS[name])].filter((need) => !need.found());
  return [
    ...(missing.length > 0 ? [aptStep(missing)] : []),
    ...(missingPackages().length > 0 ? [{ name: 'npm packages', typical: 15, beside: true, run: installPackages }] : []),
  ];
}

/** @param {Aim} aim @param {string[]} [named] */
export async function setUp(aim, named = []) {
  const outcomes = await runSteps(setUpSteps(aim, named), { stopAtFailure: true });
  const failed = outcomes.find((outcome) => outcome.failed !== '');
  if (failed) throw new Failure(`set-up stopped at: ${failed.name}`);
}

/** @param {Need[]} missing @returns {Step} */
function aptStep(missing) {
  const prefix = aptPrefix();
  if (prefix === undefined) throw new Failure(explain(missing));
  const packages = missing.map(({ apt }) => apt);
  const apt = (/** @type {string[]} */ args, /** @type {OnOutput} */ onOutput) => {
    const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return run(command, rest, { onOutput });
  };
  return {
    name: `apt packages: ${packages.join(' ')}`, typical: 30 + 15 * packages.length,
    async run(onOutput) {
      await apt(['update', '-q'], onOutput);
      await apt(['install', '-y', '-q', '--no-install-recommends', ...packages], onOutput);
      const still = missing.filter((need) => !need.found());
      if (still.length > 0) throw new Failure(explain(still));
    },
  };
}

/** How apt-get may be run here: [] as root, sudo otherwise, undefined where it cannot. @returns {string[] | undefined} */
function aptPrefix() {
  if (findProgram('apt-get') === '' || !isDebian()) return undefined;
  if (process.getuid?.() === 0) return [];
  if (findProgram('sudo') === '') return undefined;
  // Where somebody sits at a terminal sudo may ask for the password; it reads it from the terminal itself.
  if (process.stdin.isTTY && !process.env.CI) return ['sudo'];
  return ask('sudo', ['-n', 'echo', 'yes']) ? ['sudo', '-n'] : undefined;
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(fs.readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** @param {Need[]} missing */
function explain(missing) {
  const debian = isDebian();
  const remedy = (/** @type {Need} */ need) => {
    if (debian) return `apt-get install ${need.apt}    (or: ${need.otherwise})`;
    return process.platform === 'darwin' ? need.brew : need.otherwise;
  };
  const lines = missing.map((need) => `  ${need.name}\n      ${remedy(need)}`);
  const all = debian ? `\nall at once, as root: apt-get update && apt-get install ${missing.map(({ apt }) => apt).join(' ')}` : '';
  return `missing on this machine:\n${lines.join('\n')}${all}\nThen run the same command again.`;
}

/** All of them build or test, so neither NODE_ENV=production nor omit=dev may leave one out. @param {OnOutput} onOutput */
async function installPackages(onOutput) {
  const env = { NODE_ENV: undefined, npm_config_omit: undefined, npm_config_production: undefined };
  try {
    await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--prefer-offline'], { env, onOutput });
  } catch (error) {
    throw new Failure(`the npm packages of package-lock.json cannot be installed (${error instanceof Error ? error.message : error}): is the registry within reach?`);
  }
  const missing = missingPackages();
  if (missing.length > 0) throw new Failure(`npm ci has left out ${missing.slice(0, 5).join(', ')}: look at npm's settings (npm config list)`);
}

/** Packages of the lock file that are not in node_modules in their version; those for other machines are not wanted. */
export function missingPackages() {
  /** @type {{packages: Record<string, {version: string, os?: string[], cpu?: string[], libc?: string[], optional?: boolean}>}} */
  const { packages } = JSON.parse(fs.readFileSync(fromRoot('package-lock.json'), 'utf8').replace(/^\uFEFF/, ''));
  return Object.entries(packages).filter(([place, { version, os, cpu, libc, optional }]) => {
    if (place === '' || (os && !os.includes(process.platform)) || (cpu && !cpu.includes(process.arch)) || (optional && (libc || !(os || cpu)))) return false;
    try {
      return JSON.parse(fs.readFileSync(fromRoot(place, 'package.json'), 'utf8')).version !== version;
    } catch {
      return true;
    }
  }).map(([place]) => place.replace(/^.*node_modules\//, ''));
}

await asProgram(import.meta.url, async () => {
  await setUp(process.argv.includes('--verify') ? 'verify' : process.argv.includes('--tests') ? 'test' : 'build');
  console.log('everything needed is here');
});
