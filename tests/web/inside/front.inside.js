// The scripts of the page itself: what starts the check, what starts the core, a publisher's colours, print buttons. In: made-up surroundings,
// the real core. Never: the built page (tests/web has that).
import { byteLength, names, order, packed } from 'heed:core';
import { compiled } from 'heed:pack';
import { startCore } from '../../../web/page/bridge.js';
import { connect } from '../../../web/page/connect.js';
// @ts-expect-error page.mjs makes `begin` of this script, which begins at once in a page
import { begin as coreScript } from '../../../web/page/core-script.js';
// @ts-expect-error page.mjs makes `begin` of this script, which begins at once in a page
import { begin as pageScript } from '../../../web/page/page.js';
// @ts-expect-error page.mjs makes `begin` of this script, which begins at once in a page
import { begin as plainScript } from '../../../web/page/plain-script.js';
import { initPrint } from '../../../web/page/print.js';
import { unpack } from '../../../web/page/unpack.js';
import { h } from '../../../web/element/dom.js';
import { equal, hearUntilEnd, ok, settled, stub, test, throws } from './kit.js';

const main = () => /** @type {HTMLElement} */ (document.querySelector('main'));

/** A place for a check, which notes what it is told. @param {boolean} [paints] a question into its root */
function place(paints = false) {
  const node = /** @type {any} */ (h('heed-check'));
  /** @type {any[]} */ const told = [];
  node.start = (/** @type {any} */ given) => {
    told.push(['start', given]);
    if (paints) node.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('p'), { className: 'option' }));
  };
  node.connect = (/** @type {any} */ call) => told.push(['connect', call]);
  node.fail = () => told.push(['fail']);
  main().append(node);
  return told;
}

/** The page's first script with a window of its own around it. @param {any} [around] */
function page({ hash = '', protocol = 'https:', origin = 'https://heed.test', framed = false, isSecureContext = true, paints = false, pathname = '/back/en.html', WebAssembly = globalThis.WebAssembly } = {}) {
  const told = place(paints);
  /** @type {any[]} */ const said = [];
  /** @type {(() => void)[]} */ const frames = [];
  /** @type {{run: () => void, ms: number | undefined}[]} */ const waits = [];
  /** @type {string[]} */ const gone = [];
  let reloads = 0;
  stub(document, 'addEventListener', () => {});  // print.js, which has its own tests
  stub(window, 'addEventListener', () => {});
  const root = document.documentElement;
  root.className = 'leaving framed hosted';
  const parent = { postMessage: (/** @type {any[]} */ ...all) => said.push(all) };
  pageScript(/** @type {any} */ ({
    parent: framed ? parent : window, isSecureContext, location: { hash, protocol, origin, pathname, reload: () => { reloads++; }, replace: (/** @type {string} */ to) => gone.push(to) }, WebAssembly,
    requestAnimationFrame: (/** @type {() => void} */ run) => frames.push(run),
    setTimeout: (/** @type {() => void} */ run, /** @type {number | undefined} */ ms) => waits.push({ run, ms }),
  }));
  const classes = root.className;
  root.className = '';
  const given = told.find(([what]) => what === 'start')?.[1];
  return { given, said, frames, waits, classes, gone, reloads: () => reloads };
}

test('page: alone on a host it starts the check and offers the offline page', () => {
  const { given, said, classes, frames, waits, gone } = page();
  equal([given.mode, given.article, given.region, classes, given.strings.check_name, given.first_view.question.id], ['page', 'https://heed.test/back/en.html', undefined, 'hosted js', 'Self-check', 'site']);
  equal([said, frames.length, waits.length, given.leaflet.pack, given.regions.length], [[], 0, 0, 'made', 2]);
  equal(gone, []);
  given.reload();
  equal(gone, ['https://heed.test/back/en.nowasm.html'], 'where the core did not come, the next try is the page that needs less');
  ok(customElements.get('heed-check'));
});

test('page: a check that painted nothing goes, so that the leaflet stands in its place', () => {
  const stands = (/** @type {boolean} */ paints) => {
    page({ paints });
    return main().querySelector('heed-check:last-child') !== null;
  };
  equal([stands(false), stands(true)], [false, true]);
});

