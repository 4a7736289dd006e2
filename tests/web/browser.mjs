// What the tests of the page share: dist/ on two ports, Chromium, Firefox. In: dist/ and the browsers' programs.
// Out: servers, browsers, and ways to read the check. Never: builds dist/; where it is missing, the tests fail.
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import path from 'node:path';
import { after, afterEach, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { madePage } from './made.mjs';
import { recordChromium, recordPuppeteer } from './privacy/recorder.mjs';

export const DIST = process.env.HEED_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));
export const PAGE = 'back-pain/en.html';
export const FILE = `file://${path.join(DIST, PAGE)}`;

const CHROMIUM_ARGS = [  // beside Playwright's own, which keep the browser's own requests down
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
];
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };

/** @typedef {{origin: string, requests: string[], pages: Map<string, string>, close: () => Promise<void>}} Server */

/**
 * Serves dist/ and, before it, pages a test makes up. `requests` holds what was asked for.
 * @param {string} [checkOrigin] put in place of __HEED_ORIGIN__
 * @param {{tls?: https.ServerOptions, headers?: (name: string, request: http.IncomingMessage) => Record<string, string>, instead?: (name: string, response: http.ServerResponse) => unknown}} [more]
 *   headers: to send with the file or page of that name; instead: answers in its place, or gives nothing
 * @returns {Promise<Server>}
 */
