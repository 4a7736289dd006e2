// The script of the page where a reader keeps a check for offline use, or removes it. In: two buttons. Out: a worker registered or gone, and
// a line that says which. Never: by itself, or in the page of the check, whose own policy allows no worker; never says "kept" of half a copy.
import { cache, files, scope, stem, words, worker } from 'heed:offline';

const here = location.href.replace(/\/*([?#].*)?$/, '');  // some hosts add a slash; what lies beside this page still does
const [keep, remove] = document.querySelectorAll('button');
const status = /** @type {HTMLElement} */ (document.querySelector('[role=status]'));
const can = 'serviceWorker' in navigator && parent === window && isSecureContext;
/** Ours alone: the site around this page may have a worker of its own, which answers for this address too. */
const registered = async () => (await navigator.serviceWorker.getRegistrations()).find((one) => one.scope === new URL(scope, here).href);

/** @param {() => Promise<string>} act @param {string} otherwise */
const say = (act, otherwise) => act().catch(() => otherwise).then((text) => { status.textContent = text; });

async function isKept() {
  if (!(await registered())?.active) return '';
  const copies = await Promise.all(files.map((name) => caches.match(new URL(name, here).href, { cacheName: cache })));
  return copies.every(Boolean) ? words.kept : '';  // a browser short of room may have taken some
}

keep.addEventListener('click', () => {
  status.textContent = words.moment;
  say(async () => {
    // Another address each time: a worker that is there already would not fetch again what the browser took away.
    const { installing, waiting } = await navigator.serviceWorker.register(new URL(`${worker}?${Date.now()}`, here).href, { scope: new URL(scope, here).href });
    const coming = installing ?? waiting;
    // Kept only when the worker has all files; one that cannot get them all becomes redundant.
    if (coming) await new Promise((resolve) => coming.addEventListener('statechange', () => { if (['activated', 'redundant'].includes(coming.state)) resolve(0); }));
    return await isKept() || words.not_kept;
  }, words.not_kept);
});
remove.addEventListener('click', () => say(async () => {
  await (await registered())?.unregister();
  // Older copies too; a name is as long as ours, or it is that of a language whose name begins like ours.
  for (const name of await caches.keys()) if (name.startsWith(stem) && name.length === cache.length) await caches.delete(name);
  return words.removed;
}, words.failed));
if (can) say(isKept, words.failed);
else {
  keep.disabled = remove.disabled = true;
  status.textContent = words.failed;
}
