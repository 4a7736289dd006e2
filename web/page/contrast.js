// How well one colour is read on another, by WCAG's formula. In: colours as #rrggbb. Out: ratios, and what falls short of 7:1.
// Never: a guess; whatever is not a colour of six digits has no contrast at all.

export const TEXT = 7;  // WCAG 1.4.6

/** @param {string} hex */
function luminance(hex) {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return NaN;
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** @param {string} a @param {string} b */
export function contrast(a, b) {
  const [one, other] = [luminance(a) + 0.05, luminance(b) + 0.05];
  return Math.max(one / other, other / one);
}

/** Where an accent cannot be read: as text on the grounds, and under its own text. @param {string} accent @param {(token: string) => string} colour of a token */
export function weakAccent(accent, colour) {
  return ['paper', 'tint', 'ground', 'on-accent']
    .map((token) => ({ token, ratio: contrast(accent, colour(token)) }))
    .filter(({ ratio }) => !(ratio >= TEXT));
}
