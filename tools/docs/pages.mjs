// The pages of the documentation: which files become pages, in which order they are listed. In: docs/, and three documents from elsewhere.
// Out: names, titles, groups. Never: a page left out because nobody listed it: what is new in docs/ stands under "More".
import fs from 'node:fs';
import path from 'node:path';
import { fromRoot } from '../lib/paths.mjs';

/** Documents that lie where people look for them on GitHub. @type {Record<string, string>} page → file */
export const FROM_ELSEWHERE = { 'write-a-pack': 'content/README.md', 'pack-keys': 'content/KEYS.md', 'pack-conditions': 'content/CONDITIONS.md', 'how-it-is-built': 'ARCHITECTURE.md', 'contributing': 'CONTRIBUTING.md' };

/** @type {[string, string[]][]} */
const GROUPS = [
  ['Publish', ['embed', 'wordpress', 'publishers', 'consent', 'amp', 'hosts', 'self-hosting', 'scale']],
  ['Trust', ['privacy', 'verify', 'intended-use', 'accessibility', 'comparison', 'faults']],
  ['Build', ['write-a-pack', 'pack-keys', 'pack-conditions', 'api', 'npm', 'cpp', 'fhir', 'how-it-is-built', 'internals', 'contributing', 'release']],
];

/** @returns {string[]} names of pages without their ending */
export function pageNames() {
  const own = fs.readdirSync(fromRoot('docs')).filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -'.md'.length));
  return [...own, ...Object.keys(FROM_ELSEWHERE)].sort();
}

/** @param {string} name */
export function sourceOf(name) {
  return fs.readFileSync(fromRoot(FROM_ELSEWHERE[name] ?? `docs/${name}.md`), 'utf8');
}

/** The first heading, without the marks of code. @param {string} text */
export function titleOf(text) {
  return (/^# (.+)$/m.exec(text)?.[1] ?? '').replaceAll('`', '');
}

/** Groups with their pages, for the menu. */
export function menu() {
  const names = pageNames().filter((name) => name !== 'index');
  const listed = GROUPS.flatMap(([, group]) => group);
  return [...GROUPS, /** @type {[string, string[]]} */ (['More', names.filter((name) => !listed.includes(name))])]
    .map(([group, members]) => ({ group, pages: members.filter((name) => names.includes(name)).map((name) => ({ name, title: titleOf(sourceOf(name)) })) }))
    .filter(({ pages }) => pages.length > 0);
}

/** The page that a document became. @param {string} file its last two names @param {string} from the document with the link @returns {string | undefined} */
export function pageOf(file, from) {
  const last = path.basename(file);
  const isContent = /(write-a-pack|pack-)/.test(from) && !file.includes('/');
  const elsewhere = Object.entries(FROM_ELSEWHERE).find(([, one]) => one === file || (isContent && one === `content/${last}`) || (!one.includes('/') && one === last));
  if (elsewhere) return `${elsewhere[0]}.html`;
  const name = last.replace(/\.md$/, '');
  return last.endsWith('.md') && fs.existsSync(fromRoot('docs', last)) && !/^content\//.test(file) ? `${name}.html` : undefined;
}
