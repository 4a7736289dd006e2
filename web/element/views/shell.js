// In: what the element knows. Out: what stays from the first screen to the last: the status, the country, the bar, and the parts between them.
// The build writes the same as HTML for the first question. Never rebuilt by a step: a select that comes anew is read out anew.
import { button, h } from '../dom.js';
import { regionChoice } from './region.js';
import { screenView } from './screen.js';

/** @import { Screen } from './screen.js' */

/** @param {Screen} screen */
export function shellView(screen) {
  const { view, strings, regions, region, mode, leaflet_page: leafletPage } = screen;
  const { head, rest, nav } = screenView(screen);
  const isFrame = mode === 'frame';
  return h('section', { class: 'heed', lang: view.language, dir: view.direction, 'aria-label': strings.check_name },
    h('p', { class: 'unseen', role: 'status' }),
    h('p', { class: 'printed' }),
    isFrame && button('skip', strings.skip, 'skip'),
    h('form', { class: 'screen', novalidate: true, autocomplete: 'off' },
      h('div', { class: 'scroll' },
        h('div', { class: 'head' }, head),
        regionChoice(regions, region, strings),
        h('div', { class: 'rest' }, rest)),
      isFrame && h('p', { class: 'cover', role: 'alert', hidden: true }, `${strings.covered} `,
        leafletPage && h('a', { href: leafletPage, target: '_blank', rel: 'noopener' }, strings.open_page)),
      h('div', { class: 'nav' }, nav)),
    isFrame && h('p', { class: 'end', tabindex: 0 }, strings.end));
}
