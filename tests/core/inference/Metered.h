// Lines of text with a name in them, and what the meter reads when the name is withheld.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/Unicode.h"
#include "inference/Gap.h"
#include "inference/Meter.h"
#include "inference/PageGlyphs.h"
#include "pdf/Intake.h"
#include "support/Burned.h"
#include "support/PdfBuilder.h"

namespace withheld::inference {

/// A document through the product's door, with the places of its words.
class Metered {
public:
    explicit Metered(const std::string& pdf) : m_bytes(pdf::intake(pdf, "test.pdf").value().bytes) {
        m_document = std::move(pdf::Document::load(m_bytes, "test.pdf").value());
    }

    [[nodiscard]] const Bytes& bytes() const { return m_bytes; }

    [[nodiscard]] PageGlyphs glyphs(int page = 1) const {
        content::FontCache fonts;
        return readGlyphs(*m_document, page, fonts).value();
    }

    /// A mark tightly over the glyphs that read `text` in one line, `cut` glyphs left out at the right.
    [[nodiscard]] Mark markOver(const std::string& text, std::size_t cut = 0) const {
        const std::u32string wanted = utf8ToUtf32(text);
        const PageGlyphs page = glyphs();
        for (const TextLine& line : page.lines) {
            std::u32string read;
            std::vector<std::size_t> glyphOf;
            for (std::size_t i = 0; i < line.glyphs.size(); ++i) {
                read += line.glyphs[i].text;
                glyphOf.resize(read.size(), i);
            }
            const std::size_t at = read.find(wanted);
            if (at == std::u32string::npos) {
                continue;
            }
            const PlacedGlyph& first = line.glyphs[glyphOf[at]];
            const PlacedGlyph& last = line.glyphs[glyphOf[at + wanted.size() - 1 - cut]];
            const double em = page.settingOf(first).height;
            Mark mark;
            mark.quads = {
                Quad{{line.point(first.begin, first.across - 0.2 * em), line.point(last.end, first.across - 0.2 * em),
                      line.point(last.end, first.across + 0.7 * em), line.point(first.begin, first.across + 0.7 * em)}}};
            return mark;
        }
        ADD_FAILURE() << text << " is not on the page";
        return {};
    }

    [[nodiscard]] std::vector<MarkReading> read(const std::vector<Mark>& marks,
                                                const NameList& names = NameList::builtIn()) const {
        auto meter = Meter::open(m_bytes, "test.pdf", names);
        EXPECT_TRUE(meter) << (meter ? "" : meter.error().text());
        auto readings = (*meter)->readAll(marks);
        EXPECT_TRUE(readings) << (readings ? "" : readings.error().text());
        return readings.value();
    }
    /// The one gap of one mark.
    [[nodiscard]] GapReading gap(const Mark& mark, const NameList& names = NameList::builtIn()) const {
        const std::vector<MarkReading> readings = read({mark}, names);
        EXPECT_EQ(readings.size(), 1U);
        EXPECT_EQ(readings.at(0).gaps.size(), 1U);
        return readings.at(0).gaps.empty() ? GapReading{} : readings.at(0).gaps.front();
    }

private:
    Bytes m_bytes;
    std::unique_ptr<pdf::Document> m_document;
};

[[nodiscard]] inline Metered page(const std::string& content) {
    test::PdfBuilder builder;
    builder.addPage(content);
    return Metered(builder.build());
}

[[nodiscard]] inline const Widening* widened(const GapReading& gap, Widening::Kind kind) {
    const auto found =
        std::find_if(gap.widenings.begin(), gap.widenings.end(), [&](const Widening& one) { return one.kind == kind; });
    return found == gap.widenings.end() ? nullptr : &*found;
}

/// Ten names of clearly different widths, in Helvetica as in DejaVu Sans.
inline NameList fewNames() {
    return NameList::fromText(
        "Ng\nHill\nBlack\nChaudhury\nMontgomery\nO'Shaughnessy\nFeatherstonehaugh\nWhittingham-Jones\nSmith\nAbernathy\n");
}

}  // namespace withheld::inference
