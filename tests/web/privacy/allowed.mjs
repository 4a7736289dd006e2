// The one list of what the scripts of a page may use, each with its reason. Out: by kind of script, names as scan.mjs tells
// them; whatever is not here fails. A number: at most so often, since it could tell or keep something. Never a name that nothing uses any more.

/** @typedef {Record<string, string | [number, string]>} Allowed */

const LANGUAGE = 'of the language itself: it reaches no one';
const FIELDS = 'fields and words of the pack, of the view, of the page';

/** @param {string} names @param {string} reason @returns {Allowed} */
const each = (names, reason) => Object.fromEntries(names.trim().split(/\s+/).map((name) => [name, reason]));

/** Properties that are read, keys of objects made here, methods that are called. @param {string} names */
const reads = (names, reason = FIELDS) => each(names.trim().replace(/\S+/g, '.$&'), reason);
/** @param {string} names */
const gives = (names, reason = FIELDS) => each(names.trim().replace(/\S+/g, '{$&}'), reason);
/** @param {string} names */
const calls = (names, reason = LANGUAGE) => each(names.trim().replace(/\S+/g, '.$&()'), reason);
/** @param {string} names */
const writes = (names, reason = LANGUAGE) => Object.fromEntries(names.trim().split(/\s+/).map((name) => [`.${name} =`, reason]));
/** @param {string} names @param {string} reason */
const addresses = (names, reason) => Object.fromEntries(names.trim().split(/\s+/).map((name) => [`address ${name}`, reason]));

