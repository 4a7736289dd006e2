// npm run screens: every screen as a picture, for eyes. In: dist/, Chromium, part of a name (optional). Out: screens/ with an index.html.
// Never: a verdict; the tests measure, this shows. screens/ is not kept.
import fs from 'node:fs';
import path from 'node:path';
import { act, answer, choice, PAGE, WAYS, launchChromium, shown, walk } from '../../tests/web/browser.mjs';
import { fromRoot } from '../lib/paths.mjs';
import { Failure } from '../lib/run.mjs';
import { serve } from './serve.mjs';

/** @import { Browser, Page } from 'playwright-core' */
/** @typedef {(name: string, css?: string) => Promise<void>} Shoot the whole page, or the first element that fits */

const FOLDER = fromRoot('screens');
const WIDTHS = [360, 768, 1280];
const SCHEMES = /** @type {const} */ (['light', 'dark']);
const PAPER = 794;  // A4 at 96 dpi
const HEIGHT = 900;
const SMALL = { width: 320, height: 640 };  // also what is left of 1280 px at 400 %

const [wanted = ''] = process.argv.slice(2);
/** @type {string[]} */ const names = [];

/** The check, from the first question to each level. @param {() => Promise<Page>} open @param {(page: Page) => Shoot} shooting */
async function checkScreens(open, shooting) {
  const page = await open();
  const shoot = shooting(page);
  await page.locator('heed-check form button[type=submit]').click();
  await shoot('check-error', 'heed-check');
  for (let now = await shown(page), n = 1; now.question !== ''; now = await shown(page), n++) {
    await shoot(`question-${String(n).padStart(2, '0')}-${now.question}`, 'heed-check');
    await answer(page, ...choice(now, {}));
  }
  await page.close();
  for (const [level, plan] of Object.entries(WAYS)) {
    const own = await open();
    await own.locator('heed-check select').selectOption('GB');
    if (level === 'emergency') {
      await answer(own, ...plan.emergency_now);
      await shooting(own)('interrupt', 'heed-check');
      await act(own, 'go-on');
      await shooting(own)('interrupt-bar', 'heed-check');
    }
    await walk(own, plan);
    await shooting(own)(`result-${level}`, 'heed-check');
    await own.close();
  }
}

/** The leaflet, part by part, folded as it comes and opened. @param {() => Promise<Page>} open @param {(page: Page) => Shoot} shooting */
async function leafletScreens(open, shooting) {
  const page = await open();
  const shoot = shooting(page);
  const parts = await page.evaluate(() => [...document.querySelectorAll('.leaflet > *')].map((part) => part.id || part.className));
  for (const part of parts) await shoot(`leaflet-${part}`, part === 'notice' ? '.notice' : `#${part}`);
  await page.evaluate(() => { for (const fold of document.querySelectorAll('details')) fold.open = true; });
  for (const part of parts) if (await page.locator(`#${part} details`).count() > 0) await shoot(`leaflet-${part}-opened`, `#${part}`);
  await page.close();
}

/** What paper shows: the leaflet, each part that can be printed alone, a result. @param {() => Promise<Page>} open @param {(page: Page) => Shoot} shooting */
async function paperScreens(open, shooting) {
  for (const part of ['', '.checklist', '.diary']) {
    const page = await open();
    await page.emulateMedia({ media: 'print' });
    if (part && await page.locator(part).count() === 0) continue;
    if (part) await page.locator(part).evaluate((node) => node.setAttribute('data-print', ''));
    await shooting(page)(`paper-${part.slice(1) || 'leaflet'}`);
    await page.close();
  }
  const page = await open();
  await walk(page, WAYS.within_24h);
  await page.locator('heed-check').evaluate((node) => node.setAttribute('data-print', ''));
  await page.emulateMedia({ media: 'print' });
  await shooting(page)('paper-result');
  await page.close();
}

/** @param {Browser} browser @param {string} address @param {string} folder @param {import('playwright-core').BrowserContextOptions} options */
async function stage(browser, address, folder, options) {
  const context = await browser.newContext({ bypassCSP: true, ...options });
  const open = async (/** @type {string} */ url = address) => {
    const page = await context.newPage();
    await page.goto(url);
    // What is far away is not painted until it comes near: a picture of the whole page comes near nothing.
    await page.addStyleTag({ content: '* { content-visibility: visible !important; }' });
    return page;
  };
  const shooting = (/** @type {Page} */ page) => async (/** @type {string} */ name, css = '') => {
    if (!name.includes(wanted)) return;
    const file = path.join(FOLDER, folder, `${name}.png`);
    await (css === '' ? page.screenshot({ path: file, fullPage: true }) : page.locator(css).first().screenshot({ path: file }));
    if (!names.includes(name)) names.push(name);
  };
  return { open, shooting, close: () => context.close() };
}

/** @param {string[]} folders */
function index(folders) {
  const cell = (/** @type {string} */ folder, /** @type {string} */ name) => {
    const file = `${folder}/${name}.png`;
    return fs.existsSync(path.join(FOLDER, file)) ? `<td><a href="${file}"><img loading="lazy" alt="${name}, ${folder}" src="${file}"></a>` : '<td>';
  };
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens of Heed</title>
<style>body{font:16px system-ui;margin:16px}td,th{padding:8px;vertical-align:top;text-align:start}img{max-width:300px;max-height:640px;border:1px solid #999}thead th{position:sticky;top:0;background:#fff}</style>
<h1>Screens of Heed</h1><table><thead><tr><th>Screen${folders.map((folder) => `<th>${folder}`).join('')}<tbody>
${names.map((name) => `<tr><th>${name}${folders.map((folder) => cell(folder, name)).join('')}`).join('\n')}
</table></html>\n`;
}

const served = await serve(0).catch((error) => {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
  process.exit(1);
});
const browser = await launchChromium();
fs.rmSync(FOLDER, { recursive: true, force: true });
const address = `http://localhost:${served.port + 1}/${PAGE}`;
const folders = [];
for (const colorScheme of SCHEMES) {
  for (const width of WIDTHS) {
    const folder = `${width}-${colorScheme}`;
    const { open, shooting, close } = await stage(browser, address, folder, { viewport: { width, height: HEIGHT }, colorScheme });
    const page = await open();
    await shooting(page)('page');
    await checkScreens(open, shooting);
    await leafletScreens(open, shooting);
    const demo = await open(served.address);
    await demo.locator('iframe').scrollIntoViewIfNeeded();
    await demo.waitForFunction(() => getComputedStyle(/** @type {Element} */ (document.querySelector('iframe'))).visibility === 'visible');
    await shooting(demo)('demo-article');
    await close();
    folders.push(folder);
    console.log(`${folder}: done`);
  }
}
const small = await stage(browser, address, '320-zoomed', { viewport: SMALL });
await checkScreens(small.open, small.shooting);
await leafletScreens(small.open, small.shooting);
await small.close();
const paper = await stage(browser, address, 'paper', { viewport: { width: PAPER, height: HEIGHT } });
await paperScreens(paper.open, paper.shooting);
await paper.close();
fs.mkdirSync(FOLDER, { recursive: true });
fs.writeFileSync(path.join(FOLDER, 'index.html'), index([...folders, '320-zoomed', 'paper']));
await browser.close();
await served.close();
console.log(`${names.length} screens: open screens/index.html`);
