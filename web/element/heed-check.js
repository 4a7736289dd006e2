// In: a first view, strings, and later the core's `call`. Out: one screen at a time in an open shadow root.
// Never stores, sends, or tells the page around it anything; what it remembers is in walk.js and ends with the page.
import css from './heed-check.css';
import tokens from '../page/tokens.css';
import { fill, h } from './dom.js';
import { takeAlong } from './take-along.js';
import { bodyMap } from './views/body-map.js';
import { articleAddress } from './views/pass-on.js';
import { nothingChosen, optionInput } from './views/question.js';
import { screenKind, screenView } from './views/screen.js';
import { Walk } from './walk.js';

/** @import { Advice, Call, Question, Start, TrailEntry } from './types.js' */

// Shorter waits are not worth a change on the screen.
const MOMENT_AFTER_MS = 300;
// Then the reader is told, rather than left waiting; a core that comes later still counts.
const GIVE_UP_AFTER_MS = 15_000;
// As near as this, in time and in both directions, a press is the second half of a double click or tap. `detail` does not tell it for fingers.
const SAME_PRESS = [350, 30, 30];  // ms, px, px

export class HeedCheck extends HTMLElement {
  // Both are there once it has started; nothing can be pressed before.
  #given = /** @type {Start} */ (/** @type {unknown} */ (undefined));
  #walk = /** @type {Walk} */ (/** @type {unknown} */ (undefined));
  #failed = false;
  /** Continue was pressed before the core was there. */ #held = false;
  /** When and where the last click was. @type {number[]} */ #clicked = [];
  /** The press now under way is the second half of a double one. @type {boolean | undefined} */ #again;
  /** @type {AbortController | undefined} */ #listening;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #moment;
  #screen = h('div', { class: 'screen' });
  #status = h('p', { class: 'unseen', role: 'status' });
  #printed = h('p', { class: 'printed' });

