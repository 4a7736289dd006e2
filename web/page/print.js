// Paper. In: a press on a print button of the leaflet. Out: the print of its section, or of the leaflet; folded parts shown in it; what to do if
// no print comes. Never: keeps a tick of the leaflet for whoever comes back to the page later.
import { printPart } from '../element/print-part.js';

export function initPrint() {
  document.addEventListener('click', ({ target }) => {
    const line = target instanceof Element && target.closest('button') ? target.closest('.print') : null;
    if (!line) return;
    const section = line.closest('section, .leaflet');
    if (section) printPart(section, '', section);
    line.querySelector('[aria-live]')?.replaceChildren(/** @type {string} */ (line.getAttribute('data-otherwise')));
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('.checklist input'))) box.checked = false;
  });
}
