// In: a tag, attributes, children. Out: a DOM node.
// Never parses HTML, never sets a property (a script of a host page may hook setters; attributes before insertion tell it nothing).

/** @typedef {Node | string | false | null | undefined} Child */
/** @typedef {Record<string, string | number | boolean | null | undefined>} Attributes false, null and undefined leave the attribute out */

/** @param {string} tag @param {Attributes} [attributes] @param {...(Child | Child[])} children */
export function h(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** A button that the element knows by its action. @param {string} action @param {string} text @param {string} [look] @param {Attributes} [more] @param {string} [unseen] for those who cannot see what stands around it */
export function button(action, text, look = 'quiet', more = {}, unseen = '') {
  return h('button', { class: `button button--${look}`, type: 'button', 'data-action': action, ...more },
    text, unseen && h('span', { class: 'unseen' }, unseen));
}

/** The same for a part of a drawing. @param {string} tag @param {Attributes} attributes @param {...(Child | Child[])} children */
export function s(tag, attributes, ...children) {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

/**
 * A sign drawn with one path on a 24 by 24 grid. Hidden from screen readers: words always stand beside it.
 * @param {string} path
 */
export function icon(path) {
  return s('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: 'icon' }, s('path', { d: path }));
}

/** To the console, and to nobody else; where a browser cannot, the fault has been dealt with all the same. @param {unknown} error */
export function report(error) {
  globalThis.reportError?.(error);
}

/**
 * Puts values in place of `{name}`.
 * @param {string} text
 * @param {Record<string, string | number>} values
 */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** @param {Child} child @returns {child is Node | string} */
function present(child) {
  return child !== false && child !== null && child !== undefined && child !== '';
}

/** @template {Element} T @param {T} node @param {Attributes} attributes @param {(Child | Child[])[]} children */
function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.flat().filter(present));
  return node;
}
