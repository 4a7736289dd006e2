// The built pages: complete, safe by their own policy, small, and the same every time. In: dist/ and the modules that make it.
import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { before, test } from 'node:test';
import { byteTable } from '../../tools/build/byte-table.mjs';
import { escape, h, raw } from '../../web/leaflet/html.js';
import { packBytes } from '../../tools/build/pack-bytes.mjs';
import { makeSite } from '../../tools/build/site.mjs';
import { languages, packFolders } from '../../tools/lib/pack-folder.mjs';
import { fromRoot, CONTENT, DIST } from '../../tools/lib/paths.mjs';
import { unpack } from '../../web/page/unpack.js';

/** @type {import('../../tools/build/site.mjs').Site} */
let site;
/** @type {[string, string][]} */
let pages;

before(async () => {
  site = await makeSite();
  pages = packFolders(CONTENT).flatMap((folder) => languages(folder).map((language) => {
    const name = `${path.basename(folder)}/${language}.html`;
    return /** @type {[string, string]} */ ([name, String(site.files.get(name))]);
  }));
  assert.ok(pages.length > 0, 'there are pages');
});

test('site: dist/ is what the build makes, byte for byte', () => {
  for (const [name, bytes] of site.files) {
    assert.ok(Buffer.from(bytes).equals(fs.readFileSync(path.join(DIST, name))), `dist/${name} is stale: npm run build`);
  }
});

test('site: no file is over its limit', () => {
  assert.deepEqual(site.sizes.filter(({ size, limit }) => size > limit), [], `\n${byteTable(site.sizes)}`);
});

test('page: UTF-8 that says so first, one file, nothing from elsewhere', () => {
  for (const [name, page] of pages) {
    assert.match(page, /^\uFEFF<!doctype html>\n(?:\P{C}|[\n\t\p{Cf}])+$/u, name);
    assert.doesNotMatch(page, /<(script|link|img|iframe|source|object|embed)[^>]* (src|href|data)="(?!data:)/i, name);
    assert.doesNotMatch(page, / (style|on\w+)=/i, `${name}: inline styles and handlers are against the policy`);
  }
});

test('page: the policy is the strictest that works and names exactly the scripts and the style that are there', () => {
  const hash = (/** @type {string} */ text) => `'sha256-${crypto.createHash('sha256').update(text).digest('base64')}'`;
  for (const [name, page] of pages) {
    const scripts = [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text]) => hash(text));
    const styles = [...page.matchAll(/<style>([^]*?)<\/style>/g)].map(([, text]) => hash(text));
    assert.equal(scripts.length, 3, name);  // presses before the check runs, the check, the reader's module
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)?.[1];
    assert.equal(policy, `default-src 'none'; script-src ${scripts.join(' ')} 'wasm-unsafe-eval'; style-src ${styles.join(' ')}; `
      + "img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'", name);
  }
});

test('page: without scripts it holds every card, the emergency card first, and every source', async () => {
  for (const [name, page] of pages) {
    const staticPage = page.replace(/<script>[^]*?<\/script>/g, '');
    const order = ['emergency', 'within_24h', 'within_2_weeks', 'routine', 'self_care'].map((level) => staticPage.indexOf(`id="card-${level}"`));
    assert.ok(order.every((at) => at > 0), name);
    assert.deepEqual(order, [...order].sort((a, b) => a - b), name);
    const folder = fromRoot('content', path.dirname(name));
    const { sources } = JSON.parse(fs.readFileSync(path.join(folder, 'sources.json'), 'utf8'));
    for (const { id, url } of sources) {
      assert.ok(staticPage.includes(`id="source-${id}"`), `${name}: ${id}`);
      if (url) assert.ok(staticPage.includes(`<a href="${escape(url)}" target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">`), `${name}: ${url}`);
    }
    for (const [, target] of staticPage.matchAll(/href="#([^"]+)"/g)) assert.ok(staticPage.includes(`id="${target}"`), `${name}: #${target}`);
    const ids = [...staticPage.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, `${name}: an id stands once`);
  }
});

test('page: a pack with an error is not built and its errors are told with their place', async () => {
  const content = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-'));
  try {
    fs.cpSync(CONTENT, content, { recursive: true });
    const file = path.join(content, 'back-pain', 'sources.json');
    const sources = JSON.parse(fs.readFileSync(file, 'utf8'));
    sources.sources[0].surprise = 1;
    fs.writeFileSync(file, JSON.stringify(sources));
    await assert.rejects(makeSite(content), /back-pain\/sources\.json:1:\d+#\/sources\/0\/surprise: unknown_key: \(source `nhs_back`\) /);
  } finally {
    fs.rmSync(content, { recursive: true });
  }
});

test('pack-bytes: every byte comes back, and the text can stand in a script', () => {
  for (const bytes of [new Uint8Array(0), Uint8Array.from({ length: 4096 }, (_, i) => (i * i) >> 3), fs.readFileSync(fromRoot('build', 'wasm', 'reader.wasm'))]) {
    const { packed, order, byteLength: byteLength } = packBytes(bytes);
    assert.match(packed, /^[\x20-\x7e]*$/);
    assert.doesNotMatch(packed, /["\\<]/);
    assert.ok(Buffer.from(unpack(packed, order, byteLength)).equals(Buffer.from(bytes)));
  }
});

test('html: text is escaped, and what cannot be is refused', () => {
  assert.equal(h('p', { title: 'a "b" & <c>' }, '<é> & 😀').text, '<p title="a &quot;b&quot; &amp; &lt;c&gt;">&lt;é&gt; &amp; 😀</p>');
  assert.equal(h('input', { hidden: true, id: undefined, class: false }).text, '<input hidden>');
  assert.throws(() => raw('a = "</script>"'), /not safe/);
  assert.throws(() => raw('a = "<!--"'), /not safe/);
  assert.equal(h('p', {}, '\u0007\u{2068}').text, '<p>&#x7;&#x2068;</p>');
  assert.throws(() => raw('a = "\u0007"'), /not safe/);
});

test('site: a pack that breaks a property becomes no page, and the failure shows the answers that break it', async () => {
  const content = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-gate-'));
  try {
    fs.cpSync(path.join(CONTENT, 'back-pain'), path.join(content, 'back-pain'), { recursive: true });
    fs.copyFileSync(path.join(CONTENT, 'regions.json'), path.join(content, 'regions.json'));
    const file = path.join(content, 'back-pain', 'pack.json');
    const pack = JSON.parse(fs.readFileSync(file, 'utf8'));
    pack.rules.find((/** @type {{id: string}} */ { id }) => id === 'e1').level = 'routine';
    fs.writeFileSync(file, JSON.stringify(pack));
    await assert.rejects(makeSite(content), /cannot be built: its proof shows[^]*is told “[^”]+” \(routine\)[^]*"saddle_numbness"/);
  } finally {
    fs.rmSync(content, { recursive: true });
  }
});
