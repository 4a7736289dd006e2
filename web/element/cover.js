// Something of the page around lies over the frame, and could watch the presses. In: the screen. Out: a calm note while it does so.
// Never: a claim that nothing does; only some browsers can tell (IntersectionObserver v2), and a site's header over the edge is no layer.

const DELAY_MS = 500;  // how often the browser looks; it asks for 100 at least
const WHOLE = 0.98;  // of a control within the window

/** @param {HTMLElement} screen @param {(isSeen: boolean) => void} onHeading whether the heading is wholly seen, each time that changes @returns {() => void} to stop */
export function watchCover(screen, onHeading) {
  const note = screen.querySelector('.cover');
  if (!note || !globalThis.IntersectionObserver || !('isVisible' in IntersectionObserverEntry.prototype)) return () => {};
  /** Controls that are wholly in the window, and whether they are seen. @type {Map<Element, boolean>} */ const seen = new Map();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, intersectionRatio, isVisible } of /** @type {(IntersectionObserverEntry & {isVisible: boolean})[]} */ (entries)) {
      if (intersectionRatio < WHOLE) seen.delete(target);
      else seen.set(target, isVisible);
      if (target.matches('.heading')) onHeading(seen.get(target) ?? false);
    }
    const hidden = [...seen.values()].filter((isSeen) => !isSeen).length;
    const isBarSeen = [...seen].some(([control, isSeen]) => isSeen && control.closest('.nav'));  // a site's header never lies over the lower edge
    note.toggleAttribute('hidden', isBarSeen || hidden < 2 || hidden * 2 <= seen.size);
  }, /** @type {IntersectionObserverInit} */ ({ trackVisibility: true, delay: DELAY_MS, threshold: [0, WHOLE] }));
  for (const control of screen.querySelectorAll('.heading, .option, .nav button, .call')) observer.observe(control);
  return () => observer.disconnect();
}
