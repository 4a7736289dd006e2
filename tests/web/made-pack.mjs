// A made-up pack, for what a real pack may not have yet, or not at will. In: a level, an article's address. Out: all that a check starts from.
// Never: words a test compares with.

const SOURCE = { id: 'board', publisher: 'A Board', title: 'A guide', year: '2026' };
const LABELS = { emergency: 'Emergency', within_24h: 'Today or tomorrow', within_2_weeks: 'Within 2 weeks', routine: 'Ordinary appointment', self_care: 'At home' };

/** A question with a body: two places on the back, two on the front, one without a place, and one that excludes the others. */
const QUESTION = {
  id: 'site', kind: 'many', text: 'Where is it?', hint: '', why: '',
  options: [['neck', 'Neck'], ['low_back', 'Low back'], ['hip', 'A hip'], ['thigh', 'A thigh'], ['', 'In my arm or hand'], ['', 'None of these']]
    .map(([zone, text], i) => ({ id: `o${i}`, text, role: i === 5 ? 'none' : 'sign', exclusive: i === 5, zone })),
};

/** @param {string} id @param {string} name @param {string} number */
const region = (id, name, number) => ({ id, name, emergency: number ? [{ number, label: '' }] : [], advice: [] });

/** Everything `startMade` takes. @param {keyof typeof LABELS} level @param {string} [article] @returns {any} */
export function madePack(level, article) {
  return {
    view: {
      language: 'en', direction: 'ltr', region: region('', '', ''), progress: { answered: 0, at_most: 1 }, trail: [], unused: [],
      question: QUESTION, interrupt: null, result: null,
    },
    result: {
      level, card: { id: level, level, label: LABELS[level], heading: `Heading of ${level}`, if: 'If', lead: 'A lead.' },
      reasons: [{ sign: 's', level, line: 'A line', do: '', sources: [SOURCE], answers: [{ question: 'site', option: 'o0', text: 'Neck' }] }],
      do: [{ id: 'book', text: 'Ring a clinic.' }],
      watch: [
        { id: 'seen', text: 'If nobody has seen you in 3 days, ring again.', by: 'If nobody has seen you by {date}, ring again.', days: 3 },
        { id: 'danger', text: 'If it gets worse, call.', by: '', days: 0 }],
      published_by: [SOURCE],
    },
    regions: [region('GB', 'United Kingdom', '999'), region('IN', 'India', '112')],
    leaflet: {
      labels: Object.entries(LABELS).map(([id, label]) => ({ level: id, label })),
      table: {
        heading: 'Ordinary, or to check', text: ['Nobody can tell the cause from how it feels.'],
        columns: { feature: 'What', ordinary: 'Ordinary pain', check: 'Pain to check' },
        items: [
          { feature: 'Where it is', ordinary: 'In one place', check: 'In the neck, or more than one place', marks: ['site.o0', 'site.o2'] },
          { feature: 'When it comes', ordinary: 'By day', check: 'At night', marks: ['other.o0'] }],
      },
      checklist: {
        heading: 'What you can do', text: [],
        items: [
          { text: 'Look and feel once a month.', remind: 'A monthly reminder; ü, ж, 痛', days: 0, every: 'month' },
          { text: 'Write things down.', remind: '', days: 0, every: '' }],
      },
      screening: [
        { region: 'GB', text: 'Women from 50 to 71 are invited every 3 years.', by: 'NHS, 2025', offer: true },
        { region: 'IN', text: 'There is no programme.', by: 'Ministry, 2024', offer: false }],
      pack: 'made', last_checked: '2026-11-22',
    },
    article,
  };
}
