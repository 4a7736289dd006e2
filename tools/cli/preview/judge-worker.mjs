// Judges a pack beside the server, which must answer while the proof runs. In: a folder, as a message. Out: what judge.mjs says of it.
// Never: keeps a pack from one message to the next.
import { parentPort } from 'node:worker_threads';
import { loadCore } from '../../lib/core.mjs';
import { Failure } from '../../lib/run.mjs';
import { judge } from '../judge.mjs';

const core = await loadCore('editor');
parentPort?.on('message', (folder) => {
  try {
    const { faults, audit, words, proof } = judge(core, folder);
    const cases = proof?.properties.reduce((sum, each) => sum + each.cases, 0);
    parentPort?.postMessage({ faults, stories: audit?.stories, grade: words?.whole, cases });
  } catch (error) {
    parentPort?.postMessage({ faults: [{ kind: 'check', text: error instanceof Failure ? error.message : String(error) }] });
  }
});
