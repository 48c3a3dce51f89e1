#!/bin/bash
# The program is killed in the middle of marking; every mark is there when the case is opened again.
source "$(dirname "$0")/journey.sh"
on_own_display "$@"

new_sample_case
# Commands beside marks would come and go under the next drag.
mkdir -p "$XDG_CONFIG_HOME/withheld"
printf '[view]\nminiBar=false\n' >"$XDG_CONFIG_HOME/withheld/withheld.conf"
start_program "$CASE" --user 'Amy Shah'
wait_for 20 "the case" window_named 'FOI/2026/0412'
sleep 1
press 1
for i in 0 1 2 3 4; do
    box $((380 + 12 * i)) $((300 + 40 * i)) $((560 + 12 * i)) $((318 + 40 * i))
done
now_is marks 5
# Half-way through a sixth drag.
xdotool keydown ctrl mousemove --sync --window "$WINDOW" 420 540 mousedown 1
xdotool mousemove --sync --window "$WINDOW" 520 560
kill -9 "$PROGRAM"
while kill -0 "$PROGRAM" 2>/dev/null; do sleep 0.05; done
xdotool mouseup 1 keyup ctrl
PROGRAM=
status_is marks 5 || fail "marks were lost: $(status marks) of 5"
before=$(status setHash)
"$WITHHELD_CLI" case audit "$CASE" >/dev/null || fail "the chain of events does not hold after the kill"

start_program "$CASE" --user 'Amy Shah'
wait_for 20 "the case again" window_named 'FOI/2026/0412'
sleep 1
status_is marks 5 || fail "opening again lost marks"
status_is setHash "$before" || fail "opening again changed marks"
# And work goes on.
box 430 540 560 560
now_is marks 6
press ctrl+z
now_is marks 5
now_is setHash "$before"
echo "killed while marking: good"
