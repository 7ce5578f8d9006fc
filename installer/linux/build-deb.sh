#!/usr/bin/env bash
# Packs the program that PyInstaller has made: build-deb.sh PROGRAM_FOLDER VERSION OUT_FOLDER. Needs dpkg-deb.
set -euo pipefail
program=$1 version=$2 out=$3
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT

install -d "$tree"/{DEBIAN,opt,usr/bin,usr/share/applications,usr/share/doc/synpunkt-desk}
install -d "$tree/usr/share/icons/hicolor/scalable/apps"
cp -a "$program" "$tree/opt/synpunkt-desk"
ln -s /opt/synpunkt-desk/synpunkt-desk "$tree/usr/bin/synpunkt-desk"
install -m 644 "$here/synpunkt-desk.desktop" "$tree/usr/share/applications/"
install -m 644 "$root/synpunkt_desk/resources/app/synpunkt-desk.svg" "$tree/usr/share/icons/hicolor/scalable/apps/"
install -m 644 "$here/copyright" "$tree/usr/share/doc/synpunkt-desk/"
ln -s /opt/synpunkt-desk/_internal/licences "$tree/usr/share/doc/synpunkt-desk/licences"
size=$(du -sk "$tree" | cut -f1)
sed -e "s/@VERSION@/$version/" -e "s/@SIZE@/$size/" "$here/control" >"$tree/DEBIAN/control"
chmod -R go-w "$tree"
chmod 755 "$tree"
mkdir -p "$out"
dpkg-deb --root-owner-group -Zxz --build "$tree" "$out/synpunkt-desk_${version}_amd64.deb"
