// A publisher's colours, font and corners. In: made-up sheets. Never: the page (theme.test.mjs).
import { contrast, TEXT, weakAccent } from '../../../web/page/contrast.js';
import { dress, FONTS, MOST_RADIUS } from '../../../web/page/theme.js';
import { equal, ok, test } from './kit.js';

test('contrast: by WCAG’s formula, either way round; what is no colour has none', () => {
  const ratio = (/** @type {string} */ a, /** @type {string} */ b) => contrast(a, b).toFixed(3);
  equal([ratio('#000000', '#ffffff'), ratio('#FFFFFF', '#000000'), ratio('#777777', '#ffffff'), ratio('#ff0000', '#ffffff'), ratio('#00ff00', '#000000'), ratio('#0000ff', '#ffffff')],
    ['21.000', '21.000', '4.478', '3.998', '15.304', '8.592']);
  equal([ratio('#0a0a0a', '#000000'), ratio('#0b0b0b', '#000000'), ratio('#123456', '#fedcba')], ['1.061', '1.067', '9.787']);
  for (const odd of ['red', '#fff', '#1234567', 'x#123456', '#12345g', '#123456x', '#abcdef#123456', '']) ok(Number.isNaN(contrast(odd, '#ffffff')), odd);
  equal(TEXT, 7);
});

test('contrast: an accent is weak on each ground where it falls below 7:1, or under its own text', () => {
  /** @type {Record<string, string>} */ const grounds = { paper: '#ffffff', tint: '#eeeeee', ground: '#000000', 'on-accent': '#ffffff' };
  const weak = (/** @type {string} */ accent) => weakAccent(accent, (token) => grounds[token]).map(({ token }) => token);
  equal([weak('#000000'), weak('#595959'), weak('#5a5a5a'), weak('red')], [['ground'], ['tint', 'ground'], ['paper', 'tint', 'ground', 'on-accent'], Object.keys(grounds)]);
});

/** @param {string} asked */
function dressed(asked) {
  const sheet = new CSSStyleSheet();
  const tokens = (/** @type {string} */ paper, /** @type {string} */ text) => `--heed-paper: ${paper}; --heed-tint: ${paper}; --heed-ground: ${paper}; --heed-on-accent:  ${text} ; --heed-accent: #0000aa`;
  sheet.replaceSync(`:root { color-scheme: light dark; ${tokens('#ffffff', '#ffffff')}; --heed-serif: S; --heed-sans: N; --heed-radius: 14px }
    @media (prefers-color-scheme: dark) { :root { ${tokens('#000000', '#000000')} } }`);
  dress(sheet, new URLSearchParams(asked));
  const [light, when] = /** @type {any} */ (sheet.cssRules);
  const own = (/** @type {any} */ rule, /** @type {string} */ name) => rule.style.getPropertyValue(`--heed-${name}`).trim();
  return { scheme: light.style.colorScheme, when: when.media.mediaText, accents: [own(light, 'accent'), own(when.cssRules[0], 'accent')], fonts: [own(light, 'serif'), own(light, 'sans')], radius: own(light, 'radius') };
}
const OWN = { scheme: 'light dark', when: '(prefers-color-scheme: dark)', accents: ['#0000aa', '#0000aa'], fonts: ['S', 'N'], radius: '14px' };

test('theme: nothing asked for, nothing changed', () => equal(dressed(''), OWN));

test('theme: light or dark for good; any other word is automatic', () => {
  equal([dressed('theme=light'), dressed('theme=dark')], [{ ...OWN, scheme: 'light', when: 'not all' }, { ...OWN, scheme: 'dark', when: 'screen' }]);
  for (const odd of ['auto', 'darker', 'xlight', 'lightx', 'xdark', '']) equal(dressed(`theme=${odd}`), OWN, odd);
});

test('theme: an accent goes where it can be read', () => {
  equal([dressed('accent=%23440000').accents, dressed('accent=%23ffcccc').accents, dressed('accent=%23777777').accents, dressed('accent=red').accents],
    [['#440000', '#0000aa'], ['#0000aa', '#ffcccc'], ['#0000aa', '#0000aa'], ['#0000aa', '#0000aa']]);
});

test('theme: one font for all, from two', () => {
  equal([dressed('font=sans').fonts, dressed('font=serif').fonts, dressed('font=toString').fonts, dressed('font=x').fonts], [['var(--heed-sans)', 'N'], ['S', 'var(--heed-serif)'], ['S', 'N'], ['S', 'N']]);
  equal(Object.keys(FONTS), ['sans', 'serif']);
});

test('theme: round corners, from 0 to 24 px', () => {
  const radius = (/** @type {string} */ asked) => dressed(`radius=${asked}`).radius;
  equal(['0', '7', String(MOST_RADIUS)].map(radius), ['0px', '7px', '24px']);
  for (const odd of ['25', '-1', '1.5', '1e1', '007', '9px', 'x9', '', '99']) equal(radius(odd), '14px', odd);
});
