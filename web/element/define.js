// In: nothing. Out: the tag `heed-check`, registered.
// Never registers twice: a page may load the script more than once.
import { HeedCheck } from './heed-check.js';

export function defineHeedCheck() {
  if (!customElements.get('heed-check')) customElements.define('heed-check', HeedCheck);
}
