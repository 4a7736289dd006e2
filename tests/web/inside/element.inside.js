// The check as a reader uses it: ticks, steps, the body, emergencies. In: a made-up core. Never: what a view looks like.
import { defineHeedCheck } from '../../../web/element/define.js';
import { HeedCheck } from '../../../web/element/heed-check.js';
import { reader } from './reader.js';
import { drawn, equal, ok, strings, stub, test } from './kit.js';

test('element: the frame of the check: its language, its name, a status, a line for paper, the screen; nothing focused', () => {
  const { root, focused } = reader();
  const section = root().firstElementChild;
  section?.lastElementChild?.replaceChildren();
  drawn(root().firstElementChild, `
    section.heed lang=en dir=ltr aria-label=check_name
      p.unseen role=status
      p.printed
      form.screen novalidate= autocomplete=off`);
  equal([root().childNodes.length, root().adoptedStyleSheets.length, root().mode, focused()], [1, 1, 'open', '']);
  const rules = [...root().adoptedStyleSheets[0].cssRules].map(({ cssText }) => cssText).join(' ');
  ok(/--heed-paper:/.test(rules) && /\.option/.test(rules), 'tokens and its own rules');
});

test('element: defined once, started again it begins anew in the same root', () => {
  const first = reader();
  first.answer('no');
  defineHeedCheck();
  ok(customElements.get('heed-check') === HeedCheck);
  const root = first.root();
  first.check.start({ .../** @type {any} */ ({ first_view: { ...first.call('view', { answers: {} }), language: 'ur', direction: 'rtl' }, regions: [], strings, mode: 'page' }) });
  ok(first.root() === root);
  equal([root.children.length, root.firstElementChild?.getAttribute('dir'), first.ticked()], [1, 'rtl', []]);
});

test('element: a step puts the focus on the heading without a jump, and brings what stands above it into view first', () => {
  const it = reader();
  /** @type {any[]} */ const seen = [];
  stub(Element.prototype, 'scrollIntoView', /** @this {Element} @param {any} how */ function (how) { seen.push([this.className, how]); });
  const real = HTMLElement.prototype.focus;
  stub(HTMLElement.prototype, 'focus', /** @this {HTMLElement} @param {any} how */ function (how) { seen.push(['focus', how]); real.call(this, how); });
  it.answer('no');
  equal([it.heading(), it.focused(), it.status()], ['Where is it?', 'h2.heading', '']);
  equal(seen, [['focus', { preventScroll: true }], ['progress', { block: 'nearest' }], ['heading', { block: 'nearest' }]]);
});

test('element: in a frame each step goes to the same place, whatever is shown', () => {
  const it = reader({ mode: 'frame' });
  /** @type {any[]} */ const seen = [];
  stub(Element.prototype, 'scrollIntoView', /** @this {Element} @param {any} how */ function (how) { seen.push([this.className, how]); });
  it.answer('no');
  equal(seen, [['end', { block: 'end' }]]);
});

test('element: a form is never sent', () => {
  const it = reader();
  const event = new SubmitEvent('submit', { bubbles: true, cancelable: true });
  it.one('form').dispatchEvent(event);
  ok(event.defaultPrevented);
});

/** A press as a finger makes it, where its second half may not be said to be one. @param {ReturnType<typeof reader>} it @param {string} css @param {number} ms @param {[number, number]} at @param {number} [detail] */
function press(it, css, ms, [clientX, clientY], detail = 1) {
  for (const type of ['pointerdown', 'click']) {
    const event = new PointerEvent(type, { bubbles: true, composed: true, cancelable: true, clientX, clientY, detail });
    stub(event, 'timeStamp', ms);
    it.one(css).dispatchEvent(event);
  }
}

test('element: of a double press the second half does nothing: no tick goes, no screen is passed unread', () => {
  const it = reader();
  press(it, '.option [value=e1]', 1000, [60, 60]);
  press(it, '.option [value=e1]', 1349, [89, 31]);
  equal(it.ticked(), ['e1']);
  press(it, 'form [type=submit]', 2000, [100, 100]);
  const heading = it.heading();
  equal(it.all('[data-action=go-on]').length, 1);
  press(it, '[data-action=go-on]', 2100, [100, 100]);
  press(it, '[data-action=clear]', 2400, [100, 100]);
  equal([it.heading(), it.all('[data-action=go-on]').length], [heading, 1], 'the emergency stands');
  press(it, '[data-action=go-on]', 2800, [100, 100]);
  ok(it.heading() !== heading, 'a press of its own counts');
});

