// docs/hosts.md as the tests read it, and articles on sites that send what it says. In: docs/hosts.md, dist/. Out: rows, servers, an article.
// Never: a policy of its own: what is not in the document is not promised.
import fs from 'node:fs';
import path from 'node:path';
import { DIST, PAGE, serveDist } from './browser.mjs';

const TEXT = fs.readFileSync(new URL('../../docs/hosts.md', import.meta.url), 'utf8');
const HASH = () => JSON.parse(fs.readFileSync(path.join(DIST, 'sri.json'), 'utf8'))['embed.js'];

/** The rows of the table under a heading, each cell as the code in it, the first one as words. @param {string} column of the table's head @returns {string[][][]} */
function rows(column) {
  const lines = TEXT.split('\n');
  const head = lines.findIndex((line) => line.startsWith('|') && line.includes(column));
  if (head < 0) throw new Error(`docs/hosts.md has no table with: ${column}`);
  const table = lines.slice(head + 2, lines.findIndex((line, i) => i > head && !line.startsWith('|')));
  return table.map((line) => line.slice(1, -1).split('|').map((cell, i) => (i === 0 ? [cell.trim()] : [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code))));
}

/** @param {string[]} lines such as `Name: value` @returns {Record<string, string>} */
function headers(lines) {
  return Object.fromEntries(lines.map((line) => line.split(/: (.*)/s).slice(0, 2)));
}

/** What works: the name, the article's headers, what to add to the tag. */
export const WORKS = rows('add to the tag').map(([[name], host, [tag = '']]) => ({ name, host: headers(host), tag }));
/** What is refused: the name, the article's headers, the headers of the check's pages. */
export const REFUSED = rows("the check's headers").map(([[name], host, check]) => ({ name, host: headers(host), check: headers(check) }));
/** What a header with the check's pages leaves of it. */
export const STRICTER = TEXT.split('\n').flatMap((line) => {
  const [, header, what] = /^\| `(Content-Security-Policy: .*)` \| (the check|the leaflet)/.exec(line) ?? [];
  return header ? [{ headers: headers([header]), what }] : [];
});
/** What a host does well to send with the check's pages. */
export const SENT = headers((/```\n([\s\S]*?)```/.exec(TEXT)?.[1] ?? '').trim().split('\n'));
const WITH_SCRIPT = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

/**
 * An article of one site and the check of another, or of the same where the document says so.
 * @typedef {object} Site
 * @property {string} address of the article
 * @property {string} link where the placeholder leads
 * @property {string[]} told what the request for each page of the check told its host: who refers to it, the fragment
 * @property {() => Promise<void>} close
 */

/**
 * @param {object} row
 * @param {Record<string, string>} row.host headers of the article
 * @param {string} [row.tag]
 * @param {Record<string, string>} [row.check] headers of the check's pages; none of them: of embed.js neither
 * @param {boolean} [row.own] the site hosts dist/ itself
 * @param {import('node:https').ServerOptions} [row.tls]
 * @returns {Promise<Site>}
 */
export async function openSite({ host, tag = '', check = SENT, own = false, tls }) {
  let site = '', other = '';
  const said = (/** @type {Record<string, string>} */ lines) => Object.fromEntries(Object.entries(lines).map(([name, value]) => [name,
    value.replaceAll('https://YOUR-HOST', other).replaceAll('https://YOUR-SITE', site).replaceAll('HASH', HASH())]));
  /** @type {string[]} */ const told = [];
  const ofCheck = (/** @type {string} */ name, /** @type {import('node:http').IncomingMessage} */ { url, headers: { referer = '' } }) => {
    if (name === '/embed.js') return Object.keys(check).length === 0 ? {} : WITH_SCRIPT;
    told.push(`${url} ${referer}`.trim());
    return said(check);
  };
  const news = await serveDist('', { tls, headers: (name, request) => (name === '/article.html' ? said(host) : ofCheck(name, request)) });
  const hostOfCheck = own ? news : await serveDist('', { tls, headers: ofCheck });
  [site, other] = [news.origin, hostOfCheck.origin];
  const from = own ? '' : other;
  news.pages.set('/article.html', `<!doctype html><html lang="en"><title>News</title><h1>News</h1>
    <div class="heed" data-check="back-pain"><a href="${from}/${PAGE}">Back pain: when to get help</a></div>
    <script ${tag.replaceAll('HASH', HASH())} async src="${from}/embed.js"></script><p>Words of the article.</p></html>`);
  return {
    address: `${site}/article.html`, link: `${other}/${PAGE}`, told,
    close: async () => { await Promise.all([...new Set([news, hostOfCheck])].map((one) => one.close())); },
  };
}

/** Runs in the article: what the reader sees of the placeholder. */
export function readPlaceholder() {
  const link = /** @type {HTMLAnchorElement} */ (document.querySelector('.heed a'));
  const frame = document.querySelector('iframe');
  const { left, top, height } = link.getBoundingClientRect();
  const seen = height > 0 && document.elementFromPoint(left + 1, top + height / 2) === link;
  return { frame: frame ? getComputedStyle(frame).visibility : 'none', link: seen ? link.href : '' };
}
