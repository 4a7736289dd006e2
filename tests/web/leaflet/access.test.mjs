// tier: verify
// The leaflet for everyone: text spacing, large text, targets, lists. In: dist/. Never: words of the pack.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stage } from '../browser.mjs';

/** @import { Page } from 'playwright-core' */

const TARGET = 44;  // px, WCAG 2.5.5
// WCAG 1.4.12, in the page and in the check.
const SPACING = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';
const web = stage();

/** With every fold open and nothing left out of the layout. @param {import('playwright-core').BrowserContextOptions} options @param {string} [address] */
async function open(options, address) {
  const page = await web.opened({ bypassCSP: true, ...options }, address);
  await page.addStyleTag({ content: '* { content-visibility: visible !important; }' });
  await page.evaluate(() => { for (const fold of document.querySelectorAll('details')) fold.open = true; });
  return page;
}

/** What reaches beyond the right edge. @param {Page} page @returns {Promise<unknown[]>} */
function tooWide(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wide = [...document.body.querySelectorAll('*')].filter((node) => node.closest('.unseen, thead, svg') === null && node.getBoundingClientRect().right > width + 1);
    return [document.documentElement.scrollWidth - width, wide.slice(0, 5).map((node) => `${node.localName}.${node.className} ${node.textContent?.slice(0, 30)}`)];
  });
}

for (const [what, style] of [['text spacing', SPACING], ['letters of twice the size', 'html { font-size: 200% !important }'], ['both', `${SPACING} html { font-size: 200% !important }`]]) {
  test(`leaflet: with ${what} nothing scrolls sideways at 320 px`, async () => {
    const page = await open({ viewport: { width: 320, height: 640 } });
    await page.addStyleTag({ content: style });
    await page.evaluate((css) => {
      const root = document.querySelector('heed-check')?.shadowRoot;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }, style);
    assert.deepEqual(await tooWide(page), [0, []]);
  });
}

for (const [address, least] of /** @type {[string, number][]} */ ([['back-pain/en.html', 60], ['back-pain/en.offline.html', 3]])) {
  test(`leaflet: what is pressed is ${TARGET} px high and wide, but for links within a sentence: ${address}`, async () => {
    const page = await open({ viewport: { width: 360, height: 740 } }, address);
    const [looked, ...small] = await page.evaluate((target) => {
      const all = [...document.querySelectorAll('a, button, summary, label, select')].filter((node) => node.getClientRects().length > 0 && node.closest('heed-check') === null);
      // A link with words before or after it in the same block is part of a sentence.
      const inSentence = (/** @type {Element} */ node) => node.localName === 'a' && (node.parentElement?.textContent ?? '').trim() !== (node.textContent ?? '').trim();
      const own = all.filter((node) => !inSentence(node));
      return [own.length, ...own.flatMap((node) => {
        const { width, height } = node.getBoundingClientRect();
        return width >= target && height >= target ? [] : [`${node.localName}.${node.parentElement?.className} ${node.textContent?.slice(0, 30)}: ${width.toFixed(0)}×${height.toFixed(0)}`];
      })];
    }, TARGET);
    assert.ok(Number(looked) >= least, `${looked} targets`);
    assert.deepEqual(small, []);
  });
}

test('leaflet: a list without markers says that it is a list', async () => {
  const page = await open({});
  const [looked, ...silent] = await page.evaluate(() => {
    const lists = [...document.querySelectorAll('ul, ol')];
    const bare = lists.filter((list) => getComputedStyle(list).listStyleType === 'none');
    return [lists.length, ...bare.filter((list) => list.getAttribute('role') !== 'list').map((list) => list.closest('[id]')?.id)];
  });
  assert.ok(Number(looked) > 10);
  assert.deepEqual(silent, []);
});
