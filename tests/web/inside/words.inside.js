// Text and time: the strings of the surface, nodes from values, days, calendar files. In: values. Never: the clock.
import { calendarText } from '../../../web/element/calendar.js';
import { dayName, inDays, isoDay } from '../../../web/element/dates.js';
import { button, fill, h, icon, s } from '../../../web/element/dom.js';
import { check as strings } from '../../../web/strings/en.js';
import { drawn, equal, ok, test } from './kit.js';

/** What each line is filled with; all others have no place to fill. @type {Record<string, string[]>} */
const FILLED = {
  question_number: ['n'], at_most_more: ['n'], your_answers: ['n'], change_what: ['question'], emergency_numbers: ['region'], advice_lines: ['region'],
  more_options: ['n'], listed_by: ['sources'], how_soon_by: ['sources'], two_sources: ['first', 'next'], ladder: ['n', 'of'], link_otherwise: ['address'], call_otherwise: ['number'], printed: ['date'], table_marked: ['n', 'of'], monthly_from: ['date'],
};

test('strings: every line says something, in words that begin and end whole, with the places its view fills', () => {
  for (const [key, text] of Object.entries(strings)) {
    equal([...text.matchAll(/\{(\w*)\}/g)].map(([, name]) => name), FILLED[key] ?? [], key);
    ok(/[a-z]/.test(text) && text === text.trim() && !/[<>&]|\s\s/.test(text), `${key}: ${text}`);
  }
  equal(Intl.DateTimeFormat.supportedLocalesOf([strings.date_locale]), [strings.date_locale]);
  ok(/^[\w-]+$/.test(strings.summary_name) && /^[\w-]+$/.test(strings.reminder_name), 'names of files');
  ok(Object.keys(strings).length > 70);
});

test('dom: attributes as words; false, null and undefined leave one out, true has no value', () => {
  drawn(h('p', { a: 'x', b: 0, c: false, d: null, e: undefined, f: true, g: '' }), 'p a=x b=0 f= g=');
  drawn(h('p'), 'p');
});

test('dom: children of every kind; nothing of what is not there', () => {
  drawn(h('div', {}, 'a', ['b', null, h('i')], false, undefined, '', [], 'c'), 'div\n  "a"\n  "b"\n  i\n  "c"');
});

test('dom: a drawing lives in its own namespace, and an icon is hidden from screen readers', () => {
  equal([s('g', {}).namespaceURI, s('g', {}, s('path', {})).firstElementChild?.namespaceURI], Array(2).fill('http://www.w3.org/2000/svg'));
  drawn(icon('M0 0'), 'svg.icon viewBox=0 0 24 24 aria-hidden=true\n  path d=drawn');
});

test('dom: a button has its action, its look, more attributes, and words for those who cannot see', () => {
  drawn(button('go', 'Go'), 'button.button.button--quiet type=button data-action=go "Go"');
  drawn(button('go', 'Go', 'link', { 'data-x': 1 }, 'on'), 'button.button.button--link type=button data-action=go data-x=1\n  "Go"\n  span.unseen "on"');
});

test('dom: places in a line are filled by name; a name nobody knows stays', () => {
  equal(fill('{n} of {of}: {what} {} n', { n: 0, of: 'x' }), '0 of x: {what} {} n');
  equal(fill('{long_1}', { long_1: 'y' }), 'y');
});

test('days: over the end of a month and a year, at midnight of the reader’s own time', () => {
  equal([inDays(new Date(2026, 11, 30, 23, 59), 3), inDays(new Date(2028, 1, 28), 1), inDays(new Date(2026, 0, 1), 0)].map(String),
    [new Date(2027, 0, 2), new Date(2028, 1, 29), new Date(2026, 0, 1)].map(String));
});

test('days: a day and a month in words, more on wish; nothing in a language the browser lacks', () => {
  const day = new Date(2026, 10, 5);
  equal([dayName(day, 'en-GB'), dayName(day, 'tlh')], ['5 November', '']);
  ok(/^Thursday,? 5 November 2026$/.test(dayName(day, 'en-GB', { weekday: 'long', year: 'numeric' })));
});

const NOW = new Date(Date.UTC(2026, 10, 22, 9, 5, 3, 70));

test('calendar: one entry, a whole day, an alarm the evening before, private, no time taken', () => {
  equal(calendarText({ day: '2026-01-31', summary: 'See to it', description: 'Look' }, 'u-1', NOW), ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Heed//EN',
    'BEGIN:VEVENT', 'UID:u-1', 'DTSTAMP:20261122T090503Z', 'DTSTART;VALUE=DATE:20260131', 'SUMMARY:See to it', 'DESCRIPTION:Look', 'CLASS:PRIVATE', 'TRANSP:TRANSPARENT',
    'BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:See to it', 'TRIGGER:-PT4H', 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'));
});

test('calendar: what comes each month has a rule for it', () => {
  const text = calendarText({ day: '2026-12-05', monthly: true, summary: '', description: '' }, '', NOW);
  equal(text.match(/DTSTART.*\r\nRRULE.*/)?.[0], 'DTSTART;VALUE=DATE:20261205\r\nRRULE:FREQ=MONTHLY');
});

test('days: a day in digits is that of the reader’s own time', () => {
  equal([isoDay(new Date(2026, 0, 5, 0, 1)), isoDay(new Date(2026, 11, 31, 23, 59))], ['2026-01-05', '2026-12-31']);
});

test('calendar: signs with a meaning are escaped, each of them, and long lines folded between letters', () => {
  const line = (/** @type {string} */ summary) => /SUMMARY:([^]*?)\r\nDESCRIPTION/.exec(calendarText({ day: '2026-11-22', summary, description: 'd' }, 'u', NOW))?.[1];
  equal(line('a;b,c\\d\ne\nf;'), 'a\\;b\\,c\\\\d\\ne\\n\r\n f\\;');
  equal([line('x'.repeat(15)), line('x'.repeat(16)), line('🦴'.repeat(31))], ['x'.repeat(15), `${'x'.repeat(15)}\r\n x`, `${'🦴'.repeat(15)}\r\n ${'🦴'.repeat(15)}\r\n 🦴`]);
});
