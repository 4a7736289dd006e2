// The loader in articles of another origin: one row, one report. In: dist/, embed-rows.mjs. Never: a look inside the frame from the article.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { articles } from './embed-articles.mjs';
import { MISSING, ROWS } from './embed-rows.mjs';

const web = articles();

for (const row of ROWS) {
  const { name, checks = 1, says, within } = row;
  test(`embed: ${name}`, async () => {
    const article = await web.article(row.body, { head: row.head });
    if (checks > 0) await article.ready(checks);
    else await article.wait(10_000);
    const seen = await article.seen();
    assert.equal(seen.frames.filter((frame) => frame.visible).length, checks);
    for (const { src } of seen.frames) assert.ok(src.startsWith(`${web.check.origin}/back-pain/en.frame.html#`), src);
    if (row.link) assert.ok(seen.links.length > 0 && (row.room || seen.boxes.every(({ height }) => height < 90)), JSON.stringify(seen));
    if (checks > 0) assert.deepEqual(seen.links, [], 'the link has made room');
    if (within) assert.equal(seen.frames[0].width, await article.page.evaluate((column) => document.querySelector(column)?.clientWidth, within));
    if (says) {
      if (checks > 0) await article.wait(10_000);
      assert.match(article.said.join('\n'), new RegExp(says.source.replaceAll('CHECK', web.check.origin)));
    }
    assert.equal(article.said.length, says ? 1 : 0, article.said.join('\n'));
    assert.deepEqual(web.news.requests.filter((url) => url.includes('back-pain')), [], 'the news site is asked for nothing of the check');
  });
}

for (const { name, head = '', page } of MISSING) {
  for (const body of ['PLACE LOADER', '<p>Text.</p>TAG<p>Text.</p>']) {
    test(`embed: ${name}: ${body.includes('PLACE') ? 'the placeholder' : 'the tag'} leaves a link and no hole`, async () => {
      const article = await web.article(body, { head, page, load: 'domcontentloaded' });
      await article.page.waitForSelector('iframe', { state: 'attached' });
      await article.wait(12_000);
      await article.page.waitForFunction(() => [...document.querySelectorAll('iframe')].every((frame) => !frame.offsetHeight));
      const { links, boxes } = await article.seen();
      assert.equal(links.length, 1);
      assert.equal(new URL(links[0].href).pathname, '/back-pain/en.html');
      assert.ok(boxes[0].height < 90, `a hole of ${boxes[0].height} px`);
      assert.match(article.said.join('\n'), /nothing came from .*back-pain\/en\.frame\.html, see frame-src/);
    });
  }
}

test('embed: sandboxed without the article’s origin, lazy, no referrer, a title, one message that parses as JSON', async () => {
  const article = await web.article('<p>Text.</p>TAG<p>Text.</p>');
  await article.ready(1);
  const frame = await article.page.evaluate(() => {
    const node = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
    return { sandbox: [...node.sandbox].sort().join(' '), title: node.title, lazy: node.loading, referrer: node.referrerPolicy, document: node.contentDocument };
  });
  assert.deepEqual(frame, {
    sandbox: 'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-scripts', title: JSON.parse(fs.readFileSync(new URL('../../content/back-pain/strings/en.json', import.meta.url), 'utf8')).title, lazy: 'lazy', referrer: 'no-referrer', document: null,
  });
  assert.deepEqual(await article.page.evaluate(() => /** @type {any} */ (window).messages.map((/** @type {string} */ data) => JSON.parse(data))), [{ heed: 'ready' }]);
});

test('embed: wishes and the article’s address go into the fragment, nothing else', async () => {
  const article = await web.article('<div class="heed" data-check="back-pain" data-region="GB" data-theme="dark" data-accent="#123456" data-font="sans" data-radius="3;position:fixed" data-user="42"></div>LOADER',
    { head: '<link rel="canonical" href="https://news.example/a?p=1">' });
  await article.ready(1);
  const { frames: [{ src, radius, position }] } = await article.seen();
  assert.deepEqual(Object.fromEntries(new URLSearchParams(new URL(src).hash.slice(1))), {
    region: 'GB', theme: 'dark', accent: '#123456', font: 'sans', radius: '3;position:fixed', article: 'https://news.example/a?p=1',
  });
  assert.deepEqual([radius, position], ['0px', 'absolute'], 'no style of a writer’s');
});

