// Files as one zip, the same bytes from the same files. In: names and bytes. Out: the zip. Never: a date of today, a folder of this machine, an order
// that is not the names' own.
import { strToU8, zipSync } from 'fflate';

const UNIX = 3;
const READABLE = 0o100644 << 16;
const PROGRAM = 0o100755 << 16;

/** @param {Iterable<[string, string | Uint8Array]>} files @param {(name: string) => boolean} [isProgram] */
export function zip(files, isProgram = () => false) {
  const day = new Date(1980, 0, 1);  // the first that a zip can say; local, since it is written as local time
  const inOrder = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(inOrder.map(([name, bytes]) => [name, [typeof bytes === 'string' ? strToU8(bytes) : new Uint8Array(bytes), { attrs: isProgram(name) ? PROGRAM : READABLE }]])),
    { level: 9, mtime: day, os: UNIX });
}
