// The words of the WordPress plugin for translators, and what came back. In: its files, a .po. Out: a .pot, as gettext writes it; what WordPress
// reads of a .po, in PHP and in the editor. Never: a date, or a text that is not in a file.
import { mo, po } from 'gettext-parser';

const CALL = /(?:\/\*\s*(translators:[^*]*?)\s*\*\/\s*(?:[^;\n]*?))?\b(?:esc_html_|esc_attr_|_)_\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"),\s*'heed-check'\s*\)/g;
const HEADERS = /^ \* (?:Plugin Name|Description): +(.+)$/gm;

/** @typedef {{msgid: string, msgctxt: string, note: string}} Text `msgctxt`: WordPress looks for a block's own words in contexts of their names */

/** Each text of a file, with the note for its translator. @param {string} name @param {string} text @returns {Text[]} */
export function texts(name, text) {
  if (name.endsWith('block.json')) {
    const { title, description, keywords } = JSON.parse(text);
    return [['title', title], ['description', description], ...keywords.map((/** @type {string} */ each) => ['keyword', each])].map(([part, msgid]) => ({ msgid, msgctxt: `block ${part}`, note: '' }));
  }
  if (!/\.(php|js)$/.test(name)) return [];
  const headers = [...text.matchAll(HEADERS)].map(([, msgid]) => ({ msgid, msgctxt: '', note: '' }));
  return [...headers, ...[...text.matchAll(CALL)].map(([, note = '', single, double]) => ({ msgid: (single ?? double).replace(/\\(.)/g, '$1'), msgctxt: '', note }))];
}

/** @param {Map<string, string>} files @param {string} version */
export function potOf(files, version) {
  /** @type {Record<string, Record<string, {msgid: string, msgctxt: string, msgstr: string[], comments: {reference: string, extracted?: string}}>>} */ const found = { '': { '': { msgid: '', msgctxt: '', msgstr: [''], comments: { reference: '' } } } };
  for (const [name, text] of files) {
    for (const { msgid, msgctxt, note } of texts(name, text)) {
      const group = found[msgctxt] ??= {};
      const comments = group[msgid]?.comments ?? { reference: '' };
      comments.reference = [...new Set([...comments.reference.split('\n').filter(Boolean), name])].join('\n');
      if (note) comments.extracted = note;
      group[msgid] = { msgid, msgctxt, msgstr: [''], comments };
    }
  }
  const bytes = po.compile({
    charset: 'utf-8',
    headers: { 'Project-Id-Version': `Heed check ${version}`, 'MIME-Version': '1.0', 'Content-Type': 'text/plain; charset=UTF-8', 'Content-Transfer-Encoding': '8bit', 'X-Domain': 'heed-check' },
    translations: found,
  }, { foldLength: 0 });
  return `${Buffer.from(bytes).toString('utf8')}\n`;
}

/** What WordPress reads of one language. @param {string} text a .po @returns {{mo: Uint8Array, editor: string}} `editor`: JSON for the script of the block */
export function compiled(text) {
  const given = po.parse(text);
  const words = Object.entries(given.translations['']).filter(([msgid]) => msgid !== '').map(([msgid, { msgstr }]) => [msgid, msgstr]);
  const messages = { '': { domain: 'messages', lang: given.headers.Language, 'plural-forms': given.headers['Plural-Forms'] }, ...Object.fromEntries(words) };
  return { mo: mo.compile(given), editor: `${JSON.stringify({ domain: 'messages', locale_data: { messages } })}\n` };
}
