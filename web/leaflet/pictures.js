// A drawing of the leaflet, named by the pack's words for it.
import { h, raw } from './html.js';

/** @import { Picture } from './types.js' */
/** @typedef {{box: string, shapes: string}} Drawing viewBox and SVG shapes, as tools/build/pictures.mjs read and checked them */

/** @param {Picture | null} picture @param {Map<string, Drawing>} drawings by id */
export function pictureHtml(picture, drawings) {
  const drawing = picture && drawings.get(picture.id);
  if (!drawing) return undefined;
  return h('svg', { class: 'pic', viewBox: drawing.box, role: 'img', 'aria-label': picture.words }, raw(drawing.shapes));
}
