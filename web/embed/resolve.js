// Which check, in which language. In: a placeholder, the page its link leads to, the list of checks from the build. Out: names from that list,
// or a line on what to write. Never: anything of an attribute in an address.
import { checks } from 'heed:site';
import { say } from './page.js';

/** `Back_Pain`, ` back-pain `, `”back pain”` → back-pain. @param {string | null | undefined} text */
const plain = (text) => (text ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** @param {string} name @param {string | undefined} value @param {object} list */
const unknown = (name, value, list) => say(`data-${name}="${value}" is unknown. Write ${Object.keys(list).join(' or ')}`);

/** @param {HTMLElement} box @param {string[]} linked check, language @returns {string[]} check, language, title; or nothing */
export function resolve(box, [linkedCheck, linkedLang]) {
  const { check: wanted, lang: wantedLang } = box.dataset;
  const check = plain(wanted) || linkedCheck;
  const titles = checks[check] ?? {};
  const languages = Object.keys(titles);
  for (const one of [wantedLang, linkedLang, /** @type {HTMLElement | null} */ (box.closest('[lang]'))?.lang, languages[0]]) {
    const lang = languages.filter((name) => `${plain(one)}-`.startsWith(`${plain(name)}-`)).pop();
    if (lang) return [check, lang, titles[lang]];
    if (one && one === wantedLang && languages[0]) unknown('lang', one, titles);
  }
  unknown('check', wanted, checks);
  return [];
}
