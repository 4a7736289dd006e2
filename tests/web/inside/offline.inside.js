// Keeping a page for offline use: the buttons, and the worker. In: made-up workers, caches and networks. Never: a real one (offline.test.mjs).
import { begin as keepScript } from '../../../web/offline/keep.js';
import { begin as workerScript } from '../../../web/offline/worker.js';
import { h } from '../../../web/element/dom.js';
import { equal, settled, stub, test } from './kit.js';

/** The page with its two buttons. @param {{registration?: any, cached?: boolean, worker?: boolean, framed?: boolean, isSecureContext?: boolean, refuse?: boolean}} [given] */
async function buttons({ registration, cached = true, worker = true, framed = false, isSecureContext = true, refuse = false } = {}) {
  const [keep, remove, status] = [h('button'), h('button'), h('p', { role: 'status' }, 'before')];
  document.querySelector('main')?.append(keep, remove, status);
  /** @type {any[]} */ const done = [];
  const state = { registration, cached };
  const serviceWorker = {
    getRegistration: async (/** @type {string} */ scope) => { done.push(['look', scope]); return state.registration; },
    register: async (/** @type {any[]} */ ...all) => {
      done.push(['register', ...all]);
      if (refuse) throw new Error('refused');
    },
  };
  stub(window, 'caches', { has: async (/** @type {string} */ name) => { done.push(['has', name]); return state.cached; }, delete: async (/** @type {string} */ name) => { done.push(['drop', name]); } });
  keepScript(/** @type {any} */ ({ navigator: worker ? { serviceWorker } : {}, parent: framed ? {} : window, isSecureContext }));
  await settled();
  return { keep, remove, status, done, state };
}
const kActive = { active: {} };

/** A worker on its way. */
function coming() {
  /** @type {(() => void)[]} */ const heard = [];
  const worker = { state: 'installing', addEventListener: (/** @type {string} */ name, /** @type {() => void} */ use) => { if (name === 'statechange') heard.push(use); } };
  return { worker, become(/** @type {string} */ state) { worker.state = state; for (const use of heard) use(); } };
}

test('keep: as it stands: kept where a worker is there and its files are; else not a word', async () => {
  const said = async (/** @type {any} */ given) => {
    const { status } = await buttons(given);
    document.querySelector('main')?.replaceChildren();
    return status.textContent;
  };
  equal([await said({ registration: kActive }), await said({ registration: kActive, cached: false }), await said({ registration: {} }), await said({})], ['kept', '', '', '']);
  const { done } = await buttons({ registration: kActive });
  equal(done, [['look', './en.'], ['has', 'heed-pack-en-2']]);
});

test('keep: where it cannot be, the buttons rest and it says so', async () => {
  for (const given of [{ worker: false }, { framed: true }, { isSecureContext: false }]) {
    const { keep, remove, status, done } = await buttons(given);
    equal([/** @type {any} */ (keep).disabled, /** @type {any} */ (remove).disabled, status.textContent, done], [true, true, 'failed', []]);
    document.querySelector('main')?.replaceChildren();
  }
  const { keep } = await buttons();
  equal(/** @type {any} */ (keep).disabled, false);
});

test('keep: pressed, it waits until the worker has all files, and says so only then', async () => {
  for (const place of ['installing', 'waiting']) {
    const { keep, status, done, state } = await buttons();
    const { worker, become } = coming();
    state.registration = { [place]: worker };
    keep.click();
    await settled();
    equal([status.textContent, done.filter(([what]) => what === 'register')], ['', [['register', 'en.worker.js', { scope: './en.' }]]]);
    become('installed');
    await settled();
    equal(status.textContent, '');
    state.registration = kActive;
    become('activated');
    await settled();
    equal(status.textContent, 'kept', place);
    document.querySelector('main')?.replaceChildren();
  }
});

