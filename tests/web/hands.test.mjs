// tier: verify; engines: chromium firefox
// What hands do that no test of one click does: double clicks and taps, held keys, Back and Forward of the browser, a new load, a turned phone, forced colours.
// In: dist/, Chromium, Firefox. Never: a screen passed unread, a tick lost, an answer left over from before.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, PAGE, WAYS, openFirefox, shown, stage, walk } from './browser.mjs';

/** @import { Frame, Page } from 'playwright-core' */

const web = stage();
const PHONE = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

/** No time passes between two presses, however slow this machine is. Runs in the page. */
const atOnce = () => { Object.defineProperty(Event.prototype, 'timeStamp', { get: () => 1000 }); };

/** The middle of what stands in the check, brought into view. Runs in the page. @param {string} css */
function middle(css) {
  const node = document.querySelector('heed-check')?.shadowRoot?.querySelector(css);
  node?.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = /** @type {Element} */ (node).getBoundingClientRect();
  return /** @type {const} */ ([x + width / 2, y + height / 2]);
}

/** The screen that double presses lead to: an option, then Continue. @param {{evaluate: (run: typeof middle, css: string) => Promise<readonly [number, number]>}} page @param {(x: number, y: number) => Promise<void>} twice */
async function doublePress(page, twice) {
  await twice(...await page.evaluate(middle, '.option:has([value=both_legs])'));
  const ticked = (await shown(/** @type {any} */ (page))).checked;
  // What will stand on the next screen where Continue stands now: the button that goes on past an emergency.
  await twice(...await page.evaluate(middle, 'form [type=submit]'));
  return { ticked, after: await shown(/** @type {any} */ (page)) };
}

/** @param {Awaited<ReturnType<typeof doublePress>>} seen */
function stopped({ ticked, after }) {
  assert.deepEqual([ticked, after.interrupt, after.level], [['both_legs'], true, 'emergency']);
}

test('hands: a double click ticks once, and passes no emergency unread', async () => {
  const page = await web.opened();
  await page.evaluate(atOnce);
  stopped(await doublePress(page, (x, y) => page.mouse.dblclick(x, y)));
});

test('hands: a double tap does the same', async () => {
  const page = await web.opened(PHONE);
  await page.evaluate(atOnce);
  stopped(await doublePress(page, async (x, y) => {
    await page.touchscreen.tap(x, y);
    await page.touchscreen.tap(x, y);
  }));
});

test('hands: Firefox: a double click ticks once, and passes no emergency unread', async () => {
  const firefox = await openFirefox();
  try {
    const page = await firefox.newPage();
    await page.goto(`${web.check.origin}/${PAGE}`);
    await page.evaluate(atOnce);
    stopped(await doublePress(page, (x, y) => page.mouse.click(x, y, { count: 2 })));
  } finally {
    await firefox.close();
  }
});

test('hands: whatever comes where Continue stood, the second half of a double click does not press it', async () => {
  const page = await web.opened();
  // As on a phone where both have one place: the button that goes on is laid over all of the next screen.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('[data-action=go-on] { position: fixed !important; inset: 0; z-index: 9; }');
    const root = document.querySelector('heed-check')?.shadowRoot;
    if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  });
  await page.locator('heed-check [value=both_legs]').check();
  const [x, y] = await page.evaluate(middle, 'form [type=submit]');
  await page.evaluate(atOnce);
  await page.mouse.dblclick(x, y);
  assert.equal((await shown(page)).interrupt, true);
  await page.waitForTimeout(600);  // longer than a double click
  await page.locator('heed-check [data-action=go-on]').click({ position: { x: 5, y: 5 } });
  assert.equal((await shown(page)).interrupt, false, 'a click of its own does');
});

for (const key of ['Enter', ' ']) {
  test(`hands: ${key === ' ' ? 'Space' : key} held down on Continue makes one step`, async () => {
    const page = await web.opened();
    await answer(page, 'none');
    const [first] = (await shown(page)).options;
    await page.locator(`heed-check [value="${first}"]`).check();
    await page.locator('heed-check form [type=submit]').focus();
    for (let i = 0; i < 12; i++) await page.keyboard.down(key);  // as a keyboard repeats it
    await page.keyboard.up(key);
    const now = await shown(page);
    assert.deepEqual([now.trail.length, now.error, now.checked], [2, '', []]);
  });
}

