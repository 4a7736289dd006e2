// tier: verify
// What a reader takes along: the summary and the checklist on paper and as files. In: web/element with a made-up pack, dist/ in a
// sandboxed frame. Out: files read back by tools of others (ical.js, pdftotext). Never: our own reading of our own files.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { beforeEach, test } from 'node:test';
import Validator from '@asymmetrik/fhir-json-schema-validator';
import ICAL from 'ical.js';
import { calendarText } from '../../web/element/calendar.js';
import { check as strings } from '../../web/strings/en.js';
import { PAGE, WAYS, shown, stage, walk } from './browser.mjs';
import { madePack } from './made.mjs';

/** @import { Page } from 'playwright-core' */

const MOST_OCTETS = 75;  // of a line, RFC 5545
const web = stage({ made: true });
/** @type {Page} */ let page;
beforeEach(async () => {
  page = await web.page();
  // The print dialog would wait; what is printed is asked for with page.pdf().
  await page.addInitScript(() => { window.print = () => {}; });
});

const inCheck = (/** @type {string} */ css) => page.locator(`heed-check ${css}`);

async function result() {
  await page.goto(`${web.check.origin}/made.html`);
  await page.evaluate((made) => /** @type {any} */ (window).startMade(made), madePack('within_24h'));
  await inCheck('select').selectOption('GB');
  await inCheck('.option input[value=o0]').check();
  await inCheck('form button[type=submit]').click();
  await inCheck('.todo > summary').click();
}

/** @param {import('playwright-core').Locator} button */
async function saved(button) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), text: fs.readFileSync(await download.path(), 'utf8') };
}

/** @param {string} text */
function event(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const all = calendar.getAllSubcomponents('vevent');
  assert.equal(all.length, 1);
  return { component: all[0], event: new ICAL.Event(all[0]) };
}

/** @param {number} days */
function dayAfter(days) {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
}

test('take along: a date to act by is a calendar file with that day, an alarm, and no word of an answer', async () => {
  await result();
  const { name, text } = await saved(inCheck('[data-action=remind]').first());
  assert.match(name, /\.ics$/);
  const { component, event: entry } = event(text);
  assert.deepEqual([entry.startDate.isDate, entry.startDate.toString(), entry.isRecurring()], [true, dayAfter(3), false]);
  assert.ok(entry.uid.length >= 16);
  assert.match(component.getFirstPropertyValue('dtstamp')?.toString() ?? '', /Z$/);
  const alarm = component.getFirstSubcomponent('valarm');
  assert.deepEqual([alarm?.getFirstPropertyValue('action'), alarm?.getFirstPropertyValue('trigger')?.toString()], ['DISPLAY', '-PT4H']);
  const made = madePack('within_24h');
  const telling = [...made.view.question.options.map((/** @type {any} */ { text: words }) => words), made.result.card.label, made.result.card.heading, 'made', 'nobody', 'within', 'site'];
  assert.deepEqual(telling.filter((words) => text.toLowerCase().includes(words.toLowerCase())), []);
});

test('take along: a monthly look is a rule for every month, and screening a date', async () => {
  await result();
  const monthly = event((await saved(inCheck('[data-action=remind]').nth(1))).text);
  assert.equal(monthly.event.isRecurring(), true);
  assert.equal(String(monthly.component.getFirstPropertyValue('rrule')), 'FREQ=MONTHLY');
  assert.equal(monthly.event.summary, 'A monthly reminder; ü, ж, 痛');
  const iterator = monthly.event.iterator();
  const days = Array.from({ length: 24 }, () => iterator.next());
  assert.equal(new Set(days.map(({ day }) => day)).size, 1, 'the same day each month');
  assert.equal(new Set(days.map(({ year, month }) => `${year} ${month}`)).size, 24, 'no month left out');
  const screening = event((await saved(inCheck('[data-action=remind]').nth(2))).text);
  assert.deepEqual([screening.event.startDate.toString(), screening.event.isRecurring()], [dayAfter(14), false]);
});

test('take along: two entries of one check have nothing in common but their words', async () => {
  await result();
  const one = event((await saved(inCheck('[data-action=remind]').first())).text);
  await page.waitForTimeout(400);  // two presses, not a double one
  const other = event((await saved(inCheck('[data-action=remind]').first())).text);
  assert.notEqual(one.event.uid, other.event.uid);
});

