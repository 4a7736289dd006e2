// A publisher's look. In: the wishes in the page's address, the page's own sheet. Out: its tokens, changed for screens.
// Never: a colour that is hard to read here: then the page's own stays. The build does the same with a file (tools/build/theme.mjs).
import { weakAccent } from './contrast.js';

export const MOST_RADIUS = 24;  // px; more would cut into the words
/** One font for all, in place of headings with serifs over text without. @type {Record<string, [string, string]>} */
export const FONTS = { sans: ['--heed-serif', 'var(--heed-sans)'], serif: ['--heed-sans', 'var(--heed-serif)'] };

/**
 * tokens.css begins the sheet: the light tokens, then what dark changes. What is set there holds for screens; paper has its own, further down.
 * @param {CSSStyleSheet} sheet @param {URLSearchParams} asked
 */
export function dress(sheet, asked) {
  const [light, whenDark] = /** @type {[CSSStyleRule, CSSMediaRule]} */ (/** @type {unknown} */ (sheet.cssRules));
  const [dark] = /** @type {[CSSStyleRule]} */ (/** @type {unknown} */ (whenDark.cssRules));
  const wish = (/** @type {string} */ name) => /** @type {string} */ (asked.get(name));
  const theme = wish('theme');
  if (/^(light|dark)$/.test(theme)) {
    light.style.setProperty('color-scheme', theme);
    whenDark.media.mediaText = theme === 'dark' ? 'screen' : 'not all';
  }
  for (const { style } of [light, dark]) {
    const weak = weakAccent(wish('accent'), (token) => style.getPropertyValue(`--heed-${token}`).trim());
    if (weak.length === 0) style.setProperty('--heed-accent', wish('accent'));
  }
  if (Object.hasOwn(FONTS, wish('font'))) light.style.setProperty(...FONTS[wish('font')]);
  if (/^\d{1,2}$/.test(wish('radius')) && +wish('radius') <= MOST_RADIUS) light.style.setProperty('--heed-radius', `${wish('radius')}px`);
}
