// The element alone, with a made-up pack, under the page's own policy: what a real pack may not have yet, or not at will.
// In: web/element. Out: a page to serve, and the made-up pack. Never: a policy other than a real page's.
import fs from 'node:fs';
import { bundle, shrinkCss } from '../../tools/build/bundle.mjs';
import { policy } from '../../tools/build/csp.mjs';

export { madePack } from './made-pack.mjs';

const TOKENS = new URL('../../web/page/tokens.css', import.meta.url);

/** One page as text. Its script is hashed as in a real page. */
export async function madePage() {
  const script = await bundle('tests/web/made-check.js');
  const style = await shrinkCss(`${fs.readFileSync(TOKENS, 'utf8')} html { background: var(--heed-paper); color: var(--heed-ink); } body { margin: 0; } heed-check { padding: 16px; } @media print { .made { display: none; } }`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy([script], [style], false)}">`
    + `<meta name="viewport" content="width=device-width"><title>Made</title><style>${style}</style></head>`
    + `<body><main><h1 class="made">Made</h1><heed-check></heed-check></main><script>${script}</script></body></html>`;
}
