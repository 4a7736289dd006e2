// The check in an article, as a reader on a phone meets it: what is on the screen, how to get past it, what the host can see of a step.
// In: dist/, a frame as high as web/embed makes it. Never: a figure that depends on the machine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act, answer, choice, shown, stage, WAYS } from './browser.mjs';

const MOST_SWIPES = 5;
const MOST_TABS = 40;
const SWIPE = 0.6;  // of the screen's height
const HEADER = 120;  // px that a site's own bar may keep at the upper edge
const SCREENS = [[320, 568], [360, 640], [360, 740], [412, 915], [740, 360], [1280, 800]];
/** Options of the first question that are whole before anything is scrolled, with the widest font these machines have. @type {Record<string, number>} */
const WHOLE_AT_FIRST = { '320×568': 1, '360×640': 3, '360×740': 4, '412×915': 4 };
const COLUMNS = [280, 400, 640, 900, 1200];
const web = stage();

/** @param {number} width @param {number} height @param {{column?: number, header?: number, before?: string}} [more] */
async function article(width, height, { column = 0, header = 0, before = '' } = {}) {
  const page = await web.page({ viewport: { width, height }, hasTouch: true });
  web.news.pages.set('/article.html', `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>News</title>
    <style>body { margin: 0 16px; font: 18px/1.5 serif } iframe { display: block; box-sizing: border-box; border: 1px solid; width: ${column ? `${column}px` : '100%'}; height: clamp(200px, 100svh - 120px, 600px) }
    header { position: sticky; top: 0; height: ${header}px; background: #ddd }</style>${header ? '<header>Site</header>' : ''}
    <h1>An article</h1>${before}<p>${'Words of the article. '.repeat(60)}</p>
    <iframe title="check" sandbox="allow-scripts allow-forms allow-popups" src="${web.check.origin}/back-pain/en.frame.html"></iframe>
    <p><a id="next" href="#next">after</a></p><p>${'More words. '.repeat(900)}</p></html>`);
  await page.goto(`${web.news.origin}/article.html`);
  const frame = page.frames().find((one) => one !== page.mainFrame());
  assert.ok(frame);
  await page.locator('iframe').scrollIntoViewIfNeeded();  // frames out of sight draw nothing
  await frame.locator('heed-check .option').first().waitFor();
  await frame.waitForFunction(() => document.documentElement.classList.contains('js'));
  return { page, frame };
}

/** Two frames of animation: the observers of the check have spoken. @param {import('playwright-core').Frame} frame */
const settled = (frame) => frame.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))); }));

/** What is whole in the frame, by geometry and by what lies on top. @param {import('playwright-core').Frame} frame */
async function inReach(frame) {
  await settled(frame);
  return frame.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('heed-check')?.shadowRoot);
    const bar = /** @type {Element} */ (root.querySelector('.nav')).getBoundingClientRect();
    const whole = (/** @type {Element | null} */ node) => {
      const box = node?.getBoundingClientRect();
      return Boolean(box && box.height > 0 && box.top >= -1 && box.bottom <= innerHeight + 1 && box.left >= -1 && box.right <= innerWidth + 1);
    };
    const options = [...root.querySelectorAll('.option')];
    const clear = options.filter((option) => whole(option) && option.getBoundingClientRect().bottom <= bar.top + 1);
    const more = root.querySelector('.button--more:not([hidden])');
    return {
      heading: whole(root.querySelector('.heading')), first: clear.length, of: options.length, firstBegins: (options[0]?.getBoundingClientRect().top ?? 0) < bar.top - 24,
      onward: whole(root.querySelector('.nav [type=submit]')), more: Number(/\d+/.exec(more?.textContent ?? '')?.[0] ?? 0), cut: clear.length < options.length,
      wide: document.documentElement.scrollWidth > innerWidth, tall: document.documentElement.scrollHeight > innerHeight,
    };
  });
}

