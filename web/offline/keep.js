// The script of the page where a reader keeps a check for offline use, or removes it. In: two buttons. Out: a worker registered or gone, and
// a line that says which. Never: by itself, or in the page of the check, whose own policy allows no worker.
import { cache, scope, words, worker } from 'heed:offline';

const [keep, remove] = document.querySelectorAll('button');
const status = /** @type {HTMLElement} */ (document.querySelector('[role=status]'));
const can = 'serviceWorker' in navigator && parent === window && isSecureContext;
const registered = () => navigator.serviceWorker.getRegistration(scope);

/** @param {() => Promise<string>} act */
const say = (act) => act().catch(() => words.failed).then((text) => { status.textContent = text; });

async function isKept() {
  return (await registered())?.active && await caches.has(cache) ? words.kept : '';
}

keep.addEventListener('click', () => say(async () => {
  await navigator.serviceWorker.register(worker, { scope });
  const made = /** @type {ServiceWorkerRegistration} */ (await registered());
  const coming = made.installing ?? made.waiting;
  // Kept only when the worker has all files; one that cannot get them all becomes redundant.
  if (coming) {
    await new Promise((resolve, reject) => coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve(coming.state);
      if (coming.state === 'redundant') reject(coming.state);
    }));
  }
  return await isKept() || words.failed;
}));
remove.addEventListener('click', () => say(async () => {
  await (await registered())?.unregister();
  await caches.delete(cache);
  return words.removed;
}));
if (can) say(isKept);
else {
  keep.disabled = remove.disabled = true;
  status.textContent = words.failed;
}
