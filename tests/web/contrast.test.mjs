// The colours of tokens.css, light and dark, by WCAG's formula: text 7:1 on each ground it stands on, borders and focus 3:1.
// In: web/page/tokens.css. Never: a look at a page; axe sees text in access.test.mjs, but no borders.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownTokens, tokensOf } from '../../tools/build/theme.mjs';
import { contrast, kText } from '../../web/page/contrast.js';

const kControl = 3;
const kGrounds = ['paper', 'ground', 'tint'];
const kLevels = ['24h', '2w', 'routine', 'self'];
/** What stands on what. @type {[string[], string[], number][]} */
const kPairs = [
  [['ink', 'soft'], [...kGrounds, 'emergency-tint', ...kLevels.map((level) => `${level}-tint`)], kText],
  [['accent'], kGrounds, kText],
  [['error'], ['paper'], kText],
  [['on-accent'], ['accent'], kText],
  [['on-emergency'], ['emergency'], kText],
  [['on-level'], kLevels, kText],
  [['line', 'focus'], kGrounds, kControl],
  [kLevels, ['paper', 'ground'], kControl],
];

const schemes = tokensOf(ownTokens());

for (const [scheme, colours] of Object.entries(schemes)) {
  test(`contrast: every pair of ${scheme} is strong enough`, () => {
    const rows = kPairs.flatMap(([tops, grounds, least]) => tops.flatMap((top) => grounds.map((ground) => ({ top, ground, least }))));
    const weak = rows.filter(({ top, ground, least }) => !(contrast(colours[top], colours[ground]) >= least));
    assert.deepEqual(weak.map(({ top, ground }) => `${top} on ${ground}: ${contrast(colours[top], colours[ground]).toFixed(2)}`), []);
    assert.ok(rows.length >= 40, `${rows.length} pairs`);
  });
}
