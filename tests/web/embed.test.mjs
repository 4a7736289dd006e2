// The loader in articles of another origin. In: dist/, made-up articles. Never: a look inside the frame from the article.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { answer, choice, PAGE, WAYS, shown, stage, walk } from './browser.mjs';

/** @import { Frame, Page } from 'playwright-core' */

const POLICY = "default-src 'none'; script-src CHECK 'sha256-none'; frame-src CHECK; require-trusted-types-for 'script'";
const web = stage();
/** @type {Page} */ let page;

beforeEach(async () => {
  page = await web.page();
  await page.addInitScript(() => {
    if (window !== parent) return;
    const seen = { messages: /** @type {unknown[]} */ ([]), shift: 0 };
    Object.assign(window, { seen });
    addEventListener('message', (event) => seen.messages.push(event.data));
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += /** @type {any} */ (entry).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
});

const tag = (/** @type {string} */ more = '') => `<script async src="${web.check.origin}/embed.js" data-check="back-pain" data-lang="en"${more}></script>`;
// What stands above the frame when the page is first painted; below the fold a late script moves nothing that anyone sees.
const FOLD = '<div style="height:720px"></div>';
const TEXT = '<p>Words of the article.</p>'.repeat(3);

/** @param {string} body @param {string} [head] */
async function open(body, head = '') {
  web.news.pages.set('/article.html', `<!doctype html><html lang="en"><title>News</title>${head}<body style="margin:8px"><h1>News</h1>${body}${TEXT}</body></html>`);
  await page.goto(`${web.news.origin}/article.html`);
}

/** @param {number} count @returns {Promise<Frame[]>} */
async function framesReady(count) {
  await page.waitForFunction((n) => [...document.querySelectorAll('iframe')].filter((frame) => getComputedStyle(frame).visibility === 'visible').length === n, count);
  return page.frames().filter((frame) => frame !== page.mainFrame());
}

const seen = () => page.evaluate(() => /** @type {any} */ (window).seen);
const heights = () => page.evaluate(() => [...document.querySelectorAll('iframe')].map((frame) => frame.getBoundingClientRect().height));

test('embed: one tag, one frame right after it, sandboxed, with a title and one message', async () => {
  await open(FOLD + tag());
  const [frame] = await framesReady(1);
  const made = await page.evaluate(() => {
    const node = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
    return { sandbox: node.getAttribute('sandbox') ?? '', title: node.title, lazy: node.loading, after: document.querySelector('script[data-check]')?.nextElementSibling?.contains(node) };
  });
  assert.match(made.sandbox, /allow-scripts/);
  assert.equal(made.sandbox.includes('allow-same-origin'), false);
  assert.ok(made.title.length > 5);
  assert.deepEqual([made.lazy, made.after], ['lazy', true]);
  await walk(frame, WAYS.within_24h);
  const { messages, shift } = await seen();
  assert.deepEqual(messages, ['heed:ready']);
  assert.equal(shift, 0);
});

test('embed: the frame keeps its height at every step', async () => {
  await open(FOLD + tag());
  const [frame] = await framesReady(1);
  const atFirst = await heights();
  let steps = 0;
  for (let now = await shown(frame); now.question !== ''; now = await shown(frame), steps++) {
    await answer(frame, ...choice(now, {}));
    assert.deepEqual(await heights(), atFirst, now.question);
  }
  assert.ok(steps >= 10, `${steps} steps`);
  assert.equal((await seen()).shift, 0);
});

for (const [width, height] of [[360, 760], [1280, 680]]) {
  test(`embed: height follows the width alone, ${width} px`, async () => {
    await page.setViewportSize({ width, height: 800 });
    await open(tag());
    await framesReady(1);
    assert.deepEqual(await heights(), [height]);
  });
}

test('embed: each tag has its frame, and a script that loads twice changes nothing', async () => {
  await open(`${tag()}${TEXT}${tag(' data-region="GB"')}<script src="${web.check.origin}/embed.js"></script><script src="${web.check.origin}/embed.js?ver=2"></script>`);
  const frames = await framesReady(2);
  assert.equal(await page.locator('iframe').count(), 2);
  const regions = await Promise.all(frames.map((frame) => frame.evaluate(() => document.querySelector('heed-check')?.shadowRoot?.querySelector('select')?.value)));
  assert.deepEqual(regions.sort(), ['', 'GB']);
});

test('embed: placeholders are filled, also those that come later, and keep their own link until then', async () => {
  const link = `${web.check.origin}/${PAGE}`;
  await open(`<div class="heed" data-check="back-pain" data-title="Own title"><a href="${link}">Read the leaflet</a></div>`, `<script async src="${web.check.origin}/embed.js"></script>`);
  await framesReady(1);
  assert.equal(await page.locator('iframe').getAttribute('title'), 'Own title');
  assert.equal(await page.locator('.heed a').isVisible(), false);
  await page.evaluate(() => {
    const box = document.createElement('div');
    box.className = 'heed';
    box.dataset.check = 'back-pain';
    document.querySelector('h1')?.after(box);
  });
  await framesReady(2);
});

test('embed: a placeholder that reserves the height moves nothing, even at the top of the article', async () => {
  await page.setViewportSize({ width: 1000, height: 900 });
  await open('<div class="heed" data-check="back-pain" style="min-height:680px"></div>', `<script async src="${web.check.origin}/embed.js"></script>`);
  await framesReady(1);
  assert.equal((await seen()).shift, 0);
});

test('embed: works when an optimiser runs it late, without a current script', async () => {
  await open(tag().replace('async src', 'type="text/plain" src'));
  await page.evaluate(async (address) => {
    const text = await fetch(address).then((reply) => reply.text());
    setTimeout(() => (0, eval)(text));
  }, `${web.news.origin}/embed.js`);
  await framesReady(1);
});

test('embed: where the page of the check is missing, the link stays and nothing moves', async () => {
  await open(FOLD + tag().replace('back-pain', 'no-such-check'));
  const frame = await page.waitForSelector('iframe', { state: 'attached' });
  await (await frame.contentFrame())?.waitForLoadState();
  const link = page.locator('iframe').locator('xpath=..').locator('a');
  assert.equal(await link.isVisible(), true);
  assert.equal(await page.locator('iframe').isVisible(), false);
  assert.equal(await link.getAttribute('href'), `${web.check.origin}/no-such-check/en.html`);
  assert.deepEqual([(await seen()).messages, (await seen()).shift], [[], 0]);
});

test('embed: another address in data-check or data-lang makes no frame', async () => {
  const bad = ['//evil.example/x', 'javascript:alert(1)//', '../x', 'https://evil.example'];
  await open(bad.map((name) => `<div class="heed" data-check="${name}"></div>`).join('') + '<div class="heed" data-check="back-pain" data-lang="../x"></div>' + tag());
  await framesReady(1);
  assert.equal(await page.locator('iframe').count(), 1);
});

test('embed: a message from elsewhere does not hide the link', async () => {
  await open(tag().replace('back-pain', 'no-such-check'));
  await page.waitForSelector('iframe', { state: 'attached' });
  await page.evaluate(() => postMessage('heed:ready', '*'));
  await page.waitForFunction(() => /** @type {any} */ (window).seen.messages.length === 1);
  assert.equal(await page.locator('iframe').isVisible(), false);
});

test('embed: runs under a strict policy of the article, without eval and with trusted types', async () => {
  /** @type {string[]} */ const refused = [];
  page.on('console', (message) => { if (message.type() === 'error') refused.push(message.text()); });
  const policy = POLICY.replaceAll('CHECK', web.check.origin).replace(" 'sha256-none'", '');
  await open(tag(), `<meta http-equiv="Content-Security-Policy" content="${policy}">`);
  const [frame] = await framesReady(1);
  assert.equal((await walk(frame, WAYS.routine)).level, 'routine');
  assert.deepEqual(refused.filter((text) => !/favicon|icon|style/.test(text)), []);
});

test('embed: styles of the article do not change the frame', async () => {
  await open(tag(), '<style>iframe { width: 10px; height: 90px !important; max-height: 50px !important; display: inline; opacity: 1 } * { box-sizing: content-box }</style>');
  await framesReady(1);
  assert.deepEqual(await heights(), [680]);
});

test('embed: far down the article the frame comes when the reader gets there', async () => {
  await page.setViewportSize({ width: 800, height: 600 });
  await open(`<div style="height:12000px"></div>${tag()}`);
  await page.waitForSelector('iframe', { state: 'attached' });
  const beforeScroll = (await seen()).messages.length;
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await framesReady(1);
  assert.deepEqual([beforeScroll, (await seen()).shift], [0, 0]);
});

test('embed: an answer in the frame leaves nothing that the article can read', async () => {
  await open(tag());
  const [frame] = await framesReady(1);
  await frame.locator('heed-check select').selectOption('IN');
  await walk(frame, WAYS.emergency);
  const article = await page.evaluate(() => {
    let inside = 'refused';
    try { inside = String(/** @type {any} */ (document.querySelector('iframe')).contentWindow.document.title); } catch { /* as it must be */ }
    return { inside, address: location.href, html: document.documentElement.outerHTML, document: /** @type {HTMLIFrameElement} */ (document.querySelector('iframe')).contentDocument };
  });
  assert.deepEqual([article.inside, article.document, article.address], ['refused', null, `${web.news.origin}/article.html`]);
  assert.equal(/both_legs|emergency/i.test(article.html), false);
  assert.deepEqual((await seen()).messages, ['heed:ready']);
});

test('embed: on a small phone the next question comes into the reader’s view, though the frame is higher', async () => {
  const PHONE = { width: 360, height: 560 };
  await page.setViewportSize(PHONE);
  await open(`<div style="height:300px"></div>${tag()}<div style="height:2000px"></div>`);
  const [frame] = await framesReady(1);
  for (let steps = 0; steps < 3; steps++) {
    await answer(frame, ...choice(await shown(frame), {}));
    const box = await frame.locator('heed-check .heading').boundingBox();
    assert.ok(box && box.y >= 0 && box.y + box.height <= PHONE.height, JSON.stringify(box));
  }
});

test('embed: the summary can be copied out of the sandboxed frame', async () => {
  await page.context().grantPermissions(['clipboard-read'], { origin: web.news.origin });
  await open(tag());
  const [frame] = await framesReady(1);
  await walk(frame, WAYS.within_2_weeks);
  const summary = (await frame.locator('heed-check .summary').textContent()) ?? '';
  await frame.locator('heed-check [data-action=copy]').click();
  await frame.locator('heed-check .copied').waitFor({ state: 'visible' });
  await page.locator('h1').click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied.replace(/\s+/g, ' ').trim(), summary.replace(/\s+/g, ' ').trim());
});

test('embed: the demonstration article holds the check', async () => {
  await page.goto(`${web.news.origin}/demo/index.html`);
  const frame = page.locator('iframe');
  await frame.waitFor({ state: 'attached' });
  await frame.scrollIntoViewIfNeeded();
  await framesReady(1);
  assert.equal((await seen()).shift, 0);
});
