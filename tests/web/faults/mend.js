// Runs first of all, beside driver.js or host.js: takes down the language as it is. In: nothing. Out: `mend()`, which puts it back.
// Never: anything before the end, since the fault is what is tried.
(() => {
  const { defineProperty, getOwnPropertyDescriptor } = Object;
  const { ownKeys } = Reflect;
  /** @type {{of: any, key: PropertyKey, as: PropertyDescriptor}[]} */ const wholeLanguage = [];
  const holders = [Object, Object.prototype, Array, Array.prototype, String.prototype, RegExp.prototype, Function.prototype, Promise, Promise.prototype, Map.prototype,
    Set.prototype, JSON, Document.prototype, Element.prototype];
  for (let i = 0; i < holders.length; i += 1) {
    const keys = ownKeys(holders[i]);
    for (let j = 0; j < keys.length; j += 1) {
      const as = getOwnPropertyDescriptor(holders[i], keys[j]);
      if (as?.configurable) wholeLanguage[wholeLanguage.length] = { of: holders[i], key: keys[j], as };
    }
  }
  const globals = { JSON, Map, Set, Promise, Date, WebAssembly, URL, Object };
  const mend = () => {
    const junk = ownKeys(Object.prototype);
    for (let i = 0; i < junk.length; i += 1) {
      let ours = false;
      for (let j = 0; j < wholeLanguage.length; j += 1) ours ||= wholeLanguage[j].of === holders[1] && wholeLanguage[j].key === junk[i];
      if (!ours) delete (/** @type {any} */ (holders[1]))[junk[i]];
    }
    for (let i = 0; i < wholeLanguage.length; i += 1) {
      try {
        defineProperty(wholeLanguage[i].of, wholeLanguage[i].key, wholeLanguage[i].as);
      } catch { /* frozen, so nothing was taken */ }
    }
    delete (/** @type {any} */ (Array.prototype)).toJSON;
    delete (/** @type {any} */ (String.prototype)).toJSON;
    Object.assign(window, globals);
  };
  Object.assign(window, { mend });
})();
