// The documentation as a site: whole, linked, without a script where none is needed. In: docs/. Out: its pages in a folder of this test.
// Never: a browser; how they look and what the builder makes is in tests/web/docs.test.mjs.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { slug } from '../../tools/docs/markdown.mjs';
import { menu, pageNames, pageOf, titleOf } from '../../tools/docs/pages.mjs';
import { makeDocs } from '../../tools/docs/site.mjs';

/** @type {string} */ let folder;
/** @type {Map<string, string>} */ const pages = new Map();

before(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-docs-'));
  await makeDocs(folder);
  for (const name of fs.readdirSync(folder).filter((one) => one.endsWith('.html'))) pages.set(name, fs.readFileSync(path.join(folder, name), 'utf8'));
});
after(() => fs.rmSync(folder, { recursive: true }));

test('docs: every document is a page with one heading, in the menu of every page', () => {
  assert.deepEqual([...pages.keys()].sort(), pageNames().map((name) => `${name}.html`).sort());
  assert.ok(pages.size >= 15);
  const listed = menu().flatMap(({ pages: some }) => some.map(({ name }) => name));
  assert.deepEqual([...listed, 'index'].sort(), pageNames());
  for (const [name, page] of pages) {
    assert.equal([...page.matchAll(/<h1[ >]/g)].length, 1, name);
    for (const one of listed) assert.ok(page.includes(`<a href="${one}.html"`), `${name}: ${one}`);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, `${name}: an id stands once`);
  }
});

test('docs: every link leads to a page and a place that are there', () => {
  let read = 0;
  for (const [name, page] of pages) {
    for (const [, href] of page.replace(/<pre[^]*?<\/pre>/g, '').matchAll(/<a [^>]*href="([^"]+)"/g)) {
      if (/^https?:|^\.\.\//.test(href)) continue;
      const [file, fragment] = href.split('#');
      const target = pages.get(file || name);
      assert.ok(target !== undefined, `${name}: ${href}`);
      if (fragment) assert.ok(target.includes(` id="${fragment}"`), `${name}: ${href}`);
      read += 1;
    }
  }
  assert.ok(read > 200, `only ${read} links`);
});

test('docs: nothing comes from elsewhere, scripts stand on two pages alone', () => {
  for (const [name, page] of pages) {
    const own = page.replace(/<pre[^]*?<\/pre>/g, '');
    assert.deepEqual([...own.matchAll(/<(?:script|link|img|iframe)[^>]* (?:src|href)="([^"]+)"/g)].map(([, address]) => address).filter((address) => /^(https?:)?\/\//.test(address)), [], name);
    assert.equal(/<script/.test(own), ['index.html', 'embed.html'].includes(name), name);
    assert.match(page, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self';/);
    assert.doesNotMatch(own, / (style|on\w+)="/, name);
  }
});

test('docs: a long page lists its parts, a link has a title in place of a file’s name, a cell of a wide table names its column', () => {
  for (const [name, page] of pages) {
    const parts = [...page.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);
    const listed = [.../<details class="parts">[^]*?<\/details>/.exec(page)?.[0].matchAll(/href="#([^"]+)"/g) ?? []].map(([, id]) => id);
    assert.deepEqual(listed, parts.length >= 5 ? parts : [], name);
    assert.doesNotMatch(page, />[\w/-]+\.md<\/a>/, name);
    if (!['how-it-is-built', 'contributing', 'write-a-pack', 'pack-keys'].includes(name.replace('.html', ''))) assert.doesNotMatch(page, /<code>(docs\/<wbr>[\w-]+|README)\.md<\/code>/, `${name}: a page is named by a link`);
  }
  assert.match(String(pages.get('comparison.html')), /<div class="scroll wide"[^>]*><table role="table">[^]*?<td role="cell" data-column="KB">/);
  assert.match(String(pages.get('embed.html')), /<div class="scroll" [^]*?<td role="cell"/);
});

test('docs: ids are as GitHub makes them, and files become pages', () => {
  assert.equal(slug('What is refused, and what the reader gets then'), 'what-is-refused-and-what-the-reader-gets-then');
  assert.equal(titleOf('text\n# The `heed` command\n'), 'The heed command');
  assert.equal(pageOf('content/README.md', './index.md'), 'write-a-pack.html');
  assert.equal(pageOf('README.md', './pack-keys.md'), 'write-a-pack.html');
  assert.equal(pageOf('hosts.md', './privacy.md'), 'hosts.html');
  assert.equal(pageOf('back-pain/RULES.md', './write-a-pack.md'), undefined);
});
