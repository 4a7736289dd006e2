// In: an element with text. Out: whether its text is now on the clipboard.
// Never asks for a permission: a sandboxed frame has none to give.

/** @param {Element} element */
export async function copyText(element) {
  getSelection()?.selectAllChildren(element);
  // The old command works in a sandboxed frame, the clipboard interface only where the page may use it.
  if (document.execCommand('copy')) return true;
  try {
    await navigator.clipboard.writeText(/** @type {string} */ (element.textContent));
    return true;
  } catch {
    return false;
  }
}
