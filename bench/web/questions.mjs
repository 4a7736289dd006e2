// The same check of 12 questions for all: as a pack of ours, as a list for hand-written JavaScript, as a SurveyJS model.
// In: nothing. Out: data. Never: medical content.

const LEVELS = ['self_care', 'routine', 'within_2_weeks', 'within_24h', 'emergency'];
const WORDS = 'This is one of the things that you may or may not have noticed lately'.split(' ');

/** @typedef {{id: string, kind: 'one' | 'many', text: string, options: {id: string, text: string, none: boolean}[]}} Question */

/** Eight of many and four of one, of four to nine options. @type {Question[]} */
export const QUESTIONS = Array.from({ length: 12 }, (_, i) => {
  const kind = i % 3 === 2 ? 'one' : 'many';
  const size = kind === 'one' ? 4 : 6 + (i % 4);
  const options = Array.from({ length: size }, (_, k) => ({ id: k === size - 1 ? 'none' : `o${k}`, none: k === size - 1, text: k === size - 1 ? 'None of these' : WORDS.slice(0, 5 + ((i + 3 * k) % 10)).join(' ') }));
  return { id: `q${i}`, kind, text: `Question ${i + 1} of twelve: which of these is true for you?`, options };
});
/** Any but the last option of a question gives its level. */
export const levelOf = (/** @type {number} */ i) => LEVELS[1 + (i % 3)];
export const CARDS = LEVELS.map((level) => ({ level, heading: `What to do: ${level}`, lines: ['Do this first.', 'Then do this.', 'Keep watch.'] }));

/** @returns {Record<string, unknown>} file name → content */
export function packFiles() {
  const sources = ['src'];
  const signs = QUESTIONS.map(({ id, kind, options }) => ({
    id: `s_${id}`, sources, when: { any: options.filter(({ none }) => !none).map((option) => ({ question: id, [kind === 'many' ? 'has' : 'is']: option.id })) },
  }));
  const texts = (/** @type {any[]} */ list, /** @type {(one: any) => unknown} */ text) => Object.fromEntries(list.map((one) => [one.id ?? one.level, text(one)]));
  return {
    'pack.json': {
      format: 1, id: 'bench', version: 1, last_checked: '2026-11-22', clinical_review: 'none', most_questions: QUESTIONS.length,
      questions: QUESTIONS.map(({ id, kind, options }) => ({ id, kind, options: options.map((option) => ({ id: option.id, ...(option.none ? { role: 'none' } : {}) })) })),
      signs,
      rules: [...signs.map(({ id }, i) => ({ id: `r${i}`, level: levelOf(i), when: { sign: id }, sources })), { id: 'base', level: 'self_care', when: { all: [] }, sources }],
      cards: LEVELS.map((level) => ({ id: level, level, sources, do: ['first', 'then'], watch: [{ id: 'worse' }] })),
      sections: ['intended_use', 'not_reviewed'].map((id) => ({ id, kind: 'text' })), never_lowers: [],
    },
    'sources.json': { sources: [{ id: 'src', publisher: 'A service', title: 'A page', year: '2025', evidence: 'read' }] },
    'strings/en.json': {
      language: 'en', direction: 'ltr', title: 'A check of twelve questions', intro: 'To be measured.',
      questions: texts(QUESTIONS, ({ text, options }) => ({ text, why: 'To be measured.', options: texts(options, (option) => option.text) })),
      signs: texts(signs, ({ id }) => ({ line: `Line of ${id}` })),
      cards: texts(CARDS, ({ heading, lines }) => ({ label: heading, heading, if: 'If:', lead: lines[0], do: { first: lines[0], then: lines[1] }, watch: { worse: { text: lines[2] } } })),
      sections: { intended_use: { heading: 'What it is for', text: ['A paragraph.'] }, not_reviewed: { heading: 'Not reviewed', text: ['A paragraph.'] } },
      summary: Object.fromEntries(['heading', 'level', 'unfinished', 'signs', 'no_signs', 'answers', 'sources', 'close'].map((key) => [key, 'Word:'])),
    },
  };
}

export function surveyModel() {
  return {
    showQuestionNumbers: 'off', questionsOnPageMode: 'questionPerPage', pageNextText: 'Continue', completeText: 'Continue',
    elements: QUESTIONS.map(({ id, kind, text, options }) => ({ type: kind === 'many' ? 'checkbox' : 'radiogroup', name: id, title: text, isRequired: true, choices: options.map((option) => ({ value: option.id, text: option.text })) })),
  };
}
