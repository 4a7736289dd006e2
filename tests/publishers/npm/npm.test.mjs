// tier: verify; engines: chromium
// The npm package as `npm publish` would send it: packed, installed, used. In: the repository, built; the registry, for Vite and what the command uses.
// Never: a path into the repository from what is tried; each project lies in a folder of its own, and its code is that of docs/npm.md.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { makePackage } from '../../../tools/dev/package.mjs';
import { fromRoot } from '../../../tools/lib/paths.mjs';
import { launchChromium, walk, WAYS } from '../../web/browser.mjs';

const PAGE_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
const TYPES = { '.html': 'text/html', '.js': 'text/javascript' };
const guide = fs.readFileSync(fromRoot('docs', 'npm.md'), 'utf8');
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-npm-'));
/** @type {import('playwright-core').Browser} */ let browser;
/** Of the installed package. */ const installed = path.join(home, 'node_modules', 'heed-check');

/** A code block of the guide. @param {string} language @param {string} word in it */
function block(language, word) {
  const found = [...guide.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].find(([, name, text]) => name === language && text.includes(word));
  assert.ok(found, `docs/npm.md has no ${language} block with ${word}`);
  return found[2];
}

/** @param {string} command @param {string[]} args @param {string} [folder] */
const run = (command, args, folder = home) => execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_PATH: '' } });

/** @param {string} name @param {string} text @param {string} [folder] */
const write = (name, text, folder = home) => fs.writeFileSync(path.join(folder, name), text);

/** A folder under the policy that the guide names. @param {string} folder @param {string} [policy] */
async function serve(folder, policy = PAGE_POLICY) {
  const server = http.createServer((request, response) => {
    const file = path.join(folder, path.normalize(decodeURIComponent((request.url ?? '/').split('?')[0])));
    if (!fs.existsSync(file) || !fs.statSync(file).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': TYPES[/** @type {'.js'} */ (path.extname(file))] ?? 'text/plain', 'Content-Security-Policy': policy }).end(fs.readFileSync(file));
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)); });
  server.unref();
  return { origin: `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`, close: () => { server.closeAllConnections(); server.close(); } };
}

/** Answers the check of a page to two levels. @param {string} folder @param {string} address @param {string} [policy] */
async function answered(folder, address, policy) {
  const { origin, close } = await serve(folder, policy);
  try {
    for (const [level, plan] of Object.entries({ emergency: WAYS.emergency, self_care: {} })) {
      const page = await browser.newPage();
      /** @type {string[]} */ const said = [];
      page.on('console', (message) => { if (message.type() === 'error') said.push(message.text()); });
      page.on('pageerror', (error) => said.push(String(error)));
      await page.goto(origin + address);
      await page.waitForFunction(() => document.querySelector('heed-check')?.shadowRoot?.querySelector('.heading')).catch((error) => { throw new Error(said.join('\n') || error.message); });
      assert.equal((await walk(page, plan)).level, level);
      assert.deepEqual(said.filter((line) => !line.includes('favicon')), []);
      if (process.env.HEED_PICTURES) await page.screenshot({ path: path.join(process.env.HEED_PICTURES, `element-${level}.png`) });
      await page.close();
    }
  } finally {
    close();
  }
}

before(async () => {
  const tarball = await makePackage(() => {});
  write('package.json', '{ "type": "module", "private": true }\n');
  run('npm', ['install', tarball, '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts']);
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  fs.rmSync(home, { recursive: true, force: true });
});

test('the tarball: each export leads to a file with types, everything is listed, nothing names a folder of this machine', () => {
  const manifest = JSON.parse(fs.readFileSync(path.join(installed, 'package.json'), 'utf8'));
  for (const [name, where] of Object.entries(manifest.exports)) {
    for (const file of typeof where === 'string' ? [where] : Object.values(where)) assert.ok(fs.existsSync(path.join(installed, file.replace('*', 'back-pain/en'))), `${name}: ${file}`);
  }
  assert.equal(manifest.version, JSON.parse(fs.readFileSync(fromRoot('package.json'), 'utf8')).version);
  assert.deepEqual(Object.keys(manifest).filter((key) => ['dependencies', 'devDependencies', 'scripts'].includes(key)), []);
  const names = fs.readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter((name) => fs.statSync(path.join(installed, name)).isFile());
  assert.ok(names.length > 100, `${names.length} files`);
  for (const name of names) {
    const bytes = fs.readFileSync(path.join(installed, name));
    for (const place of [fromRoot('.'), `${os.homedir()}/`]) assert.ok(!bytes.includes(place), `${name} names ${place}`);
  }
  const { modules: [{ declarations: [element] }] } = JSON.parse(fs.readFileSync(path.join(installed, 'custom-elements.json'), 'utf8'));
  assert.deepEqual(element.members.map((/** @type {any} */ { name }) => name), ['start', 'connect', 'fail']);
  assert.ok(element.cssProperties.some((/** @type {any} */ { name }) => name === '--heed-accent'));
});

