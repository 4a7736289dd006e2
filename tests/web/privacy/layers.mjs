// Which layer catches a way out, each layer switched on alone. In: a piece of script, a browser. Out: lint, policy, sandbox, tripwire,
// observed. Never the whole check: a page with nothing but that script, framed in an article, so that no other layer can help.
import crypto from 'node:crypto';
import dgram from 'node:dgram';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { DIST, PAGE } from '../browser.mjs';
import { Linter } from 'eslint';
import { WEB_RULES } from '../../../tools/dev/web-rules.mjs';
import { scriptsOf } from './markup.mjs';
import { wires } from './tripwires.mjs';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('../browser.mjs').Server} Server */
/** What was seen of one load: from outside, how the script ended, what the policy refused, the wires it touched. @typedef {{outside: string[], ran: string, refused: boolean, blocked: boolean, trips: string[]}} Load */

const SETTLE_MS = 300;
const MOST_MS = 2000;  // how long what an unhindered script does is waited for
const SLOW_MS = 180_000;  // until a page has loaded, on a machine that is very busy
export const LAYERS = /** @type {const} */ (['lint', 'policy', 'sandbox', 'tripwire', 'observed']);

const pageHtml = fs.readFileSync(path.join(DIST, PAGE), 'utf8');
const checkScript = scriptsOf(pageHtml)[0];
const shippedPolicy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(pageHtml)?.[1] ?? '';
const sandbox = /allow-scripts[\w -]*/.exec(fs.readFileSync(path.join(DIST, 'embed.js'), 'utf8'))?.[0] ?? '';

/** @param {string} text */
const hash = (text) => `'sha256-${crypto.createHash('sha256').update(text).digest('base64')}'`;

const linter = new Linter();

/** What the rules for web/ say of a script. @param {string} code */
export function linted(code) {
  const [{ languageOptions, rules }] = WEB_RULES;
  return linter.verify(`(async () => { ${code} })();`, [{ languageOptions, rules }]);
}

/** The page with this script, under the policy of the check or none. @param {string} code @param {boolean} withPolicy */
function pageOf(code, withPolicy) {
  const script = `(async () => { window.heedRan = 'waits'; try { ${code} window.heedRan = 'ran'; } catch (error) { window.heedRan = error.name; } })();`;
  const policy = withPolicy ? `<meta http-equiv="Content-Security-Policy" content="${shippedPolicy.replace(hash(checkScript), () => hash(script))}">` : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${policy}<title>Check</title></head><body><button>Continue</button>`
    + `<heed-check></heed-check><script>${script}</script></body></html>`;
}

/** Somebody who listens: to requests, to connections without one, to packets. */
async function listen() {
  /** @type {string[]} */ const heard = [];
  const server = http.createServer((request, response) => {
    heard.push(`request ${request.url}`);
    response.writeHead(200, { 'Content-Type': 'text/html', 'Access-Control-Allow-Origin': '*' }).end('heard');
  }).on('upgrade', (request, socket) => { heard.push(`request ${request.url}`); socket.destroy(); }).on('connection', () => { heard.push('connection'); });
  const udp = dgram.createSocket('udp4').on('message', () => { heard.push('packet'); });
  await Promise.all([new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(0))), new Promise((resolve) => udp.bind(0, '127.0.0.1', () => resolve(0)))]);
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { heard, origin: `http://127.0.0.1:${port}`, udp: udp.address().port, close() { server.closeAllConnections(); server.close(); udp.close(); } };
}

/** Runs in the frame, before its page. */
function hearRefusals() {
  if (window === parent) return;
  Object.assign(window, { heedRefused: 0 });
  document.addEventListener('securitypolicyviolation', () => { /** @type {any} */ (window).heedRefused++; });
}

/** Runs in the frame, after its script: what it left there, as traces.test.mjs looks for it. */
async function leftBehind() {
  const kept = async (/** @type {() => unknown} */ read) => { try { return await read(); } catch { return ''; } };
  const { heedRan, heedRefused, heedTrips } = /** @type {any} */ (window);
  return {
    ran: heedRan, refused: heedRefused ?? 0, trips: [...heedTrips ?? []],
    left: {
      title: document.title === 'Check' ? '' : document.title, name, address: location.hash + location.search, state: history.state, cookie: await kept(() => document.cookie),
      local: await kept(() => localStorage.length), session: await kept(() => sessionStorage.length), caches: await kept(async () => (await caches.keys()).length),
      databases: await kept(async () => (await indexedDB.databases()).length), attributes: document.querySelector('heed-check')?.attributes.length,
    },
  };
}

/** Runs in the article: what it can tell of the frame. */
function seenAround() {
  const { heard, scrollY: scrolled, document: { activeElement, title } } = /** @type {any} */ (window);
  return { heard: String(heard), scrolled, inside: frames[0]?.length ?? -1, focus: activeElement?.localName, title, address: location.pathname };
}

