// Bytes as ASCII text that compresses nearly like the bytes themselves (base64 hides their structure: +33 % brotli; this: +3 %).
// In: bytes. Out: text and the order of byte values; the most frequent 88 take one character, the others two.
// Never: a quote, a backslash or `<`, so the text can stand in a JavaScript string inside a page as it is. The way back is
// web/page/unpack.js.

const SINGLES = 88;  // one-character codes; the 4 characters left over lead the two-character codes
const ALPHABET = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter((c) => !'"\\<'.includes(c));

/**
 * @param {Uint8Array} bytes
 * @returns {{packed: string, order: string, byteLength: number}} order: 256 byte values in hexadecimal, most frequent first
 */
export function packBytes(bytes) {
  const counts = new Array(256).fill(0);
  for (const byte of bytes) counts[byte] += 1;
  const order = [...counts.keys()].sort((a, b) => counts[b] - counts[a] || a - b);
  /** @type {string[]} */
  const codes = [];
  for (const [rank, byte] of order.entries()) codes[byte] = code(rank);
  return {
    packed: Array.from(bytes, (byte) => codes[byte]).join(''),
    order: order.map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    byteLength: bytes.length,
  };
}

/** @param {number} rank */
function code(rank) {
  if (rank < SINGLES) return ALPHABET[rank];
  const rest = rank - SINGLES;
  return ALPHABET[SINGLES + Math.floor(rest / SINGLES)] + ALPHABET[rest % SINGLES];
}
