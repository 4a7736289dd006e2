// The two origins of npm start. In: real servers on free ports. Never: a port that somebody asked for.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fromRoot } from '../../tools/lib/paths.mjs';
import { needFree, portFrom, serve } from '../../tools/dev/serve.mjs';

/** @type {string} */
let dist;
/** @type {import('../../tools/dev/serve.mjs').Served} */
let served;

before(async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-'));
  fs.writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  dist = path.join(folder, 'dist');
  fs.mkdirSync(path.join(dist, 'demo'), { recursive: true });
  fs.writeFileSync(path.join(dist, 'demo', 'index.html'), '<script src="__HEED_ORIGIN__/embed.js"></script>');
  fs.writeFileSync(path.join(dist, 'embed.js'), '// __HEED_ORIGIN__');
  served = await serve(0, dist);
});

after(async () => {
  await served.close();
  fs.rmSync(path.dirname(dist), { recursive: true });
});

/** A request whose path and Host reach the server as they are. @param {number} port @param {string} url @param {Record<string, string>} [headers] @param {string} [method] @param {string} [host] */
function ask(port, url, headers = {}, method = 'GET', host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    http.request({ host, port, path: url, headers, method }, (response) => {
      let text = '';
      response.on('data', (piece) => { text += piece; });
      response.on('end', () => resolve({ status: response.statusCode, text, headers: response.headers }));
    }).on('error', reject).end();
  });
}

test('serve: the article comes from one port and names the next as the origin of the check', async () => {
  const { status, text, headers } = await ask(served.port, '/', { host: `127.0.0.1:${served.port}` });
  assert.equal(status, 200);
  assert.equal(text, `<script src="http://127.0.0.1:${served.port + 1}/embed.js"></script>`);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
});

test('serve: the second port serves dist/ as it is', async () => {
  const { status, text, headers } = await ask(served.port + 1, '/embed.js?x=1');
  assert.equal(status, 200);
  assert.equal(text, '// __HEED_ORIGIN__');
  assert.equal(headers['content-type'], 'text/javascript; charset=utf-8');
});

test('serve: other machines are not served', async () => {
  const others = Object.values(os.networkInterfaces()).flatMap((all) => all ?? []).filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of others) await assert.rejects(ask(served.port, '/', {}, 'GET', address), /ECONNREFUSED/);
  for (const one of [served.port, served.port + 1]) assert.equal((await ask(one, '/nowhere')).status, 404);
});

test('serve: a Host that is no name does not get into the page', async () => {
  const { text } = await ask(served.port, '/', { host: '"><script>alert(1)</script>' });
  assert.equal(text, `<script src="http://localhost:${served.port + 1}/embed.js"></script>`);
});

for (const url of ['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/%', '/%00', '/demo', '/nowhere', '//secret.txt']) {
  test(`serve: ${url} is not found`, async () => {
    assert.equal((await ask(served.port + 1, url)).status, 404);
  });
}

test('serve: nothing but GET and HEAD', async () => {
  assert.equal((await ask(served.port, '/', {}, 'POST')).status, 405);
  assert.equal((await ask(served.port, '/', {}, 'HEAD')).text, '');
});

test('serve: a port that was asked for and is taken is an error', async () => {
  await assert.rejects(serve(served.port, dist), new RegExp(`PORT=${served.port} does not work`));
  await assert.rejects(serve(served.port - 1, dist), /must both be free/);
  await assert.rejects(needFree(served.port), /must both be free/);
  await needFree(undefined);
});

test('serve: the program says so and ends with status 1', () => {
  const run = (/** @type {string} */ port) => spawnSync(process.execPath, ['tools/dev/serve.mjs'], {
    cwd: fromRoot(), encoding: 'utf8', env: { ...process.env, PORT: port }, timeout: 20_000 });
  const taken = run(String(served.port));
  assert.equal(taken.status, 1);
  assert.match(taken.stderr, /PORT=\d+ does not work/);
  const wrong = run('http');
  assert.equal(wrong.status, 1);
  assert.match(wrong.stderr, /PORT=http is not a port/);
});

test('portFrom: a number, nothing, or an error', () => {
  assert.equal(portFrom(undefined), undefined);
  assert.equal(portFrom(''), undefined);
  assert.equal(portFrom('8080'), 8080);
  for (const wrong of ['-1', '65535', '80a', '1e3', ' ']) assert.throws(() => portFrom(wrong), /is not a port/);
});
