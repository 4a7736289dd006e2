// The walk through the questions: what is asked of the core, what is kept, what comes back. In: a made-up core of three questions.
// Never: the screen.
import { Walk } from '../../../web/element/walk.js';
import { equal, ok, test, throws } from './kit.js';

/** @type {any} */ const FIRST = { trail: [], question: { id: 'a' }, interrupt: null, result: null };

/** Emergency signs in an answer to `a` are e1 and e2; x is a sign of another level. @param {any} answers @returns {any} */
function viewOf(answers) {
  const asked = ['a', 'b', 'c'];
  const at = asked.findIndex((id) => !answers[id]);
  const signs = (answers.a ?? []).filter((/** @type {string} */ id) => /^[ex]/.test(id));
  const reasons = signs.map((/** @type {string} */ sign) => ({ sign, level: sign.startsWith('e') ? 'emergency' : 'routine' }));
  return {
    ok: true, trail: asked.slice(0, at < 0 ? 3 : at).map((question) => ({ question })), question: at < 0 ? null : { id: asked[at] },
    interrupt: at >= 0 && signs.length > 0 ? { reasons } : null, result: at < 0 ? { level: 'routine' } : null,
  };
}

/** @param {string} [region] */
function walking(region = '') {
  /** @type {[string, any][]} */ const asked = [];
  const state = { ok: true };
  const walk = new Walk(FIRST, region);
  walk.connect((op, request) => {
    asked.push([op, JSON.parse(JSON.stringify(request))]);
    if (!state.ok) return { ok: false };
    return op === 'summary' ? { ok: true, text: 'notes' } : viewOf(/** @type {any} */ (request).answers);
  });
  return { walk, asked, state };
}

test('walk: before the core is there the first view stands, and nothing can be answered', () => {
  const walk = new Walk(FIRST, 'IN');
  equal([walk.view === FIRST, walk.region, walk.connected, walk.hasAnswers, walk.draft, walk.interrupting, walk.summary], [true, 'IN', false, false, [], false, '']);
  throws(() => walk.answer('a', ['x']), /the core refused a view/);
  walk.choose('GB');
  equal([walk.view === FIRST, walk.region], [true, 'GB']);
  walk.clear();
  ok(walk.view === FIRST);
});

test('walk: an answer leads to the next question, a result brings its summary', () => {
  const { walk, asked } = walking();
  ok(walk.connected);
  walk.answer('a', ['n']);
  equal([walk.view.question?.id, walk.hasAnswers, walk.summary, asked], ['b', true, '', [['view', { answers: { a: ['n'] } }]]]);
  walk.answer('b', ['n']);
  walk.answer('c', ['n']);
  equal([walk.view.question, walk.summary, asked.at(-1)], [null, 'notes', ['summary', { answers: { a: ['n'], b: ['n'], c: ['n'] } }]]);
  walk.reopen('c');
  equal(walk.summary, '');
});

test('walk: a question asked again shows its answer; later answers are kept', () => {
  const { walk } = walking();
  walk.answer('a', ['n']);
  walk.answer('b', ['m']);
  walk.reopen('a');
  equal([walk.view.question?.id, walk.draft, walk.hasAnswers], ['a', ['n'], true]);
  walk.answer('a', ['k']);
  equal([walk.view.question?.id, walk.draft], ['c', []]);
  walk.reopen('a');
  equal(walk.draft, ['k']);
  walk.reopen('c');
  equal([walk.draft, walk.view.question?.id], [['k'], 'a']);
});

test('walk: what is ticked and not sent off comes back; an answered question keeps no draft', () => {
  const { walk } = walking();
  walk.saveDraft(['half']);
  equal([walk.hasAnswers, walk.draft], [true, ['half']]);
  walk.answer('a', ['n']);
  walk.saveDraft([]);
  equal(walk.hasAnswers, true);
  walk.reopen('a');
  walk.answer('a', []);
  equal(walk.hasAnswers, false, 'an empty answer is nothing to clear');
});

