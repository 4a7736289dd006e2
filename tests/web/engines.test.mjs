// tier: verify; engines: all
// The face over the engines itself: the same words do the same in each, and nothing of it stays behind. In: dist/. Never: a guess about the product.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { test } from 'node:test';
import { WAYS, serveDist } from './browser.mjs';
import { CHOSEN, openEngine, until, walk } from './engines.mjs';

const FACE = new URL('./engines.mjs', import.meta.url).href;

for (const name of CHOSEN) {
  test(`engines: ${name}: a script before each page, in the article and in the frame; real clicks and keys arrive in the frame`, async (t) => {
    const checkServer = await serveDist();
    t.after(() => checkServer.close());
    const news = await serveDist(checkServer.origin);
    t.after(() => news.close());
    news.pages.set('/article.html', `<!doctype html><title>News</title><p style="height:900px">Words.</p>
      <script>var first = globalThis.early;</script><script async src="${checkServer.origin}/embed.js" data-check="back-pain"></script>`);
    const engine = await openEngine(name);
    t.after(() => engine.close());
    const page = await engine.page({
      before: `globalThis.early = 'yes'; globalThis.trusted = []; for (const kind of ['click', 'keydown']) addEventListener(kind, (event) => trusted.push(kind + event.isTrusted), true)`,
    });
    await page.goto(`${news.origin}/article.html`);
    await page.run(() => document.querySelector('iframe')?.scrollIntoView());
    assert.deepEqual(await page.run(() => [/** @type {any} */ (window).first, document.compatMode]), ['yes', 'CSS1Compat']);
    const check = await page.check();
    assert.deepEqual(await check.run((a, b) => [/** @type {any} */ (window).early, parent === window, a + b], 1, 2), ['yes', false, 3]);
    assert.equal((await walk(check, WAYS.within_24h)).level, 'within_24h');
    await page.key('Tab');
    const trusted = await check.run(() => /** @type {any} */ (window).trusted);
    assert.ok(trusted.length >= 10 && trusted.includes('keydowntrue') && !trusted.some((/** @type {string} */ one) => one.endsWith('false')), trusted.join(' '));
    await page.close();
    const other = await engine.page();
    await other.goto(`${checkServer.origin}/back-pain/en.html`);
    assert.equal(await other.run(() => typeof (/** @type {any} */ (window).early)), 'undefined', 'another page has no such script');
    await other.close();
  });
}

test('engines: one that is missing fails with the way to get it', () => {
  const script = `import(${JSON.stringify(FACE)}).then((face) => face.openEngine('webkit')).catch((error) => console.log(error.message))`;
  const { stdout } = spawnSync(process.execPath, ['-e', script], { env: { PATH: '' }, encoding: 'utf8' });
  assert.match(stdout, /apt-get install webkit2gtk-driver/);
  assert.match(stdout, /apt-get install xvfb/);
});

for (const signal of /** @type {const} */ (['SIGTERM', 'SIGKILL'])) {
  test(`engines: of WebKit nothing runs on after ${signal}`, async () => {
    const mark = `HEED_TEST_MARK=${process.pid}${signal}`;
    const script = `const face = await import(${JSON.stringify(FACE)}); await face.openEngine('webkit'); console.log('open'); setInterval(() => {}, 1000)`;
    const [variable, value] = mark.split('=');
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, [variable]: value }, stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve, reject) => {
      child.stdout.once('data', resolve);
      child.once('exit', () => reject(new Error('it ended before it was open')));
    });
    assert.ok(marked(mark) >= 4, 'ourselves, the display, the driver, the browser');
    child.kill(signal);
    await until('their end', async () => marked(mark) === 0);
  });
}

/** How many processes have this in their environment; those that ended have none. @param {string} mark */
function marked(mark) {
  return fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).filter((name) => {
    try {
      return fs.readFileSync(`/proc/${name}/environ`, 'utf8').split('\0').includes(mark);
    } catch {
      return false;
    }
  }).length;
}
