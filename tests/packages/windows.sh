#!/usr/bin/env bash
# The package for Windows under Wine: tests/packages/windows.sh FOLDER WEDGE PICTURES, WEDGE being the program for Linux of the same
# sources. Both programs are started from a folder with letters of three scripts. It plays the transcripts to the byte, and 200
# games as Linux does; survives being killed; finds the user's folders; draws three screens; is played by keys; says in a window of
# the system that it is open already, and that there is no driver. Wants wine64, Xvfb with Mesa's software renderer, xdotool,
# ImageMagick; for a Wine before 9 mingw-w64.
set -euo pipefail
wedge=$(realpath "$2") pictures=$(realpath "$3")
zip=$(realpath "$1"/wedge-*-windows-*.zip)
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
export WINEPREFIX=$work/prefix WINEDEBUG=-all LC_ALL=C.UTF-8 COLUMNS=120 NO_COLOR=1
wine=$(command -v wine64 || echo /usr/lib/wine/wine64)
server=$(command -v wineserver64 || command -v wineserver || echo /usr/lib/wine/wineserver64)
xvfb=""
end() {
    "$server" -k 2>/dev/null || true
    [ -z "$xvfb" ] || kill "$xvfb" 2>/dev/null || true
    rm -rf "$work"
}
trap end EXIT
fail() {
    printf 'windows: %s\n' "$1" >&2
    [ ! -s "$work/log" ] || tail -n 20 "$work/log" >&2
    exit 1
}
step() { printf 'windows: %s\n' "$1"; }

exec 3>"$work/display"
Xvfb -noreset -displayfd 3 -screen 0 1400x900x24 -nolisten tcp >"$work/xvfb" 2>&1 &
xvfb=$!
for _ in $(seq 100); do
    [ -s "$work/display" ] && break
    sleep 0.1
done
DISPLAY=":$(cat "$work/display")"
export DISPLAY
unset WAYLAND_DISPLAY WAYLAND_SOCKET

home="$work/Ёлка 卓 é"
mkdir "$home"
unzip -q "$zip" -d "$home"
home=$home/$(basename "$zip" .zip)
for paper in README.txt NOTICES.txt LICENSE-MIT LICENSE-APACHE licences; do
    [ -s "$home/$paper" ] || fail "the zip lacks $paper"
done
"$wine" wineboot -i >"$work/log" 2>&1
if [ ! -e "$WINEPREFIX/drive_c/windows/system32/bcryptprimitives.dll" ]; then
    x86_64-w64-mingw32-gcc -shared -o "$home/bcryptprimitives.dll" tests/packages/bcryptprimitives.c -ladvapi32
fi
# The user's folder, with such letters as well.
"$wine" reg add 'HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders' /v AppData /t REG_EXPAND_SZ \
    /d 'C:\users\Ёлка 卓\AppData' /f >"$work/log" 2>&1
own="$WINEPREFIX/drive_c/users/Ёлка 卓/AppData/wedge"
mkdir -p "$(dirname "$own")"
cli() { "$wine" "$home/wedge-cli.exe" "$@"; }