/** The check itself. @type {Allowed} */
const CHECK = {
  ...each('Boolean Error Math NaN Number Object.hasOwn() Set String Uint8Array Uint32Array parseInt .length', LANGUAGE),
  ...calls(`abs at delete every filter find findIndex flat flatMap forEach get has includes join map max min of replace slice some startsWith test toISOString
    trim getDate getFullYear getMonth format supportedLocalesOf`),
  ...each('Element HTMLElement HTMLSelectElement Node', 'to know one kind of node from another'),
  ...each('AbortController addEventListener document.addEventListener() .addEventListener() .abort() .signal {signal} .persisted .target', 'to hear the reader, and to stop hearing'),
  ...calls('preventDefault', 'a button does what the check says, nothing else'),
  ...calls('closest getAttribute getPropertyValue matches querySelector querySelectorAll', 'to find what is on the screen'),
  ...reads(`activeElement children className cssRules firstElementChild localName media parentElement shadowRoot style textContent`, 'what is on the screen'),
  ...calls('answer choose clear connect fail goOn keep reopen showEmergency start reload', 'of the check and its walk'),
  ...reads(`advice answered answers article back by call card change check checklist chosen cleared clear columns connected continue copied copy country d day
    days description direction do emergency every exclusive failed feature heading hint id interrupt interrupting items kind label labels ladder language lead
    leaflet level line lines marks mode monthly name number offer ok option options or ordinary outline printed print progress publisher question ratio reasons
    region regions remind result rows save saved say screening share side sign some sources strings summary table text ticked title today trail value
    watch why x year zone zones`),
  ...gives(`advice answered answers article back band by call change check checked checklist cleared clear columns continue copied copy country d date day days
    description direction emergency every exclusive failed feature front heading hint hip id interrupt interrupting items kind label labels ladder language
    leaflet leg level lines marks mode month monthly n name neck of offer ok option options or ordinary outline pack print printed progress question ratio
    region regions reload remind result ribs rows sans save saved say screening serif share side some sources strings summary table text thigh ticked
    today token trail unused value view watch weekday why x y year zone zones`),
  ...gives(`autocomplete class dir height hidden lang novalidate referrerpolicy rel role scope selected tabindex target transform type viewBox width`,
    'attributes of what is drawn: none of them loads, sends or runs anything'),
  ...gives('block once preventScroll', 'how to listen, to scroll, to move the focus'),
  ...writes('region summary view', 'the walk\'s own'),
  ...addresses('BEGIN:VCALENDAR CLASS:PRIVATE DESCRIPTION: DTSTAMP: RRULE:FREQ=MONTHLY SUMMARY: TRIGGER:PT9H', 'lines of a calendar entry, no address'),
  ...addresses('Error: details:not([open]) http://www.w3.org/2000/svg', 'a word, a selector, a name: no address'),
  ...addresses('file: https:// tel: heed:ready', 'to compare, to call a number, the one word'),
  // From here on: what could tell, keep or change something, so often and no more.
  '{href}': [4, 'the saved file, a phone number, a link to pass the article on, a place on the drawing'],
  '{download}': [1, 'the name of the file a reader saves'], '.click()': [1, 'the same'], '{url}': [2, 'the address of the article, which a reader shares'],
  'document.createElement(?)': [1, 'to draw; each tag is a word of its own'], 'document.createElementNS(http://www.w3.org/2000/svg)': [1, 'the same'],
  '.setAttribute(?)': [2, 'attributes of what is drawn, by the keys above; what was open stays open'],
  '.setAttribute(data-print)': [2, 'which part is printed'], '.removeAttribute(data-print)': [3, 'the same, over'],
  '.setAttribute(open)': [2, 'folded text, unfolded'], '.removeAttribute(open)': [1, 'folded again'], '.removeAttribute(hidden)': [1, 'one moment, please'],
  '.append()': [2, 'to draw'], '.replaceChildren()': [5, 'the same'], '.replaceWith()': [4, 'the same'], '.remove()': [2, 'the same'],
  '.checked =': [1, 'ticks of the leaflet, away with them when a page comes back'],
  '.focus()': [2, 'to the new heading, to an error'], '.scrollIntoView()': [1, 'in a frame always to its top'],
  '.attachShadow()': [1, 'the element'], CSSStyleSheet: [1, 'its style; the page\'s policy lets no style load anything'], '.replaceSync()': [1, 'the same'], '.adoptedStyleSheets =': [1, 'the same'],
  'document.documentElement': [1, 'classes for the style: in a frame, hosted'], '.classList': [1, 'the same'], '.toggle()': [3, 'the same, also that it leaves for the other page'], '.add()': [2, 'the same, and a sign passed by'],
  'document.querySelectorAll()': [2, 'the checks on the page, the leaflet\'s ticks'],
  'document.styleSheets': [1, 'colours a publisher may change'], '.mediaText =': [1, 'the same'], '.setProperty(color-scheme)': [1, 'the same'],
  '.setProperty(--heed-accent)': [1, 'the same'], '.setProperty(--heed-radius)': [1, 'the same'], '.setProperty(?)': [1, 'the same: one of two fonts'],
  Date: [2, 'the day, for the checklist'], setTimeout: [5, 'to wait; no clock is read'], clearTimeout: [3, 'the same'], requestAnimationFrame: [1, 'the same'],
  "'form'": [2, 'a form that submits nothing'], "'link'": [5, 'the look of a button'], "'frame'": [2, 'a mode'], "'source'": [1, 'a class of the style'],
  'address https://wa.me/?text=': [1, 'a link with the address of the article, which the reader may press'], 'address https://t.me/share/url?url=': [1, 'the same'],
  'Intl.DateTimeFormat': [1, 'names of days on the checklist'], 'Intl.DateTimeFormat()': [1, 'the same'],
  URLSearchParams: [1, 'reads the wishes of whoever embeds the page'],
  'customElements.define()': [1, 'the tag'], 'customElements.get()': [1, 'the tag, once'],
  'is it: parent': [1, 'whether the page is in a frame'], 'is it: window': [1, 'whether the page is in a frame'],
  'location.hash': [2, 'the wishes, read only, and with the reader to the page without WebAssembly'],
  'location.origin': [1, 'the page\'s own address, for a reader who passes it on'], 'location.pathname': [1, 'the same'],
  'location.protocol': [2, 'a saved file has no page beside it, to go to or to keep'], isSecureContext: [1, 'whether a copy can be kept: shows a link'],
  'location.replace()': [2, 'where WebAssembly is refused: the page without it, before any answer; the reader\'s button where the core is missing: that page'],
  'location.reload()': [1, 'the same button in a saved file, and in the page without WebAssembly: the same page again'],
  ...each('WebAssembly.Instance() WebAssembly.Module()', 'whether WebAssembly is refused: eight bytes, which do nothing'),
  '.timeStamp': [1, 'when and where a press was: the second half of a double one counts for nothing'],
  '.clientX': [1, 'the same'], '.clientY': [1, 'the same'], '.detail': [1, 'whether it was a press, or a key'],
  'parent.postMessage(heed:ready)': [1, 'one word, once, before any answer'],
  'window.print()': [1, 'the reader\'s print button'], print: [1, 'the reader\'s print button in the leaflet'],
  'navigator.share()': [1, 'the reader passes on the address of the article, never an answer'], 'navigator.canShare()': [1, 'whether there is such a button'],
  encodeURIComponent: [1, 'the address of the article in a link that the reader may press'],
  'navigator.clipboard': [1, 'the reader\'s copy button; only writes'], '.writeText()': [1, 'the same'],
  'document.execCommand(copy)': [1, 'the same in a sandboxed frame'], getSelection: [1, 'what is copied'], '.selectAllChildren()': [1, 'the same'],
  Blob: [1, 'the file a reader saves'], 'URL.createObjectURL()': [1, 'the same'], 'URL.revokeObjectURL()': [1, 'the same, forgotten'],
  'crypto.getRandomValues()': [1, 'the id of a calendar entry: by chance, so that it tells nothing'],
  '.view': [17, 'what the core replied; an event has one too, and there it is the window'],
  'Object.entries()': [1, 'attributes of what is drawn'], 'Object.values()': [1, 'the answers'],
  'computed: []': [12, 'when and where a press was; words, answers and lists by their ids, fields of the pack; never of a node or a global'],
  'computed: [] =': [3, 'the answers, by question'], 'computed: {[]}': [1, 'the wish that is set'],
  'computed: {[]} =': [1, 'an answer taken away'],
};

