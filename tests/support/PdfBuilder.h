// Writes small PDF files for tests: every byte is stated by the test, nothing is taken from outside.
//
//     PdfBuilder pdf;
//     pdf.addPage("BT /F1 12 Tf 72 700 Td (Dear John) Tj ET");
//     std::string bytes = pdf.build();
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace withheld::test {

/// "12 0 R"
[[nodiscard]] std::string ref(int object);
/// "(text)" with parentheses and backslashes escaped.
[[nodiscard]] std::string literal(std::string_view text);
/// "<FEFF…>": a text string in UTF-16BE.
[[nodiscard]] std::string wideString(std::string_view utf8);
/// Content that shows `text` in /F1 at (x, y).
[[nodiscard]] std::string show(double x, double y, std::string_view text, double size = 12);
/// Content that fills a rectangle in black.
[[nodiscard]] std::string blackBox(double x0, double y0, double x1, double y1);

struct PageOptions {
    double width = 595;
    double height = 842;
    std::string entries;    ///< more of the page dictionary: "/Rotate 90 /CropBox [10 10 300 300]"
    std::string resources;  ///< more of /Resources besides /Font and /XObject: "/Properties << /L1 9 0 R >>"
};

class PdfBuilder {
public:
    /// Standard 14 fonts with WinAnsiEncoding are there as /F1 (Helvetica), /F2 (Times-Roman), /F3 (Courier) on every page.
    PdfBuilder();

    /// `body` as it stands between "obj" and "endobj". Returns the object's number.
    int addObject(std::string body);
    /// `entries`: of the stream dictionary without /Length.
    int addStream(const std::string& entries, std::string_view data);
    /// A number to be filled in later with setObject.
    int reserve();
    void setObject(int object, std::string body);

    /// 8-bit grey image without compression, top row first. Returns its number; draw it as /Im<number>.
    int addGreyImage(int width, int height, std::string_view samples, const std::string& entries = "");
    /// Any XObject under a name of its own on all pages: "/Fm1".
    void nameXObject(const std::string& name, int object);
    /// Any font under a name of its own on all pages: "/F9".
    void nameFont(const std::string& name, int object);

    /// Returns the page's object number.
    int addPage(const std::string& content, const PageOptions& options = {});
    /// `page` from 1. `dictionary`: "<< /Type /Annot /Subtype /Square /Rect [0 0 10 10] >>". Returns its number.
    int addAnnotation(int page, const std::string& dictionary);
    /// A text field with its widget; `value` goes into /V and an appearance. Returns its number.
    int addTextField(int page, double x0, double y0, double x1, double y1, const std::string& name, const std::string& value);
    /// A bookmark to a page.
    void addBookmark(const std::string& title, int page);
    /// `key` with slash; `value` raw.
    void setCatalogueEntry(const std::string& key, const std::string& value);
    void setTrailerEntry(const std::string& key, const std::string& value);
    /// Raw value in the Info dictionary.
    void setInfo(const std::string& key, const std::string& value);

    [[nodiscard]] int pageObject(int page) const { return m_pages.at(static_cast<std::size_t>(page) - 1).object; }
    [[nodiscard]] std::string build() const;

    /// `bytes` with new or changed objects appended as a later revision (ISO 32000-1 7.5.6).
    [[nodiscard]] static std::string appendRevision(const std::string& bytes, const std::map<int, std::string>& objects);

private:
    struct Page {
        int object = 0;
        int content = 0;
        PageOptions options;
        std::vector<int> annotations;
    };
    std::vector<std::string> m_objects;  ///< index 0 is object 1
    std::vector<Page> m_pages;
    std::vector<std::pair<std::string, int>> m_bookmarks;
    std::vector<int> m_fields;
    std::map<std::string, int> m_xobjects;
    std::map<std::string, int> m_fonts;
    std::map<std::string, std::string> m_catalogue;
    std::map<std::string, std::string> m_trailer;
    std::map<std::string, std::string> m_info;
};

}  // namespace withheld::test
