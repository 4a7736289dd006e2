// How much there is below what shows. In: the screen. Out: "5 more" in the bar, which scrolls on when pressed.
// Never scrolls by itself, and in a frame never the page around it.
import { fill } from './dom.js';

/** @import { Strings } from './types.js' */

const BAR = 72;  // px of the window's lower edge that the bar covers; in a frame it covers nothing
const FADE = 12;  // px at the lower edge where words fade
const MOST_OF_A_SCREEN = 0.7;

/** @param {HTMLElement} screen @param {boolean} isFrame whether the screen scrolls inside @param {Strings} strings @returns {() => void} to stop */
export function watchMore(screen, isFrame, strings) {
  const [more, words] = [screen.querySelector('.button--more'), screen.querySelector('.button--more span')];
  const last = screen.querySelector('.rest')?.lastElementChild;
  if (!more || !words || !last || !globalThis.IntersectionObserver) return () => {};
  const isQuestion = Boolean(screen.querySelector('fieldset'));
  /** @type {Map<Element, boolean>} */ const isBelow = new Map();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, boundingClientRect, rootBounds } of entries) {
      if (rootBounds) isBelow.set(target, boundingClientRect.bottom > rootBounds.bottom + 1);
    }
    const atEnd = !isBelow.get(last);
    isBelow.delete(last);
    const n = [...isBelow.values()].filter(Boolean).length;
    isBelow.set(last, !atEnd);
    words.replaceChildren(n > 0 ? fill(strings.more_options, { n }) : isQuestion ? '' : strings.more_below);
    more.toggleAttribute('hidden', n === 0 && (atEnd || isQuestion));
    screen.toggleAttribute('data-cut', n > 0 || !atEnd);
  }, { root: isFrame ? screen.querySelector('.scroll') : null, rootMargin: `0px 0px -${isFrame ? FADE : BAR}px`, threshold: [0, 1] });
  for (const target of [...screen.querySelectorAll('.option'), last]) observer.observe(target);
  return () => observer.disconnect();
}

/** @param {Element} scroller @param {boolean} isFrame */
export function showMore(scroller, isFrame) {
  // eslint-disable-next-line no-restricted-properties -- the inside of our own frame, which nobody else sees
  if (isFrame) return scroller.scrollBy(0, scroller.clientHeight * MOST_OF_A_SCREEN);
  const isBelow = (/** @type {Element} */ node) => node.getBoundingClientRect().bottom > innerHeight - BAR;
  [...scroller.querySelectorAll('.option, .rest > *')].find(isBelow)?.scrollIntoView();
}