/** What starts the core. @type {Allowed} */
const CORE = {
  ...each('Error JSON Math Uint8Array Uint32Array TextDecoder TextEncoder parseInt', LANGUAGE),
  ...calls('catch ceil charCodeAt decode encode from get includes parse set slice stringify then'),
  ...calls('call connect fail', 'of the core and of the check'),
  ...calls('grow', 'its memory'), ...reads('buffer byteLength exports instance length table memory', 'the module\'s own'),
  ...reads('module ok'), ...gives('call image length'), ...gives('memory module table', 'names of its exports'),
  ...reads('___wasm_call_ctors __embind_register_function __embind_register_std_string _abort _emscripten_resize_heap _free _malloc', 'names of its exports and imports'),
  ...gives('___wasm_call_ctors __embind_register_function __embind_register_std_string _abort _emscripten_resize_heap _free _malloc', 'the same'),
  ...each('WebAssembly.instantiate()', 'the core, from bytes in the page'),
  'computed: []()': [3, 'exports of the module, whose names Emscripten shortens'],
  'computed: []': [5, 'the same, and bytes of its memory'], 'computed: [] =': [3, 'bytes of its memory'], 'computed: {[]}': [5, 'what it imports, by shortened names'],
  'document.querySelectorAll()': [1, 'the checks on the page'],
  'document.querySelector()': [1, 'whether the page is on its way to another one'],
};