for (const [width, height] of SCREENS) {
  test(`frame: ${width}×${height}: heading, first options, how many more, Continue are in the frame at every question`, async () => {
    const { page, frame } = await article(width, height);
    const box = await page.locator('iframe').boundingBox();
    assert.ok(box && box.height < height, `${box?.height} px of ${height}`);
    for (let now = await shown(frame); now.question !== ''; now = await shown(frame)) {
      const seen = await inReach(frame);
      if (now.question === 'emergency_now') assert.ok(seen.first >= (WHOLE_AT_FIRST[`${width}×${height}`] ?? 1), `${seen.first} whole options`);
      assert.deepEqual({ ...seen, question: now.question }, {
        ...seen, question: now.question, heading: true, onward: true, firstBegins: true, wide: false, tall: false,
      });
      if (seen.cut) assert.ok(seen.more >= seen.of - seen.first - 1 && seen.more <= seen.of, `${now.question}: ${seen.first} of ${seen.of} whole, and ${seen.more} said to be below`);
      await answer(frame, ...choice(now, {}));
    }
  });
}

for (const column of COLUMNS) {
  test(`frame: a column of ${column} px`, async () => {
    const { frame } = await article(1280, 800, { column });
    const seen = await inReach(frame);
    assert.deepEqual({ ...seen }, { ...seen, heading: true, onward: true, firstBegins: true, wide: false, tall: false });
  });
}

test('frame: how many more is told until all were on the screen, and the button scrolls the frame alone', async () => {
  const { page, frame } = await article(360, 740);
  await page.locator('iframe').scrollIntoViewIfNeeded();
  const at = await page.evaluate(() => scrollY);
  const counts = [(await inReach(frame)).more];
  assert.ok(counts[0] >= 1);
  const button = frame.locator('heed-check [data-action=more]');
  for (let i = 0; i < 8 && await button.isVisible(); i++) {
    const box = await button.boundingBox();  // pressed where it lies: a driver would scroll it into view first
    if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    counts.push((await inReach(frame)).more);
  }
  if (counts.at(-1) !== 0) counts.push((await inReach(frame)).more);  // the last of them may have come to the screen since
  assert.equal(counts.at(-1), 0, String(counts));
  assert.deepEqual(counts, [...counts].sort((a, b) => b - a));
  assert.equal(await page.evaluate(() => scrollY), at);
});

for (const [width, height] of [[320, 568], [360, 640], [412, 915]]) {
  test(`frame: ${width}×${height}: few turns of a wheel, or swipes as long, get past its longest question`, async () => {
    const { page } = await article(width, height);
    await page.mouse.move(width / 2, height / 2);
    const past = () => page.evaluate(() => /** @type {Element} */ (document.querySelector('iframe')).getBoundingClientRect().bottom <= 0);
    const turns = async () => {
      await page.evaluate(() => document.querySelector('iframe')?.scrollIntoView({ block: 'start' }));
      let n = 0;
      for (; n < 30 && !await past(); n++) {
        await page.mouse.wheel(0, height * SWIPE);
        await page.waitForTimeout(200);  // a turn that comes at once is still the one before
      }
      return n;
    };
    const atQuestion = await turns();
    assert.ok(atQuestion <= MOST_SWIPES, `${atQuestion} swipes at the first question`);
  });
}

test('frame: few Tabs from its first answer to the link after it, and two with the link that skips it', async () => {
  const { page, frame } = await article(360, 740);
  const next = () => page.evaluate(() => document.activeElement?.id === 'next');
  await frame.locator('heed-check .option input').first().focus();
  let tabs = 0;
  for (; tabs < 100 && !await next(); tabs++) await page.keyboard.press('Tab');
  assert.ok(tabs <= MOST_TABS, `${tabs} Tabs`);
  await page.evaluate(() => { /** @type {HTMLElement} */ (document.activeElement).blur(); document.querySelector('h1')?.setAttribute('tabindex', '-1'); document.querySelector('h1')?.focus(); });
  await page.keyboard.press('Tab');
  assert.equal(await frame.evaluate(() => document.querySelector('heed-check')?.shadowRoot?.activeElement?.getAttribute('data-action')), 'skip');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal(await next(), true);
});

