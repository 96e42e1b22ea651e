#!/usr/bin/env bash
# Tries the script around the rules of `wedge page` without a browser and without the rules: what it keeps, and what it says if it cannot.
# What they do together is tried by packaging/prove-page. Installs Node if it is missing (as root, or through sudo).
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v node >/dev/null; then
    as_root=""
    [ "$(id -u)" = 0 ] || as_root=sudo
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq nodejs
fi
node --test tests/page/shell.test.js
