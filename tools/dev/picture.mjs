// node tools/dev/picture.mjs: the picture of README.md, the check in the demonstration article, and the one that chat apps show beside a link, of no
// language. In: dist/, web/preview.svg, Chromium. Out: docs/site/article.webp, web/preview.png. Never: another page than the one that npm start shows.
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { fromRoot, relativePath } from '../lib/paths.mjs';
import { asProgram, Failure } from '../lib/run.mjs';
import { serve } from './serve.mjs';

const FILE = fromRoot('docs', 'site', 'article.webp');
const MOST_BYTES = 60_000;
const PREVIEW = { width: 1200, height: 630 };  // what og:image is shown as
const VIEW = { width: 1000, height: 900 };

await asProgram(import.meta.url, async () => {
  const served = await serve(0);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'] });
  try {
    const page = await browser.newPage({ viewport: VIEW });
    await page.goto(served.address);
    await page.locator('.heed').scrollIntoViewIfNeeded();
    await page.frameLocator('.heed iframe').locator('heed-check .option').first().waitFor();
    await page.frameLocator('.heed iframe').locator('heed-check .option').nth(2).click();
    await page.evaluate(() => {
      const box = document.querySelector('.heed');
      if (box) scrollBy(0, box.getBoundingClientRect().top - 180);
    });
    const png = (await page.screenshot()).toString('base64');
    const bytes = Buffer.from(await (await browser.newPage()).evaluate(async (data) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${data}`;
      await picture.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [picture.width, picture.height];
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
      return canvas.toDataURL('image/webp', 0.5).split(',')[1];
    }, png), 'base64');
    if (bytes.length > MOST_BYTES) throw new Failure(`the picture has ${bytes.length} bytes, more than ${MOST_BYTES}`);
    fs.writeFileSync(FILE, bytes);
    console.log(`${relativePath(FILE)}: ${bytes.length} bytes`);
    const preview = await browser.newPage({ viewport: PREVIEW });
    await preview.goto(pathToFileURL(fromRoot('web', 'preview.svg')).href);
    await preview.screenshot({ path: fromRoot('web', 'preview.png') });
  } finally {
    await browser.close();
    await served.close();
  }
});
