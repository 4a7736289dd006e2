// tier: verify; engines: chromium; needs: wordpress
// The plugin of dist/wordpress in a real WordPress: installed, set, written with, read, taken away. In: dist/, Debian's WordPress, Chromium.
// Never: a test that could not fail for want of a site; it is started before the first.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { po } from 'gettext-parser';
import { folderAddress, loaderScript } from '../../../tools/build/loader.mjs';
import { DIST, openChromium, serveDist, shown, walk } from '../../web/browser.mjs';
import { logIn, openEditor, saveSettings, uploadPlugin, writePost } from './people.mjs';
import { startWordpress } from './site.mjs';

/** @import { Browser, Page } from 'playwright-core' */

const ZIP = path.join(DIST, 'wordpress', 'heed-check.zip');
const TITLE = 'Back pain or a breast change: when to get help';
/** In place of dist/'s own, where it is not ''. */ let loader = '';
const check = await serveDist('', { instead: (name, response) => loader !== '' && name === '/embed.js' && response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(loader) });
/** @type {import('./site.mjs').Site} */ let site;
/** @type {Browser} */ let browser;
/** @type {Page} */ let admin;
/** @type {Page} */ let author;
/** Address of the author's post. */ let written = '';

/** Every trace of the plugin in the database but posts; WordPress itself remembers for a week what was deactivated. */
const traces = () => ['SELECT option_name FROM wp_options WHERE (option_name LIKE "%heed%" OR option_value LIKE "%heed%") AND option_name <> "recently_activated"', 'SHOW TABLES LIKE "%heed%"',
  'SELECT meta_key FROM wp_usermeta WHERE meta_key LIKE "%heed%" OR meta_value LIKE "%heed%"', 'SELECT meta_key FROM wp_postmeta WHERE meta_key LIKE "%heed%" OR meta_value LIKE "%heed%"'].flatMap((query) => site.sql(query));

/** A published post as WordPress keeps it, filtered as for that person; gives its address. @param {'admin' | 'author'} who @param {string} title @param {string} content @returns {string} */
const post = (who, title, content) => site.php(`
  wp_set_current_user(get_user_by('login', $given[0])->ID);
  return get_permalink(wp_insert_post(wp_slash(['post_title' => $given[1], 'post_content' => $given[2], 'post_status' => 'publish']), true));`, [who, title, content]);

/** A reader's page, what its console said, and the frame with the check where there is one. @param {string} address @param {import('playwright-core').BrowserContextOptions} [options] */
async function read(address, options) {
  const page = await (await browser.newContext(options)).newPage();
  /** @type {string[]} */ const said = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) said.push(message.text()); });
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(address);
  return { page, said, close: () => page.context().close() };
}

/** The check in a page, once it can be seen. @param {Page} page */
async function checkIn(page) {
  const element = await page.waitForSelector('.heed iframe:visible');
  const frame = await element.contentFrame();
  assert.ok(frame);
  await frame.waitForSelector('heed-check .heading');
  return frame;
}

/** For eyes: HEED_PICTURES names a folder. @param {Page} page @param {string} name */
async function picture(page, name) {
  if (process.env.HEED_PICTURES) await page.screenshot({ path: path.join(process.env.HEED_PICTURES, `${name}.png`) });
}

before(async () => {
  site = await startWordpress();
  browser = await openChromium();
  admin = await logIn(await browser.newContext(), site.origin, 'admin');
  author = await logIn(await browser.newContext(), site.origin, 'author');
});

after(async () => {
  try {
    await browser?.close();
  } finally {
    await check.close();
    await site?.close();
  }
});

test('installed and activated from its zip; without an address writers are told, readers see nothing', async () => {
  await uploadPlugin(admin, site.origin, ZIP);
  assert.deepEqual(site.php('return get_option("active_plugins");'), ['heed-check/heed-check.php']);
  const address = post('author', 'Before', '[heed-check check="back-pain"]');
  const { page, close } = await read(address);
  assert.equal(await page.locator('.heed-check-note, .heed, script[src*="embed.js"]').count(), 0);
  await close();
  await author.goto(address);
  assert.match(await author.locator('.heed-check-note').innerText(), /Settings, Heed check/);
});

