// Articles around the loader, for the tests of the loader. In: HTML with TAG, PLACE, LOADER, CHECK, NEWS in it. Out: an open article and what a
// reader sees of it. Never: judges, or watches what leaves: the page's clock is held here, for which scripts of the test ask it.
import fs from 'node:fs';
import path from 'node:path';
import { DIST, launchChromium, stage } from './browser.mjs';

const README = fs.readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
/** The first snippet of README.md, as it stands there. */
const SNIPPET = /```html\n(<div class="heed"[\s\S]*?<\/div>)/.exec(README)?.[1] ?? '';
const STEP = 1000;  // ms of the page's clock

/** @typedef {{head?: string, viewport?: {width: number, height: number}, load?: 'load' | 'domcontentloaded', late?: number, page?: (route: import('playwright-core').Route) => unknown}} Options late: ms until the loader comes; page: answers for the check's page */

export function articles() {
  const web = Object.assign(stage({ open: launchChromium }), { article });

  /** @param {string} html */
  const filled = (html) => html
    .replaceAll('BARE_PLACE', SNIPPET.replace(/<\/?p>/g, ''))
    .replaceAll('PLACE', SNIPPET)
    .replaceAll('TAG', '<script async src="CHECK/embed.js" data-check="back-pain" data-lang="en"></script>')
    .replaceAll('LOADER', '<script async src="CHECK/embed.js"></script>')
    .replaceAll(/CHECK|https:\/\/YOUR-HOST/g, web.check.origin).replaceAll('NEWS', web.news.origin);

  /** @param {string} body @param {Options} [options] */
  async function article(body, { head = '', viewport = { width: 1000, height: 900 }, load = 'load', late = 0, page: answer } = {}) {
    web.news.requests.length = 0;
    web.news.pages.set('/article.html', `<!doctype html><html lang="en"><head><title>News</title>${filled(head)}</head><body style="margin:8px">${filled(body)}</body></html>`);
    web.news.pages.set('/foreign/embed.js', '/* of somebody else */');
    web.news.pages.set('/wp-content/cache/min/1/embed.js', fs.readFileSync(path.join(DIST, 'embed.js'), 'utf8'));
    const page = await web.page({ viewport });
    await page.clock.install();
    await page.addInitScript(() => {
      if (window !== parent) return;
      Object.assign(window, { messages: [], shift: 0 });
      addEventListener('message', ({ data }) => /** @type {any} */ (window).messages.push(data));
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) /** @type {any} */ (window).shift += /** @type {any} */ (entry).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    if (answer) await page.route('**/back-pain/en.frame.html*', answer);
    /** @type {string[]} */ const said = [];
    page.on('console', (message) => { if (message.text().startsWith('Heed:')) said.push(message.text()); });
    page.on('pageerror', (error) => said.push(`it throws: ${error}`));
    if (late) await page.route('**/embed.js', async (route) => { await new Promise((resolve) => { setTimeout(resolve, late); }); await route.continue(); });
    await page.goto(`${web.news.origin}/article.html`, { waitUntil: load });
    return {
      page, said,
      /** @param {string} html put in later, as an app would */
      filled,
      /** So many checks stand there, painted. @param {number} count */
      ready: (count) => page.waitForFunction((n) => [...document.querySelectorAll('iframe')]
        .filter((frame) => frame.offsetHeight > 0 && getComputedStyle(frame).visibility === 'visible').length === n, count),
      /** The page's clock goes on: the loader waits for nothing longer than this. @param {number} ms */
      async wait(ms) {
        await page.waitForLoadState('domcontentloaded');
        for (let passed = 0; passed < ms; passed += STEP) await page.clock.runFor(STEP);
      },
      seen: () => page.evaluate(() => ({
        frames: [...document.querySelectorAll('iframe')].map((frame) => {
          const { width, height } = frame.getBoundingClientRect();
          const { visibility, borderRadius: radius, position } = getComputedStyle(frame);
          return { src: frame.src, width, height, radius, position, visible: height > 0 && visibility === 'visible' };
        }),
        links: [...document.querySelectorAll('a')].filter((link) => link.offsetHeight > 0 && getComputedStyle(link).visibility === 'visible').map(({ href, textContent }) => ({ href, textContent })),
        boxes: [...document.querySelectorAll('.heed')].map((box) => ({ height: box.getBoundingClientRect().height })),
      })),
    };
  }
  return web;
}
