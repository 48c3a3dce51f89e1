# The keystroke-level model (Card, Moran and Newell 1980): how long a practised person's hands need for what a journey sends. Sourced by
# journeys after journey.sh, which counts. docs/officer-time.md says what is counted and what is left out.

KLM_KEY=0.28 KLM_POINT=1.1 KLM_BUTTON=0.1 KLM_MENTAL=1.35  # seconds
MODEL_ROWS=()

flow_begins() { KEYS=0 POINTINGS=0 BUTTONS=0; }

# flow_ends NAME UNITS MENTAL [LIMIT] : the flow since flow_begins made or decided UNITS marks; MENTAL decisions that are not reading go
# into the second figure alone. Fails when the hands' seconds a mark are above LIMIT.
flow_ends() {
    local row each within
    row=$(awk -v k="$KEYS" -v p="$POINTINGS" -v b="$BUTTONS" -v m="$3" -v n="$2" \
        -v tk=$KLM_KEY -v tp=$KLM_POINT -v tb=$KLM_BUTTON -v tm=$KLM_MENTAL \
        'BEGIN { hands = k * tk + p * tp + b * tb; printf "%.2f %.2f", hands / n, (hands + m * tm) / n }')
    each=${row% *}
    within=${4:-}
    MODEL_ROWS+=("| $1 | $2 | $KEYS | $POINTINGS | $BUTTONS | $each s | ${row#* } s | ${within:+$within s} |")
    if [[ -n "$within" ]] && awk -v a="$each" -v b="$within" 'BEGIN { exit !(a > b) }'; then
        print_model
        fail "$1: $each s a mark by the keystroke-level model, more than $within s"
    fi
}

print_model() {
    echo '| flow | marks | keys | pointings | button presses and releases | hands, a mark | with mental steps, a mark | limit |'
    echo '|---|---|---|---|---|---|---|---|'
    printf '%s\n' "${MODEL_ROWS[@]}"
}
