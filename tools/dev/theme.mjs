// Tries a publisher's theme without building. In: a JSON file. Out: how well its accents are read, or what is wrong, with status 1.
// Never: writes a file; `npm run build -- --theme FILE.json` builds with it.
import { readTheme, tellTheme } from '../build/theme.mjs';
import { asProgram, Failure } from '../lib/run.mjs';

const [file] = process.argv.slice(2);
await asProgram(import.meta.url, async () => {
  if (!file) throw new Failure('usage: node tools/dev/theme.mjs FILE.json');
  console.log(`${tellTheme(readTheme(file))}\n  the theme can be read`);
});
