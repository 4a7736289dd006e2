// Where a fault happens: two origins that serve dist/ as the fault wants it, an article on one, the check on the other. In: dist/, faults.
// Out: an address for each fault. Never: knows what should come of it.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { DIST, WAYS } from '../browser.mjs';

/** @typedef {'result' | 'leaflet' | 'advice'} End */
/** @typedef {{status?: number, type?: string, body?: Buffer | string, headers?: Record<string, string>, after_ms?: number, letters?: BufferEncoding}} Reply */
/**
 * @typedef {object} Fault
 * @property {string} id
 * @property {string} what in one line
 * @property {'page' | 'frame'} where the check's own page, or its frame in an article
 * @property {End[]} end which ends are allowed
 * @property {string} [before] a script that runs in the check's page before its own
 * @property {string} [host] a script that runs in the article before any other
 * @property {string} [head] of the article
 * @property {string} [body] of the article; TAG and PLACE stand for the two ways of embedding, CHECK for the origin of the check
 * @property {string} [doctype] of the article
 * @property {Record<string, (file: Buffer, asked: number) => Reply>} [serve] by the end of a file's name: what is served in its place
 * @property {boolean} [hurry] long waits of the page are shortened; where a refusal is the only end they are, elsewhere a slow machine would be refused
 * @property {boolean} [recovers] what says that the check cannot run is not the end: it comes later
 * @property {string[]} [ways] levels to walk to, instead of all three
 * @property {'card' | 'level'} [same] what must be the same where dates or all words are others: the card alone, the level alone
 * @property {number} [nth] which frame of the article is walked; -1 is the last
 * @property {boolean} [still] no script runs in the page, so it is looked at from outside
 * @property {number} [wait_ms] how long before nothing more is expected
 * @property {string} [address] what stands behind the page's address
 * @property {Record<string, string>} [not] engine → why it is not run there
 */

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };
const LONG_MS = 45_000;  // less than the tests wait, so that an endless wait is told as one
const SHORT_MS = 1500;
const OWN = new URL('.', import.meta.url);
const read = (/** @type {string} */ name) => fs.readFileSync(new URL(name, OWN), 'utf8');

/** Three ways: the first sign that ends in an emergency, one that is urgent, and the mildest. */
export const WALKED = ['emergency', 'within_24h', 'self_care'];
// One option a question: the driver chooses no more.
const plan = (/** @type {string} */ level) => Object.fromEntries(Object.entries(WAYS[level]).map(([question, [option]]) => [question, option]));