test('element: presses apart in time or place, keys, and Back count each', () => {
  for (const [ms, at, detail] of /** @type {[number, [number, number], number][]} */ ([[1350, [60, 60], 1], [1001, [90, 60], 1], [1001, [60, 90], 1], [1001, [30, 60], 1], [1001, [60, 30], 1], [1001, [60, 60], 0]])) {
    const it = reader();
    press(it, '.option [value=e1]', 1000, [60, 60]);
    press(it, '.option [value=e1]', ms, at, detail);
    equal(it.ticked(), [], `${ms} ${at} ${detail}`);
  }
  const it = reader();
  it.answer('no');
  it.answer('o1');
  press(it, '[data-action=back]', 1000, [60, 60]);
  press(it, '[data-action=back]', 1100, [60, 60]);
  equal(it.heading(), 'Now?');
});

test('element: Continue is heard once, by its click or, where clicks are stopped, by the form', () => {
  const it = reader();
  it.answer('no');
  equal(it.state.asked.length, 1);
  const stopped = reader();
  stopped.tick('no');
  stopped.one('form').dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
  equal([stopped.state.asked.length, stopped.heading()], [1, 'Where is it?']);
});

test('element: nothing chosen: the error beside Continue, the group said to be wrong and to be described by it; a choice takes it away', () => {
  const it = reader();
  it.press('form [type=submit]');
  it.press('form [type=submit]');
  const [fieldset] = it.all('fieldset');
  const described = () => (fieldset.getAttribute('aria-describedby') ?? '').split(' ').map((id) => it.root().getElementById(id)?.textContent);
  equal([it.all('.error-slot > .error[role=alert]').length, it.focused(), it.heading(), it.status()], [1, '', 'Now?', '']);
  equal([fieldset.getAttribute('aria-invalid'), described()], ['true', ['choose_many', 'error_label error_many']]);
  it.tick('no');
  equal([fieldset.getAttribute('aria-invalid'), described()], [null, ['choose_many', '']]);
  equal(it.all('.error').length, 0);
});

test('element: what excludes loses its tick to a sign and takes the ticks of all signs; signs stand beside each other', () => {
  const it = reader();
  it.tick('e1', 'e2');
  equal(it.ticked(), ['e1', 'e2']);
  it.tick('no');
  equal(it.ticked(), ['no']);
  it.tick('unsure');
  equal(it.ticked(), ['unsure']);
  it.tick('e2');
  equal(it.ticked(), ['e2']);
  it.tick('e2');
  equal(it.ticked(), []);
});

test('element: unticking what excludes takes nothing else away', () => {
  const it = reader();
  const input = it.one('.option [value=e1]');
  it.tick('no');
  it.tick('no');
  it.tick('e1');
  ok(it.one('.option [value=e1]') === input, 'an input that keeps its tick stays where it is');
  equal(it.ticked(), ['e1']);
});

test('element: another change than of an answer or the country is not one', () => {
  const it = reader();
  it.toResult();
  const before = it.one('.task input');
  it.press('.task input');
  ok(before === it.one('.task input') && before.matches(':checked'));
  it.one('.screen').dispatchEvent(new Event('change', { bubbles: true }));
  equal(it.heading(), 'Ordinary appointment: Heading of routine');
});

test('element: the body shows what the list says, and a tap ticks and unticks in the list', () => {
  const it = reader();
  it.answer('no');
  const on = () => it.all('.zone.on').map((zone) => zone.getAttribute('data-zone'));
  const tap = (/** @type {string} */ id) => it.one(`[data-zone=${id}] rect`).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  it.tick('o1');
  equal(on(), ['o1']);
  tap('o0');
  equal([it.ticked(), on()], [['o0', 'o1'], ['o1', 'o0'].sort()]);
  tap('o0');
  equal([it.ticked(), on()], [['o1'], ['o1']]);
  it.tick('no');
  equal([it.ticked(), on()], [['no'], []]);
  tap('o2');
  equal([it.ticked(), on()], [['o2'], ['o2']]);
});

test('element: a tap on the only choice ticks it, a second tap too', () => {
  const it = reader();
  it.answer('no');
  it.answer('o0');
  for (let i = 0; i < 2; i++) {
    it.one('[data-zone=x] rect').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    equal([it.ticked(), it.all('.zone.on').length], [['x'], 1]);
  }
});

test('element: back takes the last answer away and shows it; change goes to any; later answers stay', () => {
  const it = reader();
  it.answer('no');
  it.answer('o1');
  it.tick('y');
  it.press('[data-action=back]');
  equal([it.heading(), it.ticked(), it.focused()], ['Where is it?', ['o1'], 'h2.heading']);
  it.press('form [type=submit]');
  equal([it.heading(), it.ticked()], ['How?', ['y']], 'what was ticked and not sent off');
  it.press('[data-action=change][data-question=now]');
  equal([it.heading(), it.ticked()], ['Now?', ['no']]);
  it.press('form [type=submit]');
  equal(it.heading(), 'How?');
});

