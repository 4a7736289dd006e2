// A whole check in a machine with nothing but loopback, the server gone after loading. In: page, frame or leak; started inside an empty
// network namespace by alone.test.mjs. Out: as JSON, what the kernel counted while the check was done. Never: a packet of our own:
// the driver speaks to Chromium through a pipe.
import fs from 'node:fs';
import { PAGE, WAYS, launchChromium, serveDist } from '../browser.mjs';
import { printsAtOnce, wholeCheck } from './whole-check.mjs';

const QUIET_MS = 1500;  // no packet for so long: what the loading left to do is done
const TRIES = 60;

/** The kernel's counters of this namespace: packets of every interface, and what a program tried to send. @returns {Record<string, number>} */
function counted() {
  const read = (/** @type {string} */ name) => fs.readFileSync(`/proc/self/net/${name}`, 'utf8').trim().split('\n');
  const packets = read('dev').slice(2).map((line) => line.trim().split(/[:\s]+/)).map((cells) => [`${cells[0]} packets`, Number(cells[2]) + Number(cells[10])]);
  const lines = read('snmp').map((line) => line.split(' '));
  const tried = lines.flatMap(([kind, ...names], i) => (i % 2 === 1 ? [] : names.map((name, at) => [kind + name, Number(lines[i + 1][at + 1])])));
  const tried6 = read('snmp6').map((line) => line.split(/\s+/)).map(([name, value]) => [name, Number(value)]);
  const SENDING = /^(.* packets|Ip6?:?Out(Requests|NoRoutes)|Tcp:ActiveOpens|Udp6?:?OutDatagrams)$/;
  return Object.fromEntries([...packets, ...tried, ...tried6].filter(([name]) => SENDING.test(String(name))));
}

const same = (/** @type {object} */ a, /** @type {object} */ b) => JSON.stringify(a) === JSON.stringify(b);

async function quiet() {
  let before = counted();
  for (let i = 0; i < TRIES; i++) {
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    const now = counted();
    if (same(before, now)) return now;
    before = now;
  }
  throw new Error(`loading never came to rest: ${JSON.stringify(before)}`);
}

const [mode] = process.argv.slice(2);
const check = await serveDist();
const news = await serveDist(check.origin);
news.pages.set('/article.html', `<!doctype html><html lang="en"><title>News</title><h1>News</h1><script async src="${check.origin}/embed.js" data-check="back-pain"></script>`);
// Names are not looked up: the browser asks for its makers' all the time. That no page looks one up is in netlog.test.mjs.
const browser = await launchChromium({ args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] });
const page = await browser.newPage();
await printsAtOnce(page);
await page.goto(mode === 'frame' ? `${news.origin}/article.html` : `${check.origin}/${mode === 'leak' ? 'none.html' : PAGE}`, { waitUntil: 'networkidle' });
if (mode === 'frame') await page.locator('iframe').waitFor({ state: 'visible' });
const at = mode === 'frame' ? page.frames()[1] : page;
const loaded = counted();
await check.close();
await news.close();
const before = await quiet();
const level = mode === 'leak' ? await leak() : await wholeCheck(page, at, WAYS.within_2_weeks);
const after = counted();
await browser.close();
console.log(JSON.stringify({ level, loaded, before, after }));

/** To a port where nobody listens any more. */
function leak() {
  return page.evaluate((origin) => fetch(origin).then(() => 'heard', () => 'leaked'), check.origin);
}
