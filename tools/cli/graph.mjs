// The flow of a pack as a picture for reviewers. In: a pack as JSON, its words. Out: Mermaid text, or an SVG: one row an option,
// one column a level, a filled dot where the tick alone brings it, a ring where it needs others. Never: runs the pack.
import { holdsFor, inWords, namedOptions } from './conditions.mjs';

/** @import { Pack } from './conditions.mjs' */

const LEVELS = ['self_care', 'routine', 'within_2_weeks', 'within_24h', 'emergency'];
const COLOURS = ['#2f6b4f', '#2b5f8a', '#7a5b00', '#8a3b00', '#8b0f17'];
const ALWAYS = 'always';

/** Which levels an option takes part in: level → {alone, rules}. @param {Pack} pack @param {string} option */
function reach(pack, option) {
  /** @type {Map<string, {alone: boolean, rules: string[]}>} */
  const levels = new Map();
  for (const rule of pack.rules) {
    if (inWords(rule.when) === ALWAYS || !namedOptions(pack, rule.when).has(option)) continue;
    const known = levels.get(rule.level) ?? { alone: false, rules: [] };
    const alone = holdsFor(pack, rule.when, new Set([option]));
    known.alone ||= alone;
    known.rules[alone ? 'unshift' : 'push'](rule.id);
    levels.set(rule.level, known);
  }
  return levels;
}

/** @param {Pack} pack @param {any} strings */
export function mermaid(pack, strings) {
  const lines = ['flowchart LR'];
  const clean = (/** @type {string} */ text) => text.replace(/["<>]/g, "'");
  pack.questions.forEach((question, i) => {
    lines.push(`  ${question.id}["${i + 1}. ${clean(strings.questions[question.id].text)}"]`);
    if (i > 0) {
      const label = question.ask_if ? `|"if ${clean(inWords(question.ask_if))}"|` : '';
      lines.push(`  ${pack.questions[i - 1].id} -->${label} ${question.id}`);
    }
  });
  for (const level of LEVELS) lines.push(`  level_${level}(["${clean(strings.cards[level].label)}"])`);
  for (const rule of pack.rules) {
    const options = [...namedOptions(pack, rule.when)];
    const label = clean(inWords(rule.when) === ALWAYS ? ALWAYS : rule.id);
    for (const question of new Set(options.map((option) => option.split('.')[0]))) {
      const named = options.filter((option) => option.startsWith(`${question}.`)).map((option) => option.split('.')[1]);
      lines.push(`  ${question} -. "${label}: ${named.join(', ')}" .-> level_${rule.level}`);
    }
  }
  return lines.join('\n');
}

const TEXT = 15;        // px
const ROW = 26;
const HEAD = 74;
const LEFT = 24;
const WIDE = 560;       // of the words
const COLUMN = 140;     // of a level
const RADIUS = 7;

/** @param {Pack} pack @param {any} strings */
export function svg(pack, strings) {
  const parts = [];
  let y = HEAD;
  const x = (/** @type {number} */ level) => LEFT + WIDE + COLUMN * level + COLUMN / 2;
  for (const [i, question] of pack.questions.entries()) {
    y += ROW * 0.6;
    parts.push(text(LEFT, y, `${i + 1}. ${strings.questions[question.id].text}`, 'font-weight="700"', 68));
    y += ROW * 0.8;
    if (question.ask_if) {
      parts.push(text(LEFT + 14, y, `asked if ${inWords(question.ask_if)}`, 'font-style="italic" fill="#555"', 76));
      y += ROW * 0.8;
    }
    for (const option of question.options) {
      const name = `${question.id}.${option.id}`;
      const levels = reach(pack, name);
      parts.push(`<line x1="${LEFT}" x2="${x(LEVELS.length - 1) + COLUMN / 2}" y1="${y + 7}" y2="${y + 7}" stroke="#e4e4e0"/>`,
        text(LEFT + 14, y, strings.questions[question.id].options[option.id], '', 74));
      for (const [level, { alone, rules }] of levels) {
        const place = LEVELS.indexOf(level);
        const colour = COLOURS[place];
        parts.push(`<g><title>${escape(`${name} → ${level}: ${rules.join(', ')}${alone ? '' : ' (with other answers)'}`)}</title>`
          + `<circle cx="${x(place)}" cy="${y - 5}" r="${RADIUS}" fill="${alone ? colour : '#fff'}" stroke="${colour}" stroke-width="2"/>`
          + `${text(x(place) + 12, y - 1, rules.length > 1 ? `${rules[0]} +${rules.length - 1}` : rules[0], 'font-size="10" fill="#555"', 16)}</g>`);
      }
      y += ROW;
    }
    y += ROW * 0.4;
  }
  const width = x(LEVELS.length - 1) + COLUMN / 2 + LEFT;
  const heads = LEVELS.map((level, place) => `<text x="${x(place)}" y="58" text-anchor="middle" font-weight="700" font-size="12" fill="${COLOURS[place]}">${escape(strings.cards[level].label)}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y + 20}" viewBox="0 0 ${width} ${y + 20}" font-family="sans-serif" font-size="${TEXT}" role="img" aria-label="${escape(strings.title)}">
<rect width="100%" height="100%" fill="#fff"/>
${text(LEFT, 30, strings.title, 'font-size="20" font-weight="700"', 80)}
${text(LEFT, 58, '● this tick alone brings the level   ○ together with other answers', 'font-size="12" fill="#555"', 90)}
${heads.join('\n')}
${parts.join('\n')}
</svg>`;
}

/** @param {number} x @param {number} y @param {string} words @param {string} style @param {number} most characters that fit */
function text(x, y, words, style, most) {
  return `<text x="${x}" y="${y}" ${style}>${escape(words.length > most ? words.slice(0, most - 1) + '…' : words)}</text>`;
}

/** @param {string} words */
function escape(words) {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