test('settings: what is no address, language, country or colour is not kept, and is told', async () => {
  for (const wrong of ['javascript:alert(1)', 'checks', 'https://user:word@checks.example/', 'https://checks.example/?a=1', 'ftp://checks.example/']) {
    assert.match(await saveSettings(admin, site.origin, { host: wrong }), /not the address of a folder/, wrong);
  }
  assert.match(await saveSettings(admin, site.origin, { host: `${site.origin}/heed` }), /refuses to start/);
  assert.deepEqual(site.php('return heed_check_clean(["host" => "https://a.example/heed/embed.js", "lang" => "<b>", "region" => "XX", "theme" => "dark", "more" => 1]);'),
    { host: 'https://a.example/heed/', lang: '', region: '', theme: 'dark' });
  assert.match(await saveSettings(admin, site.origin, { host: check.origin, lang: 'en', region: 'GB', theme: 'light' }), /saved/);
  await picture(admin, 'settings-1280');
  assert.deepEqual(site.php('return get_option("heed_check");'), { host: `${check.origin}/`, lang: 'en', region: 'GB', theme: 'light' });
  await author.goto(`${site.origin}/wp-admin/options-general.php?page=heed-check`);
  assert.match(await author.locator('body').innerText(), /not allowed/);
});

test('an author writes a post in the block editor, and a reader answers the check in it', async () => {
  await openEditor(author, site.origin);
  written = await writePost(author, 'My back', 'back-pain');
  const { page, said, close } = await read(written);
  const frame = await checkIn(page);
  assert.equal((await walk(frame, { emergency_now: ['both_legs'] })).level, 'emergency');
  assert.match((await shown(frame)).text, /999/, 'the country of the settings');
  assert.deepEqual(said, []);
  assert.equal(await page.locator('script[src*="embed.js"]').count(), 1);
  assert.ok(await page.locator('script[src*="embed.js"]').evaluate((node) => /** @type {HTMLScriptElement} */ (node).async));
  await close();
});

test('the editor opens the post again without a complaint, and has kept nothing but a comment', async () => {
  const [id] = site.sql('SELECT ID FROM wp_posts WHERE post_title = "My back" AND post_status = "publish"');
  await openEditor(author, site.origin, id);
  const block = author.locator('[data-type="heed-check/check"]');
  await block.waitFor();
  assert.match(await block.innerText(), new RegExp(TITLE));
  await block.click();
  await picture(author, 'editor-1280');
  await author.setViewportSize({ width: 390, height: 844 });
  await picture(author, 'editor-390');
  await author.setViewportSize({ width: 1280, height: 844 });
  const { content, isValid } = await author.evaluate(() => {
    const { select } = /** @type {any} */ (window).wp.data;
    return { content: select('core/editor').getEditedPostContent(), isValid: select('core/block-editor').getBlocks().every((/** @type {any} */ each) => each.isValid) };
  });
  assert.ok(isValid);
  assert.match(content, /<!-- wp:heed-check\/check \{"check":"back-pain"\} \/-->/);
});

test('what becomes the block: a shortcode, the placeholder of README.md pasted among paragraphs, a classic post that is converted', async () => {
  const snippet = /** @type {RegExpExecArray} */ (/^<div class="heed".*<\/div>$/m.exec(fs.readFileSync('README.md', 'utf8')))[0];
  const made = await author.evaluate(([html, shortcode]) => {
    const { blocks } = /** @type {any} */ (window).wp;
    const names = (/** @type {any[]} */ list) => list.map(({ name, attributes }) => [name, attributes.check ?? '', attributes.lang ?? '']);
    return {
      pasted: names(blocks.pasteHandler({ HTML: `<p>Before.</p>${html}<p>After.</p>`, mode: 'BLOCKS' })),
      shortcode: names(blocks.rawHandler({ HTML: `Before.\n\n${shortcode}\n\nAfter.` })),
      converted: names(blocks.rawHandler({ HTML: `<p>Before.</p>\n${html}\n<p>After.</p>` })),
    };
  }, [snippet, '[heed-check check="back-pain" lang="en"]']);
  for (const [way, names] of Object.entries(made)) assert.deepEqual(names.find(([name]) => name !== 'core/paragraph'), ['heed-check/check', 'back-pain', 'en'], `${way}: ${JSON.stringify(names)}`);
});

