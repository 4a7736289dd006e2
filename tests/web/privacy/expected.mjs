// What a page of the check does send or open in the tests, because a press of the reader asks for it: the one list, with reasons.
// In: the test file that runs. Out: whether this is in it. Never: a wire touched.
import path from 'node:path';

/** @type {Record<string, [RegExp, string][]>} by test file; '' for all */
const EXPECTED = {
  '': [
    [/^went to blob:/, 'a file that the reader saves: its address is in the browser alone'],
    [/^went to its twin$/, 'where WebAssembly is refused, to the page without it, before any answer'],
    [/^address https?:\/\/[\w.:]+\/[\w-]+\/[a-z]{2,3}\.html$/, 'the link from a frame to the whole leaflet beside it: a press of the reader opens it; no answer is in it'],
    [/^loaded itself again$/, 'the reader presses the button that loads the page again'],
  ],
  'links.test.mjs': [
    [/^address http:\/\/127\.0\.0\.1:\d+\/(review\/[\w-]+|back-pain\/en\.offline)\.html$/, 'where a host adds a slash, the page names in full what lies beside it'],
  ],
  'offline.test.mjs': [
    [/^went to http:\/\/127\.0\.0\.1:\d+\/back-pain\/en\.offline\.html$/, 'the reader follows the link to the page that keeps a copy'],
    [/^worker http:\/\/127\.0\.0\.1:\d+\/back-pain\/en\.worker\.js\?\d+$/, 'the reader presses Keep on that page; no check, so no answer, is on it'],
    [/^worker http:\/\/127\.0\.0\.1:\d+\/site\.js$/, 'a made-up site around the check, with a worker of its own'],
  ],
};

export const testFile = path.basename(process.argv[1] ?? '');

/** @param {string} what */
export function expectedHere(what) {
  return [...EXPECTED[''], ...EXPECTED[testFile] ?? []].some(([pattern]) => pattern.test(what));
}
