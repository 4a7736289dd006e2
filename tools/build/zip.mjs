// Files as one zip, the same bytes from the same files. In: names and bytes. Out: the zip. Never: a date of today, a folder of this machine, an order
// that is not the names' own.
import { strToU8, zipSync } from 'fflate';

const DAY = new Date(1980, 0, 1);  // the first that a zip can say, in whatever time zone: it is written as local time
const UNIX = 3;
const READABLE = 0o100644 << 16;

/** @param {Iterable<[string, string | Uint8Array]>} files */
export function zip(files) {
  const inOrder = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(inOrder.map(([name, bytes]) => [name, typeof bytes === 'string' ? strToU8(bytes) : new Uint8Array(bytes)])),
    { level: 9, mtime: DAY, os: UNIX, attrs: READABLE });
}
