// The check in Chromium, as a reader uses it: answers, ways back, errors, emergencies. In: dist/. Never: words of the pack, only ids.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { act, answer, FILE, PAGE, WAYS, shown, stage, walk } from './browser.mjs';

/** @import { Page } from 'playwright-core' */

const web = stage();
/** @type {Page} */ let page;
/** @type {string[]} */ let problems = [];

beforeEach(async () => {
  page = await web.page();
  problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => { if (message.type() === 'error') problems.push(message.text()); });
  await page.goto(`${web.check.origin}/${PAGE}`);
});

test('check: the first question is painted and nothing is preselected or focused', async () => {
  const first = await shown(page);
  assert.equal(first.question, 'emergency_now');
  assert.deepEqual(first.checked, []);
  assert.equal(first.focused, '');
  assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
});

for (const [level, plan] of Object.entries(WAYS)) {
  test(`check: a way to ${level}`, async () => {
    const result = await walk(page, plan);
    assert.equal(result.level, level);
    assert.equal(result.interrupt, false);
    assert.ok(result.actions.includes('clear') && result.actions.includes('copy') && result.actions.includes('print'));
    assert.ok(result.trail.length >= 8, `${result.trail.length} answers to change`);
    assert.deepEqual(problems, []);
  });
}

test('check: back shows the choice again and keeps it when the reader goes on', async () => {
  await answer(page, 'none');
  await answer(page, 'yes');
  await answer(page, 'weeks_2_to_4');
  await act(page, 'back');
  assert.deepEqual((await shown(page)).checked, ['weeks_2_to_4']);
  await act(page, 'back');
  const earlier = await shown(page);
  assert.deepEqual([earlier.question, earlier.checked], ['back_pain', ['yes']]);
  await answer(page);
  assert.deepEqual((await shown(page)).checked, ['weeks_2_to_4']);
});

test('check: change goes to one question and keeps the later answers', async () => {
  await walk(page, WAYS.within_24h);
  await page.locator('heed-check details.trail summary').click();
  await page.locator('heed-check [data-action=change][data-question=pain_pattern]').click();
  const asked = await shown(page);
  assert.deepEqual([asked.question, asked.checked], ['pain_pattern', ['severe']]);
  await answer(page, 'none');
  const result = await shown(page);
  assert.equal(result.level, 'self_care');
});

test('check: continuing with nothing chosen says so, in words; the focus stays on Continue, so that it is read out once', async () => {
  await page.locator('heed-check form button[type=submit]').click();
  const now = await shown(page);
  assert.equal(now.question, 'emergency_now');
  assert.ok(now.error.length > 20);
  assert.equal(now.focused, 'button');
});

test('check: none unticks the others, and the others untick none', async () => {
  const option = (/** @type {string} */ id) => page.locator(`heed-check .option input[value="${id}"]`);
  await option('chest_pain').check();
  await option('not_sure').check();
  assert.deepEqual((await shown(page)).checked, ['chest_pain', 'not_sure']);
  await option('none').check();
  assert.deepEqual((await shown(page)).checked, ['none']);
  await option('both_legs').check();
  assert.deepEqual((await shown(page)).checked, ['both_legs']);
  assert.equal((await shown(page)).options.at(-1), 'none');
});

test('check: an emergency interrupts, stays in a bar, and a new emergency interrupts again', async () => {
  await answer(page, 'both_legs');
  const stopped = await shown(page);
  assert.deepEqual([stopped.interrupt, stopped.level, stopped.question], [true, 'emergency', '']);
  assert.equal(stopped.links, 0);
  await act(page, 'go-on');
  assert.equal((await shown(page)).bar, true);
  await act(page, 'show-emergency');
  assert.equal((await shown(page)).interrupt, true);
  await act(page, 'go-on');
  await answer(page, 'yes');
  assert.deepEqual([(await shown(page)).interrupt, (await shown(page)).bar], [false, true]);
  for (;;) {
    const now = await shown(page);
    if (now.question === 'limb') break;
    await answer(page, now.options.includes('none') ? 'none' : now.options[0]);
  }
  await answer(page, 'arm', 'leg_weak');
  const again = await shown(page);
  assert.deepEqual([again.interrupt, again.level], [true, 'emergency']);
});

