#!/usr/bin/env bash
# How fast pages come while many clients are there. Usage: tests/load.sh PROGRAM [CLIENTS] [SECONDS]
# Each client has a cookie of its own, is of one of sixteen teams, holds a line by which it is told of changes, and asks for
# something every two to six seconds: mostly its table, now and then another page; some say that they are done, and whoever holds
# a team's pen states beliefs, so that something changes all the time. With WEDGE_TEST_POSTGRES (see with-postgres.sh) two hubs
# serve one class behind HAProxy; else one hub with SQLite. Exits with 1 if anything failed, or if 95 % of the answers took more than
# WEDGE_TEST_SLOWEST milliseconds, where that is named. Installs wrk, curl and HAProxy if they are missing (as root, or through
# sudo).
set -euo pipefail
wedge=$1
clients=${2:-500}
seconds=${3:-60}
here=$(cd "$(dirname "$0")" && pwd)
database=${WEDGE_TEST_POSTGRES:-}

needed=()
command -v wrk >/dev/null || needed+=(wrk)
command -v curl >/dev/null || needed+=(curl)
[ -z "$database" ] || command -v haproxy >/dev/null || needed+=(haproxy)
if [ "${#needed[@]}" -gt 0 ]; then
    as_root=""
    [ "$(id -u)" = 0 ] || as_root=sudo
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${needed[@]}"
fi
# Each client has two connections, and what stands before two hubs has both ends of each. Where a machine does not let one program
# have so many, clients take turns on the connections over which pages are asked for.
ulimit -n $((5 * clients + 2000)) 2>/dev/null || ulimit -n "$(ulimit -Hn)"
most=$((clients < 4000 ? clients : 4000))

work=$(mktemp -d)
started=()
end() {
    [ "${#started[@]}" = 0 ] || kill "${started[@]}" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap end EXIT

teams=(Amber Birch Cedar Dune Elm Flint Gorse Heath Iris Jade Kelp Larch Moss North Oak Pine)
names=$(printf '"%s", ' "${teams[@]}")
"$wedge" host --template "$work/class.ron" 2>/dev/null
sed -i "s/^    teams: .*/    teams: [$names],/" "$work/class.ron"
host() { # starts a hub; its port
    local out="$work/hub-$1" options=(--folder "$work/folder")
    [ -z "$database" ] || options=(--database "$database")
    # As some systems let a program begin.
    (ulimit -Sn 256 && exec "$wedge" host "$work/class.ron" --listen 127.0.0.1 --port 0 "${options[@]}") >"$out" 2>&1 &
    started+=($!)
    for _ in $(seq 200); do
        grep -qs "^End with" "$out" && break
        sleep 0.1
    done
    port=$(sed -n 's/^Teams join at.*:\([0-9]*\)$/\1/p' "$out")
    [ -n "$port" ] || { cat "$out" >&2; exit 1; }
}
host 1
board=$port
if [ -n "$database" ]; then
    host 2
    cat >"$work/front.cfg" <<END
global
    maxconn $((clients + most + 400))
defaults
    mode http
    timeout connect 5s
    timeout client 120s
    timeout server 120s
    option forwardfor
frontend class
    maxconn $((clients + most + 200))
    bind 127.0.0.1:${WEDGE_TEST_FRONT:-54380}
    default_backend hubs
backend hubs
    balance roundrobin
    server one 127.0.0.1:$board
    server other 127.0.0.1:$port
END
    haproxy -f "$work/front.cfg" >"$work/front" 2>&1 &
    started+=($!)
    port=${WEDGE_TEST_FRONT:-54380}
    sleep 1
    kill -0 "${started[-1]}" 2>/dev/null || { cat "$work/front" >&2; exit 1; }
fi
base="http://127.0.0.1:$port"
mapfile -t codes < <(sed -n '/^Codes/,/^The/s/^  \([A-Z0-9]*\)  .*/\1/p' "$work/hub-1")

# A cookie is a number that a device brings; whoever comes first to a team holds its pen.
for ((at = 0; at < clients; at++)); do
    cookie=$(printf '%032x' $((at + 1)))
    printf '%s %s\n' "$cookie" "${teams[at % 16]}" >>"$work/cookies"
    # What begins anew with each address but the first of a file.
    [ ! -e "$work/join" ] || printf 'next\n' >>"$work/join"
    [ ! -e "$work/live-$((at / 250))" ] || printf 'next\n' >>"$work/live-$((at / 250))"
    printf 'url = "%s/join"\ndata = "code=%s"\nheader = "Cookie: wedge=%s"\noutput = "/dev/null"\nfail\n' \
        "$base" "${codes[at % 16]}" "$cookie" >>"$work/join"
    printf 'url = "%s/live?page=team"\nheader = "Cookie: wedge=%s"\noutput = "/dev/null"\nmax-time = %s\n' \
        "$base" "$cookie" $((seconds + 120)) >>"$work/live-$((at / 250))"
done
curl -sS --fail-early -K "$work/join"
curl -sS -o /dev/null -d act=open "http://127.0.0.1:$board/board"
for lines in "$work"/live-*; do
    curl -sSN -Z --parallel-immediate --parallel-max 250 -K "$lines" >/dev/null 2>&1 &
    started+=($!)
done
sleep 5
sockets=$(find "/proc/${started[0]}/fd" -lname 'socket:*' | wc -l)
printf 'lines by which the first hub tells of changes: %s\n' "$sockets"
printf '%s clients, %s s, %s cores; load before: %s\n' "$clients" "$seconds" "$(nproc)" "$(cut -d' ' -f1-3 /proc/loadavg)"
WEDGE_TEST_COOKIES="$work/cookies" WEDGE_TEST_TURNS=$most wrk -t 1 -c "$most" -d "${seconds}s" --timeout 10s -s "$here/load.lua" "$base" >"$work/told"
sed -n '/^load:/,$p' "$work/told"
ps -o rss=,time= -p "${started[0]}" | awk '{ printf "the hub: %d MB, %s of processor time\n", $1 / 1024, $2 }'
grep -q '^load: no error' "$work/told"
