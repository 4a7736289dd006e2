// A forward proxy that writes a script at the top of each HTML page: for an engine that cannot run one before a page's own.
// In: requests of a browser. Out: what the server said, else byte for byte; a server that is gone stays gone. Never: a look into TLS.
import http from 'node:http';

/** @typedef {{port: number, before: string, close: () => Promise<void>}} Proxy before: the script; '' changes nothing */

/** @returns {Promise<Proxy>} */
export async function openProxy() {
  /** @type {Proxy} */
  const proxy = { port: 0, before: '', close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()); }) };
  const server = http.createServer((request, response) => {
    const { before } = proxy;
    const headers = { ...request.headers, ...(before ? { 'accept-encoding': 'identity' } : {}) };
    const onward = http.request(request.url ?? '', { method: request.method, headers, agent: false }, (reply) => {
      const html = before && /^text\/html/.test(reply.headers['content-type'] ?? '');
      if (!html) {
        response.writeHead(reply.statusCode ?? 0, reply.headers);
        reply.pipe(response);
        return;
      }
      /** @type {Buffer[]} */ const pieces = [];
      reply.on('data', (piece) => pieces.push(piece));
      reply.on('end', () => {
        const page = withScript(Buffer.concat(pieces), before);
        response.writeHead(reply.statusCode ?? 0, { ...reply.headers, 'cache-control': 'no-store', 'content-length': page.length }).end(page);
      });
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  proxy.port = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
  return proxy;
}

/** After the doctype, or the page would be shown in quirks mode. @param {Buffer} page @param {string} before */
function withScript(page, before) {
  const doctype = /^\s*<!doctype[^>]*>/i.exec(page.toString('latin1', 0, 1000))?.[0].length ?? 0;
  const script = `<script>document.currentScript.remove();(() => {${before.replace(/<\/(script)/gi, '<\\/$1')}\n})()</script>`;
  return Buffer.concat([page.subarray(0, doctype), Buffer.from(script), page.subarray(doctype)]);
}
