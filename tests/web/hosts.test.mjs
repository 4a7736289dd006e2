// tier: verify; engines: all
// The check in articles of sites with policies: every line of docs/hosts.md, in three engines. In: dist/, docs/hosts.md.
// Never: a blank place: the check with the right result, or the link that stands for it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE, WAYS } from './browser.mjs';
import { CHOSEN, openEngine, stride, until, walk } from './engines.mjs';
import { REFUSED, SENT, WORKS, openSite, readPlaceholder } from './publishers.mjs';

/** @import { Page } from './engines.mjs' */

const LEVELS = Object.keys(WAYS);
const BY_HAND = ['has no policy', 'sandboxes its articles'];  // real clicks: the others are about loading, not about the hand
const TAKEN = ['lists hosts', 'hosts `dist/` itself', 'gives nonces'];  // from whose policies each directive is taken away
const REFUSAL = { look: 50, most: 40, then: 500 };  // ms, looks, ms: what is refused tells nobody; where it came after all, it comes sooner

test('hosts: the document has the lines that are promised', () => {
  assert.ok(WORKS.length >= 13 && REFUSED.length >= 10 && Object.keys(SENT).length === 5);
  for (const name of [...BY_HAND, ...TAKEN]) assert.ok(WORKS.some((row) => row.name === name), name);
});

for (const name of CHOSEN) {
  /** @type {import('./engines.mjs').Engine} */ let engine;
  test(`hosts: ${name}`, async (t) => {
    engine = await openEngine(name);
    t.after(() => engine.close());

    for (const [i, row] of WORKS.entries()) {
      const level = LEVELS[i % LEVELS.length];
      await t.test(`a site that ${row.name}: the frame comes, and a way to ${level}`, () => within(row, async (page, site) => {
        assert.equal((await settled(page)).frame, 'visible');
        const check = await page.check();
        const result = await (BY_HAND.includes(row.name) ? walk : stride)(check, WAYS[level]);
        assert.equal(result.level, level);
        assert.equal((await page.run(readPlaceholder)).link, '', 'the link has made room');
        assert.deepEqual(site.told, [`/${PAGE.replace('.html', '.frame.html')}`], 'one page, asked for without a word on who asks');
      }));
    }

    for (const directive of ['script-src', 'frame-src']) {
      for (const row of WORKS.filter((one) => TAKEN.includes(one.name))) {
        await t.test(`a site that ${row.name}, without ${directive}: the link`, () => {
          const policy = row.host['Content-Security-Policy'].replace(new RegExp(` ${directive} [^;]*;?`), '');
          return within({ ...row, host: { 'Content-Security-Policy': policy } }, stands);
        });
      }
    }
    await t.test('a site that gives nonces, none on our tag: the link', () => (
      within({ ...WORKS.find((row) => row.name === 'gives nonces') ?? assert.fail(), tag: '' }, stands)));

    for (const row of REFUSED) {
      await t.test(`refused: ${row.name}: the link stands`, () => within({ ...row, own: row.name.includes('its own copy') }, stands));
    }
  });

  /** @param {Parameters<typeof openSite>[0]} row @param {(page: Page, site: import('./publishers.mjs').Site) => Promise<void>} use */
  async function within(row, use) {
    const policy = row.host['Content-Security-Policy'] ?? '';
    // A sandboxed article has no address that frame-ancestors could name: the document says so.
    const check = row.check ?? (policy.startsWith('sandbox') ? { ...SENT, 'Content-Security-Policy': '' } : SENT);
    const site = await openSite({ ...row, check, own: row.own || policy.includes("'self'") });
    const page = await engine.page();
    try {
      await page.goto(site.address);
      await use(page, site);
    } finally {
      await page.close();
      await site.close();
    }
  }
}

/** @param {Page} page */
function settled(page) {
  return until('the frame', async () => {
    const now = await page.run(readPlaceholder);
    return now.frame !== 'hidden' && now;
  });
}

/** The link is seen and leads to the check, and no frame is. @param {Page} page @param {import('./publishers.mjs').Site} site */
async function stands(page, site) {
  await page.run(async ({ look, most, then }) => {
    const frame = document.querySelector('iframe');
    // A frame that was refused holds a page of the browser, which is not ours to read; some keep the empty one.
    for (let i = 0; frame?.contentDocument && i < most; i++) await new Promise((resolve) => setTimeout(resolve, look));
    if (frame) await new Promise((resolve) => setTimeout(resolve, then));
  }, REFUSAL);
  const { frame, link } = await page.run(readPlaceholder);
  assert.notEqual(frame, 'visible');
  assert.equal(link, site.link);
}
