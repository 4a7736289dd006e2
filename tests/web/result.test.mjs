// What a result holds beside the card: ladder, marked table, checklist, ways to pass on; and how bare an emergency stays.
// In: web/element with a made-up pack (made.mjs). Never: words of a real pack.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { shown, stage } from './browser.mjs';
import { madePack } from './made.mjs';

/** @import { Page } from 'playwright-core' */

const ARTICLE = 'https://news.example.org/health/back pain?id=1&x=2#part';
const web = stage({ made: true });
/** @type {Page} */ let page;
/** @type {string[]} */ let problems = [];
beforeEach(async () => {
  page = await web.page();
  problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => { if (message.type() === 'error') problems.push(message.text()); });
  await page.goto(`${web.check.origin}/made.html`);
});

const inCheck = (/** @type {string} */ css) => page.locator(`heed-check ${css}`);

/** @param {any} made @param {{region?: string, ticks?: string[]}} [given] */
async function result(made, { region = '', ticks = ['o0', 'o2'] } = {}) {
  await page.evaluate((all) => /** @type {any} */ (window).startMade(all), made);
  if (region) await inCheck('select').selectOption(region);
  for (const id of ticks) await inCheck(`.option input[value=${id}]`).check();
  await inCheck('form button[type=submit]').click();
  await inCheck('.panel').waitFor();
}

for (const [i, level] of ['emergency', 'within_24h', 'within_2_weeks', 'routine', 'self_care'].entries()) {
  test(`result: the ladder marks ${level} among the five, in words too`, async () => {
    await result(madePack(/** @type {any} */ (level)));
    if (level === 'emergency') return assert.equal(await inCheck('.ladder').count(), 0);
    assert.deepEqual(await inCheck('.ladder li').evaluateAll((all) => all.map((li) => li.hasAttribute('aria-current'))), [0, 1, 2, 3, 4].map((n) => n === i));
    const words = (await inCheck('.ladder p').textContent()) ?? '';
    assert.ok(words.includes(String(i + 1)) && words.includes('5'), words);
  });
}

test('result: an emergency has a call and the summary folded away, and nothing to read, to tick or to pass on', async () => {
  await result(madePack('emergency', ARTICLE), { region: 'GB' });
  const now = await shown(page);
  assert.deepEqual([now.calls, now.links], [['tel:999'], 0]);
  for (const css of ['table', '.todo', '.pass', '.ladder', '[data-action=remind]', '[data-action=share]', '[data-action=copy-link]']) assert.equal(await inCheck(css).count(), 0, css);
  assert.equal(await inCheck('.summary').isVisible(), false);
  assert.equal(await inCheck('.calls a').isVisible(), true);
});

test('result: rows of the table that hold an answer are marked with a sign and the answer in words; others are not', async () => {
  await result(madePack('routine'));
  await inCheck('.marked > summary').click();
  const rows = inCheck('tbody tr');
  assert.deepEqual(await rows.evaluateAll((all) => all.map((row) => row.querySelector('.mark svg') !== null)), [true, false]);
  assert.match((await rows.first().locator('.mark').textContent()) ?? '', /Neck · A hip/);
  assert.ok(((await inCheck('.marked').textContent()) ?? '').includes('Nobody can tell the cause'));
});

