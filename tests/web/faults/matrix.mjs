// All faults, and where each is run. In: the lists. Out: one list. Never: a fault twice.
import around from './around.mjs';
import delivery from './delivery.mjs';
import frame from './frame.mjs';
import language from './language.mjs';
import missing from './missing.mjs';

/** @import { Fault } from './room.mjs' */

/** @type {[string, Fault[]][]} */
export const kParts = [
  ['The browser lacks something', missing], ['A script changed the language', language], ['Others use the page too', around],
  ['The page comes changed', delivery], ['In an article', frame],
];
export const kFaults = kParts.flatMap(([, faults]) => faults);

// On every test run Chromium takes all; the others leave out, for time, what no engine does in its own way. The long run leaves nothing out.
/** @type {Record<string, RegExp>} */
const kLongRun = {
  firefox: /-(observer|resizeobserver|intersectionobserver|matchmedia|structuredclone|queuemicrotask|pluralrules|atob|print|scrollintoview|focus|blob)$|^json-|^array-(some|filter|from|junk)|^string-|^regexp|^object-entries|^loader-(500|html|foreign|twice|late)|^frame-(late|storage|x-options|empty)|^host-(clobbered-|css-late|rtl|zoomed|narrow|no-url|no-entries)|^without-(append|replace|set|array|object|crypto|url)/,
  webkit: /^(?!(without-(webassembly|customelements|attachshadow|cssstylesheet|replacesync|intl|textdecoder|setTimeout)|object-junk|array-to-json|date-|wasm-|core-|translation$|copy-protection|clicks-stopped|reset|sheet-removed|element-(moved|adopted)|saved|clobbered|two-checks|offline|cut-in|flip-in-(core|pack)|utf-16|latin|no-doctype|header-policy|loader-(404|twice|two|module|integrity)|hundred|frame-(404|no-wasm|core-never|cut-in-leaflet|no-ancestors)|host-(object-junk|clobbered$|css-frame|adblock|quirks|base|messages|rendered))).*/,
};

/** Why a fault is not run in an engine, or ''. @param {Fault} fault @param {string} engine @param {boolean} all whether time does not count */
export function left({ id, not }, engine, all) {
  return not?.[engine] ?? (!all && kLongRun[engine]?.test(id) ? 'time' : '');
}
