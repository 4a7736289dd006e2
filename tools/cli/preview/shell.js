// The page around a preview. In: the state and the word that it changed, the answers that a check was asked about. Out: both checks loaded
// again with those answers, the errors over them, level, rules and faults beside them. Never: part of a pack's page.

/** @template {Element} T @param {string} id @returns {T} */
const byId = (id) => /** @type {T} */ (/** @type {unknown} */ (document.getElementById(id)));
const frames = { pages: /** @type {HTMLIFrameElement} */ (byId('page')), frames: /** @type {HTMLIFrameElement} */ (byId('frame')) };
const languageChoice = /** @type {HTMLSelectElement} */ (byId('language'));
const LEVELS = { self_care: 'Self-care', routine: 'Routine', within_2_weeks: 'Within 2 weeks', within_24h: 'Within 24 hours', emergency: 'Emergency' };

/** @type {Record<string, Record<string, string[]>>} */
const answers = { pages: {}, frames: {} };
let current = 'pages';
let shown = '';  // version and language of the pages on the screen

/** @param {string} tag @param {string} className @param {...(string | Node)} children */
function element(tag, className, ...children) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

async function refresh() {
  const state = await (await fetch('state')).json();
  byId('title').textContent = state.title || 'Heed preview';
  document.title = `${state.title || 'Heed'} (preview)`;
  tellLanguages(state.languages);
  const now = `${state.version} ${languageChoice.value}`;
  if (now !== shown && state.languages.length > 0) load();
  shown = now;
  const overlay = byId('overlay');
  overlay.toggleAttribute('hidden', state.errors.length === 0);
  overlay.querySelector('ol')?.replaceChildren(...state.errors.flatMap((/** @type {string} */ text) => text.split('\n')).map((/** @type {string} */ line) => element('li', '', line)));
  tellFaults(state);
  if (state.errors.length === 0) tellLevel();
}

/** @param {string[]} languages */
function tellLanguages(languages) {
  if (languages.join() === [...languageChoice.options].map(({ value }) => value).join()) return;
  const before = languageChoice.value;
  languageChoice.replaceChildren(...languages.map((language) => new Option(language, language, false, language === before || (!before && language === 'en'))));
  byId('languages').toggleAttribute('hidden', languages.length < 2);
}

/** The page first, the article after it: side by side both would be slower. */
function load() {
  loadFrame('pages').addEventListener('load', () => loadFrame('frames'), { once: true });
}

/** @param {'pages' | 'frames'} kind */
function loadFrame(kind) {
  const fresh = /** @type {HTMLIFrameElement} */ (frames[kind].cloneNode());  // a changed fragment alone would not load it again
  fresh.src = `${kind}/${languageChoice.value}.html?${Date.now()}#preview=${encodeURIComponent(JSON.stringify(answers[kind]))}`;
  frames[kind].replaceWith(fresh);
  frames[kind] = fresh;
  return fresh;
}

/** @param {any} state */
function tellFaults({ errors, faults, judging, figures }) {
  const count = errors.length + faults.length;
  const status = byId('status');
  status.textContent = errors.length ? 'errors' : judging ? 'proving …' : count ? `${count} ${count === 1 ? 'fault' : 'faults'}` : 'everything holds';
  status.dataset.state = judging && !errors.length ? '' : count ? 'bad' : 'good';
  if (judging && !errors.length) return;
  const good = `No errors; ${figures.cases ?? 0} cases proved; ${figures.stories ?? 0} stories; reading grade ${(figures.grade ?? 0).toFixed(1)}.`;
  byId('faults').replaceChildren(...(count === 0 ? [element('p', 'none', good)]
    : errors.length ? [element('p', '', 'The errors over the check come first.')] : faults.map(({ text }) => element('pre', '', text))));
}

async function tellLevel() {
  const given = answers[current];
  if (Object.keys(given).length === 0) return byId('level').replaceChildren(element('p', '', 'Answer a question in one of the checks.'));
  const reply = await (await fetch(`level?language=${languageChoice.value}`, { method: 'POST', body: JSON.stringify(given) })).json();
  if (!reply) return byId('level').replaceChildren(element('p', '', 'The answers do not fit this version: start over.'));
  byId('level').replaceChildren(
    element('p', 'name', LEVELS[/** @type {keyof typeof LEVELS} */ (reply.level)]),
    element('p', '', reply.complete ? 'All questions are answered.' : 'At least this, if nothing more is ticked.'),
    element('ul', '', ...reply.rules.map((/** @type {any} */ { id, level, lines }) => element('li', '', `${id} (${LEVELS[/** @type {keyof typeof LEVELS} */ (level)]}): ${lines.join(' · ')}`))));
}

addEventListener('message', ({ source, data }) => {
  const kind = Object.entries(frames).find(([, frame]) => frame.contentWindow === source)?.[0];
  if (!kind || typeof data?.heed_preview !== 'object') return;
  answers[kind] = data.heed_preview;
  current = kind;
  tellLevel();
});
languageChoice.addEventListener('change', refresh);
byId('restart').addEventListener('click', () => {
  Object.assign(answers, { pages: {}, frames: {} });
  load();
  tellLevel();
});
const events = new EventSource('events');
events.addEventListener('page', refresh);
events.addEventListener('state', refresh);
events.addEventListener('open', refresh);
events.addEventListener('error', () => { byId('status').textContent = 'the preview has ended'; });
