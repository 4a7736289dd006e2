// Markdown of this repository as HTML of the site. In: text. Out: HTML whose links lead to pages of the site, whose headings have GitHub's
// ids, whose tables and code scroll by themselves. Never: a link to a file that the site does not have: its name stays as text.
import MarkdownIt from 'markdown-it';
import { pageOf } from './pages.mjs';

/** @param {string} text a heading, as GitHub makes an id of it */
export function slug(text) {
  return text.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
}

export function markdown() {
  const md = new MarkdownIt({ html: true });
  const { rules } = md.renderer;
  const plain = (/** @type {any} */ tokens, /** @type {number} */ at, /** @type {any} */ options, /** @type {any} */ _env, /** @type {any} */ self) => self.renderToken(tokens, at, options);
  rules.heading_open = (tokens, at, options, env, self) => {
    const used = env.slugs ??= new Map();
    const id = slug(tokens[at + 1].children.filter((/** @type {any} */ { type }) => /^(text|code_inline)$/.test(type)).map((/** @type {any} */ { content }) => content).join(''));
    const before = used.get(id) ?? 0;
    used.set(id, before + 1);
    tokens[at].attrSet('id', before > 0 ? `${id}-${before}` : id);
    return plain(tokens, at, options, env, self);
  };
  rules.table_open = () => '<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>';
  rules.table_close = () => '</table></div>';
  // The corner of a table is no heading of anything.
  for (const [rule, tag] of [['th_open', '<td>'], ['th_close', '</td>']]) {
    rules[rule] = (tokens, at, options, env, self) => (tokens[rule === 'th_open' ? at + 1 : at - 1].content === '' ? tag : plain(tokens, at, options, env, self));
  }
  const fence = rules.fence;
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
    return plain(tokens, at, options, env, self);
  };
  rules.link_close = (tokens, at, options, env, self) => (kept.pop() ? plain(tokens, at, options, env, self) : '');
  return md;
}
