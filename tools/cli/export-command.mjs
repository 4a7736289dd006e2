// `heed export --fhir`: a pack for other software. In: a pack, perhaps answers. Out: a FHIR R4 resource on standard output.
// Never: answers that the core does not count; the advice itself, which other software would show without its sources.
import { tellErrors } from '../lib/core.mjs';
import { Failure } from '../lib/run.mjs';
import { EXIT, opened, OPTIONS, Usage } from './arguments.mjs';
import { questionnaire, questionnaireResponse } from './fhir.mjs';
import { answersText } from './view-commands.mjs';

/** @type {Record<string, import('./commands.mjs').Command>} */
export const EXPORT_COMMAND = {
  export: {
    help: `heed export PACK --fhir [--answers FILE|-] [--language LANGUAGE]
Prints the questions as a FHIR R4 Questionnaire; with answers, a QuestionnaireResponse that holds it. docs/fhir.md tells what they keep.

  --fhir                the one form there is
  --answers FILE        {"question_id":["option_id"]}; - reads standard input${OPTIONS.split('\n').filter((line) => !line.includes('--region') && !line.includes('regions.json')).join('\n')}
${EXIT}`,
    run: async (given) => {
      const { call, folder, flag, files, language, options: { answers } } = await opened(given, ['answers', 'language'], ['fhir']);
      if (!flag('fhir')) throw new Usage('say in which form: add --fhir');
      const ask = (/** @type {string} */ operation, /** @type {string} */ request) => {
        const reply = JSON.parse(call(operation, request));
        if (!reply.ok) throw new Failure(tellErrors(reply.errors, folder));
        return reply;
      };
      const { questions } = JSON.parse(/** @type {string} */ (files[`strings/${language}.json`]).replace(/^\uFEFF/, ''));
      const asked = questionnaire(ask('explain', '{}'), ask('leaflet', '{}'), questions);
      const made = answers === undefined ? asked : questionnaireResponse(asked, ask('view', `{"answers":${await answersText(answers)}}`));
      console.log(JSON.stringify(made, undefined, 2));
      return true;
    },
  },
};
