// Where scripts of another page could read the answers, no questions are asked. In: dist/, articles of the check's own origin. Never: the offline page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchChromium, stage } from './browser.mjs';

const web = stage({ open: launchChromium });  // not watched: a page here opens another on purpose
const SANDBOX = 'sandbox allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';

/** What stands in a page of the check: questions, or the leaflet with the reason. @param {import('playwright-core').Page | import('playwright-core').Frame} page */
const stands = (page) => page.evaluate(() => ({
  questions: document.querySelector('heed-check')?.shadowRoot?.querySelectorAll('.option').length ?? 0,
  reason: document.querySelector('.exposed')?.textContent ?? '',
  leaflet: (document.querySelector('.leaflet')?.getBoundingClientRect().height ?? 0) > 100,
}));

for (const file of ['en.html', 'en.frame.html', 'en.nowasm.html']) {
  test(`exposed: ${file} in a frame of its own origin without a sandbox shows the leaflet and the reason`, async () => {
    const page = await web.page();
    web.check.pages.set('/own.html', `<!doctype html><iframe width="600" height="600" src="/back-pain/${file}"></iframe>`);
    await page.goto(`${web.check.origin}/own.html`);
    const { questions, reason, leaflet } = await stands(page.frames()[1]);
    assert.equal(questions, 0);
    assert.match(reason, /scripts of this website could read your answers/);
    assert.equal(leaflet, true);
  });
}

test('exposed: a host’s script that takes the sandbox away finds no question', async () => {
  const page = await web.page();
  web.check.pages.set('/own.html', '<!doctype html><title>News</title><div class="heed" data-check="back-pain"></div><script async src="/embed.js"></script>');
  await page.goto(`${web.check.origin}/own.html`);
  await page.waitForFunction(() => getComputedStyle(/** @type {Element} */ (document.querySelector('iframe'))).visibility === 'visible');
  assert.ok((await stands(page.frames()[1])).questions > 0, 'in the sandbox it asks');
  await page.evaluate(() => {
    const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
    frame.removeAttribute('sandbox');
    frame.src = frame.src.replace('#', '?again#');
  });
  await page.waitForFunction(() => document.querySelector('iframe')?.contentDocument?.querySelector('.exposed'));
  assert.equal((await stands(page.frames()[1])).questions, 0);
});

test('exposed: a window that a page of its own origin opened asks nothing; one of another origin asks', async () => {
  for (const [origin, asks] of /** @type {const} */ ([['check', false], ['news', true]])) {
    const page = await web.page();
    web[origin].pages.set('/opener.html', '<!doctype html><title>News</title>');
    await page.goto(`${web[origin].origin}/opener.html`);
    const [opened] = await Promise.all([page.waitForEvent('popup'), page.evaluate((url) => { window.open(url); }, `${web.check.origin}/back-pain/en.html`)]);
    await opened.waitForLoadState();
    assert.equal((await stands(opened)).questions > 0, asks, origin);
  }
});

test('exposed: sent with the sandbox header the same page asks, and no script of its own origin reads it', async () => {
  const page = await web.page();
  await page.route('**/back-pain/en.frame.html*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'Content-Security-Policy': SANDBOX } });
  });
  web.check.pages.set('/own.html', '<!doctype html><iframe width="600" height="600" src="/back-pain/en.frame.html"></iframe>');
  await page.goto(`${web.check.origin}/own.html`);
  assert.ok((await stands(page.frames()[1])).questions > 0);
  assert.equal(await page.evaluate(() => document.querySelector('iframe')?.contentDocument), null);
});