/** @param {Page} page @param {() => Promise<unknown>} leave @param {() => Promise<unknown>} come @param {() => Promise<Page | Frame>} check */
async function leftMidway(page, leave, come, check) {
  await page.reload();
  await answer(await check(), 'both_legs');
  await leave();
  await come();
  const now = await shown(await check());
  assert.deepEqual([now.question, now.checked, now.trail, now.level, now.interrupt], ['emergency_now', [], [], '', false], 'as if nobody had been here');
  assert.equal((await walk(await check(), WAYS.self_care)).level, 'self_care');
}

test('hands: Back, Forward and a new load of the page leave no answer over', async () => {
  const page = await web.opened();
  web.check.pages.set('/elsewhere.html', '<!doctype html><title>Elsewhere</title>');
  const elsewhere = () => page.goto(`${web.check.origin}/elsewhere.html`);
  const check = async () => {
    await page.locator('heed-check form').waitFor();
    return page;
  };
  await leftMidway(page, elsewhere, () => page.goBack(), check);
  await leftMidway(page, () => page.goForward(), () => page.goBack(), check);
  await leftMidway(page, async () => {}, () => page.reload(), check);
});

test('hands: nor does Back out of an article and into it again, nor a new load of the article', async () => {
  const page = await web.page();
  web.news.pages.set('/story.html', `<!doctype html><title>Article</title><p>Text.</p><script async src="${web.check.origin}/embed.js" data-check="back-pain"></script>`);
  await page.goto(`${web.news.origin}/story.html`);
  const check = async () => {
    await page.locator('iframe').scrollIntoViewIfNeeded();
    const frame = page.frames().find((one) => one !== page.mainFrame()) ?? assert.fail('no frame');
    await frame.locator('heed-check form').waitFor();
    return frame;
  };
  const length = await page.evaluate(() => history.length);
  await answer(await check(), 'none');
  assert.equal(await page.evaluate(() => history.length), length, 'a step of the check is none of the browser’s');
  await leftMidway(page, () => page.goto('about:blank'), () => page.goBack(), check);
  await leftMidway(page, async () => {}, () => page.reload(), check);
});

test('hands: a phone turned in mid-check, and a watch’s width, keep screen, ticks and place', async () => {
  const page = await web.opened(PHONE);
  await answer(page, 'none');
  const [first] = (await shown(page)).options;
  await page.locator(`heed-check [value="${first}"]`).check();
  for (const [width, height] of [[640, 360], [240, 320], [3840, 2160], [360, 640]]) {
    await page.setViewportSize({ width, height });
    const { checked, trail } = await shown(page);
    assert.deepEqual([checked, trail.length], [[first], 1], `${width}`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${width}: nothing beside the screen`);
  }
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`hands: forced colours, ${colorScheme}: what is chosen, where the focus is and which rung it is can be seen`, async () => {
    const page = await web.opened({ forcedColors: 'active', colorScheme });
    await page.locator('heed-check [value=none]').check();
    const style = (/** @type {string} */ css, /** @type {string} */ name, pseudo = '') => page.evaluate(([at, one, part]) => {
      const node = document.querySelector('heed-check')?.shadowRoot?.querySelector(at);
      return node ? getComputedStyle(node, part || null).getPropertyValue(one) : 'nothing there';
    }, [css, name, pseudo]);
    assert.notEqual(await style('.option:has(:checked)', 'border-top-width'), await style('.option:not(:has(:checked))', 'border-top-width'));
    await page.keyboard.press('Shift+Tab');
    assert.equal(await style('.option:has(:focus-visible)', 'outline-style'), 'solid');
    await page.keyboard.press('Enter');
    assert.equal((await walk(page, WAYS.within_24h)).level, 'within_24h');
    assert.equal(await style('.panel .label', 'border-top-style'), 'solid');
    // Its bar is full, by its border: grounds have no colour of their own here.
    assert.deepEqual([await style('.ladder [aria-current]', 'border-top-width', '::before'), await style('.ladder li:not([aria-current])', 'border-top-width', '::before')], ['6px', '2px']);
  });
}
