// tier: verify; needs: servers
// The servers of docs/self-hosting.md as they stand there: nginx, Apache, Caddy of Debian, and the CloudFront function in Node. In: dist/.
// Out: the headers of each kind of file. Never: passes because a server is missing: then it fails and names it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import vm from 'node:vm';
import { SANDBOX } from '../../tools/build/host-headers.mjs';
import { ask, blockOf, SERVERS, startServer } from '../../tools/docs/servers.mjs';
import { DIST } from '../../tools/lib/paths.mjs';

const PAGES = ['back-pain/en.html', 'back-pain/en.nowasm.html', 'back-pain/en.frame.html', 'back-pain/en.frame.nowasm.html'];
const OTHERS = ['back-pain/en.offline.html', 'back-pain/en.worker.js', 'demo/index.html', 'docs/api.html', 'embed.js'];
/** @type {string} */ let root;

before(() => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-served-'));
  fs.chmodSync(folder, 0o755);  // Apache's own user reads it
  root = path.join(folder, 'dist');
  fs.cpSync(DIST, root, { recursive: true });
  fs.mkdirSync(path.join(root, 'docs'), { recursive: true });
  fs.writeFileSync(path.join(root, 'docs', 'api.html'), '<!doctype html>');
});
after(() => fs.rmSync(path.dirname(root), { recursive: true }));

for (const name of Object.keys(SERVERS)) {
  test(`servers: ${name} sandboxes the pages of checks and nothing else, opens embed.js, and lets all be kept for an hour`, async (t) => {
    assert.ok(fs.existsSync(SERVERS[name].program), `${SERVERS[name].program} is not there: apt-get install nginx-light apache2 caddy`);
    const server = await startServer(name, root);
    t.after(server.close);
    for (const file of [...PAGES, ...OTHERS]) {
      const { status, headers } = await ask(`${server.address}/${file}`, { 'Accept-Encoding': 'gzip' });
      assert.equal(status, 200, file);
      assert.equal(headers['content-security-policy'], PAGES.includes(file) ? SANDBOX : undefined, file);
      assert.equal(headers['access-control-allow-origin'], file === 'embed.js' ? '*' : undefined, file);
      assert.equal(headers['cross-origin-resource-policy'], file === 'embed.js' ? 'cross-origin' : undefined, file);
      assert.equal(headers['cache-control'], 'public, max-age=3600', file);
      assert.equal(headers['x-content-type-options'], 'nosniff', file);
      if (file.startsWith('back-pain/')) assert.equal(headers['content-encoding'], 'gzip', file);
      const again = await ask(`${server.address}/${file}`, { 'If-None-Match': String((await ask(`${server.address}/${file}`)).headers.etag) });
      assert.equal(again.status, 304, `${file}: asked again, it is not sent again`);
    }
  });
}

test('servers: what is compressed once is what nginx sends', async (t) => {
  execFileSync('sh', ['-c', blockOf('sh').replaceAll('/srv/heed', root)]);
  const server = await startServer('nginx', root);
  t.after(server.close);
  const { headers, bytes } = await ask(`${server.address}/${PAGES[0]}`, { 'Accept-Encoding': 'gzip' });
  assert.equal(headers['content-security-policy'], SANDBOX);
  assert.ok(bytes.equals(fs.readFileSync(path.join(root, `${PAGES[0]}.gz`))));
});

test('servers: the CloudFront function gives the same headers', () => {
  const handler = vm.runInNewContext(`${blockOf('js')}; handler`);
  for (const file of [...PAGES, ...OTHERS]) {
    const { headers } = handler({ request: { uri: `/${file}` }, response: { headers: {} } });
    assert.equal(headers['content-security-policy']?.value, PAGES.includes(file) ? SANDBOX : undefined, file);
    assert.equal(headers['access-control-allow-origin']?.value, file === 'embed.js' ? '*' : undefined, file);
  }
});
