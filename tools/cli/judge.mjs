// Everything a pack must pass, once: check, words, translations, prove, audit. In: the editor's core, a folder. Out: what is wrong, each as
// text for people, and the figures. Never: prints; stops at the first thing that is wrong.
import fs from 'node:fs';
import path from 'node:path';
import { tellErrors } from '../lib/core.mjs';
import { languages, openRequest, readPack, regionsFile } from '../lib/pack-folder.mjs';
import { relativePath } from '../lib/paths.mjs';
import { LIMITS, readFile } from '../lib/read-file.mjs';
import { faults, provePack, tellFinding } from './proof-commands.mjs';
import { tellUnder } from './tell-audit.mjs';
import { originalLanguage, parseJson, readObject, readStrings, translationProblems } from './translation.mjs';
import { measureWords, screeningProblems } from './words.mjs';

/** @import { Call } from '../lib/core.mjs' */
/** @import { Proof } from './proof-commands.mjs' */
/** @import { Measured } from './words.mjs' */
/** @typedef {{kind: 'check' | 'words' | 'proof' | 'stories', text: string}} Fault */
/** @typedef {{faults: Fault[], proof?: Proof, audit?: any, words?: Measured, languages: string[]}} Judged */

/** Leaves the pack open in its original language where it opens. @param {Call} call @param {string} folder @returns {Judged} */
export function judge(call, folder) {
  const name = relativePath(folder);
  const found = languages(folder);
  /** @type {Judged} */
  const judged = { faults: [], languages: found };
  const say = (/** @type {Fault['kind']} */ kind, /** @type {string} */ text) => { if (text) judged.faults.push({ kind, text }); };
  const original = originalLanguage(folder);
  for (const language of [...found.filter((one) => one !== original), original]) {
    say('check', tellErrors(checkLanguage(call, folder, language), name));
  }
  if (judged.faults.length > 0) return judged;
  judged.words = wordsOf(folder);
  if (judged.words) say('words', tellErrors(judged.words.problems, name));
  judged.proof = provePack(call);
  for (const finding of faults(judged.proof)) say('proof', tellFinding(finding, name));
  const stories = readStories(folder);
  const reply = JSON.parse(call('audit', JSON.stringify(stories)));
  if (!reply.ok) say('stories', tellErrors(reply.errors, name));
  else {
    judged.audit = reply;
    for (const text of tellUnder(reply, parseJson(stories.stories, `${name}/stories.json`))) say('stories', text);
  }
  return judged;
}

/** Every error of a pack in one language: the core's, then the translation's. @param {Call} call @param {string} folder @param {string} language */
export function checkLanguage(call, folder, language) {
  const reply = JSON.parse(call('open', openRequest(readPack(folder, language))));
  return reply.ok ? translationProblems(folder, language) : reply.errors;
}

/** The measures of the English words; nothing where the pack has none. @param {string} folder @returns {Measured | undefined} */
export function wordsOf(folder) {
  if (!languages(folder).includes('en')) return undefined;
  const measured = measureWords(readStrings(folder, 'en'));
  const file = regionsFile(folder);
  const inFile = (/** @type {string} */ name) => (/** @type {import('./words.mjs').WordProblem} */ { at, ...rest }) => ({ at: `${name}#${at}`, ...rest });
  const screening = fs.existsSync(file) ? screeningProblems(readObject(file)).map(inFile('regions.json')) : [];
  return { ...measured, problems: [...measured.problems.map(inFile('strings/en.json')), ...screening] };
}

/** @param {string} folder @param {string} [file] other stories */
export function readStories(folder, file = path.join(folder, 'stories.json')) {
  const facts = path.join(folder, 'story_facts.json');
  return { stories: readFile(file, relativePath(file), LIMITS.stories), story_facts: readFile(facts, relativePath(facts), LIMITS.stories) };
}
