// The colours of tokens.css, light and dark, by WCAG's formula: text 7:1 on each ground it stands on, borders and focus 3:1.
// In: web/page/tokens.css. Never: a look at a page; axe sees text in access.test.mjs, but no borders.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';

const kText = 7;
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

const css = fs.readFileSync(new URL('../../web/page/tokens.css', import.meta.url), 'utf8');
const tokens = (/** @type {string} */ part) => Object.fromEntries([...part.matchAll(/--heed-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
const [light_part, dark_part] = css.split('@media print')[0].split('@media (prefers-color-scheme: dark)');
const light = tokens(light_part);
/** @type {Record<string, Record<string, string>>} */
const schemes = { light, dark: { ...light, ...tokens(dark_part) } };

/** @param {string} hex */
function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** @param {string} a @param {string} b */
function contrast(a, b) {
  const [dark, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

for (const [scheme, colours] of Object.entries(schemes)) {
  test(`contrast: every pair of ${scheme} is strong enough`, () => {
    const rows = kPairs.flatMap(([tops, grounds, least]) => tops.flatMap((top) => grounds.map((ground) => ({ top, ground, least }))));
    const weak = rows.filter(({ top, ground, least }) => !(contrast(colours[top], colours[ground]) >= least));
    assert.deepEqual(weak.map(({ top, ground }) => `${top} on ${ground}: ${contrast(colours[top], colours[ground]).toFixed(2)}`), []);
    assert.ok(rows.length >= 40, `${rows.length} pairs`);
  });
}
