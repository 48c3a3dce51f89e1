#include <algorithm>
#include <cmath>
#include <exception>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <set>

#include "base/Unicode.h"
#include "ocr/ContentBalance.h"
#include "ocr/GlyphlessFont.h"
#include "ocr/LayerNumbers.h"
#include "ocr/Layout.h"
#include "ocr/Ocr.h"
#include "pdf/NumberSigns.h"

namespace withheld::ocr {

namespace {

bool isTouched(const Rect& box, const std::vector<Quad>& quads) {
    return std::any_of(quads.begin(), quads.end(), [&](const Quad& quad) {
        return quad.bounds().intersects(box) && (area(quad) <= 0 || sharedArea(Quad::of(box), quad) > 0);
    });
}

/// High bytes of the codes that the layers use.
std::set<unsigned> codeRows(const std::vector<LayerPage>& pages) {
    std::set<unsigned> rows{0x00, 0xFF};  // blanks and letters; the replacement character
    for (const LayerPage& layer : pages) {
        for (const Word& word : layer.text.words) {
            for (const char32_t c : utf8ToUtf32(word.text)) {
                rows.insert(static_cast<unsigned>(c >> 8U) & 0xFFU);
            }
        }
    }
    return rows;
}

/// A word in the upright frame (y downwards).
struct UprightWord {
    const Word* word = nullptr;
    Rect box;
};

using UprightLine = std::vector<UprightWord>;

/// How much the page's lines rise (y downwards): all lines of a scan are skewed alike, and one line alone tells little, since
/// letters with and without descenders move the middles of its words.
double commonSlope(const std::vector<UprightLine>& lines) {
    double xx = 0;
    double xy = 0;
    for (const UprightLine& line : lines) {
        const double n = static_cast<double>(line.size());
        Point mean;
        for (const UprightWord& word : line) {
            mean.x += word.box.center().x / n;
            mean.y += word.box.center().y / n;
        }
        for (const UprightWord& word : line) {
            const double dx = word.box.center().x - mean.x;
            xx += dx * dx;
            xy += dx * (word.box.center().y - mean.y);
        }
    }
    const double slope = xx > 0 ? std::clamp(xy / xx, -0.15, 0.15) : 0;
    return std::abs(slope) < 0.0015 ? 0 : slope;
}

struct LineFit {
    double size = 1;      ///< height of the line's box
    double baseline = 0;  ///< y of the baseline at x = 0
};

LineFit fitted(const UprightLine& line, double slope) {
    std::vector<double> heights;
    double top = 1e9;
    double bottom = -1e9;
    for (const UprightWord& word : line) {
        const double level = slope * word.box.center().x;
        // A skewed word's bounds are higher than the word.
        const double lean = std::min(std::abs(slope) * word.box.width(), word.box.height() / 2) / 2;
        heights.push_back(word.box.height() - 2 * lean);
        top = std::min(top, word.box.y0 + lean - level);
        bottom = std::max(bottom, word.box.y1 - lean - level);
    }
    std::nth_element(heights.begin(), heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2), heights.end());
    const double usualHeight = std::max(heights[heights.size() / 2], 0.1);
    // One odd box must not blow up the line.
    const double excess = (bottom - top) - 1.9 * usualHeight;
    if (excess > 0) {
        top += excess / 2;
        bottom -= excess / 2;
    }
    LineFit fit;
    fit.size = std::max(bottom - top, 0.1);
    fit.baseline = bottom - glyphlessDescent * fit.size;
    return fit;
}

class LayerContent {
public:
    LayerContent(const Matrix& upright, double slope, std::string fontName)
        : m_toUser(upright.inverted()), m_slope(slope), m_font(std::move(fontName)) {}

    void addLine(const UprightLine& line) {
        const LineFit fit = fitted(line, m_slope);
        // Level words on a rising line: Poppler breaks a word where its own baseline rises.
        const Point along = m_toUser.mapVector({1, 0});
        const Point up = m_toUser.mapVector({0, -1});
        m_content += "BT\n3 Tr " + m_font + " " + decimal(fit.size) + " Tf\n";
        for (std::size_t i = 0; i < line.size(); ++i) {
            const Rect& box = line[i].box;
            const bool spaced = i + 1 < line.size() && line[i].word->spaceAfter;
            // Readers order words by their boxes: those of a line may not overlap.
            const double smallest = narrowestBlank * fit.size;
            const double room = spaced ? line[i + 1].box.x0 - smallest - box.x0 : box.width();
            const double width = std::max({std::min(box.width(), room), box.width() / 2, 0.01});
            const auto glyphs = static_cast<double>(std::max<std::size_t>(utf8ToUtf32(line[i].word->text).size(), 1));
            const Point start = m_toUser.map({box.x0, fit.baseline + m_slope * box.center().x});
            m_content += decimal(along.x) + " " + decimal(along.y) + " " + decimal(up.x) + " " + decimal(up.y) + " " +
                         decimal(start.x) + " " + decimal(start.y) + " Tm\n";
            show(hexCodes(line[i].word->text), width / glyphs, fit.size);
            if (spaced) {
                show("<0020>", std::max(line[i + 1].box.x0 - box.x0 - width, smallest), fit.size);
            }
        }
        m_content += "ET\n";
    }

