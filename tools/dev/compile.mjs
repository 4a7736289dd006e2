// The CMake presets as steps. In: a preset. Out: steps for runSteps. Never: anything about pages.
import { availableParallelism } from 'node:os';
import fs from 'node:fs';
import { wasmPreset } from './needs.mjs';
import { fromRoot } from '../lib/paths.mjs';
import { ask, Failure, findProgram, run } from '../lib/run.mjs';

/** @import { Step } from './steps.mjs' */

const JOBS = String(availableParallelism());

/**
 * Configures and builds.
 * @param {string} preset @param {Record<string, string>} env @param {() => void} onOutput @param {string} [target] all without it
 */
export async function compile(preset, env, onOutput, target = 'all') {
  await run('cmake', ['--preset', preset], { env, onOutput });
  await run('cmake', ['--build', '--preset', preset, '--parallel', JOBS, '--target', target], { env, onOutput });
}

/** @returns {Step} */
export function nativeStep() {
  return { name: 'native build', typical: 60, run: (onOutput) => compile('dev', {}, onOutput) };
}

/** @returns {Step} */
export function wasmStep() {
  return {
    name: 'wasm build', typical: 60,
    run: (onOutput) => {
      const preset = wasmPreset();
      if (preset === '') throw new Failure('Emscripten is missing: node tools/dev/setup.mjs installs it or says how');
      return compile(preset, {}, onOutput);
    },
  };
}

/** Builds and runs the unit tests. @param {'dev' | 'asan'} preset @returns {Step} */
export function nativeTestStep(preset) {
  return {
    name: preset === 'dev' ? 'native tests' : 'native tests with address and undefined-behaviour sanitizers',
    typical: preset === 'dev' ? 70 : 80,
    run: async (onOutput) => {
      await compile(preset, preset === 'asan' ? sanitizingCompiler() : {}, onOutput);
      return run('ctest', ['--preset', preset, '--no-tests=error', '--parallel', JOBS], { onOutput });
    },
  };
}

/**
 * clang++ where it can link its sanitizers: a second compiler's warnings for nothing. Otherwise the default compiler.
 * @returns {Record<string, string>}
 */
function sanitizingCompiler() {
  if (process.env.CXX || findProgram('clang++') === '') return {};
  const folder = fromRoot('build', 'probe');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(`${folder}/probe.cpp`, '#include <cstdio>\nint main() { std::puts("works"); }\n');
  const probe = `${folder}/probe`;
  ask('clang++', ['-fsanitize=address,undefined', `${probe}.cpp`, '-o', probe]);
  const works = ask(probe, []).startsWith('works');
  fs.rmSync(folder, { recursive: true, force: true });
  return works ? { CXX: 'clang++' } : {};
}
