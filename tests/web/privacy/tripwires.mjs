// Wires on every way out. Runs in a page before its first script, under a name of their own. In: what a touched wire does: throws, or
// tells the driver through the console. Out: window.heedTrips, the names of the wires touched. Never on what cannot be replaced
// (location) nor on eval, which the test's own driver needs.

/** What the driver hears first when a wire is touched. */
export const TRIP = 'heed-trip: ';

/** The wires as a script whose own lines can be told from a page's. @param {{throwing?: boolean, aloud?: string}} how @param {RegExp} where paths */
export function wires(how, where = /^/) {
  return `if (${where}.test(location.pathname)) (${layWires})(${JSON.stringify(how)})\n//# sourceURL=heed-wires.js\n`;
}

/** @param {{throwing?: boolean, aloud?: string}} how aloud: what to say before the name of a wire */
export function layWires({ throwing = false, aloud = '' }) {
  /** @type {string[]} */ const trips = [];
  Object.defineProperty(globalThis, 'heedTrips', { value: trips });
  const { debug } = console;
  const [OWN_LINE, PAGE_LINE] = [/heed-wires\.js/, /\b(https?|file|blob|data|about):/];
  // A test looks into the page too. Its lines have no address; a line of the page has, and a callback handed straight to the browser has no line.
  const byTest = () => {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = Infinity;
    const lines = String(new Error().stack).split('\n').filter((line) => line.trim() !== '' && line !== 'Error' && !OWN_LINE.test(line));
    Error.stackTraceLimit = stackTraceLimit;
    return lines.length > 0 && !lines.some((line) => PAGE_LINE.test(line));
  };
  const trip = (/** @type {string} */ name) => {
    if (aloud !== '' && byTest()) return;
    trips.push(name);
    if (aloud !== '') debug.call(console, aloud + name);
    if (throwing) throw new Error(`tripwire: ${name}`);
  };
  const GLOBALS = `fetch fetchLater XMLHttpRequest WebSocket WebSocketStream EventSource WebTransport RTCPeerConnection webkitRTCPeerConnection Worker
    SharedWorker BroadcastChannel MessageChannel Image Audio localStorage sessionStorage indexedDB caches cookieStore open name status Notification
    FormData DOMParser XSLTProcessor FontFace ReportingObserver PerformanceObserver speechSynthesis SpeechSynthesisUtterance CustomEvent
    showOpenFilePicker showSaveFilePicker OffscreenCanvas AudioContext IdleDetector PaymentRequest PresentationRequest queueMicrotask
    requestIdleCallback external sharedStorage fence crossOriginIsolated navigation launchQueue screen visualViewport Response Request Headers
    moveTo moveBy resizeTo resizeBy close stop find frameElement scheduler getScreenDetails queryLocalFonts documentPictureInPicture FencedFrameConfig
    VideoEncoder AudioEncoder EyeDropper EditContext CloseWatcher Highlight PressureObserver LanguageModel Summarizer Translator TransformStream
    ResizeObserver getComputedStyle`;
  const NAVIGATOR = `sendBeacon serviceWorker geolocation mediaDevices storage locks credentials permissions getBattery connection plugins
    userAgent userAgentData platform language languages hardwareConcurrency deviceMemory maxTouchPoints webdriver vibrate bluetooth usb serial hid
    requestMIDIAccess registerProtocolHandler setAppBadge mediaSession wakeLock gpu xr presentation keyboard cookieEnabled onLine getGamepads
    runAdAuction joinAdInterestGroup storageBuckets login contacts printing subApps virtualKeyboard`;
  /** @type {[object | undefined, string, string][]} an object, what it is called, names */
  const PLACES = [
    [globalThis, '', GLOBALS],
    [Navigator.prototype, 'navigator.', NAVIGATOR],
    [Document.prototype, 'document.', `cookie title write writeln domain referrer execCommand requestStorageAccess requestStorageAccessFor
      createEvent createProcessingInstruction fonts designMode hasPrivateToken hasRedemptionRecord browsingTopics ariaNotify startViewTransition`],
    [History.prototype, 'history.', 'pushState replaceState back forward go state scrollRestoration'],
    [Element.prototype, '', 'innerHTML outerHTML insertAdjacentHTML setHTMLUnsafe setHTML ariaNotify requestFullscreen requestPointerLock animate'],
    [HTMLElement.prototype, '', 'innerText dataset autofocus contentEditable editContext attachInternals showPopover'],
    [HTMLDialogElement.prototype, '', 'show showModal'],
    [globalThis.Clipboard?.prototype, 'clipboard.', 'read readText write'],
    [CSS, 'CSS.', 'highlights registerProperty paintWorklet'],
    [ShadowRoot.prototype, 'shadow.', 'innerHTML setHTMLUnsafe setHTML'],
    [Range.prototype, '', 'createContextualFragment'],
    [HTMLFormElement.prototype, 'form.', 'submit requestSubmit action'],
    [HTMLAnchorElement.prototype, 'a.', 'ping'],
    [CSSStyleSheet.prototype, 'sheet.', 'insertRule replace addRule'],
    [FontFaceSet.prototype, 'fonts.', 'load add'],
    [HTMLCanvasElement.prototype, 'canvas.', 'getContext toDataURL toBlob'],
    [Performance.prototype, 'performance.', 'now mark measure getEntries getEntriesByType getEntriesByName timeOrigin'],
    [console, 'console.', 'log info warn error debug table dir trace assert count group time timeLog timeStamp'],
  ];
  for (const kind of ['Image', 'Script', 'IFrame', 'Frame', 'Embed', 'Media', 'Source', 'Track', 'Input']) {
    PLACES.push([/** @type {any} */ (globalThis)[`HTML${kind}Element`]?.prototype, `${kind.toLowerCase()}.`, 'src srcset srcdoc']);
  }
  for (const [place, what, names] of PLACES) if (place) for (const name of names.split(/\s+/)) wire(place, what, name);

  // An element that loads by an attribute or a tag, an address of any other kind than the check's own, a press from a script.
  // Only execCommand('copy') may be called, and only a file to save be pressed.
  const ADDRESS = /^(#|tel:\+?[\d ]+$|blob:|https:\/\/(wa\.me|t\.me)\/[^=]*=https)/;
  for (const method of ['setAttribute', 'setAttributeNS']) {
    const set = /** @type {any} */ (Element.prototype)[method];
    /** @type {any} */ (Element.prototype)[method] = function (/** @type {string[]} */ ...given) {
      const [name, value] = given.slice(-2);
      if (/^(src|srcset|srcdoc|ping|action|formaction|poster|data|style|background|attributionsrc|elementtiming|popover|autofocus|on.*)$/i.test(name)) trip(`attribute ${name}`);
      if (/href$/i.test(name) && !ADDRESS.test(value)) trip(`address ${value}`);
      set.apply(this, given);
    };
  }
  const { click } = HTMLElement.prototype;
  HTMLElement.prototype.click = function () {
    if (!(this instanceof HTMLAnchorElement && this.protocol === 'blob:' && this.hasAttribute('download'))) trip(`press ${this.localName}`);
    click.call(this);
  };
  const { createElement, createElementNS } = Document.prototype;
  const loading = /^(script|iframe|frame|fencedframe|object|embed|img|video|audio|source|track|link|base|meta|portal|style|canvas|template|image|feimage|use|set|animate|math|mi)$/i;
  Document.prototype.createElement = function (/** @type {string} */ tag, /** @type {any} */ options) {
    if (loading.test(tag)) trip(`element ${tag}`);
    return createElement.call(this, tag, options);
  };
  /** @type {any} */ (Document.prototype).createElementNS = function (/** @type {any} */ space, /** @type {string} */ tag, /** @type {any} */ options) {
    if (loading.test(tag) || tag === 'a') trip(`element ${tag}`);
    return createElementNS.call(this, space, tag, options);
  };

  /** @param {any} place @param {string} what @param {string} name */
  function wire(place, what, name) {
    const old = Object.getOwnPropertyDescriptor(place, name);
    if (!old?.configurable) return;
    const allowed = (/** @type {any[]} */ [first]) => name === 'execCommand' && first === 'copy';
    const method = typeof old.value === 'function' && !/^[A-Z]/.test(name);
    if (method) {
      Object.defineProperty(place, name, { ...old, value(/** @type {any[]} */ ...given) { if (!allowed(given)) trip(what + name); return old.value.apply(this, given); } });
      return;
    }
    Object.defineProperty(place, name, {
      configurable: true, enumerable: old.enumerable,
      get() {
        if (name !== 'opener') trip(what + name);  // first: the read itself may throw
        const value = old.get ? old.get.call(this) : old.value;
        if (name === 'opener' && value) trip(what + name);  // exposed.js asks for it; where there is none, nothing can be told to it
        return value;
      },
      set(value) { trip(`${what}${name} =`); if (old.set) old.set.call(this, value); else old.value = value; },
    });
  }
  return trips;
}
