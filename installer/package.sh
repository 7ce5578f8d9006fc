#!/usr/bin/env bash
# Makes and tries everything that can be made on this machine: package.sh OUT_FOLDER. What was left out is said at the end.
set -euo pipefail
cd "$(dirname "$0")/.."
out=$1
left_out=()
has() { command -v "$1" >/dev/null || { left_out+=("$2: $1 is not installed"); return 1; }; }
version=$(python -c 'import synpunkt_desk; print(synpunkt_desk.VERSION)')

echo "== the program, in a folder of its own"
pyinstaller --noconfirm --log-level WARN --distpath "$out/dist" --workpath "$out/work" installer/synpunkt-desk.spec
time env -i PATH=/usr/bin:/bin LANG=C.UTF-8 HOME="$HOME" "$out/dist/synpunkt-desk/synpunkt-desk" --selftest
[[ -f $out/dist/synpunkt-desk/_internal/licences/licences.md && -f $out/dist/synpunkt-desk/_internal/licences/LICENSE ]]
du -sh "$out/dist/synpunkt-desk"
if has strace "that the program calls nobody"; then
  installer/linux/test-silence.sh "$out/dist/synpunkt-desk/synpunkt-desk"
fi

echo "== wheels for Windows"
python installer/fetch_wheels.py windows "$out/wheels"
python -m pip wheel --quiet --no-deps --no-build-isolation --no-index --wheel-dir "$out/wheels" .
echo "== wheels for Linux, installed without network"
python installer/fetch_wheels.py linux "$out/wheels-linux"
installer/linux/test-wheels.sh "$out/wheels-linux" "$out"/wheels/synpunkt_desk-*.whl "$out/venv"

if has dpkg-deb "the package for Debian"; then
  echo "== the package for Debian"
  installer/linux/build-deb.sh "$out/dist/synpunkt-desk" "$version" "$out"
  ls -sh "$out"/*.deb
  if ((EUID != 0)); then
    left_out+=("installing it on a bare Debian: needs root")
  elif has debootstrap "installing it on a bare Debian"; then
    installer/linux/test-deb.sh "$out/synpunkt-desk_${version}_amd64.deb" "$out/debian"
  fi
fi

if has makensis "the installer for Windows" && has wine "the installer for Windows"; then
  echo "== the installer for Windows, around a stand-in program"
  installer/windows/test-installer.sh "$out/windows"
fi
left_out+=("the program for Windows itself: installer/windows/build-windows.ps1 makes it on a Windows PC")
printf 'not done here: %s\n' "${left_out[@]}"
