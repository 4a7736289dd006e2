// tier: verify
// Links of the page: to its own parts, and to what lies beside it. In: dist/. Never: words of the pack.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE, answer, stage, WAYS } from '../browser.mjs';

const web = stage();

test('links: the contents lead to their places, with the focus, and cost no press of Back; the address stays', async () => {
  const page = await web.opened({}, `${PAGE}#region=IN`);
  const steps = await page.evaluate(() => history.length);
  for (const place of ['card-routine', 'sources', 'signs']) {
    await page.locator(`nav a[href="#${place}"]`).press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), place);
    assert.ok(await page.evaluate((id) => Math.abs(document.getElementById(id)?.getBoundingClientRect().top ?? 9999) < innerHeight, place), place);
  }
  assert.deepEqual(await page.evaluate(() => [history.length, location.hash]), [steps, '#region=IN']);
});

test('links: where a host adds a slash, what lies beside the page is still found', async () => {
  const page = await web.page();
  for (const slash of ['', '/']) {
    await page.route(`**/${PAGE}/`, async (route) => route.fulfill({ response: await route.fetch({ url: `${web.check.origin}/${PAGE}` }) }));
    await page.goto(`${web.check.origin}/${PAGE}${slash}`);
    assert.equal(await page.locator('.offline a').evaluate((link) => /** @type {HTMLAnchorElement} */ (link).href), `${web.check.origin}/back-pain/en.offline.html`);
  }
});

test('links: after a press on a number the page says what to dial, should no call start', async () => {
  const page = await web.opened({});
  await page.locator('heed-check select').selectOption('IN');
  await answer(page, ...WAYS.emergency.emergency_now);
  const call = page.locator('heed-check .panel a[href^="tel:"]').first();
  const number = (await call.locator('bdi').textContent()) ?? '?';
  await call.evaluate((link) => { link.addEventListener('click', (event) => event.preventDefault()); });
  await call.click();
  assert.ok(((await page.locator('heed-check .copied').textContent()) ?? '').includes(number));
  assert.ok(((await page.locator('heed-check [role=status]').textContent()) ?? '').includes(number));
});
