#!/usr/bin/env bash
# A smoke test of the real window: every screen is drawn and photographed under Xvfb, and a missing display or driver
# is said so. Usage: tests/window.sh PROGRAM
set -euo pipefail
wedge=$1
work=$(mktemp -d)
xvfb=""
cleanup() {
    [ -z "$xvfb" ] || kill "$xvfb" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT
fail() {
    printf 'window: %s\n' "$1" >&2
    [ -s "$work/log" ] && tail -n 20 "$work/log" >&2
    exit 1
}

# The server names the display it found free.
exec 3>"$work/display"
Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp >"$work/xvfb" 2>&1 &
xvfb=$!
for _ in $(seq 100); do
    [ -s "$work/display" ] && break
    kill -0 "$xvfb" 2>/dev/null || fail "Xvfb did not start: $(cat "$work/xvfb")"
    sleep 0.1
done
export DISPLAY=":$(cat "$work/display")"
unset WAYLAND_DISPLAY WAYLAND_SOCKET
export XDG_DATA_HOME="$work/data"

size() { # width and height of a PNG, from its header
    od -An -tu1 -j16 -N8 "$1" | awk '{ print $1*16777216+$2*65536+$3*256+$4 "x" $5*16777216+$6*65536+$7*256+$8 }'
}

for screen in title library briefing table answer signing implementation debrief menu settings glossary keys talks archive \
    presenter; do
    timeout 120 "$wedge" shot "$screen" --out "$work/$screen.png" >"$work/log" 2>&1 || fail "no picture of $screen"
    [ "$(size "$work/$screen.png")" = 1280x800 ] || fail "the picture of $screen has the wrong size"
    # A blank window compresses to a few kilobytes.
    [ "$(stat -c %s "$work/$screen.png")" -gt 20000 ] || fail "the picture of $screen is blank"
done
timeout 120 "$wedge" shot table --size 1920x1080 --theme dark --text-size 150 --out "$work/large.png" >"$work/log" 2>&1 ||
    fail "no large picture"
[ "$(size "$work/large.png")" = 1920x1080 ] || fail "the large picture has the wrong size"

# Settings that mean nothing are set aside and named, and the window opens with the usual ones.
export XDG_CONFIG_HOME="$work/config"
mkdir -p "$work/config/wedge"
printf '(text_size: 7000' >"$work/config/wedge/settings.ron"
"$wedge" play first-talks --seed 1 >"$work/log" 2>&1 &
game=$!
for _ in $(seq 200); do
    [ -e "$work/config/wedge/settings.ron.aside-1" ] && break
    kill -0 "$game" 2>/dev/null || fail "the window did not open with broken settings"
    sleep 0.1
done
kill "$game" 2>/dev/null || true
wait "$game" 2>/dev/null || true
grep -q 'text_size: 7000' "$work/config/wedge/settings.ron.aside-1" || fail "broken settings were not kept aside"
[ ! -e "$work/config/wedge/settings.ron" ] || fail "broken settings were overwritten"

expect() { # status and a word of the message
    local status=0
    "${@:3}" >"$work/log" 2>&1 || status=$?
    [ "$status" = "$1" ] || fail "expected status $1, got $status"
    grep -q -- "$2" "$work/log" || fail "the message does not say: $2"
    ! grep -qi "panicked" "$work/log" || fail "it panicked"
}
expect 3 "there is no display" env -u DISPLAY "$wedge" play
expect 3 "does not answer" env DISPLAY=:987 "$wedge" play
expect 3 "no graphics driver" env VK_ICD_FILENAMES=/nonexistent VK_DRIVER_FILES=/nonexistent WGPU_BACKEND=vulkan "$wedge" play
expect 3 "could not be saved" "$wedge" shot title --out "$work/no/such/folder.png"
printf 'window: every screen drawn\n'