test('result: the table stays a table for screen readers where its rows are blocks, and names each cell there', async () => {
  await page.setViewportSize({ width: 320, height: 600 });
  await result(madePack('routine'));
  await inCheck('.marked > summary').click();
  const tree = await inCheck('table').ariaSnapshot();
  for (const part of [/- table/, /columnheader "Ordinary pain"/, /rowheader "Where it is.*Neck/, /cell "(Ordinary pain )?In one place"/]) assert.match(tree, part);
  // Chromium keeps them as they are; other browsers need the roles said.
  assert.ok(await inCheck('table :is(thead, tbody, tr, th, td)').evaluateAll((all) => all.length > 10 && all.every((part) => part.hasAttribute('role'))));
  const cell = await inCheck('tbody td').first().evaluate((td) => [getComputedStyle(td).display, getComputedStyle(td, '::before').content]);
  assert.deepEqual(cell, ['block', '"Ordinary pain"']);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
});

test('result: none of the answers in the table is said, and is no comfort', async () => {
  await result(madePack('routine'), { ticks: ['o1'] });
  assert.match((await inCheck('.marked > summary').textContent()) ?? '', /rules nothing out/);
  assert.equal(await inCheck('.mark').count(), 0);
});

test('result: the checklist holds what to do, each date, the leaflet’s own and the country’s screening, each with a box', async () => {
  await result(madePack('routine'), { region: 'GB' });
  await inCheck('.todo > summary').click();
  const lines = await inCheck('.todo li label').allTextContents();
  assert.equal(lines.length, 5);
  for (const [i, words] of ['Ring a clinic.', 'ring again', 'Look and feel', 'Write things', 'Women from 50'].entries()) assert.ok(lines[i].includes(words), lines[i]);
  assert.deepEqual(await inCheck('.todo li').evaluateAll((all) => all.map((li) => li.querySelector('[data-action=remind]') !== null)), [false, true, true, false, true]);
  await inCheck('.task input').first().focus();
  await page.keyboard.press('Space');
  assert.equal(await inCheck('.task :checked').count(), 1);
});

test('result: screening that nobody offers is no task, and without a country there is none', async () => {
  await result(madePack('routine'), { region: 'IN' });
  assert.equal(await inCheck('.todo li').count(), 4);
  await inCheck('select').selectOption('');
  assert.equal(await inCheck('.todo li').count(), 4);
  await inCheck('select').selectOption('GB');
  assert.equal(await inCheck('.todo li').count(), 5);
});

test('result: another country leaves ticks and open parts as they are', async () => {
  await result(madePack('routine'));
  await inCheck('.todo > summary').click();
  await inCheck('.task input').nth(1).check();
  await inCheck('select').selectOption('GB');
  assert.deepEqual(await inCheck('.task input').evaluateAll((all) => all.map((box) => box.matches(':checked'))), [false, true, false, false, false]);
  assert.deepEqual([await inCheck('.todo').getAttribute('open'), await inCheck('.marked').getAttribute('open')], ['', null]);
});

test('result: ticks are gone with the answers, by the button at its end and when a page comes back', async () => {
  for (const leave of [() => inCheck('[data-action=clear]').last().click(),
    () => page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))]) {
    await result(madePack('routine'));
    await inCheck('.todo > summary').click();
    await inCheck('.task input').first().check();
    await leave();
    assert.equal((await shown(page)).question, 'site');
    await inCheck('.option input[value=o0]').check();
    await inCheck('form button[type=submit]').click();
    await inCheck('.panel').waitFor();
    assert.deepEqual([await inCheck('.task').count() > 0, await inCheck('.task :checked').count()], [true, 0]);
  }
  assert.ok(await inCheck('[data-action=clear]').last().evaluate((button) => [...(button.closest('.screen')?.querySelectorAll('.pass, .todo, .trail') ?? [])]
    .every((part) => (part.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)), 'Clear stands after all of it');
});

test('result: what is passed on is the address of the article and nothing else', async () => {
  await result(madePack('routine', ARTICLE));
  const links = await inCheck('a:not([href^="tel:"])').evaluateAll((all) => all.map((a) => ['href', 'target', 'rel', 'referrerpolicy'].map((name) => a.getAttribute(name))));
  const [open, coded] = [['_blank', 'noopener noreferrer', 'no-referrer'], encodeURIComponent(ARTICLE)];
  assert.deepEqual(links, [[`https://wa.me/?text=${coded}`, ...open], [`https://t.me/share/url?url=${coded}`, ...open]]);
  await page.context().grantPermissions(['clipboard-read']);
  await inCheck('[data-action=copy-link]').click();
  await inCheck('.pass .copied').waitFor();
  assert.equal((await page.evaluate(() => navigator.clipboard.readText())).trim(), ARTICLE);
  assert.deepEqual(problems, []);
});

for (const [what, article] of /** @type {const} */ ([['no address', undefined], ['an address without https', 'http://news.example.org/'], ['a script', 'javascript:alert(1)']])) {
  test(`result: with ${what} there is nothing to pass on`, async () => {
    await result(madePack('routine', article));
    assert.deepEqual([await inCheck('.pass').count(), (await shown(page)).links], [0, 0]);
  });
}

test('result: the browser’s own sharing is offered where it works, gets the address alone, and a refusal copies it', async () => {
  await page.addInitScript(() => {
    Object.assign(navigator, { canShare: () => true, share: (/** @type {unknown} */ what) => {
      Object.assign(window, { given: what });
      return Promise.reject(new DOMException('refused', 'NotAllowedError'));
    } });
  });
  await page.reload();
  await result(madePack('routine', ARTICLE));
  await inCheck('[data-action=share]').click();
  await inCheck('.pass .copied').waitFor();
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).given), { url: ARTICLE });
  await page.addInitScript(() => Object.assign(navigator, { canShare: () => false }));
  await page.reload();
  await result(madePack('routine', ARTICLE));
  assert.equal(await inCheck('[data-action=share]').count(), 0);
});

test('result: without the leaflet’s data the card, the summary and the dates still stand', async () => {
  await result({ ...madePack('within_24h'), leaflet: undefined });
  assert.deepEqual([await inCheck('.ladder').count(), await inCheck('table').count(), await inCheck('.todo li').count()], [0, 0, 2]);
  assert.deepEqual(problems, []);
});
