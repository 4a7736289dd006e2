// The last inline script of the page. In: the packed core and the pack's image. Out: every check connected to the core, or,
// where WebAssembly is refused (Lockdown Mode, a policy, an old browser), the page that does without it.
// Never leaves a saved copy for a page that may not be there.
import { byte_length, image, names, order, packed, plain_page } from 'heed:core';
import { startCore } from './bridge.js';
import { connect } from './connect.js';
import { unpack } from './unpack.js';

// The smallest module there is. WebKit under a policy compiles it and refuses only to instantiate it.
const kSmallest = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

if (!wasmWorks() && /^http/.test(location.protocol)) location.replace(plain_page + location.hash);
else connect(() => startCore(unpack(packed, order, byte_length), names), image);

function wasmWorks() {
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(kSmallest));
  } catch { /* refused */ }
}
