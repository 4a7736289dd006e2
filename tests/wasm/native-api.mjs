// The native APIs as programs. In: which API, requests. Out: its replies, in order. Never: a reply that does not belong to its request.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { fromRoot, relativePath } from '../../tools/lib/paths.mjs';

/** @param {'reader' | 'editor'} api @param {[string, string][]} requests op and text @returns {Promise<string[]>} */
export async function askNative(api, requests) {
  const program = fromRoot('build', 'dev', `heed_${api}`);
  assert.ok(fs.existsSync(program), `${relativePath(program)} is not built: cmake --workflow --preset dev`);
  const child = spawn(program, { stdio: ['pipe', 'pipe', 'inherit'] });
  /** @type {Buffer[]} */
  const pieces = [];
  child.stdout.on('data', (piece) => pieces.push(piece));
  for (const [, text] of requests) assert.ok(!text.includes('\n'), 'a request is one line');
  child.stdin.end(requests.map(([op, text]) => `${op}\t${text}\n`).join(''));
  const status = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  assert.equal(status, 0, 'the program ends well');
  const replies = Buffer.concat(pieces).toString('utf8').split('\n');
  assert.equal(replies.pop(), '', 'the last reply ends its line');
  assert.equal(replies.length, requests.length, 'one reply for each request');
  return replies;
}
