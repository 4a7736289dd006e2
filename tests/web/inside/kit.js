// The tests inside the page: how they are named, run, and say what is wrong. In: tests. Out: window.inside, for Node and for the mutants.
// Never: a wait by the clock; timers are in the hands of a test (see `timers`).
import { check as real } from '../../../web/strings/en.js';

/** @type {Map<string, () => unknown>} */ const tests = new Map();
/** @type {(() => void)[]} */ let undo = [];
const soon = setTimeout;  // a test may put another in its place

/** @param {string} name @param {() => unknown} use */
export function test(name, use) {
  tests.set(name, use);
}

/** @param {unknown} value */
const told = (value) => JSON.stringify(value, (_, part) => (
  part === undefined ? '(undefined)' : Number.isNaN(part) ? '(NaN)' : part instanceof Date ? String(part) : part)) ?? '(undefined)';

/** @param {unknown} got @param {unknown} wanted @param {string} [what] */
export function equal(got, wanted, what = '') {
  if (told(got) !== told(wanted)) throw new Error(`${what} is\n${told(got)}\nand not\n${told(wanted)}`);
}

/** @param {unknown} value @param {string} [what] */
export function ok(value, what = '') {
  if (!value) throw new Error(`not so: ${what}`);
}

/** @param {() => unknown} use @param {RegExp} message */
export function throws(use, message) {
  try {
    use();
  } catch (error) {
    return ok(message.test(String(error)), `${error} says ${message}`);
  }
  throw new Error('it does not throw');
}

/** Puts something in place of a property until the test ends. @param {any} object @param {string} name @param {unknown} value */
export function stub(object, name, value) {
  const own = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { configurable: true, writable: true, value });
  undo.push(() => (own ? Object.defineProperty(object, name, own) : delete object[name]));
}

/** Listeners that end with the test. @param {(Document | Window)[]} targets */
export function hearUntilEnd(...targets) {
  const end = new AbortController();
  const real = EventTarget.prototype.addEventListener;
  for (const target of targets) {
    stub(target, 'addEventListener', (/** @type {string} */ name, /** @type {any} */ use, /** @type {any} */ how) => real.call(target, name, use, { ...how, signal: end.signal }));
  }
  undo.push(() => end.abort());
}

/** Timers that only the test lets run. @returns {{ms: number, run: () => void, gone: boolean}[]} */
export function timers() {
  /** @type {{ms: number, run: () => void, gone: boolean}[]} */ const all = [];
  stub(window, 'setTimeout', (/** @type {() => void} */ run, ms = 0) => all.push({ ms, run, gone: false }));
  stub(window, 'clearTimeout', (/** @type {number} */ id) => { if (all[id - 1]) all[id - 1].gone = true; });
  return all;
}

/** Names of strings in place of their words, so that a test sees which one was taken; `{name}` stays. @type {typeof real} */
export const strings = /** @type {any} */ (Object.fromEntries(Object.entries(real).map(([key, text]) => (
  [key, key === 'date_locale' ? text : [key, ...text.matchAll(/\{\w+\}/g)].join(' ')]))));

/** What was caught and told to the console in this test. @type {string[]} */
export const reported = [];

/** All that was under way has happened. */
export const settled = () => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });

/** A tree in lines: tag.class, its attributes but for style, its text in quotes. @param {unknown} node @returns {string} */
export function lines(node, depth = '') {
  if (Array.isArray(node)) return node.map((one) => lines(one, depth)).join('\n');
  const { nodeType = 0 } = /** @type {Node} */ (node ?? {});  // not instanceof: an article in a frame has classes of its own
  if (nodeType === Node.TEXT_NODE) return `${depth}"${/** @type {Text} */ (node).data}"`;
  if (nodeType !== Node.ELEMENT_NODE) return `${depth}(${node})`;
  return tree(/** @type {Element} */ (node), depth);
}

/** @param {Element} node @param {string} depth @returns {string} */
function tree(node, depth) {
  const first = /** @type {Text | null} */ (node.firstChild);
  const classes = [...node.classList].map((name) => `.${name}`).join('');
  const others = [...node.attributes].filter(({ name }) => name !== 'class' && name !== 'style').map(({ name, value }) => ` ${name}=${name === 'd' && value ? 'drawn' : value}`).join('');
  const head = `${depth}${node.localName}${classes}${others}`;
  if (node.childNodes.length === 1 && first?.nodeType === Node.TEXT_NODE) return `${head} "${first.data}"`;
  return [head, ...[...node.childNodes].map((child) => lines(child, `${depth}  `))].join('\n');
}

/** What a view is for styles, listeners and screen readers. @param {unknown} node @param {string} wanted */
export function drawn(node, wanted) {
  const indent = /^\n( *)/.exec(wanted)?.[1] ?? '';
  const clean = wanted.replaceAll(`\n${indent}`, '\n').trim();
  const got = lines(node).trim();
  if (got !== clean) throw new Error(`drawn is\n${got}\nand not\n${clean}`);
}

/** @param {string} name @returns {Promise<string>} what is wrong, or '' */
async function run(name) {
  undo = [];
  stub(window, 'reportError', (/** @type {unknown} */ error) => { reported.push(String(error)); });
  reported.length = 0;
  /** @type {unknown[]} */ const lost = [];  // what a listener or a promise throws reaches nobody else
  const hear = (/** @type {any} */ event) => lost.push(event.error ?? event.reason ?? event.message);
  for (const kind of ['error', 'unhandledrejection']) addEventListener(kind, hear);
  try {
    await /** @type {() => unknown} */ (tests.get(name))();
    await new Promise((resolve) => { soon(resolve); });
    if (lost.length > 0) throw lost[0];
    return '';
  } catch (error) {
    return String(error instanceof Error ? error.stack ?? error : error) || 'it throws';
  } finally {
    for (const kind of ['error', 'unhandledrejection']) removeEventListener(kind, hear);
    for (const back of undo.reverse()) back();
    document.querySelector('main')?.replaceChildren();
  }
}

/** The first that fails, of these. @param {string[]} names */
async function first(names) {
  for (const name of names) {
    const wrong = await run(name);
    if (wrong) return { name, wrong };
  }
  return undefined;
}

Object.assign(window, { inside: { names: () => [...tests.keys()], run, first } });
