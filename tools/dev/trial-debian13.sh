#!/usr/bin/env bash
# Builds and tests this commit on Debian 13, in a folder. In: FOLDER (debootstrap fills an empty one), root rights, optionally a Debian mirror ($MIRROR).
# Out: status 0 when the build of `npm start` and the native tests pass there, their times, and the bytes of the wasm modules.
# Never: changes anything outside FOLDER; the machine's npm settings and certificates are copied into it.
set -eu
folder=$(realpath -m "${1:?usage: tools/dev/trial-debian13.sh FOLDER}")
root=$(cd "$(dirname "$0")/../.." && pwd)

if [ ! -e "$folder/etc/debian_version" ]; then
  debootstrap --variant=minbase trixie "$folder" ${MIRROR:+"$MIRROR"}
fi
for file in /etc/resolv.conf /etc/npmrc ~/.npmrc /etc/ssl/certs/ca-certificates.crt; do
  if [ -e "$file" ]; then install -D -m 644 "$(realpath "$file")" "$folder$file"; fi
done
rm -rf "$folder/heed"
git clone --quiet --no-local "$root" "$folder/heed"

mount -t proc proc "$folder/proc"
mount --rbind /dev "$folder/dev"
mount --make-rslave "$folder/dev"  # or its end would unmount this machine's
trap 'umount -R -l "$folder/dev"; umount "$folder/proc"' EXIT

chroot "$folder" bash -euc '
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q >/dev/null
  apt-get install -y -q --no-install-recommends git nodejs npm brotli >/dev/null
  cd /heed
  time npm run build -- --any-size || failed=1
  apt-get install -y -q --no-install-recommends g++ doctest-dev >/dev/null
  time cmake --workflow --preset dev >native.log 2>&1 || { tail -n 60 native.log; failed=1; }
  grep "tests passed" native.log || true
  emcc --version | head -n 1
  for file in build/wasm/reader.wasm build/wasm/reader.js build/wasm/plain.js build/wasm/editor.wasm build/wasm/editor.js; do
    [ ! -e "$file" ] || echo "$file $(wc -c <"$file") bytes, brotli $(brotli -c -q 11 "$file" | wc -c)"
  done
  exit "${failed:-0}"
'
