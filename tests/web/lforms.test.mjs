// tier: verify
// Our Questionnaire in LHC-Forms: for the same answers it shows the same questions. In: the packs, LHC-Forms from npm (fetched into a folder of this
// test: it is 56 MB). Out: the questions it shows. Never: part of a page of ours.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { loadCore } from '../../tools/lib/core.mjs';
import { openRequest, readPack } from '../../tools/lib/pack-folder.mjs';
import { fromRoot } from '../../tools/lib/paths.mjs';
import { launchChromium } from './browser.mjs';

const LFORMS = 'lforms@40.1.3';
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>LHC-Forms</title><div id="form"></div>
<script src="/webcomponent/assets/lib/zone.min.js"></script><script src="/webcomponent/lhc-forms.js"></script></html>`;
/** Answers that turn conditions on and off; the rest is "none", or the first option. @type {Record<string, string[]>[]} */
const WAYS = [
  { back_pain: ['yes'], age: ['age_18_to_49'] },
  { back_pain: ['no'], age: ['age_18_to_49'] },
  { back_pain: ['no'], whole_body: ['fever'], age: ['age_18_to_49'] },
  { back_pain: ['elsewhere'], age: ['age_70_or_over'] },
];

/** @type {string} */ let folder;
/** @type {import('playwright-core').Browser} */ let browser;

before(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'heed-lforms-'));
  execFileSync('npm', ['pack', LFORMS, '--silent'], { cwd: folder });
  const [archive] = fs.readdirSync(folder);
  execFileSync('tar', ['xzf', archive], { cwd: folder });
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  fs.rmSync(folder, { recursive: true });
});

test('lforms: for the same answers the same questions are shown', async () => {
  const call = await loadCore('editor');
  call('open', openRequest(readPack(fromRoot('content', 'back-pain'), 'en')));
  const page = await browser.newPage();
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const file = path.join(folder, 'package', 'dist', 'lforms', pathname);
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: PAGE });
    return fs.existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
  });
  const seen = new Set();
  for (const way of WAYS) {
    const { answers, trail } = walked(call, way);
    const response = JSON.parse(execFileSync(process.execPath, ['tools/heed.mjs', 'export', 'content/back-pain', '--fhir', '--answers', '-'], { cwd: fromRoot(), encoding: 'utf8', input: JSON.stringify(answers), maxBuffer: 1 << 26 }));
    await page.goto('http://lforms.test/');
    await page.waitForFunction(() => /** @type {any} */ (globalThis).LForms?.Util);
    await page.addScriptTag({ url: '/fhir/lformsFHIRAll.min.js' });
    await page.waitForFunction(() => /** @type {any} */ (globalThis).LForms.FHIR?.R4);
    const shown = await page.evaluate(async ({ contained: [asked], ...given }) => {
      const { Util } = /** @type {any} */ (globalThis).LForms;
      const form = Util.mergeFHIRDataIntoLForms(given, Util.convertFHIRQuestionnaireToLForms(asked, 'R4'), 'R4');
      await Util.addFormToPage(form, 'form', { prepopulate: false });
      const deadline = new Promise((resolve) => setTimeout(resolve, 2000));
      await deadline;
      return [...document.querySelectorAll('#form *')].filter((node) => node.checkVisibility()).map((node) => [...node.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent?.trim()).join('')).filter(Boolean);
    }, response);
    const questions = JSON.parse(call('explain', '{}')).questions.map((/** @type {any} */ { id, text }) => ({ id, text }));
    assert.deepEqual(questions.filter((/** @type {any} */ { text }) => shown.some((line) => line?.includes(text))).map((/** @type {any} */ { id }) => id), trail);
    seen.add(trail.join());
  }
  assert.ok(seen.size >= 3, 'the ways ask different questions');
});

/** @param {import('../../tools/lib/core.mjs').Call} call @param {Record<string, string[]>} way */
function walked(call, way) {
  /** @type {Record<string, string[]>} */ const answers = {};
  for (;;) {
    const view = JSON.parse(call('view', JSON.stringify({ answers })));
    assert.ok(view.ok, JSON.stringify(view.errors));
    if (!view.question) return { answers, trail: view.trail.map((/** @type {any} */ { question }) => question) };
    const { id, options } = view.question;
    answers[id] = way[id] ?? [(options.find((/** @type {any} */ { role }) => role === 'none') ?? options[0]).id];
  }
}
