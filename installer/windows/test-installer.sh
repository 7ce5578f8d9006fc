#!/usr/bin/env bash
# Builds the installer around a stand-in program and tries it under Wine: test-installer.sh WORK_FOLDER.
# Needs nsis and wine. The real program for Windows can only be built on Windows (build-windows.ps1).
set -euo pipefail
work=$(mkdir -p "$1" && realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
export WINEPREFIX=$work/wine WINEDEBUG=-all WINEDLLOVERRIDES="mscoree=;mshtml=" DISPLAY=
key='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\SynpunktDesk'
say() { echo "== $*"; }
fail() { echo "$*" >&2; exit 1; }
run() { timeout 300 wine "$@" >/dev/null 2>&1; wineserver -w; }
version_there() { wine reg query "$key" /v DisplayVersion 2>/dev/null | tr -d '\r' | awk '/DisplayVersion/ {print $3}'; }

say "a bare Windows"
rm -rf "$WINEPREFIX"
run wineboot --init
profile=$(echo "$WINEPREFIX"/drive_c/users/*/AppData/Local | head -1)
program=$profile/Programs/"Synpunkt Desk"
stand_in=$(find /usr/lib -path '*x86_64-windows/notepad.exe' | head -1)
[[ -n $stand_in ]] || fail "no program of Wine's to stand in"

# build VERSION [OLD_FILE]: an installer around a folder that looks like the program's.
build() {
  local folder=$work/program-$1
  rm -rf "$folder"
  mkdir -p "$folder/_internal/synpunkt_desk/resources"
  cp "$stand_in" "$folder/synpunkt-desk.exe"
  cp "$stand_in" "$folder/synpunkt-desk-window.exe"
  echo "$1" >"$folder/_internal/version.txt"
  echo "åäö" >"$folder/_internal/synpunkt_desk/resources/Å med ö.txt"
  [[ -z ${2:-} ]] || echo gone >"$folder/_internal/$2"
  makensis -V2 -INPUTCHARSET UTF8 "-DVERSION=$1" "-DPROGRAM=$folder" "-DOUT=$work/setup-$1.exe" "$here/synpunkt-desk.nsi"
}
build 1.0.0 of-the-first-only.txt
build 1.1.0

say "install without questions"
run "$work/setup-1.0.0.exe" /S
[[ -f $program/synpunkt-desk-window.exe && -f "$program/_internal/synpunkt_desk/resources/Å med ö.txt" ]] || fail "files are missing"
[[ $(version_there) == 1.0.0 ]] || fail "not among the installed programs"
find "$WINEPREFIX/drive_c/users" -name "Synpunkt Desk.lnk" | grep -q . || fail "no shortcut"

say "somebody works"
data=$profile/synpunkt-desk
mkdir -p "$data"
echo office >"$data/desk.db"
echo note >"$program/own note.txt"

say "install the next version over it"
run "$work/setup-1.1.0.exe" /S
[[ $(<"$program/_internal/version.txt") == 1.1.0 && $(version_there) == 1.1.0 ]] || fail "not upgraded"
[[ ! -e $program/_internal/of-the-first-only.txt ]] || fail "a file of the first version stayed"
[[ $(<"$data/desk.db") == office ]] || fail "the office was touched"

say "remove without questions"
run "$program/uninstall.exe" /S "_?=C:\\users\\$(basename "$(dirname "$(dirname "$profile")")")\\AppData\\Local\\Programs\\Synpunkt Desk"
[[ ! -e $program/_internal && ! -e $program/synpunkt-desk.exe ]] || fail "files of the program stayed"
[[ -z $(version_there) ]] || fail "still among the installed programs"
[[ $(<"$data/desk.db") == office && -f "$program/own note.txt" ]] || fail "what is not ours was taken away"

say "install where asked"
run "$work/setup-1.1.0.exe" /S '/D=C:\Synpunkter'
[[ -f "$WINEPREFIX/drive_c/Synpunkter/synpunkt-desk.exe" ]] || fail "not where asked"
say "installed, upgraded, removed, and installed elsewhere"
