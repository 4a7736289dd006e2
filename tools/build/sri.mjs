// Subresource integrity of the loader. In: its bytes. Out: the hash, and the tag a publisher may pin it with.
// Never: for the pages; a frame has no integrity attribute, and its own policy holds the hashes of its scripts.
import crypto from 'node:crypto';

/** @param {string | Uint8Array} bytes */
export function integrity(bytes) {
  return `sha384-${crypto.createHash('sha384').update(bytes).digest('base64')}`;
}

/** @param {string} hash */
export function pinnedTag(hash) {
  return `<script async src="https://YOUR-HOST/embed.js" integrity="${hash}" crossorigin="anonymous" data-check="back-pain" data-lang="en"></script>`;
}
