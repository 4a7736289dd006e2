// The custom element. In: a first view, strings, and later the core's `call`. Out: one screen at a time in an open shadow root.
// Never stores, sends, or tells the page around it anything; what it remembers is in walk.js and ends with the page.
import { arriveAt, noteBeside } from './arrive.js';
import { markError, tickedIn, untickExcluded } from './choice.js';
import { fill, report } from './dom.js';
import { DoubleClick } from './double-click.js';
import { keepOpen } from './keep-open.js';
import { showMore } from './more.js';
import { openRoot } from './shadow.js';
import { takeAlong } from './take-along.js';
import { bodyMap } from './views/body-map.js';
import { articleAddress } from './views/pass-on.js';
import { optionInput } from './views/question.js';
import { screenView } from './views/screen.js';
import { shellView } from './views/shell.js';
import { Walk } from './walk.js';
import { watchScreen } from './watch-screen.js';

/** @import { Call, Question, Start, TrailEntry } from './types.js' */

const MOMENT_AFTER_MS = 300;  // shorter waits are not worth a change on the screen
const GIVE_UP_AFTER_MS = 15_000;  // then the reader is told; a core that comes later still counts

export class HeedCheck extends HTMLElement {
  // These three are there once it has started; nothing can be pressed before.
  #start = /** @type {Start} */ (/** @type {unknown} */ (undefined));
  #walk = /** @type {Walk} */ (/** @type {unknown} */ (undefined));
  #root = /** @type {ShadowRoot} */ (/** @type {unknown} */ (undefined));
  #failed = false;
  /** Continue was pressed before the core was there. */ #pendingSubmit = false;
  #doubleClick = new DoubleClick();
  /** In a frame, where the browser can tell. */ #isHeadingSeen = false;
  /** @type {AbortController | undefined} */ #listening;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #momentTimer;
  #stopWatching = () => {};

