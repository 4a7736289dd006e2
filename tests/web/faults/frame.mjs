// Faults: of the loader, of the article around the frame, and of what the frame loads. In: nothing. Out: a list for the matrix.
// The bare tag shows nothing where the loader cannot run, so what takes the loader away is tried with the placeholder, whose link stands.

/** @import { End, Fault } from './room.mjs' */

const loader = (/** @type {(file: Buffer, asked: number) => import('./room.mjs').Reply} */ reply) => ({ 'embed.js': reply });
const page = (/** @type {(file: Buffer, asked: number) => import('./room.mjs').Reply} */ reply) => ({ 'en.html': reply });
const kScript = '<script async src="CHECK/embed.js"></script>';
const kPlaced = `PLACE${kScript}`;
const kCut = (/** @type {string} */ words) => page((file) => ({ body: file.subarray(0, file.indexOf(words)) }));
const kGlobals = ['addEventListener', 'removeEventListener', 'URL', 'MutationObserver', 'location', 'parent', 'heed', 'message', 'setTimeout', 'URLSearchParams'];
const kMethods = ['currentScript', 'querySelector', 'querySelectorAll', 'createElement', 'documentElement', 'body', 'head'];
const named = (/** @type {string[]} */ names) => names.map((name) => `<img name="${name}" id="${name}" alt=""><form name="${name}"></form>`).join('');
const before = (/** @type {string} */ code) => ({ host: `{${code}}` });
const added = (/** @type {string} */ code) => ({ body: `<div id="place"></div><script>${code}</script>` });

