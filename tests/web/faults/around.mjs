// Faults: what others do to the page while it is used: translators, extensions, settings, the reader's hands. In: nothing. Out: a list for the matrix.

/** @import { End, Fault } from './fixture.mjs' */

const EVERYWHERE = `
  const every = (node, does) => {
    does(node);
    if (node.shadowRoot) every(node.shadowRoot, does);
    for (const child of [...node.childNodes]) every(child, does);
  };
  const watch = (does) => {
    let busy = false;
    const seen = new WeakSet();
    const look = () => {
      if (busy || !document.body) return;
      busy = true;
      every(document.documentElement, (node) => {
        if ((node.nodeType === 11 || node === document.documentElement) && !seen.has(node)) { seen.add(node); new MutationObserver(look).observe(node, { childList: true, subtree: true, characterData: true }); }
        does(node);
      });
      setTimeout(() => { busy = false; });
    };
    setInterval(look, 3);
    addEventListener('DOMContentLoaded', look);
  };
  const style = (text) => watch((node) => {
    if (node.nodeType !== 11 && node !== document.documentElement) return;
    const home = node.nodeType === 11 ? node : document;
    if (home.styled) return;
    home.styled = true;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    home.adoptedStyleSheets = [...home.adoptedStyleSheets, sheet];
  });`;
const at = (/** @type {string} */ code) => `{${EVERYWHERE}${code}}`;

/** What happens to the element once it has painted. @param {string} code */
const painted = (code) => `{ const wait = setInterval(() => { const check = document.querySelector('heed-check'); if (!check?.shadowRoot?.querySelector('.heading') || document.readyState !== 'complete') return; clearInterval(wait); ${code} }, 1); }`;
/** While the check is under way: after its third screen. @param {string} code */
const midway = (code) => `{ const seen = new Set(); const wait = setInterval(() => { const check = document.querySelector('heed-check'); const text = check?.shadowRoot?.querySelector('.heading')?.textContent; if (text) seen.add(text); if (seen.size < 3) return; clearInterval(wait); ${code} }, 1); }`;

/** The same, but only the first time that this page is there in this tab. @param {string} code */
const once = (code) => `if (!sessionStorage[location.pathname]) { ${midway(`sessionStorage[location.pathname] = '1'; ${code}`)} }`;
/** Another page, from which the reader goes back. */
const ELSEWHERE = { 'demo/index.html': () => ({ body: '<!doctype html><title>Elsewhere</title><p>Elsewhere.</p><script>onpageshow = () => setTimeout(() => history.back(), 50)</script>' }) };

