// The commands of `heed`. In: nothing. Out: name → help and what it does. Never: ends the process.
import { EXIT } from './arguments.mjs';
import { CHECK_COMMANDS } from './check-commands.mjs';
import { EXPORT_COMMAND } from './export-command.mjs';
import { GRAPH_COMMAND } from './graph-command.mjs';
import { INIT_COMMAND } from './init-command.mjs';
import { KEYS_COMMAND } from './keys-command.mjs';
import { PREVIEW_COMMAND } from './preview-command.mjs';
import { PROOF_COMMANDS } from './proof-commands.mjs';
import { REVIEW_COMMANDS } from './review-command.mjs';
import { TRANSLATE_COMMAND } from './translate-command.mjs';
import { VIEW_COMMANDS } from './view-commands.mjs';

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

/** A Map: `toString` is no command. @type {Map<string, Command>} */
export const COMMANDS = new Map(Object.entries({
  ...INIT_COMMAND,
  ...PREVIEW_COMMAND,
  ...CHECK_COMMANDS,
  ...PROOF_COMMANDS,
  ...GRAPH_COMMAND,
  ...REVIEW_COMMANDS,
  ...TRANSLATE_COMMAND,
  ...KEYS_COMMAND,
  ...VIEW_COMMANDS,
  ...EXPORT_COMMAND,
}));