test('Node: the script of the guide opens a pack and asks it; a pack with a changed letter is refused', () => {
  write('ask.mjs', block('js', '// ask.mjs'));
  const [question, level] = run(process.execPath, ['ask.mjs']).trim().split('\n');
  assert.match(question, /\?$/);
  assert.match(level, /^emergency \S/);
  write('changed.mjs', `import { openPack } from 'heed-check/engine'; import { pack } from 'heed-check/packs/headache/en';
    openPack({ compiled: pack.compiled.replace('2', '3') }).then(() => process.exit(1), ({ message }) => console.log(message));`);
  assert.match(run(process.execPath, ['changed.mjs']), /bad_compiled/);
});

test('plain HTML with an import map: the check of the guide, answered under the policy of the guide', async () => {
  const at = (/** @type {string} */ name) => `/node_modules/heed-check/${name}.js`;
  const map = { imports: { 'heed-check/define': at('lib/define'), 'heed-check/engine': at('lib/engine'), 'heed-check/packs/back-pain/en': at('packs/back-pain/en') } };
  write('check.js', block('js', '// check.js'));
  write('index.html', `<!doctype html><meta charset="utf-8"><title>Trial</title><script type="importmap">${JSON.stringify(map)}</script>${block('html', '<heed-check>')}`);
  await answered(home, '/index.html', PAGE_POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"));  // an import map is inline; a bundler needs none
});

test('Vite: the same two files, built', async () => {
  const folder = path.join(home, 'vite');
  fs.cpSync(fromRoot('tests', 'publishers', 'npm', 'vite'), folder, { recursive: true });
  run('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts'], folder);
  write('check.js', block('js', '// check.js'), folder);
  write('index.html', `<!doctype html><meta charset="utf-8"><title>Trial</title>${block('html', '<heed-check>').replace('src="check.js"', 'src="/check.js"')}`, folder);
  run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], folder);  // heed-check is found in the folder above
  await answered(path.join(folder, 'dist'), '/index.html');
});

test('types: a strict project sees what it may call, and a wrong call is an error', () => {
  write('use.ts', `import { HeedCheck } from 'heed-check';
import 'heed-check/define';
import { openPack } from 'heed-check/engine';
import { pack } from 'heed-check/packs/sore-throat/en';

const check: HeedCheck = new HeedCheck();
check.start({ ...pack.start, mode: 'element', reload: () => location.reload() });
openPack(pack).then((ask) => check.connect(ask), () => check.fail());
// @ts-expect-error: there is no such mode
check.start({ ...pack.start, mode: 'window', reload: () => {} });
// @ts-expect-error: a pack is no text
openPack('back-pain');
`);
  const tsc = (/** @type {string} */ resolution, /** @type {string} */ module) => run(process.execPath, [fromRoot('node_modules', 'typescript', 'bin', 'tsc'), '--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2023,dom,dom.iterable',
    '--module', module, '--moduleResolution', resolution, 'use.ts']);
  tsc('bundler', 'esnext');
  tsc('nodenext', 'nodenext');
});

test('npx heed-check is the heed command, far from the repository', () => {
  const heed = (/** @type {string[]} */ ...args) => run('npx', ['--no-install', 'heed-check', ...args]);
  heed('init', 'my-pack');
  heed('check', 'my-pack');
  assert.match(heed('prove', 'my-pack'), /holds/);
  assert.match(heed('table', 'my-pack'), /\|/);
  assert.match(heed('graph', 'my-pack', '--svg'), /<svg/);
});
