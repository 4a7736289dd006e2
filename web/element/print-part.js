// Paper for one part. In: the element of that part, what the style of the page knows it by, where folded text is. Out: the browser's own print.
// Never: ends by `afterprint` alone. Phones send it, or return from print(), before they have read the page; so the next thing that a reader does
// ends it too, and an `afterprint` counts only when it comes later.

const NEXT = ['pointerdown', 'pointermove', 'keydown', 'visibilitychange'];
let end = () => {};

/** @param {Element} host @param {string} part @param {Element | ShadowRoot} root */
export function printPart(host, part, root) {
  end();
  const page = document.documentElement;
  const until = new AbortController();
  // Elsewhere the style of paper opens them, and nothing moves on the screen.
  const folded = CSS.supports('selector(::details-content)') ? [] : [...root.querySelectorAll('details:not([open])')];
  for (const details of folded) details.setAttribute('open', '');
  host.setAttribute('data-print', part);
  page.setAttribute('data-printing', host.localName);
  end = () => {
    end = () => {};
    until.abort();
    for (const details of folded) details.removeAttribute('open');
    host.removeAttribute('data-print');
    page.removeAttribute('data-printing');
  };
  for (const type of NEXT) addEventListener(type, () => { if (!document.hidden) end(); }, { capture: true, passive: true, signal: until.signal });
  let under = true;
  addEventListener('afterprint', () => { if (!under) end(); }, { signal: until.signal });
  print();
  under = false;
}
