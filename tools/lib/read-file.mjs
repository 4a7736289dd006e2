// Files that people name: checked before they are read. In: a path. Out: the text without its byte order mark.
// Never: opens a folder, a pipe, a device or more than its limit, and never replaces bytes that are not UTF-8.
import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import { Failure } from './run.mjs';

const MEGABYTE = 1e6;
export const LIMITS = { pack: MEGABYTE, stories: 8 * MEGABYTE };  // the core's own limits are lower and say more
const BYTE_ORDER_MARK = '\uFEFF';

/** @param {string} file @param {string} [name] what people call it @param {number} [most] bytes */
export function readFile(file, name = file, most = LIMITS.pack) {
  return textOf(readBytes(file, name, most), name);
}

/** What lies there, or undefined where nothing can be found. @param {string} file */
export function statOf(file) {
  try {
    return fs.statSync(file);
  } catch {
    return undefined;
  }
}

/** @param {string} file @param {string} name @param {number} most */
function readBytes(file, name, most) {
  try {
    const found = fs.statSync(file);
    if (found.isDirectory()) throw new Failure(`${name} is a folder: a file is needed here`);
    if (!found.isFile()) throw new Failure(`${name} is a pipe or a device: an ordinary file is needed here`);
    checkSize(found.size, name, most);
    return fs.readFileSync(file);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`${name} cannot be read: ${reasonOf(error)}`);
  }
}

/** @param {number} size @param {string} name @param {number} most */
function checkSize(size, name, most) {
  if (size > most) throw new Failure(`${name} is too large (${megabytes(size)} MB): at most ${megabytes(most)} MB are read`);
}

/** @param {Uint8Array} bytes @param {string} name */
function textOf(bytes, name) {
  if (!isUtf8(bytes)) throw new Failure(`${name}:${placeOfInvalid(bytes)}: is not UTF-8 text: save the file in the encoding UTF-8`);
  const text = Buffer.from(bytes).toString('utf8');
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/** Line and column of the first byte that is no UTF-8. @param {Uint8Array} bytes */
function placeOfInvalid(bytes) {
  let [low, high] = [0, bytes.length];  // the prefix of `low` bytes is valid but for its last three
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (validUpTo(bytes, middle)) low = middle;
    else high = middle;
  }
  while (!isUtf8(bytes.subarray(0, low))) low -= 1;
  const lines = Buffer.from(bytes.subarray(0, low)).toString('utf8').split('\n');
  return `${lines.length}:${[...lines[lines.length - 1]].length + 1}`;
}

/** @param {Uint8Array} bytes @param {number} end */
function validUpTo(bytes, end) {
  for (let cut = 0; cut < 4 && cut <= end; cut++) if (isUtf8(bytes.subarray(0, end - cut))) return true;
  return false;
}

/** @param {unknown} error a failed system call */
function reasonOf(error) {
  const code = /** @type {NodeJS.ErrnoException} */ (error).code ?? 'unknown reason';
  const reasons = { ENOENT: 'it is not there', EACCES: 'it may not be read', EPERM: 'it may not be read', ENOTDIR: 'a part of its path is no folder', ELOOP: 'its links lead in a circle' };
  return Object.hasOwn(reasons, code) ? reasons[/** @type {keyof typeof reasons} */ (code)] : code;
}

/** Everything on standard input, also where it is a pipe that does not block. @param {number} most bytes */
export async function readStandardInput(most = LIMITS.stories) {
  const name = 'standard input';
  /** @type {Buffer[]} */
  const pieces = [];
  let size = 0;
  try {
    for await (const piece of process.stdin) {
      pieces.push(Buffer.from(piece));
      checkSize(size += piece.length, name, most);
    }
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`${name} cannot be read: ${reasonOf(error)}`);
  }
  return textOf(Buffer.concat(pieces), name);
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / MEGABYTE).toFixed(bytes < MEGABYTE ? 2 : 1).replace(/\.0+$/, '');
}
