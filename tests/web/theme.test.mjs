// tier: verify
// A publisher's look: by the embed's attributes, by the page's address, by the build. In: dist/, themes. Never: another colour than asked for.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { ownTokens, readTheme, themed, tokensOf } from '../../tools/build/theme.mjs';
import { fromRoot } from '../../tools/lib/paths.mjs';
import { contrast, weakAccent } from '../../web/page/contrast.js';
import { PAGE, stage } from './browser.mjs';

const OWN = tokensOf(ownTokens());
const DEEP = '#14315c';  // on light paper 12.9:1, on dark paper not enough
const PALE = '#a9c6f5';  // the other way round

const web = stage();
/** @type {string} */ let folder;
before(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-theme-'));
});
after(async () => {
  fs.rmSync(folder, { recursive: true, force: true });
});

/** What page and element show, in computed values. @param {string} hash @param {'light' | 'dark'} [colorScheme] */
async function look(hash, colorScheme = 'light') {
  const context = await web.browser.newContext({ colorScheme });
  const page = await context.newPage();
  /** @type {string[]} */ const refused = [];
  page.on('console', (message) => { if (message.type() === 'error') refused.push(message.text()); });
  await page.goto(`${web.check.origin}/${PAGE}#${hash}`);
  const seen = await page.evaluate(() => {
    const root = document.querySelector('heed-check')?.shadowRoot;
    const style = (/** @type {Element | null | undefined} */ node) => getComputedStyle(/** @type {Element} */ (node));
    return {
      mark: style(document.querySelector('.top__mark')).color, button: style(root?.querySelector('form [type=submit]')).backgroundColor,
      page: style(document.documentElement).backgroundColor, heading: style(document.querySelector('h1')).fontFamily,
      text: style(root?.querySelector('.heed')).fontFamily, asked: style(root?.querySelector('h2')).fontFamily,
      card: style(document.querySelector('.card')).borderTopRightRadius, option: style(root?.querySelector('.option')).borderTopRightRadius, scheme: style(document.documentElement).colorScheme,
    };
  });
  await context.close();
  assert.deepEqual(refused, []);
  return seen;
}
const rgb = (/** @type {string} */ hex) => `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

test('theme: contrast as WCAG has it', () => {
  assert.equal(contrast('#000000', '#ffffff').toFixed(2), '21.00');
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
  assert.ok(Number.isNaN(contrast('red', '#ffffff')));
  assert.deepEqual(weakAccent('red', () => '#ffffff').length, 4);
});

test('theme: an accent that can be read reaches the page and the check; where it cannot, the page keeps its own', async () => {
  for (const [accent, inLight, inDark] of [[DEEP, DEEP, OWN.dark.accent], [PALE, OWN.light.accent, PALE], ['#777777', OWN.light.accent, OWN.dark.accent], ['red', OWN.light.accent, OWN.dark.accent]]) {
    const hash = `accent=${encodeURIComponent(accent)}`;
    for (const [scheme, colour] of /** @type {['light' | 'dark', string][]} */ ([['light', inLight], ['dark', inDark]])) {
      const { mark, button } = await look(hash, scheme);
      assert.deepEqual([mark, button], [rgb(colour), rgb(colour)], `${accent} in ${scheme}`);
    }
  }
});

test('theme: light or dark by wish, also against the reader’s system; anything else is automatic', async () => {
  const ground = { light: rgb(OWN.light.ground), dark: rgb(OWN.dark.ground) };
  for (const system of /** @type {const} */ (['light', 'dark'])) {
    assert.deepEqual((await look('theme=light', system)).page, ground.light);
    assert.deepEqual((await look('theme=dark', system)).page, ground.dark);
    assert.equal((await look('theme=dark', system)).scheme, 'dark');
    assert.equal((await look('theme=auto', system)).page, ground[system]);
    assert.equal((await look('theme=url(x)', system)).page, ground[system]);
  }
});

test('theme: font and corners, from a short list and a short range', async () => {
  const own = await look('');
  assert.match(own.heading, /Georgia/);
  const sans = await look('font=sans&radius=0');
  assert.deepEqual([sans.heading, sans.asked, sans.text, sans.card, sans.option], [own.text, own.text, own.text, '0px', '0px']);
  const serif = await look('font=serif&radius=24');
  assert.deepEqual([serif.text, serif.card], [own.heading, '24px']);
  for (const hash of ['font=Comic%20Sans&radius=25', 'font=constructor&radius=-1', 'radius=1e1', 'radius=9px']) assert.deepEqual(await look(hash), own, hash);
});

/** The fragment of the frame in an article at an https address. @param {string} head @param {string} attributes @param {string} [query] */
async function fragment(head, attributes, query = '') {
  const context = await web.browser.newContext();
  const page = await context.newPage();
  const html = `<!doctype html><html lang="en"><title>News</title>${head}<body><script async src="https://check.test/embed.js" data-check="back-pain"${attributes}></script></html>`;
  await page.route('https://news.test/**', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.route('https://check.test/**', async (route) => {
    const reply = await fetch(web.check.origin + new URL(route.request().url()).pathname);
    await route.fulfill({ contentType: reply.headers.get('content-type') ?? '', body: Buffer.from(await reply.arrayBuffer()) });
  });
  await page.goto(`https://news.test/health/back${query}`);
  const frame = page.locator('iframe');
  await frame.waitFor({ state: 'attached' });
  const src = (await frame.getAttribute('src')) ?? '';
  const corner = await frame.evaluate((node) => getComputedStyle(node).borderTopLeftRadius);
  await frame.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => getComputedStyle(/** @type {Element} */ (document.querySelector('iframe'))).visibility === 'visible');
  const inside = page.frames().find((one) => one !== page.mainFrame());
  const button = await inside?.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector('heed-check')?.shadowRoot?.querySelector('form [type=submit]'))).backgroundColor);
  await context.close();
  return { told: Object.fromEntries(new URLSearchParams(new URL(src).hash.slice(1))), asked: new URL(src).search, corner, button };
}

