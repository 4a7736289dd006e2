// The one list of what the scripts of a page may use, each with its reason. Out: by kind of script, names as scan.mjs tells
// them. A number: at most so often, since it could tell or keep something. Never a name that nothing uses any more.

/** @typedef {Record<string, string | [number, string]>} Allowed */

const kLanguage = 'of the language itself: it reaches no one';

/** @param {string} names @param {string} reason @returns {Allowed} */
const each = (names, reason) => Object.fromEntries(names.trim().split(/\s+/).map((name) => [name, reason]));

/** The check itself. @type {Allowed} */
const kCheck = {
  ...each('Boolean Date Error Math NaN Number Object.entries Object.hasOwn Object.values Set String Uint8Array Uint32Array parseInt', kLanguage),
  ...each('WebAssembly.Instance WebAssembly.Module', 'whether WebAssembly is refused: eight bytes, which do nothing'),
  ...each('Element HTMLElement HTMLSelectElement Node', 'to know one kind of node from another'),
  ...each('AbortController addEventListener document.addEventListener', 'to hear the reader, and to stop hearing'),
  ...each('document.createElement document.createElementNS document.documentElement document.querySelectorAll', 'to draw'),
  ...each('clearTimeout requestAnimationFrame setTimeout', 'to wait; no clock is read'),
  ...each('CSSStyleSheet .replaceSync .adoptedStyleSheets', 'the style of the element; the page\'s policy lets no style load anything'),
  ...each('.filter .name .title .view {name} {view}', 'lists, fields of the pack and of the view'),
  ...each("'form' 'link' 'frame' 'source'", 'a form that submits nothing, names of classes and of a mode'),
  'Intl.DateTimeFormat': [2, 'names of days on the checklist'],
  URLSearchParams: [1, 'reads the wishes of whoever embeds the page'],
  'document.styleSheets': [1, 'colours a publisher may change'],
  'customElements.define': [1, 'the tag'], 'customElements.get': [1, 'the tag, once'],
  'is it: parent': [1, 'whether the page is in a frame'], 'is it: window': [1, 'whether the page is in a frame'],
  'location.hash': [2, 'the wishes, read only, and with the reader to the page without WebAssembly'], '.hash': [2, 'the same'],
  'location.replace': [2, 'where WebAssembly is refused: the page without it, before any answer; the reader\'s button where the core is missing: that page'],
  'location.origin': [1, 'the page\'s own address, for a reader who passes it on'], 'location.pathname': [1, 'the same'],
  'location.protocol': [2, 'a saved file has no page beside it, to go to or to keep'], isSecureContext: [1, 'whether a copy can be kept: shows a link'],
  'location.reload': [1, 'the same button in a saved file, and in the page without WebAssembly: the same page again'],
  'parent.postMessage': [1, 'one word, once, before any answer: heed:ready'], '.postMessage': [1, 'the same'],
  'window.print': [1, 'the reader\'s print button'], print: [1, 'the reader\'s print button in the leaflet'], '.print': [2, 'the same, and its words'],
  '{print}': [1, 'its words'],
  'navigator.share': [1, 'the reader passes on the address of the article, never an answer'], 'navigator.canShare': [1, 'whether there is such a button'],
  '.share': [2, 'the same, and its words'], '{share}': [1, 'its words'],
  encodeURIComponent: [1, 'the address of the article in a link that the reader may press'],
  'navigator.clipboard': [1, 'the reader\'s copy button; only writes'], '.clipboard': [1, 'the same'],
  'document.execCommand': [1, 'the same in a sandboxed frame: copy'], '.execCommand': [1, 'the same'], getSelection: [1, 'what is copied'],
  Blob: [1, 'the file a reader saves'], 'URL.createObjectURL': [1, 'the same'], '.createObjectURL': [1, 'the same'], 'URL.revokeObjectURL': [1, 'the same, forgotten'],
  'crypto.getRandomValues': [1, 'the id of a calendar entry: by chance, so that it tells nothing'],
  'computed: []': [12, 'when and where a press was; words, answers and lists by their ids, fields of the pack; never of a node or a global'],
  'computed: [] =': [3, 'the answers, by question'], 'computed: {[]}': [1, 'the wish that is set'],
  'computed: {[]} =': [1, 'an answer taken away'], '{view} =': [7, 'what the core replied'], '{name} =': [1, 'a field of a region'],
  '{href}': [4, 'the saved file, a phone number, a link to pass the article on, a place on the drawing'],
};

/** What starts the core. @type {Allowed} */
const kCore = {
  ...each('Error JSON Math Uint8Array Uint32Array TextDecoder TextEncoder parseInt', kLanguage),
  ...each('WebAssembly.instantiate', 'the core, from bytes in the page'),
  'computed: []()': [3, 'exports of the module, whose names Emscripten shortens'],
  'computed: []': [5, 'the same, and bytes of its memory'], 'computed: [] =': [3, 'bytes of its memory'], 'computed: {[]}': [5, 'what it imports, by shortened names'],
  '.memory': [1, 'the module\'s own'], '{memory}': 'the name of that export',
  'document.querySelectorAll': [1, 'the checks on the page'],
  'document.querySelector': [1, 'whether the page is on its way to another one'],
};

