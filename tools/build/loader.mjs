// embed.js, which knows its checks and, where the build is told, its own address. In: titles, an address. Out: the script as text. Of each check it
// holds one title, the default language's: a title costs 75 bytes, and a frame is named by the author's link, in the article's own words.
// Never: an address that a page could not load it from.
import { Failure } from '../lib/run.mjs';
import { bundle } from './bundle.mjs';

const DEFAULT = 'en';

/** @param {Record<string, Record<string, string>>} titles of each check by language @param {string} [address] where dist/ will be, as folderAddress() gives it */
export async function loaderScript(titles, address = '') {
  const checks = Object.entries(titles).map(([check, byLanguage]) => `${JSON.stringify(check)}:${JSON.stringify([byLanguage[inOrder(byLanguage)[0]], ...inOrder(byLanguage)])}`);
  const script = await bundle('web/embed/embed.js', {
    'heed:site': `export const address = ${JSON.stringify(address)};\nexport const checks = { __proto__: null, ${checks.join()} };\n`,
  });
  return script.replace('"use strict";', '');  // it rests on nothing of that mode
}

/** The default first, pt before pt-BR. @param {Record<string, string>} byLanguage */
function inOrder(byLanguage) {
  const rank = (/** @type {string} */ language) => (language === DEFAULT ? 0 : language.length);
  return Object.keys(byLanguage).sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
}

/** @param {string} address as it was given; '' stays '' */
export function folderAddress(address) {
  if (address === '') return '';
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new Failure(`--address ${address} is not the address of a folder: give one such as https://checks.example/heed/`);
  }
  return url.href.replace(/\/*$/, '/');
}