  connectedCallback() {
    this.#listening = new AbortController();
    // A page that comes back from the browser's memory may be shown to someone else.
    const onShow = (/** @type {PageTransitionEvent} */ { persisted }) => {
      if (persisted && this.#walk) this.#try(() => { this.#walk.clear(); this.#draw(); this.#say(''); });
    };
    addEventListener('pageshow', onShow, { signal: this.#listening.signal });
  }

  disconnectedCallback() {
    /** @type {AbortController} */ (this.#listening).abort();
    clearTimeout(this.#momentTimer);
    this.#stopWatching();
  }

  /** Shows the first question; where it has come as HTML, takes it over as it stands. @param {Start} start */
  start(start) {
    this.#start = start;
    this.#walk = new Walk(start.first_view, start.region ?? '');
    const isFirstStart = !this.#root;
    if (isFirstStart) this.#root = this.#open();
    const given = this.#root.querySelector('.heed');
    if (given && isFirstStart) {
      this.#adopt();
    } else {
      given?.remove();
      this.#root.append(shellView(this.#screen()));
    }
    this.#watch();
  }

  /** The core is there. @param {Call} call */
  connect(call) {
    this.#walk?.connect(call);
    if (this.#failed) {
      this.#failed = false;
      this.removeAttribute('failed');
      this.#draw();
    }
    if (this.#pendingSubmit) this.#onContinue();
    else if (this.#walk?.region) this.#chooseRegion(this.#walk.region, false);
  }

  /** The core is not there, or not any more. Half a result is never shown. */
  fail() {
    if (!this.#root) return;
    const readerIsHere = this.#pendingSubmit || Boolean(this.#root.activeElement);
    this.#failed = true;
    this.setAttribute('failed', '');
    this.hidden = true;  // where not even that can be drawn, or is drawn empty, the leaflet stands in its place
    this.#draw();
    this.hidden = !this.#find('.heading');
    if (readerIsHere) this.#arrive('');
  }

  #open() {
    const root = openRoot(this);
    const listen = (/** @type {string} */ type, /** @type {(event: any) => void} */ onEvent) => (
      root.addEventListener(type, (event) => this.#try(() => onEvent(event))));
    listen('pointerdown', (event) => this.#doubleClick.press(event));
    listen('click', (event) => this.#onClick(event));
    listen('change', (event) => this.#onChange(event));
    listen('submit', (event) => { event.preventDefault(); this.#onContinue(); });  // where a script stops clicks before they are here
    return root;
  }

  /** What the reader did before the script was there counts. */
  #adopt() {
    const { mode } = this.#start;
    if (this.getAttribute('mode') !== mode) {  // the page, in a frame of someone else's making
      this.setAttribute('mode', mode);
      this.#replace('rest', screenView(this.#screen()).rest);
    }
    this.#root.querySelector(`.region [value="${this.#start.region ?? ''}"]`)?.setAttribute('selected', '');
    const chosen = tickedIn(this.#root);
    const exclusive = this.#question.options.find(({ id, exclusive: alone }) => alone && chosen.includes(id));
    if (exclusive && chosen.length > 1) this.#find(`.option [value="${exclusive.id}"]`).replaceWith(optionInput(this.#question, exclusive.id, false));
    if (this.#root.querySelector('[data-early]')) this.#try(() => this.#onContinue());
  }

  /** Whatever goes wrong, a trap, a refusal or a fault of the browser: the same calm sentence. @param {() => void} take */
  #try(take) {
    try {
      take();
    } catch (error) {
      report(error);
      this.fail();
    }
  }

  /** @param {MouseEvent} event */
  #onClick(event) {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest('button');
    const action = button?.getAttribute('data-action');
    if (this.#doubleClick.ignores(event, action === 'back' || action === 'more')) return event.preventDefault();  // these take nothing away
    const zone = target?.closest('[data-zone]');
    if (zone) return this.#tap(/** @type {string} */ (zone.getAttribute('data-zone')));
    const call = target?.closest('[href^="tel:"]');  // some apps and sandboxes start none, and no browser says so
    if (call) return this.#note(call, fill(this.#start.strings.call_otherwise, { number: `\u2066${call.querySelector('bdi')?.textContent}\u2069` }));
    const leaflet = target?.closest('.leaflet-link a');  // nor where a sandbox lets no new window open
    if (leaflet) return this.#note(leaflet, fill(this.#start.strings.link_otherwise, { address: /** @type {HTMLAnchorElement} */ (leaflet).href }));
    if (!button) return;
    event.preventDefault();
    switch (action) {
      case 'back': return this.#step((walk) => walk.reopen(/** @type {TrailEntry} */ (walk.view.trail.at(-1)).question));
      case 'change': return this.#step((walk) => walk.reopen(/** @type {string} */ (button.getAttribute('data-question'))));
      case 'clear': return this.#step((walk) => walk.clear(true), this.#start.strings.cleared);
      case 'undo': return this.#step((walk) => walk.undoClear());
      case 'go-on': return this.#step((walk) => walk.goOn());
      case 'show-emergency': return this.#step((walk) => walk.showEmergency());
      case 'more': return showMore(this.#find('.scroll'), this.#isFrame);
      case 'skip': return this.#find('.end').focus();
      case null: return this.#onContinue();  // not on submit alone: where a site's sandbox forbids forms, that never comes
      case 'reload': return this.#start.reload();
      default: return void this.#takeAlong(button);
    }
  }

  /** @param {Event} event */
  #onChange(event) {
    const control = event.target;
    if (control instanceof HTMLSelectElement) return this.#chooseRegion(control.value, true);
    this.#onChoice(/** @type {Element} */ (control));
  }

  /** A place on the body stands for an option of the list. @param {string} id */
  #tap(id) {
    const input = this.#find(`.option [value="${id}"]`);
    const fresh = optionInput(this.#question, id, this.#question.kind === 'one' || !input.matches(':checked'));
    input.replaceWith(fresh);
    this.#onChoice(fresh);
  }

  /** What the new choice excludes loses its tick, and the body shows what the list says. @param {Element} control */
  #onChoice(control) {
    const question = this.#walk.view.question;
    if (!question || this.#failed) return;  // the boxes of a result exclude nothing
    untickExcluded(this.#root, question, control);
    this.#root.querySelector('.map')?.replaceWith(/** @type {HTMLElement} */ (bodyMap(question, tickedIn(this.#root), this.#start.strings)));
    markError(this.#root, null, this.#start.strings);
  }

  #onContinue() {
    const { question } = this.#walk.view;
    if (!question || this.#failed) return;
    const isEarly = !this.#walk.connected;
    if (isEarly && this.#pendingSubmit) return;
    const chosen = tickedIn(this.#root);
    clearTimeout(this.#momentTimer);
    this.#pendingSubmit = isEarly && chosen.length > 0;
    if (chosen.length === 0) markError(this.#root, question, this.#start.strings);
    else if (this.#pendingSubmit) this.#momentTimer = setTimeout(() => this.#wait(), MOMENT_AFTER_MS);
    else this.#step((walk) => walk.answer(question.id, chosen));
  }

  /** One step of the reader, then the screen for it. @param {(walk: Walk) => void} take @param {string} [announcement] */
  #step(take, announcement = '') {
    this.#saveDraft();
    take(this.#walk);
    this.#draw();
    this.#arrive(announcement);
  }

  /** Numbers and steps follow the country at once; ticks, focus and the select stay. @param {string} id @param {boolean} aloud */
  #chooseRegion(id, aloud) {
    this.#saveDraft();
    this.#walk.choose(id);
    const { head, rest } = screenView(this.#screen());
    if (!this.#root.querySelector('fieldset')) this.#replace('head', head);
    keepOpen(this.#find('.rest'), rest);
    this.#replace('rest', rest);
    this.#watch();
    const { region } = this.#walk.view;
    if (aloud) this.#say(region.emergency.map(({ number }) => `${region.name} ${number}`).join(', '));
  }

  #draw() {
    clearTimeout(this.#momentTimer);
    this.#pendingSubmit = false;
    this.removeAttribute('data-print');
    const parts = screenView(this.#screen());
    for (const part of /** @type {const} */ (['nav', 'head', 'rest'])) this.#replace(part, parts[part]);  // the pressed button first: before it goes, a browser lays out all that is new
    this.#watch();
  }

  /** The status says only what the heading does not. @param {string} announcement */
  #arrive(announcement) {
    this.#say(announcement);
    arriveAt(this.#root, this.#isFrame, this.#isHeadingSeen);
  }

  /** Everything the screen is made from. */
  #screen() {
    const { view, region, summary, hasAnswers, draft, interrupting, canUndo } = this.#walk;
    const { article, leaflet } = this.#start;
    return {
      ...this.#start, leaflet, article: articleAddress(article), view, region, summary, hasAnswers, draft, interrupting, canUndo, failed: this.#failed, today: new Date(),
    };
  }

  get #isFrame() {
    return this.#start.mode === 'frame';
  }

  get #question() {
    return /** @type {Question} */ (this.#walk.view.question);
  }

  /** @param {string} selector @returns {HTMLElement} */
  #find(selector) {
    return /** @type {HTMLElement} */ (this.#root.querySelector(selector));
  }

  /** @param {string} part @param {Element[]} nodes */
  #replace(part, nodes) {
    this.#find(`.${part}`).replaceChildren(...nodes);
  }

  #saveDraft() {
    if (this.#root.querySelector('fieldset')) this.#walk.saveDraft(tickedIn(this.#root));
  }

  #wait() {
    this.#find('.moment').removeAttribute('hidden');
    this.#say(this.#start.strings.one_moment);
    this.#momentTimer = setTimeout(() => { this.#saveDraft(); this.fail(); }, GIVE_UP_AFTER_MS);
  }

  /** What came of it is said beside the button, and aloud. @param {Element} button */
  async #takeAlong(button) {
    try {
      const said = await takeAlong(button, this.#screen(), this);
      if (said) this.#note(button, said);
    } catch (error) {
      report(error);
      this.fail();
    }
  }

  /** What came of a press, or what to do if nothing did: beside the control, and aloud. @param {Element} control @param {string} said */
  #note(control, said) {
    noteBeside(this.#root, control, said);
    this.#say(said);
  }

  /** @param {string} text */
  #say(text) {
    this.#find('[role=status]').replaceChildren(text);
  }

  #watch() {
    this.#stopWatching();
    this.#stopWatching = watchScreen(this.#find('.screen'), this.#isFrame, this.#start.strings, (isSeen) => { this.#isHeadingSeen = isSeen; });
  }
}
