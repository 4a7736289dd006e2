// The W3C WebDriver protocol, as much of it as the tests need: for WebKitGTK, which no library of ours drives.
// In: a driver's address. Out: what it replied; its refusals as errors. Never: a wait of its own, or more than one session.

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';  // the name W3C gave references to elements
const PATIENCE = 120_000;  // ms for a page or a script, on a machine that does other things too

export class WebDriver {
  #base;
  #session = '';
  #first = '';
  #place = '';  // where commands go now

  /** @param {string} base such as http://127.0.0.1:4444 */
  constructor(base) {
    this.#base = base;
  }

  /** Whether a session may begin. */
  async ready() {
    return (await this.#ask('GET', '/status')).ready !== false;
  }

  /** @param {object} capabilities */
  async start(capabilities) {
    const wanted = { timeouts: { pageLoad: PATIENCE, script: PATIENCE }, ...capabilities };
    this.#session = `/session/${(await this.#ask('POST', '/session', { capabilities: { alwaysMatch: wanted } })).sessionId}`;
    this.#first = await this.#ask('GET', `${this.#session}/window`);
  }

  /** @param {string} url waits for its load event */
  goto(url) {
    return this.post('/url', { url });
  }

  /** A new window of its own. @returns {Promise<string>} its handle */
  async window() {
    return (await this.post('/window/new', { type: 'window' })).handle;
  }

  /**
   * Does something in a document. Goes there only when it is elsewhere: each step gives the page a blur and a focus event.
   * @template T @param {string} handle @param {number[] | undefined} path which frame, in which frame …; undefined: any place in that window
   * @param {() => Promise<T>} use @returns {Promise<T>}
   */
  async at(handle, path, use) {
    const place = [handle, ...path ?? []].join('/');
    if (this.#place === place || (!path && this.#place.startsWith(handle))) {
      try {
        return await use();
      } catch (error) {
        if (!/^no such (frame|window)/.test(/** @type {Error} */ (error).message)) throw error;  // a frame that went to another page is a new one
      }
    }
    this.#place = '';
    await this.post('/window', { handle });
    for (const id of path ?? []) await this.post('/frame', { id });
    this.#place = place;
    return use();
  }

  /** The value of an expression, or what its promise gives. @param {string} expression @returns {Promise<any>} */
  async evaluate(expression) {
    const script = `const end = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${expression})).then((value) => end({ value }), (error) => end({ error: String(error) }))`;
    const { error, value } = await this.post('/execute/async', { script, args: [] });
    if (error !== undefined) throw new Error(error);
    return value;
  }

  /** A real click. WebKit's driver looks for the element in its own frame only: here its hosts scroll too. @param {string} expression gives the element */
  async click(expression) {
    const script = `const found = ${expression}; found?.scrollIntoView({ block: 'center' }); return found`;
    const element = await this.post('/execute/sync', { script, args: [] });
    if (!element?.[ELEMENT]) throw new Error(`no element: ${expression}`);
    await this.post(`/element/${element[ELEMENT]}/click`, {});
  }

  /** @param {string} key as WebDriver writes it */
  async key(key) {
    const actions = [{ type: 'keyDown', value: key }, { type: 'keyUp', value: key }];
    await this.post('/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  /** The session's first window stays: without one it would end. */
  async closeWindow() {
    await this.#ask('DELETE', `${this.#session}/window`);
    this.#place = '';
    await this.post('/window', { handle: this.#first });
  }

  async end() {
    if (this.#session) await this.#ask('DELETE', this.#session);
    this.#session = '';
  }

  /** @param {string} path @param {object} body @returns {Promise<any>} */
  post(path, body) {
    return this.#ask('POST', this.#session + path, body);
  }

  /** @param {string} method @param {string} path @param {object} [body] @returns {Promise<any>} */
  async #ask(method, path, body) {
    const reply = await fetch(this.#base + path, { method, body: body && JSON.stringify(body) });
    const { value } = await reply.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }
}