test('frame: a step scrolls the article only to bring the frame’s top below a site’s bar, the same for every answer', async () => {
  /** @type {number[][]} */ const walks = [];
  for (const plan of [WAYS.self_care, WAYS.emergency]) {
    const { page, frame } = await article(360, 740, { header: 110 });
    await page.evaluate(() => document.querySelector('iframe')?.scrollIntoView({ block: 'start' }));
    const seen = [];
    for (let i = 0; i < 6; i++) {
      const now = await shown(frame);
      if (now.interrupt) await act(frame, 'go-on');
      else await answer(frame, ...choice(now, plan));
      await settled(frame);
      seen.push(await page.evaluate(() => scrollY));
      const top = await page.evaluate(() => /** @type {Element} */ (document.querySelector('iframe')).getBoundingClientRect().top);
      const heading = await frame.evaluate(() => document.querySelector('heed-check')?.shadowRoot?.querySelector('.heading')?.getBoundingClientRect().top ?? NaN);
      assert.ok(top + heading >= 110, `the heading is ${top + heading} px from the window's top, under the bar`);
    }
    walks.push(seen);
  }
  assert.equal(new Set(walks.flat()).size, 1, String(walks));
});

test('frame: where it fits between the edges nothing scrolls the article, whatever has the focus', async () => {
  const { page, frame } = await article(412, 915);
  await page.evaluate((header) => { const box = /** @type {Element} */ (document.querySelector('iframe')).getBoundingClientRect(); scrollBy(0, box.top - header - 5); }, HEADER);
  const at = await page.evaluate(() => scrollY);
  await frame.locator('heed-check .option input').first().focus();
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => scrollY), at, `after ${i + 1} Tabs`);
    if (await page.evaluate(() => document.activeElement?.localName !== 'iframe')) break;
  }
});

test('frame: what is not meant shows with the tick, and is part of what is read out before', async () => {
  const { frame } = await article(360, 740);
  const option = frame.locator('heed-check .option', { has: frame.locator('[value=bladder_bowel]') });
  const height = async () => (await option.locator('.note').boundingBox())?.width ?? 0;
  assert.match((await option.ariaSnapshot()), /leaking pee or poo\. Not meant: burning/);
  assert.ok(await height() <= 1);
  await option.click();
  assert.ok(await height() > 50);
});

test('frame: whom it is for and who reviewed it is said before the first question, and once', async () => {
  const { frame } = await article(360, 740);
  const intro = frame.locator('heed-check > [slot=intro]').first();
  const [words, heading] = await Promise.all([intro.boundingBox(), frame.locator('heed-check .heading').boundingBox()]);
  assert.ok(words && heading && words.y + words.height <= heading.y);
  assert.match(await intro.innerText(), /adults.*clinician/s);
  await answer(frame, 'none');
  await intro.waitFor({ state: 'hidden' });
  await act(frame, 'back');
  await intro.waitFor({ state: 'visible' });
});

test('frame: no banner, no main part, no first heading of its own; the whole leaflet is a link to a new tab', async () => {
  const { frame } = await article(360, 740);
  assert.equal(await frame.evaluate(() => document.querySelectorAll('header, main, h1, footer').length), 0);
  const link = frame.locator('heed-check .leaflet-link a');
  assert.deepEqual([await link.getAttribute('href'), await link.getAttribute('target')], ['en.html', '_blank']);
  // A sandbox may let no window open, and no browser says so; here none opens, since the recorder would take it for a leak.
  await link.evaluate((/** @type {HTMLElement} */ node) => { node.addEventListener('click', (event) => event.preventDefault()); node.click(); });
  assert.match(await frame.locator('heed-check .leaflet-link').innerText(), /If no page opens, go to http:.*\/back-pain\/en\.html/);
});

test('frame: something laid over the whole of it is told to the reader, until it is gone', async () => {
  const { page, frame } = await article(412, 915);
  await page.evaluate((header) => { const box = /** @type {Element} */ (document.querySelector('iframe')).getBoundingClientRect(); scrollBy(0, box.top - header); }, HEADER);
  const note = frame.locator('heed-check .cover');
  const lay = (/** @type {string} */ style) => page.evaluate((css) => { const layer = document.createElement('div'); layer.id = 'layer'; layer.setAttribute('style', `position:fixed;z-index:9;background:#fff;opacity:.01;${css}`); document.body.append(layer); }, style);
  await lay('inset:0');
  await note.waitFor({ state: 'visible', timeout: 10_000 });
  await page.evaluate(() => document.querySelector('#layer')?.remove());
  await note.waitFor({ state: 'hidden', timeout: 10_000 });
});
