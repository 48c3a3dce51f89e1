# What the journeys share; sourced, not run. A journey drives the real program with keys and mouse on a display of its own and looks
# at the case with withheld-cli. It fails, never skips, when a tool is missing.
#
# Environment: WITHHELD and WITHHELD_CLI (programs), SAMPLES (folder of the sample case's documents).

set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/display.sh"

fail() {
    echo "FAILED: $*" >&2
    if [[ -n "${DISPLAY:-}" && -n "${WORK:-}" ]]; then
        import -window root "${WITHHELD_JOURNEY_PICTURES:-$WORK}/failed.png" 2>/dev/null || true
        xdotool search --onlyvisible --name '.' 2>/dev/null | while read -r window; do
            echo "  window: $(xdotool getwindowname "$window" 2>/dev/null || true)" >&2
        done
        sed 's/^/  program: /' "$WORK/program.log" >&2 2>/dev/null || true
        if [[ -n "$PROGRAM" ]] && ! kill -0 "$PROGRAM" 2>/dev/null; then
            echo "  the program is gone" >&2
        fi
    fi
    exit 1
}

on_own_display() {
    for tool in Xvfb xdotool openbox sha256sum; do
        command -v "$tool" >/dev/null || { echo "FAILED: $tool is not installed" >&2; exit 1; }
    done
    WORK=$(mktemp -d)
    PROGRAM=
    trap 'end_all' EXIT
    start_display 1280x800x24
    export HOME="$WORK/home" XDG_CONFIG_HOME="$WORK/config" XDG_RUNTIME_DIR="$WORK/run" QT_QPA_PLATFORM=xcb
    export QT_ACCESSIBILITY=0 NO_AT_BRIDGE=1 LC_ALL=C.UTF-8
    mkdir -p "$HOME" "$XDG_CONFIG_HOME" "$XDG_RUNTIME_DIR"
    chmod 700 "$XDG_RUNTIME_DIR"
    openbox --sm-disable >/dev/null 2>&1 &
    WINDOW_MANAGER=$!
    # A program's window can be there before it is: xdotool then activates nothing.
    wait_for 20 "the window manager" xdotool get_num_desktops
}

end_all() {
    [[ -n "$PROGRAM" ]] && kill -9 "$PROGRAM" 2>/dev/null || true
    kill "${WINDOW_MANAGER:-}" 2>/dev/null || true
    stop_display
    rm -rf "$WORK"
}

# wait_for SECONDS "what" command… : until the command succeeds.
wait_for() {
    local seconds=$1 what=$2
    shift 2
    local end=$((SECONDS + seconds))
    until "$@" >/dev/null 2>&1; do
        ((SECONDS < end)) || fail "waited $seconds s for: $what"
        sleep 0.1
    done
}

# start_program arguments… : sets PROGRAM and WINDOW.
start_program() {
    "$WITHHELD" "$@" >>"$WORK/program.log" 2>&1 &
    PROGRAM=$!
    disown
    wait_for 20 "the window" window_named 'Withheld'
    WINDOW=$(window_named 'Withheld')
    xdotool windowactivate --sync "$WINDOW"
    xdotool windowsize --sync "$WINDOW" 1270 760 || true
}

window_named() {
    local found
    found=$(xdotool search --onlyvisible --name "$1" 2>/dev/null | head -1)
    [[ -n "$found" ]] && echo "$found"
}

# What a person would have done is counted as it is sent: keys (each of a chord by itself), pointings and button presses or releases.
# keystroke_model.sh turns that into seconds.
KEYS=0 POINTINGS=0 BUTTONS=0

press() {
    local chord parts
    for chord in "$@"; do
        IFS=+ read -ra parts <<<"$chord"
        KEYS=$((KEYS + ${#parts[@]}))
    done
    xdotool key --clearmodifiers --delay 40 "$@"
    sleep 0.15
}

write() {
    KEYS=$((KEYS + ${#1}))
    xdotool type --clearmodifiers --delay 12 "$1"
    sleep 0.1
}

# click X Y [TIMES] : in pixels of the program's window.
click() {
    POINTINGS=$((POINTINGS + 1)) BUTTONS=$((BUTTONS + 2 * ${3:-1}))
    xdotool mousemove --sync --window "$WINDOW" "$1" "$2" click --repeat "${3:-1}" --delay 60 1
    sleep 0.15
}

# drag X1 Y1 X2 Y2 : in pixels of the program's window.
drag() {
    POINTINGS=$((POINTINGS + 2)) BUTTONS=$((BUTTONS + 2))
    xdotool mousemove --sync --window "$WINDOW" "$1" "$2" mousedown 1
    sleep 0.05
    xdotool mousemove --sync --window "$WINDOW" $((($1 + $3) / 2)) $((($2 + $4) / 2))
    xdotool mousemove --sync --window "$WINDOW" "$3" "$4"
    sleep 0.05
    xdotool mouseup 1
    sleep 0.15
}

# The same with Ctrl held: a box, over text too.
box() {
    KEYS=$((KEYS + 1))
    xdotool keydown ctrl
    drag "$@"
    xdotool keyup ctrl
}

# status KEY : a value at the top of `case status --json`.
status() { "$WITHHELD_CLI" case status "$CASE" --json | sed -n "s/^ \"$1\": \"\{0,1\}\([^\",]*\)\"\{0,1\},\{0,1\}$/\1/p"; }
status_is() { [[ "$(status "$1")" == "$2" ]]; }
# now_is KEY VALUE : within five seconds.
now_is() { wait_for "${3:-5}" "$1 to be $2 (is $(status "$1"))" status_is "$1" "$2"; }
events_of() { "$WITHHELD_CLI" case audit "$CASE" --json | grep -c "\"type\": \"$1\"" || true; }

new_sample_case() {
    CASE="$WORK/FOI-2026-0412.withheld"
    "$WITHHELD_CLI" case new "$CASE" --ref FOI/2026/0412 --received 2026-11-02 --title 'Community Impact Assessments' --user 'Amy Shah' >/dev/null
    "$WITHHELD_CLI" case add "$CASE" "$SAMPLES/cia-croydon.pdf" --user 'Amy Shah' >/dev/null
}