test('check: the emergency result has call buttons and no links to reading', async () => {
  await page.locator('heed-check select').selectOption('IN');
  const result = await walk(page, WAYS.emergency);
  assert.equal(result.level, 'emergency');
  assert.ok(result.calls.includes('tel:112'), result.calls.join());
  assert.equal(result.links, 0);
});

test('check: clear forgets every answer', async () => {
  await answer(page, 'none');
  await answer(page, 'yes');
  await act(page, 'back');
  await act(page, 'clear');
  const now = await shown(page);
  assert.deepEqual([now.question, now.checked, now.trail], ['emergency_now', [], []]);
  assert.equal(now.actions.includes('clear'), false);
  await answer(page, 'none');
  assert.deepEqual((await shown(page)).checked, []);
});

test('check: the country changes the numbers and keeps answers, ticks and focus', async () => {
  const call = () => shown(page).then(({ calls }) => calls);
  assert.deepEqual(await call(), []);
  await answer(page, 'none');
  await page.locator('heed-check .option input[value=yes]').check();
  const select = page.locator('heed-check select');
  await select.focus();
  await select.selectOption('IN');
  await page.waitForFunction(() => document.querySelector('heed-check')?.shadowRoot?.querySelector('a[href^="tel:"]'));
  assert.ok((await call()).includes('tel:112'));
  const now = await shown(page);
  assert.deepEqual([now.checked, now.trail, now.focused], [['yes'], ['emergency_now'], 'select']);
  await select.selectOption('GB');
  assert.ok((await call()).includes('tel:999'));
  await select.selectOption('');
  assert.deepEqual(await call(), []);
});

test('check: a region in the address is taken, an unknown one is not', async () => {
  const region = () => page.evaluate(() => document.querySelector('heed-check')?.shadowRoot?.querySelector('select')?.value);
  await page.goto(`${web.check.origin}/${PAGE}#region=GB`);
  await page.reload();
  await page.waitForFunction(() => document.querySelector('heed-check')?.shadowRoot?.querySelector('a[href="tel:999"]'));
  assert.equal(await region(), 'GB');
  await page.goto(`${web.check.origin}/${PAGE}?x#region=XX`);
  assert.equal(await region(), '');
});

test('check: after each step the focus is on the new heading, and the status does not say it again', async () => {
  let steps = 0;
  for (;;) {
    const now = await shown(page);
    if (now.level && !now.interrupt) break;
    await answer(page, ...(now.options.includes('none') ? ['none'] : [now.options[0]]));
    const next = await shown(page);
    assert.equal(next.focused, 'h2.heading', next.question);
    assert.equal(next.status, '');
    steps++;
  }
  assert.ok(steps >= 10, `${steps} steps`);
});

test('check: the summary can be copied, and holds what was answered', async () => {
  await walk(page, WAYS.within_24h);
  const summary = (await page.locator('heed-check .summary').textContent()) ?? '';
  assert.ok(summary.length > 200);
  await page.context().grantPermissions(['clipboard-read']);
  await page.locator('heed-check [data-action=copy]').click();
  await page.locator('heed-check .copied').waitFor({ state: 'visible' });
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied.replace(/\s+/g, ' ').trim(), summary.replace(/\s+/g, ' ').trim());
});

test('check: dates to keep watch by are days, not placeholders', async () => {
  const { text } = await walk(page, WAYS.within_24h);
  const tomorrow = new Date(Date.now() + 86_400_000);
  assert.ok(text.includes(new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }).format(tomorrow)));
  assert.equal(/\{\w+\}/.test(text), false);
});

