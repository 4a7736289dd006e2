// In: the reader's steps (answer, change, country, clear) and the core's `call`. Out: the view to show now.
// Never touches the page and never decides about advice; throws when the core cannot say, having changed nothing.

/** @import { Answers, Call, View } from './types.js' */

export class Walk {
  /** @type {Call | undefined} */ #call;
  /** @type {Answers} */ #answers = {};
  /** Earlier choices, shown again when the reader comes back. @type {Answers} */ #drafts = {};
  /** Emergency signs the reader chose to go on past. @type {Set<string>} */ #passed = new Set();
  #first_view;
  #asked_for_emergency = false;
  summary = '';

  /** @param {View} firstView @param {string} region */
  constructor(firstView, region) {
    this.view = this.#first_view = firstView;
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
  get some() {
    return Object.values({ ...this.#answers, ...this.#drafts }).some((chosen) => chosen.length > 0);
  }

  /** The earlier choice for the question now asked. */
  get ticked() {
    return this.#drafts[this.view.question?.id ?? ''] ?? [];
  }

  /** Whether an emergency comes before the question: each new sign stops the reader once. */
  get interrupting() {
    return this.#asked_for_emergency || this.#emergencies().some((sign) => !this.#passed.has(sign));
  }

  /** @param {string} question @param {string[]} chosen */
  answer(question, chosen) {
    this.#look({ ...this.#answers, [question]: chosen });
    delete this.#drafts[question];
  }

  /** Asks a question again; answers given after it are kept. @param {string} question */
  reopen(question) {
    const { [question]: choice = [], ...others } = this.#answers;
    this.#look(others);
    this.#drafts[question] = choice;
  }

  /** What is ticked but not yet sent off, so that it is there when the question comes back. @param {string[]} ticked */
  keep(ticked) {
    if (this.view.question) this.#drafts[this.view.question.id] = ticked;
  }

  /** @param {string} region */
  choose(region) {
    this.region = region;
    if (this.#call) this.#look(this.#answers);
  }

  clear() {
    this.#drafts = {};
    this.#passed.clear();
    this.#answers = {};
    this.view = this.#first_view;
    this.summary = '';
    if (this.#call) this.#look({});
  }

  goOn() {
    for (const sign of this.#emergencies()) this.#passed.add(sign);
    this.#asked_for_emergency = false;
  }

  showEmergency() {
    this.#asked_for_emergency = true;
  }

  /** @param {Answers} answers */
  #look(answers) {
    const view = this.#request('view', answers);
    const summary = view.result ? this.#request('summary', answers).text : '';
    this.#answers = answers;
    this.view = view;
    this.summary = summary;
    this.#asked_for_emergency = false;
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
