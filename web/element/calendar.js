// In: one dated thing to do. Out: the text of a calendar file (RFC 5545) with one entry for it, a whole day.
// Never says more than the words it is given: a calendar is often shared.

const LAST_DAY = 28;  // every month has one

/**
 * @param {{day: Date, monthly?: boolean, summary: string, description: string}} entry
 * @param {string} uid @param {Date} now
 */
export function calendarText({ day, monthly, summary, description }, uid, now) {
  const date = day.getFullYear() * 10000 + (day.getMonth() + 1) * 100 + (monthly ? Math.min(day.getDate(), LAST_DAY) : day.getDate());
  // The alarm rings at nine in the morning.
  return `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Heed//EN
BEGIN:VEVENT
UID:${uid}
DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, '')}
DTSTART;VALUE=DATE:${date}${monthly ? '\nRRULE:FREQ=MONTHLY' : ''}
SUMMARY:${written(summary)}
DESCRIPTION:${written(description)}
CLASS:PRIVATE
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:${written(summary)}
TRIGGER:PT9H
END:VALARM
END:VEVENT
END:VCALENDAR
`.replace(/\n/g, '\r\n');
}

/** Escaped and folded: 15 letters are 60 octets at most, so that no line has more than 75 and no letter is broken. @param {string} text */
function written(text) {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n').replace(/.{15}(?=.)/gu, '$&\n ');
}