test('an author without unfiltered_html: shortcode, address alone, placeholder as HTML, classic post; the loader is there once, and only there', async () => {
  assert.equal(site.php('return user_can(get_user_by("login", "author"), "unfiltered_html");'), false);
  const placeholder = `<div class="heed" data-check="back-pain" data-lang="en"><a href="${check.origin}/back-pain/en.html">${TITLE}</a></div>`;
  const ways = {
    'shortcode': 'Before.\n\n[heed-check check="Back_Pain" lang="en_GB" accent="#0c4a43" radius="4"]\n\nAfter.',
    'two of them': '[heed-check check="back-pain"]\n\n[heed-check check="headache"]',
    'classic': `Before.\n${placeholder}\nAfter.`,
    'address': `Before.\n\n${check.origin}/back-pain/en.html\n\nAfter.`,
    'embed block': `<!-- wp:embed {"url":"${check.origin}/back-pain/en.html"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${check.origin}/back-pain/en.html\n</div></figure>\n<!-- /wp:embed -->`,
    'HTML block': `<!-- wp:html -->\n${placeholder}\n<script async src="${check.origin}/embed.js"></script>\n<!-- /wp:html -->`,
  };
  for (const [name, content] of Object.entries(ways)) {
    const { page, said, close } = await read(post('author', name, content));
    assert.equal((await shown(await checkIn(page))).question, 'emergency_now', name);
    assert.match(await page.locator('.heed iframe').first().getAttribute('sandbox') ?? '', /\ballow-popups\b/, `${name}: sources can be opened`);
    assert.equal(await page.locator('script[src*="embed.js"]').count(), 1, name);
    assert.deepEqual(said, [], name);
    await close();
  }
  const bare = await (await fetch(post('author', 'No check', 'Nothing here.'))).text();
  assert.doesNotMatch(bare, /embed\.js/);
  const feed = await (await fetch(`${site.origin}/feed/`)).text();
  assert.match(feed, /back-pain\/en\.html/);
  assert.doesNotMatch(feed, /embed\.js/);
});

test('whatever stands in attributes, nothing but our own values is printed', async () => {
  const bad = '"><script>alert(1)</script>';
  const rendered = site.php(`
    $out = [];
    foreach ($given as $value) {
      foreach (['check', 'lang', 'region', 'theme', 'accent', 'font', 'radius'] as $name) {
        $out[] = heed_check_markup(array_merge(['check' => 'back-pain'], [$name => $value]));
        $out[] = do_blocks('<!-- wp:heed-check/check ' . serialize_block_attributes(array_merge(['check' => 'back-pain'], [$name => $value])) . ' /-->');
      }
    }
    return $out;`, [bad, '" onload=x', "' style='position:fixed", 'javascript:x', 'back-pain\n', '../../x', '#12345', '99', 'xx', '']);
  for (const html of rendered.filter(Boolean)) {
    assert.match(html, /^<div (?:style="[\w:;(), %-]+" class="[\w -]+"|class="[\w -]+" style="[\w:;(), %-]+")(?: data-[a-z]+="[\w#-]+")+><p>A private self-check: <a href="http:\/\/127\.0\.0\.1:\d+\/back-pain\/en\.html">Back pain or a breast change: when to get help<\/a>\. Your answers stay on your device\.<\/p><\/div>$/);
  }
  assert.ok(rendered.filter(Boolean).length > 100);
});

test('an optimiser that delays the loader, or copies it into a file of its own', async (t) => {
  t.after(() => { loader = ''; });
  const { page, close } = await read(`${written}?optimise=delay`);
  assert.equal(await page.locator('.heed iframe').count(), 0);
  await page.keyboard.press('Tab');
  assert.equal((await shown(await checkIn(page))).question, 'emergency_now');
  await close();

  const copied = await read(`${written}?optimise=combine`);
  await copied.page.waitForEvent('console', (message) => message.text().includes('Heed: no loader from'));
  assert.ok(await copied.page.locator('.heed a', { hasText: TITLE }).isVisible(), 'the link stands');
  await copied.close();

  loader = await loaderScript({ 'back-pain': { en: TITLE } }, folderAddress(check.origin));  // npm run build -- --address
  const told = await read(`${written}?optimise=combine`);
  assert.equal((await shown(await checkIn(told.page))).question, 'emergency_now');
  await told.close();
});

