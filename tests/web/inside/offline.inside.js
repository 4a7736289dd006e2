// Keeping a page for offline use: the buttons, and the worker. In: made-up workers, caches and networks. Never: a real one (offline.test.mjs).
// @ts-expect-error page.mjs makes `begin` of this script, which begins at once in a page
import { begin as keepScript } from '../../../web/offline/keep.js';
// @ts-expect-error page.mjs makes `begin` of this script, which begins at once in a page
import { begin as workerScript } from '../../../web/offline/worker.js';
import { h } from '../../../web/element/dom.js';
import { equal, settled, stub, test } from './kit.js';

const HERE = new URL('./', location.href).href;
const SCOPE = `${HERE}en`;
const ACTIVE = { scope: SCOPE, active: {} };
const MADE = /^en\.worker\.js\?\d+$/;

/**
 * The page with its two buttons.
 * @param {{registration?: any, missing?: string, worker?: boolean, framed?: boolean, isSecureContext?: boolean, refuse?: boolean, coming?: any, others?: any[]}} [given]
 *   missing: a file that is not kept; coming: what becomes of the worker when Keep is pressed
 */
async function buttons({ registration, missing = '', worker = true, framed = false, isSecureContext = true, refuse = false, coming = {}, others = [] } = {}) {
  const [keep, remove, status] = [h('button'), h('button'), h('p', { role: 'status' }, 'before')];
  document.querySelector('main')?.append(keep, remove, status);
  /** @type {any[]} */ const done = [];
  const state = { registration, missing };
  const serviceWorker = {
    getRegistrations: async () => [...others, ...(state.registration ? [state.registration] : [])],
    register: async (/** @type {any[]} */ ...all) => {
      done.push(['register', ...all]);
      if (refuse) throw new Error('refused');
      return coming;
    },
  };
  stub(window, 'caches', {
    match: async (/** @type {string} */ address, /** @type {any} */ where) => { done.push(['match', address, where]); return address === HERE + state.missing ? undefined : {}; },
    keys: async () => ['heed-pack-en-1', 'heed-pack-en-2', 'heed-pack-en-GB-2', 'heed-pack-de-22', 'other'],
    delete: async (/** @type {string} */ name) => { done.push(['drop', name]); },
  });
  keepScript(/** @type {any} */ ({ navigator: worker ? { serviceWorker } : {}, parent: framed ? {} : window, isSecureContext }));
  await settled();
  return { keep, remove, status, done, state };
}
const over = () => document.querySelector('main')?.replaceChildren();

/** A worker on its way. */
function underway() {
  /** @type {(() => void)[]} */ const heard = [];
  const worker = { state: 'installing', addEventListener: (/** @type {string} */ name, /** @type {() => void} */ use) => { if (name === 'statechange') heard.push(use); } };
  return { worker, become(/** @type {string} */ state) { worker.state = state; for (const use of heard) use(); } };
}

test('keep: as it stands: kept where a worker is there and each of its files is; else not a word', async () => {
  const said = async (/** @type {any} */ given) => {
    const { status } = await buttons(given);
    over();
    return status.textContent;
  };
  equal([await said({ registration: ACTIVE }), await said({ registration: ACTIVE, missing: 'en.nowasm.html' }), await said({ registration: { scope: SCOPE } }), await said({})], ['kept', '', '', '']);
  equal(await said({ others: [{ scope: HERE, active: {} }, { scope: `${SCOPE}.`, active: {} }] }), '', 'a worker of the site around it is not ours');
  const { done } = await buttons({ registration: ACTIVE, others: [{ scope: HERE, active: {} }] });
  equal(done, ['en.html', 'en.nowasm.html', 'en.offline.html'].map((name) => ['match', HERE + name, { cacheName: 'heed-pack-en-2' }]));
});

test('keep: where it cannot be, the buttons rest and it says so', async () => {
  for (const given of [{ worker: false }, { framed: true }, { isSecureContext: false }]) {
    const { keep, remove, status, done } = await buttons(given);
    equal([/** @type {any} */ (keep).disabled, /** @type {any} */ (remove).disabled, status.textContent, done], [true, true, 'failed', []]);
    over();
  }
  const { keep } = await buttons();
  equal(/** @type {any} */ (keep).disabled, false);
});

test('keep: a worker that is through with its files when it is asked for is not waited for', async () => {
  const { keep, status } = await buttons({ registration: ACTIVE });
  keep.click();
  await settled();
  equal(status.textContent, 'kept');
  over();
});

