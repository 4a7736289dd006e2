// Faults: one thing of the browser is missing, as in an old or a locked browser. In: nothing. Out: a list for the matrix.

/** @import { End, Fault } from './room.mjs' */

/** What is taken away, how, and how it may end. @type {[string, string, End[], Partial<Fault>?][]} */
const kTaken = [
  ['WebAssembly', 'delete window.WebAssembly', ['result']],
  ['WebAssembly.instantiate', 'delete WebAssembly.instantiate', ['advice']],
  ['customElements', 'delete window.customElements; Object.defineProperty(window, "customElements", { value: undefined })', ['leaflet']],
  ['attachShadow', 'delete Element.prototype.attachShadow', ['leaflet']],
  ['replaceChildren', 'delete Element.prototype.replaceChildren; delete DocumentFragment.prototype.replaceChildren; delete Document.prototype.replaceChildren', ['leaflet']],
  ['append', 'delete Element.prototype.append', ['leaflet']],
  ['replaceWith', 'delete Element.prototype.replaceWith', ['advice']],
  ['Set', 'delete window.Set', ['leaflet']],
  ['matches', 'delete Element.prototype.matches', ['result', 'advice']],
  ['CSSStyleSheet()', 'const { CSSStyleSheet } = window; window.CSSStyleSheet = function () { throw new TypeError("Illegal constructor") }', ['leaflet']],
  ['replaceSync', 'delete CSSStyleSheet.prototype.replaceSync', ['leaflet']],
  ['adoptedStyleSheets', 'delete ShadowRoot.prototype.adoptedStyleSheets; delete Document.prototype.adoptedStyleSheets', ['result', 'leaflet']],
  ['IntersectionObserver', 'delete window.IntersectionObserver', ['result']],
  ['ResizeObserver', 'delete window.ResizeObserver', ['result']],
  ['MutationObserver', 'delete window.MutationObserver', ['result']],
  ['matchMedia', 'delete window.matchMedia', ['result']],
  ['TextDecoder', 'delete window.TextDecoder', ['advice']],
  ['TextEncoder', 'delete window.TextEncoder', ['advice']],
  ['Intl', 'delete window.Intl', ['result', 'advice']],
  ['Intl.DateTimeFormat', 'delete Intl.DateTimeFormat', ['result', 'advice']],
  ['Intl.PluralRules', 'delete Intl.PluralRules', ['result']],
  ['the language of the dates', 'Intl.DateTimeFormat.supportedLocalesOf = () => []', ['result'], { same: 'card' }],
  ['atob', 'delete window.atob', ['result']],
  ['crypto', 'delete window.crypto; Object.defineProperty(window, "crypto", { value: undefined })', ['result']],
  ['requestAnimationFrame', 'delete window.requestAnimationFrame', ['result']],
  ['AbortController', 'delete window.AbortController', ['result', 'leaflet']],
  ['structuredClone', 'delete window.structuredClone', ['result']],
  ['URLSearchParams', 'delete window.URLSearchParams', ['result', 'leaflet']],
  ['URL.createObjectURL and Blob', 'delete URL.createObjectURL; delete window.Blob', ['result']],
  ['navigator.share and clipboard', 'delete Navigator.prototype.share; delete Navigator.prototype.canShare; delete Navigator.prototype.clipboard', ['result']],
  ['print', 'delete window.print', ['result']],
  ['scrollIntoView', 'delete Element.prototype.scrollIntoView', ['result']],
  ['focus', 'delete HTMLElement.prototype.focus', ['result']],
  ['Array.prototype.at', 'delete Array.prototype.at', ['result', 'advice', 'leaflet']],
  ['Array.prototype.flat', 'delete Array.prototype.flat; delete Array.prototype.flatMap', ['leaflet']],
  ['Object.hasOwn', 'delete Object.hasOwn', ['result', 'leaflet']],
  ['Object.entries', 'delete Object.entries', ['leaflet']],
  ['classList', 'delete Element.prototype.classList', ['result']],
  ['document.styleSheets', 'Object.defineProperty(document, "styleSheets", { value: [] })', ['result']],
  ['postMessage to the parent', 'delete window.postMessage', ['result']],
  ['setTimeout', 'window.setTimeout = () => 0', ['result']],
  ['queueMicrotask', 'delete window.queueMicrotask', ['result']],
  ['localStorage, cookies, databases', 'for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError") } }); Object.defineProperty(document, "cookie", { get() { throw new DOMException("denied", "SecurityError") } })', ['result']],
];

/** @type {Fault[]} */
export default kTaken.map(([name, before, end, more = {}]) => ({ id: `without-${name.replace(/\W+/g, '-').replace(/-$/, '').toLowerCase()}`, what: `no ${name}`, where: 'page', end, before: `{${before}}`, ...more }));
