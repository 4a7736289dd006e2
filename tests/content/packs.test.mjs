// Every pack under content/: no errors in any language, every property proved, no story below its lowest acceptable level.
// In: content/, the editor's wasm module. Out: one test a pack and check. Never: a pack left out; no packs at all fail. Words are in words.test.mjs.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { loadCore, tellErrors } from '../../tools/lib/core.mjs';
import { faults, provePack, tellFinding } from '../../tools/cli/proof-commands.mjs';
import { languages, openRequest, packFolders, readPack } from '../../tools/lib/pack-folder.mjs';
import { fromRoot } from '../../tools/lib/paths.mjs';

const folders = packFolders(fromRoot('content'));
const call = await loadCore('editor');

/** Opens a pack, or fails with every error of it. @param {string} folder @param {string} language */
function open(folder, language) {
  const reply = JSON.parse(call('open', openRequest(readPack(folder, language))));
  assert.ok(reply.ok, reply.ok || tellErrors(reply.errors, folder));
}

test('packs: there are some', () => assert.ok(folders.length >= 2));

for (const folder of folders) {
  const name = path.basename(folder);

  test(`${name}: opens without an error in every language`, () => {
    for (const language of languages(folder)) open(folder, language);
  });

  test(`${name}: every property holds over all ways of answering`, () => {
    open(folder, 'en');
    const proof = provePack(call);
    assert.ok(proof.properties.length >= 18, 'properties are missing');
    const pack = JSON.parse(text(folder, 'pack.json'));
    const asked = { ordered: pack.questions.some((/** @type {any} */ { ordered }) => ordered), never_lowers: pack.never_lowers.length > 0, never: (pack.never ?? []).length > 0 };
    for (const { property, cases } of proof.properties) {
      assert.equal(cases > 0, asked[/** @type {keyof typeof asked} */ (property)] ?? true, `${property} has ${cases} cases`);
    }
    assert.deepEqual(faults(proof).map((finding) => tellFinding(finding, folder)), []);
    assert.deepEqual(proof.unused_acceptances, []);
  });

  test(`${name}: no story below its lowest acceptable level`, () => {
    open(folder, 'en');
    const request = { stories: text(folder, 'stories.json'), story_facts: text(folder, 'story_facts.json') };
    const reply = JSON.parse(call('audit', JSON.stringify(request)));
    assert.ok(reply.ok, reply.ok || tellErrors(reply.errors, folder));
    assert.ok(reply.stories > 0);
    assert.deepEqual(reply.under, []);
    assert.equal(reply.exact + reply.acceptable + reply.under.length + reply.over.length, reply.stories);
  });
}

/** @param {string} folder @param {string} file */
function text(folder, file) {
  return fs.readFileSync(path.join(folder, file), 'utf8');
}
