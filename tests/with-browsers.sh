#!/usr/bin/env bash
# Runs a command with a driver of browsers on loopback, which is gone, with every browser that it started, when the command ends.
# Its address stands in WEDGE_TEST_DRIVER, the browser in WEDGE_TEST_BROWSER, the source of axe-core in WEDGE_TEST_AXE. Installs
# Chromium, as it is built to run without a screen, and its driver if they are missing (as root, or through sudo), and keeps
# axe-core outside the repository.
set -euo pipefail

needed=()
browser="${WEDGE_TEST_BROWSER:-/usr/lib/chromium/chromium-headless-shell}"
[ -x "$browser" ] || needed+=(chromium-headless-shell)
command -v chromedriver >/dev/null || needed+=(chromium-driver)
command -v curl >/dev/null || needed+=(curl)
if [ "${#needed[@]}" -gt 0 ]; then
    as_root=""
    [ "$(id -u)" = 0 ] || as_root=sudo
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${needed[@]}"
fi

# What looks for barriers in a page: a package of npm, of one version and by its sum.
version=4.14.1
sum=e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745
kept="${XDG_CACHE_HOME:-$HOME/.cache}/wedge/axe-core-$version"
if [ ! -e "$kept/package/axe.min.js" ]; then
    mkdir -p "$kept"
    if command -v npm >/dev/null; then
        (cd "$kept" && npm pack --silent "axe-core@$version" >/dev/null)
    else
        curl -fsSLo "$kept/axe-core-$version.tgz" "https://registry.npmjs.org/axe-core/-/axe-core-$version.tgz"
    fi
    printf '%s  %s\n' "$sum" "$kept/axe-core-$version.tgz" | sha256sum --check --quiet
    tar -xzf "$kept/axe-core-$version.tgz" -C "$kept" package/axe.min.js
fi

work=$(mktemp -d)
driver=""
end() {
    # The driver ends its browsers; a session of its own finds what it left.
    [ -z "$driver" ] || kill -- "-$driver" 2>/dev/null || true
    # What a browser is still writing while it ends is removed at the next try.
    for _ in $(seq 50); do
        rm -rf "$work" 2>/dev/null && break
        sleep 0.1
    done
}
trap end EXIT
# It takes a port that is free, and says which.
TMPDIR="$work" HOME="$work" setsid chromedriver --port=0 --allowed-ips=127.0.0.1 --log-level=SEVERE >"$work/driver" 2>&1 &
driver=$!
port=""
for _ in $(seq 100); do
    port=$(sed -n 's/.*started successfully on port \([0-9]*\).*/\1/p' "$work/driver")
    [ -z "$port" ] || break
    kill -0 "$driver" 2>/dev/null || break
    sleep 0.1
done
[ -n "$port" ] || { cat "$work/driver" >&2; exit 1; }
export WEDGE_TEST_BROWSER="$browser"
WEDGE_TEST_DRIVER="http://127.0.0.1:$port" WEDGE_TEST_AXE="$kept/package/axe.min.js" "$@"
