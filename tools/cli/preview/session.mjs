// One pack that is being written. In: its folder. Out: its pages as they are now (or as they last were without an error), what is wrong
// with it, the level of some answers; a word to whoever listens when that changes. Never: changes a file of the pack.
import { Worker } from 'node:worker_threads';
import path from 'node:path';
import fs from 'node:fs';
import { bundle } from '../../build/bundle.mjs';
import { packPages } from '../../build/pack-page.mjs';
import { loadCore, tellErrors } from '../../lib/core.mjs';
import { languages, openRequest, readPack, regionsFile } from '../../lib/pack-folder.mjs';
import { relativePath } from '../../lib/paths.mjs';
import { statOf } from '../../lib/read-file.mjs';
import { Failure } from '../../lib/run.mjs';
import { checkLanguage } from '../judge.mjs';
import { originalLanguage } from '../translation.mjs';
import { levelOf } from './level.mjs';

/** @import { Fault } from '../judge.mjs' */
/** @typedef {{pages: Record<string, string>, frames: Record<string, string>, title: string}} Built by language */
/** @typedef {{version: number, judging: boolean, errors: string[], faults: Fault[], figures: object, languages: string[], title: string}} State */

const LOOK_EVERY_MS = 150;
const ENDINGS = { pages: '.html', frames: '.frame.html' };

/** @param {string} folder @param {(event: 'page' | 'state') => void} onChange */
export async function startSession(folder, onChange) {
  const core = await loadCore('editor');
  const worker = new Worker(new URL('./judge-worker.mjs', import.meta.url));
  const bundlers = { pages: previewBundle({ parent: 'window' }), frames: previewBundle({}) };  // in a frame of the preview the page takes itself for a page
  /** @type {Built} */
  const built = { pages: {}, frames: {}, title: '' };
  /** @type {State} */
  const state = { version: 0, judging: false, errors: [], faults: [], figures: {}, languages: [], title: '' };
  let seen = '';
  let closed = false;

  worker.on('message', ({ faults, ...figures }) => {
    Object.assign(state, { faults, figures, judging: false });
    onChange('state');
  });

  const rebuild = async () => {
    try {
      state.languages = languages(folder);
      const original = originalLanguage(folder);
      state.errors = state.languages.map((language) => tellErrors(checkLanguage(core, folder, language), relativePath(folder))).filter(Boolean);
      for (const language of state.languages) {
        if (!JSON.parse(core('open', openRequest(readPack(folder, language)))).ok) continue;
        for (const kind of /** @type {const} */ (['pages', 'frames'])) {
          const { pages, title } = await packPages(core, folder, language, {}, undefined, { bundle: bundlers[kind], beside: false });
          built[kind][language] = pages.get(`${language}${ENDINGS[kind]}`) ?? '';
          if (language === original) state.title = title;
        }
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      state.errors = [error.message];
    }
    state.version += 1;
    state.judging = state.errors.length === 0;
    if (state.judging) worker.postMessage(folder);
    else Object.assign(state, { faults: [], figures: {} });
    onChange('page');
  };

  const look = async () => {
    const now = fingerprint(folder);
    if (now !== seen) {
      seen = now;
      await rebuild();
    }
    if (!closed) setTimeout(look, LOOK_EVERY_MS);
  };
  await look();

  return {
    state,
    page: (/** @type {'pages' | 'frames'} */ kind, /** @type {string} */ language) => (Object.hasOwn(built[kind], language) ? built[kind][language] : ''),
    level: (/** @type {Record<string, string[]>} */ answers, /** @type {string} */ language) => levelOf(core, folder, language, answers),
    close: async () => {
      closed = true;
      await worker.terminate();
    },
  };
}

/** Names, times and sizes of everything that a pack is made of. @param {string} folder */
function fingerprint(folder) {
  const names = ['.', 'strings', 'translation'].flatMap((part) => listed(path.join(folder, part)));
  return [...names, regionsFile(folder)].map((file) => {
    const found = statOf(file);
    return found?.isFile() ? `${file} ${found.mtimeMs} ${found.size} ${found.ino}` : '';
  }).join('\n');
}

/** @param {string} folder */
function listed(folder) {
  try {
    return fs.readdirSync(folder).sort().map((name) => path.join(folder, name)).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}

/** Readable scripts, and a core that tells the preview which answers it was asked about. @param {Record<string, string>} define @returns {typeof bundle} */
function previewBundle(define) {
  return (entry, virtual) => bundle(entry === 'web/page/core-script.js' ? 'tools/cli/preview/core-script.js' : entry, virtual, { minified: false, define });
}
