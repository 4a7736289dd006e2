// One check as a reader may do it at most: an error, a country, every answer, copy, print, each file, clear. In: a page, the frame of it
// that holds the check, answers. Out: the level that came. Never: a look at what left; that is for whoever calls.
import assert from 'node:assert/strict';
import { act, shown, walk } from '../browser.mjs';

/** The print dialog would wait; for the check it is as if the reader had printed. @param {import('playwright-core').Page} page */
export function printsAtOnce(page) {
  return page.addInitScript(() => { window.print = () => { dispatchEvent(new Event('afterprint')); }; });
}

/** @param {import('playwright-core').Page} page @param {import('playwright-core').Page | import('playwright-core').Frame} at @param {Record<string, string[]>} plan */
export async function wholeCheck(page, at, plan) {
  const inCheck = (/** @type {string} */ css) => at.locator(`heed-check ${css}`);
  await inCheck('select').selectOption('IN');
  await inCheck('form button[type=submit]').click();  // nothing chosen: the error
  const { level } = await walk(at, plan);
  await inCheck('select').first().selectOption('GB');
  await at.evaluate(() => {
    for (const details of document.querySelector('heed-check')?.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
  });
  await inCheck('[data-action=copy]').first().click();
  await inCheck('.copied').first().waitFor();
  for (const button of await inCheck('[data-action=print]').all()) await button.click();
  for (const button of await inCheck('[data-action=save], [data-action=save-record], [data-action=remind]').all()) {
    await Promise.all([page.waitForEvent('download'), button.click()]);
  }
  await act(at, 'clear');
  assert.deepEqual((await shown(at)).trail, []);
  return level;
}
