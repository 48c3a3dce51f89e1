#include "BadFiles.h"

#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "support/PdfBuilder.h"

namespace withheld::test {

namespace {

std::string deflated(const std::string& block, int times) {
    Pl_Buffer buffer("deflated");
    Pl_Flate flate("flate", &buffer, Pl_Flate::a_deflate);
    for (int i = 0; i < times; ++i) {
        flate.write(reinterpret_cast<const unsigned char*>(block.data()), block.size());
    }
    flate.finish();
    const std::unique_ptr<Buffer> data(buffer.getBuffer());
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

/// A hundred forms, each paints the next; the innermost shows text.
std::string nestedForms() {
    PdfBuilder pdf;
    int inner = pdf.addStream(
        "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 << /Type /Font "
        "/Subtype /Type1 /BaseFont /Helvetica >> >> >>",
        show(20, 20, "deep down"));
    for (int i = 1; i < 100; ++i) {
        inner = pdf.addStream(
            "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /Fm " + ref(inner) + " >> >>", "/Fm Do");
    }
    pdf.nameXObject("/Fm", inner);
    pdf.addPage("/Fm Do " + show(72, 700, "Outside"));
    return pdf.build();
}

std::string formPaintingItself() {
    PdfBuilder pdf;
    const int form = pdf.reserve();
    pdf.setObject(form, "<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /Fm " + ref(form) +
                            " >> >> /Length 6 >>\nstream\n/Fm Do\nendstream");
    pdf.nameXObject("/Fm", form);
    pdf.addPage("/Fm Do " + show(72, 700, "Outside"));
    return pdf.build();
}

/// Each of 15 forms paints the next one twice: 32,768 paintings.
std::string formBomb() {
    PdfBuilder pdf;
    int inner = pdf.addStream("/Type /XObject /Subtype /Form /BBox [0 0 595 842]", "0 0 10 10 re f");
    for (int i = 0; i < 15; ++i) {
        inner = pdf.addStream(
            "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /Fm " + ref(inner) + " >> >>",
            "/Fm Do /Fm Do");
    }
    pdf.nameXObject("/Fm", inner);
    pdf.addPage("/Fm Do");
    return pdf.build();
}

/// Object number of the page tree's root.
int treeOf(const std::string& pdf) {
    static const std::string before = "/Catalog /Pages ";
    return std::stoi(pdf.substr(pdf.find(before) + before.size()));
}

/// The page tree's only kid is the tree.
std::string treeOfItself() {
    const std::string sound = soundPdf();
    const int tree = treeOf(sound);
    return PdfBuilder::appendRevision(sound, {{tree, "<< /Type /Pages /Count 1 /Kids [ " + ref(tree) + " ] >>"}});
}

std::string pageOfSize(double width, double height) {
    PdfBuilder pdf;
    PageOptions options;
    options.width = width;
    options.height = height;
    pdf.addPage(show(10, 10, "Measured"), options);
    return pdf.build();
}

/// Some kilobytes that grow to 64 MiB of content.
std::string contentBomb() {
    PdfBuilder pdf;
    pdf.addPage("");
    const int bomb = pdf.addStream("/Filter /FlateDecode", deflated(std::string(1U << 20U, ' '), 64));
    const std::string sound = pdf.build();
    return PdfBuilder::appendRevision(
        sound, {{pdf.pageObject(1), "<< /Type /Page /Parent " + ref(treeOf(sound)) +
                                        " /MediaBox [0 0 595 842] /Resources << >> /Contents " + ref(bomb) + " >>"}});
}

/// Says that it has four hundred million pixels, and has three bytes.
std::string hugeImage() {
    PdfBuilder pdf;
    const int image = pdf.addStream(
        "/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 /Width 20000 "
        "/Height 20000",
        "abc");
    pdf.nameXObject("/Im", image);
    pdf.addPage("595 0 0 842 0 0 cm /Im Do");
    return pdf.build();
}

std::string deepArrays() {
    PdfBuilder pdf;
    pdf.addPage(std::string(100000, '[') + std::string(100000, ']') + " TJ");
    return pdf.build();
}

std::string half() {
    const std::string sound = soundPdf(20);
    return sound.substr(0, sound.size() / 2);
}

std::string withoutItsEnd() {
    const std::string sound = soundPdf(20);
    return sound.substr(0, sound.rfind("xref\n0"));
}

std::string zerosInTheMiddle() {
    std::string sound = soundPdf(20);
    return sound.replace(sound.size() / 2, 500, 500, '\0');
}

}  // namespace

std::string soundPdf(int pages) {
    PdfBuilder pdf;
    for (int page = 1; page <= pages; ++page) {
        pdf.addPage(show(72, 700, "Page " + std::to_string(page)) + show(20, 20, "Under the mark"));
    }
    return pdf.build();
}

std::string encryptedPdf() {
    const std::string plain = soundPdf();
    QPDF document;
    document.processMemoryFile("plain.pdf", plain.data(), plain.size());
    QPDFWriter writer(document);
    writer.setR6EncryptionParameters("correct horse", "battery staple", true, true, true, true, true, true, qpdf_r3p_full, true);
    writer.setOutputMemory();
    writer.write();
    const std::unique_ptr<Buffer> buffer(writer.getBuffer());
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

const std::vector<BadFile>& badFiles() {
    static const auto text = [](const std::string& bytes) { return [bytes] { return bytes; }; };
    static const auto square = [](double points) { return [points] { return pageOfSize(points, points); }; };
    static const std::vector<BadFile> files{
        {"empty.pdf", text(""), Wanted::Refusal},
        {"text.pdf", text("Dear Sir or Madam,\nthis is a letter and no PDF.\n"), Wanted::Refusal},
        {"picture.pdf", text("\x89PNG\r\n\x1a\n" + std::string(2000, '\0')), Wanted::Refusal},
        {"header-only.pdf", text("%PDF-1.7\n"), Wanted::Refusal},
        {"half.pdf", half},
        {"without-its-end.pdf", withoutItsEnd},
        {"zeros-in-the-middle.pdf", zerosInTheMiddle},
        {"nested-forms.pdf", nestedForms},
        {"form-painting-itself.pdf", formPaintingItself},
        {"form-bomb.pdf", formBomb},
        {"tree-of-itself.pdf", treeOfItself, Wanted::Refusal},
        {"one-pixel.pdf", square(1)},
        {"no-size.pdf", square(0)},
        {"200-inches.pdf", square(14400)},
        {"1000-metres.pdf", square(2834646)},
        {"content-bomb.pdf", contentBomb},
        {"huge-image.pdf", hugeImage},
        {"deep-arrays.pdf", deepArrays},
        {"locked.pdf", encryptedPdf, Wanted::Refusal},
    };
    return files;
}

}  // namespace withheld::test
