// Where things lie. In: nothing. Out: absolute paths. Never: reads or writes any of them.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** @param {...string} parts */
export function fromRoot(...parts) {
  return path.join(ROOT, ...parts);
}

export const CONTENT = fromRoot('content');
export const DIST = fromRoot('dist');
export const WASM = fromRoot('build', 'wasm');

/** How a path is told to people: from the root of the repository. @param {string} file */
export function relativePath(file) {
  const relative = path.relative(ROOT, file);
  return relative.startsWith('..') ? file : relative.split(path.sep).join('/');
}
