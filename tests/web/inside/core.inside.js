// The check and what happens to it: the core that comes late or fails, another country, the browser's memory. In: a made-up core.
// Never: what a view looks like.
import { defineHeedCheck } from '../../../web/element/define.js';
import { reader } from './reader.js';
import { equal, ok, reported, test, timers } from './kit.js';

test('element: another country changes the numbers and is said; ticks, drafts and the select stay', () => {
  const it = reader();
  it.tick('e1');
  const [select, input] = [it.one('select'), it.one('.option [value=e1]')];
  it.one('.why').setAttribute('open', '');
  const rest = it.one('.emergency-line');
  it.country('GB');
  equal([it.all('.call-inline').length, it.ticked(), it.status(), it.one('.why').hasAttribute('open')], [2, ['e1'], 'Britain 999, Britain 112', true]);
  ok(it.one('select') === select && it.one('.option [value=e1]') === input && it.one('.emergency-line') !== rest);
  it.country('IN');
  equal([it.all('.call-inline').length, it.status()], [1, 'India 112']);
  it.country('');
  equal([it.all('.call-inline').length, it.status()], [0, '']);
});

test('element: another country on a result leaves ticks and folds of its parts as they are, and no others', () => {
  const it = reader();
  it.toResult();
  it.press('.todo > summary');
  it.one('.todo').setAttribute('open', '');
  it.press('.task [value="1"]');
  it.country('GB');
  equal([it.all('details[open]').map((part) => part.className + part.getAttribute('open')), it.all('.task :checked').map((box) => [box.getAttribute('value'), box.getAttribute('checked')])], [['fold todo'], [['1', '']]]);
  equal(it.one('.summary').textContent, 'Notes GB');
});

test('element: a country asked for from the start is there with the core, and is not said', () => {
  const it = reader({ region: 'GB' });
  equal([it.all('.call-inline').length, it.status(), /** @type {HTMLSelectElement} */ (it.one('select')).value, it.focused()], [2, '', 'GB', '']);
  const plain = reader();
  equal(plain.state.asked, [], 'without one the core is not asked');
});

test('element: an answer before the core is there is held, says so after a moment, and goes on with the core', () => {
  const wait = timers();
  const it = reader({ unconnected: true, region: 'IN' });
  it.answer('no');
  equal([it.heading(), wait.length, wait[0]?.ms, it.one('.moment').hasAttribute('hidden')], ['Now?', 1, 300, true]);
  it.press('form [type=submit]');
  equal([wait.length, wait[0].gone], [1, false], 'a second press is the first one still');
  wait[0].run();
  equal([it.one('.moment').hasAttribute('hidden'), it.status(), wait.length, wait[1].ms], [false, 'one_moment', 2, 15000]);
  it.check.connect(it.call);
  equal([it.heading(), it.state.asked.at(-1), wait[1].gone], ['Where is it?', ['view', { answers: { now: ['no'] }, region: 'IN' }], true]);
  it.check.connect(it.call);
  equal(it.heading(), 'Where is it?', 'it is held no more');
});

test('element: a core that never comes is told of; one that comes after all finds the answer ticked', () => {
  const wait = timers();
  const it = reader({ unconnected: true });
  it.answer('no');
  wait[0].run();
  wait[1].run();
  equal([it.heading(), it.status(), it.state.asked], ['failed', '', []]);
  it.check.connect(it.call);
  equal([it.heading(), it.all('.option input:checked').length, it.state.asked], ['Now?', 1, []]);
});

test('element: nothing chosen before the core is there is an error, and nothing is held', () => {
  const wait = timers();
  const it = reader({ unconnected: true });
  it.press('form [type=submit]');
  equal([it.all('.error').length, wait.length], [1, 0]);
  it.tick('no');
  it.check.connect(it.call);
  equal([it.state.asked, it.heading()], [[], 'Now?'], 'ticked since, but not sent off');
});

test('element: a tick taken away again before the core is there ends the holding', () => {
  timers();
  const it = reader({ unconnected: true });
  it.answer('no');
  it.tick('no');
  it.press('form [type=submit]');
  it.check.connect(it.call);
  equal([it.heading(), it.state.asked], ['Now?', []]);
});

test('element: where the core fails, one sentence; it takes the focus only from a reader who is there', () => {
  const it = reader({ unconnected: true });
  it.check.fail();
  equal([it.heading(), it.focused(), it.status()], ['failed', '', '']);
  it.press('[data-action=reload]');
  equal(it.state.reloads, 1);
  const held = reader({ unconnected: true });
  timers();
  held.answer('no');
  /** @type {HTMLElement} */ (held.root().activeElement)?.blur();
  held.check.fail();
  equal([held.focused(), held.status()], ['h2.heading', '']);
  const there = reader({ unconnected: true });
  there.one('.option input').focus();
  there.check.fail();
  equal([there.focused(), there.status()], ['h2.heading', '']);
});

test('element: a trap at an answer, or at a country, ends in that sentence', () => {
  const it = reader();
  it.state.refuses = true;
  it.answer('no');
  equal([it.heading(), it.ticked(), reported], ['failed', [], ['Error: a trap']]);
  const other = reader();
  other.state.refuses = true;
  other.country('GB');
  equal(other.heading(), 'failed');
});

test('element: without a country’s number or before it is started, nothing breaks', () => {
  defineHeedCheck();
  const bare = /** @type {import('../../../web/element/heed-check.js').HeedCheck} */ (document.createElement('heed-check'));
  document.querySelector('main')?.append(bare);
  bare.connect(() => { throw new Error('never asked'); });
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  equal(bare.shadowRoot, null);
  bare.remove();
});

test('element: back through the browser’s memory clears it, and leaves the focus; a first show does not', () => {
  const it = reader();
  it.answer('no');
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
  equal(it.heading(), 'Where is it?');
  it.root().querySelector('select')?.focus();
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  equal([it.heading(), it.status(), it.focused(), it.ticked()], ['Now?', '', 'select', []]);
});

test('element: taken out of the page it hears nothing and waits for nothing; put back it hears again', () => {
  const wait = timers();
  const it = reader({ unconnected: true });
  it.answer('no');
  it.check.connect(it.call);
  const late = reader({ unconnected: true });
  late.answer('no');
  late.check.remove();
  equal(wait.at(-1)?.gone, true);
  it.check.remove();
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  equal(it.heading(), 'Where is it?');
  document.querySelector('main')?.append(it.check);
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  equal(it.heading(), 'Now?');
});

test('element: each step ends a print', () => {
  const it = reader();
  it.check.setAttribute('data-print', 'summary');
  it.answer('no');
  equal(it.check.hasAttribute('data-print'), false);
});

test('element: what it shows of an article is only an https address', () => {
  const it = reader({ article: 'http://news.test/' });
  it.toResult();
  equal(it.all('.pass').length, 0);
});
