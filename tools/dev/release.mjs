// npm run release -- --dry-run: everything a release holds, made here. In: the repository; `--out FOLDER` in place of build/release. Out: that folder;
// without --dry-run also the tag, in this clone alone. Never: pushes, publishes, or tags what is not committed.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fromRoot, relativePath } from '../lib/paths.mjs';
import { ask, asProgram, Failure, run } from '../lib/run.mjs';
import { buildSteps, pagesStep } from './build.mjs';
import { docsStep } from './docs.mjs';
import { makePackage } from './package.mjs';
import { runSteps } from './steps.mjs';

/** @import { OnOutput } from './steps.mjs' */

/** @param {string} out @param {OnOutput} onOutput */
async function write(out, onOutput) {
  const { releaseFiles } = await import('../build/release.mjs');  // not at the top: set-up may only just have installed what it needs
  const files = releaseFiles(await makePackage(onOutput));
  fs.rmSync(out, { recursive: true, force: true });
  fs.mkdirSync(out, { recursive: true });
  for (const [name, bytes] of files) fs.writeFileSync(path.join(out, name), bytes);
  return [...files].map(([name, bytes]) => `  ${name.padEnd(36)} ${String(bytes.length).padStart(9)} bytes`).join('\n');
}

/** What stands between these sources and a tag. */
async function hindrances() {
  const { changesOf, versionOf } = await import('../build/release.mjs');
  const [version, changelog] = [versionOf(), fs.readFileSync(fromRoot('CHANGELOG.md'), 'utf8')];
  return [
    ...(ask('git', ['-C', fromRoot(), 'status', '--porcelain']) === '' ? [] : ['there are changes that are not committed']),
    ...(ask('git', ['-C', fromRoot(), 'tag', '--list', `v${version}`]) === '' ? [] : [`the tag v${version} is there already`]),
    ...(changesOf(changelog, version) !== undefined && new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d\\d-\\d\\d$`, 'm').test(changelog) ? [] : [`CHANGELOG.md has no line "## [${version}] - YYYY-MM-DD"`]),
  ];
}

await asProgram(import.meta.url, async () => {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false }, 'out': { type: 'string', default: fromRoot('build', 'release') } } });
  const hindering = await hindrances();
  if (!values['dry-run'] && hindering.length > 0) throw new Failure(`not released:\n  ${hindering.join('\n  ')}\nnpm run release -- --dry-run makes the files all the same.`);
  const out = path.resolve(values.out);
  const outcomes = await runSteps([...buildSteps(), pagesStep({ limits: true }), docsStep(), { name: 'release', typical: 15, run: (onOutput) => write(out, onOutput) }], { stopAtFailure: true });
  if (outcomes.some(({ failed }) => failed !== '')) throw new Failure('not released, see above');
  console.log(`\nin ${relativePath(out)}/; sha256sum -c SHA256SUMS there compares it`);
  if (values['dry-run']) return console.log(hindering.length > 0 ? `to do before a release:\n  ${hindering.join('\n  ')}` : 'nothing hinders a release');
  const { versionOf } = await import('../build/release.mjs');
  await run('git', ['tag', '-a', `v${versionOf()}`, '-m', `Heed ${versionOf()}`]);
  console.log(`tagged v${versionOf()} here; docs/release.md says what is to be sent where`);
});
