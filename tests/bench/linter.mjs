// The linter of SurveyJS beside `prove`, on the same faults seeded in back-pain. In: tests/faults/back-pain.json. Out: a table.
// Never: counts what either of them says of the pack without a fault.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { fromRoot } from '../../tools/lib/paths.mjs';
import { openRequest, readPack } from '../../tools/lib/pack-folder.mjs';
import { nativeApi } from './apis.mjs';
import { faulty } from './faults.mjs';
import { surveyModel } from './survey-model.mjs';
import { print, spread, timed } from './table.mjs';

const PASSES = 5;
const MISSED = '-';

/** @param {string[]} ids */
const told = (ids) => ([...new Set(ids)].join(', ') || MISSED);

export async function compareLinter() {
  const require = createRequire(import.meta.url);
  const { version } = JSON.parse(fs.readFileSync(fromRoot('node_modules', 'survey-core', 'package.json'), 'utf8'));
  const { lintSurvey } = require('survey-core/linter');
  const files = readPack(fromRoot('content', 'back-pain'), 'en');
  const pack = JSON.parse(files['pack.json']);
  const { faults } = JSON.parse(fs.readFileSync(fromRoot('tests', 'faults', 'back-pain.json'), 'utf8'));
  assert.ok(faults.length > 0);

  const lint = (/** @type {any} */ tree) => lintSurvey(surveyModel(tree)).findings;
  const sound = timed(PASSES, () => lint(pack));
  // Not by path: it counts places, and a rule more or less moves them all.
  const name = (/** @type {any} */ one) => JSON.stringify([one.ruleId, one.reason, one.elementName, one.messageData]);
  const known = new Set(sound.result.map(name));
  const native = nativeApi();
  const knownProof = new Set((await proved(native.call, files, pack)).ids);
  /** @type {any[]} */
  const rows = [];
  let proveTimes = /** @type {number[]} */ ([]);
  for (const fault of faults) {
    const tree = faulty(pack, fault);
    const linted = lint(tree).filter((/** @type {any} */ one) => !known.has(name(one)));
    const proof = await proved(native.call, files, tree);
    proveTimes = proveTimes.concat(proof.times);
    const byHeed = proof.ids.filter((id) => !knownProof.has(id)).map((id) => id.split('/')[0]);
    rows.push([fault.id, told(linted.map((/** @type {any} */ one) => one.ruleId)), told(byHeed)]);
  }
  native.close();
  const found = (/** @type {number} */ column) => rows.filter((row) => row[column] !== MISSED).length;
  rows.push([`found, of ${faults.length}`, String(found(1)), String(found(2))]);
  print(`4. Seeded faults in back-pain: survey-core/linter ${version} and prove`,
    ['fault', 'linter, by rule', 'prove, by property, or refused by open'], rows,
    `In ms, median (minimum): lint ${spread(sound.times)}, prove native ${spread(proveTimes)}. On the pack without a fault the linter says ${known.size}\n`
    + `things, the proof ${knownProof.size}; only what a fault adds counts.\n`
    + 'Bias: the faults are ours, chosen for what a level can get wrong, and the demands of the pack were written to be proved. The linter\n'
    + 'reads a general form: it knows no levels and no order of options, says so, and finds faults in forms that a pack cannot have.');
}

/** @param {import('./apis.mjs').Api} call @param {Record<string, string>} files @param {any} tree */
async function proved(call, files, tree) {
  const opened = await call('open', openRequest({ ...files, 'strings/en.json': strings(files['strings/en.json'], tree), 'pack.json': JSON.stringify(tree) }))
    .catch((error) => ({ refused: String(error.message) }));
  if ('refused' in opened) {
    const codes = [...opened.refused.matchAll(/"code":"([a-z_]+)"/g)].map(([, code]) => `open: ${code}`);
    assert.ok(codes.length > 0, opened.refused);
    return { ids: codes, times: [] };
  }
  const { reply, times } = await call('prove', '{}');
  return { ids: /** @type {string[]} */ (reply.findings.flatMap((/** @type {any} */ one) => [one.id, ...one.also])), times };
}

/** Words for what a fault adds, none for what it takes away: a missing text is not the fault looked for. @param {string} text @param {any} tree */
function strings(text, tree) {
  const words = JSON.parse(text);
  const keep = (/** @type {Record<string, any>} */ old, /** @type {any[]} */ things, /** @type {any} */ fresh) =>
    Object.fromEntries(things.map(({ id }) => [id, old[id] ?? structuredClone(fresh)]));
  words.signs = keep(words.signs, tree.signs, { line: 'A line.' });
  words.questions = keep(words.questions, tree.questions, { text: 'A question?', why: 'A reason.', options: {} });
  for (const { id, options } of tree.questions) words.questions[id].options = keep(words.questions[id].options, options, 'An option.');
  return JSON.stringify(words);
}
