// node bench/scale.mjs: what a million readers a day cost. In: dist/, nginx as docs/self-hosting.md sets it up, the load generator `wrk`. Out: bytes and requests a reader,
// requests a second that nginx answers here, and the day by arithmetic. Never: a figure that was not measured or reckoned in this run.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { brotliSize } from '../tools/build/byte-table.mjs';
import { ask, startServer } from '../tools/docs/servers.mjs';
import { DIST } from '../tools/lib/paths.mjs';

const READERS = 1_000_000;
const FILES = ['embed.js', 'back-pain/en.frame.html'];  // what a reader of an article loads
const DAY = 86_400;  // seconds
const BUSIEST = 5;  // the busiest minute over the mean, as a guess for news
const EDGES = 300;  // places of a large CDN, each with a store of its own
const HOURS = 24;  // each place asks again once an hour

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-scale-'));
fs.chmodSync(folder, 0o755);
fs.cpSync(DIST, path.join(folder, 'dist'), { recursive: true });
for (const file of FILES) fs.writeFileSync(path.join(folder, 'dist', `${file}.gz`), zlib.gzipSync(fs.readFileSync(path.join(DIST, file)), { level: 9 }));
const server = await startServer('nginx', path.join(folder, 'dist'));
const n = (/** @type {number} */ value, digits = 0) => value.toLocaleString('en-GB', { maximumFractionDigits: digits });
try {
  let [bytes, again, brotli] = [0, 0, 0];
  for (const file of FILES) {
    const address = `${server.address}/${file}`;
    const { bytes: sent, headers } = await ask(address, { 'Accept-Encoding': 'gzip' });
    const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('').length;
    const load = (/** @type {string[]} */ ...more) => Number(/Requests\/sec: +([\d.]+)/.exec(execFileSync('wrk', ['-t', '1', '-c', '50', '-d', '3s', '-H', 'Accept-Encoding: gzip', ...more, address], { encoding: 'utf8' }))?.[1]);
    console.log(`${file}: ${n(sent.length)} bytes with gzip as it is sent, ${n(brotliSize(fs.readFileSync(path.join(DIST, file))))} with brotli 11, ${head} of headers; nginx answers ${n(load())} a second, ${n(load('-H', `If-None-Match: ${headers.etag}`))} of "not changed"`);
    bytes += sent.length + head;
    brotli += brotliSize(fs.readFileSync(path.join(DIST, file))) + head;
    again += head;
  }
  console.log(`\na reader who has nothing yet: ${FILES.length} requests, ${n(bytes / 1000, 1)} KB (brotli: ${n(brotli / 1000, 1)} KB); within the hour: 0; after it: ${FILES.length} requests, ${n(again / 1000, 1)} KB`);
  console.log(`${n(READERS)} readers a day, nothing kept anywhere: ${n(READERS * FILES.length)} requests, ${n(READERS * bytes / 1e9, 1)} GB (brotli: ${n(READERS * brotli / 1e9, 1)} GB), ${n(READERS * FILES.length / DAY)} requests a second, ${n(BUSIEST * READERS * FILES.length / DAY)} in the busiest minute`);
  console.log(`behind a CDN of ${EDGES} places that keep for an hour: at your host at most ${n(EDGES * HOURS * FILES.length)} requests, ${n((EDGES * bytes + EDGES * (HOURS - 1) * again) / 1e9, 2)} GB`);
} finally {
  await server.close();
  fs.rmSync(folder, { recursive: true });
}
