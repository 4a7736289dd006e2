// tier: verify
// The colours of tokens.css, light and dark, by WCAG's formula: text 7:1 on each ground it stands on, borders and focus 3:1.
// In: web/page/tokens.css. Never: a look at a page; axe sees text in access.test.mjs, but no borders.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownTokens, tokensOf } from '../../tools/build/theme.mjs';
import { contrast, TEXT } from '../../web/page/contrast.js';

const CONTROL = 3;
const GROUNDS = ['paper', 'ground', 'tint'];
const LEVELS = ['24h', '2w', 'routine', 'self'];
/** What stands on what. @type {[string[], string[], number][]} */
const PAIRS = [
  [['ink', 'soft'], [...GROUNDS, 'emergency-tint', ...LEVELS.map((level) => `${level}-tint`)], TEXT],
  [['accent'], GROUNDS, TEXT],
  [['error'], ['paper'], TEXT],
  [['on-accent'], ['accent'], TEXT],
  [['on-emergency'], ['emergency'], TEXT],
  [['on-level'], LEVELS, TEXT],
  [['line', 'focus'], GROUNDS, CONTROL],
  [LEVELS, ['paper', 'ground'], CONTROL],
];

const schemes = tokensOf(ownTokens());

for (const [scheme, colours] of Object.entries(schemes)) {
  test(`contrast: every pair of ${scheme} is strong enough`, () => {
    const rows = PAIRS.flatMap(([tops, grounds, least]) => tops.flatMap((top) => grounds.map((ground) => ({ top, ground, least }))));
    const weak = rows.filter(({ top, ground, least }) => !(contrast(colours[top], colours[ground]) >= least));
    assert.deepEqual(weak.map(({ top, ground }) => `${top} on ${ground}: ${contrast(colours[top], colours[ground]).toFixed(2)}`), []);
    assert.ok(rows.length >= 40, `${rows.length} pairs`);
  });
}
