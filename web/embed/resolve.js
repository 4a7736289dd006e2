// Which check, in which language. In: a placeholder, the page its link leads to, the list of checks from the build. Out: names from that list,
// or a line on what to write. Never: anything of an attribute in an address.
import { checks } from 'heed:site';
import { say } from './page.js';

/** `Back_Pain`, ` back-pain `, `”back pain”` → back-pain. @param {string | null | undefined} text */
const plain = (text) => (text ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** @param {string} name @param {string | undefined} value @param {string[]} known */
const unknown = (name, value, known) => say(`data-${name}="${value}" is unknown. Write ${known.join(' or ')}`);

/** @param {HTMLElement} box @param {string[]} linked check, language @returns {string[]} check, language, name of the frame; or nothing */
export function resolve(box, [linkedCheck, linkedLang]) {
  const { check: wanted, lang: wantedLang } = box.dataset;
  const check = plain(wanted) || linkedCheck;
  const [title, ...languages] = checks[check] ?? [];
  for (const one of [wantedLang, linkedLang, /** @type {HTMLElement | null} */ (box.closest('[lang]'))?.lang, languages[0]]) {
    const lang = languages.filter((name) => `${plain(one)}-`.startsWith(`${plain(name)}-`)).pop();
    if (lang) return [check, lang, box.querySelector('a')?.textContent || title];
    if (one && one === wantedLang && title) unknown('lang', one, languages);
  }
  unknown('check', wanted, Object.keys(checks));
  return [];
}
