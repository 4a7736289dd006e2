// The *.test.mjs files as a step. In: a selection. Out: the files it selects, and a step that runs them.
// Never: builds what they need; the steps before it do.
import { availableParallelism } from 'node:os';
import { run } from '../lib/run.mjs';
import { chromium, firefox } from './needs.mjs';
import { nodeTests, selected } from './select.mjs';

/** @import { Selection, TestFile } from './select.mjs' */
/** @import { Step } from './steps.mjs' */

/** @param {Selection} selection @returns {TestFile[]} */
export function selectedNodeTests(selection) {
  const { tier, engine } = selection;
  return nodeTests().filter(({ path, tiers, engines }) => tiers.includes(tier) && selected(selection, path) && (engine === '' || engines.includes(engine)));
}

/** @param {Selection} selection @param {TestFile[]} files @returns {Step} */
export function nodeTestStep({ tier, name, engine }, files) {
  return {
    name: 'Node tests', typical: tier === 'test' ? 300 : 600,
    run: async (onOutput) => {
      const env = {
        CHROMIUM: chromium(), FIREFOX: firefox(), HEED_TIER: tier,
        HEED_ENGINE: engine || (tier === 'test' ? 'chromium' : undefined), NODE_ENV: undefined,
      };
      const pattern = name === '' ? [] : [`--test-name-pattern=${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`];
      const printed = await run(process.execPath, [
        '--test', '--test-reporter=spec', `--test-concurrency=${availableParallelism()}`, ...pattern, ...files.map(({ path }) => path),
      ], { env, onOutput });
      return printed.split('\n').filter((line) => /^ℹ (tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) /.test(line)).slice(-8).join('\n');
    },
  };
}
