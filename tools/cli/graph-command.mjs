// `heed graph`: which answer leads to which level, as Graphviz draws it. In: a pack. Out: DOT, or SVG, on standard output.
// Never: evaluates a condition: what a tick brings alone is the core's own answer.
import { EXIT, opened } from './arguments.mjs';
import { explain, LEVELS, LEVEL_NAMES } from './answers.mjs';

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
      const { call, flag } = await opened(given, ['language'], ['svg']);
      const dot = dotOf(explain(call));
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

/** @param {import('./answers.mjs').Explained} explained */
function dotOf({ questions }) {
  const lines = ['digraph pack {', '  rankdir=LR; ranksep=2.4; nodesep=0.12; node [shape=box, style=rounded, fontname="Helvetica", fontsize=11, margin="0.24,0.06"]; edge [arrowsize=0.6]'];
  for (const [i, { id, text, first, asked, options }] of questions.entries()) {
    const after = first?.length === 0 ? '' : `\nonly after: ${asked.words}`;
    lines.push(`  subgraph cluster_${i} { label=${quoted(`${i + 1}. ${text}${after}`)}; fontname="Helvetica"; fontsize=12; color="#9aa5a1"; labeljust=l`);
    for (const option of options) lines.push(`    ${quoted(`${id}.${option.id}`)} [label=${quoted(option.text)}]`);
    lines.push('  }');
  }
  for (const level of LEVELS) lines.push(`  ${level} [label=${quoted(LEVEL_NAMES[level])}, style="rounded,filled", fillcolor="${colourOf(level)}", fontcolor=white, fontsize=14]`);
  lines.push(`  { rank=same; ${LEVELS.join('; ')} }`);
  for (const { id, first, options } of questions) {
    for (const option of options) {
      for (const { level, alone } of option.levels) {
        lines.push(`  ${quoted(`${id}.${option.id}`)} -> ${level} [color="${colourOf(level)}", ${alone && first?.length === 0 ? 'penwidth=1.6' : 'style=dashed'}]`);
      }
    }
  }
  return [...lines, '}'].join('\n');
}

/** @param {string} level */
function colourOf(level) {
  return COLOURS[/** @type {keyof typeof COLOURS} */ (level)];
}

/** @param {string} text */
function quoted(text) {
  const wrapped = text.split('\n').map((line) => line.replace(new RegExp(`(.{${MOST_LETTERS / 2},${MOST_LETTERS}}) `, 'g'), '$1\n')).join('\n');
  return `"${wrapped.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
