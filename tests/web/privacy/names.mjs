// The names the scan knows. Out: global objects whose every member counts, methods whose first word counts, what can only be our own, and
// strings that could carry something out. Never an opinion on any of them: every other global and property counts too, see allowed.mjs.

/** Reached by name, these count with the member that is used; handed on whole, they count as an alias. */
export const ROOTS = new Set(`window self globalThis top parent frames opener document location history navigator screen performance console
  crypto customElements CSS Reflect Object Intl Notification caches indexedDB localStorage sessionStorage cookieStore URL visualViewport
  speechSynthesis trustedTypes WebAssembly`.split(/\s+/));

/** Methods that can do as many things as there are names: which one, their first word says. */
export const NAMING = new Set('setAttribute toggleAttribute removeAttribute createElement createElementNS setProperty execCommand postMessage'.split(' '));

/** No browser has a property so named: our own keys are snake_case, and an attribute of these kinds does nothing. A number is a place in a list. */
export const OURS = /^([a-z]+(_[a-z\d]+)+|(aria|data)-[a-z-]+|\d+)$/;

/** As whole strings: elements that load or send, attributes that make them do so, what a link or a meta can be. */
export const SINK_STRINGS = new Set(`script iframe frame fencedframe object embed img image video audio source track link base meta form portal feImage
  use applet canvas style template src srcset imagesrcset href ping action formaction poster srcdoc xlink:href http-equiv background attributionsrc
  dns-prefetch preconnect prefetch prerender preload modulepreload stylesheet manifest refresh expect speculationrules compression-dictionary
  fetch XMLHttpRequest WebSocket EventSource sendBeacon postMessage localStorage sessionStorage cookie eval Function constructor
  location window document navigator`.split(/\s+/));
