// The check by keyboard alone: Tab, Space, Enter, arrows; the same for playwright's and puppeteer's pages. In: a page. Out: steps.
// Never: a click, or a script that chooses.
import assert from 'node:assert/strict';
import { choice, readCheck } from './browser.mjs';

/** @import { Shown } from './browser.mjs' */
/**
 * What both libraries offer. `at` is the page itself or the frame that holds the check.
 * @typedef {{evaluate: (run: any, ...given: any[]) => Promise<any>}} At
 * @typedef {{keyboard: {press: (key: any) => Promise<void>}}} Keys
 */

export const MOST_TABS = 40;  // more between two controls would be a maze
const MOST_FRAMES = 600;  // animation frames until the next screen must stand

/** @param {At} at @returns {Promise<Shown>} */
export async function read(at) {
  const now = await at.evaluate(readCheck);
  if (!now) throw new Error('there is no check on this page');
  return now;
}

/** What has the focus inside the check: an option, a kind of button, or ''. @param {At} at @returns {Promise<string>} */
export function focused(at) {
  return at.evaluate(() => {
    const node = document.querySelector('heed-check')?.shadowRoot?.activeElement;
    return node?.getAttribute('data-action') ?? (node?.getAttribute('type') === 'submit' ? 'continue' : node?.getAttribute('value') ?? '');
  });
}

/** @param {Keys} page @param {At} at @param {(name: string) => boolean} wanted @param {string} [key] */
export async function tabTo(page, at, wanted, key = 'Tab') {
  for (let i = 0; i < MOST_TABS; i++) {
    if (wanted(await focused(at))) return;
    await page.keyboard.press(key);
  }
  assert.fail(`not reached by ${MOST_TABS} tabs`);
}

/** Waits in the page, frame by frame, until the heading is another one. @param {At} at @param {string} heading */
async function nextScreen(at, heading) {
  const came = await at.evaluate(async (/** @type {{heading: string, most: number}} */ { heading: old, most }) => {
    for (let i = 0; i < most; i++) {
      if (document.querySelector('heed-check')?.shadowRoot?.querySelector('.heading')?.textContent !== old) return true;
      await new Promise(requestAnimationFrame);
    }
    return false;
  }, { heading, most: MOST_FRAMES });
  assert.ok(came, `nothing came after: ${heading}`);
}

/** @param {Keys} page @param {At} at @param {string[]} chosen */
export async function answerByKeys(page, at, chosen) {
  const { options, heading } = await read(at);
  const radio = await at.evaluate(() => document.querySelector('heed-check')?.shadowRoot?.querySelector('[type=radio]') !== null);
  if (radio) {
    await tabTo(page, at, (name) => options.includes(name));
    // The space bar chooses the radio under the focus; an arrow moves the choice on.
    await page.keyboard.press(' ');
    for (let i = 0; i < options.length && (await focused(at)) !== chosen[0]; i++) await page.keyboard.press('ArrowDown');
  } else {
    for (const id of options.filter((option) => chosen.includes(option))) {
      await tabTo(page, at, (name) => name === id);
      await page.keyboard.press(' ');
    }
  }
  assert.deepEqual((await read(at)).checked, options.filter((option) => chosen.includes(option)));
  await tabTo(page, at, (name) => name === 'continue');
  await page.keyboard.press('Enter');
  await nextScreen(at, heading);
}

/** Until a result stands; emergencies are passed. @param {Keys} page @param {At} at @param {Record<string, string[]>} plan */
export async function walkByKeys(page, at, plan) {
  for (;;) {
    const now = await read(at);
    if (now.interrupt) {
      await tabTo(page, at, (name) => name === 'go-on');
      await page.keyboard.press('Enter');
      await nextScreen(at, now.heading);
    } else if (now.question === '') return now;
    else await answerByKeys(page, at, choice(now, plan));
  }
}
