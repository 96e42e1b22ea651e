#!/usr/bin/env bash
# Tries the extension for VS Code without the editor: what it tells, what it proposes, and that the task finds every finding of the
# program that is given. Installs Node if it is missing (as root, or through sudo).
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v node >/dev/null; then
    as_root=""
    [ "$(id -u)" = 0 ] || as_root=sudo
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq nodejs
fi
node packaging/vscode/test.js "$1"