test('check: an early Continue is held until the core is there', async () => {
  // The core's script starts only when we let its bytes be read.
  await page.addInitScript(() => {
    const real = WebAssembly.instantiate;
    WebAssembly.instantiate = /** @type {any} */ ((/** @type {any[]} */ ...given) => new Promise((resolve, reject) => {
      Object.assign(window, { letCoreStart: () => Reflect.apply(real, WebAssembly, given).then(resolve, reject) });
    }));
  });
  await page.reload();
  await page.waitForFunction(() => 'letCoreStart' in window);
  await page.locator('heed-check .option input[value=none]').check();
  await page.locator('heed-check form button[type=submit]').click();
  await page.locator('heed-check .moment').waitFor({ state: 'visible' });
  assert.equal((await shown(page)).question, 'emergency_now');
  await page.evaluate(() => { /** @type {any} */ (window).letCoreStart(); });
  await page.waitForFunction(() => document.querySelector('heed-check')?.shadowRoot?.querySelector('input[name=back_pain]'));
});

// Where WebAssembly is refused from the start: plain.test.mjs.
test('check: where the core does not start, one calm sentence stands and the leaflet stays', async () => {
  await page.addInitScript('WebAssembly.instantiate = () => Promise.reject(new Error("refused"))');
  await page.reload();
  await page.locator('heed-check [data-action=reload]').waitFor();
  const now = await shown(page);
  assert.deepEqual([now.question, now.level, now.trail], ['', '', []]);
  assert.equal(/error|wasm|undefined|\bat\b .*\d:\d/i.test(now.text), false, now.text);
  assert.equal(await page.locator('#card-emergency').isVisible(), true);
  assert.equal(now.focused, '');
});

test('check: a core that traps in the middle ends calmly, never with half a result', async () => {
  await page.addInitScript(() => {
    const real = JSON.stringify;
    JSON.stringify = /** @type {any} */ ((/** @type {any} */ value) => {
      if (value?.answers?.back_pain) throw new Error('trap');
      return real(value);
    });
  });
  await page.reload();
  await answer(page, 'none');
  await answer(page, 'yes');
  const now = await shown(page);
  assert.deepEqual([now.question, now.level, now.focused], ['', '', 'h2.heading']);
  await Promise.all([page.waitForEvent('load'), page.locator('heed-check [data-action=reload]').click()]);
  assert.equal((await shown(page)).question, 'emergency_now');
});

test('check: coming back through the browser memory starts again', async () => {
  await answer(page, 'none');
  await answer(page, 'yes');
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false })));
  assert.equal((await shown(page)).question, 'duration');
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  const now = await shown(page);
  assert.deepEqual([now.question, now.trail, now.checked], ['emergency_now', [], []]);
});

test('check: a saved copy works from a file', async () => {
  await page.goto(FILE);
  assert.equal((await walk(page, WAYS.routine)).level, 'routine');
  assert.deepEqual(problems, []);
});

test('check: after the page has loaded, nothing is asked for, stored or written to the address', async () => {
  await page.waitForLoadState('networkidle');
  const count = web.check.requests.length;
  /** @type {string[]} */ const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('websocket', (socket) => asked.push(socket.url()));
  await page.locator('heed-check select').selectOption('IN');
  await walk(page, WAYS.within_2_weeks);
  assert.deepEqual([asked, web.check.requests.length], [[], count]);
  const traces = await page.evaluate(() => ({ address: location.href, title: document.title, stored: localStorage.length + sessionStorage.length, cookie: document.cookie, history: history.length, name: window.name }));
  assert.deepEqual(traces, { ...traces, address: `${web.check.origin}/${PAGE}`, stored: 0, cookie: '', name: '' });
  assert.deepEqual(problems, []);
});

test('check: no choice is ever written from script, where a script of the page could see it', async () => {
  await page.addInitScript(() => {
    for (const name of ['checked', 'value']) {
      const real = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, name));
      Object.defineProperty(HTMLInputElement.prototype, name, { ...real, set() { Object.assign(window, { leaked: name }); } });
    }
  });
  await page.reload();
  await page.locator('heed-check .option input[value=chest_pain]').click();
  await page.locator('heed-check .option input[value=none]').click();
  await page.locator('heed-check form button[type=submit]').click();
  await page.waitForFunction(() => document.querySelector('heed-check')?.shadowRoot?.querySelector('input[name=back_pain]'));
  await act(page, 'back');
  assert.deepEqual((await shown(page)).checked, ['none']);
  assert.equal(await page.evaluate(() => 'leaked' in window), false);
});
