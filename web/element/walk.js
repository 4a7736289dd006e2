// In: the reader's steps (answer, change, country, clear) and the core's `call`. Out: the view to show now.
// Never touches the page and never decides about advice; throws where the core refuses, and then keeps the view it had.

/** @import { Answers, Call, View } from './types.js' */

export class Walk {
  /** @type {Call | undefined} */ #call;
  /** @type {Answers} */ #answers = {};
  /** Earlier choices, shown again when the reader comes back. @type {Answers} */ #drafts = {};
  /** Emergency signs the reader chose to go on past. @type {Set<string>} */ #passed = new Set();
  #firstView;
  #isAskedForEmergency = false;
  /** What the last clear took away, until the next step. @type {{answers: Answers, drafts: Answers, passed: Set<string>} | undefined} */ #cleared;
  summary = '';

  /** @param {View} firstView @param {string} region */
  constructor(firstView, region) {
    this.view = this.#firstView = firstView;
    this.region = region;
  }

  /** @param {Call} call */
  connect(call) {
    this.#call = call;
  }

  get connected() {
    return this.#call !== undefined;
  }

  /** Whether there is anything to clear. */
  get hasAnswers() {
    return Object.values({ ...this.#answers, ...this.#drafts }).some((chosen) => chosen.length > 0);
  }

  get canUndo() {
    return this.#cleared !== undefined;
  }

  /** The earlier choice for the question now asked. */
  get draft() {
    return this.#drafts[this.view.question?.id ?? ''] ?? [];
  }

  /** Whether an emergency comes before the question: each new sign stops the reader once. */
  get interrupting() {
    return this.#isAskedForEmergency || this.#emergencies().some((sign) => !this.#passed.has(sign));
  }

  /** @param {string} question @param {string[]} chosen */
  answer(question, chosen) {
    this.#refresh({ ...this.#answers, [question]: chosen });
    delete this.#drafts[question];
    this.#cleared = undefined;
  }

  /** Asks a question again; answers given after it are kept. @param {string} question */
  reopen(question) {
    const { [question]: choice = [], ...others } = this.#answers;
    this.#refresh(others);
    this.#drafts[question] = choice;
  }

  /** What is ticked but not yet sent off, so that it is there when the question comes back. @param {string[]} ticked */
  saveDraft(ticked) {
    if (this.view.question) this.#drafts[this.view.question.id] = ticked;
  }

  /** @param {string} region */
  choose(region) {
    const before = this.region;
    this.region = region;
    try {
      if (this.#call) this.#refresh(this.#answers);
    } catch (error) {
      this.region = before;
      throw error;
    }
  }

  /** @param {boolean} [canUndo] whether the reader asked for it, and may take it back once */
  clear(canUndo = false) {
    this.#cleared = canUndo ? { answers: this.#answers, drafts: this.#drafts, passed: this.#passed } : undefined;
    this.#drafts = {};
    this.#passed = new Set();
    this.#answers = {};
    this.view = this.#firstView;
    this.summary = '';
    if (this.#call) this.#refresh({});
  }

  undoClear() {
    if (!this.#cleared) return;
    const { answers, drafts, passed } = this.#cleared;
    this.#cleared = undefined;
    this.#drafts = drafts;
    this.#passed = passed;
    this.#refresh(answers);
  }

  goOn() {
    for (const sign of this.#emergencies()) this.#passed.add(sign);
    this.#isAskedForEmergency = false;
  }

  showEmergency() {
    this.#isAskedForEmergency = true;
  }

  /** @param {Answers} answers */
  #refresh(answers) {
    const view = this.#request('view', answers);
    const summary = view.result ? this.#request('summary', answers).text : '';
    this.#answers = answers;
    this.view = view;
    this.summary = summary;
    this.#isAskedForEmergency = false;
    // A sign that went away and comes back is new again.
    const emergencies = this.#emergencies();
    for (const sign of this.#passed) if (!emergencies.includes(sign)) this.#passed.delete(sign);
  }

  /** @param {'view' | 'summary'} op @param {Answers} answers */
  #request(op, answers) {
    const reply = this.#call?.(op, this.region ? { answers, region: this.region } : { answers });
    if (!reply?.ok) throw new Error(`the core refused a ${op}`);
    return reply;
  }

  #emergencies() {
    return this.view.interrupt?.reasons.filter(({ level }) => level === 'emergency').map(({ sign }) => sign) ?? [];
  }
}
