// In: a day and a number of days, a locale. Out: another day; its name in words.
// Never reads the clock: "today" comes from the element.

/** @param {Date} today @param {number} days */
export function inDays(today, days) {
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() + days);
}

/** Such as 2026-11-22, in the reader's own time. @param {Date} day */
export function isoDay(day) {
  return [String(day.getFullYear()).padStart(4, '0'), ...[day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'))].join('-');
}

/**
 * The month is a word. '' where the browser lacks the language: some would answer in English.
 * @param {Date} day @param {string} locale @param {Intl.DateTimeFormatOptions} [more] what to name besides day and month
 */
export function dayName(day, locale, more) {
  if (Intl.DateTimeFormat.supportedLocalesOf([locale]).length === 0) return '';
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', ...more }).format(day);
}
