#include <algorithm>
#include <charconv>
#include <cmath>
#include <exception>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "base/Hash.h"
#include "base/Unicode.h"
#include "ocr/ContentBalance.h"
#include "ocr/GlyphlessFont.h"
#include "ocr/Layout.h"
#include "ocr/Ocr.h"

namespace withheld::ocr {

namespace {

bool isTouched(const Rect& box, const std::vector<Quad>& quads) {
    return std::any_of(quads.begin(), quads.end(), [&](const Quad& quad) {
        return quad.bounds().intersects(box) && (area(quad) <= 0 || sharedArea(Quad::of(box), quad) > 0);
    });
}

/// Decimal, never with an exponent (ISO 32000-1 7.3.3), whatever the locale.
std::string number(double value) {
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, std::clamp(value, -1e9, 1e9), std::chars_format::fixed, 4).ptr;
    return {buffer, end};
}

/// Codes of the glyphless font: UTF-16 units. What lies beyond the first plane has no single code.
std::string hexCodes(const std::string& text) {
    std::u32string codes = utf8ToUtf32(text);
    std::replace_if(
        codes.begin(), codes.end(), [](char32_t c) { return c > 0xFFFF || c < 0x20; }, U'\uFFFD');
    return "<" + toHex(utf8ToUtf16be(utf32ToUtf8(codes))) + ">";
}

/// A word in the upright frame (y downwards).
struct UprightWord {
    const Word* word = nullptr;
    Rect box;
};

/// Where a line runs: through its words' middles, level unless it is long enough to tell a slope.
struct LineFit {
    double slope = 0;
    double size = 1;      ///< height of the line's box
    double baseline = 0;  ///< y of the baseline at x = 0
};

LineFit fitted(const std::vector<UprightWord>& line) {
    const double n = static_cast<double>(line.size());
    double meanX = 0;
    double meanY = 0;
    std::vector<double> heights;
    for (const UprightWord& word : line) {
        meanX += word.box.center().x / n;
        meanY += word.box.center().y / n;
        heights.push_back(word.box.height());
    }
    std::nth_element(heights.begin(), heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2), heights.end());
    const double usualHeight = std::max(heights[heights.size() / 2], 0.1);
    double xx = 0;
    double xy = 0;
    for (const UprightWord& word : line) {
        const double dx = word.box.center().x - meanX;
        xx += dx * dx;
        xy += dx * (word.box.center().y - meanY);
    }
    LineFit fit;
    const bool isLong = line.size() >= 3 && line.back().box.x1 - line.front().box.x0 > 12 * usualHeight;
    fit.slope = isLong ? std::clamp(xy / xx, -0.15, 0.15) : 0;
    double top = 1e9;
    double bottom = -1e9;
    for (const UprightWord& word : line) {
        const double level = fit.slope * word.box.center().x;
        top = std::min(top, word.box.y0 - level);
        bottom = std::max(bottom, word.box.y1 - level);
    }
    // One odd box must not blow up the line.
    const double excess = (bottom - top) - 1.9 * usualHeight;
    if (excess > 0) {
        top += excess / 2;
        bottom -= excess / 2;
    }
    fit.size = std::max(bottom - top, 0.1);
    fit.baseline = bottom - glyphlessDescent * fit.size;
    return fit;
}

class LayerContent {
public:
    LayerContent(const Matrix& upright, std::string fontName) : m_toUser(upright.inverted()), m_font(std::move(fontName)) {}

    void addLine(const std::vector<UprightWord>& line) {
        const LineFit fit = fitted(line);
        const double cosine = 1 / std::hypot(1, fit.slope);
        const double sine = fit.slope * cosine;
        const Point along = m_toUser.mapVector({cosine, sine});
        const Point up = m_toUser.mapVector({sine, -cosine});
        m_content += "BT\n3 Tr " + m_font + " " + number(fit.size) + " Tf\n";
        for (std::size_t i = 0; i < line.size(); ++i) {
            const Rect& box = line[i].box;
            const std::string& text = line[i].word->text;
            const auto glyphs = static_cast<double>(std::max<std::size_t>(utf8ToUtf32(text).size(), 1));
            const Point start = m_toUser.map({box.x0, fit.baseline + fit.slope * box.x0});
            m_content += number(along.x) + " " + number(along.y) + " " + number(up.x) + " " + number(up.y) + " " +
                         number(start.x) + " " + number(start.y) + " Tm\n";
            show(hexCodes(text), std::max(box.width(), 0.01) / cosine / glyphs, fit.size);
            if (i + 1 < line.size() && line[i].word->spaceAfter) {
                const double gap = line[i + 1].box.x0 - box.x1;
                show("<0020>", std::max(gap / cosine, 0.01 * fit.size), fit.size);
            }
        }
        m_content += "ET\n";
    }

    [[nodiscard]] const std::string& text() const { return m_content; }

private:
    /// Each glyph as wide as `advance` by horizontal scaling.
    void show(const std::string& codes, double advance, double size) {
        m_content += number(100 * advance / (glyphlessAdvance * size)) + " Tz " + codes + " Tj\n";
    }

    Matrix m_toUser;
    std::string m_font;
    std::string m_content;
};

std::string layerContent(const LayerPage& layer, int rotate, const std::string& fontName) {
    const Matrix upright = uprightFrame(layer.text, rotate);
    LayerContent content(upright, fontName);
    std::vector<UprightWord> line;
    const auto finish = [&] {
        if (!line.empty()) {
            content.addLine(line);
            line.clear();
        }
    };
    const std::vector<Word>& words = layer.text.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0 && words[i - 1].line != words[i].line) {
            finish();
        }
        if (!words[i].text.empty() && !isTouched(words[i].box, layer.leaveOut)) {
            line.push_back({&words[i], mappedBounds(words[i].box, upright)});
        }
    }
    finish();
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
                font = addGlyphlessFont(document);
            }
            addLayer(document, all[static_cast<std::size_t>(number - 1)], layer, font);
        }
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
