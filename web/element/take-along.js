// In: a button that lets the reader take something along, what the screen is made from. Out: a copy, a print, a file, a share.
// Never sends anything itself; an answer goes only into what the reader asked for, the summary.
import { calendarText } from './calendar.js';
import { copyText } from './copy.js';
import { dayName, isoDay } from './dates.js';
import { fill } from './dom.js';
import { printPart } from './print-part.js';
import { recordText } from './record.js';
import { save } from './save.js';
import { tasksOf } from './views/checklist.js';

/** @import { Screen } from './views/screen.js' */

/** @param {Element} button @param {Screen} screen @param {HTMLElement} host @returns {Promise<string | undefined>} what to say about it */
export async function takeAlong(button, screen, host) {
  const { strings } = screen;
  switch (button.getAttribute('data-action')) {
    case 'copy': return copy('.summary', button, screen);
    case 'copy-link': return copy('.address', button, screen);
    case 'share': return share(button, screen);
    case 'print': return print(/** @type {string} */ (button.getAttribute('data-part')), screen, host);
    case 'remind': return remind(button, screen);
    case 'save':
      save(`${strings.summary_name}.txt`, 'text/plain', screen.summary);
      return strings.save_asked;  // some apps refuse it, and no browser says so
    case 'save-record':
      save(`${strings.record_name}.json`, 'application/fhir+json', recordText(screen.view, screen.today));
      return strings.save_asked;
  }
}

/** What is copied is shown, so that the reader sees it and can select it by hand. @param {string} what @param {Element} button @param {Screen} screen */
async function copy(what, button, { strings }) {
  const text = button.closest('section, .say')?.querySelector(what);
  text?.closest('details')?.setAttribute('open', '');
  return text && await copyText(text) ? strings.copied : strings.copy_failed;
}

/** Where sharing is refused after all, the link can still be copied. @param {Element} button @param {Screen} screen */
async function share(button, screen) {
  try {
    await navigator.share({ url: screen.article });
  } catch (error) {
    if (/** @type {Error} */ (error).name !== 'AbortError') return copy('.address', button, screen);
  }
}

/** The day on the button is the day in the file, also for who presses it after midnight. @param {Element} button @param {Screen} screen */
function remind(button, { view, leaflet, strings, today }) {
  const task = view.result && tasksOf(view.result, leaflet, view.region.id, today, strings)[Number(button.getAttribute('data-task'))];
  const day = button.getAttribute('data-day');
  if (!day || !task?.remind) return;
  // By chance, so that two entries do not tell that they come from one check.
  const uid = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const words = { summary: task.remind, description: strings.remind_more };
  save(`${strings.reminder_name}.ics`, 'text/calendar', calendarText({ ...words, day, monthly: task.monthly }, uid, today));
  return strings.calendar_asked;
}

/** Only that part, with today's date. @param {string} part @param {Screen} screen @param {HTMLElement} host */
function print(part, { strings, today }, host) {
  const root = /** @type {ShadowRoot} */ (host.shadowRoot);
  const date = dayName(today, strings.date_locale, { year: 'numeric' }) || isoDay(today);
  root.querySelector('.printed')?.replaceChildren(fill(strings.printed, { date }));
  printPart(host, part, root);
  return strings.print_otherwise;
}
