// Nothing leaves, by construction. In: the built module and every script in dist/. Out: only what is allowed by name is there.
// Never runs a page; the other layers are in channels, tripwires and watchers.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { packBytes } from '../../../tools/build/pack-bytes.mjs';
import { coreNames } from '../../../tools/build/core-names.mjs';
import { WASM } from '../../../tools/lib/paths.mjs';
import { DIST } from '../browser.mjs';
import { beyond, ALLOWED, scriptsOf } from './allowed.mjs';
import { loads, scan } from './scan.mjs';

const IMPORTS = {
  _abort: 'the core stops rather than go on with nonsense',
  _emscripten_resize_heap: 'memory',
  __embind_register_function: 'the one function, text in, text out',
  __embind_register_std_string: 'that text',
};
const wasm = fs.readFileSync(path.join(WASM, 'reader.wasm'));
const built = fs.readdirSync(DIST, { recursive: true, encoding: 'utf8' }).sort();
const pages = built.filter((name) => name.endsWith('.html') && !name.startsWith('demo'));
const read = (/** @type {string} */ name) => fs.readFileSync(path.join(DIST, name), 'utf8');

test('construction: the module imports four functions and nothing else, so it can send nothing', () => {
  const names = /** @type {Record<string, string>} */ (/** @type {unknown} */ (coreNames(fs.readFileSync(path.join(WASM, 'reader.js'), 'utf8'))));
  const wanted = Object.keys(IMPORTS).map((name) => `function ${names.module}.${names[name]}`).sort();
  const module = new WebAssembly.Module(wasm);
  assert.deepEqual(WebAssembly.Module.imports(module).map((one) => `${one.kind} ${one.module}.${one.name}`).sort(), wanted);
});

test('construction: that module is the one in the pages', () => {
  const { packed } = packBytes(wasm);
  const withWasm = pages.filter((name) => !/\.(nowasm|offline)\./.test(name));
  assert.ok(withWasm.length >= 1);
  for (const name of withWasm) assert.ok(read(name).includes(packed), name);
});

/** @type {Record<string, string>} */ const KINDS = { html: 'page', nowasm: 'page without WebAssembly', offline: 'page to keep a copy', worker: 'worker' };
/** @type {Map<string, Set<string>>} */ const used = new Map();
for (const name of [...pages, ...built.filter((one) => one.endsWith('.js'))]) {
  const [, form = name] = /\.(nowasm|offline|worker)\./.exec(name) ?? [, name.endsWith('.html') ? 'html' : name];
  const kind = KINDS[form] ?? form;
  test(`construction: ${name} uses only what is allowed, with a reason each`, () => {
    const scripts = name.endsWith('.js') ? [read(name)] : scriptsOf(read(name));
    assert.equal(scripts.length, ALLOWED[kind]?.length, 'a list for each script');
    scripts.forEach((script, i) => {
      const found = scan(script);
      assert.deepEqual(beyond(found, ALLOWED[kind][i]), [], `script ${i + 1}`);
      used.set(`${kind} ${i}`, new Set([...used.get(`${kind} ${i}`) ?? [], ...found.keys()]));
    });
  });
}