step "the transcripts"
for case in tests/transcripts/*/; do
    status=0
    # shellcheck disable=SC2046
    (cd "$case" && cli text $(cat args) --moves moves >"$work/out" 2>"$work/err") || status=$?
    [ ! -s "$work/err" ] || { printf -- '--- standard error\n'; cat "$work/err"; } >>"$work/out"
    cmp "$case/expected" "$work/out" || fail "$case is played otherwise"
    [ "$(cat "$case/status")" = "$status" ] || fail "$case ends with $status"
done

step "200 games with the same seed, there and here"
cli simulate doha-2018 --games 200 --seed 7 --csv - >"$work/there" 2>"$work/log"
"$wedge" simulate doha-2018 --games 200 --seed 7 --csv - >"$work/here" 2>"$work/log"
[ "$(wc -l <"$work/here")" -gt 200 ] || fail "there are no 200 rows"
cmp "$work/here" "$work/there" || fail "the same seed gives other games"

step "killed in the middle of a game"
session="$work/Ёлка 卓 é/killed 卓.wedge"
mkfifo "$work/moves"
"$wine" "$home/wedge-cli.exe" text first-talks --seed 3 --session "$session" <"$work/moves" >"$work/shown" 2>"$work/log" &
playing=$!
exec 4>"$work/moves"
printf 'end\nend\n' >&4
for _ in $(seq 300); do
    [ "$(wc -l <"$session" 2>/dev/null || echo 0)" -ge 3 ] && break
    sleep 0.1
done
kill -9 "$playing"
exec 4>&-
wait "$playing" 2>/dev/null || true
"$wedge" replay "$session" >"$work/log" 2>&1 || fail "the killed session does not verify"
printf 'end\nquit\n' | cli text --session "$session" >"$work/shown" 2>"$work/log" || fail "the killed session does not go on"
cli replay "$session" >"$work/log" 2>&1 || fail "the session that went on does not verify"

step "a scenario of the user's own"
cli new mine --mine >"$work/log" 2>&1 || fail "no scenario of one's own is begun"
[ -d "$own/data/scenarios/mine" ] || fail "it does not lie in the user's folder"
cli check mine >"$work/log" 2>&1 || fail "it is not found there"

# Wine has Vulkan from the system; without a desktop of its own it names no screen.
export WGPU_BACKEND=vulkan
game() { "$wine" explorer /desktop=wedge,1366x768 "$@"; }
step "three screens"
for screen in table answer debrief; do
    timeout 300 "$wine" explorer /desktop=wedge,1366x768 "$home/wedge.exe" shot "$screen" --out "Z:${work//\//\\}\\$screen.png" >"$work/log" 2>&1 || true
    for _ in $(seq 300); do
        [ -s "$work/$screen.png" ] && break
        sleep 0.1
    done
    [ "$(stat -c %s "$work/$screen.png" 2>/dev/null || echo 0)" -gt 20000 ] || fail "no picture of $screen"
    cp "$work/$screen.png" "$pictures/windows-$screen.png"
done

picture() { import -silent -window root "$pictures/windows-$1.png"; }
windows() { xdotool search --onlyvisible --name '^Wedge$' 2>/dev/null | wc -l; }
until_windows() { # as many windows called Wedge as that
    for _ in $(seq 900); do
        [ "$(windows)" != "$1" ] || return 0
        sleep 0.2
    done
    picture failed
    fail "there are $(windows) windows called Wedge, not $1"
}
# As Explorer starts what is double-clicked: with no console and nowhere to write to.
double_click() { game start /unix "$home/wedge.exe" "$@" >"$work/log" 2>&1 & }
kill_game() { # that of our prefix, and no other
    local one
    for one in $(pgrep -x wedge.exe); do
        if tr '\0' '\n' <"/proc/$one/environ" | grep -qxF "WINEPREFIX=$WINEPREFIX"; then kill -9 "$one"; fi
    done
}
press() { # one key after the other, each in a frame of its own
    local key
    for key in "$@"; do
        xdotool key --clearmodifiers "$key"
        sleep 0.8
    done
}

step "First talks by keys, begun by a double click"
double_click
until_windows 1
sleep 6
xdotool windowfocus "$(xdotool search --onlyvisible --name '^Wedge$' | tail -n 1)"
press ctrl+Return             # the library
press Tab Tab Return          # First talks, the second there
press ctrl+Return             # to the aims, from below: the last red line and two aims
press shift+Tab shift+Tab shift+Tab shift+Tab shift+Tab space
press shift+Tab shift+Tab shift+Tab space shift+Tab space
press ctrl+Return             # a seat is taken
press Tab Tab Tab Tab Tab Tab Tab Tab Return # the first desk's ready move, behind the seven tabs and its reasons
session=""
over() { # keeps what is said for whoever has to look
    [ -n "$session" ] && "$wedge" debrief "$session" --out "$work/debrief.html" --replace >"$work/log" 2>&1
}
for _ in $(seq 60); do
    session=$(find "$own/data/sessions" -name 'first-talks-*.wedge' 2>/dev/null | head -n 1)
    for key in ctrl+e ctrl+Return Return; do
        if over; then break 2; fi
        press "$key"
    done
done
picture played
[ -n "$session" ] || fail "no session lies in the user's folder"
over || fail "the game is not over"
grep -q '"Task"' "$session" || fail "the desk was not asked"
"$wedge" replay "$session" >"$work/log" 2>&1 || fail "what was played by keys does not verify"

step "a second start"
double_click
until_windows 2
picture second
press Return
until_windows 1

step "killed with its window"
kill_game
until_windows 0
"$wedge" replay "$session" >"$work/log" 2>&1 || fail "the session of the killed window does not verify"
double_click "$session"
until_windows 1
kill_game
until_windows 0

step "no driver at all"
export VK_DRIVER_FILES=/nowhere VK_ICD_FILENAMES=/nowhere
double_click
until_windows 1
picture no-driver
press Return
until_windows 0
step "all as it should be; look at $pictures/windows-*.png"
