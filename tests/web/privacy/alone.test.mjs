// tier: verify
// A whole check in a network namespace that has only loopback, with the server stopped: the kernel counts no packet. In: Linux, the
// right to make a namespace. Out: zero, alone and in a frame; more than zero for a leak. Never skipped on Linux: it fails and says why.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('alone.mjs', import.meta.url));
/** As root; or as anybody, where the system lets everybody make namespaces. */
const WAYS = [['-n'], ['-rn']];
// A namespace begins with loopback down; perl is on every Debian and Ubuntu, ip is not. 0x8913, 0x8914: SIOCGIFFLAGS, SIOCSIFFLAGS; 1: IFF_UP.
const UP = 'use Socket; socket(S, AF_INET, SOCK_DGRAM, 0) or die $!; $r = pack("a16 x24", "lo"); ioctl(S, 0x8913, $r) or die $!;'
  + ' $r = pack("a16 s x22", "lo", 1 | unpack("x16 s", $r)); ioctl(S, 0x8914, $r) or die $!; close S; exec @ARGV;';
const HELP = 'no network namespace can be made here: run the tests as root, or in a container with --cap-add SYS_ADMIN and'
  + ' --security-opt seccomp=unconfined, or allow it to everybody with: sysctl kernel.unprivileged_userns_clone=1 kernel.apparmor_restrict_unprivileged_userns=0';

const way = WAYS.find((options) => spawnSync('unshare', [...options, 'perl', '-e', UP, 'true']).status === 0);
const options = process.platform === 'linux' ? {} : { skip: 'only Linux has network namespaces' };

/** @typedef {Record<string, number>} Counted */
/** @param {string} mode @returns {Promise<{level: string, loaded: Counted, before: Counted, after: Counted}>} */
function alone(mode) {
  assert.ok(way, HELP);
  return new Promise((resolve, reject) => {
    const child = spawn('unshare', [...way, 'perl', '-e', UP, process.execPath, PROGRAM, mode], { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', (piece) => { printed += piece; });
    child.on('error', reject);
    child.on('close', (status) => (status === 0 ? resolve(JSON.parse(printed)) : reject(new Error(`${PROGRAM} ended with ${status}`))));
  });
}

for (const [mode, where] of [['page', 'in the page'], ['frame', 'in the frame of an article']]) {
  test(`alone: a whole check ${where}, without server and network, sends no packet`, options, async () => {
    const { level, loaded, before, after } = await alone(mode);
    assert.equal(level, 'within_2_weeks');
    assert.deepEqual(after, before);
    assert.ok(loaded['lo packets'] > 0, 'loading was counted');
    assert.deepEqual(Object.keys(after).filter((name) => name.endsWith(' packets')), ['lo packets'], 'there is only loopback');
  });
}

test('alone: one request, to nobody, makes the counters rise', options, async () => {
  const { before, after } = await alone('leak');
  for (const name of ['lo packets', 'Tcp:ActiveOpens', 'Ip:OutRequests']) assert.ok(after[name] > before[name], `${name}: ${before[name]}, ${after[name]}`);
});