/** The same core where WebAssembly is refused, with Emscripten's glue. @type {Allowed} */
const kPlain = {
  ...each(`Array ArrayBuffer Error Float32Array Float64Array Int16Array Int32Array Int8Array JSON Math Object.assign .assign Object.create Promise String
    TextDecoder TypeError Uint8Array Uint16Array Uint32Array Uint8ClampedArray atob clearInterval .name {name}`, kLanguage),
  '.constructor': [1, 'the glue makes a kind of error'],
  'computed: []': [46, 'memory of the core, tables of the glue'], 'computed: [] =': [27, 'the same'],
  'this without a class': [16, 'the glue\'s own objects'],
  'alias: console': [2, 'the glue binds two of its functions; an answer never reaches them: the core has no output'],
  'console.log': [1, 'the same'], 'console.warn': [1, 'the same'],
  'address blob:': [1, 'the glue asks where it was loaded from; compares only'], 'address data:applica': [1, 'the same'],
  'document.querySelectorAll': [1, 'the checks on the page'],
};

/** The loader, on the news page: it never meets an answer. @type {Allowed} */
const kEmbed = {
  ...each('Object.assign .assign Object.entries String .filter setTimeout URLSearchParams', kLanguage),
  ...each('addEventListener removeEventListener MutationObserver', 'to hear heed:ready, and of placeholders that come later'),
  'self.ResizeObserver': [2, 'whether a frame that was hidden is shown'],
  'alias: document': [1, 'a shorter name'], 'alias: URL': [1, 'the address of the frame'],
  "'iframe'": [1, 'the frame'], '.src': [3, 'where the loader came from, where the frame comes from'], '.href': [4, 'the same, and the link until it is there'],
  '.title': [1, 'of the frame'], '.hash': [1, 'wishes for the check'],
  '.contentWindow': [1, 'is the word from our frame?'], '.source': [1, 'the same'], '.currentScript': [1, 'which tag is ours'],
  'computed: []': [2, 'wishes, by the name of their attribute'], '{src} =': [1, 'which script is ours'], '{title} =': [1, 'what the publisher calls the frame'],
  'location.origin': [1, 'the address of the article, to the check alone'], 'location.pathname': [1, 'the same'],
};

/** The page where a reader keeps a copy; no check, so no answer, is on it. @type {Allowed} */
const kKeep = {
  ...each('Boolean Promise', kLanguage),
  ...each('document.querySelector document.querySelectorAll', 'two buttons and a line'),
  'is it: parent': [1, 'whether the page is in a frame'], 'is it: window': [1, 'the same'], isSecureContext: [1, 'whether a copy can be kept'],
  'alias: navigator': [1, 'whether there are workers'], 'navigator.serviceWorker': [2, 'the worker, by the reader\'s button'], '.serviceWorker': [2, 'the same'],
  'alias: URL': [2, 'addresses of the three files'], 'location.href': [2, 'the same'], '.href': [4, 'the same'],
  'caches.match': [1, 'whether a copy is kept'], 'caches.keys': [1, 'older copies'], 'caches.delete': [1, 'the button that removes them'],
  Date: [1, 'the same'], '.now': [1, 'a new address for the worker, when the reader presses: the server sees that time anyway'],
};

/** What hands out the copy: it sees the addresses of three files and never an answer. @type {Allowed} */
const kWorker = {
  ...each('Error Promise Response .filter', kLanguage),
  'alias: self': [1, 'the worker itself'], 'alias: URL': [1, 'addresses of the three files'], '.location': [1, 'the same'], '.href': [2, 'the same'],
  'caches.open': [1, 'the copy'], '.open': [1, 'the same'], 'caches.match': [1, 'the same'], 'computed: []': [3, 'the three files, one after the other'], 'caches.keys': [1, 'older copies'], 'caches.delete': [1, 'the same, dropped'],
  "'fetch'": [1, 'the request it answers'], fetch: [2, 'the three files; that very request, so that a copy never hides newer advice'], setTimeout: [1, 'how long it waits for them'],
};

/** @type {Record<string, Allowed[]>} the scripts of a page in their order */
export const kAllowed = {
  'page': [kCheck, kCore], 'page without WebAssembly': [kCheck, kPlain], 'page to keep a copy': [kKeep], 'worker': [kWorker], 'embed.js': [kEmbed],
};

/**
 * @param {Map<string, number>} found @param {Allowed} allowed @returns {string[]} what is not allowed, or not so often
 */
export function beyond(found, allowed) {
  return [...found].filter(([name, count]) => !(Object.hasOwn(allowed, name) && (typeof allowed[name] === 'string' || allowed[name][0] >= count)))
    .map(([name, count]) => `${name} (${count}, allowed ${Object.hasOwn(allowed, name) ? allowed[name][0] : 0})`);
}

/** @param {string} page @returns {string[]} its scripts */
export function scriptsOf(page) {
  return [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text]) => text);
}
