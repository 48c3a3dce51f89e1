#include "support/PdfBuilder.h"

#include <algorithm>
#include <cstdio>

#include "base/Hash.h"
#include "base/Unicode.h"

namespace withheld::test {

namespace {

std::string number(double v) {
    char text[40];
    std::snprintf(text, sizeof text, "%.3f", v);
    return text;
}

std::string box(double x0, double y0, double x1, double y1) {
    return "[" + number(x0) + " " + number(y0) + " " + number(x1) + " " + number(y1) + "]";
}

std::string entriesOf(const std::map<std::string, int>& names) {
    std::string out;
    for (const auto& [name, object] : names) {
        out += name + " " + ref(object) + " ";
    }
    return out;
}

std::string padded(std::size_t value) {
    char text[24];
    std::snprintf(text, sizeof text, "%010zu", value);
    return text;
}

}  // namespace

std::string ref(int object) {
    return std::to_string(object) + " 0 R";
}

std::string literal(std::string_view text) {
    std::string out = "(";
    for (const char c : text) {
        if (c == '(' || c == ')' || c == '\\') {
            out += '\\';
        }
        out += c;
    }
    return out + ")";
}

std::string wideString(std::string_view utf8) {
    return "<feff" + toHex(utf8ToUtf16be(utf8)) + ">";
}

std::string show(double x, double y, std::string_view text, double size) {
    return "BT /F1 " + number(size) + " Tf " + number(x) + " " + number(y) + " Td " + literal(text) + " Tj ET\n";
}

std::string blackBox(double x0, double y0, double x1, double y1) {
    return "q 0 g " + number(x0) + " " + number(y0) + " " + number(x1 - x0) + " " + number(y1 - y0) + " re f Q\n";
}

PdfBuilder::PdfBuilder() {
    for (const auto& [name, font] : {std::pair{"/F1", "Helvetica"}, {"/F2", "Times-Roman"}, {"/F3", "Courier"}}) {
        m_fonts[name] =
            addObject("<< /Type /Font /Subtype /Type1 /BaseFont /" + std::string(font) + " /Encoding /WinAnsiEncoding >>");
    }
}

int PdfBuilder::addObject(std::string body) {
    m_objects.push_back(std::move(body));
    return static_cast<int>(m_objects.size());
}

int PdfBuilder::addStream(const std::string& entries, std::string_view data) {
    return addObject("<< " + entries + " /Length " + std::to_string(data.size()) + " >>\nstream\n" + std::string(data) +
                     "\nendstream");
}

int PdfBuilder::reserve() {
    return addObject("null");
}

void PdfBuilder::setObject(int object, std::string body) {
    m_objects.at(static_cast<std::size_t>(object) - 1) = std::move(body);
}

int PdfBuilder::addGreyImage(int width, int height, std::string_view samples, const std::string& entries) {
    const int object = addStream("/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 /Width " +
                                     std::to_string(width) + " /Height " + std::to_string(height) + " " + entries,
                                 samples);
    nameXObject("/Im" + std::to_string(object), object);
    return object;
}

void PdfBuilder::nameXObject(const std::string& name, int object) {
    m_xobjects[name] = object;
}
void PdfBuilder::nameFont(const std::string& name, int object) {
    m_fonts[name] = object;
}

int PdfBuilder::addPage(const std::string& content, const PageOptions& options) {
    Page page;
    page.content = addStream("", content);
    page.object = reserve();
    page.options = options;
    m_pages.push_back(page);
    return page.object;
}

int PdfBuilder::addAnnotation(int page, const std::string& dictionary) {
    const int object = addObject(dictionary);
    m_pages.at(static_cast<std::size_t>(page) - 1).annotations.push_back(object);
    return object;
}

int PdfBuilder::addTextField(int page, double x0, double y0, double x1, double y1, const std::string& name,
                             const std::string& value) {
    const std::string appearance = "/Tx BMC q " + show(2, 4, value, 10) + "Q EMC";
    const int form = addStream("/Type /XObject /Subtype /Form /BBox " + box(0, 0, x1 - x0, y1 - y0) +
                                   " /Resources << /Font << /F1 " + ref(m_fonts.at("/F1")) + " >> >>",
                               appearance);
    const int field =
        addAnnotation(page, "<< /Type /Annot /Subtype /Widget /FT /Tx /F 4 /T " + literal(name) + " /V " + literal(value) +
                                " /DA (/F1 10 Tf 0 g) /Rect " + box(x0, y0, x1, y1) + " /AP << /N " + ref(form) + " >> >>");
    m_fields.push_back(field);
    return field;
}

void PdfBuilder::addBookmark(const std::string& title, int page) {
    m_bookmarks.emplace_back(title, page);
}
void PdfBuilder::setCatalogueEntry(const std::string& key, const std::string& value) {
    m_catalogue[key] = value;
}
void PdfBuilder::setTrailerEntry(const std::string& key, const std::string& value) {
    m_trailer[key] = value;
}
void PdfBuilder::setInfo(const std::string& key, const std::string& value) {
    m_info[key] = value;
}

std::string PdfBuilder::build() const {
    std::vector<std::string> objects = m_objects;
    const auto add = [&](const std::string& body) {
        objects.push_back(body);
        return static_cast<int>(objects.size());
    };
    const int tree = add("null");
    std::string kids;
    for (const Page& page : m_pages) {
        std::string body = "<< /Type /Page /Parent " + ref(tree) + " /MediaBox " +
                           box(0, 0, page.options.width, page.options.height) + " /Contents " + ref(page.content) +
                           " /Resources << /Font << " + entriesOf(m_fonts) + ">>";
        if (!m_xobjects.empty()) {
            body += " /XObject << " + entriesOf(m_xobjects) + ">>";
        }
        body += " " + page.options.resources + " >> " + page.options.entries;
        if (!page.annotations.empty()) {
            body += " /Annots [";
            for (const int annotation : page.annotations) {
                body += " " + ref(annotation);
            }
            body += " ]";
        }
        objects[static_cast<std::size_t>(page.object) - 1] = body + " >>";
        kids += " " + ref(page.object);
    }
    objects[static_cast<std::size_t>(tree) - 1] =
        "<< /Type /Pages /Kids [" + kids + " ] /Count " + std::to_string(m_pages.size()) + " >>";
    std::string catalogue = "<< /Type /Catalog /Pages " + ref(tree);
    if (!m_bookmarks.empty()) {
        const int root = add("null");
        const int first = root + 1;
        const int last = root + static_cast<int>(m_bookmarks.size());
        for (int item = first; item <= last; ++item) {
            const auto& [title, page] = m_bookmarks[static_cast<std::size_t>(item - first)];
            add("<< /Title " + literal(title) + " /Parent " + ref(root) + " /Dest [" + ref(pageObject(page)) + " /Fit]" +
                (item > first ? " /Prev " + ref(item - 1) : "") + (item < last ? " /Next " + ref(item + 1) : "") + " >>");
        }
        objects[static_cast<std::size_t>(root) - 1] = "<< /Type /Outlines /First " + ref(first) + " /Last " + ref(last) +
                                                      " /Count " + std::to_string(m_bookmarks.size()) + " >>";
        catalogue += " /Outlines " + ref(root);
    }
    if (!m_fields.empty()) {
        catalogue += " /AcroForm << /DA (/F1 10 Tf 0 g) /DR << /Font << " + entriesOf(m_fonts) + ">> >> /Fields [";
        for (const int field : m_fields) {
            catalogue += " " + ref(field);
        }
        catalogue += " ] >>";
    }
    for (const auto& [key, value] : m_catalogue) {
        catalogue += " " + key + " " + value;
    }
    const int root = add(catalogue + " >>");
    std::string trailer = "/Root " + ref(root);
    if (!m_info.empty()) {
        std::string info = "<<";
        for (const auto& [key, value] : m_info) {
            info += " " + key + " " + value;
        }
        trailer += " /Info " + ref(add(info + " >>"));
    }
    for (const auto& [key, value] : m_trailer) {
        trailer += " " + key + " " + value;
    }

    std::string out = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    std::string table = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += padded(out.size()) + " 00000 n \n";
        out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::size_t start = out.size();
    const std::string size = std::to_string(objects.size() + 1);
    return out + "xref\n0 " + size + "\n" + table + "trailer\n<< /Size " + size + " " + trailer + " >>\nstartxref\n" +
           std::to_string(start) + "\n%%EOF\n";
}

std::string PdfBuilder::appendRevision(const std::string& bytes, const std::map<int, std::string>& objects) {
    const std::size_t startAt = bytes.rfind("startxref") + 10;
    const std::string previous = bytes.substr(startAt, bytes.find('\n', startAt) - startAt);
    const std::size_t trailerAt = bytes.rfind("trailer\n<<") + 10;
    std::string trailer = bytes.substr(trailerAt, bytes.rfind(">>\nstartxref") - trailerAt);
    std::string out = bytes;
    std::string table;
    int largest = 0;
    for (const auto& [object, body] : objects) {
        table += std::to_string(object) + " 1\n" + padded(out.size()) + " 00000 n \n";
        out += std::to_string(object) + " 0 obj\n" + body + "\nendobj\n";
        largest = std::max(largest, object);
    }
    const std::size_t sizeAt = trailer.find("/Size ") + 6;
    const std::size_t sizeEnd = trailer.find(' ', sizeAt);
    const int size = std::max(largest + 1, std::stoi(trailer.substr(sizeAt, sizeEnd - sizeAt)));
    trailer.replace(sizeAt, sizeEnd - sizeAt, std::to_string(size));
    const std::size_t prevAt = trailer.find("/Prev ");
    if (prevAt != std::string::npos) {
        trailer.erase(prevAt, trailer.find(' ', prevAt + 6) - prevAt);
    }
    const std::size_t start = out.size();
    return out + "xref\n" + table + "trailer\n<<" + trailer + " /Prev " + previous + " >>\nstartxref\n" + std::to_string(start) +
           "\n%%EOF\n";
}

}  // namespace withheld::test
