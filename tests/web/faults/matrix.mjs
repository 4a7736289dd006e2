// All faults, and where each is run. In: the lists. Out: one list. Never: a fault twice.
import around from './around.mjs';
import delivery from './delivery.mjs';
import frame from './frame.mjs';
import language from './language.mjs';
import missing from './missing.mjs';

/** @import { Fault } from './fixture.mjs' */

/** @type {[string, Fault[]][]} */
export const PARTS = [
  ['The browser lacks something', missing], ['A script changed the language', language], ['Others use the page too', around],
  ['The page comes changed', delivery], ['In an article', frame],
];
export const FAULTS = PARTS.flatMap(([, faults]) => faults);

// On every test run Chromium takes all; the others leave out, for time, what no engine does in its own way. The long run leaves nothing out.
/** @type {Record<string, RegExp>} */
const LONG_RUN = {
  firefox: /-(observer|resizeobserver|intersectionobserver|matchmedia|structuredclone|queuemicrotask|pluralrules|atob|print|scrollintoview|focus|blob)$|^json-|^array-(some|filter|from|junk)|^string-|^regexp|^object-entries|^loader-(500|html|foreign|twice|late)|^frame-(late|storage|x-options|empty)|^host-(clobbered-|css-late|rtl|zoomed|narrow|no-url|no-entries)|^without-(append|replace|set|array|object|crypto|url|time|pointer|uint8array)|^(address-rewritten|turned|narrow|scroll-locked|dark-extension|form-filler|sheets-emptied|classes-removed|base-added|leaflet-removed|twice|style-removed|policy-removed|tags-upper)$|^scripts-|^header-(eval|two|nonce|default)|^loader-(redirected|delayed|combined)|^frame-(nothing|redirected|portal)|^host-(wide|locked|transparent|far|consent|carousel)/,
  webkit: /^(?!(without-(webassembly|webassembly-instantiate|customelements|attachshadow|replacechildren|append|cssstylesheet|replacesync|adoptedstylesheets|textdecoder|textencoder|intl|intl-datetimeformat|the-language-of-the-dates|abortcontroller|urlsearchparams|settimeout|requestanimationframe|localstorage-cookies-databases|document-stylesheets|classlist|object-hasown|set|matches|replacewith|array-prototype-at|array-prototype-flat|crypto|mutationobserver)|object-junk|array-to-json|array-to-json-none|object-to-json|json-parse-null|json-stringify-empty|array-some-false|string-replace|date-nan|date-1970|date-2100|wasm-never|wasm-no-growth|wasm-no-instance|wasm-throws|host-adblock|host-css-frame-flat|host-css-frame-hidden|host-rendered-anew|host-base|host-quirks|host-messages-stopped|host-object-junk|frame-core-never|frame-no-wasm|frame-no-ancestors|frame-cut-in-leaflet|frame-404)$).*/,
};

/** Why a fault is not run in an engine, or ''. @param {Fault} fault @param {string} engine @param {boolean} all whether time does not count */
export function left({ id, not }, engine, all) {
  return not?.[engine] ?? (!all && LONG_RUN[engine]?.test(id) ? 'time' : '');
}
