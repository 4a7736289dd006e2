// The guide's steps, as its code blocks say them. In: content/README.md. Out: what each command printed, in order. Never: the network.
// A block `json edit=FILE at=POINTER` puts its value there, `insert` before what stands there; `text replace=FILES` holds lines "old → new";
// `console` holds commands after "$ " and what they print.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fromRoot } from '../../tools/lib/paths.mjs';

const BLOCK = /^```(\w+)([^\n]*)\n([^]*?)^```$/gm;

/** @param {string} text @param {string} cwd @returns {string} the guide, with what was really printed */
export function runGuide(text, cwd) {
  for (const name of ['tools', 'content', 'node_modules']) fs.symlinkSync(fromRoot(name), path.join(cwd, name));
  return text.replace(BLOCK, (all, kind, info, body) => {
    const named = Object.fromEntries([...info.matchAll(/(\w+)=(\S+)/g)].map(([, key, value]) => [key, value]));
    if (named.edit) edit(path.join(cwd, named.edit), named.at, JSON.parse(body), /\binsert\b/.test(info));
    if (named.replace) for (const file of named.replace.split(',')) replaceLines(path.join(cwd, file), body);
    return kind === 'console' ? `\`\`\`console${info}\n${runConsole(body, cwd)}\`\`\`` : all;
  });
}

/** @param {string} body @param {string} cwd */
function runConsole(body, cwd) {
  const commands = [...body.matchAll(/^\$ (.+)$/gm)].map(([, command]) => command);
  return commands.map((command) => {
    const { stdout } = spawnSync('bash', ['-c', `(${command}) 2>&1`], { cwd, encoding: 'utf8' });
    return `$ ${command}\n${stdout.replaceAll(/\S*tools\/heed\.mjs/g, 'tools/heed.mjs').trimEnd()}\n`.replace(/\n\n$/, '\n');
  }).join('');
}

/** @param {string} file @param {string} pointer @param {unknown} value @param {boolean} insert */
function edit(file, pointer, value, insert) {
  const root = JSON.parse(fs.readFileSync(file, 'utf8'));
  const keys = pointer.slice(1).split('/');
  const last = String(keys.pop());
  const parent = keys.reduce((inner, key) => inner[key], root);
  if (Array.isArray(parent)) parent.splice(last === '-' ? parent.length : Number(last), insert || last === '-' ? 0 : 1, value);
  else parent[last] = value;
  fs.writeFileSync(file, `${JSON.stringify(root, null, 2)}\n`);
}

/** @param {string} file @param {string} body */
function replaceLines(file, body) {
  let text = fs.readFileSync(file, 'utf8');
  for (const [, old, now] of body.matchAll(/^(.+?) → (.+)$/gm)) text = text.replaceAll(old, now);
  fs.writeFileSync(file, text);
}
