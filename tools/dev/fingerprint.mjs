// Whether something made is still what its sources make. In: files and folders. Out: one hash over their names and bytes.
// Never: trusts a time of change, or that what was written is still there.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** @param {string[]} places files and folders; what is missing counts as missing @param {string[]} [more] other things that matter */
export function fingerprint(places, more = []) {
  const hash = crypto.createHash('sha256').update(JSON.stringify(more));
  for (const place of places) addTo(hash, place);
  return hash.digest('hex');
}

/** @param {crypto.Hash} hash @param {string} place */
function addTo(hash, place) {
  const stat = fs.statSync(place, { throwIfNoEntry: false });
  hash.update(`${path.basename(place)}\0${stat?.isDirectory() ? 'folder' : stat?.size}\0`);
  if (stat?.isDirectory()) for (const name of fs.readdirSync(place).sort()) addTo(hash, path.join(place, name));
  else if (stat) hash.update(fs.readFileSync(place));
}