for (const [what, words] of Object.entries({
  'long words': 'word '.repeat(60).trim(), 'Urdu': 'کمر کا درد، ڈاکٹر سے بات کریں۔ '.repeat(8).trim(), 'four octets a letter': '🦴'.repeat(90),
  'signs with a meaning': 'a;b,c\\d\\n\nEND:VEVENT\nnew line: "x"', 'nothing': '',
})) {
  test(`take along: a calendar file keeps ${what}`, () => {
    const text = calendarText({ day: '2028-01-28', monthly: true, summary: words, description: words }, 'uid', new Date(Date.UTC(2026, 10, 22, 9, 5, 3)));
    assert.equal(text.replace(/\r\n/g, '').includes('\n') || text.replace(/\r\n/g, '').includes('\r'), false);
    assert.ok(text.endsWith('END:VCALENDAR\r\n'));
    const longest = Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)));
    assert.ok(longest <= MOST_OCTETS, `${longest} octets`);
    assert.equal(text.includes('\ufffd'), false);
    const { event: entry, component } = event(text);
    assert.deepEqual([entry.summary ?? '', entry.description ?? ''], [words, words]);
    assert.equal(entry.startDate.toString(), '2028-01-28');
    assert.equal(component.getFirstPropertyValue('dtstamp')?.toString(), '2026-11-22T09:05:03Z');
  });
}

test('take along: the summary as a text file is the summary', async () => {
  await result();
  const { name, text } = await saved(inCheck('[data-action=save]'));
  assert.match(name, /\.txt$/);
  assert.equal(text, await inCheck('.summary').textContent());
  await inCheck('.say .copied').waitFor();
});

test('take along: the answers for a clinic are a QuestionnaireResponse of FHIR R4, with the words the reader saw and no advice', async () => {
  await result();
  await inCheck('.say details > summary').click();
  const { name, text } = await saved(inCheck('[data-action=save-record]'));
  assert.match(name, /\.json$/);
  const record = JSON.parse(text);
  assert.deepEqual(new Validator().validate(record, true), []);
  const { view: { question }, result: { card } } = madePack('within_24h');
  assert.deepEqual(record.item, [{ linkId: question.id, text: question.text, answer: [{ valueCoding: { code: 'o0', display: question.options[0].text } }] }]);
  assert.equal(record.authored, dayAfter(0));
  assert.ok(!text.includes(card.heading));
});

test('take along: in the sandboxed frame of an article, under the page’s policy, each kind of file is saved', async () => {
  web.news.pages.set('/a.html', `<!doctype html><html lang="en"><title>News</title><h1>News</h1><script async src="${web.check.origin}/embed.js" data-check="back-pain"></script></html>`);
  await page.goto(`${web.news.origin}/a.html`);
  await page.locator('iframe').waitFor({ state: 'visible' });
  const frame = page.frames().find((one) => one !== page.mainFrame());
  assert.ok(frame);
  await walk(frame, WAYS.within_24h);
  const text = await saved(frame.locator('heed-check [data-action=save]'));
  assert.equal(text.text, await frame.locator('heed-check .summary').textContent());
  await frame.locator('heed-check .say details > summary').click();
  const record = JSON.parse((await saved(frame.locator('heed-check [data-action=save-record]'))).text);
  assert.deepEqual(record.item.map((/** @type {any} */ { linkId }) => linkId), (await shown(frame)).trail);
  await frame.locator('heed-check .todo > summary').click();
  const date = await saved(frame.locator('heed-check [data-action=remind]').first());
  assert.equal(event(date.text).event.startDate.toString(), dayAfter(1));
});

/** @param {string} part */
async function printed(part) {
  await inCheck(`[data-action=print][data-part=${part}]`).click();
  const pdf = await page.pdf({ format: 'A4' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  return { text, pages: text.split('\f').length - 1 };
}

const TODAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date());

test('take along: the checklist is printed alone, with the date', async () => {
  await result();
  const { text, pages } = await printed('checklist');
  assert.equal(pages, 1);
  for (const words of [TODAY, strings.checklist, 'Ring a clinic.', 'Women from 50']) assert.ok(text.includes(words), words);
  for (const words of ['Heading of', 'A line', 'Ordinary pain', 'Summary', 'Add to calendar']) assert.equal(text.includes(words), false, words);
  assert.equal(await inCheck('.say details').getAttribute('open'), null, 'what was opened for the print is folded again');
});

for (const [level, plan] of Object.entries(WAYS)) {
  test(`take along: the summary of a real result (${level}) is one page with the card, answers, date and sources`, async () => {
    await page.goto(`${web.check.origin}/${PAGE}`);
    await walk(page, plan);
    if (level === 'emergency') await inCheck('.say > summary').click();
    const { text, pages } = await printed('summary');
    const summary = (await inCheck('.summary').textContent()) ?? '';
    assert.equal(pages, 1);
    const flat = text.replace(/\s+/g, '');
    assert.ok(text.includes(TODAY), 'the date of the print');
    const card = await inCheck('.heading').evaluate((heading) => [heading.firstChild?.textContent ?? '', heading.lastChild?.textContent ?? '']);
    for (const line of [summary.split('\n')[0], ...card]) assert.ok(flat.includes(line.replace(/\s+/g, '')), line);
    const chosen = (await inCheck('.answers .chosen').allTextContents()).map((words) => words.split(' ')[0]);
    assert.ok(chosen.length >= 8 && chosen.every((word) => text.includes(word)));
  });
}
