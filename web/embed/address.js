// Where the pages of the checks are. In: the build's address, this file's own tag, the link in a placeholder. Out: a folder's address.
// Never: that of another script with the same file name, or one that user HTML wrote.
import { address } from 'heed:site';
import { root } from './page.js';

const OWN_FILE = /(https?:[^"'?#\s]*\/)embed\.js/;
const PAGE = /(.+\/)(.+)\/(.+)\.html/;

/** Optimisers and consent managers keep the address in attributes of their own (data-src, data-rocket-src, …). @param {any} tag @returns {string | undefined} */
export const folderOfTag = (tag) => OWN_FILE.exec(`${tag?.src} ${tag?.outerHTML}`)?.[1];

/** The page that a placeholder's link leads to: folder, check, language. @param {Element} box @returns {string[]} */
export const linkedPage = (box) => PAGE.exec(box.querySelector('a')?.href ?? '')?.slice(1) ?? [];

export const { currentScript } = document;
// User HTML such as <img name="currentScript"> stands in front of the browser's own.
const loadedFrom = currentScript instanceof HTMLScriptElement ? folderOfTag(currentScript) : undefined;
export const own = address || loadedFrom;

/**
 * The folder to use where a link or a tag names this one. Where this file does not know its address, its tag and the link vouch for each other.
 * @param {string | undefined} named
 */
export const trusted = (named) => (own ? [address, loadedFrom] : [...root().querySelectorAll('script')].map(folderOfTag)).includes(named) && (own || named);
