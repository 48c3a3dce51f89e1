"""ui_bench_files.py FOLDER : what ui_bench.sh makes its cases of, from the sample case. Marks for FILE are in FILE.json."""
import json
import pathlib
import sys

from bench_files import SAMPLE, repeated, run, sample_pictures, write_pdf

COPIES = 500  # of two pages each
SCANS = 40
MARKS = 50_000


def write_marks(pdf, marks):
    pathlib.Path(f"{pdf}.json").write_text(json.dumps({"marks": marks}))


def two_a_page(marks):
    """1,000 marks on the first 500 pages."""
    first, second = ([mark for mark in marks if mark["page"] == page][:2] for page in (1, 2))
    return [dict(mark, page=page) for page in range(1, 501) for mark in (first if page % 2 else second)]


def grid(pages, count):
    """Marks all over every page; each tenth without a code."""
    a_page = count // pages
    return [{"page": page, "rect": [x, y, x + 60, y + 10], "exemptions": ["s.40(2)"] if k % 10 else [], "kind": "name", "note": ""}
            for page in range(1, pages + 1) for k in range(a_page) for x, y in [(60 + k % 5 * 95, 760 - k // 5 * 70)]]


def main(folder):
    marks = json.loads((SAMPLE / "cia-croydon.marks.json").read_text())["marks"]
    long = folder / "plain" / "long.pdf"
    repeated(SAMPLE / "cia-croydon.pdf", marks, COPIES, 0, long, folder)
    for name in ("marked", "full"):
        (folder / name / "long.pdf").write_bytes(long.read_bytes())
    back = folder / "marked" / "back.pdf"
    run("qpdf", long, "--pages", ".", "z-1", "--", back)
    jpegs, _ = sample_pictures(folder)
    write_pdf(folder / "marked" / "scan.pdf", (jpegs * SCANS)[:SCANS])
    write_marks(folder / "marked" / "long.pdf", two_a_page(marks))
    write_marks(back, two_a_page(marks))
    write_marks(folder / "full" / "long.pdf", grid(2 * COPIES, MARKS))


main(pathlib.Path(sys.argv[1]))