test('page: from a file, or where the context is not secure, no offline page, and no address to pass on', () => {
  const file = page({ protocol: 'file:', origin: 'null' });
  equal([file.classes, file.given.article], ['js', '']);
  file.given.reload();
  equal([file.reloads(), file.gone], [1, []], 'a saved copy has no other page beside it');
  equal([page({ isSecureContext: false }).classes, page({ origin: 'http://heed.test' }).given.article], ['js', '']);
});

test('page: the look that whoever embeds it wishes for is put into its own sheet', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root { --heed-paper: #ffffff } @media (prefers-color-scheme: dark) { :root { --heed-paper: #000000 } }');
  stub(document, 'styleSheets', [sheet]);
  page({ hash: '#theme=dark' });
  const [light] = /** @type {any} */ (sheet).cssRules;
  equal(light.style.getPropertyValue('color-scheme'), 'dark');
});

test('page: in a frame the article’s address comes from the fragment, and counts only with https and a host', () => {
  const article = (/** @type {string} */ hash) => page({ framed: true, paints: true, hash }).given.article;
  equal(['#article=https://n.test/a', '#article=http://n.test', '#article=https:///x', '#article=https://', '#article=x%20https://n.test', '', '#article=https://%20n.test'].map(article),
    ['https://n.test/a', '', '', '', '', '', '']);
  equal(page({ framed: true }).classes, 'js', 'where no question stands, it is no frame of a check: the first card and the link show');
  main().replaceChildren();
  const { given, classes } = page({ framed: true, paints: true });
  equal([given.mode, classes], ['frame', 'framed js']);
});

test('page: only a country we know is taken from the fragment', () => {
  equal(['#region=IN', '#region=XX', '#x=1&region=GB'].map((hash) => page({ hash }).given.region), ['IN', undefined, 'GB']);
});

test('page: in a frame it says once that it is ready, when painted, or a little later', () => {
  const { said, frames, waits } = page({ framed: true });
  equal([said, frames.length, waits.map(({ ms }) => ms)], [[], 1, [250]]);
  frames[0]();
  equal([said, waits.length], [[], 2]);
  waits[1].run();
  equal(said, [['{"heed":"ready"}', '*']]);
  waits[0].run();
  equal(said.length, 1);
});

test('page: where WebAssembly is refused, the page that does without it, fragment and all; a saved copy stays', () => {
  const no = /** @type {any} */ ({ Module: class { constructor() { throw new Error('refused'); } } });
  const half = /** @type {any} */ ({ Module: class {}, Instance: class { constructor() { throw new Error('refused'); } } });
  for (const WebAssembly of [no, half]) {
    const { gone, classes } = page({ WebAssembly, hash: '#region=IN' });
    equal([gone, classes], [['https://heed.test/back/en.nowasm.html#region=IN'], 'leaving hosted js']);
  }
  for (const pathname of ['/back/en.html/', '/back/en', '/back/en/']) equal(page({ WebAssembly: no, pathname }).gone, ['https://heed.test/back/en.nowasm.html'], pathname);
  for (const protocol of ['file:', 'xhttp:']) equal(page({ WebAssembly: no, protocol }).gone, [], protocol);
  const { frames, waits, gone, classes } = page({ WebAssembly: no, framed: true, paints: true });
  equal([frames.length, waits.length, gone.length, classes], [0, 0, 1, 'leaving framed js'], 'and a frame does not say that it is ready');
});

test('connect: the compiled pack is opened, then every check has its way to ask', async () => {
  const told = [place(), place()];
  /** @type {any[]} */ const asked = [];
  connect(async () => ({ call: (op, text) => { asked.push([op, text]); return '{"ok":true,"n":1}'; } }), 'COMPILED');
  await settled();
  equal([asked, told.map((all) => all.map(([what]) => what))], [[['open', '{"compiled":"COMPILED"}']], [['connect'], ['connect']]]);
  equal([told[0][0][1]('view', { answers: {} }), asked[1]], [{ ok: true, n: 1 }, ['view', '{"answers":{}}']]);
});

