// The drawings of the leaflet. In: a picture's id and the pack's words for it. Out: the SVG inline, with those words as its name.
// Never: a drawing that is not ours, or one with text, ids, styles, scripts or colours of its own.
import fs from 'node:fs';
import { fromRoot } from '../../lib/paths.mjs';
import { Failure } from '../../lib/run.mjs';
import { h, raw } from '../html.mjs';

/** @import { Picture } from './types.mjs' */

const FOLDER = fromRoot('web', 'pictures');
const WHOLE = /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="(0 0 \d+ \d+)">([^]*)<\/svg>\s*$/;
const SHAPE = /<(?:path|circle|ellipse|rect)(?: (?:d|cx|cy|r|rx|ry|x|y|width|height)="[\d\s.a-zA-Z-]*"| class="p-(?:fill|soft|accent)(?: p-fill)?")*\/>/g;

/** @param {Picture | null} picture @param {string} place for whoever must mend it */
export function pictureHtml(picture, place) {
  if (!picture) return undefined;
  const { box, shapes } = drawing(picture.id, place);
  return h('svg', { class: 'pic', viewBox: box, role: 'img', 'aria-label': picture.words }, raw(shapes));
}

/** @param {string} id @param {string} place */
function drawing(id, place) {
  const names = fs.readdirSync(FOLDER).filter((name) => name.endsWith('.svg')).map((name) => name.slice(0, -'.svg'.length)).sort();
  if (!names.includes(id)) throw new Failure(`${place}: unknown_picture: there is no web/pictures/${id}.svg; use one of ${names.join(', ')}, or draw it`);
  const [, box, inside] = WHOLE.exec(fs.readFileSync(`${FOLDER}/${id}.svg`, 'utf8')) ?? [];
  const shapes = (inside ?? '?').replace(/>\s+</g, '><').trim();
  const rest = shapes.replace(SHAPE, '');
  if (rest !== '') throw new Failure(`web/pictures/${id}.svg: bad_picture: a drawing holds path, circle, ellipse and rect with p- classes only, not ${JSON.stringify(rest.slice(0, 60))}`);
  return { box, shapes };
}
