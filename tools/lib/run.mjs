// Other programs. In: a command line. Out: what it printed and its status, echoed while it runs.
// Never: a shell, and never standard input (CI has none).
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';

/**
 * A problem that is told to people as one message, without a stack.
 */
export class Failure extends Error {}

/** The full path of a program, or '' where there is none. @param {string} name */
export function findProgram(name) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name);
    if (folder && isExecutable(file)) return file;
  }
  return '';
}

/** @param {string} file */
export function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/** What a short command prints, or '' when it fails. @param {string} command @param {string[]} args */
export function ask(command, args) {
  const reply = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return reply.status === 0 ? reply.stdout : '';
}

/**
 * Runs a command from the root of the repository and echoes what it prints.
 * @param {string} command
 * @param {string[]} args
 * @param {{env?: Record<string, string>, onOutput?: () => void}} [options] onOutput: called for each piece of output
 * @returns {Promise<string>} what it printed
 */
export function run(command, args, { env = {}, onOutput = () => {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'],
    });
    /** @type {Buffer[]} */
    const pieces = [];
    for (const [from, to] of /** @type {const} */ ([[child.stdout, process.stdout], [child.stderr, process.stderr]])) {
      from.on('data', (/** @type {Buffer} */ piece) => {
        pieces.push(piece);
        to.write(piece);
        onOutput();
      });
    }
    child.on('error', (error) => reject(new Failure(`cannot run ${command}: ${error.message}`)));
    child.on('close', (status, signal) => {
      const printed = Buffer.concat(pieces).toString('utf8');
      if (status === 0) return resolve(printed);
      const failure = new Failure(`${[command, ...args].join(' ')} ended with ${signal ?? `status ${status}`}`);
      reject(Object.assign(failure, { printed }));
    });
  });
}
