// The drawings that a leaflet asks for. In: the core's `leaflet` reply, web/pictures/*.svg. Out: id → its shapes, or a failure with the place
// of the picture that is missing. Never: a drawing with text, ids, styles, scripts or colours of its own.
import fs from 'node:fs';
import { fromRoot } from '../lib/paths.mjs';
import { Failure } from '../lib/run.mjs';

/** @import { Drawing } from '../../web/leaflet/pictures.js' */
/** @import { Leaflet } from '../../web/leaflet/types.js' */

const FOLDER = fromRoot('web', 'pictures');
const WHOLE = /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="(0 0 \d+ \d+)">([^]*)<\/svg>\s*$/;
const SHAPE = /<(?:path|circle|ellipse|rect)(?: (?:d|cx|cy|r|rx|ry|x|y|width|height)="[\d\s.a-zA-Z-]*"| class="p-(?:fill|soft|accent)(?: p-fill)?")*\/>/g;

/** @param {Leaflet} leaflet @returns {Map<string, Drawing>} */
export function drawingsOf({ pack, sections }) {
  /** @type {Map<string, Drawing>} */ const drawings = new Map();
  sections.forEach(({ picture, items }, i) => {
    const place = `${pack}: pack.json#/sections/${i}`;
    if (picture) drawings.set(picture.id, readDrawing(picture.id, `${place}/picture`));
    items.forEach((item, k) => {
      if (item.picture) drawings.set(item.picture.id, readDrawing(item.picture.id, `${place}/items/${k}/picture`));
    });
  });
  return drawings;
}

/** @param {string} id @param {string} place */
function readDrawing(id, place) {
  const names = fs.readdirSync(FOLDER).filter((name) => name.endsWith('.svg')).map((name) => name.slice(0, -'.svg'.length)).sort();
  if (!names.includes(id)) throw new Failure(`${place}: unknown_picture: there is no web/pictures/${id}.svg; use one of ${names.join(', ')}, or draw it`);
  const [, box, inside] = WHOLE.exec(fs.readFileSync(`${FOLDER}/${id}.svg`, 'utf8')) ?? [];
  const shapes = (inside ?? '?').replace(/>\s+</g, '><').trim();
  const rest = shapes.replace(SHAPE, '');
  if (rest !== '') throw new Failure(`web/pictures/${id}.svg: bad_picture: a drawing holds path, circle, ellipse and rect with p- classes only, not ${JSON.stringify(rest.slice(0, 60))}`);
  return { box, shapes };
}
