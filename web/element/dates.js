// In: a day and a number of days, a locale. Out: another day; its name in words.
// Never reads the clock: "today" comes from the element.

/** @param {Date} today @param {number} days */
export function inDays(today, days) {
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() + days);
}

/**
 * The month is a word. '' where the browser lacks the language: some would answer in English.
 * @param {Date} day @param {string} locale @param {Intl.DateTimeFormatOptions} [more] what to name besides day and month
 */
export function dayName(day, locale, more) {
  if (Intl.DateTimeFormat.supportedLocalesOf([locale]).length === 0) return '';
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', ...more }).format(day);
}
