#!/bin/bash
# From two PDFs to a released pack without a mouse, and what that costs the hands.
source "$(dirname "$0")/journey.sh"
source "$(dirname "$0")/first_ten_minutes_steps.sh"
on_own_display "$@"

# hold MODIFIERS KEY… : the keys while the modifiers are held.
hold() {
    local modifiers=$1 each
    shift
    KEYS=$((KEYS + $# + $(tr + '\n' <<<"$modifiers" | wc -l)))
    for each in "$@"; do
        xdotool key --delay 40 "$modifiers+$each"
    done
    sleep 0.15
}
mark_name() {
    press F7
    press ctrl+Home
    hold ctrl Right Right Right Right
    flow_begins
    hold ctrl+shift Right Right
    press m
    flow_ends 'two words from the caret, sticky code' 1 1 2.0
}
mark_word() {
    hold ctrl Right
    hold ctrl+shift Right
    press m
}
# From the field to the chips, two to the right, and on past the rules and the places to the first button below them.
search_telephone_numbers() {
    press Tab Tab Tab Right Right
    sleep 1
    press Tab Tab Tab Tab
    press space
}
mark_foot() { press k; }  # the mark before this one stands for the foot
choose_first_to_decide() { press F6 Right Tab Home; }

make_case
mark_what_is_personal
review_and_release
print_model
echo "first ten minutes by keys: good"
