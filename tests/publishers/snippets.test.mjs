// The HTML that docs/publishers.md gives to systems which take a frame alone, and the tag of docs/consent.md. In: those pages, dist/, Chromium. Never: a snippet of the test's own.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { fromRoot } from '../../tools/lib/paths.mjs';
import { stage, walk, WAYS } from '../web/browser.mjs';

const web = stage();

test('a frame without the loader: the check comes, can be answered, and has the height that was given', async () => {
  const [snippet] = /<iframe .*?<\/iframe>/.exec(fs.readFileSync(fromRoot('docs', 'publishers.md'), 'utf8')) ?? [];
  assert.ok(snippet);
  web.news.pages.set('/article', `<!doctype html><title>Article</title><p>Before.</p>${snippet.replace('https://YOUR-HOST', web.check.origin)}<p>After.</p>`);
  const page = await web.page({ viewport: { width: 390, height: 844 } });
  await page.goto(`${web.news.origin}/article`);
  const element = await page.waitForSelector('iframe');
  const frame = await element.contentFrame();
  assert.ok(frame);
  await frame.waitForSelector('heed-check .heading');
  assert.equal((await walk(frame, WAYS.emergency)).level, 'emergency');
  assert.equal(await element.evaluate((node) => node.clientHeight), 640);
});

test('the tag that consent managers and optimisers are to leave alone: the check comes; Rocket Loader wants its word before the address', async () => {
  const [tag] = /<script .*?<\/script>/.exec(fs.readFileSync(fromRoot('docs', 'consent.md'), 'utf8')) ?? assert.fail('no tag');
  assert.match(tag, / data-cfasync="false".* src=/);
  web.news.pages.set('/consent', `<!doctype html><title>Article</title><div class="heed" data-check="back-pain"><p>Here.</p></div>${tag.replace('https://YOUR-HOST', web.check.origin)}`);
  const page = await web.page();
  await page.goto(`${web.news.origin}/consent`);
  await page.frameLocator('.heed iframe').locator('heed-check .heading').waitFor();
});
