#!/usr/bin/env bash
# npm pack, install in an empty folder, run: with a new enough Node, and with an old one that must say what it needs.
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$root"
tarball="$(npm pack --silent --pack-destination "$work" | tail -n 1)"
mkdir "$work/empty"
cd "$work/empty"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --fetch-timeout=60000 "$work/$tarball"
printf 'Title: Shell hits market\nPublished: 2024-03-02\n\nA shell hit a market in Kabul on Friday, killing three people, police said.\n' > report.txt
new="$root/node_modules/node/bin/node"
"$new" node_modules/dateline/bin/dateline.mjs extract report.txt --format ndjson | grep -q '"field":"killed"'
echo "installed elsewhere: extract works on $("$new" --version)"
old="$(PATH="$(printf '%s' "$PATH" | tr ':' '\n' | grep -v node_modules | paste -sd:)" command -v node || true)"
if [ -n "$old" ] && [ "$("$old" -p 'Number(process.versions.node.split(".")[0]) < 24')" = "true" ]; then
  if "$old" node_modules/dateline/bin/dateline.mjs --version 2> err.txt; then echo "an old Node was not refused"; exit 1; fi
  grep -q "needs Node 24" err.txt
  echo "installed elsewhere: $("$old" --version) is told what is needed"
fi
