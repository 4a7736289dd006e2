// In: a name, a kind of text, the text. Out: the browser's own download of it.
// Never sends or keeps it: the address exists only in this page, and only for a minute.
import { h } from './dom.js';

const LONG_ENOUGH_MS = 60_000;  // some browsers ask the reader first where to put it

/** @param {string} name @param {string} type @param {string} text */
export function save(name, type, text) {
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  h('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), LONG_ENOUGH_MS);
}
