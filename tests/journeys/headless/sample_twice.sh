#!/usr/bin/env bash
# sample_twice.sh WITHHELD_CLI : the headless sample works, works again, and says no to a pack that is there already.
set -euo pipefail
cli=$1
sample=$(dirname "$0")/../headless-sample.sh
packs=$(mktemp -d)
trap 'rm -rf "$packs"' EXIT

fail() { echo "FAILED: $*" >&2; exit 1; }

for run in first second; do
    "$sample" "$cli" "$packs/$run" | tee "$packs/said"
    grep -q '^PASS - ' "$packs/said" || fail "the $run run printed no verdict"
    grep -qF "$packs/$run" "$packs/said" || fail "the $run run does not say where the pack is"
    for wanted in data/01-document.pdf data/02-document.pdf data/notice.pdf data/schedule.csv verification-report.json; do
        [ -s "$packs/$run/$wanted" ] || fail "no $wanted in the pack of the $run run"
    done
done

before=$(cd "$packs/first" && find . -type f -exec sha256sum {} + | sort)
if "$sample" "$cli" "$packs/first" >/dev/null 2>&1; then
    fail "a pack was made where one stood already"
fi
[ "$(cd "$packs/first" && find . -type f -exec sha256sum {} + | sort)" = "$before" ] || fail "the pack that stood there was changed"