/** @param {Fault[]} faults */
export async function openFixture(faults) {
  const of = new Map(faults.map((fault) => [fault.id, fault]));
  const driver = read('driver.js');
  const host = read('host.js');
  const mend = read('mend.js');
  const file = (/** @type {string} */ name) => fs.readFileSync(path.join(DIST, name));
  /** @type {Map<string, number>} */ const asked = new Map();
  let [check, news] = ['', ''];

  const waits = (/** @type {Fault} */ fault) => fault.wait_ms ?? (fault.end.join() === 'leaflet' && fault.where === 'frame' ? SHORT_MS : LONG_MS);
  const script = (/** @type {string} */ text, /** @type {Fault} */ { id, nth = 0, end, hurry = end.includes('advice') && !end.includes('result'), recovers = false, ways = WALKED }, /** @type {number} */ wait) => (
    `<script>${mend}${text.replaceAll('__GIVEN__', () => JSON.stringify({ ways: ways.map(plan), id, wait, hurry, recovers, nth }))}</script>`);
  const run = (/** @type {string | undefined} */ text) => (text ? `<script>${text}</script>` : '');
  const asXml = (/** @type {string} */ page) => page.replace('<html ', '<html xmlns="http://www.w3.org/1999/xhtml" ').replace(/<script>([^]*?)<\/script>/g, '<script>//<![CDATA[\n$1\n//]]></script>').replace(' async ', ' async="" ');

  /** @param {Fault} fault */
  function article(fault) {
    const tag = `<script async src="${check}/${fault.id}/embed.js" data-check="back-pain" data-lang="en"></script>`;
    const place = `<div class="heed" data-check="back-pain"><a href="${check}/${fault.id}/back-pain/en.html">Back pain: when to get help</a></div>`;
    const fill = (/** @type {string} */ text) => text.replaceAll('TAG', tag).replaceAll('PLACE', place).replaceAll('CHECK', `${check}/${fault.id}`);
    return `${fault.doctype ?? '<!doctype html>'}<html lang="en"><head><meta charset="utf-8"/><title>News</title>`
      + `${script(host, fault, waits(fault))}${run(fault.host)}${fill(fault.head ?? '')}</head><body><h1>News</h1>${fill(fault.body ?? 'TAG')}<p>Words of the article.</p></body></html>`;
  }

  /** @param {Fault} fault @param {string} name @param {boolean} onNews @returns {Reply | undefined} */
  function reply(fault, name, onNews) {
    if (onNews) return fault.doctype?.startsWith('<?xml') ? { body: asXml(article(fault)), type: 'application/xhtml+xml' } : { body: article(fault), type: TYPES['.html'] };
    if (!fs.existsSync(path.join(DIST, name)) || !/\.(html|js)$/.test(name)) return undefined;
    const count = (asked.get(`${fault.id} ${name}`) ?? 0) + 1;
    asked.set(`${fault.id} ${name}`, count);
    const change = Object.entries(fault.serve ?? {}).find(([end]) => name.endsWith(end))?.[1];
    const changed = change?.(file(name), count) ?? {};
    let body = Buffer.from(changed.body ?? file(name));
    // Before the page's own policy, which would refuse it: a policy holds for what stands after it.
    const at = body.indexOf('<head>') + '<head>'.length;
    if (name.endsWith('.html') && at >= '<head>'.length) {
      body = Buffer.concat([body.subarray(0, at), Buffer.from(script(driver, fault, waits(fault)) + run(fault.before)), body.subarray(at)]);
    }
    if (changed.letters) body = Buffer.from(`\ufeff${body}`, changed.letters);
    return { type: TYPES[/** @type {'.html'} */ (path.extname(name))], ...changed, body };
  }

  const serve = (/** @type {boolean} */ onNews) => http.createServer((request, response) => {
    const [, id, ...rest] = (request.url ?? '/').split(/[?#]/, 1)[0].split('/');
    const fault = of.get(id);
    const given = fault && reply(fault, rest.join('/'), onNews);
    if (!given) return void response.writeHead(404, { 'Content-Type': 'text/html' }).end('<!doctype html><title>not here</title>');
    const body = Buffer.from(given.body ?? '');
    const send = () => {
      response.writeHead(given.status ?? 200, { 'Content-Type': given.type ?? 'text/html', 'Access-Control-Allow-Origin': '*', ...given.headers });
      response.end(body);
    };
    if (given.after_ms) setTimeout(send, given.after_ms);
    else send();
  });
  const servers = [serve(false), serve(true)];
  const ports = await Promise.all(servers.map((server) => new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(/** @type {import('node:net').AddressInfo} */ (server.address()).port));
  })));
  [check, news] = ports.map((port) => `http://127.0.0.1:${port}`);
  return {
    check, news,
    address: (/** @type {Fault} */ { id, where, address = '' }) => (where === 'page' ? `${check}/${id}/back-pain/en.html${address}` : `${news}/${id}/article.html${address}`),
    close: () => Promise.all(servers.map((server) => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }))),
  };
}

/** @typedef {{kind: string, level: string, letters: number, emergency: boolean, card: string, text: string}} Ended */

/** What the driver or the article told. @param {string} told @returns {Ended[]} */
export function ends(told) {
  const [, ...parts] = told.split('\u0002');
  return parts.map((part) => {
    const [kind, level, letters, emergency, card, text] = part.split('\u0001');
    return { kind, level, letters: Number(letters), emergency: emergency === 'true', card: plain(card), text: plain(text) };
  });
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** Without its dates, which are another day's at midnight. @param {string} text */
function plain(text) {
  return text.replace(new RegExp(`\\b\\d{1,2} (${MONTHS})( \\d{4})?`, 'g'), 'DAY').replace(/\s+/g, ' ').trim();
}
