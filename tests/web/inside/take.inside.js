// What a reader takes along: copies, prints, files, a share. In: a result on a made-up core. Never: a real clipboard, printer or disk.
import { copyText } from '../../../web/element/copy.js';
import { save } from '../../../web/element/save.js';
import { takeAlong } from '../../../web/element/take-along.js';
import { reader } from './reader.js';
import { equal, ok, settled, stub, test, timers } from './kit.js';

/** What was offered for saving, in place of a download. */
function downloads() {
  /** @type {{name: string, type: string, text: () => Promise<string>, href: string}[]} */ const all = [];
  /** @type {Map<string, Blob>} */ const blobs = new Map();
  /** @type {string[]} */ const revoked = [];
  stub(URL, 'createObjectURL', (/** @type {Blob} */ blob) => { blobs.set(`blob:${blobs.size}`, blob); return `blob:${blobs.size - 1}`; });
  stub(URL, 'revokeObjectURL', (/** @type {string} */ href) => revoked.push(href));
  stub(HTMLAnchorElement.prototype, 'click', /** @this {HTMLAnchorElement} */ function () {
    const link = this;
    const blob = /** @type {Blob} */ (blobs.get(link.getAttribute('href') ?? ''));
    all.push({ name: link.download, type: blob.type, text: () => blob.text(), href: link.href });
  });
  return { all, revoked };
}

/** @param {any} [more] */
function result(more) {
  const it = reader(more);
  it.country('GB');
  it.toResult();
  return it;
}

test('save: a file with its name, kind and text, whose address goes after a minute', async () => {
  const wait = timers();
  const { all, revoked } = downloads();
  save('a.txt', 'text/plain', 'Words');
  equal([all.length, all[0].name, all[0].type, await all[0].text(), revoked], [1, 'a.txt', 'text/plain;charset=utf-8', 'Words', []]);
  equal([wait.length, wait[0].ms], [1, 60_000]);
  wait[0].run();
  equal(revoked, ['blob:0']);
});

test('copy: by the old command, with the text selected; else by the clipboard; else it says so', async () => {
  const text = document.createElement('p');
  text.textContent = 'Words';
  document.querySelector('main')?.append(text);
  /** @type {string[]} */ const copied = [];
  stub(document, 'execCommand', (/** @type {string} */ what) => { copied.push(`${what} ${getSelection()}`); return true; });
  stub(navigator, 'clipboard', { writeText: async (/** @type {string} */ words) => { copied.push(words); } });
  equal([await copyText(text), copied], [true, ['copy Words']]);
  stub(document, 'execCommand', () => false);
  equal([await copyText(text), copied.at(-1)], [true, 'Words']);
  stub(navigator, 'clipboard', { writeText: () => Promise.reject(new Error('refused')) });
  equal(await copyText(text), false);
  stub(navigator, 'clipboard', undefined);
  equal(await copyText(text), false);
  stub(window, 'getSelection', () => null);
  equal(await copyText(text), false);
});

test('take along: a copy of the notes opens them, and what came of it is shown and said once', async () => {
  const it = result();
  /** @type {string[]} */ const copied = [];
  stub(document, 'execCommand', () => { copied.push(String(getSelection())); return true; });
  for (let i = 0; i < 2; i++) {
    it.press('[data-action=copy]');
    await settled();
  }
  equal([copied.length, it.all('.copied').map((p) => p.textContent), it.status()], [2, ['copied'], 'copied']);
  ok(it.one('.summary').closest('details')?.getAttribute('open') === '' && it.one('.copied').closest('.say'));
  stub(document, 'execCommand', () => false);
  stub(navigator, 'clipboard', undefined);
  it.press('[data-action=copy]');
  await settled();
  equal(it.all('.copied').map((p) => p.textContent), ['copy_failed']);
});

test('take along: in an emergency, where the notes are folded as a whole, they are copied too', async () => {
  const it = result({ level: 'emergency' });
  stub(document, 'execCommand', () => true);
  it.press('[data-action=copy]');
  await settled();
  equal([it.status(), it.one('details.say').hasAttribute('open'), it.all('.say .actions > .copied').length], ['copied', true, 1]);
});

