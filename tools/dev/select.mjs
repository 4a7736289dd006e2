// Which part of the tests to run. In: arguments after `npm test --`, test files. Out: a selection, and what it selects.
// Never: runs anything.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { ROOT } from '../lib/paths.mjs';
import { Failure } from '../lib/run.mjs';

const ENGINES = ['chromium', 'firefox', 'webkit'];

/** @typedef {'test' | 'verify'} Tier */
/** @typedef {{tier: Tier, parts: string[], name: string, engine: string}} Selection parts: all where there are none; name, engine: '' for any */
/** @typedef {{path: string, tiers: Tier[], engines: string[], needs: string[]}} TestFile path: from the root; needs: of NAMED_NEEDS */

/** @param {Tier} tier @param {string[]} args @returns {Selection} */
export function readSelection(tier, args) {
  const usage = `usage: npm ${tier === 'test' ? 'test' : 'run verify'} -- [PART…] [--name TEXT] [--engine ${ENGINES.join('|')}]; a part is a folder or file under tests/, such as core, web/embed, proof, or a step, such as lint`;
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { name: { type: 'string' }, engine: { type: 'string' } } });
    const { name = '', engine = '' } = values;
    if (engine === '' || ENGINES.includes(engine)) return { tier, parts: positionals, name, engine };
  } catch { /* an unknown option */ }
  throw new Failure(usage);
}

/**
 * Whether the words of `part` stand in the path, in this order: `proof`, `core/proof`, `core/proof/prove_test.cpp` and `proof/prove` all
 * match tests/core/proof/prove_test.cpp.
 * @param {string} part @param {string} path
 */
export function matches(part, path) {
  const rest = words(path);
  return words(part).every((word) => {
    const at = rest.indexOf(word);
    if (at < 0) return false;
    rest.splice(0, at + 1);
    return true;
  });
}

/** @param {string} path */
function words(path) {
  return path.replace(/(\.test\.mjs|\.inside\.js|_test\.cpp|\.mjs|\.js|\.cpp)$/, '').split('/').filter(Boolean);
}

/** @param {Selection} selection @param {string} path */
export function selected({ parts }, path) {
  return parts.length === 0 || parts.some((part) => matches(part, path));
}

/**
 * A test file says in its first line where it does not belong to `npm test` alone, or not to Chromium alone:
 * `// tier: verify`, `// tier: both; engines: all`, or what else it needs (needs.mjs): `// tier: verify; needs: wordpress`.
 * @param {string} path from the root @returns {TestFile}
 */
export function describeFile(path) {
  const line = fs.readFileSync(`${ROOT}/${path}`, 'utf8').split('\n', 1)[0];
  const [, tier = 'test', engines = path.startsWith('tests/web/') ? 'chromium' : '', needs = ''] = /^\/\/ tier: (\w+)(?:; engines: ([\w ]+))?(?:; needs: ([\w ]+))?/.exec(line) ?? [];
  if (!['test', 'verify', 'both'].includes(tier)) throw new Failure(`${path}: a tier is test, verify or both, not ${tier}`);
  return {
    path,
    tiers: tier === 'both' ? ['test', 'verify'] : [/** @type {Tier} */ (tier)],
    engines: engines === 'all' ? ENGINES : engines.split(' ').filter(Boolean),
    needs: needs.split(' ').filter(Boolean),
  };
}

/** Every *.test.mjs under tests/, in order. @returns {TestFile[]} */
export function nodeTests() {
  return fs.readdirSync(`${ROOT}/tests`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.mjs')).map((name) => describeFile(`tests/${name.replaceAll('\\', '/')}`))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