    [[nodiscard]] const std::string& text() const { return m_content; }

private:
    /// Each glyph as wide as `advance` by horizontal scaling.
    void show(const std::string& codes, double advance, double size) {
        m_content += decimal(100 * advance / (glyphlessAdvance * size)) + " Tz " + codes + " Tj\n";
    }

    static constexpr double narrowestBlank = 0.15;  // em

    Matrix m_toUser;
    double m_slope;
    std::string m_font;
    std::string m_content;
};

std::string layerContent(const LayerPage& layer, int rotate, const std::string& fontName) {
    const Matrix upright = uprightFrame(layer.text, rotate);
    std::vector<UprightLine> lines;
    int lastLine = 0;
    for (const Word& word : layer.text.words) {
        if (word.text.empty() || isTouched(word.box, layer.leaveOut)) {
            continue;
        }
        if (lines.empty() || word.line != lastLine) {
            lines.emplace_back();
        }
        lastLine = word.line;
        lines.back().push_back({&word, mappedBounds(word.box, upright)});
    }
    LayerContent content(upright, commonSlope(lines), fontName);
    for (const UprightLine& line : lines) {
        content.addLine(line);
    }
    return content.text();
}

std::string repeated(const std::string& text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) {
        out += text;
    }
    return out;
}

/// Resources may be shared between pages, or inherited: this page gets its own with the font under a name that is free.
std::string addFontResource(QPDFObjectHandle page, QPDFObjectHandle font) {
    QPDFObjectHandle resources = page.getKey("/Resources");
    resources = resources.isDictionary() ? resources.shallowCopy() : QPDFObjectHandle::newDictionary();
    QPDFObjectHandle fonts = resources.getKey("/Font");
    fonts = fonts.isDictionary() ? fonts.shallowCopy() : QPDFObjectHandle::newDictionary();
    std::string name = "/OcrText";
    for (int i = 2; fonts.hasKey(name); ++i) {
        name = "/OcrText" + std::to_string(i);
    }
    fonts.replaceKey(name, font);
    resources.replaceKey("/Font", fonts);
    page.replaceKey("/Resources", resources);
    return name;
}

void addLayer(QPDF& document, QPDFPageObjectHelper page, const LayerPage& layer, QPDFObjectHandle font) {
    QPDFObjectHandle object = page.getObjectHandle();
    QPDFObjectHandle rotateValue = object.getKey("/Rotate");
    const int rotate = rotateValue.isInteger() ? static_cast<int>(rotateValue.getIntValue() % 360) : 0;
    ContentBalance balance;
    try {
        balance = contentBalance(page);
    } catch (const std::exception&) {
        balance = {};  // content that cannot be read: viewers stop there as well
    }
    const std::string name = addFontResource(object, font);
    const std::string content = layerContent(layer, rotate, name);
    if (content.empty()) {
        return;
    }
    const auto add = [&](const std::string& bytes, bool first) {
        object.addPageContents(QPDFObjectHandle::newStream(&document, bytes), first);
    };
    add(repeated("q\n", balance.missingSaves + 1), true);
    add("\n" + std::string(balance.openText ? "ET\n" : "") + repeated("Q\n", balance.openSaves + 1) + "q\n" + content + "Q\n",
        false);
}

}  // namespace

Expected<Bytes> addTextLayer(std::string_view pdf, const std::string& file, const std::vector<LayerPage>& pages) {
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile(file.c_str(), pdf.data(), pdf.size());
        QPDFPageDocumentHelper helper(document);
        helper.pushInheritedAttributesToPage();
        const std::vector<QPDFPageObjectHelper> all = helper.getAllPages();
        QPDFObjectHandle font;
        for (const LayerPage& layer : pages) {
            const int number = layer.text.page;
            if (number < 1 || number > static_cast<int>(all.size())) {
                return Error{ErrorCode::InvalidInput, "There is no page " + std::to_string(number), file, 0, "", ""};
            }
            if (layer.text.words.empty()) {
                continue;
            }
            if (!font.isInitialized()) {
                font = addGlyphlessFont(document, codeRows(pages));
            }
            addLayer(document, all[static_cast<std::size_t>(number - 1)], layer, font);
        }
        const pdf::EscapedNumberSigns names(document);
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setStreamDataMode(qpdf_s_preserve);
        writer.setObjectStreamMode(qpdf_o_preserve);
        writer.write();
        const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
        return Bytes(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
    } catch (const std::exception& failure) {
        return Error{ErrorCode::Damaged, std::string("The text layer could not be written: ") + failure.what(), file, 0, "", ""};
    }
}

}  // namespace withheld::ocr
