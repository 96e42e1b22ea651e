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
# A server that begins anew when its last client leaves may refuse the next one.
Xvfb -noreset -displayfd 3 -screen 0 1366x768x24 -nolisten tcp -fbdir "$work" >"$work/xvfb" 2>&1 &
xvfb=$!
for _ in $(seq 100); do
    [ -s "$work/display" ] && break
    kill -0 "$xvfb" 2>/dev/null || fail "Xvfb did not start: $(cat "$work/xvfb")"
    sleep 0.1
done
export DISPLAY=":$(cat "$work/display")"
unset WAYLAND_DISPLAY WAYLAND_SOCKET
export XDG_DATA_HOME="$work/data"
export XDG_CONFIG_HOME="$work/config"

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

# What follows is done by hand in a real window; it wants xdotool.
game=""
begin() { # a window with these arguments
    "$wedge" "$@" >"$work/log" 2>&1 &
    game=$!
    window=""
    for _ in $(seq 200); do
        window=$(xdotool search --onlyvisible --name '^Wedge$' 2>/dev/null | tail -n 1) && [ -n "$window" ] && break
        kill -0 "$game" 2>/dev/null || fail "the window did not open: $*"
        sleep 0.1
    done
    [ -n "$window" ] || fail "no window was found: $*"
    sleep 3
    xdotool windowfocus "$window" 2>/dev/null || true
}
leave() { # by its own key, and with what it said
    xdotool key --clearmodifiers ctrl+q
    for _ in $(seq 100); do
        kill -0 "$game" 2>/dev/null || break
        sleep 0.1
    done
    wait "$game" || fail "the window did not end as it should"
}
geometry() { xdotool getwindowgeometry --shell "$window" | sed -n 's/^WIDTH=//p; s/^HEIGHT=//p' | paste -sd x; }
picture() { cksum <"$work/Xvfb_screen0"; }
if command -v xdotool >/dev/null; then
    # It opens no larger than its screen, and as large as it was left.
    begin play first-talks --seed 1
    [ "$(geometry)" = 1280x672 ] || fail "the window does not fit a screen of 1366x768: $(geometry)"
    # After a new size nothing stale stays: a harmless key changes nothing more.
    for size in "700 500" "1300 700" "900 450" "1100 600"; do
        # shellcheck disable=SC2086
        xdotool windowsize "$window" $size
        sleep 3
        before=$(picture)
        xdotool key shift
        sleep 1.5
        [ "$(picture)" = "$before" ] || fail "after a resize to $size the old picture stayed until the next key"
    done
    leave
    begin play --session "$XDG_DATA_HOME"/wedge/sessions/first-talks-*.wedge
    [ "$(geometry)" = 1100x600 ] || fail "the window did not keep its size: $(geometry)"
    leave
    # A quick shortcut counts: Ctrl is let go 60 ms after the letter.
    printf 'end\n' | "$wedge" text first-talks --seed 3 --session "$work/quick.wedge" >"$work/log" 2>&1
    begin play --session "$work/quick.wedge"
    before=$(wc -l <"$work/quick.wedge")
    for key in e Return; do
        xdotool keydown ctrl
        sleep 0.15
        xdotool key "$key"
        sleep 0.06
        xdotool keyup ctrl
        sleep 1.5
    done
    [ "$(wc -l <"$work/quick.wedge")" -gt "$before" ] || fail "quick Ctrl+E and Ctrl+Enter did not close the round"
    # Letters drawn for the first time are all there at once.
    before=$(picture)
    xdotool key shift
    sleep 1.5
    [ "$(picture)" = "$before" ] || fail "letters were missing until the next key"
    leave
    # Settings with a language that nobody knows, and a pipe among the sessions, stop no window.
    printf '(language: "xx")' >"$work/config/wedge/settings.ron"
    mkfifo "$XDG_DATA_HOME/wedge/sessions/pipe.wedge"
    begin
    # A second start says that the first one runs, on the terminal alone where no program is found that shows it in a window.
    status=0
    timeout 60 env PATH=/nowhere "$wedge" >"$work/second" 2>&1 || status=$?
    [ "$status" = 3 ] && grep -q "open already" "$work/second" || fail "a second start ended with $status: $(cat "$work/second")"
    leave
    rm "$XDG_DATA_HOME/wedge/sessions/pipe.wedge" "$work/config/wedge/settings.ron"
    # Where nothing can be kept it is played all the same.
    kept_data=$XDG_DATA_HOME kept_config=$XDG_CONFIG_HOME
    export XDG_DATA_HOME=/proc/nowhere/data XDG_CONFIG_HOME=/proc/nowhere/config
    begin play first-talks --seed 1
    leave
    export XDG_DATA_HOME=$kept_data XDG_CONFIG_HOME=$kept_config
    # A window that filled its screen does so again, where somebody keeps windows.
    if command -v openbox >/dev/null && command -v wmctrl >/dev/null && command -v xprop >/dev/null; then
        openbox >"$work/openbox" 2>&1 &
        keeper=$!
        sleep 1
        begin play first-talks --seed 1
        wmctrl -i -r "$window" -b add,maximized_vert,maximized_horz
        sleep 2
        leave
        begin
        xprop -id "$window" _NET_WM_STATE | grep -q MAXIMIZED_VERT || fail "a window that filled its screen does no more"
        leave
        kill "$keeper"
    else
        printf 'window: openbox, wmctrl and xprop are not installed; filling the screen was not tried\n'
    fi
else
    printf 'window: xdotool is not installed; the window was not tried by hand\n'
fi

# Settings that mean nothing are set aside and named, and the window opens with the usual ones.
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

# A display that goes ends the game with a sentence that names the game.
"$wedge" play first-talks --seed 1 >"$work/log" 2>&1 &
game=$!
sleep 6
kill "$xvfb"
status=0
wait "$game" 2>/dev/null || status=$?
xvfb=""
[ "$status" != 0 ] || fail "a window whose display went ended as if nothing had happened"
grep -q "go on with: wedge play --session" "$work/log" || fail "the game that was open is not named"
! grep -qi "panicked\|stack backtrace" "$work/log" || fail "it panicked"
printf 'window: every screen drawn\n'
