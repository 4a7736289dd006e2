// In: one thing to do on a day such as 2026-11-22. Out: the text of a calendar file (RFC 5545) with one entry for it, a whole day.
// Never says more than the words it is given: a calendar is often shared.

/**
 * @param {{day: string, monthly?: boolean, summary: string, description: string}} entry
 * @param {string} uid @param {Date} now
 */
export function calendarText({ day, monthly, summary, description }, uid, now) {
  // The alarm rings at eight in the evening before: Outlook drops one that comes after the start of a whole day.
  return `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Heed//EN
BEGIN:VEVENT
UID:${uid}
DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, '')}
DTSTART;VALUE=DATE:${day.replaceAll('-', '')}${monthly ? '\nRRULE:FREQ=MONTHLY' : ''}
SUMMARY:${escapeAndFold(summary)}
DESCRIPTION:${escapeAndFold(description)}
CLASS:PRIVATE
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:${escapeAndFold(summary)}
TRIGGER:-PT4H
END:VALARM
END:VEVENT
END:VCALENDAR
`.replace(/\n/g, '\r\n');
}

/** 15 letters are 60 octets at most, so that no line has more than 75 and no letter is broken. @param {string} text */
function escapeAndFold(text) {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n').replace(/.{15}(?=.)/gu, '$&\n ');
}
