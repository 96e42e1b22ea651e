#!/usr/bin/env bash
# Runs a command with Node there: tests/with-node.sh COMMAND... Installs it if it is missing (as root, or through sudo).
set -euo pipefail

if ! command -v node >/dev/null; then
    as_root=""
    [ "$(id -u)" = 0 ] || as_root=sudo
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq nodejs
fi
exec "$@"
