// What scripts in web/ may reach, as ESLint rules: globals by an allow list (no-undef), members of the objects that lead out by an allow list
// (no-restricted-properties), and by name what sends, stores, navigates or makes code of text on any object (no-restricted-syntax).
// In: nothing. Out: the settings for eslint.config.mjs; the privacy tests try known ways out against them. Never: judges layout.

/** Globals that reach nobody, and those that the lists below bound. */
const GLOBALS = `AbortController addEventListener removeEventListener Array Blob Boolean clearTimeout crypto CSSStyleSheet customElements Date document
  Element encodeURIComponent Error Event getSelection HTMLButtonElement HTMLElement HTMLFormElement HTMLInputElement HTMLSelectElement HTMLTextAreaElement Intl
  isSecureContext JSON location Map Math MutationObserver NaN navigator Node Number Object parent parseInt Promise queueMicrotask Range reportError requestAnimationFrame
  Set ShadowRoot setTimeout String TextDecoder TextEncoder TypeError Uint8Array Uint32Array URL URLSearchParams WeakMap WeakSet WebAssembly window self innerWidth innerHeight
  matchMedia IntersectionObserver ResizeObserver CSS undefined HTMLIFrameElement HTMLAnchorElement HTMLScriptElement FormData`.split(/\s+/);

/** Members that may be used of objects through which a page could send, keep or tell something. @type {Record<string, string>} */
const MEMBERS = {
  document: `activeElement addEventListener body createElement createElementNS createTextNode currentScript documentElement getElementById head hidden
    querySelector querySelectorAll readyState removeEventListener styleSheets`,
  navigator: '',
  location: 'hash href origin pathname protocol reload replace',
  parent: 'postMessage',
  window: 'print',
  CSS: 'supports',
  URL: 'createObjectURL revokeObjectURL',
  crypto: 'getRandomValues',
  customElements: 'define get',
  WebAssembly: 'Instance Module instantiate',
  self: 'ResizeObserver',
  Object: 'assign entries freeze fromEntries hasOwn keys values',
};
/** Where files need more: what a reader's own press copies or passes on; the loader and the worker, which never meet an answer. @type {Record<string, {globals: string, members: Record<string, string>}>} */
const MORE = {
  'web/element/copy.js': { globals: '', members: { document: 'execCommand', navigator: 'clipboard' } },
  'web/element/take-along.js': { globals: '', members: { navigator: 'share' } },
  'web/element/views/pass-on.js': { globals: '', members: { navigator: 'canShare' } },
  'web/embed/*.js': { globals: '', members: {} },
  'web/offline/*.js': {
    globals: 'caches clients fetch Response skipWaiting', members: { navigator: 'serviceWorker', self: 'addEventListener clients location skipWaiting', caches: 'delete keys match open' },
  },
};

const ROOTS = ['window', 'self', 'globalThis', 'top', 'parent', 'document', 'navigator', 'location'];

/** Ways out by the name of a member, of whatever object. */
const WAYS_OUT = {
  'makes code or markup of text': `innerHTML outerHTML insertAdjacentHTML setHTMLUnsafe setHTML write writeln createContextualFragment parseFromString srcdoc constructor
    prepareStackTrace captureStackTrace caller contentEditable readText read`,
  'loads or sends': `src srcset action formAction ping poster data background attributionSrc sendBeacon submit requestSubmit send fetch importScripts insertRule backgroundImage listStyle listStyleImage
    cssText setAttributeNS setAttributeNode innerText elementTiming`,
  'stores': 'cookie localStorage sessionStorage indexedDB cookieStore storage setItem pushState replaceState',
  'leads to the window or another document': `defaultView ownerDocument contentDocument getRootNode host opener frames frameElement composedPath top
    navigate open domain designMode`,
  'can be seen around the check': `requestFullscreen requestPictureInPicture requestPointerLock showPopover showModal scrollBy scrollTo scrollTop scrollLeft nonce
    speak ariaNotify attachInternals animate dataset moveBefore vibrate setAppBadge`,
};
/** The loader makes a frame, which has an address and says one word; the worker opens its store. @type {Record<string, string[]>} */
const NEEDED = { 'web/embed/*.js': ['src', 'dataset', 'data', 'outerHTML'], 'web/offline/*.js': ['open'] };
/** Nor do they meet an answer under a shorter name. @type {Record<string, string>} */
const ALIASES = { 'web/embed/*.js': 'document', 'web/offline/*.js': 'self' };

/** Elements and attributes that load, send or run something; as a whole string in code, or as the key of what is drawn. */
const LOADERS = `script iframe fencedframe object embed img video audio track base meta portal feImage use applet style srcset imagesrcset ping action
  formaction poster srcdoc xlink:href http-equiv background attributionsrc dns-prefetch preconnect prefetch prerender preload modulepreload stylesheet
  manifest refresh expect speculationrules eval Function constructor`.split(/\s+/);

/** Keys of JSON keep their snake_case, also where they are taken out of it; names given here do not. */
export const SNAKE_CASE = {
  selector: 'VariableDeclarator > Identifier.id[name=/[a-z\\d]_[a-z]/], :function > Identifier.params[name=/[a-z\\d]_[a-z]/], FunctionDeclaration > Identifier.id[name=/[a-z\\d]_[a-z]/]',
  message: 'Names are camelCase.',
};

/** @param {string} names */
const list = (names) => names.trim().split(/\s+/).filter(Boolean);

