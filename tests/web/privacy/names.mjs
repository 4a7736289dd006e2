// The names the scan looks for. Out: global objects whose every member counts, properties and strings that could carry
// something out. Never an opinion on any of them: globals that are not here count too, see allowed.mjs.

/** Reached by name, these count with the member that is used; handed on whole, they count as an alias. */
export const kRoots = new Set(`window self globalThis top parent frames opener document location history navigator screen performance console
  crypto customElements CSS Reflect Object Intl Notification caches indexedDB localStorage sessionStorage cookieStore URL visualViewport
  speechSynthesis trustedTypes WebAssembly`.split(/\s+/));

/** Of whatever object: a way out needs no global by name if something else leads to it. */
export const kSinkProperties = new Set(`
  constructor __proto__ callee caller defaultView contentWindow contentDocument ownerDocument parentWindow view source baseURI currentScript
  fetch XMLHttpRequest WebSocket EventSource WebTransport RTCPeerConnection webkitRTCPeerConnection sendBeacon fetchLater serviceWorker
  Worker SharedWorker BroadcastChannel MessageChannel postMessage importScripts eval Function
  src srcset href ping action formAction formaction poster background cite codebase manifest srcdoc xlinkHref imageSrcset integrity
  innerHTML outerHTML insertAdjacentHTML setHTMLUnsafe setHTML write writeln createContextualFragment parseFromString parseHTMLUnsafe
  cssText insertRule addRule replaceSync adoptedStyleSheets backgroundImage borderImage listStyleImage cursor content mask filter
  cookie cookieStore localStorage sessionStorage indexedDB caches openDatabase storage requestStorageAccess
  location assign replaceState pushState hash search hostname referrer domain title name opener
  submit requestSubmit open close showModalDialog requestFullscreen print alert confirm prompt share clipboard execCommand
  credentials locks permissions geolocation mediaDevices getUserMedia bluetooth usb serial hid nfc contacts wakeLock vibrate
  registerProtocolHandler setAppBadge mediaSession userAgent userAgentData platform languages hardwareConcurrency deviceMemory
  connection plugins getBattery getGamepads maxTouchPoints webdriver doNotTrack
  getContext toDataURL toBlob getImageData measureText captureStream
  now mark measure timeOrigin getEntries getEntriesByType getEntriesByName timing memory
  dispatchEvent reportError sendReport registerProperty speak FontFace fonts load play animate startViewTransition
  createObjectURL`.split(/\s+/).filter(Boolean));

/** As whole strings: elements that load or send, and attributes that make them do so. */
export const kSinkStrings = new Set(`script iframe frame object embed img image video audio source track link base meta form portal feImage
  use applet canvas style src srcset href ping action formaction poster srcdoc xlink:href http-equiv background
  fetch XMLHttpRequest WebSocket EventSource sendBeacon postMessage localStorage sessionStorage cookie eval Function constructor
  location window document navigator`.split(/\s+/));