/**
 * @param {Browser} browser @param {Server} news @param {Server} check @param {string} code
 * @param {{policy?: boolean, sandbox?: boolean, wires?: boolean, until?: string[]}} on until: as long as these are not all seen, it waits
 * @returns {Promise<Load>}
 */
async function load(browser, news, check, code, on) {
  const sink = await listen();
  const id = crypto.randomUUID();
  const told = code.replaceAll('SINK', sink.origin).replaceAll('UDP', String(sink.udp));
  check.pages.set(`/${id}.html`, pageOf(told, on.policy === true));
  news.pages.set(`/${id}.html`, `<!doctype html><html lang="en"><title>News</title><script>var heard = []; addEventListener('message', ({ data }) => heard.push(data));</script>
    <h1>News</h1><p style="height:2000px">Words.</p><iframe ${on.sandbox ? `sandbox="${sandbox}"` : ''} src="${check.origin}/${id}.html"></iframe>`);
  const context = await browser.newContext();
  const page = await context.newPage();
  /** @type {string[]} */ const outside = [];
  /** @type {string[]} */ const said = [];
  const own = [`${news.origin}/${id}.html`, `${check.origin}/${id}.html`];
  context.on('page', () => outside.push('a window'));
  context.on('serviceworker', () => outside.push('a worker'));
  page.on('worker', () => outside.push('a worker'));
  page.on('download', () => outside.push('a download'));
  page.on('dialog', (dialog) => { outside.push('a dialog'); void dialog.dismiss().catch(() => {}); });
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  const arrived = new Set();
  page.on('framenavigated', (frame) => { if (arrived.has(frame) || !own.includes(frame.url())) outside.push('went elsewhere'); arrived.add(frame); });
  await page.addInitScript(hearRefusals);
  if (on.wires) await page.addInitScript({ content: `if (window !== parent) { ${wires({})} }` });
  await page.goto(own[0], { timeout: SLOW_MS }).catch(() => {});
  await page.frames()[1]?.waitForFunction(() => /** @type {any} */ (window).heedRan !== 'waits', undefined, { timeout: MOST_MS }).catch(() => {});
  await page.evaluate(() => frames[0].postMessage('probe', '*')).catch(() => {});
  const until = Date.now() + MOST_MS;
  /** @returns {Promise<Load>} */
  const look = async () => {
    const inside = await page.frames()[1]?.evaluate(leftBehind).catch(() => undefined);
    const around = await page.evaluate(seenAround).catch(() => undefined);
    const left = Object.entries(inside?.left ?? {}).filter(([, value]) => value).map(([name]) => `left: ${name}`);
    const calm = { heard: '', scrolled: 0, inside: 0, focus: 'body', title: 'News', address: `/${id}.html` };
    const changed = Object.entries(calm).filter(([name, value]) => around && /** @type {any} */ (around)[name] !== value).map(([name]) => `around: ${name}`);
    return {
      outside: [...new Set([...outside, ...sink.heard, ...said.filter((text) => text.includes('both_legs')).map(() => 'said'), ...left, ...changed])],
      ran: inside?.ran ?? 'gone', refused: (inside?.refused ?? 0) > 0 || said.some((text) => /content security policy|trusted ?type/i.test(text)),
      blocked: said.some((text) => /sandbox/i.test(text)), trips: inside?.trips ?? [],
    };
  };
  await page.waitForTimeout(SETTLE_MS);
  let now = await look();
  while ((on.until ?? []).some((one) => !now.outside.includes(one)) && Date.now() < until) {
    await page.waitForTimeout(100);
    now = await look();
  }
  await context.close();
  sink.close();
  check.pages.delete(`/${id}.html`);
  news.pages.delete(`/${id}.html`);
  return now;
}

/** What reached somebody: no layer that lets this through has caught anything. @param {Load} seen */
const reached = ({ outside }) => outside.filter((one) => /^(request|packet|around: heard)/.test(one));

/**
 * @param {Browser} browser @param {Server} news @param {Server} check @param {string} code
 * @returns {Promise<string[]>} the layers that catch it, each of them alone
 */
export async function layersOf(browser, news, check, code) {
  // Wires and observers hinder nothing, so both can watch one load; what hinders has one of its own, held against it.
  const free = await load(browser, news, check, code, { wires: true });
  const lost = (/** @type {Load} */ held) => free.outside.some((one) => !held.outside.includes(one));
  const underPolicy = await load(browser, news, check, code, { policy: true });
  const inSandbox = await load(browser, news, check, code, { sandbox: true, until: free.outside });
  const caught = {
    lint: linted(code).length > 0,
    policy: underPolicy.refused && reached(underPolicy).length === 0,
    sandbox: (inSandbox.blocked || inSandbox.ran !== free.ran || lost(inSandbox)) && reached(inSandbox).length === 0,
    tripwire: free.trips.length > 0,
    observed: free.outside.length > 0,
  };
  return LAYERS.filter((layer) => caught[layer]);
}
