// Every page of a pack says its language: `lang` is the file's name, `dir` what the pack's strings say. In: dist/, content/. Never: a browser.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { languages, packFolders } from '../../tools/lib/pack-folder.mjs';
import { CONTENT } from '../../tools/lib/paths.mjs';
import { DIST } from './browser.mjs';

for (const folder of packFolders(CONTENT)) {
  for (const language of languages(folder)) {
    test(`pages: each page of ${path.basename(folder)} in ${language} says its language and its direction`, () => {
      const { direction } = JSON.parse(fs.readFileSync(path.join(folder, 'strings', `${language}.json`), 'utf8'));
      const made = path.join(DIST, path.basename(folder));
      const pages = fs.readdirSync(made).filter((name) => name.endsWith('.html') && name.split('.', 1)[0] === language);
      assert.ok(pages.length >= 5, pages.join());
      for (const name of pages) {
        const [root] = /<html\b[^>]*>/.exec(fs.readFileSync(path.join(made, name), 'utf8')) ?? [''];
        assert.deepEqual([/ lang="([^"]*)"/.exec(root)?.[1], / dir="([^"]*)"/.exec(root)?.[1]], [language, direction], name);
      }
    });
  }
}
