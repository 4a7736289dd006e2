// tier: verify
// What Chromium's own network log holds of a whole check, after loading: nothing. In: dist/, alone and in the frame of an article.
// Out: no request, no look-up of a name, no socket, and the server heard nothing either. Never: blind, see the last test.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { PAGE, WAYS, launchProfile, serveDist } from '../browser.mjs';
import { begunBetween, netLogArgs, readNetLog } from './netlog.mjs';
import { printsAtOnce, wholeCheck } from './whole-check.mjs';

/** @import { Page } from 'playwright-core' */

const SETTLE_MS = 1000;
/** @type {import('../browser.mjs').Server[]} */ let servers;
/** @type {string} */ let folder;
before(async () => {
  const check = await serveDist();
  servers = [check, await serveDist(check.origin), await serveDist()];
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-netlog-'));
});
after(async () => {
  for (const server of servers ?? []) await server.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** @param {string} address @param {(page: Page) => Promise<void>} use what a reader does after loading */
async function logged(address, use) {
  const file = path.join(folder, 'net.json');
  const context = await launchProfile(path.join(folder, 'profile'), netLogArgs(file));
  const page = await context.newPage();
  await printsAtOnce(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  // Two requests of our own, before and after: they show that the log was written and that its clock is ours.
  const mark = await context.newPage();
  await mark.goto(`${servers[2].origin}/before`, { waitUntil: 'networkidle' });
  await mark.waitForTimeout(SETTLE_MS);
  const heard = servers.map(({ requests }) => requests.length);
  const from = Date.now();
  await use(page);
  await page.waitForTimeout(SETTLE_MS);
  const to = Date.now();
  const asked = servers.flatMap(({ requests }, i) => requests.slice(heard[i]));
  await mark.goto(`${servers[2].origin}/after`, { waitUntil: 'networkidle' });
  await context.close();
  const sources = readNetLog(file);
  const at = (/** @type {string} */ name) => sources.find(({ kind, words }) => kind === 'URL_REQUEST' && words.endsWith(name))?.at ?? NaN;
  assert.ok(at('/before') < from && from < to && to < at('/after'), 'both of our own requests are in the log, at their times');
  return { begun: begunBetween(sources, from, to), asked };
}

test('netlog: a whole check in the page begins nothing after loading', async () => {
  const { begun, asked } = await logged(`${servers[0].origin}/${PAGE}`, async (page) => {
    assert.equal(await wholeCheck(page, page, WAYS.within_24h), 'within_24h');
  });
  assert.deepEqual([begun, asked], [[], []]);
});

test('netlog: a whole check in the frame of an article begins nothing after loading', async () => {
  servers[1].pages.set('/article.html', `<!doctype html><html lang="en"><title>News</title><h1>News</h1><script async src="${servers[0].origin}/embed.js" data-check="back-pain"></script>`);
  const { begun, asked } = await logged(`${servers[1].origin}/article.html`, async (page) => {
    await page.locator('iframe').waitFor({ state: 'visible' });
    assert.equal(await wholeCheck(page, page.frames()[1], WAYS.emergency), 'emergency');
  });
  assert.deepEqual([begun, asked], [[], []]);
});

test('netlog: an image, a look-up of a name, a connection made in advance and WebRTC are all in the log', async () => {
  servers[2].pages.set('/leaks.html', '<!doctype html><title>leaks</title><p>Leaks.');
  const { begun, asked } = await logged(`${servers[2].origin}/leaks.html`, async (page) => {
    await page.evaluate(async (origin) => {
      new Image().src = '/image';
      for (const [rel, href] of [['dns-prefetch', '//both-legs.example'], ['preconnect', origin]]) {
        document.head.append(Object.assign(document.createElement('link'), { rel, href }));
      }
      const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:9' }] });
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
      await new Promise((resolve) => setTimeout(resolve, 2000));
    }, servers[1].origin.replace('127.0.0.1', 'localhost'));
  });
  const all = begun.join('\n');
  for (const wanted of [/URL_REQUEST .*\/image/, /both-legs\.example/, /HTTP_STREAM_JOB_CONTROLLER .*localhost/, /UDP_SOCKET/]) assert.match(all, wanted);
  assert.deepEqual(asked, ['/image']);
});
