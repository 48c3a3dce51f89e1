#!/bin/bash
# ui_bench.sh BENCH_WINDOW WITHHELD_CLI [--quick | --memory] : the budgets of the window as a Markdown table on stdout; see window/FrameWatch.h for
# what is measured. The cases are made from the sample case. BENCH_CASES names a folder to keep them in for the next time.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
source "$here/../journeys/display.sh"

bench=$(realpath "${1:?usage: ui_bench.sh BENCH_WINDOW WITHHELD_CLI [--quick]}")
cli=$(realpath "${2:?usage: ui_bench.sh BENCH_WINDOW WITHHELD_CLI [--quick]}")
rounds=15
[[ "${3:-}" == --quick ]] && rounds=5
for tool in Xvfb xdotool openbox pdftoppm qpdf convert /usr/bin/python3; do
    command -v "$tool" >/dev/null || { echo "$tool is not installed: ./dev setup" >&2; exit 1; }
done
work=$(mktemp -d)
cases=${BENCH_CASES:-$work/cases}
XVFB='' window_manager=''
trap 'kill $window_manager 2>/dev/null || true; stop_display; rm -rf "$work"' EXIT
export HOME="$work/home" XDG_CONFIG_HOME="$work/config" XDG_RUNTIME_DIR="$work/run" QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8
export QT_ACCESSIBILITY=0 NO_AT_BRIDGE=1 WITHHELD_CLI="${cli}-full"
mkdir -p "$HOME" "$XDG_CONFIG_HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"

# make_case NAME FILE… ; marks for FILE are in FILE.json
make_case() {
    local name=$1 file
    shift
    "$cli" case new "$cases/$name.withheld" --ref "FOI/2026/$name" --received "$(date -d '-9 days' +%F)" --title 'Measured' --user 'Amy Shah'
    "$cli" case add "$cases/$name.withheld" "$@" --user 'Amy Shah'
    for file in "$@"; do
        [[ ! -f "$file.json" ]] || "$cli" case import-marks "$cases/$name.withheld" "$(basename "$file")" "$file.json" --user 'Amy Shah'
    done
}
if [[ ! -d "$cases/full.withheld" ]]; then
    rm -rf "$cases"
    mkdir -p "$cases/files/plain" "$cases/files/marked" "$cases/files/full"
    /usr/bin/python3 -B "$here/ui_bench_files.py" "$cases/files" >&2
    make_case large "$cases/files/plain/long.pdf" >&2
    make_case pair "$cases/files/marked/long.pdf" "$cases/files/marked/back.pdf" "$cases/files/marked/scan.pdf" >&2
    make_case full "$cases/files/full/long.pdf" >&2
fi

# measure WIDTHxHEIGHT arguments… : on a display of that size
measure() {
    local size=$1
    shift
    start_display "${size}x24"
    openbox --sm-disable >/dev/null 2>&1 &
    window_manager=$!
    # Fresh copies: what a run writes must not slow the next one down.
    rm -rf "$work/run-cases"
    cp -r --reflink=auto "$cases" "$work/run-cases"
    "$bench" "$work/run-cases/large.withheld" "$work/run-cases/pair.withheld" "$work/run-cases/full.withheld" --rounds "$rounds" "$@" ||
        status=1
    kill "$window_manager" 2>/dev/null || true
    wait "$window_manager" 2>/dev/null || true
    stop_display
}
# Memory of window and workers at its highest, in a case of 5,000 pages that is gone through to its end.
memory_of_5000_pages() {
    local huge=$cases/huge.withheld program pid peak=0 each kind
    if [[ ! -d "$huge" ]]; then
        mkdir -p "$cases/files/huge"
        for part in 1 2 3 4 5; do
            # The same bytes twice are refused: each part begins elsewhere.
            qpdf "$cases/files/plain/long.pdf" --pages . "$part-z,1-$part" -- "$cases/files/huge/part$part.pdf" >&2 || true
        done
        make_case huge "$cases"/files/huge/part*.pdf >&2
    fi
    start_display 1920x1080x24
    openbox --sm-disable >/dev/null 2>&1 &
    window_manager=$!
    rm -rf "$work/run-cases"
    mkdir -p "$work/run-cases"
    cp -r --reflink=auto "$huge" "$work/run-cases/"
    "$(dirname "$cli")/withheld" "$work/run-cases/huge.withheld" --user 'Amy Shah' >/dev/null 2>&1 &
    program=$!
    sleep 12
    for part in 1 2 3 4 5; do
        for kind in ctrl+End ctrl+Home; do
            xdotool key "$kind"
            for _ in $(seq 12); do xdotool key Next; sleep 0.25; done
        done
        xdotool key alt+Next
        sleep 1
    done
    for pid in $program $(pgrep -P "$program"); do
        each=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status" 2>/dev/null || echo 0)
        peak=$((peak + ${each:-0}))
    done
    kill "$program" "$window_manager" 2>/dev/null || true
    wait "$program" "$window_manager" 2>/dev/null || true
    stop_display
    local budget=$((1500 * 1024)) sign=✓
    ((peak > 0 && peak <= budget)) || { sign=✗; status=1; }
    echo "| memory of window and workers at its highest, 5,000 pages | ≤ 1500 MiB | $((peak / 1024)) MiB | $((peak / 1024)) MiB | $sign |"
}
status=0
echo "$(nproc) processors ($(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1)), load $(cut -d' ' -f1 /proc/loadavg) at the start."
echo
echo '| what | budget | median | worst | |'
echo '|---|---|---|---|---|'
if [[ "${3:-}" != --memory ]]; then
    measure 1920x1080
    measure 3840x2160 --only scrolling --words ', 3840x2160'
fi
memory_of_5000_pages
exit $status
