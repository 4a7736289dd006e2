// Makes the snippet of a check. In: what is chosen, checks.js. Out: the snippet as text to copy, and the check itself below it.
// Never: sends or stores a choice; makes HTML of text for this page.
import { checks, regions } from './checks.js';

const place = document.querySelector('#builder');
const status = make('p', { role: 'status' });
const code = make('code');
const live = make('div');
const language = new Intl.DisplayNames(['en'], { type: 'language' });

/** @param {string} tag @param {Record<string, string>} [attributes] @param {...(Node | string)} children */
function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

const option = ([value, text]) => make('option', { value }, text);
const select = (name, pairs) => make('select', { name }, ...pairs.map(option));
const fields = {
  check: select('check', Object.entries(checks).map(([id, titles]) => [id, Object.values(titles)[0]])),
  lang: select('lang', []),
  region: select('region', [['', 'the reader chooses'], ...regions.map(({ id, name }) => [id, name])]),
  theme: select('theme', [['', 'as the reader’s device is set'], ['light', 'always light'], ['dark', 'always dark']]),
  accent: make('input', { name: 'accent', placeholder: '#0c4a43', pattern: '#[0-9a-fA-F]{6}', autocomplete: 'off' }),
  address: make('input', { name: 'address', type: 'url', value: new URL('..', location.href).href, autocomplete: 'off' }),
};
const LABELS = { check: 'Check', lang: 'Language', region: 'Country for emergency numbers', theme: 'Light or dark', accent: 'Colour of links and buttons, as #rrggbb', address: 'Your host: the address of the folder dist/' };

const escape = (text) => text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]);
const title = () => checks[fields.check.value][fields.lang.value];

/** Only what was chosen. @returns {Record<string, string>} */
function chosen() {
  const all = Object.entries({ check: fields.check.value, lang: fields.lang.value, region: fields.region.value, theme: fields.theme.value, accent: fields.accent.validity.valid ? fields.accent.value : '' });
  return Object.fromEntries(all.filter(([, value]) => value !== ''));
}

function fillLanguages() {
  const known = Object.keys(checks[fields.check.value]);
  const old = fields.lang.value;
  fields.lang.replaceChildren(...known.map((id) => option([id, language.of(id) ?? id])));
  fields.lang.value = known.includes(old) ? old : known[0];
}

function show() {
  const host = fields.address.value.replace(/\/*$/, '/');
  const data = Object.entries(chosen()).map(([name, value]) => ` data-${name}="${escape(value)}"`).join('');
  const page = `${host}${fields.check.value}/${fields.lang.value}.html`;
  code.textContent = `<div class="heed"${data} style="min-height:clamp(200px,100svh - 120px,640px)"><p>A private self-check: <a href="${escape(page)}">${escape(title())}</a>. Your answers stay on your device.</p></div>\n`
    + `<script async src="${escape(host)}embed.js"></script>`;
  const here = new URL('..', location.href).href;
  const box = make('div', { class: 'heed' }, make('p', {}, make('a', { href: `${here}${fields.check.value}/${fields.lang.value}.html` }, title())));
  for (const [name, value] of Object.entries(chosen())) box.setAttribute(`data-${name}`, value);
  live.replaceChildren(box);
  const isHereAlone = /^https?:\/\/(localhost|127\.)/.test(host);
  status.textContent = fields.accent.validity.valid ? (isHereAlone ? 'That host is this computer alone. Before you publish, write the address of yours.' : '') : 'A colour is written #rrggbb, such as #0c4a43.';
}

const copy = make('button', { type: 'button' }, 'Copy the snippet');
copy.addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(code.textContent);
    status.textContent = `Copied. ${status.textContent.replace('Copied. ', '')}`;
  } catch {
    getSelection()?.selectAllChildren(code);
    status.textContent = 'Copying did not work here. The snippet is selected: copy it by hand.';
  }
});
fields.check.addEventListener('change', fillLanguages);
for (const field of Object.values(fields)) field.addEventListener('change', show);

place.replaceChildren(
  make('div', { class: 'fields' }, ...Object.entries(fields).map(([name, field]) => make('label', {}, LABELS[name], field))),
  make('pre', { tabindex: '0' }, code), copy, status);
place.after(make('p', {}, 'What readers see:'), live);
fillLanguages();
show();
