// The CMake presets as steps. In: a preset, targets. Out: steps for runSteps. Never: anything about pages.
import { availableParallelism } from 'node:os';
import fs from 'node:fs';
import { wasmPreset } from './needs.mjs';
import { fromRoot } from '../lib/paths.mjs';
import { ask, Failure, findProgram, run } from '../lib/run.mjs';

/** @import { OnOutput, Step } from './steps.mjs' */

const JOBS = String(availableParallelism());

/**
 * Configures (Ninja does it again by itself where a CMake file changed) and builds.
 * @param {string} preset @param {Record<string, string>} env @param {OnOutput} onOutput @param {string[]} [targets]
 */
export async function compile(preset, env, onOutput, targets = ['all']) {
  const outDated = !fs.existsSync(fromRoot('build', preset, 'build.ninja'))
    || fs.statSync(fromRoot('CMakePresets.json')).mtimeMs > fs.statSync(fromRoot('build', preset, 'build.ninja')).mtimeMs;
  if (outDated) await run('cmake', ['--preset', preset], { env, onOutput });
  await run('cmake', ['--build', '--preset', preset, '--parallel', JOBS, '--target', ...targets], { env, onOutput });
}

/** @param {string[]} [targets] @returns {Step} */
export function nativeStep(targets) {
  return { name: 'native build', typical: 60, run: (onOutput) => compile('dev', {}, onOutput, targets) };
}

/** @param {string[]} [targets] @returns {Step} */
export function wasmStep(targets) {
  return {
    name: 'wasm modules', typical: 60,
    run: (onOutput) => {
      const preset = wasmPreset();
      if (preset === '') throw new Failure('Emscripten is missing: node tools/dev/setup.mjs installs it or says how');
      return compile(preset, {}, onOutput, targets);
    },
  };
}

/**
 * clang++ where it can link its sanitizers: a second compiler's warnings for nothing. Otherwise the default compiler.
 * @returns {Record<string, string>}
 */
export function sanitizingCompiler() {
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