test('take along: a button without anything to copy says that it did not work', async () => {
  const it = result();
  it.one('.summary').remove();
  it.press('[data-action=copy]');
  await settled();
  equal(it.status(), 'copy_failed');
  const loose = document.createElement('button');
  loose.setAttribute('data-action', 'copy');
  equal(await takeAlong(loose, /** @type {any} */ ({ strings: { copy_failed: 'F' } }), it.check), 'F');
});

test('take along: the link is copied as an address, and shared with nobody', async () => {
  let shares = 0;
  stub(navigator, 'share', async () => { shares++; });
  const it = result();
  /** @type {string[]} */ const copied = [];
  stub(document, 'execCommand', () => { copied.push(String(/** @type {any} */ (it.root()).getSelection?.() ?? getSelection())); return true; });
  it.press('[data-action=copy-link]');
  await settled();
  equal([it.status(), it.one('.copied').closest('.pass') !== null], ['copied', true]);
  equal([copied.length, shares], [1, 0]);
});

test('take along: sharing gives the address alone; put off it says nothing; refused it is copied', async () => {
  /** @type {unknown[]} */ const shared = [];
  let refusal = '';
  stub(navigator, 'canShare', () => true);
  stub(navigator, 'share', async (/** @type {unknown} */ what) => {
    shared.push(what);
    if (refusal) throw new DOMException('no', refusal);
  });
  stub(document, 'execCommand', () => true);
  const it = result();
  const before = it.status();
  for (refusal of ['', 'AbortError']) {
    it.press('[data-action=share]');
    await settled();
    equal([it.status(), it.all('.copied').length], [before, 0], refusal);
  }
  refusal = 'NotAllowedError';
  it.press('[data-action=share]');
  await settled();
  equal([shared, it.status()], [Array(3).fill({ url: 'https://news.test/' }), 'copied']);
});

test('take along: the notes as a file', async () => {
  const { all } = downloads();
  const it = result();
  it.press('[data-action=save]');
  await settled();
  equal([all.map(({ name, type }) => [name, type]), await all[0].text(), it.status(), it.all('.say .copied').length], [[['summary_name.txt', 'text/plain;charset=utf-8']], 'Notes GB', 'save_asked', 1]);
});

test('take along: the answers for a clinic, as a file', async () => {
  const { all } = downloads();
  const it = result();
  it.press('[data-action=save-record]');
  await settled();
  equal([all.map(({ name, type }) => [name, type]), JSON.parse(await all[0].text()).resourceType, it.status()], [[['record_name.json', 'application/fhir+json;charset=utf-8']], 'QuestionnaireResponse', 'save_asked']);
});

test('take along: a date as a calendar file, in neutral words, by chance unlike any other', async () => {
  const { all } = downloads();
  const it = result();
  for (const n of [1, 2, 2]) {
    it.press(`[data-action=remind][data-task="${n}"]`);
    await settled();
  }
  const [watch, monthly, again] = await Promise.all(all.map(({ text }) => text()));
  equal([all[0].name, all[0].type, it.status()], ['reminder_name.ics', 'text/calendar;charset=utf-8', 'calendar_asked']);
  const day = new Date();
  day.setDate(day.getDate() + 3);
  const digits = `${day.getFullYear()}${String(day.getMonth() + 1).padStart(2, '0')}${String(day.getDate()).padStart(2, '0')}`;
  ok(watch.includes(`DTSTART;VALUE=DATE:${digits}\r\nSUMMARY:remind\r\nDESCRIPTION:remind_more`), watch);
  ok(/RRULE:FREQ=MONTHLY/.test(monthly) && /SUMMARY:A monthly reminder/.test(monthly.replace(/\r\n /g, '')), monthly);
  const uid = (/** @type {string} */ text) => /UID:(.*)\r/.exec(text)?.[1] ?? '';
  ok(/^\d+-\d+-\d+-\d+$/.test(uid(monthly)) && uid(monthly) !== uid(again));
});

