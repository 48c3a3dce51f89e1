"""How many words that no mark touches still stand where they stood, as pdftotext (Poppler) reads both files."""
import json
import re
import subprocess

WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)</word>')
PAGE = re.compile(r'<page width="[\d.]+" height="([\d.]+)"')


def words(pdf):
    """(page, x0, y0, x1, y1, text), origin lower left."""
    found, page, height = [], 0, 0.0
    for line in subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True, text=True).stdout.splitlines():
        if match := PAGE.search(line):
            page, height = page + 1, float(match[1])
        if match := WORD.search(line):
            x0, y0, x1, y1 = (float(number) for number in match.groups()[:4])
            found.append((page, x0, height - y1, x1, height - y0, match[5]))
    return found


def touched(word, marks):
    page, x0, y0, x1, y1, _ = word
    return any(mark["page"] == page and x0 < mark["rect"][2] and x1 > mark["rect"][0] and y0 < mark["rect"][3] - 1 and
               y1 > mark["rect"][1] + 1 for mark in marks)


def words_kept(source, marks_file, result):
    """(kept, all)"""
    marks = json.loads(marks_file.read_text())["marks"]
    outside = [word for word in words(source) if not touched(word, marks)]
    there = {}
    for page, x0, y0, _, _, text in words(result):
        there.setdefault((page, text), []).append((x0, y0))
    kept = sum(any(abs(x - word[1]) < 1 and abs(y - word[2]) < 1 for x, y in there.get((word[0], word[5]), []))
               for word in outside)
    return kept, len(outside)
