// Links within the page. In: a press on one. Out: its place in view, with the focus. Never: another step for the browser's Back button, or a change
// of the address, whose fragment may hold what a publisher asked for.

export function contentsLinks() {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const place = document.getElementById(/** @type {string} */ (link.getAttribute('href')).slice(1));
    if (!place) return;
    event.preventDefault();
    place.setAttribute('tabindex', '-1');
    place.focus({ preventScroll: true });
    place.scrollIntoView();
  });
}
