#!/usr/bin/env bash
# headless-sample.sh WITHHELD_CLI [PACK] : the sample case from new to release pack, without a display.
#
# The case itself lives in a temporary folder that is gone at the end; PACK stays (default: sample-pack-<n> beside the program, n the
# first free number). Stops at the first step that fails.
set -euo pipefail

cli=$(realpath "${1:?usage: headless-sample.sh WITHHELD_CLI [PACK]}")
samples=$(realpath "$(dirname "$0")/../../resources/sample")
officer='Amy Shah'
reviewer='Ben Okoro'

if [ $# -ge 2 ]; then
    pack=$(realpath -m "$2")
    mkdir -p "$(dirname "$pack")"
else
    number=1
    while [ -e "$(dirname "$cli")/sample-pack-$number" ]; do number=$((number + 1)); done
    pack=$(dirname "$cli")/sample-pack-$number
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
case=$work/FOI-2026-0412.withheld
received=$(date -d '-16 days' +%F)

# step "what" command… : the program's own words stand indented below it.
step() {
    local status=0
    printf '%s\n' "$1"
    shift
    "$@" >"$work/out" 2>"$work/err" || status=$?
    sed 's/^/    /' "$work/out"
    [ "$status" -eq 0 ] && return
    sed 's/^/    /' "$work/err" >&2
    echo "This step failed with status $status." >&2
    exit 1
}

# Only what is printed counts: that the chain holds, not each event of it.
audit() { "$cli" case audit "$case" | tail -1; }
manifests_hold() {
    local manifest
    for manifest in "$pack"/*manifest-sha256.txt; do
        (cd "$pack" && sha256sum --strict --quiet -c "$manifest") || return
    done
    echo "$(wc -l <"$pack/manifest-sha256.txt") files as the manifest says"
}

step "1  A new case" "$cli" case new "$case" --ref FOI/2026/0412 --received "$received" --user "$officer" \
    --title 'Community Impact Assessments, facial recognition' --public-body 'Croydon Example Police' \
    --request 'Please send the Community Impact Assessments of your three most recent deployments of facial recognition.'
step "2  Two documents" "$cli" case add "$case" "$samples/cia-croydon.pdf" "$samples/annex-a-scan.pdf" --user "$officer"
step "3  Read the scanned pages" "$cli" case ocr "$case" --user "$officer"
step "4  Suggestions" "$cli" case detect "$case" --user "$officer"
step "5  The officer's marks" "$cli" case import-marks "$case" cia-croydon.pdf "$samples/cia-croydon.marks.json" --user "$officer"
step "6  The officer's marks on the annex" \
    "$cli" case import-marks "$case" annex-a-scan.pdf "$samples/annex-a-scan.marks.json" --user "$officer"
step "7  Where it stands" "$cli" case status "$case" --user "$officer"
step "8  Submit, as $officer" "$cli" case submit "$case" --user "$officer" --note 'Sample case'
step "9  Approve, as $reviewer" "$cli" case approve "$case" --user "$reviewer" --unseen-because 'Sample case: nobody sits at a screen'
step "10 Burn, prove, pack" "$cli" case release "$case" -o "$pack" --user "$reviewer"
verdict=$(sed -n '1s/.*: //p' "$work/out")
step "11 The chain of events" audit
step "12 The pack's own hashes" manifests_hold

printf '\n%s\nThe pack is in %s\n' "$verdict" "$pack"
