// Links within the page. In: a press on one. Out: its place in view. Never: another step for the browser's Back button.

export function contentsLinks() {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    location.replace(/** @type {string} */ (link.getAttribute('href')));
  });
}
