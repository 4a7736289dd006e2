// Nothing leaves, by construction. In: the built module, every script and all markup in dist/, the lint rules. Out: nothing there sends or stores.
// Never runs a page; the other layers are in channels, tripwires and watchers.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { packBytes } from '../../../tools/build/pack-bytes.mjs';
import { coreNames } from '../../../tools/build/core-names.mjs';
import { WASM } from '../../../tools/lib/paths.mjs';
import { DIST } from '../browser.mjs';
import { linted } from './layers.mjs';
import { loads, scriptsOf } from './markup.mjs';

const IMPORTS = {
  _abort: 'the core stops rather than go on with nonsense',
  _emscripten_resize_heap: 'memory',
  __embind_register_function: 'the one function, text in, text out',
};
const wasm = fs.readFileSync(path.join(WASM, 'reader.wasm'));
const built = fs.readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith('docs/')).sort();
const pages = built.filter((name) => name.endsWith('.html') && !/^(demo|review)\//.test(name));
const read = (/** @type {string} */ name) => fs.readFileSync(path.join(DIST, name), 'utf8');

test('construction: the module imports memory, an end, one function and kinds of values, nothing else, so it can send nothing', () => {
  const names = coreNames(fs.readFileSync(path.join(WASM, 'reader.js'), 'utf8')) ?? assert.fail('a glue of another form');
  const wanted = [...Object.keys(IMPORTS).map((name) => names[/** @type {keyof typeof IMPORTS} */ (name)]), ...names.unused].map((short) => `function ${names.module}.${short}`).sort();
  const module = new WebAssembly.Module(wasm);
  assert.deepEqual(WebAssembly.Module.imports(module).map((one) => `${one.kind} ${one.module}.${one.name}`).sort(), wanted);
});

test('construction: that module is the one in the pages', () => {
  const { packed } = packBytes(wasm);
  const withWasm = pages.filter((name) => !/\.(nowasm|offline)\./.test(name));
  assert.ok(withWasm.length >= 1);
  for (const name of withWasm) assert.ok(read(name).includes(packed), name);
});

// ESLint bounds what web/ may reach (tools/dev/web-rules.mjs); this sees what ships, with Emscripten's glue. Both go by names.
const NEVER = /\b(XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|BroadcastChannel|SharedWorker|importScripts|sendBeacon|localStorage|sessionStorage|indexedDB|cookie|innerHTML|insertAdjacentHTML|srcdoc)\b|\beval\(|\bimport\(|\bouterHTML\s*=|\bnew Function\b/;
const FETCH = /\b(fetch|serviceWorker|caches)\b/;
/** @param {string} name */
const scriptsIn = (name) => (name.endsWith('.js') ? [read(name)] : scriptsOf(read(name)));

test('construction: no script that ships names what sends, stores or makes code of text; the offline page and its worker name their store', () => {
  const names = [...pages, ...built.filter((one) => one.endsWith('.js'))];
  assert.ok(names.length >= 5, `only ${names.length} files`);
  for (const name of names) {
    for (const script of scriptsIn(name)) {
      assert.equal(NEVER.exec(script)?.[0], undefined, name);
      if (!/\.(offline\.html|worker\.js)$/.test(name)) assert.equal(FETCH.exec(script)?.[0], undefined, name);
    }
  }
});

for (const [code, rule] of [
  ["fetch('/x')", 'no-undef'], ["new Image().src = '/x'", 'no-undef'], ["navigator.sendBeacon('/x')", 'no-restricted-properties'], ["document.title = 'x'", 'no-restricted-properties'],
  ['const w = window; w.close()', 'no-restricted-syntax'], ["window['fe' + 'tch']('/x')", 'no-restricted-syntax'], ["document.body.innerHTML = 'x'", 'no-restricted-properties'],
  ["import('/x')", 'no-restricted-syntax'], ["setTimeout('x()', 1)", 'no-implied-eval'], ["parent.postMessage('both_legs', '*')", 'no-restricted-syntax'], ["location.hash = 'both_legs'", 'no-restricted-syntax'],
]) {
  test(`construction: lint refuses ${code} in web/`, () => {
    assert.ok(linted(code).some(({ ruleId }) => ruleId === rule), JSON.stringify(linted(code).map(({ ruleId }) => ruleId)));
  });
}

/** What the leaflet and the first question are written with; nothing else may stand in a page, so nothing that loads, sends, runs or refreshes. */
const TAGS = new Set(`html head meta link title style body header main article section nav footer div p h1 h2 h3 span b time ul ol li small table caption thead tbody tr th td
  details summary label input fieldset legend button a svg circle path rect heed-check template slot form select option`.split(/\s+/));
const ATTRIBUTES = new Set(`lang dir charset http-equiv content name rel href class id aria-labelledby aria-label datetime type role scope data-l viewBox cx cy r d x y width height rx
  autocomplete value checked target referrerpolicy mode shadowrootmode data-action novalidate aria-describedby tabindex selected hidden aria-hidden data-otherwise aria-live property slot`.split(/\s+/));

/** What of a page's own markup is not the leaflet's. @param {string} page */
function beyondLeaflet(page) {
  const rest = page.replace(/<script>[^]*?<\/script>|<script type="application\/ld\+json">[^<]*<\/script>/g, '').replace(/<style>[^]*?<\/style>/g, (style) => (loads(style) ? '<loads>' : '<style>'));
  const tags = [...rest.matchAll(/<([^\s/>!][^\s/>]*)([^>]*)>/g)].map(([, tag, text]) => ({ tag, text, names: [...text.matchAll(/([^\s=/"]+)(?:\s*=\s*"[^"]*")?/g)].map(([, name]) => name) }));
  assert.ok(tags.length > 10);
  const links = tags.filter(({ tag }) => tag === 'link' || tag === 'meta').map(({ tag, text }) => tag + text);
  return [
    ...tags.map(({ tag }) => tag).filter((tag) => !TAGS.has(tag)), ...tags.flatMap(({ names }) => names).filter((name) => !ATTRIBUTES.has(name)),
    ...links.filter((one) => !/^(link rel="icon" href="data:,"|meta (charset="utf-8"|(name="[\w-]+"|(name="description" )?property="og:\w+") content="[^"]*"|http-equiv="Content-Security-Policy" content="[^"]*"))$/.test(one)),
    ...rest.match(/<[?!](?!doctype html>|--)[^>]*|(?<=\shref=")(?!#|https?:\/\/|tel:|data:,"|(\.\.\/review\/)?[\w.-]+\.html")[^"]*/gi) ?? [],
  ];
}

test('construction: no page has a handler, a frame, or a script of another place', () => {
  for (const name of pages) assert.deepEqual([...new Set(beyondLeaflet(read(name)))], [], name);
});

for (const more of ['<script src="/x"></script>', '<img src="/x">', '<p onclick="x">', '<p style="x">', '<a ping="/x">', '<a attributionsrc="/x">', '<link rel="expect" href="#x">', '<link rel="icon" href="data:,x">',
  '<link rel="dns-prefetch" href="//x">', '<meta http-equiv="refresh" content="0;url=/x">', '<input type="x" formaction="/x">', '<math href="/x">', '<fencedframe>', '<?xml-stylesheet href="/x"?>', '<a href="javascript:1">',
  '<style>b { background: u\\72l(/x) }</style>', '<table background="/x">', '<svg><use></svg>', '<script type="application/ld+json" src="/x"></script>', '<script type="importmap">{}</script>', '<p autofocus>', '<html manifest="/x">']) {
  test(`construction: a page with ${more} is beyond what is allowed`, () => {
    assert.notDeepEqual(beyondLeaflet(read(pages[0]).replace('<body>', () => `<body>${more}`)), []);
  });
}
