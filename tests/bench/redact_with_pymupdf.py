"""redact_with_pymupdf.py IN MARKS.json OUT : the same marks by PyMuPDF's own redaction."""
import json
import sys

import fitz

kept = []


def keep_results(cls, name):
    """Debian's PyMuPDF 1.21 forgets what an annotation is once one of its Python objects is freed: keep them to the end."""
    method = getattr(cls, name)

    def keeping(*arguments, **named):
        result = method(*arguments, **named)
        kept.append(result)
        return result

    setattr(cls, name, keeping)


keep_results(fitz.Document, "load_page")
keep_results(fitz.Page, "load_annot")
keep_results(fitz.Page, "add_redact_annot")

source, marks, output = sys.argv[1:]
document = fitz.open(source)
by_page = {}
for mark in json.load(open(marks))["marks"]:
    by_page.setdefault(mark["page"], []).append(mark["rect"])
for number, rects in by_page.items():
    page = document[number - 1]
    height = page.mediabox.height
    for x0, y0, x1, y1 in rects:
        page.add_redact_annot(fitz.Rect(x0, height - y1, x1, height - y0), fill=(0, 0, 0))
    page.apply_redactions(images=fitz.PDF_REDACT_IMAGE_PIXELS)
document.save(output, garbage=3, deflate=True)
