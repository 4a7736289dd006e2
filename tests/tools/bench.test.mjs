// The pack that is measured beside hand-written JavaScript and SurveyJS is one that opens. In: bench/web/questions.mjs. Never: a time.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { packFiles } from '../../bench/web/questions.mjs';
import { loadCore } from '../../tools/lib/core.mjs';
import { fromRoot } from '../../tools/lib/paths.mjs';

test('bench: its pack of twelve questions has no errors', async () => {
  const files = Object.fromEntries(Object.entries(packFiles()).map(([name, content]) => [name, JSON.stringify(content)]));
  const call = await loadCore('editor');
  const reply = JSON.parse(call('open', JSON.stringify({ files: { ...files, 'regions.json': fs.readFileSync(fromRoot('content', 'regions.json'), 'utf8') } })));
  assert.deepEqual(reply.errors ?? [], []);
});
