// Articles as real sites, CMSs, optimisers and writers make them, each with what must become of the check in it. In: nothing. Out: rows.
// TAG is the bare script tag, PLACE the placeholder of README.md, LOADER the script for it, CHECK the check's origin, NEWS the article's.

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {string} body
 * @property {string} [head]
 * @property {string} [title] of <html lang>: en where nothing is said
 * @property {number} [checks] how many come; 1 where nothing is said
 * @property {RegExp} [says] the one line in the console; none where nothing is said
 * @property {boolean} [room] the room stays: nothing runs that could take it away
 * @property {boolean} [link] whether a readable link is left; where no check comes: yes, if there is a placeholder
 * @property {string} [within] the selector of what holds the frame
 */

const OWN = '<script async src="CHECK/embed.js"';

/** @type {Row[]} */
export const ROWS = [
  { name: 'the bare tag', body: '<p>Text.</p>TAG<p>Text.</p>' },
  { name: 'README’s placeholder and the loader after it', body: 'PLACE LOADER' },
  { name: 'the loader in the head, before the placeholder', head: 'LOADER', body: 'PLACE' },
  { name: 'tag and placeholder without a link', body: '<div class="heed" data-check="back-pain"></div>LOADER' },
  { name: 'two tags and the loader twice more', body: 'TAG<p>Text.</p>TAG LOADER <script src="CHECK/embed.js?ver=2"></script>', checks: 2 },
  { name: 'a tag that stands before its own placeholder', body: 'TAG PLACE<p>Text.</p>' },
  { name: 'a placeholder that says nothing but its class and link', body: '<div class="heed"><a href="CHECK/back-pain/en.html">Back pain</a></div>LOADER' },
  { name: 'classic WordPress: the tag in a paragraph', body: '<p>Before.<br />TAG<br />After.</p>' },

  // typos
  { name: 'typographic quotes around data-check', body: `${OWN} data-check=”back-pain” data-lang=“en”></script><p>Text.</p>` },
  { name: 'capitals, underscore, spaces', body: `${OWN} data-check=" Back_Pain " data-lang=" EN "></script><p>Text.</p>` },
  { name: 'data-lang of CMSs: en-GB', body: `${OWN} data-check="back-pain" data-lang="en-GB"></script><p>Text.</p>` },
  { name: 'data-lang of CMSs: en_US', body: `${OWN} data-check="back-pain" data-lang="en_US"></script><p>Text.</p>` },
  { name: 'data-lang of CMSs: empty', body: `${OWN} data-check="back-pain" data-lang=""></script><p>Text.</p>` },
  { name: 'a language that is not there', body: `${OWN} data-check="back-pain" data-lang="xx"></script><p>Text.</p>`, says: /data-lang="xx".*Write .*en/ },
  { name: 'a check that is not there, in a tag', body: `${OWN} data-check="bakc-pain"></script><p>Text.</p>`, checks: 0, says: /data-check="bakc-pain".*Write back-pain or headache/ },
  { name: 'a check that is not there, in a placeholder', body: '<div class="heed" data-check="bakc-pain"><a href="CHECK/back-pain/en.html">Back pain</a></div>LOADER', checks: 0, link: true, says: /data-check="bakc-pain"/ },
  { name: 'a word that every object has', body: `${OWN} data-check="constructor"></script><p>Text.</p>`, checks: 0, says: /data-check="constructor"/ },
  ...['//evil.example/x', 'javascript:alert(1)//', '../x', 'https://evil.example'].map((bad) => (
    { name: `an address in data-check: ${bad}`, body: `<div class="heed" data-check="${bad}"></div>LOADER`, checks: 0, says: /data-check=/ })),
  { name: 'an address in data-lang', body: '<div class="heed" data-check="back-pain" data-lang="../x"></div>LOADER', says: /data-lang=/ },

  // where the tag stands, and what is left of it
  { name: 'the tag in the head', head: 'TAG', body: '<article><p>Text.</p></article>', checks: 0, says: /outside the article.*<div class="heed"/ },
  { name: 'next/script: the tag at the end of body, below the footer', body: '<article><p>Text.</p></article><footer>Foot</footer>TAG', says: /outside the article.*<div class="heed"/ },
  { name: 'a tag manager: the tag without its attributes', body: '<p>Text.</p>LOADER', checks: 0, says: /no data-check here.*<div class="heed"/ },
  { name: 'the tag without its attributes, and a placeholder', body: 'PLACE<p>Text.</p>LOADER' },

  // the loader’s own address
  { name: 'a module: no current script', body: 'PLACE<script type="module" src="CHECK/embed.js"></script>' },
  { name: 'user HTML named currentScript', body: '<img name="currentScript" src="https://evil.example/embed.js">TAG<p>Text.</p>' },
  { name: 'user HTML named currentScript, and a placeholder', body: '<img name="currentScript" src="https://evil.example/embed.js">PLACE LOADER' },
  { name: 'user HTML named as the document’s methods', body: '<form name="createElement"></form><img name="documentElement"><img name="currentScript">TAG<p>Text.</p>' },
  { name: 'a foreign embed.js before ours', body: '<script src="NEWS/foreign/embed.js"></script>PLACE<script type="module" src="CHECK/embed.js"></script>' },
  { name: 'a foreign embed.js, and ours nowhere', body: '<script src="NEWS/foreign/embed.js"></script>PLACE', checks: 0, link: true, room: true },
  { name: 'moved by a cache plugin, with a placeholder', body: 'PLACE<script src="NEWS/wp-content/cache/min/1/embed.js?ver=1"></script>', checks: 0, link: true, says: /no loader from CHECK.*Load CHECK\/embed\.js/ },
  { name: 'user HTML that links elsewhere', body: '<div class="heed" data-check="back-pain"><a href="https://evil.example/back-pain/en.html">x</a></div>LOADER', checks: 0, link: true, says: /no loader from https:\/\/evil\.example/ },

  // the site’s styles
  { name: 'styles that hide and squeeze frames', head: '<style>iframe { width: 10px; height: 90px !important; max-height: 50px !important; display: none !important; opacity: 0 } * { box-sizing: content-box }</style>', body: 'TAG<p>Text.</p>' },
  ...Object.entries({
    'flex row': 'display:flex', 'flex column, centred': 'display:flex;flex-direction:column;align-items:center', 'grid, centred': 'display:grid;justify-items:center', 'float': 'float:left',
    'inline-block': 'display:inline-block', 'table': 'display:table', 'fit-content': 'width:fit-content', 'inline-flex': 'display:inline-flex', 'absolute': 'position:absolute', 'paragraph': '',
  }).map(([name, style]) => ({ name: `in a wrapper: ${name}`, body: `<div id="column" style="width:700px;position:relative"><div style="${style}">TAG</div></div>`, within: '#column' })),
  { name: 'in a wrapper: table cell', body: '<div id="column" style="width:700px"><table style="border-spacing:0"><tr><td style="padding:0">TAG</td></tr></table></div>', within: '#column' },
];

/** What does not come, and what each leaves: the link, in no more room than it needs. @type {{name: string, head?: string, page?: (route: import('playwright-core').Route) => unknown}[]} */
export const MISSING = [
  { name: 'the page is not there', page: (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<p>Not here' }) },
  { name: 'the page may not be framed', page: (route) => route.fulfill({ contentType: 'text/html', headers: { 'X-Frame-Options': 'DENY' }, body: '<p>No' }) },
  { name: 'the server never answers', page: () => {} },
  { name: 'the connection breaks', page: (route) => route.abort() },
  { name: 'the article’s policy forbids frames', head: '<meta http-equiv="Content-Security-Policy" content="frame-src \'none\'">' },
];
