// `heed table` and `heed graph`: a pack as reviewers read it. In: a pack without errors. Out: Markdown, Mermaid or SVG on
// standard output. Never: writes a file.
import { EXIT, opened } from './arguments.mjs';
import { namedOptions, namedSigns, signOf } from './conditions.mjs';
import { mermaid, svg } from './graph.mjs';

/** @import { Pack } from './conditions.mjs' */

/** @type {Record<string, import('./commands.mjs').Command>} */
export const PICTURE_COMMANDS = {
  table: {
    help: `heed table PACK [--language LANGUAGE]
Prints one Markdown table for reviewers: rule, sign, the line that readers see, level, sources, the ticks that lead there.
${EXIT}`,
    run: async (given) => {
      const { pack, strings, sources } = await words(given, []);
      console.log(table(pack, strings, sources));
      return true;
    },
  },
  graph: {
    help: `heed graph PACK [--svg] [--language LANGUAGE]
Prints the flow of questions and rules as Mermaid text, or with --svg as a picture: one row an option, one column a level.

  --svg                 an SVG: a filled dot where one tick alone brings the level, a ring where it needs others
${EXIT}`,
    run: async (given) => {
      const { pack, strings, flag } = await words(given, ['svg']);
      console.log(flag('svg') ? svg(pack, strings) : mermaid(pack, strings));
      return true;
    },
  },
};

/** The files of a pack that opens, as data. @param {string[]} given @param {string[]} flags */
async function words(given, flags) {
  const { files, language, flag } = await opened(given, ['language'], flags);
  const strings = JSON.parse(files[`strings/${language}.json`]);
  return { pack: /** @type {Pack} */ (JSON.parse(files['pack.json'])), strings, sources: JSON.parse(files['sources.json']).sources, flag };
}

/** @param {Pack} pack @param {any} strings @param {{id: string, publisher: string, year: string}[]} sources */
function table(pack, strings, sources) {
  const cell = (/** @type {string} */ text) => text.replace(/\|/g, '\\|');
  const source = (/** @type {string} */ id) => {
    const found = sources.find((one) => one.id === id);
    return found ? `${found.publisher} ${found.year}` : id;
  };
  const rows = pack.rules.flatMap((rule) => namedSigns(rule.when).map((id) => {
    const sign = signOf(pack, id);
    const by = [...new Set([...sign.sources, ...rule.sources].map(source))].join('; ');
    const ticks = [...namedOptions(pack, sign.when)].map((option) => {
      const [question, choice] = option.split('.');
      return `${question}: ${strings.questions[question].options[choice]}`;
    });
    return `| ${rule.id} | ${id} | ${cell(strings.signs[id].line)} | ${rule.level} | ${cell(by)} | ${cell(ticks.join('; '))} |`;
  }));
  return ['| rule | sign | line shown | level | sources | ticks that lead there |', '|---|---|---|---|---|---|', ...rows].join('\n');
}
