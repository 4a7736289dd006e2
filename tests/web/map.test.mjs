// tier: verify
// The body map: a picture that answers like the list beside it. In: web/element with a made-up pack (made.mjs).
// Never: words; a place is known by its option's id.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { shown, stage } from './browser.mjs';
import { madePack } from './made.mjs';

/** @import { Page } from 'playwright-core' */

const TARGET = 44;  // px, WCAG 2.5.5
const EDGE = 4;  // px; a browser counts the line around a shape generously
const web = stage({ made: true });
/** @type {Page} */ let page;
beforeEach(async () => {
  page = await web.page({ viewport: { width: 360, height: 800 } });
  await page.goto(`${web.check.origin}/made.html`);
  await page.evaluate((made) => /** @type {any} */ (window).startMade(made), madePack('routine'));
});

const option = (/** @type {string} */ id) => page.locator(`heed-check .option input[value="${id}"]`);
const marked = () => page.locator('heed-check .zone.on').evaluateAll((zones) => zones.map((zone) => zone.getAttribute('data-zone')).sort());

/** Taps the middle of what can be tapped, with the mouse, as a finger would. @param {string} id */
async function tap(id) {
  const reach = page.locator(`heed-check [data-zone="${id}"] .reach`);
  await reach.evaluate((node) => node.scrollIntoView({ block: 'center' }));  // clear of what stays at the lower edge
  const box = await reach.boundingBox();
  assert.ok(box);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

test('map: a tap ticks the option of that place, a second tap unticks it', async () => {
  await tap('o0');
  await tap('o2');
  assert.deepEqual([(await shown(page)).checked, await marked()], [['o0', 'o2'], ['o0', 'o2']]);
  await tap('o0');
  assert.deepEqual([(await shown(page)).checked, await marked()], [['o2'], ['o2']]);
});

test('map: a tick in the list marks the place, with a sign and not by colour alone', async () => {
  await option('o1').focus();
  await page.keyboard.press('Space');
  assert.deepEqual(await marked(), ['o1']);
  assert.ok(await page.locator('heed-check [data-zone=o1] .tick').first().isVisible());
  assert.equal(await page.locator('heed-check .tick').count(), 2);
  await option('o4').check();
  assert.deepEqual(await marked(), ['o1'], 'an option without a place marks none');
});

test('map: what excludes all others clears the picture, and a tap clears what excludes it', async () => {
  await tap('o0');
  await option('o5').check();
  assert.deepEqual([(await shown(page)).checked, await marked()], [['o5'], []]);
  await tap('o3');
  assert.deepEqual([(await shown(page)).checked, await marked()], [['o3'], ['o3']]);
});

test('map: every place is large enough for a finger at 360 px', async () => {
  const boxes = await page.locator('heed-check .reach').evaluateAll((all) => all.map((node) => {
    const { width, height } = node.getBoundingClientRect();
    return Math.min(width, height);
  }));
  assert.equal(boxes.length, 4);
  assert.deepEqual(boxes.filter((least) => least < TARGET), []);
});

test('map: only for those who see it, and it takes no focus', async () => {
  assert.equal(await page.locator('heed-check .map').getAttribute('aria-hidden'), 'true');
  assert.equal(await page.locator('heed-check .map').locator('a, button, input, [tabindex]').count(), 0);
  const tree = await page.locator('heed-check').ariaSnapshot();
  assert.match(tree, /checkbox "Neck"/);
  assert.equal(/Tap/.test(tree), false);
});

test('map: every place of the drawing, on its own side', async () => {
  const { BODY: BODY } = await import('../../web/pictures/body.js');
  for (const [zone, { side }] of Object.entries(BODY.zones)) {
    const made = madePack('routine');
    made.view.question = { ...made.view.question, options: [{ id: 'x', text: 'X', role: 'sign', exclusive: false, zone }] };
    await page.evaluate((given) => /** @type {any} */ (window).startMade(given), made);
    assert.equal(await page.locator('heed-check .map svg').count(), 1, zone);
    const spot = await page.locator('heed-check .spot').first().boundingBox();
    const reach = await page.locator('heed-check .reach').boundingBox();
    const whole = await page.locator('heed-check .map svg').boundingBox();
    assert.ok(spot && reach && whole, `${zone} on the ${side}`);
    assert.ok(spot.y >= reach.y - EDGE && spot.y + spot.height <= reach.y + reach.height + EDGE, `${zone} lies where it is tapped`);
    assert.ok(reach.y + reach.height <= whole.y + whole.height + 1, `${zone} lies in the picture`);
  }
});

test('map: a question without places, or with places nobody knows, has no picture', async () => {
  const made = madePack('routine');
  made.view.question = { ...made.view.question, options: [{ id: 'x', text: 'X', role: 'sign', exclusive: false, zone: 'toe' }, { id: 'y', text: 'Y', role: 'sign', exclusive: false }] };
  await page.evaluate((given) => /** @type {any} */ (window).startMade(given), made);
  assert.deepEqual([(await shown(page)).options, await page.locator('heed-check .map').count()], [['x', 'y'], 0]);
});
