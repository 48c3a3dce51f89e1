#!/bin/bash
# shots.sh BUILD_DIR OUTPUT_DIR : a picture of each screen and dialog, empty, busy, in error and full, of the sample case: light, dark and
# high contrast at 1280x720 and 1920x1080, at twice the text size, and in Welsh.
set -euo pipefail
build=$(realpath "$1")
mkdir -p "$2"
output=$(realpath "$2")
samples=$(realpath "$(dirname "$0")/../../resources/sample")
for tool in xvfb-run Xvfb; do
    command -v "$tool" >/dev/null || { echo "$tool is not installed" >&2; exit 1; }
done
if [[ "${ON_OWN_DISPLAY:-}" != 1 ]]; then
    ON_OWN_DISPLAY=1 exec xvfb-run -a -s '-screen 0 1920x1200x24' bash "$0" "$build" "$output"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work/home" XDG_CONFIG_HOME="$work/config" QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8
mkdir -p "$HOME" "$XDG_CONFIG_HOME"
cli="$build/withheld-cli"

make_case() {  # make_case FOLDER reference title
    "$cli" case new "$1" --ref "$2" --received "$(date -d '-16 days' +%F)" --title "$3" --user 'Amy Shah'
    "$cli" case add "$1" "$samples/cia-croydon.pdf" "$samples/annex-a-scan.pdf" --user 'Amy Shah'
    "$cli" case import-marks "$1" cia-croydon.pdf "$samples/cia-croydon.marks.json" --user 'Amy Shah'
    "$cli" case import-marks "$1" annex-a-scan.pdf "$samples/annex-a-scan.marks.json" --user 'Amy Shah'
}
for theme in light dark contrast; do
    for size in 1280x720 1920x1080; do
        case_folder="$work/$theme-$size.withheld"
        make_case "$case_folder" FOI/2026/0412 'Community Impact Assessments, facial recognition' >/dev/null
        "$cli" case submit "$case_folder" --user 'Amy Shah' >/dev/null
        "$build/withheld" "$case_folder" --user 'Ben Okoro' --theme "$theme" --size "$size" --screenshots "$output"
        "$cli" case approve "$case_folder" --user 'Ben Okoro' --unseen-because 'Read on paper' >/dev/null
        "$build/withheld" "$case_folder" --user 'Ben Okoro' --theme "$theme" --size "$size" --screenshots "$output/approved" \
            --pack "$work/pack-$theme-$size"
        for screen in release-ready release-result; do
            mv "$output/approved/$screen-$theme-$size.png" "$output/"
        done
        rm -rf "$output/approved"
    done
done
# Large text and Welsh, each with settings of its own: what was laid out for one size is not for another.
for look in '--text-size 200' '--language cy'; do
    case_folder="$work/${look##* }.withheld"
    make_case "$case_folder" FOI/2026/0412 'Community Impact Assessments, facial recognition' >/dev/null
    "$cli" case submit "$case_folder" --user 'Amy Shah' >/dev/null
    # shellcheck disable=SC2086
    XDG_CONFIG_HOME="$work/config-${look##* }" "$build/withheld" "$case_folder" --user 'Ben Okoro' --theme light $look --screenshots "$output"
done
ls "$output"