test('keep: pressed, it says so, waits until the worker has all files, and says "kept" only then', async () => {
  for (const place of ['installing', 'waiting']) {
    const { worker, become } = underway();
    const { keep, status, done, state } = await buttons({ coming: { [place]: worker } });
    keep.click();
    equal(status.textContent, 'moment');
    await settled();
    const [, address, how] = done.find(([what]) => what === 'register');
    equal([status.textContent, MADE.test(address.replace(HERE, '')), how], ['moment', true, { scope: SCOPE }]);
    become('installed');
    await settled();
    equal(status.textContent, 'moment');
    state.registration = ACTIVE;
    become('activated');
    await settled();
    equal(status.textContent, 'kept', place);
    over();
  }
});

test('keep: a worker that cannot get its files, one that is refused, one without a file: it was not kept', async () => {
  const { worker, become } = underway();
  const { keep, status } = await buttons({ coming: { installing: worker } });
  keep.click();
  await settled();
  become('redundant');
  await settled();
  equal(status.textContent, 'not kept');
  over();
  for (const given of [{ refuse: true, registration: ACTIVE }, { registration: ACTIVE, missing: 'en.offline.html' }]) {
    const it = await buttons(given);
    it.keep.click();
    await settled();
    equal(it.status.textContent, 'not kept');
    over();
  }
});

test('keep: a new copy that could not be kept leaves the one that is there, and says so', async () => {
  const { worker, become } = underway();
  const { keep, status } = await buttons({ registration: ACTIVE, coming: { installing: worker } });
  keep.click();
  await settled();
  become('redundant');
  await settled();
  equal(status.textContent, 'kept');
});

test('keep: removed, worker and files are gone, those of older versions too, also where there was no worker; nothing of others', async () => {
  let [gone, theirs] = [0, 0];
  const { remove, status, done, state } = await buttons({
    registration: { ...ACTIVE, unregister: async () => { gone++; } }, others: [{ scope: HERE, active: {}, unregister: async () => { theirs++; } }] });
  done.length = 0;
  remove.click();
  await settled();
  equal([gone, done, status.textContent], [1, [['drop', 'heed-pack-en-1'], ['drop', 'heed-pack-en-2']], 'removed']);
  state.registration = undefined;
  status.textContent = '';
  remove.click();
  await settled();
  equal([gone, theirs, status.textContent], [1, 0, 'removed']);
});

test('keep: what a browser refuses to tell or to remove is said', async () => {
  const { remove, status } = await buttons({ registration: { ...ACTIVE, unregister: () => Promise.reject(new Error('refused')) } });
  remove.click();
  await settled();
  equal(status.textContent, 'failed');
  over();
  stub(window, 'caches', undefined);
  const dark = await buttons({ registration: { scope: SCOPE, get active() { throw new Error('refused'); } } });
  equal(dark.status.textContent, 'failed');
});

/**
 * The worker, with what it is asked.
 * @param {{reply?: (address: string) => any, kept?: boolean}} [given] reply: of the network; it may be a promise
 */
function serving({ reply = (address) => page(address), kept = true } = {}) {
  /** @type {Record<string, (event: any) => void>} */ const hears = {};
  /** @type {any[]} */ const done = [];
  /** @type {{run: () => void, ms: number}[]} */ const waits = [];
  const cache = { put: async (/** @type {string} */ address, /** @type {Response} */ copy) => { done.push(['put', address, await copy.text(), copy.headers.get('content-type')]); } };
  workerScript(/** @type {any} */ ({
    self: {
      location: { href: 'https://heed.test/back-pain/en.worker.js?123' }, addEventListener: (/** @type {string} */ name, /** @type {any} */ use) => { hears[name] = use; },
      skipWaiting: async () => { done.push('skip'); }, clients: { claim: async () => { done.push('claim'); } },
    },
    caches: {
      open: async (/** @type {string} */ name) => { done.push(['open', name]); return cache; }, delete: async (/** @type {string} */ name) => { done.push(['drop', name]); },
      match: async (/** @type {string} */ address, /** @type {any} */ { cacheName }) => (kept ? `kept ${address} in ${cacheName}` : undefined),
      keys: async () => ['heed-pack-en-1', 'heed-pack-en-2', 'heed-pack-en-GB-2', 'heed-pack-de-1', 'other'],
    },
    fetch: async (/** @type {any} */ request, /** @type {any} */ how) => {
      if (how) done.push(['fetch', request, how]);
      return reply(request.url ?? request);
    },
    setTimeout: (/** @type {() => void} */ run, /** @type {number} */ ms) => waits.push({ run, ms }),
  }));
  return {
    done, waits,
    /** @param {string} name */
    async tell(name) {
      /** @type {any} */ let until = Promise.reject(new Error('it makes nobody wait'));
      until.catch(() => {});
      hears[name]({ waitUntil: (/** @type {any} */ given) => { until = given; } });
      await until;
    },
    /** @param {string} url @param {string} [method] */
    async ask(url, method = 'GET') {
      /** @type {any} */ let reply = 'left alone';
      hears.fetch({ request: { url, method }, respondWith: (/** @type {any} */ given) => { reply = given; } });
      return reply;
    },
  };
}
const AT = 'https://heed.test/back-pain/';
const FILES = ['en.html', 'en.nowasm.html', 'en.offline.html'].map((name) => AT + name);
/** Our page as a host sends it. @param {string} address */
const page = (address, more = '') => new Response(`<html>mark ${FILES.indexOf(address) + 1}${more}</html>\n`);
const away = () => Promise.reject(new Error('no network'));