test('take along: a task without a day or without words for a calendar is no date', async () => {
  const { all } = downloads();
  const it = result();
  for (const n of ['0', '3', '99', '']) {
    it.one('[data-action=remind]').setAttribute('data-task', n);
    it.press('[data-action=remind]');
    await settled();
  }
  equal([all, it.all('.copied').length], [[], 0]);
  const button = document.createElement('button');
  button.setAttribute('data-action', 'remind');
  equal([await takeAlong(button, /** @type {any} */ ({ strings: {}, view: { result: null, region: { id: '' } }, today: new Date() }), it.check)], [undefined]);
  const forgotten = { id: 'x', text: 'X', by: 'by {date}', days: 1 };
  const view = { region: { id: '' }, result: { do: [], watch: [forgotten] } };
  equal(await takeAlong(button, /** @type {any} */ ({ strings: { remind: '', date_locale: 'en' }, view, today: new Date() }), it.check), undefined);
  equal(all, []);
});

test('take along: a print of one part, with the day; it ends with an afterprint that comes later, or with the next thing a reader does', async () => {
  const it = result();
  const marks = () => [it.check.getAttribute('data-print'), document.documentElement.getAttribute('data-printing')];
  let prints = 0;
  // As on phones: back at once, with the event before anything was read.
  stub(window, 'print', () => { prints++; dispatchEvent(new Event('afterprint')); });
  const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date());
  for (const next of ['afterprint', 'pointerdown', 'pointermove', 'keydown', 'visibilitychange']) {
    it.press('[data-action=print][data-part=summary]');
    equal(marks(), ['summary', 'heed-check'], next);
    dispatchEvent(new Event(next));
    equal(marks(), [null, null], next);
  }
  await settled();
  equal([prints, it.one('.printed').textContent, it.status()], [5, 'printed {date}'.replace('{date}', date), 'print_otherwise']);
  it.check.setAttribute('data-print', 'other');
  for (const next of ['afterprint', 'keydown']) dispatchEvent(new Event(next));
  equal(it.check.getAttribute('data-print'), 'other', 'it hears one end of print');
});

test('take along: a page that goes out of sight is still being printed; another print takes the place of the first', () => {
  const it = result();
  stub(window, 'print', () => {});
  it.press('[data-action=print][data-part=summary]');
  stub(document, 'hidden', true);
  dispatchEvent(new Event('visibilitychange'));
  equal(it.check.getAttribute('data-print'), 'summary');
  it.press('[data-action=print][data-part=checklist]');
  equal(it.check.getAttribute('data-print'), 'checklist');
  stub(document, 'hidden', false);
  dispatchEvent(new Event('visibilitychange'));
  equal(it.check.hasAttribute('data-print'), false);
});

test('take along: where the style of paper cannot open a fold, it is opened for the print and closed again', () => {
  const it = result();
  stub(window, 'print', () => {});
  it.one('.todo').setAttribute('open', '');
  const folded = it.all('details:not([open])').length;
  it.press('[data-action=print][data-part=summary]');
  equal(it.all('details:not([open])').length, folded, 'nothing moves where the style can');
  stub(CSS, 'supports', () => false);
  it.press('[data-action=print][data-part=summary]');
  equal([folded > 0, it.all('details:not([open])').length], [true, 0]);
  dispatchEvent(new Event('keydown'));
  equal([it.all('details:not([open])').length, it.one('.todo').hasAttribute('open')], [folded, true]);
});

test('take along: in a language the browser lacks a print has its day in digits', async () => {
  const it = result();
  const button = it.one('[data-action=print]');
  stub(window, 'print', () => {});
  const strings = { printed: '{date}', date_locale: 'tlh', print_otherwise: 'O' };
  equal(await takeAlong(button, /** @type {any} */ ({ strings, today: new Date(Date.UTC(2026, 10, 22, 12)) }), it.check), 'O');
  equal(it.one('.printed').textContent, '2026-11-22');
  it.one('.printed').remove();
  await takeAlong(button, /** @type {any} */ ({ strings, today: new Date() }), it.check);
  dispatchEvent(new Event('keydown'));
});

test('take along: a button nobody knows does nothing', async () => {
  const it = result();
  const status = it.status();
  it.one('[data-action=save]').setAttribute('data-action', 'unknown');
  it.press('[data-action=unknown]');
  await settled();
  equal([it.status(), it.all('.copied').length], [status, 0]);
});
