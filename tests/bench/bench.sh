#!/usr/bin/env bash
# bench.sh WITHHELD_CLI [--quick] : Withheld against PyMuPDF, mutool, ocrmypdf and pdftoppm, as a Markdown table on stdout.
#
# Whole processes, from start to end, taken in turns (A B C A B C …) so that a busy machine hurts all alike; medians. The files are
# made from the sample case. A rival that is not installed gives a row that says so.
set -euo pipefail

cli=$(realpath "${1:?usage: bench.sh WITHHELD_CLI [--quick]}")
shift
for tool in /usr/bin/python3 pdftoppm pdftotext pdfinfo qpdf convert; do
    command -v "$tool" >/dev/null || { echo "$tool is not installed: ./dev setup" >&2; exit 1; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Debian's python3 by name: it is the one that sees python3-fitz.
/usr/bin/python3 -B "$(dirname "$0")/measure.py" "$cli" "$work" "$@"