test('two themes, a phone and a desk: the check fills its column, and nothing is wider than the screen', async () => {
  for (const theme of ['twentytwentythree', 'twentytwentyone']) {
    site.php('switch_theme($given);', theme);
    for (const width of [390, 1280]) {
      const { page, said, close } = await read(written, { viewport: { width, height: 844 } });
      await checkIn(page);
      const { column, frame, over } = await page.evaluate(() => {
        const wide = (/** @type {string} */ selector) => Math.round(document.querySelector(selector)?.getBoundingClientRect().width ?? 0);
        return { column: wide('.heed'), frame: wide('.heed iframe'), over: document.documentElement.scrollWidth - innerWidth };
      });
      assert.ok(column >= 300 && Math.abs(frame - column) <= 1, `${theme}, ${width}: ${frame} of ${column}`);
      assert.ok(over <= 0, `${theme}, ${width}: ${over} pixels too wide`);
      assert.deepEqual(said, [], `${theme}, ${width}`);
      await page.locator('.heed').scrollIntoViewIfNeeded();
      await picture(page, `${theme}-${width}`);
      await close();
    }
  }
});

test('in Hindi and in Urdu: the settings, the block and its editor, the sentence that readers see first', async (t) => {
  const speak = (/** @type {string} */ locale) => site.sql(`REPLACE INTO wp_options (option_name, option_value) VALUES ("WPLANG", "${locale}")`);
  t.after(() => speak(''));
  for (const locale of ['hi_IN', 'ur']) {
    speak(locale);
    const { translations } = po.parse(fs.readFileSync(`publishers/wordpress/heed-check/languages/heed-check-${locale}.po`, 'utf8'));
    const said = (/** @type {string} */ text, context = '') => translations[context][text].msgstr[0];
    await admin.goto(`${site.origin}/wp-admin/options-general.php?page=heed-check`);
    assert.equal(await admin.locator('label[for=heed-check-region]').innerText(), said('Country for emergency numbers'));
    await picture(admin, `settings-${locale}`);
    await openEditor(author, site.origin);
    assert.deepEqual(await author.evaluate(() => {
      const { blocks, i18n } = /** @type {any} */ (window).wp;
      const { title, description, keywords } = blocks.getBlockType('heed-check/check');
      return [title, description, ...keywords, i18n.__('Choose a check', 'heed-check')];
    }), [said('Heed check', 'block title'), said("A private health self-check. Readers' answers stay in their browser.", 'block description'),
      said('health', 'block keyword'), said('self-check', 'block keyword'), said('Choose a check')]);
    const [before, behind] = said('A private self-check: %s. Your answers stay on your device.').split('%s');
    const html = await (await fetch(written)).text();
    assert.ok(html.includes(`<p>${before}<a href="${check.origin}/back-pain/en.html">${TITLE}</a>${behind}</p>`), html.slice(html.indexOf('data-check'), html.indexOf('data-check') + 400));
  }
});

test('PHP had nothing to complain of', () => {
  assert.deepEqual(site.complaints(), []);
});

test('deactivated, a post shows nothing of it; deleted, nothing is left', async () => {
  await admin.goto(`${site.origin}/wp-admin/plugins.php`);
  const own = admin.locator('tr[data-plugin="heed-check/heed-check.php"]');
  await Promise.all([admin.waitForURL('**deactivate=true**'), own.locator('.deactivate a').click()]);
  const html = await (await fetch(written)).text();
  assert.doesNotMatch(html, /heed/i);
  assert.ok(traces().includes('heed_check'), 'its settings are there until then');
  await own.locator('a.delete').click();
  await admin.locator('tr.deleted[data-plugin="heed-check/heed-check.php"]').waitFor();
  assert.equal(fs.existsSync(site.plugin), false);
  assert.deepEqual(traces(), []);
});
