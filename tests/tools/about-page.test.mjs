// What the pages say of themselves to search engines, chat apps and CMSs. In: dist/, which knows no address, and a site that does. Never: a CMS;
// how a frame of WordPress shows the check is in tests/web/oembed.test.mjs.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { aboutTags, oembedAnswer, pageData } from '../../tools/build/about-page.mjs';
import { brotliSize } from '../../tools/build/byte-table.mjs';
import { makeSite } from '../../tools/build/site.mjs';
import { packFolders } from '../../tools/lib/pack-folder.mjs';
import { CONTENT, DIST, fromRoot } from '../../tools/lib/paths.mjs';

const ADDRESS = 'https://checks.example/heed';
const MOST_BYTES = 500;  // of a page after brotli, for everything here

/** @type {Map<string, string | Uint8Array>} */ let files;
/** @type {string[]} */ const stems = packFolders(CONTENT).map((folder) => `${path.basename(folder)}/en`);

/** @type {{what: string, size: number, limit: number}[]} */ let sizes;

before(async () => {
  ({ files, sizes } = await makeSite(CONTENT, {}, undefined, ADDRESS, ['en']));
});

/** @param {string} page @returns {any} */
const dataOf = (page) => JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page)?.[1] ?? '');
/** @param {string} name */
const built = (name) => String(files.get(name));

test('about: each page has its name, its day and the sources that we read, and no reviewer where there is none', () => {
  for (const stem of stems) {
    const page = fs.readFileSync(path.join(DIST, `${stem}.html`), 'utf8');
    const data = dataOf(page);
    const folder = path.join(CONTENT, path.dirname(stem));
    const { sources } = JSON.parse(fs.readFileSync(path.join(folder, 'sources.json'), 'utf8'));
    const { last_checked: checked, clinical_review: review } = JSON.parse(fs.readFileSync(path.join(folder, 'pack.json'), 'utf8'));
    assert.deepEqual([data['@type'], data.inLanguage, data.dateModified], ['MedicalWebPage', path.basename(stem), checked]);
    assert.deepEqual(data.citation, sources.filter((/** @type {any} */ { url, evidence }) => url && evidence === 'read').map((/** @type {any} */ { url }) => url));
    assert.ok(data.citation.length > 0);
    assert.equal('reviewedBy' in data, review !== 'none');
    for (const named of ['name="description" property="og:description"', 'property="og:title"']) assert.ok(new RegExp(`<meta ${named} content="[^"]+">`).test(page), `${stem}: ${named}`);
  }
});

test('about: without an address nothing that needs one is there, and with it nothing is guessed', () => {
  for (const stem of stems) {
    const without = fs.readFileSync(path.join(DIST, `${stem}.html`), 'utf8');
    assert.doesNotMatch(without, /og:url|og:image|rel="canonical"|oembed|"url":/, stem);
    assert.equal(fs.existsSync(path.join(DIST, `${stem}.oembed.json`)), false);
    const page = built(`${stem}.html`);
    for (const tag of [`<meta property="og:url" content="${ADDRESS}/${stem}.html">`, `<link rel="canonical" href="${ADDRESS}/${stem}.html">`,
      `<link rel="alternate" type="application/json+oembed" href="${ADDRESS}/${stem}.oembed.json" title="`]) assert.ok(page.slice(0, page.indexOf('</head>')).includes(tag), tag);
    const [, picture = ''] = /<meta property="og:image" content="([^"]+)">/.exec(page) ?? [];
    assert.equal(picture, `${ADDRESS}/preview.png`);
    assert.deepEqual(files.get('preview.png'), fs.readFileSync(fromRoot('web', 'preview.png')), 'the picture is in the build');
    assert.equal(page.split('preview.png').length, 2, 'nothing else in the page knows the picture');
    assert.equal(dataOf(page).url, `${ADDRESS}/${stem}.html`);
    assert.doesNotMatch(built(`${stem}.frame.html`), /oembed|ld\+json|og:image/);
  }
});

test('about: the oEmbed answer has what the specification requires, and its frame is in the build', () => {
  for (const stem of stems) {
    const { version, type, title, width, height, html } = JSON.parse(built(`${stem}.oembed.json`));
    assert.deepEqual([version, type, Number.isInteger(width), Number.isInteger(height)], ['1.0', 'rich', true, true]);
    const [, address, named] = /^<iframe src="([^"]+)" title="([^"]+)" width="\d+" height="\d+"><\/iframe>$/.exec(html) ?? assert.fail(html);
    assert.equal(named, title);
    assert.ok(address.startsWith(`${ADDRESS}/`) && files.has(address.slice(ADDRESS.length + 1)), address);
  }
});

test('about: a text can end neither a tag nor the data, and a review is told with its day', () => {
  const leaflet = /** @type {any} */ ({
    language: 'en', title: 'A "b" </script><b>', intro: '<!-- é', last_checked: '2026-01-02', sources: [],
    clinical_review: { name: 'R', role: 'GP', date: '2026-02-03', version: 1 },
  });
  const { text } = pageData(leaflet);
  assert.doesNotMatch(text.slice('<script'.length, -'</script>'.length), /<|[^\x20-\x7e]/);
  assert.deepEqual([dataOf(text).name, dataOf(text).lastReviewed, dataOf(text).reviewedBy.name], [leaflet.title, '2026-02-03', 'R']);
  assert.ok(aboutTags(leaflet).every((tag) => !tag || !/<b>|<!--/.test(/** @type {any} */ (tag).text)));
  assert.match(JSON.parse(oembedAnswer(leaflet, `${ADDRESS}/`)).html, /title="A &quot;b&quot; &lt;\/script&gt;&lt;b&gt;"/);
});

test('about: a build that knows its address is within its limits, as one without', () => {
  assert.deepEqual(sizes.filter(({ size, limit }) => size > limit), []);
});

test('about: the picture is as large as chat apps show it, and small', () => {
  const png = fs.readFileSync(fromRoot('web', 'preview.png'));
  assert.deepEqual([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)], ['PNG', 1200, 630]);
  assert.ok(png.length < 40_000, `${png.length} bytes`);
});

test(`about: all of it costs a page less than ${MOST_BYTES} bytes`, () => {
  for (const stem of stems) {
    const page = built(`${stem}.html`);
    const bare = page.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '').replace(/<meta property="og:[^>]*>|<link rel="(canonical|alternate)"[^>]*>| property="og:description"/g, '');
    assert.ok(bare.length < page.length);
    const cost = brotliSize(page) - brotliSize(bare);
    assert.ok(cost < MOST_BYTES, `${stem}: ${cost}`);
  }
});
