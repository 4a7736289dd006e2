// A made-up leaflet with every kind of section, as the core's `leaflet` reply holds them. In: nothing. Out: data for tests.
// Never: advice; the words only show where they end up.

const SOURCE = { id: 'nhs_back', publisher: 'NHS', title: 'Back pain', year: '2025' };
const EMPTY = { picture: null, sources: [], marks: [], days: 0, every: '', verdict: '' };
const item = (/** @type {object} */ given) => ({ ...EMPTY, ...given });
const section = (/** @type {object} */ given) => ({ picture: null, sources: [], columns: null, items: [], text: [], ...given });

export const SECTIONS = [
  section({ id: 'purpose', kind: 'text', heading: 'What this is for', text: ['First paragraph of the purpose.', 'Second paragraph.'] }),
  section({ id: 'spread', kind: 'text', heading: 'How cancer spreads to the spine', text: ['Cells can travel in the blood.', 'They can weaken bone.'], picture: { id: 'spine', words: 'A body with its spine' }, sources: [SOURCE] }),
  section({ id: 'tests', kind: 'points', heading: 'What a doctor may do', text: ['The doctor decides which test fits.'], items: ['xray', 'mri', 'bone_scan', 'biopsy', 'blood_test'].map((id) => (
    item({ id, heading: `Test ${id}`, text: `What ${id} shows, and what it does not show. A normal one does not rule out a problem.`, picture: { id, words: `Drawing of ${id}` }, sources: [SOURCE] }))) }),
  section({ id: 'looking', kind: 'points', heading: 'Look and feel', text: [], items: ['look', 'feel', 'armpit'].map((id) => (
    item({ id, heading: `Part ${id}`, text: `How to ${id}, on every body and skin colour.`, picture: { id, words: `Drawing of ${id}` } }))) }),
  section({ id: 'feelings', kind: 'table', heading: 'Ordinary pain and pain to have checked', text: ['Nobody can tell the cause from how it feels.'], columns: { feature: 'Feature', ordinary: 'Common in ordinary back pain', check: 'Ask to be seen' },
    items: ['night', 'rest', 'spread'].map((id) => item({ id, feature: `Pain: ${id}`, ordinary: `Ordinary words for ${id}.`, check: `Words on being checked for ${id}.`, sources: [SOURCE], marks: [{ question: 'pain_pattern', option: 'night' }] })) }),
  section({ id: 'claims', kind: 'claims', heading: 'Claims checked', text: ['Each claim of the article, beside what the sources say.'],
    items: ['keep', 'qualify', 'correct', 'add', 'correct', 'keep'].map((verdict, i) => item({ id: `c${i}`, verdict, says: `Claim number ${i} of the article`, answer: `Answer number ${i} from the sources.`, sources: [SOURCE] })) }),
  section({ id: 'by_country', kind: 'screening', heading: 'Screening by country', text: ['Screening is for people who have no changes.'] }),
  section({ id: 'todo', kind: 'checklist', heading: 'Checklist', text: ['Tick what you have done.'],
    items: [item({ id: 'act', text: 'If it is not better in 2 weeks, book an appointment.', remind: 'Look at your list', days: 14, sources: [SOURCE] }), item({ id: 'monthly', text: 'Look and feel once a month.', remind: 'Your monthly look', every: 'month' }), item({ id: 'plain', text: 'Tell somebody.' })] }),
  section({ id: 'two_weeks', kind: 'diary', heading: 'Two-week diary', text: ['Bring it to your appointment.'], items: [['pain', 'Pain, 0 to 10'], ['night', 'Woken at night?'], ['medicine', 'What I took'], ['did', 'What I could not do']].map(([id, text]) => item({ id, text })) }),
  section({ id: 'asked', kind: 'questions', heading: 'Questions', text: [], items: [1, 2, 3].map((n) => item({ id: `q${n}`, question: `Question number ${n}?`, answer: `Folded answer number ${n}.`, sources: [SOURCE] })) }),
];

export const SCREENING = [
  { region: 'GB', name: 'United Kingdom', topic: 'breast', text: 'Every 3 years from 50 to 71.', by: 'NHS, 2025', evidence: 'read', offer: true },
  { region: 'US', name: 'United States', topic: 'breast', text: 'Every 2 years from 40 to 74.', by: 'USPSTF, 2024', evidence: 'quoted', offer: true },
  { region: 'US', name: 'United States', topic: 'breast', text: 'Every year from 40.', by: 'American College of Radiology, 2023', evidence: 'recalled', offer: false },
];