  connectedCallback() {
    this.#listening = new AbortController();
    // Coming back through the browser's memory shows the page as it was left, perhaps to someone else.
    const onShow = (/** @type {PageTransitionEvent} */ event) => { if (event.persisted) this.#try(() => this.#step((walk) => walk.clear(), false)); };
    addEventListener('pageshow', onShow, { signal: this.#listening.signal });
  }

  disconnectedCallback() {
    /** @type {AbortController} */ (this.#listening).abort();
    clearTimeout(this.#moment);
  }

  /** Paints the first question. @param {Start} given */
  start(given) {
    const { first_view: firstView, region = '', strings } = given;
    this.#given = given;
    this.#walk = new Walk(firstView, region);
    const root = this.shadowRoot ?? this.#open();
    const names = { class: 'heed', lang: firstView.language, dir: firstView.direction, 'aria-label': strings.check_name };
    root.replaceChildren(h('section', names, this.#status, this.#printed, this.#screen));
    this.#draw();
  }

  /** The core is there. @param {Call} call */
  connect(call) {
    this.#walk?.connect(call);
    if (this.#failed) {
      this.#failed = false;
      this.#draw();
    }
    if (this.#held) this.#onContinue();
    else if (this.#walk?.region) this.#chooseRegion(this.#walk.region, false);
  }

  /** The core is not there, or not any more. The leaflet stays; half a result is never shown. */
  fail() {
    const readerIsHere = this.#held || Boolean(/** @type {ShadowRoot} */ (this.shadowRoot).activeElement);
    this.#failed = true;
    this.#draw();
    if (readerIsHere) this.#arrive('');
  }

  #open() {
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(tokens + css);
    root.adoptedStyleSheets = [sheet];
    const hear = (/** @type {string} */ type, /** @type {(event: Event) => void} */ does) => (
      root.addEventListener(type, (event) => this.#try(() => does(event))));
    hear('pointerdown', (event) => { this.#again = SAME_PRESS.every((near, i) => Math.abs(moment(event)[i] - this.#clicked[i]) < near); });
    hear('click', (event) => this.#onClick(event));
    hear('change', (event) => this.#onChange(event));
    hear('submit', (event) => { event.preventDefault(); this.#onContinue(); });  // where a script stops clicks before they are here
    return root;
  }

  /** Whatever goes wrong, a trap, a refusal or a fault of the browser: the same calm sentence. @param {() => void} take */
  #try(take) {
    try {
      take();
    } catch {
      this.fail();
    }
  }

  /** @param {Event} event */
  #onClick(event) {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest('button');
    const action = button?.getAttribute('data-action');
    this.#clicked = moment(event);
    // The second half of a double click would take a tick away again, or press what came meanwhile, unread. Back stays in its place, and takes nothing away.
    // Without `detail` it is a key, or a script.
    if (this.#again && /** @type {MouseEvent} */ (event).detail && action !== 'back') return event.preventDefault();
    const zone = target?.closest('[data-zone]');
    if (zone) return this.#tap(/** @type {string} */ (zone.getAttribute('data-zone')));
    if (!button) return;
    event.preventDefault();
    switch (action) {
      case 'back': return this.#step((walk) => walk.reopen(/** @type {TrailEntry} */ (walk.view.trail.at(-1)).question));
      case 'change': return this.#step((walk) => walk.reopen(/** @type {string} */ (button.getAttribute('data-question'))));
      case 'clear': return this.#step((walk) => walk.clear(), true, this.#given.strings.cleared);
      case 'go-on': return this.#step((walk) => walk.goOn());
      case 'show-emergency': return this.#step((walk) => walk.showEmergency());
      case null: return this.#onContinue();  // not on submit alone: where a site's sandbox forbids forms, that never comes
      case 'reload': return this.#given.reload();
      default: return void this.#takeAlong(button);
    }
  }

  /** @param {Event} event */
  #onChange(event) {
    const control = event.target;
    if (control instanceof HTMLSelectElement) return this.#chooseRegion(control.value, true);
    this.#chose(/** @type {Element} */ (control));
  }

  /** A place on the body stands for an option of the list. @param {string} id */
  #tap(id) {
    const question = /** @type {Question} */ (this.#walk.view.question);
    const input = /** @type {Element} */ (this.#screen.querySelector(`.option [value="${id}"]`));
    const fresh = optionInput(question, id, question.kind === 'one' || !input.matches(':checked'));
    input.replaceWith(fresh);
    this.#chose(fresh);
  }

  /** What the new choice excludes loses its tick, and the body shows what the list says. @param {Element} control */
  #chose(control) {
    const question = /** @type {Question} */ (this.#walk.view.question);  // none on a result, whose ticks exclude nothing
    const excludes = (/** @type {Element} */ input) => question.options.some(({ id, exclusive }) => exclusive && id === input.getAttribute('value'));
    for (const other of this.#screen.querySelectorAll('.option [type=checkbox]:checked')) {
      if (other === control || !control.matches(':checked') || !(excludes(control) || excludes(other))) continue;
      // Unticking from script would set `.checked`, which a page's scripts can hook: a new input takes the old one's place.
      other.replaceWith(optionInput(question, /** @type {string} */ (other.getAttribute('value')), false));
    }
    this.#screen.querySelector('.map')?.replaceWith(/** @type {HTMLElement} */ (bodyMap(question, this.#ticked(), this.#given.strings)));
  }

  #onContinue() {
    const { id } = /** @type {Question} */ (this.#walk.view.question);
    const early = !this.#walk.connected;
    if (early && this.#held) return;
    const chosen = this.#ticked();
    clearTimeout(this.#moment);
    this.#held = early && chosen.length > 0;
    if (chosen.length === 0) this.#showError();
    else if (this.#held) this.#moment = setTimeout(() => this.#wait(), MOMENT_AFTER_MS);
    else this.#step((walk) => walk.answer(id, chosen));
  }

  /** One step of the reader, then the screen for it. @param {(walk: Walk) => void} take @param {boolean} [arrive] @param {string} [saidFirst] */
  #step(take, arrive = true, saidFirst = '') {
    if (!this.#walk) return;
    this.#keep();
    take(this.#walk);
    this.#draw();
    if (arrive) this.#arrive(saidFirst);
  }

  /** Numbers follow the country at once; ticks and focus stay, since the select stays where it is. @param {string} id @param {boolean} aloud */
  #chooseRegion(id, aloud) {
    const before = [...this.#screen.children];
    this.#keep();
    this.#walk.choose(id);
    const after = screenView(this.#now());
    keepOpen(this.#screen, h('div', {}, ...after));
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

  /** Focus goes to the new heading, and the status says it: inside a frame a moved focus alone is not spoken. @param {string} saidFirst */
  #arrive(saidFirst) {
    const heading = /** @type {HTMLElement} */ (this.#screen.querySelector('.heading'));
    try {
      heading.focus({ preventScroll: true });
      // A page around a frame scrolls along and can see how far: in a frame always to its top, whatever is shown.
      // Elsewhere what stands above the heading comes into view with it where there is room; the heading always does.
      const targets = this.#given.mode === 'frame' ? [this.#status] : [/** @type {Element} */ (this.#screen.firstElementChild), heading];
      for (const block of targets) block.scrollIntoView({ block: 'nearest' });
    } catch { /* the screen stands all the same */ }
    this.#say(`${saidFirst} ${this.#announcement()}`.trim());
  }

  #announcement() {
    const { view, strings } = this.#now();
    switch (screenKind(this.#now())) {
      case 'failed': return strings.failed;
      case 'result': return fill(strings.result_status, /** @type {Advice} */ (view.result).card);
      case 'interrupt': return fill(strings.interrupt_status, /** @type {Advice} */ (view.interrupt).card);
      case 'question': return `${fill(strings.question_number, { n: view.progress.answered + 1 })}: ${/** @type {Question} */ (view.question).text}`;
    }
  }

  /** Everything the screen is made from. */
  #now() {
    const { strings, regions, mode, leaflet, article } = this.#given;
    const { view, region, summary, some, ticked, interrupting } = this.#walk;
    return {
      strings, regions, mode, leaflet, article: articleAddress(article), view, region, summary, some, ticked, interrupting,
      failed: this.#failed, today: new Date(),
    };
  }

  #ticked() {
    return [...this.#screen.querySelectorAll('.option input:checked')].map((input) => /** @type {string} */ (input.getAttribute('value')));
  }

  #keep() {
    if (this.#screen.querySelector('form')) this.#walk.keep(this.#ticked());
  }

  #showError() {
    const message = nothingChosen(/** @type {Question} */ (this.#walk.view.question), this.#given.strings);
    /** @type {Element} */ (this.#screen.querySelector('.error-slot')).replaceChildren(message);
    message.focus();
  }

  #wait() {
    /** @type {Element} */ (this.#screen.querySelector('.moment')).removeAttribute('hidden');
    this.#say(this.#given.strings.one_moment);
    this.#moment = setTimeout(() => { this.#keep(); this.fail(); }, GIVE_UP_AFTER_MS);
  }

  /** What came of it is said beside the button, and aloud. @param {Element} button */
  async #takeAlong(button) {
    const said = await takeAlong(button, this.#now(), this);
    if (!said) return;
    const around = /** @type {Element} */ (button.parentElement);
    around.querySelector('.copied')?.remove();
    around.append(h('p', { class: 'copied' }, said));
    this.#say(said);
  }

  /** @param {string} text */
  #say(text) {
    this.#status.replaceChildren(text);
  }
}

/** When and where. @param {Event} event */
function moment(event) {
  const { timeStamp, clientX, clientY } = /** @type {MouseEvent} */ (event);
  return [timeStamp, clientX, clientY];
}

/** What the reader opened or ticked stays so in what takes its place. @param {Element} before @param {Element} after */
function keepOpen(before, after) {
  const name = (/** @type {Element} */ node) => node.getAttribute('value') ?? node.className;
  for (const old of before.querySelectorAll('details[open], .task :checked')) {
    const attribute = old.localName === 'details' ? 'open' : 'checked';
    for (const node of after.querySelectorAll(old.localName)) if (name(node) === name(old)) node.setAttribute(attribute, '');
  }
}
