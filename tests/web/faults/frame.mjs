// Faults: of the loader, of the article around the frame, and of what the frame loads. In: nothing. Out: a list for the matrix.
// The bare tag shows nothing where the loader cannot run, so what takes the loader away is tried with the placeholder, whose link stands.

import fs from 'node:fs';

/** @import { End, Fault } from './fixture.mjs' */

const loader = (/** @type {(file: Buffer, asked: number) => import('./fixture.mjs').Reply} */ reply) => ({ 'embed.js': reply });
const page = (/** @type {(file: Buffer, asked: number) => import('./fixture.mjs').Reply} */ reply) => ({ 'en.html': reply });
const SCRIPT = '<script async src="CHECK/embed.js"></script>';
const PLACED = `PLACE${SCRIPT}`;
const CUT = (/** @type {string} */ words) => page((file) => ({ body: file.subarray(0, file.indexOf(words)) }));
const GLOBALS = ['addEventListener', 'removeEventListener', 'URL', 'MutationObserver', 'location', 'parent', 'heed', 'message', 'setTimeout', 'URLSearchParams'];
const METHODS = ['currentScript', 'querySelector', 'querySelectorAll', 'createElement', 'documentElement', 'body', 'head'];
const named = (/** @type {string[]} */ names) => names.map((name) => `<img name="${name}" id="${name}" alt=""><form name="${name}"></form>`).join('');
const before = (/** @type {string} */ code) => ({ host: `{${code}}` });
const FIRST = fs.readFileSync(new URL('first-loader.js', import.meta.url));
/** A page from which the reader goes back to the article. */
const ELSEWHERE = { 'demo/index.html': () => ({ body: '<!doctype html><title>Elsewhere</title><p>Elsewhere.</p><script>onpageshow = () => setTimeout(() => history.back(), 50)</script>' }) };
/** Once in this tab, when the frame is there and the reader has begun. @param {string} code */
const once = (code) => `<script>if (!sessionStorage[location.pathname]) setTimeout(() => { sessionStorage[location.pathname] = "1"; ${code} }, 400)</script>`;
const portal = () => ({ body: '<!doctype html><title>Log in</title><p>Accept the terms to go online.</p>' });
const added = (/** @type {string} */ code) => ({ body: `<div id="place"></div><script>${code}</script>` });

