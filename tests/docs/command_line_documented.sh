#!/usr/bin/env bash
# command_line_documented.sh WITHHELD_CLI TREE : every command and option of --help stands in docs/command-line.md, and the links of
# the documents lead to files.
set -euo pipefail
cli=$1
tree=$2
document=$tree/docs/command-line.md
missing=0

wanted() {
    grep -qF -- "$2" "$document" && return
    echo "docs/command-line.md does not speak of $2 ($1)" >&2
    missing=1
}
subcommands() { "$cli" "$@" --help | sed -n '/^Subcommands:/,$ s/^  \([a-z][a-z-]*\) .*/\1/p'; }
options() { "$cli" "$@" --help | grep -oE -- '^  (-[a-z],)?--[a-z-]+' | grep -oE -- '--[a-z-]+' | grep -v -- --help; }

commands=$(subcommands)
[ "$(wc -w <<<"$commands")" -ge 6 ] || { echo "--help lists no commands: $commands" >&2; exit 1; }
for command in $commands; do
    wanted "withheld-cli --help" "$command"
    [ "$command" = case ] && continue
    for option in $(options "$command"); do wanted "withheld-cli $command --help" "$option"; done
done
for step in $(subcommands case); do
    wanted "withheld-cli case --help" "\`$step"
    for option in $(options case "$step"); do wanted "withheld-cli case $step --help" "$option"; done
done

# Pictures may be made later than the text that shows them.
for file in "$tree"/*.md "$tree"/docs/*.md "$tree"/docs/decisions/*.md; do
    for link in $(grep -oE '\]\([^)#:]+\)' "$file" | sed 's/^](//; s/)$//'); do
        case $link in *.png) continue ;; esac
        [ -e "$(dirname "$file")/$link" ] || { echo "${file#"$tree"/} links to $link, which is not there" >&2; missing=1; }
    done
done
exit "$missing"
