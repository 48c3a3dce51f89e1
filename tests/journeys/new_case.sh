#!/bin/bash
# A new case by keys alone: reference, a file, create; the document is in it.
source "$(dirname "$0")/journey.sh"
on_own_display "$@"

mkdir -p "$WORK/cases"
start_program --user 'Amy Shah'
press ctrl+n
wait_for 5 "the dialog" window_named '^New case'
write 'FOI/2026/0500'
press alt+t
write 'Custody estate'
press alt+n
sleep 0.3
press alt+k
press ctrl+a
write "$WORK/cases"
press alt+n
sleep 0.3
press alt+a
wait_for 5 "the file dialog" window_named '^Add files'
write "$SAMPLES/cia-croydon.pdf"
press Return
sleep 2
press alt+n
sleep 0.3
press Return
CASE="$WORK/cases/FOI-2026-0500.withheld"
wait_for 20 "the case on disk" test -f "$CASE/case.sqlite"
has_document() { "$WITHHELD_CLI" case status "$CASE" --json | grep -q '"name": "cia-croydon.pdf"'; }
wait_for 20 "the document in the case" has_document
wait_for 5 "the case's window" window_named 'FOI/2026/0500'
status_is title 'Custody estate' || fail "the title is $(status title)"
echo "new case: good"
