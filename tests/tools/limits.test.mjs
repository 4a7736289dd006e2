// The byte limits of docs and budgets, as the build holds them. In: byte-table.mjs. Never: a build.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliSize, byteTable, coreLimit, EMBED_LIMIT, pageLimit, PLAIN_EXTRA } from '../../tools/build/byte-table.mjs';

test('limits: in an article 53 KB, with the leaflet 70, in other scripts than the Latin one 5.5 more; the core 20.5, without wasm 9.5 more, the loader 2', () => {
  assert.deepEqual(['en', 'es', 'hi', 'ur', 'hi-Latn'].map((language) => pageLimit(`${language}.frame.html`, language)), [53_000, 53_000, 58_500, 58_500, 53_000]);
  assert.deepEqual(['en', 'hi'].map((language) => pageLimit(`${language}.html`, language)), [70_000, 75_500]);
  assert.deepEqual([coreLimit('3.1.6'), PLAIN_EXTRA, EMBED_LIMIT], [20_500, 9_500, 2_000]);
});

test('limits: a byte too much is told in its row, a byte less is not', () => {
  const rows = [{ what: 'one', size: 60_001, limit: 60_000 }, { what: 'other', size: 60_000, limit: 60_000 }];
  assert.match(byteTable(rows), /one .*OVER THE LIMIT\n.*other .*ok$/);
  assert.equal(brotliSize('aaaaaaaaaa'.repeat(100)), brotliSize(Buffer.from('a'.repeat(1000))));
});
