// What a reader downloads, against its limits. In: the built bytes. Out: a table, and which limits are broken.
// Never: times; those depend on the machine.
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const FRAME_LIMIT = 53_000;  // what readers of an article load; of the budget's 60 KB. Brotli differs by 100 bytes with the order of two tags
// With the leaflet: what a link opens. The budget is 60 KB: the second version of the back-pain pack has 17 KB of words, drawings and addresses in its
// leaflet beside the frame's, which no coding makes smaller.
const PAGE_LIMIT = 70_000;
const OTHER_SCRIPT = 5_500;  // more: there a character is two or three bytes
export const PLAIN_EXTRA = 9_500;  // of the page without wasm, over the page with it
const CORE_LIMIT = 20_500;  // reader.wasm and its glue
export const EMBED_LIMIT = 2_000;
const ADDRESS_EXTRA = 200;  // of what a page says of itself once it knows where it is, beside the letters of the address itself

/** Of the reader's module and bridge: 3.1.6 can leave embind's C++ half out (wasm/lean.cpp), which is 0.6 KB. @param {string} emscripten */
export function coreLimit(emscripten) {
  return emscripten === '3.1.6' ? CORE_LIMIT : CORE_LIMIT + 600;
}

/** Of a page, by what it holds and how its language is written. @param {string} file @param {string} language */
export function pageLimit(file, language) {
  const latin = new Intl.Locale(language).maximize().script === 'Latn';
  return (file.includes('.frame.') ? FRAME_LIMIT : PAGE_LIMIT) + (latin ? 0 : OTHER_SCRIPT);
}

/** More, for a build that knows where it will be. @param {string} address */
export function addressExtra(address) {
  return address === '' ? 0 : ADDRESS_EXTRA + address.length;
}

const BEST = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } };

/** Size after brotli at its best, as a server would send it. @param {Uint8Array | string} bytes */
export function brotliSize(bytes) {
  return zlib.brotliCompressSync(bytes, BEST).length;
}

/** The same on another core. @param {string} text */
export async function brotliSizeBeside(text) {
  return (await promisify(zlib.brotliCompress)(text, BEST)).length;
}

/** @param {{what: string, size: number, limit: number}[]} rows */
export function byteTable(rows) {
  const kb = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(2)} KB`;
  const lines = [['brotli 11', 'size', 'limit', ''], ...rows.map(({ what, size, limit }) => (
    [what, kb(size), kb(limit), size > limit ? 'OVER THE LIMIT' : 'ok']))];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column].length)));
  return lines.map(([what, size, limit, verdict]) => (
    `  ${what.padEnd(widths[0])}  ${size.padStart(widths[1])}  ${limit.padStart(widths[2])}  ${verdict}`.trimEnd())).join('\n');
}
