// The types of modules for who imports them. In: files with JSDoc types. Out: .d.ts by name, also of what they import. Never: a type written twice.
import path from 'node:path';
import ts from 'typescript';
import { fromRoot } from '../lib/paths.mjs';
import { Failure } from '../lib/run.mjs';

/** @param {string[]} files from the root @returns {Map<string, string>} */
export function declarations(files) {
  const made = new Map();
  const program = ts.createProgram([...files, 'web/modules.d.ts'].map((file) => fromRoot(file)), {
    allowJs: true, checkJs: true, declaration: true, emitDeclarationOnly: true, strict: true, skipLibCheck: true, types: [],
    module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ES2022, lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    rootDir: fromRoot(), outDir: fromRoot('types'),
  });
  const { emitSkipped } = program.emit(undefined, (file, text) => { made.set(path.relative(fromRoot('types'), file).replaceAll('\\', '/'), text); });
  if (emitSkipped || made.size === 0) throw new Failure('no types were made: npm test -- types says why');
  return new Map([...made].sort());
}
