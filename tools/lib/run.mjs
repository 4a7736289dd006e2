// Other programs, and ours as programs. In: a command line. Out: what it printed, or a Failure. Never: a shell, or standard input (CI has none).
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
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
 * Runs a command from the root of the repository.
 * @param {string} command
 * @param {string[]} args
 * @param {{env?: Record<string, string | undefined>, onOutput?: (text: string) => void}} [options] onOutput: takes what it prints, which is echoed without it
 * @returns {Promise<string>} what it printed
 */
export function run(command, args, { env = {}, onOutput = (text) => process.stdout.write(text) } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const from of [child.stdout, child.stderr]) {
      from.setEncoding('utf8');
      from.on('data', (/** @type {string} */ text) => {
        printed += text;
        onOutput(text);
      });
    }
    child.on('error', (error) => reject(new Failure(`cannot run ${command}: ${error.message}`)));
    child.on('close', (status, signal) => {
      if (status === 0) return resolve(printed);
      reject(new Failure(`${[command, ...args].join(' ')} ended with ${signal ?? `status ${status}`}`));
    });
  });
}

/**
 * Runs `tool` where its module is the program that was started. A Failure is one message and status 1; any other error is a fault of ours
 * and keeps its stack.
 * @param {string} moduleUrl import.meta.url of that module
 * @param {() => Promise<void> | void} tool
 */
export async function asProgram(moduleUrl, tool) {
  if (!process.argv[1] || moduleUrl !== pathToFileURL(fs.realpathSync(process.argv[1])).href) return;
  try {
    await tool();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
