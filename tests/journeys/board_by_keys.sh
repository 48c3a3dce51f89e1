#!/bin/bash
# The consistency board by keys: a name that is redacted once and readable elsewhere is proposed and accepted, and gone from the board;
# another finding is left open with a reason, and opened again.
source "$(dirname "$0")/journey.sh"
on_own_display "$@"

new_sample_case
# One name alone of the sample's marks; it stands in other places as well.
{
    echo '{"marks": ['
    echo '{"page": 1, "rect": [95.0, 616.97, 147.74, 626.14], "exemptions": ["s.40(2)"], "kind": "name", "note": ""},'
    echo '{"page": 1, "rect": [420.13, 451.46, 534.47, 461.19], "exemptions": ["s.31(1)(a)"], "kind": "tactic", "note": ""}'
    echo ']}'
} >"$WORK/one.json"
"$WITHHELD_CLI" case import-marks "$CASE" cia-croydon.pdf "$WORK/one.json" --user 'Amy Shah' >/dev/null
readable() { "$WITHHELD_CLI" case consistency "$CASE" --json | grep -c '"issue": "readable"' || true; }
[[ "$(readable)" != 0 ]] || fail "the sample holds the name once"

start_program "$CASE" --user 'Amy Shah'
wait_for 20 "the case" window_named 'FOI/2026/0412'
sleep 1
press ctrl+shift+c
wait_for 10 "the board" window_named '^Consistency'
sleep 2
press p
proposed() { (($(status openSuggestions) > 0)); }
wait_for 8 "places proposed" proposed
press Escape
sleep 0.5

# Accepted on the page, they are open no longer.
press j
for _ in 1 2 3 4 5 6 7 8; do
    press y
    proposed || break
    press j
done
now_is openSuggestions 0
board_is_clean() { [[ "$(readable)" == 0 ]]; }
wait_for 10 "the name redacted everywhere" board_is_clean

# What is left on the board is about codes: left open with a reason, and opened again.
press ctrl+shift+c
wait_for 10 "the board again" window_named '^Consistency'
sleep 2
press l
wait_for 5 "the question why" window_named '^Leave open'
press Return
decided() { (($(events_of consistency-decided) == $1)); }
wait_for 5 "the decision" decided 1
press Escape
sleep 0.5
press ctrl+z
wait_for 5 "the decision taken back" decided 2
"$WITHHELD_CLI" case audit "$CASE" >/dev/null || fail "the chain of events does not hold"
echo "board by keys: good"
