// Faults: the page comes late, cut, changed, or under another name for its letters. In: nothing. Out: a list for the matrix.

/** @import { End, Fault } from './fixture.mjs' */

/** @param {(text: string) => string} change @returns {Fault['serve']} */
const changed = (change) => ({ 'en.html': (file) => ({ body: change(file.toString('latin1')) }) });
/** Cut before the nth time that these words stand there, and some bytes further. @param {string} words @param {number} [nth] @param {number} [further] @returns {Fault['serve']} */
const cut = (words, nth = 1, further = 0) => changed((text) => {
  let at = -1;
  for (let i = 0; i < nth; i += 1) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`${words} is not in the page`);
  return text.slice(0, at + further);
});
/** One letter of the nth script is another one. @param {number} nth @param {number} part where in it, of 1 @returns {Fault['serve']} */
const flipped = (nth, part) => changed((text) => {
  const script = [...text.matchAll(/<script>([^]*?)<\/script>/g)][nth];
  const at = script.index + '<script>'.length + Math.floor(script[1].length * part);
  return text.slice(0, at) + (text[at] === 'a' ? 'b' : 'a') + text.slice(at + 1);
});

/** The server's own policy, with both pages of the check. @param {string} policy @returns {Fault['serve']} */
const header = (policy) => ({ '.html': () => ({ headers: { 'Content-Security-Policy': policy } }) });

