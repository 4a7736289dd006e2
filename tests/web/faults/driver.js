// Runs first in the page of a check, before any fault: walks the check by itself. In: ways, a limit. Out: what a reader was left with, as one text.
// Never trusts anything of the page that a fault may change later: whatever it uses is taken at the start, and nothing is iterated.
(() => {
  const given = /** @type {any} */ (/* global __GIVEN__ */ __GIVEN__);  // fixture.mjs puts it in
  const doc = document;
  const top = parent === window;
  const { apply } = Reflect;
  const later = setTimeout.bind(window);
  const { mend } = /** @type {any} */ (window);
  delete (/** @type {any} */ (window)).mend;
  const tell = parent.postMessage.bind(parent);
  const clock = performance.now.bind(performance);
  const styleOf = getComputedStyle.bind(window);
  /** @param {any} of @param {string} name */
  const method = (of, name) => {
    const taken = of.prototype[name];
    return (/** @type {any} */ node, /** @type {any[]} */ ...args) => apply(taken, node, args);
  };
  /** @param {any} of @param {string} name */
  const field = (of, name) => {
    const taken = /** @type {any} */ (Object.getOwnPropertyDescriptor(of.prototype, name)).get;
    return (/** @type {any} */ node) => apply(taken, node, []);
  };
  const inDocument = method(Document, 'querySelector');
  const within = method(DocumentFragment, 'querySelector');
  const attribute = method(Element, 'getAttribute');
  const press = method(HTMLElement, 'click');
  const rootOf = field(Element, 'shadowRoot');
  const textOf = field(Node, 'textContent');
  const next = field(Node, 'nextSibling');
  const first = field(Node, 'firstChild');
  const over = field(Node, 'parentElement');
  const kind = field(Node, 'nodeType');
  const matches = method(Element, 'matches');
  const rects = method(Range, 'getClientRects');
  const select = method(Range, 'selectNodeContents');
  const newRange = method(Document, 'createRange');
  const setAttribute = method(Element, 'setAttribute');
  const ready = field(Document, 'readyState');
  const whole = field(Document, 'documentElement');
  const box = method(Element, 'getBoundingClientRect');
  const [said, nextEnd] = [String.fromCharCode(1), String.fromCharCode(2)];
  const until = clock() + given.wait;
  const long = 2000;
  if (given.hurry) {
    // What waits for many seconds waits for few: a fault that ends by giving up ends soon.
    const real = window.setTimeout;
    window.setTimeout = /** @type {any} */ ((/** @type {any} */ what, /** @type {number} */ ms, /** @type {any[]} */ ...more) => real(what, ms > long ? ms / 20 : ms, ...more));
  }

  /** Letters that stand in the first screenful: what is blank has none. @param {Node} node @returns {number} */
  function letters(node) {
    let count = 0;
    const root = kind(node) === 1 ? rootOf(node) : null;
    if (root) return letters(root);
    for (let child = first(node); child; child = next(child)) {
      if (kind(child) !== 3) count += letters(child);
      else if (over(child) && styleOf(over(child)).visibility === 'visible') {
        const range = newRange(doc);
        select(range, child);
        const boxes = rects(range);
        for (let i = 0; i < boxes.length; i += 1) {
          if (boxes[i].width > 1 && boxes[i].height > 1 && boxes[i].top < innerHeight && boxes[i].bottom > 0) {
            const text = textOf(child);
            for (let at = 0; at < text.length; at += 1) count += Number(text[at] > ' ');
            break;
          }
        }
      }
    }
    return count;
  }

  /** Whether what to do in an emergency stands in the first screenful: as the check's line, the page's own, or the leaflet's card. @param {ShadowRoot | null} root */
  function emergency(root) {
    const seen = (/** @type {Element | null} */ node) => {
      if (!node || textOf(node).length < 20) return false;
      const { top: from, height, width } = box(node);
      return width > 50 && height > 10 && from + 20 < innerHeight && styleOf(node).visibility === 'visible';
    };
    return seen(root && within(root, '.emergency-line, .calls')) || seen(inDocument(doc, 'heed-check > p')) || seen(inDocument(doc, '.card--emergency'));
  }

  /** @type {string[]} */ const ends = [];
  /** @param {string} what @param {string} text @param {ShadowRoot | null} root @param {string} [level] @param {string} [card] */
  function end(what, text, root, level = '', card = '') {
    ends[ends.length] = what + said + level + said + letters(whole(doc)) + said + emergency(root) + said + card + said + text;
  }
  function finish() {
    let text = `drive ${given.id}`;
    for (let i = 0; i < ends.length; i += 1) text += nextEnd + ends[i];
    mend();
    if (top) setAttribute(whole(doc), 'data-drive', text);
    else tell(text, '*');
  }

  let way = 0;
  let steps = 0;
  let asked = '';
  let patience = 0;
  function look() {
    try {
      if (!step()) return void later(look, 4);
    } catch (error) {
      end('driver', `${error} ${/** @type {Error} */ (error).stack}`, null);
    }
    finish();
  }

  /** @returns {boolean} whether it is over */
  function step() {
    const check = inDocument(doc, 'heed-check');
    const root = check && rootOf(check);
    const late = clock() > until;
    if (check && (styleOf(check).visibility === 'hidden' || styleOf(check).display === 'none')) {  // the leaflet stands in its place
      end('leaflet', '', null);
      return true;
    }
    if (!root || !within(root, '.heading')) {
      if (ready(doc) !== 'complete' && !late) return false;
      // Scripts of the page are inline: what has not begun when it is complete never begins. One more look, for what is on its way elsewhere.
      if (!late && steps++ < 50) return false;
      end('leaflet', '', null);
      return true;
    }
    if (within(root, '[data-action=reload]')) {
      if (given.recovers && !late) return false;
      end('advice', textOf(within(root, '.scroll')), root);
      return true;
    }
    if (late) {
      end('hang', textOf(within(root, '.heading')), root);
      return true;
    }
    const goOn = within(root, '[data-action=go-on]');
    const panel = within(root, '.panel');
    const input = within(root, '.option input');
    if (goOn) press(goOn);
    else if (panel && !input) {
      const level = attribute(panel, 'class').slice('panel panel--'.length);
      end('result', textOf(within(root, '.scroll')), root, level, textOf(panel));
      way += 1;
      if (way === given.ways.length) return true;
      asked = '';
      press(within(root, '[data-action=clear]'));
      return false;
    } else if (input) {
      const moment = within(root, '.moment');
      const question = attribute(input, 'name');
      if (moment && attribute(moment, 'hidden') === null) return false;
      const plan = given.ways[way][question];
      const chosen = plan ?? (within(root, '.option [value=none]') ? 'none' : question === 'age' ? 'age_18_to_49' : attribute(input, 'value'));
      const option = within(root, `.option [value="${chosen}"]`);
      if (asked === question && clock() < patience) return false;
      asked = question;
      patience = clock() + 3000;  // then a reader presses once more
      if (!matches(option, ':checked')) press(option);
      const go = within(root, 'form [type=submit]');
      if (go) press(go);
    }
    return false;
  }
  // Among many checks only the one that the article chooses is walked.
  if (given.nth === 0) later(look, 0);
  else addEventListener('message', () => later(look, 0), { once: true });
})();
