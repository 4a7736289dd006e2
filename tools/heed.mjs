#!/usr/bin/env node
// The `heed` command: a pack from the command line, through the editor's core. In: arguments. Out: replies on standard
// output, errors with their place on standard error. Exit: 0 holds, 1 falls short, 2 wrong use. Never: a stack trace.
import { Usage } from './cli/arguments.mjs';
import { COMMANDS, HELP } from './cli/commands.mjs';
import { Failure } from './lib/run.mjs';

const FALLS_SHORT = 1;
const WRONG_USE = 2;

process.stdout.on('error', () => process.exit(0));  // `heed … | head` closes the pipe early

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof Usage) process.exitCode = complain(error.message, WRONG_USE);
  else if (error instanceof Failure) process.exitCode = complain(error.message, FALLS_SHORT);
  else process.exitCode = complain(process.env.HEED_DEBUG ? String(/** @type {Error} */ (error).stack) : `heed itself failed: ${error}: please report this (HEED_DEBUG=1 shows where)`, FALLS_SHORT);
}

/** @param {string[]} given */
async function main([name, ...rest]) {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    console.log(HELP);
    return name === undefined ? WRONG_USE : 0;
  }
  const group = COMMANDS.get(name);
  if (group === undefined) throw new Usage(`there is no command \`${name}\`: use one of ${[...COMMANDS.keys()].join(', ')}; heed --help tells more`);
  const command = (await group())[name];
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(command.help);
    return 0;
  }
  return (await command.run(rest)) ? 0 : FALLS_SHORT;
}

/** Red only where a person sees it. @param {string} message @param {number} status */
function complain(message, status) {
  const colour = process.stderr.isTTY && !process.env.NO_COLOR;
  console.error(colour ? `\x1b[31m${message}\x1b[0m` : message);
  return status;
}
