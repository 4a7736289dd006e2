// The words around a leaflet in English; what the leaflet says itself lives under content/.
// In: nothing. Out: `words`. Never: markup, or advice.

export const words = {
  product: 'Heed',
  local_number: 'In an emergency, call your local emergency number.',
  leaflet_note: 'All the advice of this check is below. You can read it without answering anything.',
  contents: 'What is in this leaflet',
  clinical_review: { none: 'No clinician has reviewed this yet.' },
  last_checked: 'Last checked against its sources:',
  what_to_do: 'What to do',
  watch: 'Keep watch',
  published_by: 'Published by',
  signs: 'Signs to watch for',
  signs_note: 'Every warning sign of this leaflet. Each leads to its line on its card, which says what to do.',
  sign_count: '{count} signs',
  says: 'The article says',
  found: 'We found',
  show: 'Show',
  all: 'All',
  // "Correct" would be read as "right": the verdicts have plain names here.
  verdicts: { keep: 'Holds up', qualify: 'Needs more', correct: 'Not right', add: 'Left out' },
  advice_of: 'advice of',
  day: 'Day and date',
  print_leaflet: 'Print this leaflet',
  print_checklist: 'Print the checklist',
  print_diary: 'Print the diary',
  sources: 'Sources',
  evidence: {
    read: 'we read the publisher’s own page or paper',
    quoted: 'we read it quoted on another page',
    recalled: 'from memory; we have not seen the page yet',
  },
  offline: 'Keep this page for offline use',
  offline_note: [
    'Your browser can keep a copy of this page. Then it opens with no internet.',
    'Only the page is kept, never your answers. Other people who use this device may see that you kept it.'],
  offline_keep: 'Keep a copy',
  offline_remove: 'Remove the copy',
  offline_kept: 'This page works offline now.',
  offline_removed: 'The copy is removed.',
  offline_failed: 'This browser cannot keep a copy here.',
  footer: 'This is published advice, not a diagnosis. Your answers stay on this device.',
};
