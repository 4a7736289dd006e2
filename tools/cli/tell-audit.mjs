// The reply of `audit` for people. In: the reply, the stories. Out: text. Never: judges.

/** @typedef {{id: string, expected: string, got: string, signs: string[]}} Row */
/** @typedef {{stories: number, exact: number, acceptable: number, under: string[], over: string[], rows: Row[]}} Audit */
/** @typedef {{id: string, story?: string, facts: object, expected: {also_acceptable?: string[], why?: string, source?: string}}} Story */

const LEVELS = ['emergency', 'within_24h', 'within_2_weeks', 'routine', 'self_care'];
const COLUMNS = [9, 7, 12, 7, 6];

/** How each expected level came out, and every story that was told too little, in full. @param {Audit} audit @param {Story[]} stories */
export function tellAudit(audit, stories) {
  const lines = ['expected level   stories  exact  acceptable  under  over'];
  for (const level of LEVELS) {
    const rows = audit.rows.filter(({ expected }) => expected === level);
    const count = (/** @type {(row: Row) => boolean} */ is) => rows.filter(is).length;
    const [exact, low, high] = [count(({ got }) => got === level), count(({ id }) => audit.under.includes(id)), count(({ id }) => audit.over.includes(id))];
    const figures = [rows.length, exact, rows.length - exact - low - high, low, high];
    lines.push(level.padEnd(15) + figures.map((figure, i) => String(figure).padStart(COLUMNS[i])).join(''));
  }
  lines.push('(stories that we wrote ourselves, not patients)');
  for (const text of tellUnder(audit, stories)) lines.push('', text);
  return lines.join('\n');
}

/** @param {Audit} audit @param {Story[]} stories */
export function tellUnder({ under, rows }, stories) {
  return under.map((id) => {
    const story = stories.find((one) => one.id === id);
    const row = rows.find((one) => one.id === id);
    const others = story?.expected.also_acceptable ?? [];
    return [`TOLD TOO LITTLE: ${id}: ${story?.story ?? ''}`, `  facts: ${JSON.stringify(story?.facts)}`,
      `  expected ${row?.expected}${others.length ? ` (or ${others.join(', ')})` : ''}, got ${row?.got}`,
      `  because: ${story?.expected.why ?? 'not said'} (${story?.expected.source ?? 'no source'})`,
      `  signs that matched: ${row?.signs.join(', ') || 'none'}`, '  what to do: correct the rules, or the story'].join('\n');
  });
}