// Each beside the check's own list: a name made at run time, a global under another name, a way to a global from something else.
const DISGUISES = [
  "window['fe' + 'tch']('/x')", "globalThis[['f', 'etch'].join('')]('/x')", 'self[`fetch`]("/x")', 'window[location.hash]()', 'const w = window; w.fetch("/x")',
  'const { fetch: f } = self; f("/x")', '[window].map((w) => w.fetch("/x"))', '(function () { return this })().fetch("/x")', '(() => {}).constructor("fetch()")()',
  'document.defaultView.fetch("/x")', 'addEventListener("click", (event) => event.view.fetch("/x"))', 'Reflect.get(globalThis, "fetch")', 'new (class extends Image {})',
  'import("/x")', 'let f; f = eval; f("1")', 'setTimeout(fetch, 0, "/x")', 'document.forms[0].ownerDocument.title = 1', 'const { body } = document; body.onclick = 1',
  'const a = []; a[String("x")]()', 'const node = {}; node[String("x")] = 1', 'const node = {}; node[String("x")]', 'const { [String("x")]: f } = {}', 'const node = {}; [node[String("x")]] = [1]',
  // Properties on no list of ours, of things that are at hand anyway.
  ...['click()', 'focus()', 'blur()', 'scrollTo(0, 9)', 'scrollTop = 9', 'data = 1', 'attributionSrc = 1', 'attributes', 'toggleAttribute("autofocus")', 'setAttributeNS(null, "x", "y")',
    'setAttributeNode()', 'showPopover()', 'ariaNotify("x")', 'attachInternals()', 'cloneNode(true)', 'onfocus = Boolean', 'dataset.x = 1', 'id = "x"', 'className = "x"',
    'style.listStyle = "x"', 'style.setProperty("background" + "-image", 1)', 'style.setProperty("--x", 1)', 'setAttribute("hre".concat("f"), 1)', 'animate()',
    'getRootNode()', 'shadowRoot.host', 'shadowRoot.innerHTML', 'moveBefore()', 'requestPictureInPicture()', 'part.add("x")', 'append`x`', 'nonce', 'hidden = true',
  ].map((way) => `(node) => { node.${way} }`),
  // The same in every place where a name can stand.
  'const find = (node) => { const { click: c } = node; c() }', 'const find = ({ submit }) => submit()', '(node) => ((a = node.remotePlayback) => a)()', '(node) => { for (const { navigate } of [node]) navigate() }',
  '(node) => { try { throw node } catch ({ moveBefore }) { moveBefore() } }', '(node) => { for (node.innerText of ["x"]); }', '(node) => { [node.nonce] = ["x"] }', '(node) => { ({ x: node.slot } = {}) }',
  '(node) => (0, node.replaceChildren)("x")', '(node) => (node?.click)()', '(node) => { delete node?.innerText }', '(node) => node?.["at" + "tachInternals"]?.()', 'class A { static { this.open() } }', '(function* () { yield new.target })',
  '(node) => node.open`x`', '(node) => { node.scrollTop++ }', '(node) => { ({ ...node.dataset }) }', '(node) => ({ onclick: node })', '(node) => ({ ["sty" + "le"]: node })', '(node) => ({ style: node })', '(node) => ({ get src() { return node } })',
  'addEventListener("click", (event) => Object.entries(event.view))', 'addEventListener("click", ({ view }) => Object.values(view))', 'addEventListener("click", (event) => event.composedPath())',
  'addEventListener("click", (event) => event.view)', '(list) => list[0]()', 'Error.prepareStackTrace = 1', 'Error.captureStackTrace(Math)', 'Number.prototype.x = 1', 'String.raw`x`', '(async () => {})["con" + "structor"]',
  '+new Date()', 'Math.random()', 'setTimeout(String("1"))', '[1].map(setTimeout)', 'requestAnimationFrame((t) => t)', 'document.querySelectorAll("title")[0].append("x")', 'document.documentElement.x', 'document.all', 'document.forms',
  'document.styleSheets[0].disabled = true', 'getSelection()', 'encodeURIComponent("x")', 'new Blob([])', 'navigator.clipboard', 'customElements.get("heed-check")', '"https://elsewhere.example/?" + 1', '`https://elsewhere.example/${1}`', '"//elsewhere.example"', '`//${1}`',
  '"x-scheme:" + 1', '`b { background: url(${1}) }`', '"b { background: u\\\\72 l(" + 1', '"@\\\\69mport " + 1', '`cross-fade(${1}`', '"src(" + 1',
  'status = "x"', 'document["coo" + "kie"] = "x"', 'location = "x"', 'name = "x"', 'arguments.callee.caller', 'parent.postMessage("x", "*")',
];
const check = scriptsOf(read(pages[0]))[0];
for (const code of DISGUISES) {
  test(`construction: a script with ${code} is beyond what is allowed`, () => {
    assert.notDeepEqual(beyond(scan(`${check};(() => { ${code} })()`), ALLOWED.page[0]), []);
  });
}

