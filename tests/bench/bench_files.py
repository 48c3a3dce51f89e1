"""The files that are measured on, made from the sample case."""
import json
import pathlib
import struct
import subprocess

SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "resources" / "sample"
DPI = 300


def run(*command):
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)


def write_pdf(path, images):
    """One page-filling image a page. `images`: (dictionary entries, data, width, height in pixels)."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    for entries, data, width, height in images:
        first = len(objects) + 1
        w, h = width * 72 / DPI, height * 72 / DPI
        content = f"{w:.3f} 0 0 {h:.3f} 0 0 cm /Im Do".encode()
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {w:.3f} {h:.3f}] /Contents {first + 1} 0 R "
                       f"/Resources << /XObject << /Im {first + 2} 0 R >> >> >>")
        objects.append((f"<< /Length {len(content)} >>", content))
        objects.append((f"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} {entries} /Length {len(data)} >>", data))
        kids.append(f"{first} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    out = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode()
        if isinstance(body, tuple):
            out += body[0].encode() + b"\nstream\n" + body[1] + b"\nendstream"
        else:
            out += body.encode()
        out += b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    path.write_bytes(out)


def group4_strip(tiff):
    """Width, height and data of a TIFF of one Group 4 strip."""
    data = tiff.read_bytes()
    order = "<" if data[:2] == b"II" else ">"
    at = struct.unpack_from(order + "I", data, 4)[0]
    tags = {}
    for i in range(struct.unpack_from(order + "H", data, at)[0]):
        tag, kind, _, value = struct.unpack_from(order + "HHII", data, at + 2 + 12 * i)
        tags[tag] = struct.unpack_from(order + "H", data, at + 2 + 12 * i + 8)[0] if kind == 3 else value
    assert tags[259] == 4, "not Group 4"
    black_is_1 = tags[262] == 0
    return tags[256], tags[257], data[tags[273]:tags[273] + tags[279]], black_is_1


def jpeg_page(picture):
    width, height = (int(n) for n in picture.with_suffix(".size").read_text().split())
    return ("/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode", picture.read_bytes(), width, height)


def sample_pictures(folder):
    """Pages of the sample as scans: JPEG and Group 4, 300 dpi."""
    run("pdftoppm", "-r", DPI, "-gray", SAMPLE / "cia-croydon.pdf", folder / "page")
    jpegs, strips = [], []
    for pgm in sorted(folder.glob("page-*.pgm")):
        run("convert", pgm, "-quality", "85", pgm.with_suffix(".jpg"))
        run("convert", pgm, "-threshold", "60%", "-type", "bilevel", "-compress", "Group4", "-define", "tiff:rows-per-strip=100000",
            pgm.with_suffix(".tif"))
        with open(pgm, "rb") as file:
            file.readline()
            pgm.with_suffix(".size").write_text(file.readline().decode())
        jpegs.append(jpeg_page(pgm.with_suffix(".jpg")))
        width, height, data, black_is_1 = group4_strip(pgm.with_suffix(".tif"))
        strips.append((f"/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns {width} "
                       f"/Rows {height} {'' if black_is_1 else '/BlackIs1 true'} >>", data, width, height))
    return jpegs, strips


def repeated(source, marks, times, most, pdf, folder):
    """`times` copies of the sample behind each other, each with objects of its own, and up to `most` marks over all pages."""
    copies = []
    for i in range(times):
        copy = folder / f"copy-{i}.pdf"
        copy.write_bytes(source.read_bytes())
        copies.append(copy)
    run("qpdf", "--empty", "--pages", *copies, "--", pdf)
    for copy in copies:
        copy.unlink()
    all_marks = [dict(mark, page=mark["page"] + 2 * i) for i in range(times) for mark in marks]
    pdf.with_suffix(".json").write_text(json.dumps({"marks": all_marks[:most]}))


class Files:
    """Each attribute is a PDF; its marks are beside it with the suffix .json."""

    def __init__(self, folder, quick):
        source = SAMPLE / "cia-croydon.pdf"
        text = (SAMPLE / "cia-croydon.marks.json").read_text()
        marks = json.loads(text)["marks"]
        self.digital = folder / "digital.pdf"
        self.jpeg = folder / "jpeg.pdf"
        self.group4 = folder / "group4.pdf"
        self.long = folder / "long.pdf"
        self.scans = folder / "scans.pdf"
        self.large = folder / "large.pdf"
        self.digital.write_bytes(source.read_bytes())
        jpegs, strips = sample_pictures(folder)
        write_pdf(self.jpeg, jpegs)
        write_pdf(self.group4, strips)
        for pdf in (self.digital, self.jpeg, self.group4):
            pdf.with_suffix(".json").write_text(text)
        repeated(source, marks, 12 if quick else 60, 400 if quick else 2000, self.long, folder)
        self.scanned_pages = 4 if quick else 8
        write_pdf(self.scans, (jpegs * self.scanned_pages)[:self.scanned_pages])
        repeated(source, marks, 50 if quick else 250, 1, self.large, folder)

    @staticmethod
    def pages(pdf):
        out = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
        return int(next(line for line in out.splitlines() if line.startswith("Pages:")).split()[1])

    @staticmethod
    def mark_count(pdf):
        return len(json.loads(pdf.with_suffix(".json").read_text())["marks"])