/** @param {string} [folder] a key of MORE */
function settings(folder = '') {
  const more = MORE[folder] ?? { globals: '', members: {} };
  const needed = NEEDED[folder] ?? [];
  const roots = ROOTS.filter((name) => name !== ALIASES[folder]).join('|');
  const members = new Set([...Object.keys(MEMBERS), ...Object.keys(more.members)]);
  const names = Object.entries(WAYS_OUT).map(([why, all]) => ({ why, all: list(all).filter((name) => !needed.includes(name)) }));
  const loaders = LOADERS.filter((name) => folder !== 'web/embed/*.js' || !/^(iframe|script)$/.test(name));
  return {
    languageOptions: {
      ecmaVersion: /** @type {const} */ (2023), sourceType: /** @type {const} */ ('module'),
      globals: Object.fromEntries([...GLOBALS, ...list(more.globals)].map((name) => [name, /** @type {const} */ ('readonly')])),
    },
    rules: /** @type {import('eslint').Linter.RulesRecord} */ ({
      'no-undef': 'error', 'no-eval': 'error', 'no-implied-eval': 'error', 'no-new-func': 'error', 'no-script-url': 'error', 'no-console': folder === 'web/embed/*.js' ? 'off' : 'error', 'no-alert': 'error', 'no-caller': 'error',
      'no-extend-native': 'error', 'no-global-assign': 'error',
      'no-restricted-properties': ['error',
        ...[...members].map((object) => ({
          object, allowProperties: [...list(MEMBERS[object] ?? ''), ...list(more.members[object] ?? '')],
          message: 'This object leads out of the page; what may be used of it is in tools/dev/web-rules.mjs.',
        })),
        { property: 'postMessage', allowObjects: ['parent'], message: 'The one word that the page says is {"heed":"ready"}, to its parent.' },
        { object: 'event', property: 'view', message: 'The view of an event is the window.' },
        ...names.flatMap(({ why, all }) => all.map((property) => ({ property, message: `It ${why} (tools/dev/web-rules.mjs).` })))],
      'no-restricted-syntax': ['error', SNAKE_CASE,
        { selector: `:not(MemberExpression, BinaryExpression, UnaryExpression, Property, MethodDefinition, ImportSpecifier) > Identifier[name=/^(${roots})$/]`, message: 'Under another name its members would escape the rules: use it with the member.' },
        { selector: `MemberExpression[computed=true] > Identifier.object[name=/^(${ROOTS.join('|')})$/]`, message: 'A member by a name that only the run knows could be any.' },
        { selector: 'AssignmentExpression > MemberExpression.left[computed=true] > CallExpression.property', message: 'A member that is set by a name that is put together could be any.' },
        { selector: 'CallExpression > MemberExpression.callee[computed=true]', message: 'A call of a member by a name that only the run knows could be any.' },
        { selector: 'CallExpression[callee.property.name=/^createElement/] > Literal.arguments[value=/^(link|frame|form|style)$/], CallExpression[callee.name=/^(h|s|svg)$/] > Literal.arguments:first-child[value=/^(link|frame|style)$/]', message: 'Such an element loads or sends something.' },
        { selector: 'CallExpression[callee.property.name=createElementNS] > Literal.arguments[value=/^(image|use|a|animate|set|script)$/]', message: 'Such a part of a picture loads or changes something.' },
        { selector: 'CallExpression[callee.property.name=setAttribute] > Literal.arguments:first-child[value=/^(on|src|href|action|style$|elementtiming|autofocus)/i]', message: 'An attribute that runs, loads or tells something.' },
        { selector: 'CallExpression[callee.object.name=parent] > .arguments:first-child:not([value=\'{"heed":"ready"}\'])', message: 'The one word that the page says is {"heed":"ready"}.' },
        { selector: 'AssignmentExpression > MemberExpression.left[object.name=location]', message: 'The page goes nowhere by itself.' },
        { selector: 'ImportExpression, MetaProperty', message: 'A page loads nothing.' },
        { selector: `Literal[value=/^(${loaders.join('|')})$/i]`, message: 'Such an element or attribute loads, sends or runs something.' },
        { selector: `Property > Identifier.key[name=/^(on(?!ce$)[a-z]+|${names.flatMap(({ all }) => all).filter((name) => !['data', 'host', 'open', 'action', 'top', 'background'].includes(name)).join('|')})$/]`, message: 'An attribute or member that runs, loads or sends something.' },
        { selector: 'MemberExpression[property.name=/^on(?!ce$)[a-z]+$/]', message: 'Listen with addEventListener: a handler may be text.' },
        { selector: 'Literal[value=/@import|\\burl\\(|image-set\\(|^\\s*(wss?:|data:|blob:|javascript:|\\/\\/)/i], TemplateElement[value.raw=/@import|\\burl\\(|image-set\\(|^\\s*(wss?:|data:|blob:|javascript:|\\/\\/)/i]', message: 'Styles and addresses that load something.' },
        { selector: 'Literal[value=/^\\s*https?:/i]:not([value=/^https:\\/\\/(wa\\.me|t\\.me)\\/|^http:\\/\\/www\\.w3\\.org\\/|^https:\\/\\/$/])', message: 'Addresses of others come from the pack.' }],
    }),
  };
}

/** For eslint.config.mjs: web/ as a whole, then the folders that may more. */
export const WEB_RULES = [
  { files: ['web/**/*.js'], ignores: ['web/leaflet/**', 'web/strings/**'], ...settings() },  // these two run in the build, or are words
  ...Object.keys(MORE).map((files) => ({ files: [files], ...settings(files) })),
];