test('worker: at its start it takes the three files anew, then takes over', async () => {
  const { tell, done, waits } = serving();
  await tell('install');
  equal(done, [
    ...FILES.map((address) => ['fetch', address, { cache: 'reload' }]), ['open', 'heed-pack-en-2'],
    ...FILES.map((address, i) => ['put', address, `<html>mark ${i + 1}</html>\n`, 'text/html; charset=utf-8']), 'skip']);
  equal(waits.map(({ ms }) => ms), Array(6).fill(60_000));
});

test('worker: an error, another page, another version, a page cut short, no network, one that never answers: nothing is kept at all', async () => {
  /** @type {Record<string, (address: string) => any>} */
  const bad = {
    error: () => new Response('<html>mark 2</html>', { status: 404 }), other: () => new Response('<html>Log in</html>'), version: () => new Response('<html>mark 1</html>'),
    cut: () => new Response('<html>mark 2</ht'), away, silent: () => new Promise(() => {}),
  };
  for (const [what, reply] of Object.entries(bad)) {
    const it = serving({ reply: (address) => (address === FILES[1] ? reply(address) : page(address)) });
    const refused = it.tell('install').then(() => 'kept', () => 'refused');
    await settled();
    for (const { run } of it.waits) run();
    equal([await refused, it.done.filter(([did]) => did !== 'fetch')], ['refused', []], what);
  }
});

test('worker: an older copy of the same page goes, others stay', async () => {
  const { tell, done } = serving();
  await tell('activate');
  equal(done, [['drop', 'heed-pack-en-1'], 'claim']);
});

test('worker: the network’s page first, with or without .html in its address, with or without a slash after it', async () => {
  const reply = { status: 200 };
  for (const name of ['en.html?x=1#y', 'en', 'en.nowasm', 'en.offline#z', 'en.html/', 'en/', 'en.offline//?x']) equal(await serving({ reply: () => reply }).ask(AT + name), reply, name);
  equal(await serving({ reply: () => ({ status: 404 }) }).ask(FILES[0]), { status: 404 }, 'what was taken back is not shown');
  equal(await serving({ reply: () => ({ status: 499 }) }).ask(FILES[0]), { status: 499 });
});

test('worker: the kept page without a network, where the server fails, and where nothing answers for some seconds', async () => {
  const kept = (/** @type {number} */ i) => `kept ${FILES[i]} in heed-pack-en-2`;
  equal([await serving({ reply: away }).ask(`${AT}en.html?x=1`), await serving({ reply: away }).ask(`${AT}en.offline#y`)], [kept(0), kept(2)]);
  for (const status of [500, 503]) equal(await serving({ reply: () => ({ status }) }).ask(FILES[1]), kept(1));
  const slow = serving({ reply: () => new Promise(() => {}) });
  const asked = slow.ask(FILES[0]);
  equal(slow.waits.map(({ ms }) => ms), [6000]);
  slow.waits[0].run();
  equal(await asked, kept(0));
});

test('worker: where nothing is kept after all, whatever the network says, or will say', async () => {
  equal(await serving({ kept: false, reply: () => ({ status: 503 }) }).ask(FILES[0]), { status: 503 });
  equal(await serving({ kept: false, reply: away }).ask(FILES[0]).then(() => 'a page', () => 'no page'), 'no page');
  /** @type {any} */ let come;
  const slow = serving({ kept: false, reply: () => new Promise((done) => { come = done; }) });
  const asked = slow.ask(FILES[0]);
  slow.waits[0].run();
  come('late');
  equal(await asked, 'late');
});

test('worker: another file or another kind of request is left alone', async () => {
  const { ask } = serving();
  equal([await ask(`${AT}de.html`), await ask(`${AT}en-GB.html`), await ask(`${AT}en.html`, 'POST'), await ask('https://other.test/en.html')], Array(4).fill('left alone'));
});
