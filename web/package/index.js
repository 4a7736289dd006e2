// `heed-check`: the element's class, for who registers it under rules of their own. In: nothing. Out: the class. Never: registers it.
export { HeedCheck } from '../element/heed-check.js';
