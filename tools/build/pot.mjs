// The words of the WordPress plugin for translators. In: its files. Out: a .pot, as gettext writes it. Never: a date, or a text that is not in a file.
import { po } from 'gettext-parser';

const CALL = /(?:\/\*\s*(translators:[^*]*?)\s*\*\/\s*(?:[^;\n]*?))?\b(?:esc_html_|esc_attr_|_)_\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"),\s*'heed-check'\s*\)/g;
const HEADERS = /^ \* (?:Plugin Name|Description): +(.+)$/gm;

/** Each text of a file, with the note for its translator. @param {string} name @param {string} text @returns {[string, string][]} */
export function texts(name, text) {
  if (name.endsWith('block.json')) {
    const { title, description, keywords } = JSON.parse(text);
    return [title, description, ...keywords].map((each) => [each, '']);
  }
  if (!/\.(php|js)$/.test(name)) return [];
  const headers = [...text.matchAll(HEADERS)].map(([, each]) => /** @type {[string, string]} */ ([each, '']));
  return [...headers, ...[...text.matchAll(CALL)].map(([, note = '', single, double]) => /** @type {[string, string]} */ ([(single ?? double).replace(/\\(.)/g, '$1'), note]))];
}

/** @param {Map<string, string>} files @param {string} version */
export function potOf(files, version) {
  /** @type {Record<string, {msgid: string, msgstr: string[], comments: {reference: string, extracted?: string}}>} */ const found = {};
  for (const [name, text] of files) {
    for (const [msgid, note] of texts(name, text)) {
      const comments = found[msgid]?.comments ?? { reference: '' };
      comments.reference = [...new Set([...comments.reference.split('\n').filter(Boolean), name])].join('\n');
      if (note) comments.extracted = note;
      found[msgid] = { msgid, msgstr: [''], comments };
    }
  }
  const bytes = po.compile({
    charset: 'utf-8',
    headers: { 'Project-Id-Version': `Heed check ${version}`, 'MIME-Version': '1.0', 'Content-Type': 'text/plain; charset=UTF-8', 'Content-Transfer-Encoding': '8bit', 'X-Domain': 'heed-check' },
    translations: { '': { '': { msgid: '', msgstr: [''] }, ...found } },
  }, { foldLength: 0 });
  return `${Buffer.from(bytes).toString('utf8')}\n`;
}
