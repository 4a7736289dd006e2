// What people do in a WordPress, in a browser. In: a page or a context, the site's address. Out: it is done. Never: a step they could not take.

/** @import { BrowserContext, Page } from 'playwright-core' */

/** @param {BrowserContext} context @param {string} origin @param {'admin' | 'author'} name */
export async function logIn(context, origin, name) {
  const page = await context.newPage();
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto(`${origin}/wp-login.php`);
  await page.fill('#user_login', name);
  await page.fill('#user_pass', `${name}-password`);
  await Promise.all([page.waitForURL('**/wp-admin/**'), page.click('#wp-submit')]);
  return page;
}

/** @param {Page} page an administrator's @param {string} origin @param {string} file */
export async function uploadPlugin(page, origin, file) {
  await page.goto(`${origin}/wp-admin/plugin-install.php?tab=upload`);
  await page.setInputFiles('#pluginzip', file);
  await Promise.all([page.waitForURL('**action=upload-plugin'), page.click('#install-plugin-submit')]);
  await Promise.all([page.waitForURL('**/plugins.php**'), page.click('a.button-primary')]);
}

/** Fills the settings and saves them. @param {Page} page @param {string} origin @param {Record<string, string>} values @returns {Promise<string>} what WordPress said */
export async function saveSettings(page, origin, values) {
  await page.goto(`${origin}/wp-admin/options-general.php?page=heed-check`);
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`[name="heed_check[${name}]"]`);
    if (await field.evaluate((node) => node instanceof HTMLSelectElement)) await field.selectOption(value);
    else await field.fill(value);
  }
  // An address that no browser takes as one reaches the server all the same, from those that do not look.
  await page.locator('form[action="options.php"]').evaluate((form) => { /** @type {HTMLFormElement} */ (form).noValidate = true; });
  await Promise.all([page.waitForURL('**settings-updated=true'), page.click('#submit')]);
  return (await page.locator('.notice:visible').allTextContents()).join('\n');
}

/** A new post in the block editor, without the guide that greets its first visitor. @param {Page} page @param {string} origin @param {string} [id] of a post that is there */
export async function openEditor(page, origin, id) {
  await page.goto(`${origin}/wp-admin/${id ? `post.php?post=${id}&action=edit` : 'post-new.php'}`);
  await page.waitForFunction(() => /** @type {any} */ (window).wp?.data?.select('core/editor')?.getCurrentPostId?.());
  await page.evaluate(() => /** @type {any} */ (window).wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false));
}

/** As a writer does it: title, a slash, the block's name, a choice, Publish. @param {Page} page @param {string} title @param {string} check @returns {Promise<string>} the post's address */
export async function writePost(page, title, check) {
  await page.locator('.editor-post-title__input').fill(title);
  await page.keyboard.press('Enter');
  await page.keyboard.type('My doctor asked me these things first.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/heed');
  await page.locator('.components-autocomplete__result', { hasText: 'Heed check' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('[data-type="heed-check/check"] select').selectOption(check);
  await page.locator('.editor-post-publish-panel__toggle').click();
  await page.locator('.editor-post-publish-button').click();
  await page.locator('.post-publish-panel__postpublish').waitFor();
  return page.evaluate(() => /** @type {any} */ (window).wp.data.select('core/editor').getPermalink());
}
