// How much there is below what shows. In: the screen. Out: "5 more below" over its lower edge, which scrolls on when pressed.
// Never scrolls by itself, and in a frame never the page around it.
import { fill } from './dom.js';

/** @import { Strings } from './types.js' */

const PILL = 56;  // px at the lower edge that the words themselves cover
const MOST_OF_A_SCREEN = 0.7;

/** @param {HTMLElement} screen @param {boolean} isFrame whether the screen scrolls inside @param {Strings} strings @returns {() => void} to stop */
export function watchMore(screen, isFrame, strings) {
  const [more, words] = [screen.querySelector('.more'), screen.querySelector('.more span')];
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
    more.toggleAttribute('hidden', atEnd && n === 0);
    more.toggleAttribute('data-quiet', n === 0 && isQuestion);
  }, { root: isFrame ? screen.querySelector('.scroll') : null, rootMargin: `0px 0px -${PILL}px`, threshold: [0, 1] });
  for (const target of [...screen.querySelectorAll('.option'), last]) observer.observe(target);
  return () => observer.disconnect();
}

/** @param {Element} scroller @param {boolean} isFrame */
export function showMore(scroller, isFrame) {
  // eslint-disable-next-line no-restricted-properties -- the inside of our own frame, which nobody else sees
  if (isFrame) return scroller.scrollBy(0, scroller.clientHeight * MOST_OF_A_SCREEN);
  const isBelow = (/** @type {Element} */ node) => node.getBoundingClientRect().bottom > innerHeight - 2 * PILL;
  [...scroller.querySelectorAll('.option, .rest > *')].find(isBelow)?.scrollIntoView();
}
