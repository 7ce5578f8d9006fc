#!/usr/bin/env bash
# Installs a package on a bare Debian in a folder, tries it, upgrades and removes it: test-deb.sh PACKAGE WORK_FOLDER.
# Needs root, debootstrap, and Debian's mirror.
set -euo pipefail
package=$(realpath "$1") work=$(mkdir -p "$2" && realpath "$2")
system=$work/system
mirror=${MIRROR:-http://deb.debian.org/debian}
say() { echo "== $*"; }
in_system() { chroot "$system" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_user() { in_system runuser -u anna -- env HOME=/home/anna "$@"; }

[[ -d $system ]] || debootstrap --variant=minbase bookworm "$system" "$mirror"
in_system sh -c 'id anna >/dev/null 2>&1 || useradd --create-home anna'
mountpoint -q "$system/proc" || mount -t proc proc "$system/proc"
trap 'umount "$system/proc"' EXIT
cp "$package" "$system/tmp/first.deb"

say "install"
in_system apt-get -q -o Dpkg::Use-Pty=0 update
in_system apt-get -q -o Dpkg::Use-Pty=0 -y --no-install-recommends install /tmp/first.deb xvfb xauth
say "try the installation, as somebody without rights"
as_user synpunkt-desk --selftest

say "the licences have come with it"
in_system test -s /usr/share/doc/synpunkt-desk/copyright
in_system grep -q PySide6 /usr/share/doc/synpunkt-desk/licences/licences.md

say "make an office"
as_user synpunkt-desk --data /home/anna/desk --key-file /home/anna/key init --municipality boras
as_user synpunkt-desk --data /home/anna/desk --key-file /home/anna/key check

say "start on a screen: ten seconds, until it is asked to end"
code=0
as_user timeout --preserve-status --signal=INT 10 \
  xvfb-run --auto-servernum synpunkt-desk --data /home/anna/desk --key-file /home/anna/key || code=$?
((code == 0 || code == 130)) || { echo "the window ended with $code" >&2; exit 1; }

say "upgrade"
again=$(mktemp -d)
dpkg-deb -R "$package" "$again"
version=$(dpkg-deb -f "$package" Version)
sed -i "s/^Version: .*/Version: $version+next/" "$again/DEBIAN/control"
dpkg-deb --root-owner-group -Zgzip -z1 --build "$again" "$system/tmp/next.deb" >/dev/null
rm -rf "$again"
in_system apt-get -q -o Dpkg::Use-Pty=0 -y install /tmp/next.deb
[[ $(in_system dpkg-query -W -f '${Version}' synpunkt-desk) == "$version+next" ]]
as_user synpunkt-desk --data /home/anna/desk --key-file /home/anna/key check

say "remove: the program goes, the office stays"
in_system apt-get -q -o Dpkg::Use-Pty=0 -y purge synpunkt-desk
[[ ! -e $system/opt/synpunkt-desk && ! -e $system/usr/bin/synpunkt-desk ]]
[[ -f $system/home/anna/desk/desk.db ]]
say "installed, tried, upgraded and removed"
