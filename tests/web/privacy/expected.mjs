// What a page of the check does send or open in the tests, because a reader's press or a test's own fault asks for it: the one list.
// In: the test file that runs. Out: whether this is in it, with its reason. Never: a wire touched by a press on an answer.
import path from 'node:path';

/** @type {Record<string, [RegExp, string][]>} by test file; '' for all */
const kExpected = {
  '': [
    [/^went to blob:/, 'a file that the reader saves: its address is in the browser alone'],
  ],
  'check.test.mjs': [
    [/^went to .*\/en\.html$/, 'the reader presses the button that loads the page again'],
  ],
};

const file = path.basename(process.argv[1] ?? '');

/** @param {string} what */
export function expectedHere(what) {
  return [...kExpected[''], ...kExpected[file] ?? []].some(([pattern]) => pattern.test(what));
}