/** The same core where WebAssembly is refused, with Emscripten's glue. @type {Allowed} */
const PLAIN = {
  ...each(`Array ArrayBuffer Error Float32Array Float64Array Int16Array Int32Array Int8Array JSON Math Object.assign() Object.create() Promise String
    TextDecoder TypeError Uint8Array Uint16Array Uint32Array Uint8ClampedArray atob clearInterval .name {name}`, LANGUAGE),
  ...calls(`catch charAt charCodeAt concat decode forEach fromCharCode get hasOwnProperty includes indexOf join lastIndexOf map max min parse pop
    push replace resolve set shift slice startsWith stringify subarray substr then toString unshift`),
  ...reads('abs buffer byteLength ceil clz32 floor fround imul length max message min prototype sqrt stack trunc', LANGUAGE),
  ...writes('buffer length message name prototype stack toString'), ...gives('then', LANGUAGE),
  ...calls('call connect fail', 'of the core and of the check'), ...reads('ok'), ...gives('image'),
  ...calls('Instance Memory Module RuntimeError instantiate', 'the core under the name of a WebAssembly, which it stands for'),
  ...gives('Instance Memory Module RuntimeError instance instantiate initial maximum', 'the same'),
  ...calls('destructorFunction fromWireType instantiateWasm toWireType', 'of the glue'),
  ...reads(`abort arg argCount asm destructorFunction exports func ignoreDuplicateRegistrations initial instance instantiateStreaming instantiateWasm
    overloadTable ready wasmBinary a b c d e f g h i j`, 'of the glue'),
  ...gives('a b c d e f g h i j argPackAdvance destructorFunction fromWireType readValueFromPointer toWireType', 'of the glue'),
  ...writes(`BindingError HEAP8 HEAP16 HEAP32 HEAPU8 HEAPU16 HEAPU32 HEAPF32 HEAPF64 InternalError UnboundTypeError
    ___getTypeName ___wasm_call_ctors _free _malloc argCount asm calledRun exports get grow numArguments overloadTable
    preloadedAudios preloadedImages ready run set`, 'of the glue'),
  '.grow()': [1, 'its memory'], '.apply()': [9, 'of the glue: functions of the core'], '.bind()': [2, 'two of the console, see below'],
  '.constructor =': [1, 'the glue makes a kind of error'],
  'computed: []': [46, 'memory of the core, tables of the glue'], 'computed: [] =': [27, 'the same'], 'computed: []()': [1, 'the same'],
  'this without a class': [16, 'the glue\'s own objects'],
  'alias: console': [2, 'the glue binds two of its functions; an answer never reaches them: the core has no output'],
  'console.log': [1, 'the same'], 'console.warn': [1, 'the same'],
  'address blob:': [1, 'the glue asks where it was loaded from; compares only'], 'address data:application/octet-stream;base64,': [1, 'the same'],
  'address std::string': [1, 'a kind of the core\'s, no address'], "'object'": [1, 'a type'],
  'document.querySelectorAll()': [1, 'the checks on the page'],
};

/** The loader, on the news page: it never meets an answer. @type {Allowed} */
const EMBED = {
  ...each('Object.assign() Object.entries() String setTimeout URLSearchParams', LANGUAGE),
  ...calls('filter find forEach replace set split test'), ...reads('data', 'the word it waits for'),
  ...each('addEventListener removeEventListener MutationObserver .observe() {childList} {subtree}', 'to hear heed:ready, and of placeholders that come later'), 'address heed:ready': [1, 'that word'],
  ...calls('after append closest querySelector querySelectorAll', 'its own tags and placeholders, and what takes their place'),
  ...reads('check childNodes clientWidth dataset heed lang offsetHeight radius style', 'of those'), '.heed =': [2, 'done once'],
  ...gives(`border border-radius box-sizing color-scheme display height inset margin max-height max-width min-height position visibility width`, 'how the frame looks'),
  '.setProperty(?)': [1, 'the same'],
  'self.ResizeObserver': [1, 'whether a frame that was hidden is shown'], 'self.ResizeObserver()': [1, 'the same'], '.disconnect()': [1, 'the same, over'],
  'alias: document': [1, 'a shorter name'], 'alias: URL': [1, 'the address of the frame'],
  '.createElement(iframe)': [1, 'the frame'], "'iframe'": [1, 'the same'], '.createElement(div)': [2, 'what holds it, and the link'], '.createElement(a)': [1, 'the link'],
  '.setAttribute(sandbox)': [1, 'of the frame'], '.loading =': [1, 'the same: only when it is near'], '.referrerPolicy =': [1, 'the same: none'], '.title =': [1, 'the same'],
  '.src': [3, 'where the loader came from; which tag is ours'], '.src =': [1, 'where the frame comes from'],
  '.href': [3, 'the same, and the link until it is there'], '.href =': [1, 'that link'],
  '.hash =': [1, 'wishes for the check'], '.title': [1, 'what the publisher calls the frame'],
  '.contentWindow': [1, 'is the word from our frame?'], '.source': [1, 'the same'], '.currentScript': [1, 'which tag is ours'],
  'computed: []': [2, 'wishes, by the name of their attribute'],
  'location.origin': [1, 'the address of the article, to the check alone'], 'location.pathname': [1, 'the same'],
};