/** @type {[string, string, End[], Partial<Fault>][]} */
const kFaults = [
  // The loader
  ['loader-blocked', 'the loader is refused, as by a list against advertisements', ['leaflet'], { body: kPlaced, head: '<meta http-equiv="Content-Security-Policy" content="script-src \'unsafe-inline\'">' }],
  ['loader-404', 'the loader is not there', ['leaflet'], { body: kPlaced, serve: loader(() => ({ status: 404, body: 'no', type: 'text/html' })) }],
  ['loader-500', 'the loader’s server fails', ['leaflet'], { body: kPlaced, serve: loader(() => ({ status: 500, body: '' })) }],
  ['loader-html', 'in the loader’s place comes a page of HTML', ['leaflet'], { body: kPlaced, serve: loader(() => ({ body: '<!doctype html><title>Log in</title>' })) }],
  ['loader-nosniff', 'the loader is served as text, with nosniff', ['leaflet'], { body: kPlaced, serve: loader(() => ({ type: 'text/plain', headers: { 'X-Content-Type-Options': 'nosniff' } })) }],
  ['loader-text', 'the loader is served as text', ['result'], { body: kPlaced, serve: loader(() => ({ type: 'text/plain' })) }],
  ['loader-cut', 'the loader’s file is cut in the middle', ['leaflet'], { body: kPlaced, serve: loader((file) => ({ body: file.subarray(0, file.length >> 1) })) }],
  ['loader-integrity', 'the tag pins another loader', ['leaflet'], { body: `PLACE<script async src="CHECK/embed.js" crossorigin integrity="sha384-${'A'.repeat(64)}"></script>` }],
  ['loader-late', 'the loader comes a second late', ['result'], { serve: loader(() => ({ after_ms: 1000 })) }],
  ['loader-twice', 'the loader is on the page three times', ['result'], { body: `TAG${kScript}${kScript}` }],
  ['loader-two-versions', 'an older loader runs beside ours', ['result'], { body: `TAG<script async src="CHECK/embed.js?older"></script>PLACE` }],
  ['loader-foreign', 'someone else’s embed.js stands first', ['result'], { body: `<script async src="https://other.invalid/embed.js"></script>TAG` }],
  ['loader-module', 'the tag has type=module', ['result'], { body: '<script type="module" src="CHECK/embed.js" data-check="back-pain"></script>' }],
  ['loader-in-head', 'the loader stands in the head', ['result'], { head: kScript, body: 'PLACE' }],
  ['loader-appended', 'a tag manager appends the tag', ['result'], added('const s = document.createElement("script"); s.src = "CHECK/embed.js"; s.dataset.check = "back-pain"; s.async = true; document.body.append(s)')],
  ['loader-inner-html', 'an app writes the tag as innerHTML: it never runs', ['leaflet'], added('document.getElementById("place").innerHTML = `PLACE<script src="CHECK/embed.js"><\\/script>`')],
  ['loader-document-write', 'the tag comes by document.write', ['result'], { body: '<script>document.write(\'<scr\' + \'ipt src="CHECK/embed.js" data-check="back-pain"></scr\' + \'ipt>\')</script>' }],
  ['loader-in-shadow', 'tag and placeholder stand in a shadow root', ['leaflet'], { body: '<main id="m"></main><script>{ const root = document.getElementById("m").attachShadow({ mode: "open" }); root.innerHTML = \'PLACE\'; const s = document.createElement("script"); s.src = "CHECK/embed.js"; root.append(s); const link = root.querySelector("a"); const shown = document.createElement("p"); shown.append(link.cloneNode(true)); document.body.append(shown) }</script>' }],
  ['placeholder-late', 'the placeholder comes after the loader, from an app', ['result'], { body: `<div id="place"></div>${kScript}<script>setTimeout(() => { document.getElementById("place").innerHTML = 'PLACE' }, 300)</script>` }],
  ['no-check-name', 'data-check is missing on one, wrong on the next', ['result'], { body: `<div class="heed"><a href="#">one</a></div><div class="heed" data-check="Back Pain!"><a href="#">two</a></div>${kPlaced}` }],
  ['unknown-check', 'data-check names a check that is not there', ['leaflet'], { body: `<div class="heed" data-check="no-such-check"><a href="CHECK/back-pain/en.html">Back pain: when to get help</a></div>${kScript}` }],
  ['unknown-language', 'data-lang names a language that is not there', ['leaflet'], { body: `<div class="heed" data-check="back-pain" data-lang="xx"><a href="CHECK/back-pain/en.html">Back pain: when to get help</a></div>${kScript}` }],
  ['two-packs', 'two checks of different packs', ['result'], { body: 'TAG<script async src="CHECK/embed.js" data-check="headache"></script>' }],
  ['hundred', 'a hundred checks on one page, the last one used', ['result'], { body: `${'PLACE'.repeat(100)}${kScript}`, nth: -1 }],
  // What the frame loads
  ['frame-404', 'the frame’s page is not there', ['leaflet'], { serve: page(() => ({ status: 404, body: '<!doctype html><title>no</title>' })) }],
  ['frame-late', 'the frame’s page comes a second late', ['result'], { serve: page(() => ({ after_ms: 1000 })) }],
  ['frame-never', 'the frame’s page never comes', ['leaflet'], { serve: page(() => ({ after_ms: 8000 })) }],
  ['frame-text', 'the frame’s page is served as text', ['leaflet'], { serve: page(() => ({ type: 'text/plain' })) }],
  ['frame-download', 'the frame’s page is served as a file to keep', ['leaflet'], { serve: page(() => ({ type: 'application/octet-stream', headers: { 'Content-Disposition': 'attachment' } })) }],
  ['frame-empty', 'the frame’s page is empty', ['leaflet'], { serve: page(() => ({ body: '' })) }],
  ['frame-cut-in-check', 'the frame’s page is cut in the check’s script', ['leaflet'], { serve: page((file) => ({ body: file.subarray(0, file.indexOf('<div class="leaflet"') - 20_000) })) }],
  ['frame-cut-in-leaflet', 'the frame’s page is cut in the leaflet', ['advice'], { serve: kCut('id="section-tests"') }],
  ['frame-no-ancestors', 'the server of the check forbids frames', ['leaflet'], { serve: page(() => ({ headers: { 'Content-Security-Policy': "frame-ancestors 'none'" } })) }],
  ['frame-x-options', 'the same with X-Frame-Options', ['leaflet'], { serve: page(() => ({ headers: { 'X-Frame-Options': 'DENY' } })) }],
  ['host-frame-src', 'the article’s policy allows no frame', ['leaflet'], { head: '<meta http-equiv="Content-Security-Policy" content="frame-src \'none\'">' }],
  ['frame-no-scripts', 'the frame’s page may run no script', ['leaflet'], { serve: page(() => ({ headers: { 'Content-Security-Policy': "script-src 'none'" } })) }],
  ['frame-no-shadow', 'the browser has no shadow roots', ['leaflet'], { before: 'delete Element.prototype.attachShadow', wait_ms: 45_000 }],
  ['frame-no-wasm', 'the browser has no WebAssembly', ['result'], { before: 'delete window.WebAssembly' }],
  ['frame-core-never', 'the core never starts', ['advice'], { before: 'WebAssembly.instantiate = () => new Promise(() => {})' }],
  ['frame-storage', 'the frame has no storage, as it must be; its opaque origin is asked', ['result'], { before: 'for (const name of ["localStorage", "sessionStorage"]) { try { window[name] } catch (error) {} }' }],
  ['frame-offline', 'the server answers nothing after the frame’s page', ['result'], { serve: page((file, asked) => (asked > 1 ? { status: 503, body: '' } : {})) }],
  // The article: scripts
  ['host-object-junk', 'Object.prototype and Array.prototype of the article hold junk', ['result'], before('Object.prototype.junk = Array.prototype.extra = function () {}; Object.prototype.region = "XX"')],
  ['host-array-to-json', 'the article has Array.prototype.toJSON and an Element.prototype of old libraries', ['result'], before('Array.prototype.toJSON = () => "x"; Element.prototype.update = function () {}; HTMLElement.prototype.hide = function () {}; Function.prototype.bind = function (of) { const f = this; return function () { return f.apply(of, arguments) } }')],
  ['host-no-iterator', 'the article lost the iterator of arrays', ['leaflet'], { ...before('delete Array.prototype[Symbol.iterator]'), body: kPlaced }],
  ['host-no-entries', 'the article lost Object.entries', ['leaflet'], { ...before('Object.entries = null'), body: kPlaced }],
  ['host-no-url', 'the article replaced URL', ['leaflet'], { ...before('window.URL = function () { throw new Error("URL") }'), body: kPlaced }],
  ['host-no-observer', 'the article has no MutationObserver', ['leaflet'], { ...before('delete window.MutationObserver'), body: kPlaced }],
  ['host-listener-wrapped', 'the article wraps addEventListener', ['result'], before('const add = EventTarget.prototype.addEventListener; EventTarget.prototype.addEventListener = function (type, hear, more) { return add.call(this, type, function (event) { return hear.call(this, event) }, more) }')],
  ['host-listener-dead', 'the article’s addEventListener throws', ['leaflet'], { ...before('window.addEventListener = () => { throw new Error("no") }'), body: kPlaced }],
  ['host-messages-stopped', 'the article stops every message', ['leaflet'], { ...before('addEventListener("message", (event) => event.stopImmediatePropagation(), true)'), body: kPlaced }],
  ['host-error', 'a script of the article throws before ours', ['result'], { body: '<script>throw new Error("theirs")</script><script>]]</script>TAG' }],
  ['host-copy-protection', 'the article prevents selecting, menus, keys and mouse', ['result'], before('for (const type of ["contextmenu", "selectstart", "mousedown", "keydown", "touchstart", "copy"]) document.addEventListener(type, (event) => { event.preventDefault(); event.stopPropagation() }, true)')],
  ['host-clobbered', 'pictures and forms of the article have the names of globals', ['result'], { body: `${named(kGlobals)}${kPlaced}` }],
  ...kMethods.map((name) => /** @type {[string, string, End[], Partial<Fault>]} */ ([`host-clobbered-${name.toLowerCase()}`, `a picture of the article is named ${name}`, /^(query|create)/.test(name) ? ['leaflet'] : ['result'], { body: `${named([name])}${kPlaced}` }])),
  // The article: its document
  ['host-xhtml', 'the article is XHTML, served as XML', ['result'], { doctype: '<?xml version="1.0"?><!DOCTYPE html>', body: '<div class="heed" data-check="back-pain"><a href="CHECK/back-pain/en.html">Back pain</a></div><script src="CHECK/embed.js"></script>', not: {} }],
  ['host-quirks', 'the article has no doctype', ['result'], { doctype: '<!-- none -->' }],
  ['host-base', 'the article has a base address and a base target', ['result'], { head: '<base href="https://elsewhere.invalid/x/" target="_blank">' }],
  ['host-translated', 'a translator wraps the article’s texts in <font> and changes lang', ['result'], { body: `${kPlaced}<script>document.documentElement.lang = "hi"; setInterval(() => { for (const node of document.querySelectorAll("p, .heed a")) if (!node.querySelector("font")) { const font = document.createElement("font"); font.append(...node.childNodes); node.append(font) } }, 5)</script>` }],
  ['host-moved', 'an app moves the frame to another place: it loads anew', ['result'], { body: 'TAG<aside></aside><script>setTimeout(() => { const box = document.querySelector("iframe")?.parentNode; if (box) document.querySelector("aside").append(box) }, 400)</script>' }],
  ['host-rendered-anew', 'an app writes its article anew in mid-check', ['result'], { body: `<main>PLACE</main>${kScript}<script>setTimeout(() => { const main = document.querySelector("main"); main.innerHTML = 'PLACE' }, 400)</script>` }],
  ['host-box-emptied', 'an app empties the frame’s box and puts its link back', ['leaflet', 'result'], { body: `<main>PLACE</main>${kScript}<script>setTimeout(() => { const box = document.querySelector(".heed"); box.innerHTML = '<a href="CHECK/back-pain/en.html">Back pain</a>' }, 400)</script>`, wait_ms: 5000 }],
  ['host-frame-removed', 'a consent manager takes every frame out', ['leaflet'], { body: `${kPlaced}<script>setInterval(() => { for (const frame of document.querySelectorAll("iframe")) frame.remove() }, 5)</script>` }],
  // The article: styles
  ['host-css-reset', 'the article styles everything', ['result'], { head: '<style>* { all: revert; margin: 0 !important; opacity: 1; transition: all 9s !important; animation: none !important }</style>' }],
  ['host-css-frame-hidden', 'the article’s styles hide every frame', ['result'], { head: '<style>iframe { display: none !important; visibility: hidden !important }</style>' }],
  ['host-css-frame-flat', 'the article’s styles give frames no height', ['result'], { head: '<style>iframe { height: 0 !important; max-height: 0 !important; min-width: 0; width: 1px !important; position: absolute !important }</style>' }],
  ['host-css-hidden-shown', 'the article displays what is hidden', ['result'], { head: '<style>[hidden] { display: block !important } div:empty { display: none !important }</style>' }],
  ['host-css-late', 'the article is display: none until its styles come', ['result'], { body: '<style>body { display: none }</style>TAG<script>setTimeout(() => { document.querySelector("body style").remove() }, 700)</script>' }],
  ['host-adblock', 'an extension hides frames whatever the article says', ['leaflet'], { ...before('new MutationObserver(() => { for (const frame of document.querySelectorAll("iframe")) frame.style.setProperty("display", "none", "important") }).observe(document, { childList: true, subtree: true })'), body: kPlaced }],
  ['host-font-400', 'the article’s root font is 64 px', ['result'], { head: '<style>html { font-size: 64px }</style>' }],
  ['host-narrow', 'the column is 120 px wide', ['result'], { body: '<div style="width:120px">TAG</div>' }],
  ['host-zoomed', 'the article is zoomed four times', ['result'], { head: '<style>html { zoom: 4 }</style>' }],
  ['host-rtl-dark-forced', 'the article is right-to-left and dark', ['result'], { body: '<div dir="rtl" style="color-scheme: dark; background: #000">TAG</div>' }],
];

/** @type {Fault[]} */
export default kFaults.map(([id, what, end, more]) => ({ id, what, where: 'frame', end, ...more }));
