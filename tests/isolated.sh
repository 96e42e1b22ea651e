#!/usr/bin/env bash
# The room test of a class, in rooms made of network namespaces: where devices reach the host it says so, and where an access point
# keeps them apart, or they are on another network, it says that nobody came and what to do. Wants root. Usage: tests/isolated.sh PROGRAM
set -euo pipefail
wedge=$(realpath "$1")
[ "$(id -u)" = 0 ] || { printf 'isolated: only root makes networks\n' >&2; exit 1; }
needed=()
command -v ip >/dev/null || needed+=(iproute2)
command -v curl >/dev/null || needed+=(curl)
if [ "${#needed[@]}" -gt 0 ]; then
    apt-get update -qq
    env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${needed[@]}"
fi

# Names of our own, so that nothing of this machine is touched.
room=wedge-$$
work=$(mktemp -d)
check=""
end() {
    [ -z "$check" ] || kill "$check" 2>/dev/null || true
    for space in point host phone tablet; do
        ip netns del "$room-$space" 2>/dev/null || true
    done
    rm -rf "$work"
}
trap end EXIT
fail() {
    printf 'isolated: %s\n' "$1" >&2
    cat "$work/out" "$work/err" >&2 || true
    exit 1
}
in_space() { ip netns exec "$room-$1" "${@:2}"; }

# Not every system lets its root make networks, as in a container.
if ! ip netns add "$room-point" 2>"$work/why"; then
    printf 'isolated: no network can be made here, so the room test was not tried: %s\n' "$(cat "$work/why")"
    exit 0
fi

# An access point with three devices on it, each plugged into a port of its bridge.
in_space point ip link add bridge type bridge
in_space point ip link set bridge up
at=1
for device in host phone tablet; do
    ip netns add "$room-$device"
    ip link add "air" netns "$room-$device" type veth peer name "to-$device" netns "$room-point"
    in_space point ip link set "to-$device" master bridge up
    in_space "$device" ip address add "10.77.0.$at/24" dev air
    in_space "$device" ip link set air up
    in_space "$device" ip link set lo up
    # What the host would send from is what it tells.
    in_space "$device" ip route add default via 10.77.0.254
    at=$((at + 1))
done

# As Windows has it: who listens by the newer kind of address alone is not reached by the older one.
in_space host sh -c 'echo 1 >/proc/sys/net/ipv6/bindv6only'

begin() { # the room test on the host
    : >"$work/out"
    # Not by the function above: a signal is to reach the program itself.
    HOME="$work" ip netns exec "$room-host" "$wedge" host --check --port 8077 >"$work/out" 2>"$work/err" &
    check=$!
    for _ in $(seq 100); do
        grep -q 'http://10.77.0.1:8077' "$work/out" && return
        sleep 0.1
    done
    fail "it does not tell its address"
}
stopped() { # ends it with Ctrl-C; its exit status
    kill -INT "$check"
    local status=0
    # One that does not end is ended.
    (sleep 10 && kill -KILL "$check") 2>/dev/null &
    local late=$!
    wait "$check" || status=$?
    kill "$late" 2>/dev/null || true
    check=""
    printf '%s' "$status" >"$work/status"
}
visit() { in_space "$1" curl -fsS --max-time 3 -o "$work/page" "http://10.77.0.1:8077/"; }

# A room in which devices see each other.
begin
visit phone 2>/dev/null || fail "a phone does not reach the host in an open room"
grep -q "<h1>" "$work/page" || fail "the phone is shown no page"
visit tablet
sleep 0.5
grep -q "a device reached this machine (1 so far)" "$work/out" || fail "the phone that came is not told of"
grep -q "a device reached this machine (2 so far)" "$work/out" || fail "the tablet that came is not told of"
stopped
[ "$(cat "$work/status")" = 0 ] || fail "a room that works ends with $(cat "$work/status")"

# The same room, its clients isolated: what comes in at one port leaves at none but the way out.
for device in host phone tablet; do
    in_space point bridge link set dev "to-$device" isolated on
done
begin
! visit phone 2>/dev/null || fail "the room is not isolated"
# The host itself is no proof.
in_space host curl -fsS -o /dev/null "http://10.77.0.1:8077/"
for _ in $(seq 45); do
    grep -q "nobody has reached this machine yet" "$work/err" && break
    sleep 1
done
grep -q "nobody has reached this machine yet" "$work/err" || fail "it does not say that nobody came"
grep -q "keep devices apart" "$work/err" || fail "it does not say that the network may keep devices apart"
grep -q "this machine reached itself" "$work/err" || fail "it does not tell that it was itself that came"
! grep -q "a device reached" "$work/out" || fail "it took itself for a device"
stopped
[ "$(cat "$work/status")" = 1 ] || fail "a room in which nobody came ends with $(cat "$work/status")"

# A machine without a network says that it has none.
in_space host ip link set air down
HOME="$work" ip netns exec "$room-host" "$wedge" host --check --port 8077 >"$work/out" 2>"$work/err" &
check=$!
for _ in $(seq 50); do
    grep -q "it is on no network" "$work/err" && break
    sleep 0.1
done
grep -q "it is on no network" "$work/err" || fail "a machine on no network does not say so"
stopped
printf 'isolated: the room test tells an open room, an isolated one and none apart\n'
