// tier: verify; engines: chromium firefox
// Paper, read back from the PDF: the leaflet, the diary, the checklist. In: dist/, Chromium, Firefox, pdftotext. Never: words of the pack.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { PAGE, WAYS, openFirefox, stage, walk } from './browser.mjs';

/** @import { Page } from 'playwright-core' */

const DAYS = 14;
const HIDDEN = 'mark of a folded part';  // put into every fold, so that no words of the pack are needed

const web = stage();
/** @type {string} */ let folder;
before(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-print-'));
});
after(async () => {
  fs.rmSync(folder, { recursive: true, force: true });
});

/** The pages of a PDF as text, spaces made one. @param {Uint8Array} pdf */
function pagesOf(pdf) {
  const file = path.join(folder, 'print.pdf');
  fs.writeFileSync(file, pdf);
  return execFileSync('pdftotext', ['-layout', file, '-']).toString().split('\f').slice(0, -1);
}
const plain = (/** @type {string} */ text) => text.replace(/\s+/g, '');

/** @param {import('playwright-core').BrowserContextOptions} [options] */
async function open(options = {}) {
  const page = await web.opened(options);
  return page;
}

/** Presses a print button and prints what it asks for. @param {Page} page @param {string} section */
async function printed(page, section) {
  await page.evaluate(() => { window.print = () => {}; });
  await page.locator(`${section} .print button`).click();
  return pagesOf(await page.pdf({ format: 'A4' }));
}

test('print: the diary alone, on one page of A4, with a row for each of 14 days', async () => {
  const page = await open({ colorScheme: 'dark' });
  const heads = await page.locator('.diary thead th').allInnerTexts();
  const heading = (await page.locator('.diary h2').textContent()) ?? '';
  const pages = await printed(page, '.diary');
  assert.equal(pages.length, 1);
  const words = plain(pages[0]);
  for (const text of [heading]) assert.ok(words.includes(plain(text)), text);
  for (const word of heads.flatMap((head) => head.split(/\s+/))) assert.ok(words.includes(word), word);
  const days = pages[0].split('\n').map((line) => line.trim()).filter((line) => /^\d{1,2}$/.test(line)).map(Number);
  assert.deepEqual(days, Array.from({ length: DAYS }, (_, i) => i + 1));
  assert.match(pages[0].replace(/\s+/g, ' '), /\d{1,2} \w+ 20\d\d/);
  assert.equal(words.includes(plain((await page.locator('.checklist h2').textContent()) ?? '?')), false);
});

test('print: the checklist alone, every item with its source', async () => {
  const page = await open();
  const items = await page.locator('.checklist li').allInnerTexts();
  const pages = await printed(page, '.checklist');
  assert.equal(pages.length, 1);
  assert.ok(items.length >= 3);
  for (const item of items) assert.ok(plain(pages[0]).includes(plain(item)), item);
  assert.equal(plain(pages[0]).includes(plain((await page.locator('.diary h2').textContent()) ?? '?')), false);
});

test('print: on phones that come back at once, with the event before anything is read, it is still that part alone', async () => {
  for (const section of ['.diary', '.checklist']) {
    const page = await open();
    await page.evaluate(() => { window.print = () => dispatchEvent(new Event('afterprint')); });
    await page.locator(`${section} .print button`).click();
    assert.equal(pagesOf(await page.pdf({ format: 'A4' })).length, 1, section);
    assert.ok(((await page.locator(`${section} [aria-live]`).textContent()) ?? '').length > 10, 'what to do if nothing comes');
    await page.keyboard.press('Tab');
    assert.equal(await page.locator('[data-print], [data-printing]').count(), 0);
  }
});

/** A browser that does not know `:has()`, as Firefox 115: each rule with it is gone. */
async function withoutHas() {
  const page = await open({ bypassCSP: true });
  await page.route(`**/${PAGE}`, async (route) => {
    const reply = await route.fetch();
    return route.fulfill({ response: reply, body: (await reply.text()).replaceAll(':has(', ':unknown(') });
  });
  await page.reload();
  return page;
}

