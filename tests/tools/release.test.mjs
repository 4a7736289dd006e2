// What has to agree before a release, and the forms of what surrounds one. In: the repository's texts, made-up ones. Never: makes a release;
// tests/publishers/release.test.mjs does.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { po } from 'gettext-parser';
import { changesOf, checksums, disagreements } from '../../tools/build/release.mjs';
import { pluginFiles } from '../../tools/build/wordpress.mjs';
import { potOf, texts } from '../../tools/build/pot.mjs';
import { zip } from '../../tools/build/zip.mjs';
import { fromRoot } from '../../tools/lib/paths.mjs';

const read = (/** @type {string} */ name) => fs.readFileSync(fromRoot(name), 'utf8');

test('version: the same in every place that names it; each place is looked at', () => {
  assert.deepEqual(disagreements(), []);
  const places = disagreements((name) => (name === 'package.json' ? '{"version":"9.9.9"}' : read(name)));
  assert.equal(places.length, 5, places.join('\n'));
});

test('changelog: in the form of Keep a Changelog, newest first', () => {
  const changelog = read('CHANGELOG.md');
  const versions = [...changelog.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  assert.ok(versions.length > 0);
  for (const heading of versions) assert.match(heading, /^\[(Unreleased|\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d|Unreleased\])/);
  for (const [, heading] of changelog.matchAll(/^### (.*)$/gm)) assert.match(heading, /^(Added|Changed|Deprecated|Removed|Fixed|Security)$/);
  assert.equal(changesOf('# C\n\n## [Unreleased]\n\n- new\n\n## [1.2.3] - 2026-01-01\n\n### Added\n\n- old\n', '1.2.3'), '### Added\n\n- old');
  assert.equal(changesOf('# C\n', '1.2.3'), undefined);
});

test('zip: the same bytes whatever the order and the time zone; names, contents and programs come out again', () => {
  /** @type {[string, string][]} */ const files = [['b/run', '#!/bin/sh\n'], ['a.txt', 'ä']];
  const one = zip(files, (name) => name === 'b/run');
  const zone = process.env.TZ;
  process.env.TZ = 'Pacific/Kiritimati';
  assert.deepEqual(zip([...files].reverse(), (name) => name === 'b/run'), one);
  if (zone === undefined) delete process.env.TZ; else process.env.TZ = zone;
  assert.deepEqual(Object.entries(unzipSync(one)).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]), [['a.txt', 'ä'], ['b/run', '#!/bin/sh\n']]);
  assert.notDeepEqual(zip(files), one);
});

test('checksums: as sha256sum reads them, by name', () => {
  assert.equal(checksums([['b', ''], ['a', 'abc']]), `${'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'}  a\n${'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'}  b\n`);
});

test('plugin: every text of its PHP and its editor is one that translators are given', () => {
  for (const [name, text] of pluginFiles()) {
    const calls = [...text.matchAll(/\b_?_[enx]?\(|\besc_(?:html|attr)_[_ex]\(/g)].length;
    const given = texts(name, text).length - [...text.matchAll(/^ \* (Plugin Name|Description):/gm)].length;
    if (/\.(php|js)$/.test(name)) assert.equal(given, calls, name);
  }
  assert.deepEqual(texts('a.php', "/* translators: %s: a name */\n$a = sprintf( __( 'Don\\'t, %s', 'heed-check' ), $b );"), [{ msgid: "Don't, %s", msgctxt: '', note: 'translators: %s: a name' }]);
  const pot = potOf(pluginFiles(), '1');
  const notes = [...pluginFiles()].flatMap(([name, text]) => texts(name, text)).map(({ note }) => note).filter(Boolean);
  assert.ok(notes.length > 0);
  for (const note of notes) assert.ok(pot.includes(`\n#. ${note}\n`), note);
});

test('plugin: each translation has every text and no other, keeps what is filled in, and says who reviewed it', () => {
  const files = pluginFiles();
  const key = (/** @type {{msgid: string, msgctxt?: string}} */ { msgid, msgctxt = '' }) => `${msgctxt}|${msgid}`;
  const wanted = [...new Set([...files].flatMap(([name, text]) => texts(name, text)).map(key))].sort();
  const translations = [...files].filter(([name]) => name.endsWith('.po'));
  assert.deepEqual(translations.map(([name]) => name), ['languages/heed-check-hi_IN.po', 'languages/heed-check-ur.po']);
  for (const [name, text] of translations) {
    assert.match(text, /^# Made by a machine\. No native speaker has reviewed it yet\.$/m, name);
    const entries = Object.values(po.parse(text).translations).flatMap((group) => Object.values(group)).filter(({ msgid }) => msgid !== '');
    assert.deepEqual(entries.map(key).sort(), wanted, name);
    for (const { msgid, msgstr: [own] } of entries) {
      assert.ok(own !== '' && own !== msgid, `${name}: ${msgid}`);
      for (const kept of ['%s', 'https://checks.example/heed/', 'dist/']) assert.equal(own.includes(kept), msgid.includes(kept), `${name}: ${own}`);
    }
  }
});
