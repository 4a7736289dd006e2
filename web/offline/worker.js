// The service worker that a reader asked for. In: requests for the kept files. Out: the newest copy there is: the network's, else the kept one.
// Never: any other file, an answer of the check (it never leaves the page), or a frame (an opaque origin has no worker).
import { cache, files } from 'heed:offline';

/** @type {any} */ const worker = self;
const kept = files.map((name) => new URL(name, worker.location.href).href);

worker.addEventListener('install', (/** @type {any} */ event) => {
  const put = async () => (await caches.open(cache)).addAll(kept.map((address) => new Request(address, { cache: 'reload' })));
  event.waitUntil(put().then(() => worker.skipWaiting()));
});
worker.addEventListener('activate', (/** @type {any} */ event) => {
  const stem = cache.slice(0, cache.lastIndexOf('-') + 1);
  const drop = async () => Promise.all((await caches.keys()).filter((name) => name.startsWith(stem) && name !== cache).map((name) => caches.delete(name)));
  event.waitUntil(drop().then(() => worker.clients.claim()));
});
worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const address = event.request.url.split(/[?#]/, 1)[0];
  if (event.request.method !== 'GET' || !kept.includes(address)) return;
  // Advice may have changed: the kept copy is only for when there is no network.
  event.respondWith(fetch(event.request).catch(async () => (await (await caches.open(cache)).match(address)) ?? Response.error()));
});
