#!/bin/bash
# Marking without a mouse: text by the caret, a mark repeated, turned round, pages whole, each one step of undo.
source "$(dirname "$0")/journey.sh"
on_own_display "$@"

new_sample_case
start_program "$CASE" --user 'Amy Shah'
wait_for 20 "the case" window_named 'FOI/2026/0412'
sleep 1

# The first three words of the page's second line.
press 1
press F7
press Down Home
press ctrl+shift+Right ctrl+shift+Right ctrl+shift+Right
press m
now_is marks 1
now_is undecided 0
by_caret=$(status setHash)
press F7

# On the other page as well, then taken back.
press x
sleep 0.5
press Return
now_is marks 2
press ctrl+z
now_is marks 1
status_is setHash "$by_caret" || fail "taking the repetition back changed the first mark"

# All of the page but that text.
press j
press i
set_differs_from() { [[ "$(status setHash)" != "$1" ]]; }
wait_for 5 "the mark turned round" set_differs_from "$by_caret"
status_is marks 1 || fail "turning round made another mark"
press ctrl+z
now_is setHash "$by_caret"

# Both pages whole.
press ctrl+shift+m
sleep 0.5
press Return
now_is marks 3
press ctrl+z
now_is setHash "$by_caret"
"$WITHHELD_CLI" case audit "$CASE" >/dev/null || fail "the chain of events does not hold"
echo "mark by keys: good"
