// The words around a leaflet in English; what the leaflet says itself lives under content/.
// In: nothing. Out: `words`. Never: markup, or advice.

export const words = {
  product: 'Heed',
  leaflet_note: 'All the advice of this check is below. You can read it without answering anything.',
  clinical_review: { none: 'No clinician has reviewed this yet.' },
  last_checked: 'Last checked against its sources:',
  what_to_do: 'What to do',
  watch: 'Keep watch',
  published_by: 'Published by',
  sources: 'Sources',
  evidence: {
    read: 'we read the publisher’s own page or paper',
    quoted: 'we read it quoted on another page',
    recalled: 'from memory; we have not seen the page yet',
  },
  footer: 'This is published advice, not a diagnosis. Your answers stay on this device.',
};
