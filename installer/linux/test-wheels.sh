#!/usr/bin/env bash
# Installs from a folder of wheels alone, into an environment of its own, and tries it: test-wheels.sh WHEELS OURS VENV.
set -euo pipefail
wheels=$1 ours=$2 venv=$3
rm -rf "$venv"
python3.11 -m venv "$venv"
without_network() { env -i PATH=/usr/bin:/bin LANG=C.UTF-8 HOME="$HOME" PIP_CONFIG_FILE=/dev/null "$@"; }
without_network "$venv/bin/pip" install --quiet --disable-pip-version-check \
  --no-index --require-hashes --find-links "$wheels" -r "$wheels/requirements.txt"
without_network "$venv/bin/pip" install --quiet --disable-pip-version-check --no-index --no-deps "$ours"
without_network "$venv/bin/synpunkt-desk" --selftest
du -sh "$wheels"
