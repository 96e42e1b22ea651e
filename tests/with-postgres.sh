#!/usr/bin/env bash
# Runs a command with a server of PostgreSQL of its own, on loopback, that is gone when the command ends. The address of an
# empty database stands in WEDGE_TEST_POSTGRES. Installs PostgreSQL if it is missing (as root, or through sudo).
set -euo pipefail

bin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }
if [ -z "$(bin)" ]; then
    as_root=""
    [ "$(id -u)" = 0 ] || as_root=sudo
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql
fi
bin="$(bin)"
folder="$(mktemp -d)"
port="${WEDGE_TEST_PORT:-54329}"
# A server refuses to be root.
as=()
if [ "$(id -u)" = 0 ]; then
    chown postgres "$folder"
    as=(runuser -u postgres --)
fi
pg() { (cd "$folder" && "${as[@]}" "$@"); }
end() {
    pg "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap end EXIT
pg "$bin/initdb" -D "$folder/data" -A trust -U wedge >/dev/null
pg "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder" start >/dev/null
pg "$bin/createdb" -h 127.0.0.1 -p "$port" -U wedge class
WEDGE_TEST_POSTGRES="postgres://wedge@127.0.0.1:$port/class" "$@"
