// In: a first view, strings, and later the core's `call`. Out: one screen at a time in an open shadow root.
// Never stores, sends, or tells the page around it anything; what it remembers is in walk.js and ends with the page.
import css from './heed-check.css';
import tokens from '../page/tokens.css';
import { copyText } from './copy.js';
import { fill, h } from './dom.js';
import { nothingChosen, optionInput } from './views/question.js';
import { screenKind, screenView } from './views/screen.js';
import { Walk } from './walk.js';

/** @import { Call, Start } from './types.js' */

// Shorter waits are not worth a change on the screen.
const kMomentAfterMs = 300;

export class HeedCheck extends HTMLElement {
  /** @type {Start | undefined} */ #given;
  /** @type {Walk | undefined} */ #walk;
  #failed = false;
  /** Continue was pressed before the core was there. */ #held = false;
  /** @type {AbortController | undefined} */ #listening;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #moment;
  #screen = h('div', { class: 'screen' });
  #status = h('p', { class: 'unseen', role: 'status' });

  connectedCallback() {
    this.#listening = new AbortController();
    // Coming back through the browser's memory shows the page as it was left, perhaps to someone else.
    const onShow = (/** @type {PageTransitionEvent} */ event) => { if (event.persisted) this.#step((walk) => walk.clear(), false); };
    addEventListener('pageshow', onShow, { signal: this.#listening.signal });
  }

  disconnectedCallback() {
    this.#listening?.abort();
    clearTimeout(this.#moment);
  }

  /** Paints the first question. @param {Start} given */
  start(given) {
    const { first_view, region = '', strings } = given;
    this.#given = given;
    this.#walk = new Walk(first_view, region);
    const root = this.shadowRoot ?? this.#open();
    const names = { class: 'heed', lang: first_view.language, dir: first_view.direction, 'aria-label': strings.check_name };
    root.replaceChildren(h('section', names, this.#status, this.#screen));
    this.#draw();
  }

  /** The core is there. @param {Call} call */
  connect(call) {
    this.#walk?.connect(call);
    if (this.#held) this.#onContinue();
    else if (this.#walk?.region) this.#chooseRegion(this.#walk.region, false);
  }

  /** The core is not there, or not any more. The leaflet stays; half a result is never shown. */
  fail() {
    const reader_is_here = this.#held || Boolean(this.shadowRoot?.activeElement);
    this.#failed = true;
    this.#draw();
    if (reader_is_here) this.#arrive('');
  }

  #open() {
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(tokens + css);
    root.adoptedStyleSheets = [sheet];
    root.addEventListener('click', (event) => this.#onClick(event));
    root.addEventListener('change', (event) => this.#onChange(event));
    root.addEventListener('submit', (event) => { event.preventDefault(); this.#onContinue(); });
    return root;
  }

  /** @param {Event} event */
  #onClick(event) {
    const button = event.target instanceof Element ? event.target.closest('button[data-action]') : null;
    const back = this.#walk?.view.trail.at(-1)?.question ?? '';
    switch (button?.getAttribute('data-action')) {
      case 'back': return this.#step((walk) => walk.reopen(back));
      case 'change': return this.#step((walk) => walk.reopen(button?.getAttribute('data-question') ?? back));
      case 'clear': return this.#step((walk) => walk.clear(), true, this.#given?.strings.cleared);
      case 'go-on': return this.#step((walk) => walk.goOn());
      case 'show-emergency': return this.#step((walk) => walk.showEmergency());
      case 'copy': return void this.#copy();
      case 'print': return this.#print();
      case 'reload': return this.#given?.reload();
    }
  }

  /** @param {Event} event */
  #onChange(event) {
    const control = event.target;
    if (control instanceof HTMLSelectElement) return this.#chooseRegion(control.value, true);
    const question = this.#walk?.view.question;
    if (!(control instanceof Element) || !question || !control.matches('[type=checkbox]:checked')) return;
    const excludes = (/** @type {Element} */ input) => question.options.some(({ id, exclusive }) => exclusive && id === input.getAttribute('value'));
    for (const other of this.#screen.querySelectorAll('.option input:checked')) {
      if (other === control || !(excludes(control) || excludes(other))) continue;
      // Unticking from script would set `.checked`, which a page's scripts can hook: a new input takes the old one's place.
      other.replaceWith(optionInput(question, other.getAttribute('value') ?? '', false));
    }
  }

  #onContinue() {
    const question = this.#walk?.view.question;
    if (!question) return;
    const chosen = this.#ticked();
    clearTimeout(this.#moment);
    this.#held = chosen.length > 0 && !this.#walk?.connected;
    if (chosen.length === 0) this.#showError();
    else if (this.#held) this.#moment = setTimeout(() => this.#wait(), kMomentAfterMs);
    else this.#step((walk) => walk.answer(question.id, chosen));
  }

  /** One step of the reader, then the screen for it. @param {(walk: Walk) => void} take @param {boolean} [arrive] @param {string} [said_first] */
  #step(take, arrive = true, said_first = '') {
    if (!this.#walk) return;
    this.#keep();
    try {
      take(this.#walk);
    } catch {
      return this.fail();  // a trap or a refusal: the same calm sentence
    }
    this.#draw();
    if (arrive) this.#arrive(said_first);
  }

  /** Numbers follow the country at once; ticks and focus stay, since the select stays where it is. @param {string} id @param {boolean} aloud */
  #chooseRegion(id, aloud) {
    const before = [...this.#screen.children];
    this.#keep();
    try {
      this.#walk?.choose(id);
    } catch {
      return this.fail();
    }
    const after = screenView(this.#now());
    before.forEach((block, i) => { if (!block.matches('.region')) block.replaceWith(after[i]); });
    const { region } = this.#now().view;
    if (aloud) this.#say(region.emergency.map(({ number }) => `${region.name} ${number}`).join(', '));
  }

  #draw() {
    clearTimeout(this.#moment);
    this.#held = false;
    this.removeAttribute('data-print');
    this.#screen.replaceChildren(...screenView(this.#now()));
  }

  /** Focus goes to the new heading, and the status says it: inside a frame a moved focus alone is not spoken. @param {string} said_first */
  #arrive(said_first) {
    const heading = /** @type {HTMLElement | null} */ (this.#screen.querySelector('.heading'));
    heading?.focus({ preventScroll: true });
    // What stands above the heading comes into view with it where there is room; the heading always does.
    for (const block of [this.#screen.firstElementChild, heading]) block?.scrollIntoView({ block: 'nearest' });
    this.#say(`${said_first} ${this.#announcement()}`.trim());
  }

  #announcement() {
    const { view, strings } = this.#now();
    switch (screenKind(this.#now())) {
      case 'failed': return strings.failed;
      case 'result': return fill(strings.result_status, view.result?.card ?? {});
      case 'interrupt': return fill(strings.interrupt_status, view.interrupt?.card ?? {});
      case 'question': return `${fill(strings.question_number, { n: view.progress.answered + 1 })}: ${view.question?.text}`;
    }
  }

  /** Everything the screen is made from. */
  #now() {
    const { strings, regions, mode } = /** @type {Start} */ (this.#given);
    const { view, region, summary, some, ticked, interrupting } = /** @type {Walk} */ (this.#walk);
    return { strings, regions, mode, view, region, summary, some, ticked, interrupting, failed: this.#failed, today: new Date() };
  }

  #ticked() {
    return [...this.#screen.querySelectorAll('.option input:checked')].map((input) => input.getAttribute('value') ?? '');
  }

  #keep() {
    if (this.#screen.querySelector('form')) this.#walk?.keep(this.#ticked());
  }

  #showError() {
    const { view, strings } = this.#now();
    if (!view.question) return;
    const message = nothingChosen(view.question, strings);
    this.#screen.querySelector('.error-slot')?.replaceChildren(message);
    message.focus();
  }

  #wait() {
    this.#screen.querySelector('.moment')?.removeAttribute('hidden');
    this.#say(this.#now().strings.one_moment);
  }

  async #copy() {
    const { strings } = this.#now();
    const text = this.#screen.querySelector('.summary');
    const said = text && await copyText(text) ? strings.copied : strings.copy_failed;
    const note = this.#screen.querySelector('.copied');
    note?.replaceChildren(said);
    note?.removeAttribute('hidden');
    this.#say(said);
  }

  #print() {
    this.setAttribute('data-print', '');
    addEventListener('afterprint', () => this.removeAttribute('data-print'), { once: true });
    print();
  }

  /** @param {string} text */
  #say(text) {
    this.#status.replaceChildren(text);
  }
}
