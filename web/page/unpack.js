// In: bytes packed as ASCII text by tools/build (88 frequent byte values one character, the rest two). Out: the bytes.
// Never accepts anything else: the text comes from the same build.

// Printable ASCII without the characters that would end a string or a script; the last ones lead a second character.
const kSkipped = [34, 60, 92];  // " < \
const kFirst = 32;
const kLast = 124;  // two that lead are enough for 256 values
const kSingles = 88;

/**
 * @param {string} text
 * @param {string} order the byte values, most frequent first, two hex digits each
 * @param {number} byte_length
 */
export function unpack(text, order, byte_length) {
  const rank = new Uint8Array(kLast + 1);
  for (let code = kFirst, next = 0; code <= kLast; code++) if (!kSkipped.includes(code)) rank[code] = next++;
  const values = Uint8Array.from({ length: 256 }, (_, i) => parseInt(order.slice(2 * i, 2 * i + 2), 16));
  const bytes = new Uint8Array(byte_length);
  for (let at = 0, read = 0; at < byte_length; at++) {
    let place = rank[text.charCodeAt(read++)];
    if (place >= kSingles) place = kSingles + (place - kSingles) * kSingles + rank[text.charCodeAt(read++)];
    bytes[at] = values[place];
  }
  return bytes;
}
