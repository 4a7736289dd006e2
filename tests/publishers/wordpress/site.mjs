// A WordPress to try things in: Debian's packages, one temporary folder, the loopback address alone. In: nothing. Out: its address, PHP run inside
// it, what it logged. Never: a service of the machine, another folder, or anything left after close().
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fromRoot } from '../../../tools/lib/paths.mjs';
import { until } from '../../web/engines.mjs';

const TREE = '/usr/share/wordpress';
const HELPERS = fromRoot('tests', 'publishers', 'wordpress');

/** @typedef {Awaited<ReturnType<typeof startWordpress>>} Site */

export async function startWordpress() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-wp-'));  // short: a socket's path may have 107 characters
  const at = (/** @type {string[]} */ ...parts) => path.join(folder, ...parts);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  /** @type {import('node:child_process').ChildProcess[]} */ const started = [];
  /** The leader of a group: PHP's workers outlive their parent. @param {string} log @param {string} command @param {string[]} args @param {Record<string, string>} [env] */
  const start = (log, command, args, env) => {
    const out = fs.openSync(at(log), 'a');
    started.push(spawn(command, args, { stdio: ['ignore', out, out], detached: true, env: { ...process.env, ...env } }));
  };
  const close = async () => {
    for (const { pid, exitCode, signalCode } of started) if (pid && exitCode === null && signalCode === null) process.kill(-pid, 'SIGTERM');
    await Promise.all(started.map((child) => child.exitCode !== null || child.signalCode !== null || new Promise((resolve) => { child.once('exit', resolve); })));
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const user = os.userInfo().username;
  try {
    // --no-defaults has to come first; it keeps the machine's own settings out.
    execFileSync('mariadb-install-db', ['--no-defaults', `--datadir=${at('db')}`, `--user=${user}`, '--auth-root-authentication-method=normal', '--skip-test-db'], { stdio: 'ignore' });
    start('db.log', 'mariadbd', ['--no-defaults', `--datadir=${at('db')}`, `--user=${user}`, '--skip-networking', `--socket=${at('db.sock')}`,
      '--innodb-buffer-pool-size=32M', '--innodb-log-file-size=16M', '--innodb-flush-log-at-trx-commit=0', '--performance-schema=OFF']);
    const sql = (/** @type {string} */ text) => execFileSync('mariadb', ['--no-defaults', `--socket=${at('db.sock')}`, '--user=root', '-N', '-B', '-e', text], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    await until('the database', async () => sql('CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4') === '');
    // A copy with links followed: WordPress finds its configuration from where its files really are.
    fs.cpSync(TREE, at('www'), { recursive: true, dereference: true });
    fs.mkdirSync(at('www', 'wp-content', 'mu-plugins'), { recursive: true });
    fs.mkdirSync(at('www', 'wp-content', 'uploads'), { recursive: true });
    fs.rmSync(at('www', 'wp-config.php'), { force: true });
    fs.writeFileSync(at('www', 'wp-config.php'), configuration({ origin, socket: at('db.sock'), log: at('wordpress.log') }));
    for (const name of ['quiet.php', 'optimiser.php']) fs.copyFileSync(path.join(HELPERS, name), at('www', 'wp-content', 'mu-plugins', name));

    /** Runs PHP with WordPress loaded. @param {string} code a function's body; it gives JSON back @param {unknown} [given] its $given @returns {any} */
    const php = (code, given = null) => {
      const text = `$given = json_decode(stream_get_contents(STDIN), true); require ${quoted(at('www', 'wp-load.php'))};
        require_once ABSPATH . 'wp-admin/includes/plugin.php';
        echo "\\n", json_encode((function ($given) { ${code} })($given));`;
      const printed = execFileSync('php', ['-d', 'display_errors=stderr', '-d', 'error_reporting=22519', '-r', text], { input: JSON.stringify(given), encoding: 'utf8' });
      return JSON.parse(printed.slice(printed.lastIndexOf('\n') + 1));
    };
    execFileSync('php', [path.join(HELPERS, 'install.php'), at('www')], { stdio: ['ignore', 'ignore', 'ignore'] });
    // More than one worker: a page may ask its own server for something.
    start('php.log', 'php', ['-S', `127.0.0.1:${port}`, '-t', at('www'), path.join(HELPERS, 'router.php')], { PHP_CLI_SERVER_WORKERS: '3' });
    await until('the site', async () => (await fetch(`${origin}/wp-login.php`)).ok);
    return {
      origin, php, sql: (/** @type {string} */ text) => sql(`USE wordpress; ${text}`).split('\n').filter(Boolean), close,
      plugin: at('www', 'wp-content', 'plugins', 'heed-check'),
      /** What PHP said about our files; WordPress 6.1 itself says much on PHP 8.2. */
      complaints: () => [at('wordpress.log'), at('php.log')].filter((file) => fs.existsSync(file))
        .flatMap((file) => fs.readFileSync(file, 'utf8').split('\n')).filter((line) => line.includes('heed-check/') && /PHP|Fatal|Warning/.test(line)),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @param {string} text as PHP writes it */
const quoted = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** @param {{origin: string, socket: string, log: string}} where */
function configuration({ origin, socket, log }) {
  assert.ok(socket.length < 100, `the path of a socket is too long: ${socket}`);
  const settings = {
    DB_NAME: 'wordpress', DB_USER: 'root', DB_PASSWORD: '', DB_HOST: `localhost:${socket}`, DB_CHARSET: 'utf8mb4', DB_COLLATE: '',
    WP_HOME: origin, WP_SITEURL: origin, FS_METHOD: 'direct',
    WP_HTTP_BLOCK_EXTERNAL: true, AUTOMATIC_UPDATER_DISABLED: true, DISABLE_WP_CRON: true,
    WP_DEBUG: true, WP_DEBUG_DISPLAY: false, WP_DEBUG_LOG: log,
  };
  const lines = Object.entries(settings).map(([name, value]) => `define('${name}', ${typeof value === 'string' ? quoted(value) : value});`);
  return `<?php\n${lines.join('\n')}\n$table_prefix = 'wp_';\nif (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');\nrequire_once ABSPATH . 'wp-settings.php';\n`;
}
