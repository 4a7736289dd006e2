// tier: both
// Every kind of screen against axe, and what axe does not see: target sizes, 320 px, colours off, text size, motion.
// In: dist/. Never: an exclusion from the rules, or a pass over nothing (each run says how many nodes were looked at).
// `npm test` looks at a question and the emergency; `npm run verify` at every screen.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { act, answer, choice, PAGE, WAYS, shown, stage, walk } from './browser.mjs';
import { madePack } from './made.mjs';

/** @import { Page } from 'playwright-core' */

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LEAST_NODES = 40;  // inside the check alone; a closed root would give none
const TARGET = 44;  // px, WCAG 2.5.5
const TEXT = 16;  // px
const TALL = { width: 1280, height: 16_000 };  // words that fade above the bar have no ground that axe can tell; the colours of the bar are in contrast.test.mjs

/** How to come to each kind of screen. @type {Record<string, (page: Page) => Promise<unknown>>} */
const EVERY_SCREEN = {
  many: async () => {},
  one: (page) => answer(page, 'none'),
  error: async (page) => { await page.locator('heed-check form button[type=submit]').click(); },
  interrupt: async (page) => { await page.locator('heed-check select').selectOption('IN'); await answer(page, 'both_legs'); },
  'interrupt without a country': (page) => answer(page, 'both_legs'),
  bar: async (page) => { await answer(page, 'both_legs'); await act(page, 'go-on'); },
  'all opened': async (page) => {
    await answer(page, 'none');
    await open(page);
  },
  'result emergency': (page) => walk(page, WAYS.emergency),
  'result within_24h': async (page) => { await page.locator('heed-check select').selectOption('GB'); await walk(page, WAYS.within_24h); },
  'result within_2_weeks': (page) => walk(page, WAYS.within_2_weeks),
  'result routine': (page) => walk(page, WAYS.routine),
  'result self_care': (page) => walk(page, WAYS.self_care),
  'result opened': async (page) => { await page.locator('heed-check select').selectOption('GB'); await walk(page, WAYS.within_24h); await open(page); },
  'body map': async (page) => { await made(page); await page.locator('heed-check .option input').first().check(); },
  'result with all parts': async (page) => {
    await made(page);
    await page.locator('heed-check select').selectOption('GB');
    await answer(page, 'o0', 'o2');
    await open(page);
    await page.locator('heed-check .task input').first().check();
  },
};

const WITH_LEAFLET = 'error';  // in `npm test` the leaflet is read beside this screen alone: it is the same beside every other, and takes axe ten seconds
const MAIN_SCREENS = ['error', 'interrupt', 'result emergency'];
const SCREENS = Object.entries(EVERY_SCREEN).filter(([name]) => process.env.HEED_TIER !== 'test' || MAIN_SCREENS.includes(name));

/** @param {Page} page */
async function open(page) {
  for (const summary of await page.locator('heed-check summary').all()) await summary.click();
}

/** @param {Page} page */
async function made(page) {
  await page.goto(`${web.check.origin}/made.html`);
  await page.evaluate((pack) => /** @type {any} */ (window).startMade(pack), madePack('within_2_weeks', 'https://news.example.org/health/an-article'));
}

const web = stage({ made: true });

/** @param {import('playwright-core').BrowserContextOptions} options @param {(page: Page) => Promise<void>} use */
async function withPage(options, use) {
  const context = await web.browser.newContext({ bypassCSP: true, ...options });
  const page = await context.newPage();
  await page.goto(`${web.check.origin}/${PAGE}`);
  await use(page);
  await context.close();
}

