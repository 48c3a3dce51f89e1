#include "fonts/Type3Font.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

#include "fonts/FontDictionary.h"
#include "fonts/GlyphNames.h"

namespace withheld::fonts {

namespace {

Matrix readMatrix(const pdf::Object& array) {
    Matrix out{0.001, 0, 0, 0.001, 0, 0};
    if (!array.isArray() || array.size() != 6) {
        return out;
    }
    const std::array<double*, 6> fields = {&out.a, &out.b, &out.c, &out.d, &out.e, &out.f};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        *fields[i] = array.at(i).number();
        if (!std::isfinite(*fields[i]) || std::abs(*fields[i]) > 1e6) {
            return {0.001, 0, 0, 0.001, 0, 0};
        }
    }
    return out;
}

/// FontBBox is often zeros, sometimes nonsense.
VerticalExtent extentOf(const pdf::Object& box, const Matrix& matrix) {
    if (!box.isArray() || box.size() != 4) {
        return saneExtent(std::nullopt, std::nullopt);
    }
    const Rect stated = Rect{box.at(0).number(), box.at(1).number(), box.at(2).number(), box.at(3).number()}.normalized();
    const Rect bounds = mappedBounds(stated, matrix);
    return saneExtent(bounds.y1, std::min(bounds.y0, 0.0));
}

/// Operands of the d1 that a glyph procedure has to start with (Table 113); nullopt for d0 and anything else.
std::optional<Rect> boxOfD1(std::string_view content) {
    std::vector<double> operands;
    std::size_t at = 0;
    while (operands.size() <= 6) {
        at = content.find_first_not_of(std::string_view("\0\t\n\f\r ", 6), at);
        if (at == std::string_view::npos) {
            return std::nullopt;
        }
        const std::size_t end =
            std::min(content.find_first_of(std::string_view("\0\t\n\f\r []<>(){}/%", 16), at), content.size());
        const std::string_view word = content.substr(at, end - at);
        if (word == "d1" && operands.size() == 6) {
            return Rect{operands[2], operands[3], operands[4], operands[5]};
        }
        double number = 0;
        const std::string_view digits = word.starts_with('+') ? word.substr(1) : word;
        if (digits.empty() || std::from_chars(digits.data(), digits.data() + digits.size(), number).ec != std::errc()) {
            return std::nullopt;
        }
        operands.push_back(number);
        at = end;
    }
    return std::nullopt;
}

}  // namespace

Type3Font::Type3Font(const pdf::Object& dictionary)
    : Font(dictionary),
      m_name(dictionary.get("Name").name()),
      m_matrix(readMatrix(dictionary.get("FontMatrix"))),
      m_resources(dictionary.get("Resources")),
      m_extent(extentOf(dictionary.get("FontBBox"), m_matrix)) {
    const SimpleEncoding encoding = readSimpleEncoding(dictionary.get("Encoding"), nullptr);
    const ToUnicode toUnicode = readToUnicode(dictionary);
    const pdf::Object procedures = dictionary.get("CharProcs");
    const auto widths = readWidths(dictionary);
    for (std::size_t code = 0; code < 256; ++code) {
        const std::string& name = encoding.names[code];
        if (!name.empty() && procedures.isDictionary()) {
            if (const pdf::Object procedure = procedures.get(name); procedure.isStream()) {
                m_procedures[code] = procedure;
            }
        }
        m_advances[code] = widths ? (*widths)[code].value_or(0) * m_matrix.a : 0;
        m_texts[code] = toUnicode.text({static_cast<std::uint32_t>(code), 1});
        if (m_texts[code].empty()) {
            m_texts[code] = unicodeOfGlyphName(name);
        }
        if (m_texts[code].empty()) {
            m_texts[code] = unicodeOfNumberedName(name, static_cast<int>(code));
        }
    }
}

std::vector<Code> Type3Font::split(std::string_view shown) const {
    return splitBytes(shown);
}

std::optional<Rect> Type3Font::statedBox(std::size_t code) const {
    const pdf::Object& procedure = m_procedures[code];
    if (procedure.isNull()) {
        return Rect{};
    }
    const Expected<Bytes> content = procedure.decodedStream();
    const std::optional<Rect> stated = content ? boxOfD1(*content) : std::nullopt;
    if (!stated) {
        return std::nullopt;
    }
    const Rect box = mappedBounds(stated->normalized(), m_matrix);
    constexpr double kFarthest = 10;  // ems
    const bool sane = !box.isEmpty() && box.x0 > -kFarthest && box.y0 > -kFarthest && box.x1 < kFarthest && box.y1 < kFarthest;
    return sane ? std::optional(box) : std::nullopt;
}

std::optional<Rect> Type3Font::inkBox(Code code) const {
    const std::lock_guard lock(m_inkMutex);
    Ink& ink = m_ink[index(code)];
    if (!ink.known) {
        ink.box = statedBox(index(code));
        ink.known = true;
    }
    return ink.box;
}

}  // namespace withheld::fonts
