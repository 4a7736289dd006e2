// In: bytes packed as ASCII text by tools/build (88 frequent byte values one character, the rest two). Out: the bytes.
// Never accepts anything else: the text comes from the same build.

// Printable ASCII without the characters that would end a string or a script; the last ones lead a second character.
const SKIPPED = [34, 60, 92];  // " < \
const FIRST = 32;
const LAST = 124;  // two that lead are enough for 256 values
const SINGLES = 88;

/**
 * @param {string} text
 * @param {string} order the byte values, most frequent first, two hex digits each
 * @param {number} byteLength
 */
export function unpack(text, order, byteLength) {
  const rank = new Uint8Array(LAST + 1);
  for (let code = FIRST, next = 0; code <= LAST; code++) if (!SKIPPED.includes(code)) rank[code] = next++;
  const values = Uint8Array.from({ length: 256 }, (_, i) => parseInt(order.slice(2 * i, 2 * i + 2), 16));
  const bytes = new Uint8Array(byteLength);
  for (let at = 0, read = 0; at < byteLength; at++) {
    let place = rank[text.charCodeAt(read++)];
    if (place >= SINGLES) place = SINGLES + (place - SINGLES) * SINGLES + rank[text.charCodeAt(read++)];
    bytes[at] = values[place];
  }
  return bytes;
}
