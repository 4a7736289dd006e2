// The observers of one screen, begun once it is painted. In: the screen. Out: one function that ends them all.
import { watchCover } from './cover.js';
import { watchMore } from './more.js';

/** @import { Strings } from './types.js' */

const COVER_AFTER_MS = 1000;  // a frame is hidden until its host has heard that it is ready

/** @param {HTMLElement} screen @param {boolean} isFrame @param {Strings} strings @param {(isSeen: boolean) => void} onHeadingSeen of a frame, where the browser can tell @returns {() => void} */
export function watchScreen(screen, isFrame, strings, onHeadingSeen) {
  let isOver = false;
  /** @type {(() => void)[]} */ const stops = [];
  const begin = (/** @type {() => () => void} */ watch) => () => { if (!isOver) stops.push(watch()); };
  requestAnimationFrame(() => setTimeout(begin(() => watchMore(screen, isFrame, strings))));
  if (isFrame) setTimeout(begin(() => watchCover(screen, onHeadingSeen)), COVER_AFTER_MS);
  return () => {
    isOver = true;
    for (const stop of stops) stop();
  };
}