// One use put in place of another, so that nothing is there more often than before.
/** @type {[RegExp, string][]} */ const EXCHANGES = [
  [/location\.hash\.slice\(1\)/, 'location.hash=1'], [/postMessage\("heed:ready"/, 'postMessage(document'], [/postMessage\("heed:ready"/, 'postMessage("both_legs"'],
  [/execCommand\("copy"\)/, 'execCommand("insertHTML")'], [/execCommand\("copy"\)/, 'execCommand(name)'], [/setProperty\("color-scheme"/, 'setProperty("cursor"'], [/setProperty\("color-scheme"/, 'setProperty(1<2?"cursor":1'],
  [/setAttribute\("open"/, 'setAttribute("onclick"'], [/setAttribute\("open"/, 'setAttribute(["on","click"].map(String).join("")'], [/\{class:"copied"\}/, '{style:"copied"}'], [/\{class:"copied"\}/, '{autofocus:"copied"}'],
  [/\.focus\(\)/, '.click()'], [/\.focus\(\)/, '.blur()'], [/\.checked=/, '.onclick='], [/\.mediaText=/, '.innerText='], [/https:\/\/wa\.me\//, 'https://elsewhere.example/'], [/tel:/, 'sms:'],
  [/location\.reload\(\)/, 'location.assign()'], [/navigator\.share\(/, 'navigator.sendBeacon('], [/URL\.revokeObjectURL\(/, 'URL.canParse('], [/window\.print\(\)/, 'window.open()'], [/document\.styleSheets/, 'document.scripts'],
  [/\.scrollIntoView\(/, '.scrollBy('], [/\.replaceSync\(/, '.insertRule('], [/\.selectAllChildren\(/, '.modify('], [/\.writeText\(/, '.write('], [/\.getRandomValues\(/, '.randomUUID('], [/"role"|role:/, 'ping:'],
];
for (const [what, other] of EXCHANGES) {
  test(`construction: ${other} in place of ${what.source} is beyond what is allowed`, () => {
    assert.match(check, what);
    assert.notDeepEqual(beyond(scan(check.replace(what, other)), ALLOWED.page[0]), []);
  });
}

test('construction: a tag that only the run knows, in place of another, is not seen here; the wires see it (channels.test.mjs)', () => {
  const other = check.replace(/\("p",\{class:"copied"\}/, '(["li","nk"].map(String).join(""),{class:"copied"}');
  assert.notEqual(other, check);
  assert.deepEqual(beyond(scan(other), ALLOWED.page[0]), []);
});

test('construction: nothing is allowed that no page uses', () => {
  for (const [kind, lists] of Object.entries(ALLOWED)) {
    lists.forEach((list, i) => assert.deepEqual(Object.keys(list).filter((name) => !used.get(`${kind} ${i}`)?.has(name)), [], `${kind}, script ${i + 1}`));
  }
});

/** What the leaflet is written with; nothing else may stand in a page, so nothing that loads, sends, runs or refreshes. */
const TAGS = new Set(`html head meta link title style body header main article section nav footer div p h1 h2 h3 span b time ul ol li small table caption thead tbody tr th td
  details summary label input fieldset legend button a svg circle path rect heed-check`.split(/\s+/));
const ATTRIBUTES = new Set(`lang dir charset http-equiv content name rel href class id aria-labelledby aria-label datetime type role scope data-l viewBox cx cy r d x y width height rx
  autocomplete value checked target referrerpolicy`.split(/\s+/));

/** What of a page's own markup is not the leaflet's. @param {string} page */
function beyondLeaflet(page) {
  const rest = page.replace(/<script>[^]*?<\/script>/g, '').replace(/<style>[^]*?<\/style>/g, (style) => (loads(style) ? '<loads>' : '<style>'));
  const tags = [...rest.matchAll(/<([^\s/>!][^\s/>]*)([^>]*)>/g)].map(([, tag, text]) => ({ tag, text, names: [...text.matchAll(/([^\s=/"]+)(?:\s*=\s*"[^"]*")?/g)].map(([, name]) => name) }));
  assert.ok(tags.length > 10);
  const links = tags.filter(({ tag }) => tag === 'link' || tag === 'meta').map(({ tag, text }) => tag + text);
  return [
    ...tags.map(({ tag }) => tag).filter((tag) => !TAGS.has(tag)), ...tags.flatMap(({ names }) => names).filter((name) => !ATTRIBUTES.has(name)),
    ...links.filter((one) => !/^(link rel="icon" href="data:,"|meta (charset="utf-8"|name="[\w-]+" content="[^"]*"|http-equiv="Content-Security-Policy" content="[^"]*"))$/.test(one)),
    ...rest.match(/<[?!](?!doctype html>|--)[^>]*|(?<=\shref=")(?!#|https?:\/\/|tel:|data:,"|[\w.]+\.html")[^"]*/gi) ?? [],
  ];
}

test('construction: no page has a handler, a frame, or a script of another place', () => {
  for (const name of pages) assert.deepEqual([...new Set(beyondLeaflet(read(name)))], [], name);
});

for (const more of ['<script src="/x"></script>', '<img src="/x">', '<p onclick="x">', '<p style="x">', '<a ping="/x">', '<a attributionsrc="/x">', '<link rel="expect" href="#x">', '<link rel="icon" href="data:,x">',
  '<link rel="dns-prefetch" href="//x">', '<meta http-equiv="refresh" content="0;url=/x">', '<input type="x" formaction="/x">', '<math href="/x">', '<fencedframe>', '<?xml-stylesheet href="/x"?>', '<a href="javascript:1">',
  '<style>b { background: u\\72l(/x) }</style>', '<table background="/x">', '<svg><use></svg>', '<p autofocus>', '<html manifest="/x">']) {
  test(`construction: a page with ${more} is beyond what is allowed`, () => {
    assert.notDeepEqual(beyondLeaflet(read(pages[0]).replace('<body>', () => `<body>${more}`)), []);
  });
}