export async function serveDist(checkOrigin = '', { tls, headers = () => ({}), instead = () => undefined } = {}) {
  if (!fs.existsSync(path.join(DIST, PAGE))) throw new Error(`${PAGE} is not in dist/: run npm run build`);
  /** @type {string[]} */ const requests = [];
  /** @type {Map<string, string>} */ const pages = new Map();
  /** @param {http.IncomingMessage} request @param {http.ServerResponse} response */
  const serve = (request, response) => {
    const name = (request.url ?? '/').split(/[?#]/, 1)[0];
    requests.push(request.url ?? '/');
    if (instead(name, response)) return;
    const file = path.join(DIST, path.normalize(name));
    const made = pages.get(name);
    if (made === undefined && !(fs.existsSync(file) && fs.statSync(file).isFile())) {
      response.writeHead(404, { 'Content-Type': 'text/html' }).end('<!doctype html><title>not here</title>');
      return;
    }
    const type = made === undefined ? TYPES[/** @type {keyof typeof TYPES} */ (path.extname(file))] : TYPES['.html'];
    const text = made ?? fs.readFileSync(file, 'utf8');
    const open = name === '/embed.js' ? { 'Access-Control-Allow-Origin': '*' } : {};  // as README.md tells who pins its hash
    response.writeHead(200, { 'Content-Type': type ?? 'text/plain', ...open, ...headers(name, request) }).end(text.replaceAll('__HEED_ORIGIN__', checkOrigin));
  };
  const server = tls ? https.createServer(tls, serve) : http.createServer(serve);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  server.unref();  // a test file that ends badly must end
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`, requests, pages,
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()); }),
  };
}

/** Watched: its close() fails where something left a page of the check (privacy/recorder.mjs). */
export async function openChromium() {
  return recordChromium(await launchChromium());
}

/** Not watched: for tests that let something out themselves, or watch by other means. @param {import('playwright-core').LaunchOptions} [options] */
export function launchChromium({ args = [], ...options } = {}) {
  return chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: [...CHROMIUM_ARGS, ...args], ...options });
}

/** Not watched, and with a profile: Chromium connects in advance only in windows that are not private. @param {string} folder @param {string[]} args */
export function launchProfile(folder, args) {
  return chromium.launchPersistentContext(folder, {
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: [...CHROMIUM_ARGS, ...args], ignoreDefaultArgs: ['--disable-background-networking'],
  });
}

/** Watched as well. */
export async function openFirefox() {
  return recordPuppeteer(await launchFirefox());
}

/** Not watched. @param {Record<string, unknown>} [prefs] */
export function launchFirefox(prefs = {}) {
  return puppeteer.launch({
    browser: 'firefox', executablePath: process.env.FIREFOX || '/usr/bin/firefox-esr', headless: true, acceptInsecureCerts: true,
    extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true, 'browser.shell.checkDefaultBrowser': false, ...prefs },
  });
}

/**
 * What most test files need: dist/ at the origin of the check, dist/ at that of a news page, a Chromium. Opened before the tests of the
 * file; pages are closed after each test, the rest after the last one.
 * @param {{made?: boolean, open?: () => Promise<import('playwright-core').Browser>}} [wants] made: the made-up check at /made.html
 */
export function stage({ made = false, open = openChromium } = {}) {
  const web = {
    browser: /** @type {import('playwright-core').Browser} */ ({}), check: /** @type {Server} */ ({}), news: /** @type {Server} */ ({}),
    /** @param {import('playwright-core').BrowserContextOptions} [options] */
    page: async (options) => (await web.browser.newContext(options)).newPage(),
    /** @param {import('playwright-core').BrowserContextOptions} [options] @param {string} [address] */
    async opened(options, address = PAGE) {
      const page = await web.page(options);
      await page.goto(`${web.check.origin}/${address}`);
      return page;
    },
  };
  before(async () => {
    web.check = await serveDist();
    web.news = await serveDist(web.check.origin);
    if (made) web.check.pages.set('/made.html', await madePage());
    web.browser = await open();
  });
  afterEach(async () => {
    for (const context of web.browser.contexts()) await context.close();
  });
  after(async () => {
    try {
      await web.browser.close();
    } finally {
      await web.check.close();
      await web.news.close();
    }
  });
  return web;
}

/** Runs in the page: what the check shows, by meaning. */
export function readCheck() {
  const root = document.querySelector('heed-check')?.shadowRoot;
  if (!root) return undefined;
  const panel = root.querySelector('.panel');
  const active = root.activeElement;
  return {
    question: root.querySelector('.option input')?.getAttribute('name') ?? '',
    options: [...root.querySelectorAll('.option input')].map((input) => input.getAttribute('value') ?? ''),
    checked: [...root.querySelectorAll('.option input:checked')].map((input) => input.getAttribute('value') ?? ''),
    level: panel?.className.match(/panel--(\w+)/)?.[1] ?? '',
    interrupt: root.querySelector('[data-action=go-on]') !== null,
    bar: root.querySelector('.bar') !== null,
    error: root.querySelector('.error[role=alert]')?.textContent ?? '',
    heading: root.querySelector('.heading')?.textContent ?? '',
    status: root.querySelector('[role=status]')?.textContent ?? '',
    focused: active ? `${active.tagName.toLowerCase()}${active.matches('.heading') ? '.heading' : ''}${active.matches('[role=alert]') ? '[alert]' : ''}` : '',
    actions: [...root.querySelectorAll('[data-action]')].map((node) => node.getAttribute('data-action') ?? ''),
    trail: [...root.querySelectorAll('[data-action=change]')].map((node) => node.getAttribute('data-question') ?? ''),
    calls: [...root.querySelectorAll('a[href^="tel:"]')].map((node) => node.getAttribute('href') ?? ''),
    links: [...root.querySelectorAll('a:not([href^="tel:"])')].length,
    text: [...root.querySelectorAll('.head, .region, .rest')].map((part) => part.textContent).join(''),  // what the bar says depends on the screen's size
  };
}
/** @typedef {NonNullable<ReturnType<typeof readCheck>>} Shown */

/** A page or a frame of one. @param {import('playwright-core').Page | import('playwright-core').Frame} page @returns {Promise<Shown>} */
export async function shown(page) {
  const read = await page.evaluate(readCheck);
  if (!read) throw new Error('there is no check on this page');
  return read;
}

/**
 * Chooses these options and continues, by key: a test is quicker than a reader, and two quick clicks at one place are a double click. The core may still be loading: a change of screen is what we wait for.
 * @param {import('playwright-core').Page | import('playwright-core').Frame} page @param {string[]} options
 */
export async function answer(page, ...options) {
  const before = (await shown(page)).heading;
  for (const id of options) await page.locator(`heed-check .option input[value="${id}"]`).check();
  await page.locator('heed-check form button[type=submit]').press('Enter');
  await changed(page, before);
}

/** @param {import('playwright-core').Page | import('playwright-core').Frame} page @param {string} action */
export async function act(page, action) {
  const before = (await shown(page)).heading;
  await page.locator(`heed-check button[data-action="${action}"]`).first().press('Enter');
  await changed(page, before);
}

/** @param {import('playwright-core').Page | import('playwright-core').Frame} page @param {string} heading */
async function changed(page, heading) {
  await page.waitForFunction((old) => document.querySelector('heed-check')?.shadowRoot?.querySelector('.heading')?.textContent !== old, heading);
}

/** The first option would raise the level. @type {Record<string, string[]>} */
const ORDINARY = { age: ['age_18_to_49'] };

/**
 * What a walk answers where it has nothing to say: what excludes the other options, or the first option.
 * Ids come from the view, so that a new question does not break the tests.
 * @param {Shown} view @param {Record<string, string[]>} plan
 */
export function choice({ question, options }, plan) {
  return plan[question] ?? ORDINARY[question] ?? (options.includes('none') ? ['none'] : [options[0]]);
}

/** Answers until a result stands. Emergencies are passed. @param {import('playwright-core').Page | import('playwright-core').Frame} page @param {Record<string, string[]>} [plan] */
export async function walk(page, plan = {}) {
  for (;;) {
    const now = await shown(page);
    if (now.question === '' && !now.interrupt) return now;
    if (now.interrupt) await act(page, 'go-on');
    else await answer(page, ...choice(now, plan));
  }
}

/** One way to each level, in the ids of the pack. @type {Record<string, Record<string, string[]>>} */
export const WAYS = {
  emergency: { emergency_now: ['both_legs'] },
  within_24h: { pain_pattern: ['severe'] },
  within_2_weeks: { breast: ['breast_lump'] },
  routine: { pain_effect: ['daily_life'] },
  self_care: {},
};
