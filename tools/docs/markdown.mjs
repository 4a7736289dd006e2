// Markdown of this repository as HTML of the site. In: text. Out: HTML whose links lead to pages of the site, whose headings have GitHub's
// ids, whose tables fit a phone, with the parts of a long page listed at its head. Never: a link to a file that the site does not have: its name stays as text.
import MarkdownIt from 'markdown-it';
import { pageOf, sourceOf, titleOf } from './pages.mjs';

/** From so many parts on, a page begins with a list of them. */
const MANY_PARTS = 5;

const ROLES = new Map([['table_open', 'table'], ['thead_open', 'rowgroup'], ['tbody_open', 'rowgroup'], ['tr_open', 'row'], ['th_open', 'columnheader'], ['td_open', 'cell']]);

/** @param {string} text a heading, as GitHub makes an id of it */
export function slug(text) {
  return text.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
}

export function markdown() {
  const md = new MarkdownIt({ html: true });
  const { rules } = md.renderer;
  const plain = (/** @type {any} */ tokens, /** @type {number} */ at, /** @type {any} */ options, /** @type {any} */ _env, /** @type {any} */ self) => self.renderToken(tokens, at, options);
  md.core.ruler.push('headings', ({ tokens, Token }) => {
    const used = new Map();
    /** @type {{id: string, text: string}[]} */ const parts = [];
    for (const [at, token] of tokens.entries()) {
      if (token.type !== 'heading_open') continue;
      const text = tokens[at + 1].children.filter((/** @type {any} */ { type }) => /^(text|code_inline)$/.test(type)).map((/** @type {any} */ { content }) => content).join('');
      const before = used.get(slug(text)) ?? 0;
      used.set(slug(text), before + 1);
      token.attrSet('id', before > 0 ? `${slug(text)}-${before}` : slug(text));
      if (token.tag === 'h2') parts.push({ id: token.attrGet('id'), text });
    }
    const list = new Token('html_block', '', 0);
    list.content = `<details class="parts"><summary>On this page</summary><ul>${parts.map(({ id, text }) => `<li><a href="#${id}">${md.utils.escapeHtml(text)}</a></li>`).join('')}</ul></details>\n`;
    if (parts.length >= MANY_PARTS) tokens.splice(tokens.findIndex(({ type }) => type === 'heading_close') + 1, 0, list);
  });
  // A phone shows each row of a wide table as a block in which every cell names its column. Then only the roles say that it is a table.
  md.core.ruler.push('tables', ({ tokens }) => {
    /** @type {string[]} */ let columns = [];
    let [table, column] = [tokens[0], 0];
    for (const [at, token] of tokens.entries()) {
      const role = ROLES.get(token.type);
      if (role) token.attrSet('role', role);
      if (token.type === 'table_open') [table, columns] = [token, []];
      if (token.type === 'tr_open') column = 0;
      if (token.type === 'th_open') columns.push(tokens[at + 1].content.replaceAll('`', ''));
      if (token.type === 'thead_close') table.meta = columns.length > 2 ? 'scroll wide' : 'scroll';
      if (token.type === 'td_open') token.attrSet('data-column', columns[column++]);
    }
  });
  rules.table_open = (tokens, at, options, env, self) => `<div class="${tokens[at].meta}" tabindex="0" role="group" aria-label="Table">${plain(tokens, at, options, env, self)}`;
  rules.table_close = () => '</table></div>';
  // The corner of a table is no heading of anything.
  for (const [rule, tag] of [['th_open', '<td>'], ['th_close', '</td>']]) {
    rules[rule] = (tokens, at, options, env, self) => (tokens[rule === 'th_open' ? at + 1 : at - 1].content === '' ? tag : plain(tokens, at, options, env, self));
  }
  const [code, fence] = [rules.code_inline, rules.fence];
  rules.code_inline = (tokens, at, options, env, self) => code(tokens, at, options, env, self).replace(/(?<=[^<])[/_](?=\w)/g, '$&<wbr>');
  rules.fence = (tokens, at, options, env, self) => fence(tokens, at, options, env, self).replace('<pre>', '<pre tabindex="0">');
  // A link is opened and closed by two tokens: what one leaves out, the other must too.
  /** @type {boolean[]} */ const kept = [];
  rules.link_open = (tokens, at, options, env, self) => {
    const [file, fragment] = tokens[at].attrGet('href').split('#');
    const isElsewhere = file === '' || /^[a-z]+:|\.html$|^\.\.\/$/.test(file);
    const page = isElsewhere ? '' : pageOf(file.split('/').slice(-2).join('/'), env.page?.inputPath ?? '');
    kept.push(isElsewhere || page !== undefined);
    if (!kept.at(-1)) return '';
    if (page) tokens[at].attrSet('href', page + (fragment ? `#${fragment}` : ''));
    if (page && /\.md$/.test(tokens[at + 1].content)) tokens[at + 1].content = titleOf(sourceOf(page.slice(0, -'.html'.length)));
    return plain(tokens, at, options, env, self);
  };
  rules.link_close = (tokens, at, options, env, self) => (kept.pop() ? plain(tokens, at, options, env, self) : '');
  return md;
}
