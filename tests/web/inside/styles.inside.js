// The style sheet of the check and its screens name the same things. In: the sheet, every kind of screen. Never: what a rule does.
import { css } from 'heed:css';
import { reader } from './reader.js';
import { equal, settled, stub, test, timers } from './kit.js';

test('styles: every class that the sheet names stands on some screen', async () => {
  timers();
  stub(document, 'execCommand', () => true);
  /** @type {Set<string>} */ const there = new Set();
  const look = (/** @type {{root: () => ShadowRoot}} */ it) => { for (const node of it.root().querySelectorAll('[class]')) for (const name of node.classList) there.add(name); };
  for (const level of ['emergency', 'within_24h', 'within_2_weeks', 'routine', 'self_care']) {
    const it = reader({ level, region: 'GB' });
    it.press('form [type=submit]');
    look(it);
    it.answer('e1');
    look(it);
    it.press('[data-action=go-on]');
    it.tick('o0');
    look(it);
    it.press('form [type=submit]');
    it.answer('x');
    it.press('[data-action=copy]');
    await settled();
    look(it);
    it.country('');
    look(it);
  }
  look(reader({ mode: 'frame', leaflet_page: 'en.html' }));
  const cleared = reader();
  cleared.tick('e1');
  cleared.answer();
  cleared.press('[data-action=go-on]');
  cleared.press('[data-action=clear]');
  look(cleared);
  const failed = reader({ unconnected: true });
  failed.check.fail();
  look(failed);
  const named = [...new Set([...css.replace(/\/\*[^]*?\*\//g, '').replace(/\{[^{}]*\}/g, '{}').matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name))];
  equal(named.filter((name) => !there.has(name)), []);
});