for (const [width, height, wanted] of [[320, 568, 448], [360, 640, 520], [360, 740, 620], [412, 915, 640], [740, 360, 240], [1280, 800, 640]]) {
  test(`embed: on a screen of ${width}×${height} the frame is ${wanted} px high, whatever is answered`, async () => {
    const article = await web.article('PLACE LOADER', { viewport: { width, height } });
    await article.ready(1);
    assert.equal((await article.seen()).frames[0].height, wanted);
    await article.page.setViewportSize({ width: height, height: width });  // the phone is turned
    assert.equal((await article.seen()).frames[0].height, Math.min(640, Math.max(200, width - 120)));
  });
}

for (const [what, body] of [['README’s snippet', 'PLACE LOADER'], ['the snippet without a paragraph in it', 'BARE_PLACE LOADER']]) {
  test(`embed: ${what} moves nothing, above the fold, with a late loader`, async () => {
    const article = await web.article(`<style>* + p { margin-top: 2em }</style>${body}<p>Text.</p><p>Text.</p>`, { viewport: { width: 412, height: 915 }, late: 600 });
    await article.ready(1);
    assert.equal(await article.page.evaluate(() => /** @type {any} */ (window).shift), 0);
  });
}

test('embed: far down the article the frame comes when the reader gets there, and nothing is said meanwhile', async () => {
  const article = await web.article('<div style="height:12000px"></div>TAG<p>Text.</p>');
  await article.page.waitForSelector('iframe', { state: 'attached' });
  await article.wait(12_000);
  assert.deepEqual(article.said, []);
  await article.page.evaluate(() => scrollTo(0, 11_900));
  await article.ready(1);
});

test('embed: in a tab that is shown late', async () => {
  const article = await web.article('<div id="tab" style="display:none">TAG</div>');
  await article.page.waitForSelector('iframe', { state: 'attached' });
  await article.wait(12_000);
  assert.deepEqual(article.said, []);
  await article.page.evaluate(() => { /** @type {HTMLElement} */ (document.querySelector('#tab')).style.display = 'block'; });
  await article.ready(1);
});

test('embed: a check that comes late is shown all the same', async () => {
  /** @type {import('playwright-core').Route[]} */ const held = [];
  const article = await web.article('PLACE LOADER', { load: 'domcontentloaded', page: (route) => held.push(route) });
  await article.page.waitForSelector('iframe', { state: 'attached' });
  await article.wait(12_000);
  assert.equal((await article.seen()).links.length, 1);
  await held[0].continue();
  await article.ready(1);
});

test('embed: a message from elsewhere does not hide the link', async () => {
  const article = await web.article('PLACE LOADER', { load: 'domcontentloaded', page: () => {} });
  await article.page.waitForSelector('iframe', { state: 'attached' });
  await article.page.evaluate(() => postMessage('{"heed":"ready"}', '*'));
  await article.page.waitForFunction(() => /** @type {any} */ (window).messages.length === 1);
  assert.equal((await article.seen()).links.length, 1);
});

test('embed: two publishers’ loaders side by side each serve their own', async () => {
  const other = web.news;
  const article = await web.article(`PLACE LOADER<div class="heed" data-check="headache"><a href="${other.origin}/headache/en.html">Headache</a></div><script async src="${other.origin}/embed.js"></script><script async src="${other.origin}/embed.js" data-check="back-pain"></script><p>Text.</p>`);
  await article.page.evaluate(() => { document.body.style.zoom = '0.3'; });
  await article.page.waitForFunction(() => document.querySelectorAll('iframe').length === 3);
  await article.wait(5000);
  const { frames } = await article.seen();
  assert.deepEqual(frames.map(({ src }) => src.split('#')[0]), [`${web.check.origin}/back-pain/en.frame.html`, `${other.origin}/headache/en.frame.html`, `${other.origin}/back-pain/en.frame.html`]);
  assert.deepEqual(article.said, []);
});

test('embed: a strict policy of the article, with trusted types', async () => {
  const policy = `default-src 'none'; script-src ${web.check.origin} 'unsafe-inline'; style-src 'unsafe-inline'; frame-src ${web.check.origin}; require-trusted-types-for 'script'; trusted-types 'none'`;
  const article = await web.article('TAG<p>Text.</p>', { head: `<meta http-equiv="Content-Security-Policy" content="${policy}">` });
  await article.ready(1);
  assert.deepEqual(article.said, []);
});
