// `heed-check/define`: importing it registers the tag. In: nothing. Out: `heed-check`, and its class. Never: twice.
import { defineHeedCheck } from '../element/define.js';

export { HeedCheck } from '../element/heed-check.js';
defineHeedCheck();
