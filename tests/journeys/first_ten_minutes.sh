#!/bin/bash
# From two PDFs to a released pack with mouse and keys, and what that costs the hands.
source "$(dirname "$0")/journey.sh"
source "$(dirname "$0")/first_ten_minutes_steps.sh"
on_own_display "$@"

mark_name() {
    flow_begins
    drag 335 431 430 431
    flow_ends 'a name dragged over, sticky code' 1 1 2.4
}
mark_word() { click 380 451 2; }
search_telephone_numbers() {
    click 1068 162
    sleep 1
    click 999 553
}
mark_foot() { box 300 650 500 660; }
choose_first_to_decide() {
    click 1050 125
    sleep 0.3
    click 1050 153
}

make_case
mark_what_is_personal
review_and_release
print_model
echo "first ten minutes: good"
