// tier: verify
// The check in the frame that WordPress makes of a pasted address: a sandbox of `allow-scripts` alone, and `#?secret=…` behind the address.
// In: dist/. Out: answers go on to a result; what such a frame forbids is told in words. Never: WordPress itself.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { shown, stage, walk, WAYS } from './browser.mjs';

const web = stage();
const WORDS_COME = { timeout: 10_000 };

/** As WordPress 6.1 writes it. @param {string} [more] of the sandbox @param {string} [fragment] */
async function pasted(more = '', fragment = '?secret=Ab3dE') {
  const address = `${web.check.origin}/back-pain/en.frame.html#${fragment}`;
  web.news.pages.set('/pasted.html', `<!doctype html><html lang="en"><title>News</title><h1>News</h1>
<iframe class="wp-embedded-content" sandbox="allow-scripts${more}" security="restricted" title="Back pain" src="${address}" data-secret="Ab3dE" width="600" height="640"></iframe></html>`);
  const page = await web.page();
  await page.goto(`${web.news.origin}/pasted.html`);
  const frame = page.frames()[1];
  await frame.waitForFunction(() => document.documentElement.classList.contains('js'));
  return { page, frame };
}

test('oembed: in a frame that may run scripts and nothing else, answers go on to each level', async () => {
  for (const [level, way] of Object.entries(WAYS)) {
    const { frame } = await pasted();
    assert.equal((await walk(frame, way)).level, level);
  }
});

test('oembed: an address whose fragment has wishes keeps the check, whatever WordPress writes behind it', async () => {
  const { frame } = await pasted('', 'region=IN&theme=dark#?secret=Ab3dE');
  assert.equal((await walk(frame)).level, 'self_care');
});

test('oembed: where printing, saving, calls and copying may be refused, the reader is told another way', async () => {
  const { frame } = await pasted();
  await walk(frame, WAYS.emergency);
  const said = async (/** @type {string} */ action) => {
    await frame.locator(`heed-check [data-action="${action}"]`).first().evaluate((/** @type {HTMLElement} */ button) => {
      for (let node = button.parentElement; node; node = node.parentElement) if (node instanceof HTMLDetailsElement) node.open = true;
      button.click();
    });
    await frame.waitForFunction(() => /\S/.test(document.querySelector('heed-check')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? ''), undefined, WORDS_COME);
    return (await shown(frame)).status;
  };
  assert.match(await said('print'), /If no print comes/);
  assert.match(await said('save'), /If no file comes/);
  assert.match(await said('copy'), /Copied|Select the text/);
});

test('amp: the frame of docs/amp.md, as AMP writes it, shows the check for that country', async () => {
  const block = fs.readFileSync(new URL('../../docs/amp.md', import.meta.url), 'utf8');
  const [, src, sandbox] = /<amp-iframe [^>]*src="https:\/\/YOUR-HOST\/([^"]+)"[^>]*sandbox="([^"]+)"/.exec(block) ?? assert.fail('no snippet');
  web.news.pages.set('/amp.html', `<!doctype html><html lang="en"><title>News</title><h1>News</h1><iframe sandbox="${sandbox}" title="Back pain" src="${web.check.origin}/${src}" width="340" height="640"></iframe></html>`);
  const page = await web.page();
  await page.goto(`${web.news.origin}/amp.html`);
  const frame = page.frames()[1];
  await frame.waitForFunction(() => document.documentElement.classList.contains('js'));
  const { level, calls } = await walk(frame, WAYS.emergency);
  assert.equal(level, 'emergency');
  assert.ok(calls.includes('tel:112'), String(calls));
});
