// The service worker that a reader asked for. In: requests for the kept files. Out: the newest copy there is: the network's, else the kept one.
// Never: any other file, an answer of the check (it never leaves the page), or a frame (an opaque origin has no worker); never half a copy, or
// a page of somebody else in the place of ours.
import { cache, files, marks, stem } from 'heed:offline';

/** @type {any} */ const worker = self;
const kept = files.map((name) => new URL(name, worker.location.href).href);
const KEEP_MS = 60_000;  // for a file, while it is kept: the reader waits for a word
const NEWEST_MS = 6000;  // network timeout before using the cache

/** @param {Promise<any>} coming @param {number} mostMs */
const within = (coming, mostMs) => Promise.race([coming, new Promise((_, refuse) => { setTimeout(refuse, mostMs); })]);

/** Some hosts answer 200 with another page, or send the reader to an address without .html: only our page is kept, under its own name. @param {number} i */
async function copyOf(i) {
  const reply = await within(fetch(kept[i], { cache: 'reload' }), KEEP_MS);
  const text = await within(reply.text(), KEEP_MS);
  if (!reply.ok || !text.includes(marks[i]) || !text.includes('</html>')) throw new Error('not our page');
  return new Response(text, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

async function keep() {
  const copies = await Promise.all(kept.map((_, i) => copyOf(i)));
  const place = await caches.open(cache);
  await Promise.all(copies.map((copy, i) => place.put(kept[i], copy)));
}

/** Advice may have changed: the kept copy is only for when there is no network, or a server that fails. @param {Request} request @param {string} address */
async function newest(request, address) {
  const asked = fetch(request);
  const reply = await within(asked, NEWEST_MS).catch(() => undefined);
  return reply && reply.status < 500 ? reply : await caches.match(address, { cacheName: cache }) ?? asked;
}

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(keep().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (/** @type {any} */ event) => {
  const drop = async () => Promise.all((await caches.keys())
    .filter((name) => name.startsWith(stem) && name.length === cache.length && name !== cache).map((name) => caches.delete(name)));
  event.waitUntil(drop().then(() => worker.clients.claim()));
});
worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const address = event.request.url.split(/[?#]/, 1)[0].replace(/(\.html)?\/*$/, '.html');  // some hosts leave it out, or add a slash
  if (event.request.method === 'GET' && kept.includes(address)) event.respondWith(newest(event.request, address));
});