/** The page where a reader keeps a copy; no check, so no answer, is on it. @type {Allowed} */
const KEEP = {
  ...each('Boolean Promise .length', LANGUAGE), ...calls('all catch every find includes map startsWith then'),
  ...each('document.querySelector() document.querySelectorAll() .addEventListener()', 'two buttons and a line'), ...writes('disabled textContent', 'the same'),
  'is it: parent': [1, 'whether the page is in a frame'], 'is it: window': [1, 'the same'], isSecureContext: [1, 'whether a copy can be kept'],
  'alias: navigator': [1, 'whether there are workers'], 'navigator.serviceWorker': [2, 'the worker, by the reader\'s button'],
  '.register()': [1, 'the same'], '.getRegistrations()': [1, 'whether ours is among them'], '.unregister()': [1, 'the button that removes it'],
  '{scope}': [1, 'the page alone'], '.scope': [1, 'whether it is ours'], ...reads('active installing state waiting', 'how far it is'),
  'alias: URL': [2, 'addresses of the three files'], 'location.href': [2, 'the same'], '.href': [2, 'the same'],
  'caches.match()': [1, 'whether a copy is kept'], '{cacheName}': [1, 'the same'], 'caches.keys()': [1, 'older copies'], 'caches.delete()': [1, 'the button that removes them'],
  Date: [1, 'a new address for the worker, when the reader presses: the server sees that time anyway'], '.now()': [1, 'the same'],
};

/** What hands out the copy: it sees the addresses of three files and never an answer. @type {Allowed} */
const WORKER = {
  ...each('Error Promise Response .length', LANGUAGE), ...calls('all catch filter includes map race replace split startsWith then'),
  ...calls('addEventListener claim respondWith skipWaiting waitUntil', 'what a worker is asked, and its answer'), ...reads('clients method request url', 'the same'),
  'alias: self': [1, 'the worker itself'], 'alias: URL': [1, 'addresses of the three files'], '.location': [1, 'the same'], '.href': [2, 'the same'],
  'computed: []': [3, 'the three files, one after the other'], '.text()': [1, 'what came'], '.ok': [1, 'whether it did'], '.status': [1, 'the same'],
  '{headers}': [1, 'the copy is a page'], '{Content-Type}': [1, 'the same'],
  'caches.open()': [1, 'the copy'], '.put()': [1, 'the same'], 'caches.match()': [1, 'the same'], '{cacheName}': [1, 'the same'],
  'caches.keys()': [1, 'older copies'], 'caches.delete()': [1, 'the same, dropped'], '{cache}': [1, 'the three files as they are now'],
  "'fetch'": [1, 'the request it answers'], fetch: [2, 'the three files; that very request, so that a copy never hides newer advice'], setTimeout: [1, 'how long it waits for them'],
};

/** @type {Record<string, Allowed[]>} the scripts of a page in their order */
export const ALLOWED = {
  'page': [CHECK, CORE], 'page without WebAssembly': [CHECK, PLAIN], 'page to keep a copy': [KEEP], 'worker': [WORKER], 'embed.js': [EMBED],
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
