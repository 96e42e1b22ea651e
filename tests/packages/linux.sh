#!/usr/bin/env bash
# The packages for Linux on a bare Debian, with nothing of ours beside them: tests/packages/linux.sh FOLDER PICTURES
# The archive plays the transcripts to the byte, says what it lacks for a window, and puts itself into the menu and out of it; the
# .deb does so too, leaves nothing behind, and with what it recommends draws the table. Wants root, debootstrap and Xvfb.
# WEDGE_BARE: a folder with a fresh root of debootstrap (minbase), to be copied instead of fetched.
set -euo pipefail
packages=$(realpath "$1") pictures=$(realpath "$2")
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
xvfb=""
end() {
    [ -z "$xvfb" ] || kill "$xvfb" 2>/dev/null || true
    ! mountpoint -q "$work/root/proc" || umount "$work/root/proc"
    rm -rf --one-file-system "$work"
}
trap end EXIT
fail() {
    printf 'linux: %s\n' "$1" >&2
    [ ! -s "$work/log" ] || tail -n 20 "$work/log" >&2
    exit 1
}
one() { # the one file that matches
    if [ "$#" != 1 ] || [ ! -f "$1" ]; then fail "there is not one of: $*"; fi
    printf '%s\n' "$1"
}
archive=$(one "$packages"/wedge-*-linux-*.tar.gz)
deb=$(one "$packages"/wedge_*.deb)

root=$work/root
if [ -n "${WEDGE_BARE:-}" ]; then
    cp -a "$WEDGE_BARE" "$root"
else
    debootstrap --variant=minbase bookworm "$root" http://deb.debian.org/debian >"$work/log"
fi
bare() { # a command in the bare root, as somebody who has just come
    chroot "$root" /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin \
        LC_ALL=C.UTF-8 COLUMNS=120 NO_COLOR=1 HOME="/home/Ёлка 卓" "$@"
}
mkdir -p "$root/home/Ёлка 卓"
cp -r tests/transcripts "$root/transcripts"
transcripts() { # all of them by this program
    local case expected
    for case in tests/transcripts/*/; do
        case=$(basename "$case")
        local status=0
        # shellcheck disable=SC2016
        bare sh -c 'cd "/transcripts/$2" && "$1" text $(cat args) --moves moves' - "$1" "$case" >"$work/out" 2>"$work/err" || status=$?
        [ ! -s "$work/err" ] || { printf -- '--- standard error\n'; cat "$work/err"; } >>"$work/out"
        expected="tests/transcripts/$case"
        cmp "$expected/expected" "$work/out" || fail "$1 plays $case otherwise"
        [ "$(cat "$expected/status")" = "$status" ] || fail "$1 ends $case with $status"
    done
}
says() { # status, words, command
    local status=0
    bare "${@:3}" >"$work/log" 2>&1 || status=$?
    [ "$status" = "$1" ] || fail "${*:3}: status $status, not $1"
    grep -q -- "$2" "$work/log" || fail "${*:3} does not say: $2"
}
files() { (cd "$root" && find . -path ./var/lib/dpkg -prune -o -path ./var/cache -prune -o -path ./var/log -prune -o -print | LC_ALL=C sort); }

step() { printf 'linux: %s\n' "$1"; }
step "the archive on a bare root"
tar -xzf "$archive" -C "$root/home/Ёлка 卓"
folder="/home/Ёлка 卓/$(basename "$archive" .tar.gz)"
transcripts "$folder/wedge"
says 3 "there is no display" "$folder/wedge"
for paper in README.txt NOTICES.txt LICENSE-MIT LICENSE-APACHE licences; do
    [ -s "$root$folder/$paper" ] || fail "the archive lacks $paper"
done
files >"$work/before"
bare "$folder/install"
says 0 "wedge [0-9]" "/home/Ёлка 卓/.local/bin/wedge" --version
grep -q '^Exec="/home/Ёлка 卓/.local/bin/wedge" %f$' "$root/home/Ёлка 卓/.local/share/applications/wedge.desktop" ||
    fail "the menu does not start the program that was installed"
bare "$folder/install" --remove
files | comm -13 "$work/before" - | while read -r left; do [ -d "$root/$left" ] || fail "left behind: $left"; done

step "the .deb comes and goes"
cp "$deb" "$root/wedge.deb"
files >"$work/before"
bare dpkg -i /wedge.deb >"$work/log" 2>&1 || fail "the .deb does not install with what a bare root has"
transcripts wedge
[ -z "$(bare dpkg --verify wedge)" ] || fail "files of the package are not as they were packed"
bare dpkg --purge wedge >"$work/log" 2>&1 || fail "the .deb does not go"
files | cmp "$work/before" - || fail "the .deb leaves something behind"

step "the table, with what the .deb recommends"
cp /etc/resolv.conf "$root/etc/resolv.conf"
# What draws asks the system where its program lies.
mount -t proc proc "$root/proc"
bare apt-get update -qq >"$work/log" 2>&1 || fail "the lists of Debian cannot be had"
bare env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq /wedge.deb >"$work/log" 2>&1 || fail "the .deb does not install"
exec 3>"$work/display"
Xvfb -noreset -displayfd 3 -screen 0 1366x768x24 -nolisten tcp >"$work/xvfb" 2>&1 &
xvfb=$!
for _ in $(seq 100); do
    [ -s "$work/display" ] && break
    sleep 0.1
done
says 3 "no graphics driver" env DISPLAY=":$(cat "$work/display")" VK_DRIVER_FILES=/nowhere VK_ICD_FILENAMES=/nowhere wedge
bare env DISPLAY=":$(cat "$work/display")" timeout 300 wedge shot table --out /table.png >"$work/log" 2>&1 || fail "no picture of the table"
[ "$(stat -c %s "$root/table.png")" -gt 20000 ] || fail "the picture of the table is blank"
cp "$root/table.png" "$pictures/linux-table.png"
bare env DEBIAN_FRONTEND=noninteractive apt-get purge -y -qq wedge >"$work/log" 2>&1 || fail "the .deb does not go"
step "all as it should be; look at $pictures/linux-table.png"