test('keep: a worker that cannot get its files, one that is refused, one without its files: it did not work', async () => {
  const { keep, status, state } = await buttons();
  const { worker, become } = coming();
  state.registration = { installing: worker, active: {} };
  keep.click();
  await settled();
  become('redundant');
  await settled();
  equal(status.textContent, 'failed');
  document.querySelector('main')?.replaceChildren();
  const refused = await buttons({ refuse: true, registration: kActive });
  refused.keep.click();
  await settled();
  equal(refused.status.textContent, 'failed');
  document.querySelector('main')?.replaceChildren();
  const bare = await buttons({ registration: kActive, cached: false });
  bare.keep.click();
  await settled();
  equal(bare.status.textContent, 'failed');
});

test('keep: kept already, it says so at once', async () => {
  const { keep, status } = await buttons({ registration: kActive });
  status.textContent = '';
  keep.click();
  await settled();
  equal(status.textContent, 'kept');
});

test('keep: removed, worker and files are gone, also where there was none', async () => {
  let gone = 0;
  const { remove, status, done, state } = await buttons({ registration: { ...kActive, unregister: async () => { gone++; } } });
  remove.click();
  await settled();
  equal([gone, done.at(-1), status.textContent], [1, ['drop', 'heed-pack-en-2'], 'removed']);
  state.registration = undefined;
  status.textContent = '';
  remove.click();
  await settled();
  equal([gone, status.textContent], [1, 'removed']);
});

/** The worker, with what it is asked. @param {{online?: boolean, kept?: boolean}} [given] */
function serving({ online = true, kept = true } = {}) {
  /** @type {Record<string, (event: any) => void>} */ const hears = {};
  /** @type {any[]} */ const done = [];
  const cache = {
    addAll: async (/** @type {Request[]} */ all) => { done.push(['add', ...all.map(({ url, cache: how }) => [url, how])]); },
    match: async (/** @type {string} */ address) => (kept ? `kept ${address}` : undefined),
  };
  workerScript(/** @type {any} */ ({
    self: {
      location: { href: 'https://heed.test/back-pain/en.worker.js' }, addEventListener: (/** @type {string} */ name, /** @type {any} */ use) => { hears[name] = use; },
      skipWaiting: async () => { done.push('skip'); }, clients: { claim: async () => { done.push('claim'); } },
    },
    caches: {
      open: async (/** @type {string} */ name) => { done.push(['open', name]); return cache; }, delete: async (/** @type {string} */ name) => { done.push(['drop', name]); },
      keys: async () => ['heed-pack-en-1', 'heed-pack-en-2', 'heed-pack-de-1', 'heed-pack-es-1', 'other'],
    },
    fetch: async (/** @type {any} */ request) => {
      if (!online) throw new Error('no network');
      return `new ${request.url}`;
    },
  }));
  return {
    done,
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
const kAt = 'https://heed.test/back-pain/';

test('worker: at its start it takes the three files anew, then takes over', async () => {
  const { tell, done } = serving();
  await tell('install');
  equal(done, [['open', 'heed-pack-en-2'], ['add', ...['en.html', 'en.nowasm.html', 'en.offline.html'].map((name) => [kAt + name, 'reload'])], 'skip']);
});

test('worker: an older copy of the same page goes, others stay', async () => {
  const { tell, done } = serving();
  await tell('activate');
  equal(done, [['drop', 'heed-pack-en-1'], 'claim']);
});

test('worker: the network’s page first, the kept one without a network, an error where there is neither', async () => {
  equal(await serving().ask(`${kAt}en.html?x=1#y`), `new ${kAt}en.html?x=1#y`);
  const alone = serving({ online: false });
  equal([await alone.ask(`${kAt}en.html?x=1`), await alone.ask(`${kAt}en.offline.html#y`), alone.done[0]], [`kept ${kAt}en.html`, `kept ${kAt}en.offline.html`, ['open', 'heed-pack-en-2']]);
  const reply = await serving({ online: false, kept: false }).ask(`${kAt}en.html`);
  equal([reply instanceof Response, reply.type], [true, 'error']);
});

test('worker: another file or another kind of request is left alone', async () => {
  const { ask } = serving();
  equal([await ask(`${kAt}de.html`), await ask(`${kAt}en.html`, 'POST'), await ask('https://other.test/en.html')], Array(3).fill('left alone'));
});
