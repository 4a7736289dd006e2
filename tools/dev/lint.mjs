// npm test -- lint: ESLint over JavaScript, CSS and Markdown; clang-format over C++. npm run verify adds clang-tidy. In: the repository.
// Out: steps. Never: changes a file: `npx eslint --fix .` and `clang-format -i FILE` do.
import fs from 'node:fs';
import { availableParallelism } from 'node:os';
import { fromRoot } from '../lib/paths.mjs';
import { Failure, findProgram, run } from '../lib/run.mjs';
import { compile } from './compile.mjs';

/** @import { Step } from './steps.mjs' */

/** @param {string[]} folders @param {RegExp} pattern from the root, in order */
function files(folders, pattern) {
  return folders.flatMap((folder) => /** @type {string[]} */ (fs.readdirSync(fromRoot(folder), { recursive: true }))
    .filter((name) => pattern.test(name)).map((name) => `${folder}/${name.replaceAll('\\', '/')}`)).sort();
}

/** @returns {Step[]} */
export function lintSteps() {
  return [
    {
      name: 'ESLint', typical: 15,
      run: async (onOutput) => { await run(process.execPath, ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'], { onOutput }); },
    },
    {
      name: 'clang-format', typical: 3, beside: true,
      run: async (onOutput) => {
        if (findProgram('clang-format') === '') throw new Failure('clang-format is missing: apt-get install clang-format');
        await run('clang-format', ['--dry-run', '--Werror', ...files(['core', 'wasm', 'tests', 'examples'], /\.(h|cpp)$/)], { onOutput });
      },
    },
  ];
}

/** @returns {Step} */
export function tidyStep() {
  return {
    name: 'clang-tidy', typical: 240,
    run: async (onOutput) => {
      if (findProgram('clang-tidy') === '') throw new Failure('clang-tidy is missing: apt-get install clang-tidy');
      await compile('dev', {}, onOutput, ['heed_core']);  // for compile_commands.json
      const left = files(['core'], /\.cpp$/);
      /** @type {string[]} */ const bad = [];
      const worker = async () => {  // the command lines are g++'s: clang need not know every warning in them
        for (let file = left.shift(); file; file = left.shift()) {
          await run('clang-tidy', ['--quiet', '-p', 'build/dev', '--extra-arg=-Wno-unknown-warning-option', file], { onOutput }).catch(() => bad.push(String(file)));
        }
      };
      await Promise.all(Array.from({ length: availableParallelism() }, worker));
      if (bad.length > 0) throw new Failure(`clang-tidy has something to say of ${bad.join(', ')}`);
    },
  };
}