/** @type {[string, string, End[], Fault['serve'], Partial<Fault>?][]} */
const SERVED = [
  ['cut-in-check', 'the page ends in the middle of the check’s script', ['leaflet'], cut('</script>', 1, -20_000)],
  ['cut-in-cards', 'the page ends after the emergency card', ['advice'], cut('<article id="card-within_24h"')],
  ['cut-in-leaflet', 'the page ends in the middle of the leaflet', ['advice'], cut('id="section-tests"')],
  ['cut-in-core', 'the page ends in the middle of the core', ['advice'], cut('</script>', 2, -30_000)],
  ['cut-at-end', 'the last 20 bytes are missing', ['advice'], changed((text) => text.slice(0, -20))],
  ['flip-in-check', 'one letter of the check’s script is another one', ['leaflet'], flipped(0, 0.5)],
  ['flip-in-core', 'one letter of the core is another one', ['advice'], flipped(1, 0.7)],
  ['flip-in-pack', 'one letter of the compiled pack is another one', ['advice'], flipped(1, 0.2)],
  ['flip-in-policy', 'one letter of the policy’s hashes is another one', ['leaflet', 'advice'], changed((text) => text.replace(/'sha256-(.)/, (whole, letter) => `'sha256-${letter === 'x' ? 'y' : 'x'}`))],
  ['minified-space', 'a proxy collapses every run of spaces and line ends', ['advice', 'leaflet'], changed((text) => text.replace(/[ \t\r\n]+/g, ' '))],
  ['minified-quotes', 'a proxy leaves quotes and closing tags out', ['result'], changed((text) => text.replace(/<\/(p|li|body|html)>/g, '').replace(/ (class|id|lang)="([\w-]+)"/g, ' $1=$2'))],
  ['minified-scripts', 'a proxy writes the scripts anew', ['leaflet'], changed((text) => text.replace(/<script>([^]*?)<\/script>/g, '<script>$1;\n</script>'))],
  ['minified-style', 'a proxy writes the style anew', ['result'], changed((text) => text.replace(/<style>([^]*?)<\/style>/g, '<style>$1\n</style>'))],
  ['comments', 'a proxy puts comments and a bar of its own in', ['result'], changed((text) => text.replace('<body>', '<!-- saved data --><body><!--[if IE]><p>old</p><![endif]--><div>Fast view</div>'))],
  ['injected', 'a provider puts a script of its own in, at the end', ['result'], changed((text) => text.replace('</body>', '<script>window.theirs = 1; document.title = "x"</script><script src="//ads.example/x.js"></script></body>'))],
  ['crlf', 'every line end is CR LF', ['result'], changed((text) => text.replace(/\n/g, '\r\n'))],
  ['bom', 'a byte order mark stands first', ['result'], { 'en.html': (file) => ({ body: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), file]) }) }],
  ['latin-1', 'served as latin-1', ['result'], { 'en.html': () => ({ type: 'text/html; charset=iso-8859-1' }) }],
  ['no-charset', 'served without a name for its letters', ['result'], { 'en.html': () => ({ type: 'text/html' }) }],
  ['utf-16', 'written anew as UTF-16', ['result'], { 'en.html': () => ({ type: 'text/html; charset=utf-16', letters: 'utf16le' }) }],
  ['no-doctype', 'the doctype is gone: quirks mode', ['result'], changed((text) => text.replace('<!doctype html>\n', ''))],
  ['header-policy', 'the server adds a policy of its own: no scripts at all', ['leaflet'], { 'en.html': () => ({ headers: { 'Content-Security-Policy': "script-src 'none'" } }) }, { still: true }],
  ['header-policy-wasm', 'the server adds a policy that refuses WebAssembly', ['result'], { 'en.html': () => ({ headers: { 'Content-Security-Policy': "script-src 'unsafe-inline'" } }) }],
  ['header-policy-style', 'the server adds a policy that refuses styles', ['result'], { 'en.html': () => ({ headers: { 'Content-Security-Policy': "style-src 'none'" } }) }],
  ['header-sandbox', 'the server puts the page into a sandbox of its own', ['result'], { 'en.html': () => ({ headers: { 'Content-Security-Policy': 'sandbox allow-scripts allow-forms' } }) }],
  ['trusted-types', 'the server adds a policy with Trusted Types', ['result'], { 'en.html': () => ({ headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types x" } }) }],
  ['twice', 'a proxy sends the page twice, one after the other', ['result'], changed((text) => text + text)],
  ['scripts-removed', 'a proxy that saves data takes all scripts out', ['leaflet'], changed((text) => text.replace(/<script>[^]*?<\/script>/g, ''))],
  ['scripts-renamed', 'a proxy gives scripts another type, to load them later', ['leaflet'], changed((text) => text.replaceAll('<script>', '<script type="text/rocketscript">'))],
  ['scripts-at-end', 'a proxy moves the scripts to the end', ['leaflet', 'advice', 'result'], changed((text) => text.replace(/<script>[^]*?<\/script>/g, '').replace('</body>', `${(text.match(/<script>[^]*?<\/script>/g) ?? []).join('')}</body>`))],
  ['check-script-removed', 'a filter takes the check’s script out', ['leaflet'], changed((text) => text.replace(/<script>[^]*?<\/script>/, ''))],
  ['core-script-removed', 'a filter takes the core’s script out', ['advice'], changed((text) => `${text.slice(0, text.lastIndexOf('<script>'))}</body></html>`)],
  ['style-removed', 'a proxy takes the style out', ['result'], changed((text) => text.replace(/<style>[^]*?<\/style>/, ''))],
  ['policy-removed', 'a proxy takes the policy out', ['result'], changed((text) => text.replace(/<meta http-equiv[^>]*>/, ''))],
  ['tags-upper', 'a proxy writes tags in capitals', ['result'], changed((text) => text.replace(/<(\/?)(p|ul|li|section|main|header|h1|h2)\b/g, (whole, end, name) => `<${end}${name.toUpperCase()}`))],
  ['cut-twin', 'no WebAssembly, and the page that does without is cut in its core', ['advice'], { 'en.nowasm.html': (file) => ({ body: file.subarray(0, -30_000) }) }, { before: 'delete window.WebAssembly' }],
  ['slow-twin', 'no WebAssembly, and the page that does without comes a second late', ['result'], { 'en.nowasm.html': () => ({ after_ms: 1000 }) }, { before: 'delete window.WebAssembly' }],
  ['header-default', 'the server adds a policy for everything, without inline scripts', ['leaflet'], header('default-src https:'), { still: true }],
  ['header-default-inline', 'the same with inline scripts and styles', ['result'], header("default-src https: 'unsafe-inline'")],
  ['header-strict-dynamic', 'the server’s policy trusts only what trusted scripts load', ['leaflet'], header("script-src 'strict-dynamic'"), { still: true }],
  ['header-nonce', 'the server’s policy wants a nonce', ['leaflet'], header("script-src 'nonce-r4nd0m' 'unsafe-inline'"), { still: true }],
  ['header-eval', 'the server’s policy allows inline scripts and eval: WebAssembly too', ['result'], header("script-src 'unsafe-inline' 'unsafe-eval'")],
  ['header-two', 'two policies of the server, one of them without WebAssembly', ['result'], header("script-src 'unsafe-inline' 'wasm-unsafe-eval', default-src * 'unsafe-inline'")],
  ['header-sandbox-scripts', 'the server’s sandbox allows scripts alone', ['result'], header('sandbox allow-scripts')],
  ['header-sandbox-wasm', 'the server’s sandbox allows scripts alone, and its policy no WebAssembly', ['result'], header("sandbox allow-scripts; script-src 'unsafe-inline'")],
  ['permissions', 'the server allows the page nothing', ['result'], { 'en.html': () => ({ headers: { 'Permissions-Policy': 'clipboard-write=(), web-share=(), storage-access=(), fullscreen=()', 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin', 'X-Content-Type-Options': 'nosniff' } }) }],
];

/** @type {Fault[]} */
export default SERVED.map(([id, what, end, serve, more = {}]) => ({ id, what, where: 'page', end, serve, ...more }));
