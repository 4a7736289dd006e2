// Chromium's own log of its network, read after the browser has gone. In: the file of --log-net-log. Out: what was begun in a span of
// time: requests, look-ups of names, sockets. Never: what the browser asks for itself, of its makers, which no page can begin.
import fs from 'node:fs';

/** Kinds of sources that are no traffic. */
const INSIDE = /^(NONE|.*CACHE_ENTRY|COOKIE_STORE|NETWORK_QUALITY_ESTIMATOR|HTTP_SERVER_PROPERTIES|QUIC_SESSION_POOL|PAC_FILE_DECIDER)$/;
/** Whose a request or a look-up is: no page's at all, or a page of the browser's makers. Any page of a test is at another place. */
const OF_BROWSER = /^(null( null)?|https:\/\/google\.com (https:\/\/google\.com|same_site))$/;

/**
 * Something Chromium did: a request, a look-up, a socket.
 * @typedef {{id: number, kind: string, at: number, words: string, leads_to: Set<number>, of_browser: boolean | undefined}} Source at: ms since 1970; of_browser: undefined where
 * only what it hangs together with can tell
 */

/** How to start Chromium. What it asks its makers for ends before a socket; every other name is looked up. @param {string} file */
export function netLogArgs(file) {
  const makers = ['google.com', 'googleapis.com', 'gstatic.com', 'gvt1.com'].map((name) => `MAP *.${name} ~NOTFOUND`);
  return [`--log-net-log=${file}`, '--net-log-capture-mode=Everything', `--host-resolver-rules=${makers.join(', ')}`];
}

/** @param {string} file @returns {Source[]} */
export function readNetLog(file) {
  const { constants, events } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const kinds = new Map(Object.entries(constants.logSourceType).map(([name, id]) => [id, name]));
  /** @type {Map<number, Source>} */ const sources = new Map();
  for (const { source, time, params = {} } of events) {
    const at = Number(time) + Number(constants.timeTickOffset);
    const one = sources.get(source.id) ?? { id: source.id, kind: kinds.get(source.type) ?? '?', at, words: '', leads_to: new Set(), of_browser: undefined };
    sources.set(source.id, one);
    for (const word of [params.url, params.host, params.hostname, params.address]) if (word && !one.words.includes(word)) one.words += ` ${word}`;
    if (params.source_dependency) one.leads_to.add(params.source_dependency.id);
    const key = params.network_isolation_key ?? params.network_anonymization_key;
    if (key !== undefined) one.of_browser = one.of_browser !== false && OF_BROWSER.test(key) && (params.initiator ?? 'not an origin') === 'not an origin';
  }
  return [...sources.values()].filter(({ kind }) => !INSIDE.test(kind));
}

/** Requests, look-ups and sockets that hang together. @param {Source[]} sources @returns {Source[][]} */
function groups(sources) {
  const group = new Map(sources.map((one) => [one.id, [one]]));
  for (const { id, leads_to: leadsTo } of sources) {
    for (const other of leadsTo) {
      const [mine, theirs] = [group.get(id), group.get(other)];
      if (!mine || !theirs || mine === theirs) continue;
      mine.push(...theirs);
      for (const one of theirs) group.set(one.id, mine);
    }
  }
  return [...new Set(group.values())];
}

/** What was begun in this span, except by the browser for itself. @param {Source[]} sources @param {number} from @param {number} to */
export function begunBetween(sources, from, to) {
  return groups(sources).filter((group) => {
    const known = group.filter(({ of_browser: ofBrowser }) => ofBrowser !== undefined);
    return known.length === 0 || known.some(({ of_browser: ofBrowser }) => !ofBrowser);
  }).flat().filter(({ at }) => from <= at && at <= to).map(({ kind, words }) => `${kind}${words}`);
}
