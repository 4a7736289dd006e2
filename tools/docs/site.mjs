// The documentation as static pages. In: docs/*.md, the guide for editors, the packs' titles. Out: a folder of HTML, CSS and one script, for /docs/ of
// whatever serves dist/. Never: a script on a page that can do without (the builder alone cannot, and the check), or anything from another host.
import fs from 'node:fs';
import path from 'node:path';
import Eleventy from '@11ty/eleventy';
import { languages, packFolders } from '../lib/pack-folder.mjs';
import { CONTENT, fromRoot } from '../lib/paths.mjs';
import { markdown } from './markdown.mjs';
import { FROM_ELSEWHERE, menu, sourceOf, titleOf } from './pages.mjs';

/** What the builder of snippets can choose from. */
function choices() {
  const json = (/** @type {string[]} */ ...parts) => JSON.parse(fs.readFileSync(path.join(...parts), 'utf8').replace(/^\uFEFF/, ''));
  const checks = Object.fromEntries(packFolders(CONTENT).map((folder) => [
    path.basename(folder), Object.fromEntries(languages(folder).map((language) => [language, json(folder, 'strings', `${language}.json`).title]))]));
  const regions = json(CONTENT, 'regions.json').regions.map((/** @type {{id: string, name: string | Record<string, string>}} */ { id, name }) => ({ id, name: typeof name === 'string' ? name : name.en }));
  return `// Made by npm run docs from the packs.\nexport const checks = ${JSON.stringify(checks)};\nexport const regions = ${JSON.stringify(regions)};\n`;
}

/** @param {string} output a folder, which is emptied first */
export async function makeDocs(output) {
  fs.rmSync(output, { recursive: true, force: true });
  const input = path.relative(process.cwd(), fromRoot('docs'));
  const eleventy = new Eleventy(input, path.relative(process.cwd(), output), {
    quietMode: true, configPath: false,
    config(config) {
      config.setTemplateFormats(['md']);
      config.setIncludesDirectory('site');
      config.setLibrary('md', markdown());
      config.addGlobalData('layout', 'page.njk');
      config.addGlobalData('menu', menu());
      config.addGlobalData('permalink', () => (/** @type {any} */ { page }) => `${page.fileSlug || 'index'}.html`);
      config.addGlobalData('eleventyComputed', { title: (/** @type {any} */ { page }) => titleOf(page.rawInput) });
      for (const name of Object.keys(FROM_ELSEWHERE)) config.addTemplate(`${name}.md`, sourceOf(name));
      return { markdownTemplateEngine: false };
    },
  });
  await eleventy.write();
  fs.copyFileSync(fromRoot('web', 'page', 'tokens.css'), path.join(output, 'tokens.css'));
  for (const name of ['docs.css', 'builder.js']) fs.copyFileSync(fromRoot('docs', 'site', name), path.join(output, name));
  fs.writeFileSync(path.join(output, 'checks.js'), choices());
}