test('connect: no core, or a compiled pack that does not open: every check is told', async () => {
  for (const make of [() => Promise.reject(new Error('refused')), async () => ({ call: () => '{"ok":false}' })]) {
    const told = [place(), place()];
    connect(make, '');
    await settled();
    equal(told, [[['fail']], [['fail']]]);
    main().replaceChildren();
  }
});

test('core: the packed module starts and opens the compiled pack', async () => {
  const told = place();
  coreScript();
  for (let i = 0; i < 600 && told.length === 0; i++) await settled();
  equal(told.map(([what]) => what), ['connect']);
  equal(told[0][1]('view', { answers: {} }).question.id, 'emergency_now');
});

test('core: nothing where the page is on its way to another one', async () => {
  const told = place();
  coreScript(/** @type {any} */ ({ document: { querySelector: (/** @type {string} */ css) => css === '.leaving' }, WebAssembly: { instantiate: () => told.push(['started']) } }));
  await settled();
  equal(told, []);
});

test('core: the page without WebAssembly connects its own', async () => {
  const told = place();
  plainScript();
  await settled();
  equal([told.map(([what]) => what), told[0][1]('x', {})], [['connect'], { ok: true, plain: true }]);
});

test('bridge: real requests, one after the other, long ones and other scripts, without growing', async () => {
  const { call } = await startCore(unpack(packed, order, byteLength), names);
  equal(JSON.parse(call('open', JSON.stringify({ compiled }))).ok, true);
  equal(JSON.parse(call('view', '{"answers":{}}')).question.id, 'emergency_now');
  const long = JSON.stringify({ answers: {}, region: '\u0627\u{1f9b4}'.repeat(200_000) });
  const bad = JSON.parse(call('view', long));
  equal([bad.ok, JSON.parse(call('view', '{"answers":{}}')).ok], [false, true]);
  equal(JSON.parse(call('nothing', '{}')).ok, false);
});

/** A made-up module behind the bridge: it notes what it is asked. @param {boolean} [full] its memory */
async function bridged(full = false) {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 3 });
  /** @type {any} */ let given;
  /** @type {any[]} */ const done = [];
  let free = 64;
  const own = /** @type {any} */ ({
    module: 'm', memory: 'M', table: 'T', ___wasm_call_ctors: 'c', _malloc: 'a', _free: 'f', _abort: 'x', _emscripten_resize_heap: 'r',
    __embind_register_function: 'e', unused: ['s'],
  });
  const put = (/** @type {string} */ text) => {
    const bytes = new TextEncoder().encode(text);
    new Uint32Array(memory.buffer)[1024 / 4] = bytes.length;
    new Uint8Array(memory.buffer).set(bytes, 1028);
    return 1024;
  };
  const read = (/** @type {number} */ at) => {
    const heap = new Uint8Array(memory.buffer);
    const length = new Uint32Array(memory.buffer)[at / 4];
    return [new TextDecoder().decode(heap.slice(at + 4, at + 4 + length)), heap[at + 4 + length]];
  };
  const exports = {
    M: memory, c: () => done.push('started'),
    a: (/** @type {number} */ size) => { if (full) return 0; done.push(['malloc', size]); new Uint8Array(memory.buffer).fill(255, free, free + size); const at = free; free += 64; return at; },
    f: (/** @type {number} */ at) => done.push(['free', at]),
    T: { get: (/** @type {number} */ i) => (/** @type {any[]} */ ...all) => { done.push(['call', i, all[0], ...all.slice(1).map(read)]); return put('re\u00fcly'); } },
  };
  stub(WebAssembly, 'instantiate', async (/** @type {any} */ _, /** @type {any} */ imports) => {
    given = imports.m;
    given.s(1, 2, 3);
    given.e(0, 1, 2, 3, 17, 18, 19);
    return { instance: { exports } };
  });
  const made = await startCore(new Uint8Array(), own);
  return { made, given, done, memory };
}

test('bridge: a core without memory is an error, and nothing is written', async () => {
  const { made, done } = await bridged(true);
  try {
    made.call('op', 'text');
    ok(false);
  } catch (error) {
    equal(/** @type {Error} */ (error).message, 'the core has no memory left');
  }
  equal(done, ['started']);
});

