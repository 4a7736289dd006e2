// The article's document, past what user HTML can shadow: <img name="currentScript"> or <form name="createElement"> replace those properties.

/** @returns {HTMLElement} */
export const root = () => Reflect.get(Document.prototype, 'documentElement', document);

export const MADE = 'heed-in';  // the class of all that is put into a placeholder
/** @param {string} name @param {object} [properties] @returns {any} */
export const create = (name, properties) => Object.assign(Document.prototype.createElement.call(document, name), { className: MADE }, properties);

/** @type {Set<string>} */ const said = new Set();
/** @param {string} text what is wrong and what to write instead, in one line, once */
export const say = (text) => said.has(text) || (said.add(text), console.warn(`Heed: ${text}`));

/** On an element: what some loader, this or another publisher's, has made of it. On the window: those loaders. */
export const HEED = Symbol.for('heed');
/** @typedef {HTMLElement & {[HEED]?: Partial<import('./frame.js').Mounted>}} Box */
