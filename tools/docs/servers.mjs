// The web servers of docs/self-hosting.md, run as they stand there. In: that document, a folder to serve, a free port. Out: a running server.
// Never: listens beyond this machine, as root's service, or writes outside a folder of its own.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fromRoot } from '../lib/paths.mjs';
import { Failure } from '../lib/run.mjs';

/** The block of that language in the document. @param {string} language */
export function blockOf(language) {
  const text = fs.readFileSync(fromRoot('docs', 'self-hosting.md'), 'utf8');
  const block = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'm').exec(text)?.[1];
  if (!block) throw new Failure(`docs/self-hosting.md has no block of ${language}`);
  return block;
}

/** @type {Record<string, {program: string, block: string, files: (block: string, work: string, port: number) => Record<string, string>, args: (work: string) => string[]}>} */
export const SERVERS = {
  nginx: {
    program: '/usr/sbin/nginx', block: 'nginx',
    files: (block, work, port) => ({
      'nginx.conf': `daemon off; pid ${work}/pid; error_log ${work}/errors; worker_processes 1;\n${process.getuid?.() === 0 ? 'user root;\n' : ''}events { worker_connections 1024; }\nhttp {\n  include /etc/nginx/mime.types; access_log off; keepalive_requests 1000000;\n`
        + `${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `  ${one}_temp_path ${work}/${one};`).join('\n')}\n${block.replace('listen 80;', `listen 127.0.0.1:${port};`)}}\n`,
    }),
    args: (work) => ['-e', `${work}/errors`, '-c', `${work}/nginx.conf`],
  },
  apache: {
    program: '/usr/sbin/apache2', block: 'apache',
    files: (block, work, port) => ({
      'apache.conf': `ServerName localhost\nServerRoot ${work}\nPidFile ${work}/pid\nErrorLog ${work}/errors\nListen 127.0.0.1:${port}\n`
        + `${['mpm_event', 'authz_core', 'mime', 'headers', 'deflate', 'filter'].map((one) => `LoadModule ${one}_module /usr/lib/apache2/modules/mod_${one}.so\n`).join('')}`
        + `TypesConfig /etc/mime.types\n${process.getuid?.() === 0 ? 'User nobody\nGroup nogroup\n' : ''}${block.replace('*:80', `127.0.0.1:${port}`)}`,
    }),
    args: (work) => ['-X', '-f', `${work}/apache.conf`],
  },
  caddy: {
    program: '/usr/bin/caddy', block: 'caddyfile',
    files: (block, _work, port) => ({ Caddyfile: `{\n  admin off\n  auto_https off\n}\n${block.replace('http://checks.example', `http://127.0.0.1:${port}`)}` }),
    args: (work) => ['run', '--config', `${work}/Caddyfile`, '--adapter', 'caddyfile'],
  },
};

/** @param {keyof typeof SERVERS} name @param {string} root @returns {Promise<{address: string, close: () => Promise<void>}>} */
export async function startServer(name, root) {
  const { program, block, files, args } = SERVERS[name];
  const work = fs.mkdtempSync(path.join(os.tmpdir(), `heed-${name}-`));
  fs.chmodSync(work, 0o755);
  const port = await freePort();
  for (const [file, text] of Object.entries(files(blockOf(block).replaceAll('/srv/heed', root), work, port))) fs.writeFileSync(path.join(work, file), text);
  const child = spawn(program, args(work), { stdio: 'ignore', env: { ...process.env, HOME: work } });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const address = `http://127.0.0.1:${port}`;
  const close = async () => {
    child.kill();
    await ended;
    fs.rmSync(work, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 200; tries++) {
    if (await answers(address)) return { address, close };
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const errors = fs.existsSync(path.join(work, 'errors')) ? fs.readFileSync(path.join(work, 'errors'), 'utf8') : '';
  await close();
  throw new Failure(`${name} did not start: ${errors}`);
}

/** @param {string} address @param {Record<string, string>} [headers] @returns {Promise<{status: number, headers: http.IncomingHttpHeaders, bytes: Buffer}>} */
export function ask(address, headers = {}) {
  return new Promise((resolve, reject) => {
    http.get(address, { headers, agent: false }, (response) => {
      /** @type {Buffer[]} */ const parts = [];
      response.on('data', (part) => parts.push(part)).on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(parts) }));
    }).on('error', reject);
  });
}

/** @param {string} address */
const answers = (address) => ask(address).then(() => true, () => false);

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const probe = http.createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}