test('bridge: a call hands over two texts with length and end, reads the reply, frees all three', async () => {
  const { made, done } = await bridged();
  equal(made.call('op', '\u00fc'), 're\u00fcly');
  equal(done, ['started', ['malloc', 7], ['malloc', 7], ['call', 17, 18, ['op', 0], ['\u00fc', 0]], ['free', 64], ['free', 128], ['free', 1024]]);
});

test('bridge: memory grows by whole pages to what is wanted; where it cannot, the core is told; an abort is an error', async () => {
  const { given, memory } = await bridged();
  equal([given.r(65536 * 2 - 10), memory.buffer.byteLength / 65536], [1, 2]);
  equal([given.r(65536 * 2 + 1), memory.buffer.byteLength / 65536], [1, 3]);
  equal([given.r(65536 * 9), memory.buffer.byteLength / 65536], [0, 3]);
  equal([given.r(-1), memory.buffer.byteLength / 65536], [0, 3], 'a number beyond 2 GB comes as a negative one');
  throws(() => given.x(), /the core stopped/);
});

test('unpack: the first 88 values in one character, the rest in two, without the characters that end a string or a script', () => {
  const values = Array.from({ length: 256 }, (_, i) => i);
  const alphabet = values.slice(32, 127).map((code) => String.fromCharCode(code)).filter((c) => !'"\\<'.includes(c));
  equal(alphabet.length, 92);
  const text = values.map((i) => (i < 88 ? alphabet[i] : alphabet[88 + Math.floor((i - 88) / 88)] + alphabet[(i - 88) % 88])).join('');
  const order = values.map((i) => (255 - i).toString(16).padStart(2, '0')).join('');
  equal([...unpack(text, order, 256)], values.map((i) => 255 - i));
  equal([...unpack(text, order, 3)], [255, 254, 253]);
});

/** The page's print buttons, as leaflet.css knows them. */
function printing() {
  let printed = 0;
  stub(window, 'print', () => { printed++; });
  const section = h('section', {}, h('div', { class: 'print', 'data-otherwise': 'Else' }, h('button', {}, h('span', {}, 'Print')), h('p', { 'aria-live': 'polite' })), h('button', { class: 'other' }));
  const alone = h('div', { class: 'leaflet' }, h('div', { class: 'print' }, h('button', {})));
  main().append(section, alone, h('ul', { class: 'checklist' }, h('input', { type: 'checkbox', class: 'own' })), h('input', { type: 'checkbox', class: 'own' }));
  return { section, alone, printed: () => printed };
}

const hear = () => { hearUntilEnd(document, window); initPrint(); };

test('print: a button prints its section alone, until the print is over', () => {
  hear();
  const { section, printed } = printing();
  section.querySelector('span')?.click();
  equal([printed(), section.getAttribute('data-print'), document.documentElement.getAttribute('data-printing'), section.querySelector('[aria-live]')?.textContent], [1, '', 'section', 'Else']);
  dispatchEvent(new Event('afterprint'));
  equal(section.hasAttribute('data-print'), false);
  section.setAttribute('data-print', '');
  dispatchEvent(new Event('afterprint'));
  equal(section.hasAttribute('data-print'), true, 'it hears one end of print');
});

test('print: the button of the whole leaflet prints it all; other clicks print nothing', () => {
  hear();
  const { section, alone, printed } = printing();
  alone.querySelector('button')?.click();
  dispatchEvent(new Event('afterprint'));
  equal([printed(), document.querySelectorAll('[data-print]').length], [1, 0]);
  /** @type {HTMLElement} */ (section.querySelector('.other')).click();
  document.dispatchEvent(new Event('click'));
  equal(printed(), 1);
});

test('print: ticks of the leaflet are gone when the page comes back from memory, and only then', () => {
  hear();
  printing();
  const boxes = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll('.own')]);
  for (const box of boxes) box.checked = true;
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
  equal(boxes.map(({ checked }) => checked), [true, true]);
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  equal(boxes.map(({ checked }) => checked), [false, true]);
});