/** @param {Page} page */
async function axe(page) {
  // axe asks what is painted at a place; what the page leaves unpainted while it is far away must be there for that.
  await page.addStyleTag({ content: '* { content-visibility: visible !important; }' });
  await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    const run = await /** @type {any} */ (window).axe.run(document, { runOnly: tags, resultTypes: ['violations', 'incomplete', 'passes'] });
    const inside = new Set(run.passes.flatMap((/** @type {any} */ rule) => rule.nodes.map((/** @type {any} */ node) => JSON.stringify(node.target))).filter((/** @type {string} */ target) => target.includes('heed-check')));
    // axe counts a path as far as it is drawn, also where its picture ends before. What is on top where it stands is not overlapped.
    const isOnTop = (/** @type {any} */ node) => {
      const [host, inner] = [node.target[0]].flat();
      const root = inner && document.querySelector(host)?.shadowRoot;
      const element = root && root.querySelector(inner);
      if (!element) return false;
      const { x, y, width, height } = element.getBoundingClientRect();
      return element.contains(root.elementFromPoint(x + width / 2, y + height / 2));
    };
    for (const rule of run.incomplete) rule.nodes = rule.nodes.filter((/** @type {any} */ node) => !(/overlapped/.test(node.any?.[0]?.message) && isOnTop(node)));
    const told = (/** @type {any[]} */ rules) => rules.map((rule) => `${rule.id}: ${rule.nodes.map((/** @type {any} */ node) => `${JSON.stringify(node.target)} ${node.any?.[0]?.message ?? ''}`).join(' | ')}`);
    return { violations: told(run.violations), incomplete: told(run.incomplete.filter((/** @type {any} */ rule) => rule.nodes.length > 0)), inside: inside.size };
  }, TAGS);
}

for (const scheme of /** @type {const} */ (['light', 'dark'])) {
  for (const [name, come] of SCREENS) {
    test(`access: ${name}, ${scheme}: axe finds nothing, on enough nodes`, () => withPage({ colorScheme: scheme, viewport: TALL }, async (page) => {
      await come(page);
      await page.locator('heed-check .screen:not([data-cut])').waitFor();
      if (process.env.HEED_TIER === 'test' && name !== WITH_LEAFLET) await page.evaluate(() => document.querySelector('.leaflet')?.replaceChildren());
      const { violations, incomplete, inside } = await axe(page);
      assert.deepEqual(violations, []);
      assert.deepEqual(incomplete, []);
      assert.ok(inside >= LEAST_NODES, `${inside} nodes of the check were looked at`);
    }));
  }
}

for (const [name, come] of SCREENS) {
  test(`access: ${name}: at 320 px nothing scrolls sideways, controls are large, text is not small`, () => withPage({ viewport: { width: 320, height: 256 } }, async (page) => {
    await come(page);
    const found = await page.evaluate(({ target, text }) => {
      const root = /** @type {ShadowRoot} */ (document.querySelector('heed-check')?.shadowRoot);
      // A folded part has boxes too, but nobody meets them.
      const shown = (/** @type {Element} */ node) => node.checkVisibility() && node.getClientRects().length > 0 && !node.closest('.unseen');
      const controls = [...root.querySelectorAll('button, a, select, summary, label.option, label.task')].filter(shown);
      const boxes = controls.map((node) => ({ node, box: node.getBoundingClientRect() }));
      const layer = (/** @type {Element} */ node) => node.closest('.nav');  // what stays at the lower edge lies over what scrolls under it
      const close = boxes.flatMap(({ node, box }, i) => boxes.slice(i + 1).filter((other) => {
        if (layer(node) !== layer(other.node)) return false;
        const across = Math.max(other.box.left - box.right, box.left - other.box.right);
        const down = Math.max(other.box.top - box.bottom, box.top - other.box.bottom);
        return Math.max(across, down) < 7.5;
      }).map((other) => `${node.textContent} / ${other.node.textContent}`));
      const wide = [...root.querySelectorAll('*')].filter((node) => shown(node) && (node.getBoundingClientRect().right > innerWidth + 1 || node.getBoundingClientRect().left < -1));
      return {
        controls: controls.length,
        small: boxes.filter(({ box }) => box.height < target || box.width < target).map(({ node, box }) => `${node.textContent} ${Math.round(box.width)}x${Math.round(box.height)}`),
        close,
        wide: [document.documentElement.scrollWidth > innerWidth ? 'page' : '', ...wide.map((node) => node.outerHTML.slice(0, 80))].filter(Boolean),
        tiny: [...root.querySelectorAll('*')].filter((node) => shown(node) && parseFloat(getComputedStyle(node).fontSize) < text).map((node) => node.outerHTML.slice(0, 80)),
        moving: [...root.querySelectorAll('*')].filter((node) => getComputedStyle(node).transitionDuration !== '0s' || getComputedStyle(node).animationName !== 'none').length,
        focused_in_view: (() => { const box = root.activeElement?.getBoundingClientRect(); return !box || (box.top < innerHeight && box.bottom > 0); })(),
      };
    }, { target: TARGET, text: TEXT });
    assert.ok(found.controls >= 3, `${found.controls} controls`);
    assert.deepEqual({ small: found.small, close: found.close, wide: found.wide, tiny: found.tiny, moving: found.moving, focused_in_view: found.focused_in_view },
      { small: [], close: [], wide: [], tiny: [], moving: 0, focused_in_view: true });
  }));
}