/** @type {[string, string, End[], Partial<Fault>][]} */
const FAULTS = [
  // The loader
  ['loader-blocked', 'the loader is refused, as by a list against advertisements', ['leaflet'], { body: PLACED, head: '<meta http-equiv="Content-Security-Policy" content="script-src \'unsafe-inline\'">' }],
  ['loader-404', 'the loader is not there', ['leaflet'], { body: PLACED, serve: loader(() => ({ status: 404, body: 'no', type: 'text/html' })) }],
  ['loader-500', 'the loader’s server fails', ['leaflet'], { body: PLACED, serve: loader(() => ({ status: 500, body: '' })) }],
  ['loader-html', 'in the loader’s place comes a page of HTML', ['leaflet'], { body: PLACED, serve: loader(() => ({ body: '<!doctype html><title>Log in</title>' })) }],
  ['loader-nosniff', 'the loader is served as text, with nosniff', ['leaflet'], { body: PLACED, serve: loader(() => ({ type: 'text/plain', headers: { 'X-Content-Type-Options': 'nosniff' } })) }],
  ['loader-text', 'the loader is served as text', ['result'], { body: PLACED, serve: loader(() => ({ type: 'text/plain' })) }],
  ['loader-cut', 'the loader’s file is cut in the middle', ['leaflet'], { body: PLACED, serve: loader((file) => ({ body: file.subarray(0, file.length >> 1) })) }],
  ['loader-integrity', 'the tag pins another loader', ['leaflet'], { body: `PLACE<script async src="CHECK/embed.js" crossorigin integrity="sha384-${'A'.repeat(64)}"></script>` }],
  ['loader-late', 'the loader comes a second late', ['result'], { serve: loader(() => ({ after_ms: 1000 })) }],
  ['loader-twice', 'the loader is on the page three times', ['result'], { body: `TAG${SCRIPT}${SCRIPT}` }],
  ['loader-two-versions', 'an older loader runs beside ours', ['result'], { body: `TAG<script async src="CHECK/embed.js?older"></script>PLACE` }],
  ['loader-foreign', 'someone else’s embed.js stands first', ['result'], { body: `<script async src="https://other.invalid/embed.js"></script>TAG` }],
  ['loader-module', 'the tag has type=module', ['result'], { body: '<script type="module" src="CHECK/embed.js" data-check="back-pain"></script>' }],
  ['loader-in-head', 'the loader stands in the head', ['result'], { head: SCRIPT, body: 'PLACE' }],
  ['loader-appended', 'a tag manager appends the tag', ['result'], added('const s = document.createElement("script"); s.src = "CHECK/embed.js"; s.dataset.check = "back-pain"; s.async = true; document.body.append(s)')],
  ['loader-inner-html', 'an app writes the tag as innerHTML: it never runs', ['leaflet'], added('document.getElementById("place").innerHTML = `PLACE<script src="CHECK/embed.js"><\\/script>`')],
  ['loader-document-write', 'the tag comes by document.write', ['result'], { body: '<script>document.write(\'<scr\' + \'ipt src="CHECK/embed.js" data-check="back-pain"></scr\' + \'ipt>\')</script>' }],
  ['loader-in-shadow', 'tag and placeholder stand in a shadow root', ['leaflet'], { body: '<main id="m"></main><script>{ const root = document.getElementById("m").attachShadow({ mode: "open" }); root.innerHTML = \'PLACE\'; const s = document.createElement("script"); s.src = "CHECK/embed.js"; root.append(s); const link = root.querySelector("a"); const shown = document.createElement("p"); shown.append(link.cloneNode(true)); document.body.append(shown) }</script>' }],
  ['placeholder-late', 'the placeholder comes after the loader, from an app', ['result'], { body: `<div id="place"></div>${SCRIPT}<script>setTimeout(() => { document.getElementById("place").innerHTML = 'PLACE' }, 300)</script>` }],
  ['no-check-name', 'data-check is missing on one, wrong on the next', ['result'], { body: `<div class="heed"><a href="#">one</a></div><div class="heed" data-check="Back Pain!"><a href="#">two</a></div>${PLACED}` }],
  ['unknown-check', 'data-check names a check that is not there', ['leaflet'], { body: `<div class="heed" data-check="no-such-check"><a href="CHECK/back-pain/en.html">Back pain: when to get help</a></div>${SCRIPT}` }],
  ['unknown-language', 'data-lang names a language that is not there', ['leaflet'], { body: `<div class="heed" data-check="back-pain" data-lang="xx"><a href="CHECK/back-pain/en.html">Back pain: when to get help</a></div>${SCRIPT}` }],
  ['two-packs', 'two checks of different packs', ['result'], { body: 'TAG<script async src="CHECK/embed.js" data-check="headache"></script>' }],
  ['hundred', 'a hundred checks on one page, the last one used', ['result'], { body: `${'PLACE'.repeat(100)}${SCRIPT}`, nth: -1 }],
  ['loader-first', 'the loader is the first one there ever was, as an old cache hands it out', ['result'], { body: PLACED, serve: loader(() => ({ body: FIRST })) }],
  ['loader-first-beside', 'that one and ours are both on the page', ['result'], { body: `${PLACED}<script async src="CHECK/embed.js?new"></script>`, serve: loader((file, asked) => (asked === 1 ? { body: FIRST } : {})) }],
  ['loader-redirected', 'the loader’s address leads to another one', ['result'], { serve: loader((file, asked) => (asked === 1 ? { status: 302, headers: { Location: 'embed.js?other' } } : {})) }],
  ['loader-encoding', 'the loader is said to be compressed and is not', ['leaflet', 'result'], { wait_ms: 5000, body: PLACED, serve: loader(() => ({ headers: { 'Content-Encoding': 'gzip' } })) }],
  ['loader-delayed', 'an optimiser keeps the tag until the reader moves', ['result'], { body: '<script type="text/delayed" data-src="CHECK/embed.js" data-check="back-pain"></script><script>setTimeout(() => { const old = document.querySelector("[data-src]"); const tag = document.createElement("script"); tag.dataset.check = old.dataset.check; tag.src = old.dataset.src; old.replaceWith(tag) }, 500)</script>' }],
  ['loader-combined', 'an optimiser puts the loader’s words into a file of its own', ['leaflet'], { body: 'PLACE<script>fetch("CHECK/embed.js").then((reply) => reply.text()).then((text) => { const tag = document.createElement("script"); tag.textContent = text; document.body.append(tag) })</script>' }],
  // What the frame loads
  ['frame-portal', 'in the frame’s place comes a page to log in', ['leaflet'], { body: PLACED, serve: page(portal) }],
  ['frame-portal-redirect', 'the frame is led to a page to log in', ['leaflet'], { body: PLACED, serve: { 'demo/index.html': portal, ...page(() => ({ status: 302, headers: { Location: '../demo/index.html' } })) } }],
  ['frame-redirected', 'the frame’s page has another address', ['result'], { serve: page((file, asked) => (asked === 1 ? { status: 308, headers: { Location: 'en.html?other' } } : {})) }],
  ['frame-nothing', 'the server has nothing to say in the frame’s place', ['leaflet'], { body: PLACED, serve: page(() => ({ status: 204, body: '' })) }],
  ['frame-encoding', 'the frame’s page is said to be compressed and is not', ['leaflet'], { body: PLACED, serve: page(() => ({ headers: { 'Content-Encoding': 'br' } })) }],
  ['frame-no-twin', 'the browser has no WebAssembly, and the page that does without is not there', ['leaflet'], { body: PLACED, before: 'delete window.WebAssembly', serve: { 'en.nowasm.html': () => ({ status: 404, body: '<!doctype html><title>no</title>' }) } }],
  ['frame-slow-twin', 'the same page comes a second late', ['result'], { body: PLACED, before: 'delete window.WebAssembly', serve: { 'en.nowasm.html': () => ({ after_ms: 1000 }) } }],
  ['frame-frames-never', 'the frame is never painted, says the browser', ['result'], { before: 'window.requestAnimationFrame = () => 1' }],
  ['frame-404', 'the frame’s page is not there', ['leaflet'], { serve: page(() => ({ status: 404, body: '<!doctype html><title>no</title>' })) }],
  ['frame-late', 'the frame’s page comes a second late', ['result'], { serve: page(() => ({ after_ms: 1000 })) }],
  ['frame-never', 'the frame’s page never comes', ['leaflet'], { serve: page(() => ({ after_ms: 8000 })) }],
  ['frame-text', 'the frame’s page is served as text', ['leaflet'], { serve: page(() => ({ type: 'text/plain' })) }],
  ['frame-download', 'the frame’s page is served as a file to keep', ['leaflet'], { serve: page(() => ({ type: 'application/octet-stream', headers: { 'Content-Disposition': 'attachment' } })) }],
  ['frame-empty', 'the frame’s page is empty', ['leaflet'], { serve: page(() => ({ body: '' })) }],
  ['frame-cut-in-check', 'the frame’s page is cut in the check’s script', ['leaflet'], { serve: page((file) => ({ body: file.subarray(0, file.indexOf('<div class="leaflet"') - 20_000) })) }],
  ['frame-cut-in-leaflet', 'the frame’s page is cut in the leaflet', ['advice'], { serve: CUT('id="section-tests"') }],
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
  ['host-no-iterator', 'the article lost the iterator of arrays', ['leaflet'], { ...before('delete Array.prototype[Symbol.iterator]'), body: PLACED }],
  ['host-no-entries', 'the article lost Object.entries', ['leaflet'], { ...before('Object.entries = null'), body: PLACED }],
  ['host-no-url', 'the article replaced URL', ['leaflet'], { ...before('window.URL = function () { throw new Error("URL") }'), body: PLACED }],
  ['host-no-observer', 'the article has no MutationObserver', ['leaflet'], { ...before('delete window.MutationObserver'), body: PLACED }],
  ['host-listener-wrapped', 'the article wraps addEventListener', ['result'], before('const add = EventTarget.prototype.addEventListener; EventTarget.prototype.addEventListener = function (type, hear, more) { return add.call(this, type, function (event) { return hear.call(this, event) }, more) }')],
  ['host-listener-dead', 'the article’s addEventListener throws', ['leaflet'], { ...before('window.addEventListener = () => { throw new Error("no") }'), body: PLACED }],
  ['host-messages-stopped', 'the article stops every message', ['leaflet'], { ...before('addEventListener("message", (event) => event.stopImmediatePropagation(), true)'), body: PLACED }],
  ['host-error', 'a script of the article throws before ours', ['result'], { body: '<script>throw new Error("theirs")</script><script>]]</script>TAG' }],
  ['host-copy-protection', 'the article prevents selecting, menus, keys and mouse', ['result'], before('for (const type of ["contextmenu", "selectstart", "mousedown", "keydown", "touchstart", "copy"]) document.addEventListener(type, (event) => { event.preventDefault(); event.stopPropagation() }, true)')],
  ['host-clobbered', 'pictures and forms of the article have the names of globals', ['result'], { body: `${named(GLOBALS)}${PLACED}` }],
  ...METHODS.map((name) => /** @type {[string, string, End[], Partial<Fault>]} */ ([`host-clobbered-${name.toLowerCase()}`, `a picture of the article is named ${name}`, /^(query|create)/.test(name) ? ['leaflet'] : ['result'], { body: `${named([name])}${PLACED}` }])),
  // The article: its document
  ['host-xhtml', 'the article is XHTML, served as XML', ['result'], { doctype: '<?xml version="1.0"?><!DOCTYPE html>', body: '<div class="heed" data-check="back-pain"><a href="CHECK/back-pain/en.html">Back pain</a></div><script src="CHECK/embed.js"></script>', not: {} }],
  ['host-quirks', 'the article has no doctype', ['result'], { doctype: '<!-- none -->' }],
  ['host-base', 'the article has a base address and a base target', ['result'], { head: '<base href="https://elsewhere.invalid/x/" target="_blank">' }],
  ['host-translated', 'a translator wraps the article’s texts in <font> and changes lang', ['result'], { body: `${PLACED}<script>document.documentElement.lang = "hi"; setInterval(() => { for (const node of document.querySelectorAll("p, .heed a")) if (!node.querySelector("font")) { const font = document.createElement("font"); font.append(...node.childNodes); node.append(font) } }, 5)</script>` }],
  ['host-moved', 'an app moves the frame to another place: it loads anew', ['result'], { body: 'TAG<aside></aside><script>setTimeout(() => { const box = document.querySelector("iframe")?.parentNode; if (box) document.querySelector("aside").append(box) }, 400)</script>' }],
  ['host-rendered-anew', 'an app writes its article anew in mid-check', ['result'], { body: `<main>PLACE</main>${SCRIPT}<script>setTimeout(() => { const main = document.querySelector("main"); main.innerHTML = 'PLACE' }, 400)</script>` }],
  ['host-box-emptied', 'an app empties the frame’s box and puts its link back', ['leaflet', 'result'], { body: `<main>PLACE</main>${SCRIPT}<script>setTimeout(() => { const box = document.querySelector(".heed"); box.innerHTML = '<a href="CHECK/back-pain/en.html">Back pain</a>' }, 400)</script>`, wait_ms: 5000 }],
  ['host-frame-removed', 'a consent manager takes every frame out', ['leaflet'], { body: `${PLACED}<script>setInterval(() => { for (const frame of document.querySelectorAll("iframe")) frame.remove() }, 5)</script>` }],
  ['host-forged-ready', 'the article says itself that the check is ready, and the frame’s page is not there', ['leaflet'], { body: `${PLACED}<script>setInterval(() => { for (const to of [window, ...window]) to.postMessage('{"heed":"ready"}', "*"); dispatchEvent(new MessageEvent("message", { data: '{"heed":"ready"}' })) }, 5)</script>`, serve: page(() => ({ status: 404, body: '<!doctype html><title>no</title>' })) }],
  ['host-consent', 'a consent manager takes the frame’s address until the reader agrees', ['result'], { body: `${PLACED}<script>const held = new MutationObserver(() => { for (const frame of document.querySelectorAll("iframe[src]")) { frame.dataset.src = frame.src; frame.removeAttribute("src") } }); held.observe(document.body, { childList: true, subtree: true }); setTimeout(() => { held.disconnect(); for (const frame of document.querySelectorAll("iframe")) frame.src = frame.dataset.src }, 700)</script>` }],
  ['host-carousel', 'a carousel shows a copy of the box as well', ['result'], { body: `<main>PLACE</main>${SCRIPT}<script>setTimeout(() => { document.querySelector("main").append(document.querySelector(".heed").cloneNode(true)) }, 400)</script>` }],
  ['host-link-back', 'in mid-check the reader follows a link inside the article, then Back, then Forward', ['result'], { body: `TAG${once('location.hash = "#comments"; setTimeout(() => { history.back(); setTimeout(() => history.forward(), 50) }, 50)')}` }],
  ['host-routes', 'an app changes the article’s address in mid-check', ['result'], { body: `TAG${once('history.pushState({}, "", "?next"); dispatchEvent(new PopStateEvent("popstate")); history.back()')}` }],
  ['host-reloaded', 'in mid-check the reader loads the article again', ['result'], { body: `TAG${once('location.reload()')}` }],
  ['host-back', 'in mid-check the reader goes to another page, then Back', ['result'], { body: `TAG${once('location.href = "CHECK/demo/index.html"')}`, serve: ELSEWHERE }],
  // The article: styles
  ['host-far', 'the check is far down the article', ['result'], { body: '<div style="height:30000px"></div>TAG' }],
  ['host-skipped', 'the article skips what is out of sight (content-visibility)', ['result'], { body: '<div style="height:6000px"></div><section style="content-visibility:auto;contain-intrinsic-size:auto 3000px">TAG</section>' }],
  ['host-folded', 'the check is in a closed part of the article, opened later', ['result'], { body: '<details><summary>Check yourself</summary>TAG</details><script>setTimeout(() => { document.querySelector("details").open = true }, 700)</script>' }],
  ['host-hidden-again', 'the check is shown, hidden, and shown again, as in a row of tabs', ['result'], { body: `<main>PLACE</main>${SCRIPT}<script>for (const [ms, shown] of [[60, ""], [300, "none"], [900, ""]]) setTimeout(() => { document.querySelector("main").style.display = shown }, ms); document.querySelector("main").style.display = "none"</script>` }],
  ['host-wide', 'the column is 3840 px wide', ['result'], { body: '<div style="width:3840px">TAG</div>' }],
  ['host-locked', 'the article has locked scrolling behind a banner and forgot it', ['result'], { head: '<style>html, body { overflow: hidden; height: 100% }</style>' }],
  ['host-transparent', 'the article is transparent until a test of its own is over', ['result'], { head: '<style>body { opacity: 0 }</style>', body: 'TAG<script>setTimeout(() => { document.body.style.opacity = 1 }, 700)</script>' }],
  ['host-css-reset', 'the article styles everything', ['result'], { head: '<style>* { all: revert; margin: 0 !important; opacity: 1; transition: all 9s !important; animation: none !important }</style>' }],
  ['host-css-frame-hidden', 'the article’s styles hide every frame', ['result'], { head: '<style>iframe { display: none !important; visibility: hidden !important }</style>' }],
  ['host-css-frame-flat', 'the article’s styles give frames no height', ['result'], { head: '<style>iframe { height: 0 !important; max-height: 0 !important; min-width: 0; width: 1px !important; position: absolute !important }</style>' }],
  ['host-css-hidden-shown', 'the article displays what is hidden', ['result'], { head: '<style>[hidden] { display: block !important } div:empty { display: none !important }</style>' }],
  ['host-css-late', 'the article is display: none until its styles come', ['result'], { body: '<style>body { display: none }</style>TAG<script>setTimeout(() => { document.querySelector("body style").remove() }, 700)</script>' }],
  ['host-adblock', 'an extension hides frames whatever the article says', ['leaflet'], { ...before('new MutationObserver(() => { for (const frame of document.querySelectorAll("iframe")) frame.style.setProperty("display", "none", "important") }).observe(document, { childList: true, subtree: true })'), body: PLACED }],
  ['host-font-400', 'the article’s root font is 64 px', ['result'], { head: '<style>html { font-size: 64px }</style>' }],
  ['host-narrow', 'the column is 120 px wide', ['result'], { body: '<div style="width:120px">TAG</div>' }],
  ['host-zoomed', 'the article is zoomed four times', ['result'], { head: '<style>html { zoom: 4 }</style>' }],
  ['host-rtl-dark-forced', 'the article is right-to-left and dark', ['result'], { body: '<div dir="rtl" style="color-scheme: dark; background: #000">TAG</div>' }],
];

/** @type {Fault[]} */
export default FAULTS.map(([id, what, end, more]) => ({ id, what, where: 'frame', end, ...more }));
