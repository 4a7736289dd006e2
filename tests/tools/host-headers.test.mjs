// The headers that ship with dist/. In: names of files. Never: a server; docs/hosts.md tells how it was tried with real ones.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostHeaders, SANDBOX } from '../../tools/build/host-headers.mjs';

const NAMES = ['back-pain/en.html', 'back-pain/en.frame.nowasm.html', 'back-pain/en.offline.html', 'demo/index.html', 'embed.js', 'review/back-pain.html'];

test('host headers: every page of a check is sandboxed, the offline page and the demo are not', () => {
  const made = hostHeaders(NAMES);
  const rules = (made.get('_headers') ?? '').split('\n\n').map((rule) => rule.trim().split('\n  '));
  assert.deepEqual(rules.filter(([, ...lines]) => lines.includes(`Content-Security-Policy: ${SANDBOX}`)).map(([path]) => path),
    ['/back-pain/en.frame.nowasm.html', '/back-pain/en.frame.nowasm', '/back-pain/en.html', '/back-pain/en']);
  const files = new RegExp(/FilesMatch "([^"]+)"/.exec(made.get('.htaccess') ?? '')?.[1] ?? 'none');
  assert.deepEqual(NAMES.map((name) => files.test(name.split('/').pop() ?? '')), [true, true, false, false, false, false]);
});
