// tier: verify; engines: all
// The page itself in three engines: from http, https and a file, with headers of its host, with WebAssembly refused, with scripts off.
// In: dist/. Never: another result in one place than in another, or a place where not even the leaflet stands.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { FILE, PAGE, WAYS, serveDist } from './browser.mjs';
import { selfSigned } from './certificate.mjs';
import { CHOSEN, openEngine, shown, stride, until } from './engines.mjs';
import { SENT, STRICTER, openSite } from './publishers.mjs';

/** @import { Engine, Page, Place } from './engines.mjs' */
/** @import { Server } from './browser.mjs' */

const PLAIN = 'back-pain/en.nowasm.html';
const TLS = selfSigned();
/** @type {Server} */ let http;
/** @type {Server} */ let https;
/** @type {Record<string, string>} */ let headers = {};  // of the http server
before(async () => {
  http = await serveDist('', { headers: () => headers });
  https = await serveDist('', { tls: TLS });
});
after(async () => {
  await http?.close();
  await https?.close();
});

/** All five levels, one after the other; what each result says. @param {Place} check */
async function fiveLevels(check) {
  /** @type {Record<string, {heading: string, text: string, trail: string[], calls: string[]}>} */ const results = {};
  for (const [level, plan] of Object.entries(WAYS)) {
    const { heading, text, trail, calls, ...result } = await stride(check, plan);
    assert.equal(result.level, level);
    results[level] = { heading, text, trail, calls };
    await check.press('button[data-action=clear]');
    await until('the first question', async () => (await shown(check)).question === 'emergency_now');
  }
  return results;
}

/** @param {Engine} engine @param {string} address @param {(page: Page) => Promise<void>} use @param {Record<string, string>} [sent] */
async function at(engine, address, use, sent = {}) {
  headers = sent;
  const page = await engine.page();
  try {
    await page.goto(address);
    await use(page);
  } finally {
    headers = {};
    await page.close();
  }
}

const address = (/** @type {Page} */ page) => page.run(() => location.href);