test('theme: the embed hands on its attributes, and the check in the frame wears them', async () => {
  const { told, asked, corner, button } = await fragment('', ` data-region="IN" data-theme="light" data-accent="${DEEP}" data-font="sans" data-radius="3"`);
  assert.deepEqual(told, { region: 'IN', theme: 'light', accent: DEEP, font: 'sans', radius: '3', article: 'https://news.test/health/back' });
  assert.deepEqual([asked, corner, button], ['', '3px', rgb(DEEP)]);
});

test('theme: the article’s address goes along without the words of a search; a canonical link wins, if it is https', async () => {
  const query = '?utm_source=mail&reader=42#part';
  assert.deepEqual((await fragment('', '', query)).told, { article: 'https://news.test/health/back' });
  assert.equal((await fragment('<link rel="canonical" href="https://news.test/a?id=7#x">', '', query)).told.article, 'https://news.test/a?id=7');
  assert.deepEqual((await fragment('<link rel="canonical" href="javascript:alert(1)">', '', query)).told, { article: 'https://news.test/health/back' });
});

/** @param {unknown} theme */
function written(theme) {
  const file = path.join(folder, 'theme.json');
  fs.writeFileSync(file, typeof theme === 'string' ? theme : JSON.stringify(theme));
  return file;
}

test('theme: the build refuses a theme that is hard to read, naming the pair and the ratio, and all else at its place', () => {
  assert.throws(() => readTheme(written({ accent: { light: '#777777' } })), /theme\.json#\/accent\/light: low_contrast: #777777 with paper \(#ffffff\) has 4\.48:1, and needs 7:1/);
  assert.throws(() => readTheme(written({ accent: { dark: DEEP } })), /#\/accent\/dark: low_contrast: #14315c with tint \(#1e302b\)/);
  assert.throws(() => readTheme(written({ accent: { light: 'navy' }, font: 'x', radius: 25, theme: 'night', colour: 1 })),
    /#\/colour: unknown_key[^]*#\/accent\/light: bad_value[^]*#\/font: bad_value[^]*#\/radius: bad_value[^]*#\/theme: bad_value/);
  assert.throws(() => readTheme(written('{')), /is not JSON/);
  assert.throws(() => readTheme(path.join(folder, 'none.json')), /is not there/);
  assert.deepEqual(spawnSync(process.execPath, [fromRoot('tools', 'dev', 'build.mjs'), '--theme', written({ radius: 'x' })], { encoding: 'utf8' }).status, 1);
});

test('theme: what a theme sets stands in the tokens, and nothing else changes', () => {
  const css = themed(ownTokens(), { accent: { light: DEEP, dark: PALE }, font: 'sans', radius: 4, theme: 'dark' });
  assert.deepEqual([tokensOf(themed(ownTokens(), { accent: { light: DEEP, dark: PALE } })).light.accent, tokensOf(themed(ownTokens(), { accent: { dark: PALE } })).dark.accent], [DEEP, PALE]);
  const changed = css.split('\n').filter((line, i) => line !== ownTokens().split('\n')[i]).map((line) => line.trim());
  assert.deepEqual(changed, ['color-scheme: dark;', `--heed-accent: ${DEEP};`, '--heed-serif: var(--heed-sans);', '--heed-radius: 4px;', '@media screen {', `--heed-accent: ${PALE};`]);
  assert.equal(themed(ownTokens(), {}), ownTokens());
});

test('theme: the example theme can be read, and the command says how well', () => {
  const told = execFileSync(process.execPath, [fromRoot('tools', 'dev', 'theme.mjs'), fromRoot('web', 'themes', 'harbour.json')], { encoding: 'utf8' });
  assert.match(told, /light +accent #14315c with paper +12\.93:1/);
});
