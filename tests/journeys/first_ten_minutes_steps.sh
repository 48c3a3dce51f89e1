# The first ten minutes with Withheld, from two PDFs to a released pack; sourced by the two journeys, which say how marks are made and
# places are searched: mark_name, mark_word, search_telephone_numbers, mark_foot, choose_first_to_decide.
source "$(dirname "${BASH_SOURCE[0]}")/keystroke_model.sh"

OFFICER='Amy Shah' REVIEWER='Ben Okoro'

# events_are_at_least TYPE COUNT : in the audit of the case.
events_are_at_least() { (($(events_of "$1") >= $2)); }
status_is_not() { [[ "$(status "$1")" != "$2" ]]; }
json_has() { "$WITHHELD_CLI" case status "$CASE" --json | grep -q "$1"; }
has_two_documents() { (($("$WITHHELD_CLI" case status "$CASE" --json | grep -c '"sha256"') == 2)); }

make_case() {
    mkdir -p "$WORK/cases"
    start_program --user "$OFFICER"
    press ctrl+n
    wait_for 10 "the new-case dialog" window_named '^New case'
    write 'FOI/2026/0600'
    press alt+n
    sleep 0.3
    press alt+k
    press ctrl+a
    write "$WORK/cases"
    press alt+n
    local file
    for file in cia-croydon annex-a-scan; do
        press alt+a
        wait_for 10 "the file dialog" window_named '^Add files'
        write "$SAMPLES/$file.pdf"
        press Return
        sleep 1.5
    done
    # The page without text is to be read: the dialog has ticked that by itself.
    press alt+n
    press Return
    CASE="$WORK/cases/FOI-2026-0600.withheld"
    wait_for 20 "the case on disk" test -f "$CASE/case.sqlite"
    wait_for 20 "both documents in the case" has_two_documents
    wait_for 40 "the scanned page to be read" json_has '"pagesReadByOcr": 1'
    wait_for 10 "the case's window" window_named 'FOI/2026/0600'
    sleep 1
    status_is marks 0 || fail "a new case has marks"
}

open_in_first_document() { "$WITHHELD_CLI" case status "$CASE" --json | grep -m1 -o '"openSuggestions": [0-9]*' | grep -o '[0-9]*'; }

# accept_all FLOW : suggestions of the first document, which is on screen, then of the second, each by Y, which goes to the next one. J
# stops at marks too, so that it may take some until the first suggestion; the Y that finds none there is counted as well.
accept_all() {
    local all open is_second=
    all=$(status openSuggestions)
    open=$all
    flow_begins
    press j
    while [[ "$open" != 0 ]]; do
        if [[ -z "$is_second" && "$(open_in_first_document)" == 0 ]]; then
            is_second=yes
            press alt+Next j
        fi
        press y
        if [[ "$(status openSuggestions)" == "$open" ]]; then
            ((KEYS < 8 * all)) || fail "Y does not accept: $open suggestions are open"
            press j
        fi
        open=$(status openSuggestions)
    done
    flow_ends "$1" "$all" 1 1.0
    [[ -z "$is_second" ]] || press alt+Prior
}

mark_what_is_personal() {
    local before
    press 1
    mark_name
    now_is marks 1
    status_is undecided 0 || fail "a mark made with a sticky code has none"

    # Another name, and all the same in the case.
    flow_begins
    mark_word
    flow_ends 'a word with a sticky code' 1 1 2.0
    now_is marks 2
    flow_begins
    press a
    sleep 0.7
    press Return
    wait_for 5 "suggestions" status_is_not openSuggestions 0
    flow_ends 'all the same: places proposed' "$(status openSuggestions)" 1 1.0
    accept_all 'suggestions of all the same, Y'
    status_is undecided 0 || fail "accepted suggestions have no code"

    # Telephone numbers by the preset.
    before=$(status marks)
    flow_begins
    press ctrl+shift+f
    search_telephone_numbers
    wait_for 10 "telephone numbers proposed" status_is_not openSuggestions 0
    flow_ends 'preset telephone numbers: places proposed' "$(status openSuggestions)" 1
    press alt+1  # the page again
    accept_all 'suggestions of the search, Y'
    (($(status marks) > before)) || fail "no telephone number was marked"

    # The same place on every page, and back and again: one step.
    mark_foot
    before=$(status marks)
    flow_begins
    press x
    sleep 0.4
    press Return
    now_is marks $((before + 1))
    flow_ends 'a mark repeated on the other pages' 1 1 1.0
    press ctrl+z
    now_is marks "$before"
    press ctrl+y
    now_is marks $((before + 1))
}

submit_set() {
    press ctrl+Return
    wait_for 5 "the submit dialog" window_named '^Submit for review'
    write "$1"
    press ctrl+Return
    now_is stage in-review
}

work_as() {
    press ctrl+shift+u
    wait_for 5 "the user dialog" window_named '^Switch user'
    write "$1"
    press Return
    sleep 0.5
}

review_and_release() {
    local first_set changed pack="$WORK/pack"
    submit_set 'Names, numbers and the foot of each page'
    first_set=$(status setHash)

    # The second person agrees with two marks and returns the third with a reason.
    work_as "$REVIEWER"
    press alt+2
    sleep 0.7
    choose_first_to_decide
    flow_begins
    press y y
    wait_for 5 "two decisions" events_are_at_least decision 2
    flow_ends 'review: mark approved, Y' 2 0 1.0
    press n
    sleep 0.5  # the reason is asked for in the panel
    press Down  # wrong code
    press Return
    wait_for 5 "the returned mark" events_are_at_least decision 3
    press ctrl+shift+b
    wait_for 5 "the return dialog" window_named '^Return to the officer'
    write 'One mark has the wrong code'
    press ctrl+Return
    now_is stage returned
    status_is setHash "$first_set" || fail "the reviewer changed the set"
    json_has '"returned": "One mark has the wrong code"' || fail "the officer is not told why"

    # The officer changes that mark and submits again.
    work_as "$OFFICER"
    press alt+1
    sleep 0.5
    press k 2  # the selection stands on the mark behind the returned one
    wait_for 5 "another set" status_is_not setHash "$first_set"
    changed=$(status setHash)
    submit_set 'Code changed'

    work_as "$REVIEWER"
    press alt+2
    sleep 0.5
    press ctrl+shift+a
    wait_for 5 "the approve dialog" window_named '^Approve'
    write 'Pages were read on paper'
    press ctrl+Return
    now_is stage approved
    status_is setHash "$changed" || fail "approving changed the set"

    press alt+3
    sleep 0.5
    press alt+n
    press ctrl+a
    write "$pack"
    press alt+n
    wait_for 60 "the release pack" test -f "$pack/manifest-sha256.txt"
    now_is stage released 20
    (cd "$pack" && sha256sum --quiet -c manifest-sha256.txt) || fail "the pack's hashes do not hold"
    grep -q '"verdict": *"PASS' "$pack/verification-report.json" || fail "the report does not say that the release passed"
    "$WITHHELD_CLI" case audit "$CASE" >/dev/null || fail "the chain of events does not hold"
}