for (const name of CHOSEN) {
  test(`places: ${name}`, async (t) => {
    const engine = await openEngine(name);
    t.after(() => engine.close());
    /** @type {Awaited<ReturnType<typeof fiveLevels>>} */ let usual;

    await t.test('from http', () => at(engine, `${http.origin}/${PAGE}`, async (page) => {
      usual = await fiveLevels(await page.check());
    }));

    await t.test('with the headers that docs/hosts.md tells to send', () => at(engine, `${http.origin}/${PAGE}`, async (page) => {
      assert.deepEqual(await fiveLevels(await page.check()), usual);
    }, { ...SENT, 'Content-Security-Policy': "frame-ancestors 'none'" }));

    for (const [kind, place] of /** @type {const} */ ([['https', () => `${https.origin}/${PAGE}`], ['a file', () => FILE]])) {
      await t.test(`from ${kind}`, () => at(engine, place(), async (page) => {
        const results = await fiveLevels(await page.check());
        for (const [level, { text, ...result }] of Object.entries(results)) {
          assert.deepEqual(result, { heading: usual[level].heading, trail: usual[level].trail, calls: usual[level].calls });
          assert.ok(text.length > 500, level);  // what may be passed on differs: a file has no address
        }
      }));
    }

    await t.test('in a frame between https sites, which know the article by its address', async () => {
      const site = await openSite({ host: {}, tls: TLS });
      try {
        await at(engine, site.address, async (page) => {
          const check = await page.check();
          assert.equal(new URLSearchParams((await check.run(() => location.hash)).slice(1)).get('article'), site.address);
          assert.equal((await stride(check, WAYS.within_2_weeks)).level, 'within_2_weeks');
        });
      } finally {
        await site.close();
      }
    });

    for (const { headers: sent, what } of STRICTER) {
      const [[, policy]] = Object.entries(sent);
      await t.test(`its host sends ${policy}: ${what}`, async () => {
        // A page that runs no script can be read from a page around it of the same origin, in every engine alike.
        http.pages.set('/around.html', `<!doctype html><title>Around</title><iframe src="/${PAGE}" style="width:800px;height:600px"></iframe>`);
        const readable = policy.replace(/^sandbox/, 'sandbox allow-same-origin');
        if (what === 'the check') {
          await at(engine, `${http.origin}/${PAGE}`, async (page) => {
            const check = await page.check();
            // WebKitGTK 2.50 runs it all the same here: of two policies it asks the last about WebAssembly, and that is the page's own.
            if (name !== 'webkit') await until('the plain page', async () => (await address(page)) === `${http.origin}/${PLAIN}`);
            assert.deepEqual(await fiveLevels(check), usual);
          }, sent);
          await at(engine, `${http.origin}/${PLAIN}`, async (page) => {
            assert.equal((await stride(await page.check(), WAYS.routine)).level, 'routine');
          }, sent);
        } else {
          await at(engine, `${http.origin}/around.html`, async (page) => {
            await until('the leaflet alone', async () => (await page.run(readLeaflet)).questions === 0);
            leafletStands(await page.run(readLeaflet));
          }, { 'Content-Security-Policy': readable });
        }
      });
    }
  });

  test(`places: ${name} without WebAssembly`, async (t) => {
    const engine = await openEngine(name, { wasm: false });
    t.after(() => engine.close());
    /** @type {Awaited<ReturnType<typeof fiveLevels>>} */ let usual;

    await t.test('the plain page by its own address', () => at(engine, `${http.origin}/${PLAIN}`, async (page) => {
      assert.equal(await page.run(() => typeof WebAssembly), 'undefined');
      usual = await fiveLevels(await page.check());
    }));

    await t.test('the page goes to the plain one', () => at(engine, `${https.origin}/${PAGE}#region=GB`, async (page) => {
      await until('the plain page', async () => (await address(page)) === `${https.origin}/${PLAIN}#region=GB`);
      const check = await page.check();
      const result = await stride(check, WAYS.within_24h);
      assert.deepEqual([result.level, result.heading, result.trail], ['within_24h', usual.within_24h.heading, usual.within_24h.trail]);
    }));

    await t.test('in the frame of a site that lists no more than it must', async () => {
      const policy = "default-src 'none'; script-src https://YOUR-HOST/embed.js; frame-src https://YOUR-HOST/back-pain/";
      const site = await openSite({ host: { 'Content-Security-Policy': policy } });
      try {
        await at(engine, site.address, async (page) => {
          const check = await page.check();
          await until('the plain page', () => check.run(() => /nowasm/.test(location.pathname)));
          assert.equal((await stride(check, WAYS.routine)).level, 'routine');
        });
      } finally {
        await site.close();
      }
    });

    await t.test('a saved copy says so, and its leaflet stands', () => at(engine, FILE, async (page) => {
      const check = await page.check();
      await until('its word', async () => (await shown(check)).actions.includes('reload'));
      assert.equal((await shown(check)).level, '');
      leafletStands(await page.run(readLeaflet));
    }));
  });
}

/** Runs in the page: what a reader without the check has, here or in the frame. */
function readLeaflet() {
  const { contentDocument, contentWindow } = document.querySelector('iframe') ?? { contentDocument: document, contentWindow: window };
  if (!contentDocument || !contentWindow) throw new Error('not to be read');
  const card = contentDocument.querySelector('.card--emergency');
  const box = card?.getBoundingClientRect();
  return {
    card: Boolean(card && box && box.height > 100 && contentWindow.getComputedStyle(card).visibility === 'visible'),
    lines: card?.querySelectorAll('li').length ?? 0,
    cards: contentDocument.querySelectorAll('.card').length,
    words: contentDocument.querySelector('.leaflet')?.textContent?.length ?? 0,
    // The first question is HTML: where no script comes it is hidden, at once or after 8 seconds.
    questions: [...contentDocument.querySelector('heed-check')?.shadowRoot?.querySelectorAll('.option') ?? []]
      .filter((option) => option.getClientRects().length > 0 && contentWindow.getComputedStyle(option).visibility === 'visible').length,
  };
}

/** @param {ReturnType<typeof readLeaflet>} leaflet */
function leafletStands({ card, lines, cards, words, questions }) {
  assert.deepEqual([card, questions], [true, 0]);
  assert.ok(lines >= 5 && cards >= 5 && words > 10_000, JSON.stringify({ lines, cards, words }));
}
