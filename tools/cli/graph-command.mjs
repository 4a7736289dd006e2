// `heed graph`: which answer leads to which level, as Graphviz draws it. In: a pack. Out: DOT, or SVG, on standard output.
// Never: evaluates a condition: what a tick brings alone is the core's own answer.
import { EXIT, opened } from './arguments.mjs';
import { LEVELS, LEVEL_NAMES, levelsAlone, mildest } from './answers.mjs';
import { inWords, optionsIn, treeOf } from './conditions.mjs';

const COLOURS = { emergency: '#a3231b', within_24h: '#8a4a00', within_2_weeks: '#6b5a00', routine: '#1f5a7d', self_care: '#1f6a48' };
const MOST_LETTERS = 64;

/** @type {Record<string, import('./commands.mjs').Command>} */
export const GRAPH_COMMAND = {
  graph: {
    help: `heed graph PACK [--svg] [--language LANGUAGE]
Draws which answer leads to which level: a full line where the tick brings the level alone, a dashed one where it needs others.
Prints Graphviz's DOT text, or with --svg the picture.
${EXIT}`,
    run: async (given) => {
      const { call, files, language, flag } = await opened(given, ['language'], ['svg']);
      const dot = dotOf(call, JSON.parse(files['pack.json']), JSON.parse(files[`strings/${language}.json`]));
      console.log(flag('svg') ? await svgOf(dot) : dot);
      return true;
    },
  },
};

/** @param {string} dot */
async function svgOf(dot) {
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
  return (await Graphviz.load()).dot(dot, 'svg');
}

/** @param {import('../lib/core.mjs').Call} call @param {any} pack @param {any} strings */
function dotOf(call, pack, strings) {
  const alone = levelsAlone(call, pack, mildest(call, pack));
  const when = (/** @type {string} */ id) => treeOf(pack.signs.find((/** @type {any} */ sign) => sign.id === id).when, pack, strings);
  const tree = (/** @type {any} */ condition) => treeOf(condition, pack, strings);
  const lines = ['digraph pack {', '  rankdir=LR; ranksep=2.4; nodesep=0.12; node [shape=box, style=rounded, fontname="Helvetica", fontsize=11, margin="0.24,0.06"]; edge [arrowsize=0.6]'];
  for (const [i, { id, options, ask_if: askIf }] of pack.questions.entries()) {
    const asked = askIf ? `\nonly after: ${inWords(tree(askIf), when)}` : '';
    lines.push(`  subgraph cluster_${i} { label=${quoted(`${i + 1}. ${strings.questions[id].text}${asked}`)}; fontname="Helvetica"; fontsize=12; color="#9aa5a1"; labeljust=l`);
    for (const option of options) lines.push(`    ${quoted(`${id}.${option.id}`)} [label=${quoted(strings.questions[id].options[option.id])}]`);
    lines.push('  }');
  }
  for (const level of LEVELS) lines.push(`  ${level} [label=${quoted(LEVEL_NAMES[level])}, style="rounded,filled", fillcolor="${COLOURS[/** @type {keyof typeof COLOURS} */ (level)]}", fontcolor=white, fontsize=14]`);
  lines.push(`  { rank=same; ${LEVELS.join('; ')} }`);
  for (const level of LEVELS) {
    const named = new Set(pack.rules.filter((/** @type {any} */ rule) => rule.level === level).flatMap((/** @type {any} */ rule) => [...optionsIn(tree(rule.when), when)]));
    for (const option of named) lines.push(`  ${quoted(String(option))} -> ${level} [color="${COLOURS[/** @type {keyof typeof COLOURS} */ (level)]}"${alone.get(String(option)) === level ? ', penwidth=1.6' : ', style=dashed'}]`);
  }
  return [...lines, '}'].join('\n');
}

/** @param {string} text */
function quoted(text) {
  const wrapped = text.split('\n').map((line) => line.replace(new RegExp(`(.{${MOST_LETTERS / 2},${MOST_LETTERS}}) `, 'g'), '$1\n')).join('\n');
  return `"${wrapped.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
