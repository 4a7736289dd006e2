// Paper. In: a click on a print button of the leaflet. Out: the print of its section, or of the leaflet; folded parts opened for it.
// Never: keeps a tick of the leaflet for whoever comes back to the page later.

export function prints() {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('.print button') : null;
    if (!button) return;
    const section = button.closest('section');
    section?.setAttribute('data-print', '');
    addEventListener('afterprint', () => section?.removeAttribute('data-print'), { once: true });
    print();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('.checklist input'))) box.checked = false;
  });
}
