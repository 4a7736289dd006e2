// tier: verify
// A second language on the page: every word of ours is that language's, read from the right, with lines high enough for Nastaliq.
// In: made-language.mjs. Never: a language that somebody wrote; a word that no file of words holds shows here by its Latin letters.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { answer, choice, shown, stage, walk, WAYS } from './browser.mjs';
import { madeLanguage } from './made-language.mjs';

const NAMES = /\b(WhatsApp|Telegram)\b/g;  // the same in every language
const web = stage();

before(async () => {
  for (const [name, text] of await madeLanguage('ur', 'rtl')) web.check.pages.set(`/back-pain/${name}`, text);
});

/** Runs in the page: Latin words in text, names and labels, of the page and of the check. */
function latinWords() {
  const roots = [document, document.querySelector('heed-check')?.shadowRoot].filter((root) => root instanceof Node);
  const texts = roots.flatMap((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
    /** @type {string[]} */ const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text && !node.parentElement?.closest('script, style, .address')) found.push(node.data);
      if (node instanceof Element) for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'data-l', 'data-column', 'aria-description']) found.push(node.getAttribute(name) ?? '');
      if (node instanceof HTMLMetaElement && node.name === 'description') found.push(node.content);
    }
    return found;
  });
  return texts.filter((text) => /[A-Za-z]{2}/.test(text));
}

/** @param {import('playwright-core').Page} page @param {string} where */
async function noLatin(page, where) {
  const found = (await page.evaluate(latinWords)).filter((text) => /[A-Za-z]{2}/.test(text.replace(NAMES, '')));
  assert.deepEqual(found, [], where);
}

test('language: of ours no word but that language’s, at each step, in each result, where the core fails, and on the page for offline use', async () => {
  const page = await web.opened({}, 'back-pain/ur.html#article=https://news.test/a');
  assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir, document.title.length > 5]), ['ur', 'rtl', true]);
  await noLatin(page, 'first question');
  await page.locator('heed-check button[type=submit]').press('Enter');
  assert.ok((await shown(page)).error.length > 5);
  await noLatin(page, 'nothing chosen');
  await answer(page, ...choice(await shown(page), WAYS.emergency));
  await noLatin(page, 'interrupt');
  await page.locator('heed-check select').selectOption('IN');
  await noLatin(page, 'numbers of a country');
  for (const [level, plan] of Object.entries(WAYS)) {
    await page.reload();
    await page.locator('heed-check select').selectOption('GB');
    assert.equal((await walk(page, plan)).level, level);
    await noLatin(page, level);
    for (const action of ['copy', 'copy-link', 'remind', 'save']) {
      const button = page.locator(`heed-check [data-action=${action}]`).first();
      if (await button.count() === 0) continue;
      await page.evaluate(() => { for (const fold of document.querySelector('heed-check')?.shadowRoot?.querySelectorAll('details') ?? []) fold.open = true; });
      await button.press('Enter');
      await noLatin(page, `${level}, ${action}`);
    }
  }
  await page.evaluate(() => /** @type {any} */ (document.querySelector('heed-check')).fail());
  await noLatin(page, 'the core failed');
  await page.goto(`${web.check.origin}/back-pain/ur.offline.html`);
  await noLatin(page, 'offline');
});

for (const language of ['hi', 'ur']) {
  test(`language: ${language}: each level is reached as in English, and the frame leads to the other languages under the same wishes`, async () => {
    const page = await web.opened({}, `headache/${language}.html`);
    assert.match((await page.locator('.top__intro').innerText()), /मशीनी|مشین/, 'a machine translated it');
    assert.deepEqual(await page.locator('.languages a').evaluateAll((/** @type {HTMLElement[]} */ links) => links.map(({ lang }) => lang)), ['en', 'hi', 'ur'].filter((one) => one !== language));
    const frame = await web.opened({}, `headache/${language}.frame.html#region=IN`);
    assert.match(await frame.locator('.languages a').first().evaluate((/** @type {HTMLAnchorElement} */ link) => link.href), /en\.frame\.html/);
    const other = await web.opened({}, `back-pain/${language}.html`);
    for (const [level, plan] of Object.entries(WAYS)) {
      assert.equal((await walk(other, plan)).level, level);
      await other.reload();
    }
  });
}

test('language: Nastaliq has lines of 2.1 em and more everywhere, and nothing scrolls sideways at 320 px', async () => {
  const page = await web.opened({ viewport: { width: 320, height: 640 } }, 'back-pain/ur.html');
  const low = () => page.evaluate(() => {
    const all = [document.body, .../** @type {any} */ (document.querySelector('heed-check')?.shadowRoot).children].flatMap((root) => [...root.querySelectorAll('*')]);
    const texts = all.filter((node) => [...node.childNodes].some((child) => child instanceof Text && /\S/.test(child.data)) && node.closest('svg, select, script, heed-check') === null);
    return [texts.length, ...texts.flatMap((node) => {
      const { lineHeight, fontSize } = getComputedStyle(node);
      const ratio = parseFloat(lineHeight) / parseFloat(fontSize);
      return ratio >= 2.1 ? [] : [`${node.localName}.${node.className}: ${ratio.toFixed(2)}`];
    })];
  });
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth);
  const [looked, ...tooLow] = await low();
  assert.ok(Number(looked) > 300, `${looked} texts`);
  assert.deepEqual(tooLow, []);
  assert.equal(await sideways(), 320);
  await walk(page, WAYS.within_2_weeks);
  assert.deepEqual((await low()).slice(1), []);
  assert.equal(await sideways(), 320);
});
