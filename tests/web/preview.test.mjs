// tier: verify
// `heed preview` in a browser: a save is on the screen by itself, the answers stay, errors and faults stand beside the check, and the server
// answers this machine only. In: a new pack, Chromium. Out: a failed test. Never: times; tests/bench measures.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fromRoot } from '../../tools/lib/paths.mjs';
import { launchChromium } from './browser.mjs';

const top = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-preview-'));
const pack = path.join(top, 'sore throat');
/** @type {import('node:child_process').ChildProcess} */ let child;
/** @type {Awaited<ReturnType<typeof launchChromium>>} */ let browser;
/** @type {import('playwright-core').Page} */ let page;
let address = '';

before(async () => {
  await new Promise((resolve) => { spawn(process.execPath, [fromRoot('tools/heed.mjs'), 'init', pack]).on('exit', resolve); });
  child = spawn(process.execPath, [fromRoot('tools/heed.mjs'), 'preview', pack, '--port', '0']);
  address = await new Promise((resolve, reject) => {
    child.stdout?.on('data', (text) => resolve(/http:\S+/.exec(String(text))?.[0] ?? ''));
    child.stderr?.on('data', (text) => reject(new Error(String(text))));
  });
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(address);
});
after(async () => {
  await browser.close();
  child.kill('SIGINT');
  await new Promise((resolve) => { child.on('exit', resolve); });
  fs.rmSync(top, { recursive: true });
});

/** @param {string} name @param {string} before @param {string} after */
function save(name, before, after) {
  const file = path.join(pack, name);
  const text = fs.readFileSync(file, 'utf8');
  assert.ok(text.includes(before));
  fs.writeFileSync(file, text.replace(before, after));
}

const check = (/** @type {'#page' | '#frame'} */ which) => page.frameLocator(which);

test('preview: the page and the check in an article, each of its own kind', async () => {
  await check('#page').getByRole('heading', { name: 'Sore throat: when to get help', level: 1 }).waitFor();
  assert.equal(await check('#page').locator('html.framed').count(), 0);
  await check('#frame').locator('html.framed').waitFor();
  assert.equal(await page.locator('#frame').evaluate((frame) => frame.getBoundingClientRect().width), 360);
  await page.locator('#status[data-state=good]').waitFor();
});

test('preview: a save is on the screen by itself, and the answers stay; their level and rules stand beside', async () => {
  await check('#page').locator('[value=not_sure]').check();
  await check('#page').locator('button[type=submit]').first().click();
  await check('#page').getByRole('heading', { name: 'Which of these do you have?' }).waitFor();
  await page.getByText('u_unsure_emergency (Within 24 hours)').waitFor();
  save('strings/en.json', 'Which of these do you have?', 'Which of these are true?');
  await check('#page').getByRole('heading', { name: 'Which of these are true?' }).waitFor();
  await page.getByText('u_unsure_emergency (Within 24 hours)').waitFor();
});

test('preview: an error stands over the last version without one, and goes', async () => {
  save('strings/en.json', '"intro"', '"introo"');
  await page.getByText('introo').first().waitFor();
  await check('#page').getByRole('heading', { name: 'Which of these are true?' }).waitFor();
  save('strings/en.json', '"introo"', '"intro"');
  await page.locator('#overlay').waitFor({ state: 'hidden' });
});

test('preview: a rule that is too mild shows as a failing proof and as a story told too little', async () => {
  save('pack.json', '"u_today_example", "level": "within_24h"', '"u_today_example", "level": "within_2_weeks"');
  await page.locator('#faults').getByText('always/today_example').waitFor();
  await page.locator('#faults').getByText('TOLD TOO LITTLE: S03').waitFor();
  save('pack.json', '"u_today_example", "level": "within_2_weeks"', '"u_today_example", "level": "within_24h"');
  await page.locator('#status[data-state=good]').waitFor();
});

test('preview: other names of this machine, other sites and other files are refused', async () => {
  const { port } = new URL(address);
  const status = (/** @type {string} */ at, /** @type {Record<string, string>} */ headers) => new Promise((resolve) => {
    http.get({ host: '127.0.0.1', port, path: at, headers }, (response) => resolve(response.resume().statusCode));
  });
  assert.equal(await status('/state', {}), 200);
  assert.equal(await status('/state', { host: 'evil.example' }), 403);
  assert.equal(await status('/state', { origin: 'https://evil.example' }), 403);
  for (const at of ['/pack.json', '/../pack.json', '/pages/__proto__.html', '/pages/xx.html', '/toString']) assert.equal(await status(at, {}), 404);
});
