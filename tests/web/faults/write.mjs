// docs/faults.md from the lists. In: the matrix. Out: the document; run as a program, it writes it. Never: a fault without its end and its engines.
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { fromRoot } from '../../../tools/lib/paths.mjs';
import { ENGINES } from '../engines.mjs';
import { FAULTS, PARTS, left } from './matrix.mjs';

const ENDS = { result: 'the right result', advice: 'a refusal with advice', leaflet: 'the leaflet' };
const NAMES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' };
const cell = (/** @type {string} */ text) => text.replace(/\|/g, '\\|').replace(/</g, '&lt;');

export function document() {
  const count = (/** @type {string} */ engine, /** @type {boolean} */ all) => FAULTS.filter((fault) => !left(fault, engine, all)).length;
  const runs = ENGINES.map((engine) => `${NAMES[engine]} ${count(engine, false)} (${count(engine, true)})`).join(', ');
  const reasons = new Map(FAULTS.flatMap(({ not = {} }) => Object.values(not)).filter((reason) => reason !== 'time').map((reason) => [reason, 0]));
  [...reasons.keys()].forEach((reason, i) => reasons.set(reason, i + 1));
  const ran = (/** @type {typeof FAULTS[number]} */ fault, /** @type {string} */ engine) => {
    const reason = left(fault, engine, false);
    return reason === '' ? 'yes' : reason === 'time' ? 'long run' : `no (${reasons.get(reason)})`;
  };
  return `# What the real web does to the check, and what becomes of it

Each of ${FAULTS.length} faults ends in one of three ways: **the right result**, the same level and the same text as without the fault; **the leaflet**,
with what to do in an emergency in the first screenful, or in an article the link to it; or **a refusal with advice**: "This check cannot run
here at the moment", and who to call. Never blank, never a milder level, never an endless wait: \`tests/web/faults.test.mjs\` walks three
ways (emergency, today or tomorrow, at home) under each fault and compares. Where a list allows more than one end, engines differ.

On every test run: ${runs}; in brackets the long run, \`HEED_FAULTS=all node --test tests/web/faults.test.mjs\`.

${PARTS.map(([name, faults]) => `## ${name}

| fault | ends in | ${ENGINES.map((engine) => NAMES[engine]).join(' | ')} |
|---|---|${ENGINES.map(() => '---').join('|')}|
${faults.map((fault) => `| ${cell(fault.what)} | ${fault.end.map((end) => ENDS[end]).join(', or ')} | ${ENGINES.map((engine) => ran(fault, engine)).join(' | ')} |`).join('\n')}
`).join('\n')}${reasons.size > 0 ? `\nNot run: ${[...reasons].map(([reason, i]) => `(${i}) ${reason}`).join('; ')}.\n` : ''}
## What a page cannot help

- The bare tag shows nothing where \`embed.js\` cannot run. The placeholder of README.md has a link that stands; the faults of the loader are tried with it.
- A page cut before its first words, or served as XML or in letters it is not written in, shows what its browser makes of that; in an article the link stands.
- A frame that an article hides or takes away after it has come leaves no link.
- A bit that flips in the leaflet's words, or in a tag of the page, can change what is read there, and a cut or garbled \`</style>\` or \`</title>\`
  hides all after it. What decides is safe from that: scripts, core and pack run only as the hashes of the policy and the checksum of the compiled pack say.
- Where WebAssembly is refused the reader is sent to the second page; if a host left that out, an article keeps its link, a page of its own does not.
- A script in the page's own origin that lies on purpose (an extension, a changed server) can show whatever it likes.
`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) fs.writeFileSync(fromRoot('docs/faults.md'), document());