/** @type {[string, string, End[], string, Partial<Fault>?][]} */
const DONE = [
  ['translation', 'a translator wraps each text in <font>, again after every step', ['result'],
    at("watch((node) => { if (node.nodeType !== 3 || !/\\S/.test(node.data) || /^(font|script|style|option|title)$/i.test(node.parentNode.localName ?? '')) return; const font = document.createElement('font'); const inner = document.createElement('font'); node.replaceWith(font); font.append(inner); inner.append(node); })")],
  ['translation-lang', 'a translator changes lang and direction of the document', ['result'], 'addEventListener("DOMContentLoaded", () => { document.documentElement.lang = "ar"; document.documentElement.dir = "rtl"; document.documentElement.classList.add("translated-rtl") })'],
  ['translation-words', 'a translator writes other words in place of all texts', ['result'],
    at("watch((node) => { if (node.nodeType !== 3 || !/[A-Za-z]/.test(node.data) || /^(script|style|option|title)$/i.test(node.parentNode.localName ?? '')) return; const said = node.data.replace(/[A-Za-z]/g, '\u043b'); node.data = said; })"), { same: 'level' }],
  ['copy-protection', 'contextmenu, selectstart, mousedown, keydown, dragstart and copy are prevented', ['result'], 'for (const type of ["contextmenu", "selectstart", "mousedown", "mouseup", "keydown", "keyup", "dragstart", "copy", "touchstart"]) document.addEventListener(type, (event) => { event.preventDefault(); event.stopPropagation() }, true)'],
  ['clicks-stopped', 'clicks are stopped before they reach anything', ['result'], 'document.addEventListener("click", (event) => { event.stopImmediatePropagation() }, true)', { ways: ['within_24h'] }],
  ['no-selection', 'user-select: none on everything', ['result'], at("style('* { user-select: none !important; -webkit-user-select: none !important; pointer-events: auto }')")],
  ['spacing', 'a reader’s spacing of letters, words, lines (WCAG 1.4.12)', ['result'], at("style('* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important }')")],
  ['reset', 'a reset of everything, as extensions put it in', ['result'], at("style('* { margin: 0; padding: 0; border: 0; font: inherit; all: revert; box-sizing: content-box }')")],
  ['hidden-shown', '[hidden] is displayed', ['result'], at("style('[hidden] { display: block !important }')")],
  ['animations', 'everything is animated for a minute', ['result'], at("style('* { transition: all 60s !important; animation-duration: 60s !important }')")],
  ['sheet-first', 'an extension puts its own style sheet first', ['result'], '{ const style = document.createElement("style"); style.textContent = ".x { color: red }"; document.head.prepend(style) }'],
  ['sheet-removed', 'the page’s style sheet is removed', ['result'], 'addEventListener("DOMContentLoaded", () => { for (const style of document.querySelectorAll("style")) style.remove() })'],
  ['error-before', 'a script before ours throws, and an error handler swallows everything', ['result'], 'window.onerror = () => true; addEventListener("unhandledrejection", (event) => event.preventDefault()); setTimeout(() => { throw new Error("theirs") }); throw new Error("theirs")'],
  ['element-moved', 'the element is moved to another place of the page before the first answer', ['result'], painted("document.body.prepend(check); document.querySelector('main').append(check);")],
  ['element-moved-midway', 'the element is taken out and put back in mid-check', ['result'], midway("const place = document.querySelector('main'); check.remove(); setTimeout(() => place.prepend(check), 30);")],
  ['element-adopted', 'the element goes into another document and comes back', ['result'], painted("const frame = document.implementation.createHTMLDocument(''); frame.body.append(check); document.querySelector('main').prepend(check);")],
  ['element-cloned', 'the element is cloned, and the clone stands first', ['leaflet', 'result'], painted("const clone = check.cloneNode(true); document.querySelector('main').append(clone);")],
  ['element-emptied', 'what stands inside the element is cleared', ['result'], painted('check.textContent = ""; check.append("x");')],
  ['light-frozen', 'attributes of the element are changed in mid-check', ['result'], midway("check.setAttribute('class', 'x'); check.setAttribute('data-print', ''); check.id = 'screen';")],
  ['saved-page', 'the page as a browser saves it: what the scripts left, opened again', ['result'], '', { serve: { 'en.html': (file) => ({ body: file.toString().replace('<html lang="en" dir="ltr">', '<html lang="en" dir="ltr" class="js hosted"><!-- saved from url=(0040)https://news.example/back-pain/en.html -->') }) } }],
  ['clobbered', 'elements whose id or name is a global that we use', ['result'], 'addEventListener("DOMContentLoaded", () => { for (const name of ["parent", "location", "strings", "view", "check", "data", "clearTimeout", "getSelection", "customElements", "print", "Intl", "crypto", "addEventListener"]) { const a = document.createElement("a"); a.id = name; const form = document.createElement("form"); form.name = name; document.body.append(a, form) } })'],
  ['clobbered-document', 'forms whose name is a method of the document', ['result', 'leaflet', 'advice'], '{ const add = () => { for (const name of ["createElement", "querySelectorAll", "documentElement", "styleSheets"]) { const form = document.createElementNS("http://www.w3.org/1999/xhtml", "form"); form.setAttribute("name", name); document.head.append(form) } }; add() }'],
  ['two-checks', 'two checks on one page', ['result'], 'addEventListener("DOMContentLoaded", () => {})', { serve: { 'en.html': (file) => ({ body: file.toString().replace('<heed-check>', '<heed-check></heed-check><heed-check>') }) } }],
  ['timers-slow', 'timers fire once a second, as in a page out of sight', ['result'], '{ const real = window.setTimeout; window.setTimeout = (what, ms, ...more) => real(what, Math.max(ms ?? 0, 1000), ...more) }'],
  ['print-midway', 'the page is printed in mid-check', ['result'], midway('dispatchEvent(new Event("beforeprint")); window.print = () => {}; dispatchEvent(new Event("afterprint"));')],
  ['frozen-midway', 'the page is frozen and goes on in mid-check', ['result'], midway('document.dispatchEvent(new Event("freeze")); document.dispatchEvent(new Event("resume")); document.dispatchEvent(new Event("visibilitychange"));')],
  ['resized', 'the window’s size changes at every moment', ['result'], 'setInterval(() => dispatchEvent(new Event("resize")), 1)'],
  ['tiny', 'text of 400 %, as a root font size of 64 px', ['result'], at("style('html { font-size: 64px !important }')")],
  ['back-and-again', 'in mid-check the reader goes to another page, then Back', ['result'], once("location.href = '../demo/index.html'"), { serve: ELSEWHERE }],
  ['reloaded', 'in mid-check the reader loads the page again', ['result'], once('location.reload()')],
  ['leaflet-link', 'in mid-check the reader follows a link inside the page, then Back, then Forward', ['result'], midway("location.hash = '#card-emergency'; setTimeout(() => { history.back(); setTimeout(() => history.forward(), 50) }, 50);")],
  ['address-rewritten', 'a script writes the page’s address anew at every moment', ['result'], 'let i = 0; const change = setInterval(() => { if (i++ < 60) history.replaceState({ i }, "", `?utm=${i}`); else clearInterval(change) }, 5)'],
  ['turned', 'the phone is turned, and the keyboard comes up, in mid-check', ['result'], midway('for (const type of ["orientationchange", "resize"]) dispatchEvent(new Event(type)); visualViewport?.dispatchEvent(new Event("resize"));')],
  ['narrow', 'the page is 120 px wide', ['result'], at("style('html { inline-size: 120px !important }')")],
  ['scroll-locked', 'a script has locked scrolling and forgot it', ['result'], at("style('html, body { overflow: hidden !important; position: fixed !important; inset: 0 !important }')")],
  ['dark-extension', 'an extension turns all colours round', ['result'], at("style('html { filter: invert(1) hue-rotate(180deg) !important } * { background-color: #111 !important; color: #ddd !important }')")],
  ['design-mode', 'an extension makes the whole page a text to edit', ['result'], 'addEventListener("DOMContentLoaded", () => { document.designMode = "on" })'],
  ['inert', 'a forgotten dialog of an extension makes the body inert', ['result'], 'addEventListener("DOMContentLoaded", () => { document.body.inert = true })'],
  ['form-filler', 'a form filler writes attributes and adds boxes at every field', ['result'],
    at("watch((node) => { if (node.localName !== 'input' || node.dataset.filler) return; node.dataset.filler = 'x'; node.setAttribute('autocomplete', 'on'); node.setAttribute('style', 'background: yellow'); node.after(document.createElement('filler-icon')); })")],
  ['sheets-emptied', 'an extension takes the sheets of every shadow root', ['result'], midway('check.shadowRoot.adoptedStyleSheets = [];')],
  ['classes-removed', 'a script empties the class of the document', ['result'], midway("document.documentElement.className = '';")],
  ['base-added', 'an extension adds a base address', ['result'], 'addEventListener("DOMContentLoaded", () => { const base = document.createElement("base"); base.href = "https://elsewhere.invalid/"; document.head.prepend(base) })'],
  ['leaflet-removed', 'a reader mode takes out what is not the check', ['result'], painted("document.querySelector('.leaflet').remove(); document.querySelector('header').remove();")],
  ['beforeunload', 'a script asks before the page may be left, and another leaves it', ['result'], once('addEventListener("beforeunload", () => {}); dispatchEvent(new Event("beforeunload")); dispatchEvent(new Event("pagehide")); dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));')],
  ['offline', 'the server answers nothing after the page', ['result'], '', { serve: { 'en.html': (file, asked) => (asked > 1 ? { status: 503, body: '' } : {}) } }],
];

/** @type {Fault[]} */
export default DONE.map(([id, what, end, before, more = {}]) => ({ id, what, where: 'page', end: /** @type {End[]} */ (end), before, ...more }));
