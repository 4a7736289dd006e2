// The commands of `heed`. In: nothing. Out: name → help and what it does. Never: ends the process.
import { EXIT } from './arguments.mjs';

/** @typedef {{help: string, run: (given: string[]) => Promise<boolean>}} Command run: true where what was asked holds */

export const HELP = `heed COMMAND PACK [OPTIONS]
Works on a pack, which is a folder such as content/back-pain.

  init      a new pack that passes everything at once, to write your own from
  preview   the page of a pack in the browser, anew at every save
  check     every error of the pack, in every language, with its place
  audit     the pack against its stories: is any reader told too little?
  prove     each property over all ways of answering, or the mildest answers that break it
  diff      two versions of a pack: for which answers the level changed
  table     every line with its level, its condition in words and its sources, as Markdown
  graph     which answer leads to which level, as Graphviz draws it
  review    everything a clinician needs to sign a pack, as one file to read and print
  translate a file for a translator, what came back, what is missing or stale
  view      what a reader with these answers sees, as JSON
  summary   the same as plain text, for a doctor
  leaflet   everything the pack teaches, as JSON
  export    the questions, and answers, as FHIR R4 for other software
  keys      every key of a pack's files, as Markdown

heed COMMAND --help tells more.${EXIT}`;

/** @typedef {() => Promise<Record<string, Command>>} Group read when one of its commands is asked for: the libraries of all take longer than most commands */

/** @type {Group} */ const check = async () => (await import('./check-commands.mjs')).CHECK_COMMANDS;
/** @type {Group} */ const proof = async () => (await import('./proof-commands.mjs')).PROOF_COMMANDS;
/** @type {Group} */ const review = async () => (await import('./review-command.mjs')).REVIEW_COMMANDS;
/** @type {Group} */ const view = async () => (await import('./view-commands.mjs')).VIEW_COMMANDS;

/** A Map: `toString` is no command. @type {Map<string, Group>} */
export const COMMANDS = new Map([
  ['init', async () => (await import('./init-command.mjs')).INIT_COMMAND],
  ['preview', async () => (await import('./preview-command.mjs')).PREVIEW_COMMAND],
  ['check', check],
  ['audit', check],
  ['prove', proof],
  ['diff', proof],
  ['table', review],
  ['graph', async () => (await import('./graph-command.mjs')).GRAPH_COMMAND],
  ['review', review],
  ['translate', async () => (await import('./translate-command.mjs')).TRANSLATE_COMMAND],
  ['view', view],
  ['summary', view],
  ['leaflet', view],
  ['export', async () => (await import('./export-command.mjs')).EXPORT_COMMAND],
  ['keys', async () => (await import('./keys-command.mjs')).KEYS_COMMAND],
]);
