// The pages that are compared. In: questions.mjs, hand.js, the peers of peers/package.json, our own build. Out: address → document.
// Never: a style or a script from elsewhere.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { packPages } from '../../tools/build/pack-page.mjs';
import { loadCore } from '../../tools/lib/core.mjs';
import { fromRoot } from '../../tools/lib/paths.mjs';
import { CARDS, levelOf, packFiles, QUESTIONS, surveyModel } from './questions.mjs';

const STYLE = 'body{font:17px/1.5 system-ui;margin:16px;max-width:44rem}fieldset{border:0;padding:0;margin:0}.option{display:flex;gap:12px;padding:12px;margin:8px 0;border:1px solid #777;border-radius:8px}button{font:inherit;padding:12px 24px;margin:12px 12px 0 0}';
const ARTICLE = `<h1>An article</h1><p>${'Words of an article. '.repeat(30)}</p>`;

/** @param {string} title @param {string} body @param {string} [head] */
const page = (title, body, head = `<style>${STYLE}</style>`) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>${head}</head><body>${body}</body></html>`;

/** @returns {Promise<Map<string, string>>} */
export async function benchPages() {
  const frame = (/** @type {string} */ source) => page('Article', `${ARTICLE}<iframe title="check" sandbox="allow-scripts allow-forms" style="width:100%;height:600px;border:0" src="${source}"></iframe>`);
  const hand = `const QUESTIONS=${JSON.stringify(QUESTIONS.map((question, i) => ({ ...question, level: levelOf(i) })))};const CARDS=${JSON.stringify(CARDS)};${fs.readFileSync(new URL('hand.js', import.meta.url), 'utf8')}`;
  const ours = await heedPages();
  return new Map([
    ['/blank.html', page('Blank', '<main><p>Nothing</p></main>')],
    ['/hand.html', page('By hand', `<main></main><script>${hand}</script>`)],
    ['/survey.html', await surveyPage()],
    ['/heed.html', /** @type {string} */ (ours.get('en.html'))],
    ['/frame.html', /** @type {string} */ (ours.get('en.frame.html'))],
    ['/article-blank.html', frame('/blank.html')], ['/article-hand.html', frame('/hand.html')],
    ['/article-survey.html', frame('/survey.html')], ['/article-heed.html', frame('/frame.html')],
  ]);
}

async function heedPages() {
  const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'heed-bench-')), 'bench');
  for (const [name, content] of Object.entries(packFiles())) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), JSON.stringify(content));
  }
  fs.copyFileSync(fromRoot('content', 'regions.json'), path.join(path.dirname(folder), 'regions.json'));
  try {
    return (await packPages(await loadCore('editor'), folder, 'en')).pages;
  } finally {
    fs.rmSync(path.dirname(folder), { recursive: true });
  }
}

async function surveyPage() {
  const peers = fileURLToPath(new URL('peers', import.meta.url));
  const { outputFiles } = await build({
    stdin: { contents: `import { Model } from 'survey-core'; import { renderSurvey } from 'survey-js-ui'; renderSurvey(new Model(${JSON.stringify(surveyModel())}), document.querySelector('main'));`, resolveDir: peers },
    bundle: true, minify: true, write: false, format: 'iife', logLevel: 'silent',
  });
  const css = fs.readFileSync(path.join(peers, 'node_modules', 'survey-core', 'survey-core.min.css'), 'utf8');
  return page('SurveyJS', `<main></main><script>${outputFiles[0].text.replaceAll('</script', '<\\/script')}</script>`, `<style>${css}</style>`);
}
