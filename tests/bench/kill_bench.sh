#!/bin/bash
# kill_bench.sh ROUNDS [SECONDS] : in each round the window marks words by keys and is killed (-9) at a random moment. Every mark that
# its table showed in a picture of the screen taken right before has to be in the case, and the chain of events has to hold. With
# SECONDS, no round starts after so long. Environment as for the journeys; KILL_SEED repeats a run's moments.
source "$(dirname "$0")/../journeys/journey.sh"

rounds=${1:?usage: kill_bench.sh ROUNDS [SECONDS]}
limit=${2:-0}
seed=${KILL_SEED:-$(date +%s)}
RANDOM=$seed
on_own_display

new_sample_case
template=$CASE
mkdir -p "$XDG_CONFIG_HOME/withheld"
printf '[view]\nminiBar=false\n' >"$XDG_CONFIG_HOME/withheld/withheld.conf"

# Rows of the table of marks in a picture, from below its filter on: each begins with the square of its code, darker than any row's ground.
rows_in() {
    convert "$1" -crop 18x187+943+255 +repage -colorspace Gray -threshold 80% -scale 1x187! -threshold 92% txt:- |
        awk '/^[0-9]/ { dark = /black|gray\(0\)/; if (dark && !before) ++rows; before = dark } END { print rows + 0 }'
}

mark_on() {
    while true; do
        xdotool key --delay 15 ctrl+Right ctrl+shift+Right m
        sleep 0.05
    done
}

done_rounds=0 shown_in_all=0 kept_in_all=0
for ((round = 1; round <= rounds; ++round)); do
    ((limit == 0 || SECONDS < limit)) || break
    CASE="$WORK/round.withheld"
    rm -rf "$CASE"
    cp -r "$template" "$CASE"
    start_program "$CASE" --user 'Amy Shah'
    wait_for 20 "the case" window_named 'FOI/2026/0412'
    sleep 0.7
    xdotool key --delay 20 1 F7 ctrl+Home
    mark_on &
    marker=$!
    sleep "$(awk -v r=$RANDOM 'BEGIN { print 0.3 + r / 32768 * 1.5 }')"
    import -window root "$WORK/before.png"
    kill -9 "$PROGRAM"
    kill "$marker" 2>/dev/null || true
    wait "$marker" 2>/dev/null || true
    while kill -0 "$PROGRAM" 2>/dev/null; do sleep 0.02; done
    PROGRAM=
    shown=$(rows_in "$WORK/before.png")
    kept=$(status marks)
    ((kept >= shown)) || fail "round $round, seed $seed: the table showed $shown marks, the case has $kept"
    "$WITHHELD_CLI" case audit "$CASE" >/dev/null || fail "round $round, seed $seed: the chain of events does not hold"
    ((++done_rounds)) || true
    shown_in_all=$((shown_in_all + shown))
    kept_in_all=$((kept_in_all + kept))
    [[ -z "${KILL_SHOW:-}" ]] || echo "round $round: shown $shown, kept $kept"
done
((shown_in_all > done_rounds)) || fail "the table showed only $shown_in_all marks in $done_rounds rounds: nothing was tried"
echo "killed $done_rounds times (seed $seed): the table had shown $shown_in_all marks, $kept_in_all were kept, none of those shown was lost"
