// A module of the core in Node. In: 'reader', 'editor', or 'plain' (the reader without WebAssembly). Out: its API, call(op, text) -> text.
// Never: caches; each call of loadCore is a core of its own with no pack open.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { startCore } from '../../web/page/bridge.js';
import { coreNames } from '../build/core-names.mjs';
import { WASM, relativePath } from './paths.mjs';
import { Failure } from './run.mjs';

/** @typedef {(op: string, text: string) => string} Call */
/** @typedef {{code: string, at: string, message: string, file?: string, pointer?: string, line?: number, column?: number, id?: string}} CoreError */

/**
 * @param {'reader' | 'editor' | 'plain'} name
 * @returns {Promise<Call>}
 */
export async function loadCore(name) {
  const glue = path.join(WASM, `${name}.js`);
  const binary = path.join(WASM, `${name}.wasm`);
  for (const file of name === 'plain' ? [glue] : [glue, binary]) {
    if (!fs.existsSync(file)) throw new Failure(`${relativePath(file)} is not built: run npm run build`);
  }
  // The reader through the page's own bridge: what is compared with the native core is what readers run.
  const names = name === 'reader' ? coreNames(fs.readFileSync(glue, 'utf8')) : undefined;
  if (names) return (await startCore(fs.readFileSync(binary), names)).call;
  const heedCore = createRequire(import.meta.url)(glue);
  const core = await heedCore(name === 'plain' ? {} : { wasmBinary: fs.readFileSync(binary) });
  return (op, text) => core.call(op, text);
}

/** One error a line: where, which, what. @param {CoreError[]} errors @param {string} folder put before the file's name */
export function tellErrors(errors, folder) {
  return errors.map(({ code, at, message, file, pointer, line, column, id }) => {
    const place = line ? `${file ?? at.split('#')[0]}:${line}:${column ?? 1}${pointer ? `#${pointer}` : ''}` : at;
    return `${folder}/${place}: ${code}:${id ? ` (${id})` : ''} ${message}`;
  }).join('\n');
}
