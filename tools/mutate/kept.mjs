// What became of mutants, kept from run to run. In: outcomes. Out: those that must still hold, because nothing that they rest on
// has changed. Never: keeps a kill whose test changed, or a survivor when any test did.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { kRoot } from '../paths.mjs';

/** @import { Mutant } from './mutants.mjs' */
/** @import { Outcome } from './trial.mjs' */

const kFile = path.join('build', 'mutate', 'kept.json');
// What any test may read, and what decides how a mutant is tried.
const kGround = ['core', 'content', 'tests/core', 'tests/packs', 'tests/bad_packs', 'tools/mutate', 'CMakeLists.txt', 'CMakePresets.json', 'cmake'];
const isTest = (/** @type {string} */ file) => file.endsWith('_test.cpp');

/** @param {string[]} texts */
const hash = (texts) => createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 32);

/** @param {string} full a file or a folder @returns {string[]} */
function filesIn(full) {
  if (fs.statSync(full).isFile()) return [full];
  return fs.readdirSync(full, { recursive: true, encoding: 'utf8' }).map((name) => path.join(full, name))
    .filter((file) => fs.statSync(file).isFile()).sort();
}

export class Kept {
  /** @type {Record<string, Outcome & {rests_on: string}>} */
  #outcomes = {};
  #ground = '';
  #tests = '';

  /** @param {string} [root] of the repository @param {string[]} [ground] of it, what outcomes rest on */
  constructor(root = kRoot, ground = kGround) {
    this.file = path.join(root, kFile);
    if (fs.existsSync(this.file)) this.#outcomes = JSON.parse(fs.readFileSync(this.file, 'utf8'));
    const files = ground.flatMap((place) => filesIn(path.join(root, place)));
    const hashOf = (/** @type {string[]} */ list) => hash(list.flatMap((file) => [file, fs.readFileSync(file, 'utf8')]));
    this.#ground = hashOf(files.filter((file) => !isTest(file)));
    this.#tests = hashOf(files.filter(isTest));
  }

  /** @param {Outcome} outcome */
  #restsOn({ end, test_file }) {
    if (end === 'equal' || end === 'not compiled') return this.#ground;
    const test = test_file !== '' && fs.existsSync(test_file) ? fs.readFileSync(test_file, 'utf8') : this.#tests;
    return hash([this.#ground, isTest(test_file) ? test : this.#tests]);
  }

  /** @param {Mutant} mutant @returns {Outcome | undefined} */
  find(mutant) {
    const kept = this.#outcomes[hash([mutant.file, mutant.text])];
    return kept?.rests_on === this.#restsOn(kept ?? { end: 'survived', by: '', test_file: '' }) ? kept : undefined;
  }

  /** @param {Mutant} mutant @param {Outcome} outcome */
  keep(mutant, outcome) {
    this.#outcomes[hash([mutant.file, mutant.text])] = { ...outcome, rests_on: this.#restsOn(outcome) };
  }

  write() {
    fs.mkdirSync(path.dirname(this.file), { recursive: true });
    fs.writeFileSync(this.file, JSON.stringify(this.#outcomes));
  }
}
