// In: a tag, attributes, children. Out: a DOM node.
// Never parses HTML, never sets a property (a script of a host page may hook setters; attributes before insertion tell it nothing).

/** @typedef {Node | string | false | null | undefined} Child */

/**
 * @param {string} tag
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes] false, null and undefined leave the attribute out
 * @param {...(Child | Child[])} children
 * @returns {HTMLElement}
 */
export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  set(node, attributes);
  node.append(...children.flat().filter(present));
  return node;
}

/**
 * A sign drawn with one path on a 24 by 24 grid. Hidden from screen readers: words always stand beside it.
 * @param {string} path
 */
export function icon(path) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  set(svg, { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: 'icon' });
  set(shape, { d: path });
  svg.append(shape);
  return svg;
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

/** @param {Element} node @param {Record<string, string | number | boolean | null | undefined>} attributes */
function set(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    node.setAttribute(name, value === true ? '' : String(value));
  }
}
