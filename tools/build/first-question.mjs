// The first question as HTML, made by the views of the check itself. In: what the page gives the check. Out: Html. Runs in the build.
// Never: a second way to write a view; dom.js finds here the little of a document that it asks for.
import { shellView } from '../../web/element/views/shell.js';
import { h } from '../../web/leaflet/html.js';

/** @import { Html } from '../../web/leaflet/html.js' */
/** @import { Start } from '../../web/element/types.js' */

class StaticNode {
  /** @type {Record<string, string>} */ #attributes = {};
  /** @type {(StaticNode | string)[]} */ #children = [];
  #tag;

  /** @param {string} tag */
  constructor(tag) {
    this.#tag = tag;
  }

  /** @param {string} name @param {string} value */
  setAttribute(name, value) {
    this.#attributes[name] = value;
  }

  /** @param {...(StaticNode | string)} children */
  append(...children) {
    this.#children.push(...children);
  }

  /** @returns {Html} */
  get html() {
    return h(this.#tag, this.#attributes, this.#children.map((child) => (child instanceof StaticNode ? child.html : child)));
  }
}

const DOCUMENT = {
  createElement: (/** @type {string} */ tag) => new StaticNode(tag),
  createElementNS: (/** @type {string} */ _, /** @type {string} */ tag) => new StaticNode(tag),
};

/** @param {Pick<Start, 'first_view' | 'regions' | 'strings' | 'leaflet_page'>} start @param {'page' | 'frame'} mode @returns {Html} */
export function firstQuestion({ first_view: view, regions, strings, leaflet_page }, mode) {
  Object.assign(globalThis, { document: DOCUMENT });
  try {
    const screen = {
      regions, strings, leaflet_page, leaflet: undefined, view, mode, region: '', draft: [], interrupting: false, failed: false, hasAnswers: false, canUndo: false,
      summary: '', today: new Date(0), article: '',
    };
    return /** @type {StaticNode} */ (/** @type {unknown} */ (shellView(screen))).html;
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
  }
}
