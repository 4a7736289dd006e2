// Serves dist/ from two origins, as in real life: the demo article on one port, the check on the next. In: PORT (optional).
// Out: two static servers. Never: writes, lists folders, or leaves dist/.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { CHECK, SANDBOX } from '../build/host-headers.mjs';
import { DIST } from '../lib/paths.mjs';
import { asProgram, Failure } from '../lib/run.mjs';

const LOOPBACK = '127.0.0.1';  // nobody else on the network is served
const FIRST_PORT = 8000;
const TRIES = 20;  // pairs of ports
const LAST_PORT = 65534;  // its successor must be a port too
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp',
  '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8',
};

/**
 * @typedef {object} Served
 * @property {number} port of the article; the check's is the next one
 * @property {string} address
 * @property {() => Promise<void>} close
 */

/**
 * The port that was asked for, or undefined. 0 means: any free pair.
 * @param {string | undefined} given
 */
export function portFrom(given) {
  if (given === undefined || given === '') return undefined;
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > LAST_PORT) throw new Failure(`PORT=${given} is not a port: give a number from 0 to ${LAST_PORT}`);
  return port;
}

/** Fails where the ports that were asked for are taken: better told before a long build than after it. @param {number | undefined} asked */
export async function needFree(asked) {
  if (!asked) return;
  const probes = [http.createServer(), http.createServer()];
  const free = [await listen(probes[0], asked), await listen(probes[1], asked + 1)];
  await closeAll(probes);
  if (free.includes(false)) throw taken(asked);
}

/** @param {number} asked */
function taken(asked) {
  return new Failure(`PORT=${asked} does not work: ports ${asked} and ${asked + 1} must both be free; choose another PORT or leave it out`);
}

/**
 * @param {number | undefined} asked
 * @param {string} [dist]
 * @returns {Promise<Served>}
 */
export async function serve(asked, dist = DIST) {
  if (!fs.existsSync(path.join(dist, 'demo', 'index.html'))) throw new Failure('dist/ is not built: run npm run build');
  const random = () => 20_000 + Math.floor(Math.random() * 30_000);
  const tries = asked === undefined ? Array.from({ length: TRIES }, (_, i) => FIRST_PORT + 2 * i)
    : asked === 0 ? Array.from({ length: TRIES }, random) : [asked];
  for (const port of tries) {
    const busy = [];
    const servers = [server(path.join(dist, 'demo'), dist, port + 1), server(dist, dist, port + 1)];
    for (const [i, one] of servers.entries()) if (!(await listen(one, port + i))) busy.push(port + i);
    if (busy.length === 0) return { port, address: `http://localhost:${port}/`, close: () => closeAll(servers) };
    await closeAll(servers);
    if (asked === undefined) console.log(`port ${busy.join(' and ')} taken, trying the next ones`);
  }
  if (asked) throw taken(asked);
  throw new Failure(`no two free ports from ${FIRST_PORT} to ${FIRST_PORT + 2 * TRIES - 1}: set PORT to one that is free, its successor too`);
}

/** @param {string} root @param {string} dist @param {number} checkPort */
function server(root, dist, checkPort) {
  return http.createServer((request, response) => {
    const file = fileFor(root, request.url ?? '/');
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'only GET');
    if (root !== dist && /^\/docs(\/|$)/.test(request.url ?? '')) {  // they stand beside the checks
      response.writeHead(302, { Location: `${checkOrigin(request, checkPort)}${request.url === '/docs' ? '/docs/' : request.url}` }).end();
      return;
    }
    if (file === '') return refuse(response, 404, 'not found');
    const type = TYPES[/** @type {keyof typeof TYPES} */ (path.extname(file))] ?? 'application/octet-stream';
    let bytes = fs.readFileSync(file);
    if (type.startsWith('text/html')) {
      bytes = Buffer.from(bytes.toString('utf8').replaceAll('__HEED_ORIGIN__', checkOrigin(request, checkPort)));
    }
    response.writeHead(200, {
      'Content-Type': type, 'Content-Length': bytes.length, 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff',
      ...(file.endsWith('embed.js') ? { 'Access-Control-Allow-Origin': '*' } : {}),  // a tag with integrity needs it
      // The documentation shows checks from its own origin: only as docs/hosts.md tells such hosts to.
      ...(CHECK.test(path.relative(dist, file)) && !/^(demo|review|docs)\//.test(path.relative(dist, file)) ? { 'Content-Security-Policy': SANDBOX } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  });
}

/** The file that a request asks for, or ''. @param {string} root @param {string} url */
function fileFor(root, url) {
  let name;
  try {
    name = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return '';
  }
  const file = path.join(root, path.normalize(`/${name}`), name.endsWith('/') ? 'index.html' : '');
  const inside = file.startsWith(root + path.sep) && !name.includes('\0');
  return inside && fs.existsSync(file) && fs.statSync(file).isFile() ? file : '';
}

/** @param {http.IncomingMessage} request @param {number} checkPort */
function checkOrigin(request, checkPort) {
  return `http://${hostName(request.headers.host)}:${checkPort}`;
}

/** The name the browser used: localhost or 127.0.0.1. @param {string | undefined} host */
function hostName(host) {
  return host?.startsWith(`${LOOPBACK}:`) ? LOOPBACK : 'localhost';
}

/** @param {http.ServerResponse} response @param {number} status @param {string} text */
function refuse(response, status, text) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

/** False where the port is taken. @param {http.Server} one @param {number} port @returns {Promise<boolean>} */
function listen(one, port) {
  return new Promise((resolve, reject) => {
    one.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else if (error.code === 'EACCES') reject(new Failure(`port ${port} is not allowed here: choose a PORT from 1024`));
      else reject(error);
    });
    one.listen(port, LOOPBACK, () => resolve(true));
  });
}

/** @param {http.Server[]} servers */
async function closeAll(servers) {
  await Promise.all(servers.map((one) => new Promise((resolve) => {
    one.closeAllConnections();
    one.close(resolve);
  })));
}

/** Serves until it is told to stop, and says where. */
export async function serveUntilStopped() {
  const served = await serve(portFrom(process.env.PORT));
  console.log(`\nHeed is at ${served.address}\n(an article; the check in it comes from port ${served.port + 1}. The documentation is at ${served.address}docs/. Stop with Ctrl+C.)`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await served.close();
      process.exit(0);
    });
  }
}

await asProgram(import.meta.url, async () => {
  await serveUntilStopped();
});
