# A display of one's own; sourced, not run. Xvfb itself chooses the number and says which (-displayfd): xvfb-run looks for a free one
# first and takes it afterwards, and two that start at once can take the same.

# start_display WIDTHxHEIGHTxDEPTH: sets DISPLAY and XVFB (its process).
start_display() {
    local told
    told=$(mktemp -u)
    mkfifo "$told"
    Xvfb -displayfd 9 -screen 0 "$1" -nolisten tcp 9>"$told" >/dev/null 2>&1 &
    XVFB=$!
    local number
    read -r -t 20 number <"$told" || number=
    rm -f "$told"
    if [[ -z "$number" ]]; then
        echo "FAILED: Xvfb does not start" >&2
        kill "$XVFB" 2>/dev/null
        exit 1
    fi
    export DISPLAY=:$number
    unset XAUTHORITY WAYLAND_DISPLAY
}

stop_display() {
    [[ -n "${XVFB:-}" ]] && kill "$XVFB" 2>/dev/null && wait "$XVFB" 2>/dev/null
    return 0
}