test('walk: a question that was never answered comes without a choice', () => {
  const { walk } = walking();
  walk.reopen('a');
  equal([walk.draft, walk.hasAnswers], [[], false]);
});

test('walk: on a result there is nothing to keep', () => {
  const { walk } = walking();
  for (const id of ['a', 'b', 'c']) walk.answer(id, ['n']);
  walk.saveDraft(['x']);
  equal(walk.draft, []);
});

test('walk: a country goes along with each question to the core, and is asked for at once', () => {
  const { walk, asked } = walking('IN');
  walk.answer('a', ['n']);
  walk.choose('GB');
  walk.choose('');
  equal(asked, [['view', { answers: { a: ['n'] }, region: 'IN' }], ['view', { answers: { a: ['n'] }, region: 'GB' }], ['view', { answers: { a: ['n'] } }]]);
});

test('walk: a core that refuses changes nothing', () => {
  const { walk, state } = walking();
  walk.answer('a', ['n']);
  const { view } = walk;
  state.ok = false;
  throws(() => walk.answer('b', ['n']), /the core refused a view/);
  ok(walk.view === view);
  state.ok = true;
  walk.choose('');
  equal(walk.view.question?.id, 'b', 'the refused answer does not count');
});

test('walk: nothing at all from the core is a refusal', () => {
  const walk = new Walk(FIRST, '');
  walk.connect(() => undefined);
  throws(() => walk.choose('GB'), /refused/);
});

test('walk: cleared, all is as at the start, with the country kept', () => {
  const { walk, asked } = walking('IN');
  walk.answer('a', ['e1']);
  walk.goOn();
  for (const id of ['b', 'c']) walk.answer(id, ['n']);
  walk.saveDraft(['x']);
  walk.clear();
  equal([walk.view.question?.id, walk.hasAnswers, walk.draft, walk.summary, walk.interrupting, asked.at(-1)], ['a', false, [], '', false, ['view', { answers: {}, region: 'IN' }]]);
  walk.answer('a', ['e1']);
  equal(walk.interrupting, true, 'what was passed before is new');
});

test('walk: cleared while the core refuses, answers and drafts are gone all the same', () => {
  const { walk, state } = walking();
  for (const id of ['a', 'b', 'c']) walk.answer(id, ['n']);
  walk.reopen('b');
  state.ok = false;
  throws(() => walk.clear(), /refused/);
  equal([walk.view === FIRST, walk.hasAnswers, walk.summary], [true, false, '']);
});

test('walk: cleared on a result while the core refuses, the notes are gone', () => {
  const { walk, state } = walking();
  for (const id of ['a', 'b', 'c']) walk.answer(id, ['n']);
  state.ok = false;
  throws(() => walk.clear(), /refused/);
  equal(walk.summary, '');
});

test('walk: each emergency sign stops the reader once; what is no emergency does not', () => {
  const { walk } = walking();
  walk.answer('a', ['x']);
  equal(walk.interrupting, false);
  walk.answer('a', ['e1', 'x']);
  equal(walk.interrupting, true);
  walk.goOn();
  equal(walk.interrupting, false);
  walk.answer('b', ['n']);
  equal(walk.interrupting, false);
  walk.answer('a', ['e1', 'e2']);
  equal(walk.interrupting, true, 'a new sign');
  walk.goOn();
  walk.answer('a', ['e1']);
  equal(walk.interrupting, false);
  walk.answer('a', ['e1', 'e2']);
  equal(walk.interrupting, true, 'a sign that went away and came back');
});

test('walk: the advice can be shown again, until the reader goes on or answers', () => {
  const { walk } = walking();
  walk.answer('a', ['e1']);
  walk.goOn();
  walk.showEmergency();
  equal(walk.interrupting, true);
  walk.goOn();
  equal(walk.interrupting, false);
  walk.showEmergency();
  walk.answer('b', ['n']);
  equal(walk.interrupting, false);
});