test('access: a choice and the focus are seen with colours forced', () => withPage({ forcedColors: 'active' }, async (page) => {
  const option = page.locator('heed-check .option').first();
  const plain = await option.screenshot();
  await option.locator('input').focus();
  await page.keyboard.press('Space');
  const chosen = await option.screenshot();
  assert.equal(plain.equals(chosen), false);
  await page.keyboard.press('Tab');
  assert.equal(chosen.equals(await option.screenshot()), false);
}));

const CONTRAST = 3;  // WCAG 1.4.11
for (const scheme of /** @type {const} */ (['light', 'dark'])) {
  for (const [name, come] of SCREENS) {
    test(`access: ${name}, ${scheme}: every control shows that it has the focus`, () => withPage({ colorScheme: scheme }, async (page) => {
      await come(page);
      await page.locator('heed-check .heading').focus();
      const unseen = [];
      let stops = 0;
      for (; stops < 100; stops++) {
        await page.keyboard.press('Tab');
        const ring = await page.evaluate(ringOfFocus);
        if (!ring) break;
        if (ring.width < 2 || ring.style !== 'solid' || ring.contrast < CONTRAST) unseen.push(ring);
      }
      assert.deepEqual(unseen, []);
      assert.ok(stops >= 3 && stops < 100, `${stops} stops`);
    }));
  }
}

/** Runs in the page: the outline of what has the focus, and its contrast to what is painted under it. */
function ringOfFocus() {
  const node = document.querySelector('heed-check')?.shadowRoot?.activeElement;
  if (!node) return undefined;
  const ringed = node.closest('.option, .task') ?? node;
  const { outlineWidth, outlineStyle, outlineColor, outlineOffset } = getComputedStyle(ringed);
  const channels = (/** @type {string} */ color) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const isOpaque = (/** @type {string} */ color) => (channels(color)[3] ?? 1) === 1;
  let under = parseFloat(outlineOffset) < 0 ? ringed : ringed.parentElement;
  while (under?.parentElement && !isOpaque(getComputedStyle(under).backgroundColor)) under = under.parentElement;
  const luminance = (/** @type {string} */ color) => channels(color).slice(0, 3).map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)).reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
  const [dark, light] = [outlineColor, under ? getComputedStyle(under).backgroundColor : ''].map(luminance).sort((a, b) => a - b);
  return { what: node.textContent, width: parseFloat(outlineWidth), style: outlineStyle, contrast: (light + 0.05) / (dark + 0.05) };
}

test('access: right to left, the choice stands on the right of its words', () => withPage({}, async (page) => {
  await page.evaluate(() => document.querySelector('heed-check')?.shadowRoot?.querySelector('.heed')?.setAttribute('dir', 'rtl'));
  const [input, words] = await page.evaluate(() => {
    const row = document.querySelector('heed-check')?.shadowRoot?.querySelector('.option');
    return ['input', 'span'].map((tag) => row?.querySelector(tag)?.getBoundingClientRect().left ?? NaN);
  });
  assert.ok(input > words);
}));

test('access: the way through, once, has a heading and a group name at each question', () => withPage({}, async (page) => {
  let questions = 0;
  for (let now = await shown(page); now.question !== ''; now = await shown(page), questions++) {
    const group = page.getByRole('group', { name: now.heading, exact: true });
    assert.equal(await group.count(), 1, now.question);
    assert.equal(await page.getByRole('heading', { name: now.heading, exact: true, level: 2 }).count(), 1, now.question);
    assert.deepEqual(await group.locator('input').evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value'))), now.options, 'its answers are in it');
    assert.equal(await page.locator('heed-check fieldset > legend:first-child').count(), 1, now.question);
    await answer(page, ...choice(now, {}));
  }
  assert.ok(questions >= 10, `${questions} questions`);
}));
