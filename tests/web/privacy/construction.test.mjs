// Nothing leaves, by construction. In: the built module and every script in dist/. Out: only what is allowed by name is there.
// Never runs a page; the other layers are in channels, tripwires and watchers.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { packBytes } from '../../../tools/build/pack-bytes.mjs';
import { coreNames } from '../../../tools/build/core-names.mjs';
import { kWasm } from '../../../tools/paths.mjs';
import { kDist } from '../browser.mjs';
import { beyond, kAllowed, scriptsOf } from './allowed.mjs';
import { scan } from './scan.mjs';

const kImports = {
  _abort: 'the core stops rather than go on with nonsense',
  _emscripten_resize_heap: 'memory',
  __embind_register_function: 'the one function, text in, text out',
  __embind_register_std_string: 'that text',
};
const wasm = fs.readFileSync(path.join(kWasm, 'reader.wasm'));
const built = fs.readdirSync(kDist, { recursive: true, encoding: 'utf8' }).sort();
const pages = built.filter((name) => name.endsWith('.html') && !name.startsWith('demo'));
const read = (/** @type {string} */ name) => fs.readFileSync(path.join(kDist, name), 'utf8');

test('construction: the module imports four functions and nothing else, so it can send nothing', () => {
  const names = /** @type {Record<string, string>} */ (/** @type {unknown} */ (coreNames(fs.readFileSync(path.join(kWasm, 'reader.js'), 'utf8'))));
  const wanted = Object.keys(kImports).map((name) => `function ${names.module}.${names[name]}`).sort();
  const module = new WebAssembly.Module(wasm);
  assert.deepEqual(WebAssembly.Module.imports(module).map((one) => `${one.kind} ${one.module}.${one.name}`).sort(), wanted);
});

test('construction: that module is the one in the pages', () => {
  const { packed } = packBytes(wasm);
  const with_wasm = pages.filter((name) => !/\.(nowasm|offline)\./.test(name));
  assert.ok(with_wasm.length >= 1);
  for (const name of with_wasm) assert.ok(read(name).includes(packed), name);
});

/** @type {Record<string, string>} */ const kKinds = { html: 'page', nowasm: 'page without WebAssembly', offline: 'page to keep a copy', worker: 'worker' };
/** @type {Map<string, Set<string>>} */ const used = new Map();
for (const name of [...pages, ...built.filter((one) => one.endsWith('.js'))]) {
  const [, form = name] = /\.(nowasm|offline|worker)\./.exec(name) ?? [, name.endsWith('.html') ? 'html' : name];
  const kind = kKinds[form] ?? form;
  test(`construction: ${name} uses only what is allowed, with a reason each`, () => {
    const scripts = name.endsWith('.js') ? [read(name)] : scriptsOf(read(name));
    assert.equal(scripts.length, kAllowed[kind]?.length, 'a list for each script');
    scripts.forEach((script, i) => {
      const found = scan(script);
      assert.deepEqual(beyond(found, kAllowed[kind][i]), [], `script ${i + 1}`);
      used.set(`${kind} ${i}`, new Set([...used.get(`${kind} ${i}`) ?? [], ...found.keys()]));
    });
  });
}

// Each beside the check's own list: a name made at run time, a global under another name, a way to a global from something else.
const kDisguises = [
  "window['fe' + 'tch']('/x')", "globalThis[['f', 'etch'].join('')]('/x')", 'self[`fetch`]("/x")', 'window[location.hash]()', 'const w = window; w.fetch("/x")',
  'const { fetch: f } = self; f("/x")', '[window].map((w) => w.fetch("/x"))', '(function () { return this })().fetch("/x")', '(() => {}).constructor("fetch()")()',
  'document.defaultView.fetch("/x")', 'addEventListener("click", (event) => event.view.fetch("/x"))', 'Reflect.get(globalThis, "fetch")', 'new (class extends Image {})',
  'import("/x")', 'let f; f = eval; f("1")', 'setTimeout(fetch, 0, "/x")', 'document.forms[0].ownerDocument.title = 1', 'const { body } = document; body.onclick = 1',
  'const a = []; a[String("x")]()', 'const node = {}; node[String("x")] = 1', 'const node = {}; node[String("x")]', 'const { [String("x")]: f } = {}', 'const node = {}; [node[String("x")]] = [1]',
  'status = "x"', 'document["coo" + "kie"] = "x"', 'location = "x"', 'name = "x"', 'arguments.callee.caller', 'parent.postMessage("x", "*")',
];
for (const code of kDisguises) {
  test(`construction: a script with ${code} is beyond what is allowed`, () => {
    const check = scriptsOf(read(pages[0]))[0];
    assert.notDeepEqual(beyond(scan(`${check};(() => { ${code} })()`), kAllowed.page[0]), []);
  });
}

test('construction: nothing is allowed that no page uses', () => {
  for (const [kind, lists] of Object.entries(kAllowed)) {
    lists.forEach((list, i) => assert.deepEqual(Object.keys(list).filter((name) => !used.get(`${kind} ${i}`)?.has(name)), [], `${kind}, script ${i + 1}`));
  }
});

test('construction: no page has a handler, a frame, or a script of another place', () => {
  for (const name of pages) {
    const rest = read(name).replace(/<script>[^]*?<\/script>/g, '');
    assert.doesNotMatch(rest, /<(script|iframe|frame|object|embed|img|video|audio|source|track|base|form)\b|\son\w+=|\sping=|\ssrcset=|javascript:/i, name);
    assert.doesNotMatch(rest, /<link(?! rel="icon" href="data:,")|<meta http-equiv="(?!Content-Security-Policy)/i, name);
    const style = /<style>([^]*?)<\/style>/.exec(rest)?.[1] ?? '';
    assert.doesNotMatch(style, /@import|url\(|image-set\(/i, name);
  }
});
