// A small HTML writer. In: tags, attributes, text. Out: HTML with everything escaped; whole documents begin with a byte order mark.
// Never: takes markup as text; what is HTML already carries the mark of this file.

/** HTML that this file made, or script and style text that the build vouches for. */
export class Html {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
}

/** @typedef {Html | string | false | undefined} Child */

const VOID = new Set(['meta', 'link', 'br', 'hr', 'img', 'input']);
// HTML lets their end tags go where the next of them, or their parent's end, follows (HTML, 13.1.2.4), as here always: 0.2 KB.
const NO_END = new Set(['li', 'td', 'th', 'tr']);

/**
 * @param {string} tag
 * @param {Record<string, string | boolean | undefined>} attributes true: without a value; false, undefined: left out
 * @param {...(Child | Child[])} children
 */
export function h(tag, attributes = {}, ...children) {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== false && value !== undefined)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`))
    .join('');
  const open = `<${tag}${written}>`;
  if (VOID.has(tag)) return new Html(open);
  return new Html(`${open}${join(children.flat()).text}${NO_END.has(tag) ? '' : `</${tag}>`}`);
}

/** @param {Child[]} children */
export function join(children) {
  return new Html(children
    .filter((child) => child !== false && child !== undefined)
    .map((child) => (child instanceof Html ? child.text : escape(String(child))))
    .join(''));
}

/** A whole document as text. Its byte order mark goes before whatever charset a server names. @param {Html} html its outermost element */
export function documentText(html) {
  return `\uFEFF<!doctype html>\n${html.text}\n`;
}

/** Puts values in place of `{name}`. @param {string} text @param {Record<string, string | number>} values */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** Text that is safe between tags and in double quotes. @param {string} text */
export function escape(text) {
  return text.replace(/[&<>"]|(?![\n\t])\p{C}/gu, (c) => {
    switch (c) {
      case '&': return '&amp;';
      case '<': return '&lt;';
      case '>': return '&gt;';
      case '"': return '&quot;';
      default: return `&#x${c.codePointAt(0)?.toString(16)};`;
    }
  });
}

/**
 * Script or style text as the content of its element. These cannot be escaped, only refused.
 * @param {string} text
 */
export function raw(text) {
  const at = text.search(/<\/(script|style)|<!--|(?![\n\t])[\p{Cc}\p{Cs}\uFEFF]/iu);
  if (at >= 0) {
    throw new Error(`not safe inside an element: ${JSON.stringify(text.slice(at, at + 40))}`);
  }
  return new Html(text);
}
