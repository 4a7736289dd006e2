// WebKitGTK as a program: a display, its driver, its small browser, a home of their own. In: what is installed. Out: one session.
// Never: a process, port or folder that outlives this one, whatever ends it.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { miniBrowser } from '../../tools/dev/needs.mjs';
import { openProxy } from './injecting.mjs';
import { WebDriver } from './webdriver.mjs';

const PATIENCE = 60_000;  // ms until the driver answers
const LOOK = 50;  // ms between two looks
const TRIES = 3;  // somebody may take the port between our look and the driver's

/** @type {Set<() => void>} what must not outlive us */
const OPEN = new Set();
function closeAll() {
  for (const close of OPEN) close();
}
let minded = false;
function mind() {
  if (minded) return;
  minded = true;
  process.on('exit', closeAll);
  for (const [signal, status] of /** @type {const} */ ([['SIGTERM', 143], ['SIGINT', 130], ['SIGHUP', 129]])) {
    process.on(signal, () => process.exit(status));
  }
}

/**
 * @param {Record<string, string>} [more] environment
 * @returns {Promise<{driver: WebDriver, proxy: import('./injecting.mjs').Proxy, close: () => Promise<void>}>}
 */
export async function openWebkit(more = {}) {
  mind();
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-webkit-'));
  /** @type {import('node:child_process').ChildProcess[]} */ const children = [];
  const stop = () => {
    OPEN.delete(stop);
    for (const { pid } of children.splice(0).reverse()) endGroup(pid);
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  OPEN.add(stop);
  const proxy = await openProxy();
  try {
    const environment = {
      ...process.env, HOME: home, XDG_RUNTIME_DIR: home, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home,
      LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1', GIO_USE_VFS: 'local', GSETTINGS_BACKEND: 'memory', GDK_BACKEND: 'x11',
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',  // nothing here needs one, and one that is started by itself stays
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',  // its sandbox does not work as root in a container; the pages are ours
      ...more,
    };
    const display = await startDisplay(children, environment);
    const base = await startDriver(children, { ...environment, DISPLAY: display });
    const driver = new WebDriver(base);
    await driver.start({
      acceptInsecureCerts: true,
      proxy: { proxyType: 'manual', httpProxy: `127.0.0.1:${proxy.port}` },
      'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
    });
    const close = async () => {
      await driver.end().catch(() => {});  // a browser that is gone already is what we want
      stop();
      await proxy.close();
    };
    return { driver, proxy, close };
  } catch (error) {
    stop();
    await proxy.close();
    throw error;
  }
}

/** Ends with us even where nothing of ours can run any more. @param {string} program @param {string[]} args @param {import('node:child_process').SpawnOptions} options */
function start(program, args, options) {
  return spawn('setpriv', ['--pdeathsig', 'TERM', program, ...args], { detached: true, ...options });
}

/** @param {number | undefined} pid */
function endGroup(pid) {
  try {
    if (pid) process.kill(-pid, 'SIGTERM');
  } catch { /* it has ended by itself */ }
}

/** The display chooses its own number and says it. @param {import('node:child_process').ChildProcess[]} children @param {NodeJS.ProcessEnv} env @returns {Promise<string>} */
function startDisplay(children, env) {
  const child = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  children.push(child);
  return new Promise((resolve, reject) => {
    let said = '';
    /** @type {NodeJS.ReadableStream} */ (child.stdio[3]).on('data', (piece) => {
      said += piece;
      if (said.endsWith('\n')) resolve(`:${said.trim()}`);
    });
    child.on('error', reject);
    child.on('exit', (status) => reject(new Error(`Xvfb ended with ${status}`)));
  });
}

/** @param {import('node:child_process').ChildProcess[]} children @param {NodeJS.ProcessEnv} env @returns {Promise<string>} its address */
async function startDriver(children, env) {
  for (let i = 0; i < TRIES; i++) {
    const port = await freePort();
    const child = start('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' });
    children.push(child);
    const base = `http://127.0.0.1:${port}`;
    const until = Date.now() + PATIENCE;
    while (child.exitCode === null && child.signalCode === null && Date.now() < until) {
      if (await new WebDriver(base).ready().catch(() => false)) return base;
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
  }
  throw new Error('WebKitWebDriver does not answer');
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}