test('print: without :has() the diary and the notes of a result are one page each', async () => {
  const page = await withoutHas();
  assert.equal((await printed(page, '.diary')).length, 1);
  await page.keyboard.press('Tab');
  await walk(page, WAYS.within_2_weeks);
  await page.locator('heed-check [data-action=print][data-part=summary]').press('Enter');
  assert.equal(pagesOf(await page.pdf({ format: 'A4' })).length, 1);
});

test('without :has() every box and choice that has the focus still has a ring', async () => {
  const page = await withoutHas();
  const ring = () => page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(/** @type {Element} */ (document.activeElement?.shadowRoot?.activeElement ?? document.activeElement));
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  for (const box of ['heed-check .option input', '.checklist input']) {
    await page.locator(box).first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    assert.ok(await ring(), box);
  }
});

test('print: afterwards the page is whole again', async () => {
  const page = await open();
  await printed(page, '.diary');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await page.locator('[data-print]').count(), 0);
});

test('print: the button of the leaflet prints it all', async () => {
  const page = await open();
  const pages = await printed(page, '.notice');
  assert.ok(pages.length > 5, `${pages.length} pages`);
});

test('print: without scripts, after a choice of verdict: every claim with its verdict, every fold open, every line of the cards', async () => {
  const page = await open({ javaScriptEnabled: false, colorScheme: 'dark' });
  const claims = await page.locator('.claims li').evaluateAll((rows) => rows.map((row) => (row.querySelector('b')?.textContent ?? '?') + (row.querySelectorAll('p')[1]?.textContent ?? '?')));
  const folds = await page.locator('.questions details p, .screening details li').allTextContents();
  const lines = await page.locator('.card__lines > li').allTextContents();
  await page.locator('.claims summary').click();
  await page.locator('.filter input').nth(1).check();
  // Page breaks may part a row, and columns stand beside each other: words are looked for in the order of reading.
  const words = plain(textOf(await page.pdf({ format: 'A4' })));
  const lost = [...folds, ...lines].filter((text) => !words.includes(plain(text).slice(0, 40)));
  assert.deepEqual(lost, []);
  assert.ok(folds.length > 15 && claims.length >= 60);
  const verdicts = [...new Set(await page.locator('.claims b').allTextContents())];
  for (const verdict of verdicts) {
    const there = words.split(plain(verdict)).length - 1;
    const wanted = claims.filter((claim) => claim.startsWith(verdict)).length;
    assert.ok(there >= wanted, `${verdict}: ${there} of ${wanted}`);
  }
});

/** In the order of the page, not of the paper. @param {Uint8Array} pdf */
function textOf(pdf) {
  const file = path.join(folder, 'text.pdf');
  fs.writeFileSync(file, pdf);
  return execFileSync('pdftotext', ['-raw', file, '-']).toString();
}

test('print: black on white, whatever the screen and the publisher prefer', async () => {
  const page = await web.page({ colorScheme: 'dark' });
  await page.goto(`${web.check.origin}/${PAGE}#theme=dark&accent=%23ffc0cb`);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const odd = await page.evaluate(() => [...document.querySelectorAll('.top *, .leaflet, .leaflet *, .foot *')].filter((node) => node.getClientRects().length > 0).flatMap((node) => {
    const { color, backgroundColor } = getComputedStyle(node);
    const fine = color === 'rgb(0, 0, 0)' && /^rgba\(0, 0, 0, 0\)$|^rgb\(255, 255, 255\)$/.test(backgroundColor);
    return fine ? [] : [`${node.tagName}.${node.getAttribute('class')} ${color} on ${backgroundColor}`];
  }));
  assert.deepEqual([...new Set(odd)].slice(0, 5), []);
});

test('print: Firefox opens the folds on paper too', async () => {
  const firefox = await openFirefox();
  try {
    const page = await firefox.newPage();
    await page.goto(`${web.check.origin}/${PAGE}`);
    await page.evaluate((mark) => {
      for (const fold of document.querySelectorAll('.questions details')) fold.lastElementChild?.append(mark);
    }, HIDDEN);
    const folds = (await page.$$('.questions details')).length;
    const words = textOf(await page.pdf({ format: 'A4' })).replace(/\s+/g, ' ');
    assert.equal(words.split(HIDDEN).length - 1, folds);
  } finally {
    await firefox.close();
  }
});
