// The whole check by keyboard alone, in Chromium: to each level, from a file, in an article's frame. In: dist/. Never: a click.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { kFile, kPage, kWays, openChromium, serveDist, shown } from './browser.mjs';
import { answerByKeys, focused, kMostTabs, tabTo, walkByKeys } from './keys.mjs';

/** @type {import('playwright-core').Browser} */ let browser;
/** @type {import('./browser.mjs').Server} */ let check;
/** @type {import('./browser.mjs').Server} */ let news;
before(async () => {
  check = await serveDist();
  news = await serveDist(check.origin);
  browser = await openChromium();
});
after(async () => {
  await browser?.close();
  await check?.close();
  await news?.close();
});

for (const [level, plan] of Object.entries(kWays)) {
  test(`keyboard: a way to ${level}`, async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${check.origin}/${kPage}`);
    assert.equal((await walkByKeys(page, page, plan)).level, level);
    await page.context().close();
  });
}

test('keyboard: from a file, and back by keyboard', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(kFile);
  await answerByKeys(page, page, ['none']);
  await tabTo(page, page, (name) => name === 'yes');
  await tabTo(page, page, (name) => name === 'back', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('heed-check')?.shadowRoot?.querySelector('input[name=emergency_now]'));
  assert.deepEqual((await shown(page)).checked, ['none']);
  await page.context().close();
});

test('keyboard: arrows change a radio and never continue by themselves', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${check.origin}/${kPage}`);
  await answerByKeys(page, page, ['none']);
  await tabTo(page, page, (name) => name === 'yes');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  assert.deepEqual([(await shown(page)).question, (await shown(page)).checked, await focused(page)], ['back_pain', ['no'], 'no']);
  await page.context().close();
});

test('keyboard: in the frame of an article, and Tab leaves it again', async () => {
  const page = await (await browser.newContext()).newPage();
  news.pages.set('/keys.html', `<!doctype html><html lang="en"><title>News</title><h1>News</h1><script async src="${check.origin}/embed.js" data-check="back-pain"></script><p><a id="next" href="#next">after</a></p></html>`);
  await page.goto(`${news.origin}/keys.html`);
  await page.locator('iframe').waitFor({ state: 'visible' });
  const frame = page.frames().find((one) => one !== page.mainFrame());
  assert.ok(frame);
  assert.equal((await walkByKeys(page, frame, kWays.within_24h)).level, 'within_24h');
  const controls = await frame.evaluate(() => document.querySelectorAll('a, button').length);
  for (let i = 0; i < controls + kMostTabs; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.id === 'next')) return page.context().close();
  }
  assert.fail('Tab does not leave the frame');
});
