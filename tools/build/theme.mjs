// A publisher's theme at build time. In: a JSON file, tokens.css. Out: tokens.css with the theme in it, or every problem of the file.
// Never: a theme that is hard to read: a pair of colours below 7:1 is an error that names the pair and the ratio.
import fs from 'node:fs';
import { contrast, TEXT, weakAccent } from '../../web/page/contrast.js';
import { FONTS, MOST_RADIUS } from '../../web/page/theme.js';
import { fromRoot, relativePath } from '../lib/paths.mjs';
import { Failure } from '../lib/run.mjs';

/** @typedef {{accent?: Partial<Record<Scheme, string>>, font?: string, radius?: number, theme?: string}} Theme */
/** @typedef {'light' | 'dark'} Scheme */

const KEYS = ['accent', 'font', 'radius', 'theme'];
const THEMES = ['auto', 'light', 'dark'];
const SCHEMES = /** @type {const} */ (['light', 'dark']);
const DARK = '@media (prefers-color-scheme: dark)';

/** The colours of both schemes, by their names without `--heed-`. @param {string} css tokens.css @returns {Record<Scheme, Record<string, string>>} */
export function tokensOf(css) {
  const [lightPart, darkPart] = css.split('@media print')[0].split(DARK);
  const read = (/** @type {string} */ part) => Object.fromEntries([...part.matchAll(/--heed-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
  return { light: read(lightPart), dark: { ...read(lightPart), ...read(darkPart) } };
}

/** @returns {string} */
export function ownTokens() {
  return fs.readFileSync(fromRoot('web', 'page', 'tokens.css'), 'utf8');
}

/** @param {string} file @returns {Theme} */
export function readTheme(file) {
  if (!fs.existsSync(file)) throw new Failure(`${relativePath(file)} is not there: --theme wants a JSON file such as web/themes/harbour.json`);
  const text = fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '');  // as some editors begin a file
  let theme;
  try {
    theme = JSON.parse(text);
  } catch (error) {
    throw new Failure(`${relativePath(file)} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
  const found = problems(theme);
  if (found.length > 0) throw new Failure(found.map((problem) => `${relativePath(file)}#${problem}`).join('\n'));
  return theme;
}

/** @param {any} theme @returns {string[]} place and what is wrong there */
function problems(theme) {
  if (typeof theme !== 'object' || theme === null || Array.isArray(theme)) return ['/: a theme is an object'];
  const { accent = {}, font, radius, theme: scheme } = theme;
  const colours = tokensOf(ownTokens());
  return [
    ...Object.keys(theme).filter((key) => !KEYS.includes(key)).map((key) => `/${key}: unknown_key: a theme has ${KEYS.join(', ')}`),
    ...Object.entries(accent).flatMap(([name, value]) => {
      if (!SCHEMES.includes(/** @type {Scheme} */ (name))) return [`/accent/${name}: unknown_key: an accent has light and dark`];
      if (!/^#[0-9a-f]{6}$/i.test(String(value))) return [`/accent/${name}: bad_value: a colour is written #rrggbb`];
      return weakAccent(String(value), (token) => colours[/** @type {Scheme} */ (name)][token])
        .map(({ token, ratio }) => `/accent/${name}: low_contrast: ${value} with ${token} (${colours[/** @type {Scheme} */ (name)][token]}) has ${ratio.toFixed(2)}:1, and needs ${TEXT}:1`);
    }),
    ...(font === undefined || Object.hasOwn(FONTS, font) ? [] : [`/font: bad_value: a font is ${Object.keys(FONTS).join(' or ')}`]),
    ...(radius === undefined || (Number.isInteger(radius) && radius >= 0 && radius <= MOST_RADIUS) ? [] : [`/radius: bad_value: a radius is a whole number of pixels from 0 to ${MOST_RADIUS}`]),
    ...(scheme === undefined || THEMES.includes(scheme) ? [] : [`/theme: bad_value: a theme is ${THEMES.join(', ')}`]),
  ];
}

/** tokens.css as the theme wants it. @param {string} css @param {Theme} theme */
export function themed(css, { accent = {}, font, radius, theme = 'auto' }) {
  const own = tokensOf(css);
  let [light, rest] = split(css, DARK);
  if (accent.light) light = light.replace(`--heed-accent: ${own.light.accent};`, `--heed-accent: ${accent.light};`);
  if (accent.dark) rest = rest.replace(`--heed-accent: ${own.dark.accent};`, `--heed-accent: ${accent.dark};`);
  if (font) light = light.replace(new RegExp(`${FONTS[font][0]}: [^;]*;`), `${FONTS[font].join(': ')};`);
  if (radius !== undefined) light = light.replace(/--heed-radius: \d+px;/, `--heed-radius: ${radius}px;`);
  if (theme !== 'auto') {
    light = light.replace('color-scheme: light dark;', `color-scheme: ${theme};`);
    rest = rest.replace(DARK, theme === 'dark' ? '@media screen' : '@media not all');
  }
  return light + rest;
}

/** @param {string} text @param {string} at */
function split(text, at) {
  const place = text.indexOf(at);
  return [text.slice(0, place), text.slice(place)];
}

/** For people: how well each accent is read. @param {Theme} theme */
export function tellTheme({ accent = {} }) {
  const colours = tokensOf(ownTokens());
  return SCHEMES.flatMap((scheme) => ['paper', 'tint', 'ground', 'on-accent'].map((token) => {
    const colour = accent[scheme] ?? colours[scheme].accent;
    return `  ${scheme.padEnd(5)}  accent ${colour} with ${token.padEnd(9)}  ${contrast(colour, colours[scheme][token]).toFixed(2)}:1`;
  })).join('\n');
}