test('element: a tick not sent off is still there after an emergency came between', () => {
  const it = reader();
  it.answer('no');
  it.tick('o1');
  it.press('[data-action=back]');
  it.tick('e1');
  it.press('form [type=submit]');
  it.press('[data-action=go-on]');
  equal([it.heading(), it.ticked()], ['Where is it?', ['o1']]);
});

test('element: back without a trail, or a click on nothing that acts, does nothing', () => {
  const it = reader();
  const count = it.state.asked.length;
  it.press('.heading');
  it.one('form').append(Object.assign(document.createElement('button'), { type: 'button', className: 'idle' }));
  it.press('.idle');
  const stray = document.createElement('span');
  stray.setAttribute('data-action', 'clear');
  it.one('form').append(stray);
  it.tick('e1');
  stray.click();
  it.root().dispatchEvent(new Event('click'));
  equal([it.state.asked.length, it.ticked(), it.status()], [count, ['e1'], '']);
});

test('element: cleared, it says so, stands at the first question, and can bring the answers back once', () => {
  const it = reader();
  it.answer('no');
  it.tick('o0');
  it.press('[data-action=clear]');
  equal([it.heading(), it.ticked(), it.status(), it.all('[data-action=clear]').length], ['Now?', [], 'cleared', 0]);
  it.press('[data-action=undo]');
  equal([it.heading(), it.ticked(), it.all('[data-action=undo]').length], ['Where is it?', ['o0'], 0]);
  it.press('[data-action=clear]');
  it.answer('no');
  it.press('[data-action=back]');
  equal([it.ticked(), it.all('[data-action=undo]').length], [['no'], 0], 'a step of the reader ends the offer');
});

test('element: an emergency is said, is gone past, leaves a bar, and is shown again', () => {
  const it = reader();
  it.answer('e1');
  equal([it.heading(), it.status(), it.focused()], ['Emergency: Heading of emergency', '', 'h2.heading']);
  it.press('[data-action=go-on]');
  equal([it.heading(), it.all('.bar').length], ['Where is it?', 1]);
  it.press('[data-action=show-emergency]');
  equal([it.heading(), it.all('.bar').length], ['Emergency: Heading of emergency', 0]);
  it.press('[data-action=back]');
  equal([it.heading(), it.ticked()], ['Now?', ['e1']]);
});

test('element: the country stays the same node through every step, an emergency and a result', () => {
  const it = reader();
  const select = it.one('select');
  for (const ids of [['e1'], [], ['o0'], ['x']]) {
    if (ids.length > 0) it.answer(...ids);
    else it.press('[data-action=go-on]');
    ok(it.one('select') === select && select.isConnected, it.heading() ?? '');
  }
});

test('element: a question that came as HTML is taken over as it stands: the same nodes, early ticks, an early Continue', () => {
  const from = reader();
  const html = from.one('.heed').outerHTML;
  const given = { first_view: from.call('view', { answers: {} }), regions: [], strings, mode: 'page', reload: () => {} };
  const adopt = (/** @type {(root: ShadowRoot) => void} */ before) => {
    const check = /** @type {any} */ (document.createElement('heed-check'));
    check.setAttribute('mode', 'page');
    const root = check.attachShadow({ mode: 'open' });
    root.append(new DOMParser().parseFromString(html, 'text/html').body.firstChild);
    document.querySelector('main')?.append(check);
    before(root);
    const nodes = [...root.querySelectorAll('*')];
    check.start(given);
    equal(nodes.filter((node) => !node.isConnected).map((node) => node.getAttribute('value')), root.querySelector('[data-lost]') ? ['no'] : [], 'nodes that are gone');
    check.connect(from.call);
    return root;
  };
  const tick = (/** @type {ShadowRoot} */ root, /** @type {string} */ id) => root.querySelector(`[value=${id}]`)?.setAttribute('checked', '');
  equal(adopt((root) => tick(root, 'e1')).querySelector('[value=e1]')?.matches(':checked'), true);
  const next = adopt((root) => { tick(root, 'no'); root.querySelector('[type=submit]')?.setAttribute('data-early', ''); });
  equal(next.querySelector('.heading')?.textContent, 'Where is it?');
  const both = adopt((root) => { tick(root, 'no'); tick(root, 'e1'); root.querySelector('form')?.setAttribute('data-lost', ''); });
  equal([...both.querySelectorAll('.option :checked')].map((input) => input.getAttribute('value')), ['e1'], 'what excludes gives way to a symptom');
});
