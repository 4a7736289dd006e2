// tier: verify
// The whole check by keyboard alone, in Chromium: to each level, from a file, in an article's frame. In: dist/. Never: a click.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FILE, WAYS, shown, stage } from './browser.mjs';
import { answerByKeys, focused, MOST_TABS, tabTo, walkByKeys } from './keys.mjs';

const web = stage();

for (const [level, plan] of Object.entries(WAYS)) {
  test(`keyboard: a way to ${level}`, async () => {
    const page = await web.opened();
    assert.equal((await walkByKeys(page, page, plan)).level, level);
  });
}

test('keyboard: from a file, and back by keyboard', async () => {
  const page = await web.page();
  await page.goto(FILE);
  await answerByKeys(page, page, ['none']);
  await tabTo(page, page, (name) => name === 'yes');
  await tabTo(page, page, (name) => name === 'back');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('heed-check')?.shadowRoot?.querySelector('input[name=emergency_now]'));
  assert.deepEqual((await shown(page)).checked, ['none']);
});

test('keyboard: arrows change a radio and never continue by themselves', async () => {
  const page = await web.opened();
  await answerByKeys(page, page, ['none']);
  await tabTo(page, page, (name) => name === 'yes');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  assert.deepEqual([(await shown(page)).question, (await shown(page)).checked, await focused(page)], ['back_pain', ['elsewhere'], 'elsewhere']);
});

test('keyboard: in the frame of an article, and Tab leaves it again', async () => {
  const page = await web.page();
  web.news.pages.set('/keys.html', `<!doctype html><html lang="en"><title>News</title><h1>News</h1><script async src="${web.check.origin}/embed.js" data-check="back-pain"></script><p><a id="next" href="#next">after</a></p></html>`);
  await page.goto(`${web.news.origin}/keys.html`);
  await page.locator('iframe').waitFor({ state: 'visible' });
  const frame = page.frames().find((one) => one !== page.mainFrame());
  assert.ok(frame);
  assert.equal((await walkByKeys(page, frame, WAYS.within_24h)).level, 'within_24h');
  const controls = await frame.evaluate(() => document.querySelectorAll('a, button').length);
  for (let i = 0; i < controls + MOST_TABS; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.id === 'next')) return;
  }
  assert.fail('Tab does not leave the frame');
});
