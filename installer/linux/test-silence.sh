#!/usr/bin/env bash
# Tries a program and looks that it calls nobody, in any of its processes: test-silence.sh PROGRAM. Needs strace.
set -euo pipefail
calls=$(mktemp)
trap 'rm -f "$calls"' EXIT
env -i PATH=/usr/bin:/bin LANG=C.UTF-8 HOME="$HOME" strace -f --seccomp-bpf -qq -e trace=connect,sendto,sendmsg -o "$calls" "$1" --selftest >/dev/null
if grep -E "sa_family=AF_INET6?" "$calls"; then
  echo "the program calls somebody" >&2
  exit 1
fi
echo "it calls nobody: $(wc -l <"$calls") local calls"
