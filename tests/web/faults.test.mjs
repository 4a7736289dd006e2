// tier: verify; engines: all
// Every fault of the matrix in three engines: the right result, the leaflet, or a refusal with advice. In: dist/, faults/. HEED_FAULTS=all leaves none
// out for time, HEED_FAULTS=NAME runs those whose id holds it, also the long ones, HEED_ENGINE=webkit that engine alone, HEED_FLIPS=1000 flips as many bits.
// Out: what ended otherwise. Never: passes a blank page, a milder level or an endless wait.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, test } from 'node:test';
import { fromRoot } from '../../tools/lib/paths.mjs';
import { CHOSEN, openEngine, until } from './engines.mjs';
import { flips } from './faults/flips.mjs';
import { wrong } from './faults/judge.mjs';
import { FAULTS, left } from './faults/matrix.mjs';
import { ends, WALKED, openFixture } from './faults/fixture.mjs';
import { document as asDocument } from './faults/write.mjs';

/** @import { Ended, Fault } from './faults/fixture.mjs' */
/** @import { Page } from './engines.mjs' */
/** @typedef {Awaited<ReturnType<typeof openFixture>>} Fixture */

const ASKED = process.env.HEED_FAULTS ?? '';
const ALL = ASKED === 'all';
const FLIPS = flips(Number(process.env.HEED_FLIPS ?? 8));  // of each engine
/** @type {Fault[]} */ const SOUND = [
  { id: 'sound-page', what: 'no fault', where: 'page', end: ['result'] }, { id: 'sound-frame', what: 'no fault', where: 'frame', end: ['result'] }];

/** Runs in the page, which may still be the one before. Not documentElement: a form may have that name. @param {string} id */
function told(id) {
  const text = document.getElementsByTagName('html')[0]?.getAttribute('data-drive') ?? '';
  return text.startsWith(`drive ${id}\u0002`) && text;
}

/** Runs in a page whose own scripts do not. @param {string} id */
function still(id) {
  const card = document.querySelector('.card--emergency')?.getBoundingClientRect();
  const stands = location.pathname.includes(id) && document.readyState === 'complete' && card && card.height > 10 && card.top < innerHeight;
  return stands && `drive\u0002leaflet\u0001\u0001${document.body.innerText.length}\u0001true\u0001\u0001`;
}

/** @param {Page} page @param {Fixture} fixture @param {Fault} fault */
async function endsOf(page, fixture, fault) {
  // A page that is late, cut or refused may not come to its load event as others do; what became of it is asked of the page.
  const going = page.goto(fixture.address(fault)).catch(() => {});
  const text = await until(`what becomes of ${fault.id}`, () => page.run(fault.still ? still : told, fault.id).catch(() => false));
  await going;
  return ends(String(text));
}

// Side by side: each engine uses one core at a time.
describe('faults', { concurrency: true }, () => {
  for (const name of CHOSEN) test(`faults: ${name}`, async (t) => {
    const fixture = await openFixture([...SOUND, ...FLIPS, ...FAULTS]);
    const engine = await openEngine(name);
    try {
      const page = await engine.page();
      /** @type {Record<string, Ended[]>} */ const good = {};
      for (const fault of SOUND) {
        good[fault.where] = await endsOf(page, fixture, fault);
        assert.deepEqual(good[fault.where].map(({ level }) => level), WALKED);
      }
      const run = FAULTS.filter((fault) => !left(fault, name, ASKED !== '') && (ALL || fault.id.includes(ASKED)));
      for (const fault of run) {
        await t.test(`faults: ${name}: ${fault.id}: ${fault.what}`, async () => {
          assert.equal(wrong(fault, await endsOf(page, fixture, fault), good[fault.where]), '');
        });
      }
      if (ALL || !ASKED || process.env.HEED_FLIPS) {
        await t.test(`faults: ${name}: a flipped bit in the page's scripts, ${FLIPS.length} places`, async () => {
          for (const fault of FLIPS) assert.equal(wrong(fault, await endsOf(page, fixture, fault), good.page), '', fault.what);
        });
      }
      t.diagnostic(`${run.length} of ${FAULTS.length} faults`);
      assert.ok(ASKED || run.length >= 40, `${run.length} faults`);
    } finally {
      await engine.close();
      await fixture.close();
    }
  });
});

test('faults: the document is what the lists say', () => {
  assert.equal(fs.readFileSync(fromRoot('docs/faults.md'), 'utf8'), asDocument(), 'node tests/web/faults/write.mjs writes it');
  assert.equal(new Set(FAULTS.map(({ id }) => id)).size, FAULTS.length);
});
