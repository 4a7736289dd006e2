// The preview's server. In: a session. Out: the shell, the pages, the state, a stream that says when to look again; on this machine only.
// Never: answers another machine or another site, lists or reads files that it does not name.
import fs from 'node:fs';
import http from 'node:http';
import { Failure } from '../../lib/run.mjs';

/** @typedef {Awaited<ReturnType<typeof import('./session.mjs').startSession>>} Session */

const HOST = '127.0.0.1';
const FIRST_PORT = 8300;
const TRIES = 50;
const MOST_BYTES = 100_000;  // of a reader's answers
const SHELL = { '/': ['shell.html', 'text/html'], '/shell.js': ['shell.js', 'text/javascript'], '/shell.css': ['shell.css', 'text/css'] };
const SHELL_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

/** @param {() => Session} session @param {number} [port] */
export async function startServer(session, port) {
  /** @type {Set<http.ServerResponse>} */
  const listeners = new Set();
  const server = http.createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });

  /** @param {http.IncomingMessage} request @param {http.ServerResponse} response */
  async function answer(request, response) {
    const { pathname, searchParams } = new URL(request.url ?? '/', `http://${HOST}`);
    const local = [`${HOST}:${port}`, `localhost:${port}`].includes(request.headers.host ?? '');
    const ours = !request.headers.origin || request.headers.origin === `http://${request.headers.host}`;
    if (!local || !ours) return send(response, 403, 'only for this machine');
    const [, kind, language] = /^\/(pages|frames)\/([\w-]+)\.html$/.exec(pathname) ?? [];
    if (kind) {
      const page = session().page(/** @type {'pages' | 'frames'} */ (kind), language);
      return page ? send(response, 200, page, 'text/html') : send(response, 404, 'This language has an error: the list beside says which.');
    }
    if (pathname === '/state') return send(response, 200, JSON.stringify(session().state), 'application/json');
    if (pathname === '/events') return listen(response);
    if (pathname === '/level' && request.method === 'POST') {
      const answers = await body(request);
      return send(response, 200, JSON.stringify(session().level(answers, searchParams.get('language') ?? '') ?? null), 'application/json');
    }
    if (!Object.hasOwn(SHELL, pathname)) return send(response, 404, 'not found');
    const [name, type] = SHELL[/** @type {keyof typeof SHELL} */ (pathname)];
    return send(response, 200, fs.readFileSync(new URL(name, import.meta.url), 'utf8'), type, { 'Content-Security-Policy': SHELL_POLICY });
  }

  /** @param {http.ServerResponse} response */
  function listen(response) {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write('retry: 300\n\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  }

  const wanted = port === undefined ? Array.from({ length: TRIES }, (_, i) => FIRST_PORT + i) : [port];
  port = undefined;
  for (const one of wanted) if (await free(server, one)) { port = /** @type {import('node:net').AddressInfo} */ (server.address()).port; break; }
  if (port === undefined) throw new Failure(wanted.length === 1 ? `port ${wanted[0]} is taken: choose another with --port` : `no free port from ${FIRST_PORT} on: choose one with --port`);
  return {
    address: `http://${HOST}:${port}/`,
    tell: (/** @type {string} */ event) => { for (const each of listeners) each.write(`event: ${event}\ndata: 1\n\n`); },
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    }),
  };
}

/** @param {http.ServerResponse} response @param {number} status @param {string} text @param {string} [type] @param {Record<string, string>} [more] */
function send(response, status, text, type = 'text/plain', more = {}) {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...more });
  response.end(text);
}

/** @param {http.IncomingMessage} request */
async function body(request) {
  let text = '';
  for await (const piece of request) if ((text += piece).length > MOST_BYTES) throw new Error('too much');
  return JSON.parse(text);
}

/** @param {http.Server} server @param {number} port @returns {Promise<boolean>} */
function free(server, port) {
  return new Promise((resolve, reject) => {
    const failed = (/** @type {NodeJS.ErrnoException} */ error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(new Failure(`port ${port} cannot be used: ${error.code}`)));
    server.once('error', failed);
    server.listen(port, HOST, () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}
