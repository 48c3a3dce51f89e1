#!/bin/bash
# Open a case, mark by drag, code by digit, undo, redo, submit, let a second person approve, release; the pack proves itself.
source "$(dirname "$0")/journey.sh"
on_own_display "$@"

new_sample_case
start_program "$CASE" --user 'Amy Shah'
wait_for 20 "the case" window_named 'FOI/2026/0412'
sleep 1

# A box over the middle of the page, coded by the digit of a palette slot.
press 1
box 420 330 620 350
now_is marks 1
now_is undecided 0
with_first=$(status setHash)

# Another code for the chosen mark, taken back by undo and given again by redo.
press j
press 2
wait_for 5 "the second code" test "$(status setHash)" != "$with_first"
with_second=$(status setHash)
press ctrl+z
now_is setHash "$with_first"
press ctrl+z
now_is marks 0
press ctrl+y ctrl+y
now_is marks 1
now_is setHash "$with_second"

# By text as well.
drag 420 420 600 424
now_is marks 2
now_is undecided 0
set_hash=$(status setHash)

press ctrl+Return
wait_for 5 "the submit dialog" window_named '^Submit for review'
write 'Two marks'
press ctrl+Return
now_is stage in-review

# The author can't approve; a second person can.
press alt+2
press ctrl+shift+u
wait_for 5 "the user dialog" window_named '^Switch user'
write 'Ben Okoro'
press Return
sleep 0.5
press ctrl+shift+a
wait_for 5 "the approve dialog" window_named '^Approve'
write 'Pages without marks were read on paper'
press ctrl+Return
now_is stage approved
status_is setHash "$set_hash" || fail "approving changed the set"
[[ "$("$WITHHELD_CLI" case status "$CASE" --json | sed -n 's/^  "by": "\(.*\)",/\1/p')" == 'Ben Okoro' ]] || fail "not approved by the second person"

pack="$WORK/pack"
press alt+3
sleep 0.3
press alt+n
press ctrl+a
write "$pack"
press alt+n
wait_for 40 "the release pack" test -f "$pack/manifest-sha256.txt"
now_is stage released
(cd "$pack" && sha256sum --quiet -c manifest-sha256.txt) || fail "the pack's hashes do not hold"
ls "$pack"/data/*.pdf >/dev/null || fail "no released PDF in the pack"
"$WITHHELD_CLI" case audit "$CASE" >/dev/null || fail "the chain of events does not hold"
echo "mark to release: good"
