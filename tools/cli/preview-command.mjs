// `heed preview`: a pack in the browser while it is being written. In: a folder anywhere on the disk. Out: an address on this machine, until
// it is stopped. Never: needs a C++ compiler, changes a file, or answers another machine.
import { languages } from '../lib/pack-folder.mjs';
import { EXIT, inPack, understand, Usage } from './arguments.mjs';

const LAST_PORT = 65535;

/** @type {Record<string, import('./commands.mjs').Command>} */
export const PREVIEW_COMMAND = {
  preview: {
    help: `heed preview PACK [--port PORT]
Shows the page of a pack in the browser, and the same check in an article on a phone. It loads again whenever a file is saved, and keeps the
answers. Beside it: errors, failing proofs, stories told too little, hard words, and the level and rules of the answers. Stop with Ctrl+C.

  --port PORT           on this port (the first free one from 8300 unless told otherwise); 0 takes any
${EXIT}`,
    run: preview,
  },
};

/** @param {string[]} given */
async function preview(given) {
  const { folder, options } = understand(given, ['port']);
  inPack(() => languages(folder));
  const port = options.port === undefined ? undefined : Number(options.port);
  if (port !== undefined && !(/^\d+$/.test(options.port ?? '') && port <= LAST_PORT)) throw new Usage(`--port ${options.port} is not a port: give a number from 0 to ${LAST_PORT}`);
  const { startServer } = await import('./preview/server.mjs');
  const { startSession } = await import('./preview/session.mjs');
  /** @type {Awaited<ReturnType<typeof startSession>> | undefined} */
  let session;
  const server = await startServer(() => /** @type {NonNullable<typeof session>} */ (session), port);
  session = await startSession(folder, (event) => server.tell(event));
  console.log(`${folder} is at ${server.address} (stop with Ctrl+C)`);
  await new Promise((resolve) => { for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve); });
  await Promise.all([server.close(), session.close()]);
  return true;
}
