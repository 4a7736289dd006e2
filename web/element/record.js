// The reader's answers for other software, such as a clinic's. In: the core's trail. Out: a QuestionnaireResponse of FHIR R4, as text.
// Never: the advice, which other software would show without its sources; a name, a number or a time of day.
import { isoDay } from './dates.js';

/** @import { View } from './types.js' */

/** The same linkIds and codes as `heed export --fhir`. @param {View} view @param {Date} today */
export function recordText({ language, trail }, today) {
  return JSON.stringify({
    resourceType: 'QuestionnaireResponse', language, status: 'completed', authored: isoDay(today),
    item: trail.map(({ question, text, chosen }) => ({
      linkId: question, text, answer: chosen.map((one) => ({ valueCoding: { code: one.option, display: one.text } })),
    })),
  }, null, 1);
}
