// A new screen comes into view. In: the element's root. Out: focus and scroll inside it. Never: a word of its own.
import { report } from './dom.js';

/**
 * Brings a new screen into view, its heading focused, which is how a screen reader hears of it.
 * A page around a frame scrolls along and can see how far: not at all where the heading is seen, else always to the same place, the frame's
 * end at the window's, whatever is shown. A frame is 120 px lower than the screen, so that a site's own header stays clear of the heading.
 * @param {ShadowRoot} root @param {boolean} isFrame @param {boolean} isHeadingSeen
 */
export function arriveAt(root, isFrame, isHeadingSeen) {
  const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (root.querySelector(selector));
  const heading = find('.heading');
  try {
    heading.focus({ preventScroll: true });
    // eslint-disable-next-line no-restricted-properties -- the inside of our own frame, which nobody else sees
    if (isFrame) find('.scroll').scrollTo(0, 0);
    if (isFrame && !isHeadingSeen) find('.end').scrollIntoView({ block: 'end' });
    // Elsewhere what stands above the heading comes into view with it where there is room; the heading always does.
    if (!isFrame) for (const target of [find('.head').firstElementChild, heading]) target?.scrollIntoView({ block: 'nearest' });
  } catch (error) {
    report(error);  // the screen stands all the same
  }
}

/** Says something beside a control, in place of what was said last. @param {ShadowRoot} root @param {Element} control @param {string} text */
export function noteBeside(root, control, text) {
  root.querySelector('.copied')?.remove();
  const note = document.createElement('p');
  note.setAttribute('class', 'copied');
  note.append(text);
  /** @type {Element} */ (control.parentElement).append(note);
}
