// Whether scripts of another page can read this one. In: the windows around it. Out: true or false. Never: anything of those windows.
// A frame of another origin, or of a page that its host sends with a sandbox, is not exposed: there the browser refuses.
/* eslint-disable no-restricted-syntax, no-restricted-properties -- asks only whether the browser refuses */

/** @param {Window | null} page */
function canRead(page) {
  try {
    return Boolean(page?.document);
  } catch {
    return false;
  }
}

export function isExposed() {
  if (canRead(window.opener)) return true;
  for (let page = window.parent, inner = /** @type {Window} */ (window); page !== inner; [inner, page] = [page, page.parent]) if (canRead(page)) return true;
  return false;
}
