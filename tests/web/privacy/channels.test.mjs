// Are the layers awake? In: the page's own script with one way out added, its policy told of the change, in the frame of an article.
// Out: a table of what caught each; one that nothing catches fails. Never: the page as it ships, that is in the other files.
import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import dgram from 'node:dgram';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { kDist, kPage, openChromium, serveDist } from '../browser.mjs';
import { beyond, kAllowed, scriptsOf } from './allowed.mjs';
import { kChannels } from './channels.mjs';
import { scan } from './scan.mjs';
import { layWires } from './tripwires.mjs';

const kFewest = 33;
const kSettleMs = 250;
const kRefusedBySandbox = /sandbox|allow-same-origin|unsafe attempt|blocked|opaque|cross-origin/i;
const kRefusedByPolicy = /content security policy|trusted ?type/i;
const page_html = fs.readFileSync(path.join(kDist, kPage), 'utf8');
const check_script = scriptsOf(page_html)[0];
const found_as_shipped = scan(check_script);

/** @type {import('playwright-core').Browser} */ let browser;
/** @type {import('../browser.mjs').Server[]} */ let servers;
/** @type {import('node:dgram').Socket} */ let udp;
let packets = 0;
/** @type {[string, string[]][]} */ const table = [];

before(async () => {
  const check = await serveDist();
  servers = [check, await serveDist(check.origin), await serveDist()];
  udp = dgram.createSocket('udp4').on('message', () => { packets++; });
  await new Promise((resolve) => udp.bind(0, '127.0.0.1', () => resolve(undefined)));
  browser = await openChromium();
});
after(async () => {
  await browser?.close();
  for (const server of servers ?? []) await server.close();
  udp?.close();
  const width = Math.max(...table.map(([name]) => name.length));
  console.log(table.map(([name, layers]) => `${name.padEnd(width)}  ${layers.join(', ') || 'NOTHING'}`).join('\n'));
});

/** @param {string} text */
const hash = (text) => `'sha256-${crypto.createHash('sha256').update(text).digest('base64')}'`;

/** The page with this added to its script, and a policy that lets it. @param {string} code */
function withCode(code) {
  const changed = `${check_script};(async () => { try { ${code} window.heedRan = 'ran'; } catch (error) { window.heedRan = error.name; } })();`;
  return page_html.replace(hash(check_script), () => hash(changed)).replace(check_script, () => changed);
}

/** Runs in the frame, before the page. @param {typeof layWires} lay */
function watchFrame(lay) {
  if (window === parent) return;
  lay(false);
  /** @type {string[]} */ const refused = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => refused.push(violatedDirective));
  Object.defineProperty(window, 'heedRefused', { value: refused });
}

/** @param {string} code @returns {Promise<string[]>} the layers that caught it */
async function layersOf(code) {
  const [check, news, sink] = servers;
  const told = code.replaceAll('SINK', sink.origin).replaceAll('UDP', String(udp.address().port));
  const beyond_list = beyond(new Map([...scan(`${check_script};(async () => { ${told} })()`)].filter(([name, n]) => n > (found_as_shipped.get(name) ?? 0))), kAllowed.page[0]);
  check.pages.set(`/${kPage}`, withCode(told));
  news.pages.set('/article.html', `<!doctype html><html lang="en"><title>News</title><h1>News</h1><script>var heard = []; addEventListener('message', ({ data }) => heard.push(data));</script>
    <script async src="${check.origin}/embed.js" data-check="back-pain"></script></html>`);
  sink.requests.length = packets = 0;

  const page = await (await browser.newContext()).newPage();
  /** @type {string[]} */ const asked = [];
  /** @type {string[]} */ const said = [];
  // Requests count where they arrive: the driver also tells those that the policy stopped.
  page.on('download', (download) => asked.push(download.suggestedFilename()));
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.context().on('page', () => asked.push('a new window'));
  await page.addInitScript({ content: `(${watchFrame})(${layWires})` });
  await page.goto(`${news.origin}/article.html`);
  await page.waitForFunction(() => /** @type {any} */ (window).heard?.includes('heed:ready'), undefined, { timeout: 1500 }).catch(() => asked.push('the frame never came'));
  await page.waitForTimeout(kSettleMs);

  const frame = page.frames()[1];
  const inside = await frame?.evaluate(() => {
    const { heedRan, heedRefused, heedTrips } = /** @type {any} */ (window);
    return { ran: heedRan, refused: heedRefused, trips: [...heedTrips], title: document.title, name, hash: location.hash, length: history.length };
  }).catch(() => undefined);
  const host = await page.evaluate(() => ({ heard: /** @type {any} */ (window).heard, href: location.href, title: document.title })).catch(() => undefined);
  await page.context().close();

  const by_policy = (inside?.refused ?? []).length > 0 || said.some((text) => kRefusedByPolicy.test(text));
  const by_sandbox = ['SecurityError', 'NotAllowedError', 'InvalidStateError'].includes(inside?.ran) || said.some((text) => kRefusedBySandbox.test(text) && !kRefusedByPolicy.test(text));
  const seen = [
    ...asked, ...sink.requests, ...(packets > 0 ? ['packet'] : []), ...said.filter((text) => text.includes('both_legs')),
    ...(inside === undefined || inside.title === '' || !page_html.includes(`<title>${inside.title}`) || inside.name !== '' || inside.hash !== '' ? ['title, name or address'] : []),
    ...(host === undefined || String(host.heard) !== 'heed:ready' || !host.href.endsWith('/article.html') ? ['host'] : []),
  ];
  return Object.entries({ scan: beyond_list.length > 0, tripwire: (inside?.trips ?? []).length > 0, policy: by_policy, sandbox: by_sandbox, observed: seen.length > 0 })
    .filter(([, caught]) => caught).map(([layer]) => layer);
}

test('channels: the page with harmless code added is caught by nothing', async () => {
  assert.deepEqual(await layersOf('const sum = 1 + 1; Math.max(sum, 2);'), []);
});

assert.ok(Object.keys(kChannels).length >= kFewest);
for (const [name, code] of Object.entries(kChannels)) {
  test(`channels: ${name} is caught`, async () => {
    const layers = await layersOf(code);
    table.push([name, layers]);
    assert.notDeepEqual(layers, []);
  });
}

test('channels: no layer sleeps', () => {
  for (const layer of ['scan', 'tripwire', 'policy', 'sandbox', 'observed']) {
    assert.ok(table.filter(([, layers]) => layers.includes(layer)).length >= 5, layer);
  }
});
