#include "ocr/GlyphlessFont.h"

#include <zlib.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <utility>
#include <vector>

namespace withheld::ocr {

namespace {

constexpr int unitsPerEm = 1000;
constexpr int glyphAdvance = static_cast<int>(glyphlessAdvance * unitsPerEm);
constexpr int ascent = static_cast<int>(glyphlessAscent * unitsPerEm);
constexpr int descent = -static_cast<int>(glyphlessDescent * unitsPerEm);

/// Big-endian fields of a font table.
class Table {
public:
    Table& u16(int value) {
        m_bytes += static_cast<char>((value >> 8) & 0xFF);
        m_bytes += static_cast<char>(value & 0xFF);
        return *this;
    }
    Table& u32(std::uint32_t value) { return u16(static_cast<int>(value >> 16U)).u16(static_cast<int>(value & 0xFFFFU)); }
    Table& zeros(int words) {
        for (int i = 0; i < words; ++i) {
            u16(0);
        }
        return *this;
    }
    Table& text(const std::string& bytes) {
        m_bytes += bytes;
        return *this;
    }
    [[nodiscard]] const Bytes& bytes() const { return m_bytes; }

private:
    Bytes m_bytes;
};

std::uint32_t checksum(const Bytes& bytes) {
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        sum += static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) << (8U * (3U - i % 4U));
    }
    return sum;
}

std::vector<std::pair<std::string, Bytes>> tables() {
    Table head;
    head.u32(0x00010000).u32(0x00010000).u32(0).u32(0x5F0F3CF5).u16(0x000B).u16(unitsPerEm).zeros(8);
    head.u16(0).u16(descent).u16(glyphAdvance).u16(ascent);  // bounding box
    head.u16(0).u16(8).u16(2).u16(0).u16(0);                 // style, smallest size, direction, short loca, glyf format
    Table hhea;
    hhea.u32(0x00010000).u16(ascent).u16(descent).u16(0).u16(glyphAdvance).zeros(2).u16(glyphAdvance).u16(1).zeros(7).u16(2);
    Table maxp;
    maxp.u32(0x00010000).u16(2).u16(2).u16(1).zeros(2).u16(2).zeros(8);
    Table hmtx;
    hmtx.u16(glyphAdvance).u16(0).u16(glyphAdvance).u16(0);
    // Glyph 0 is empty. Glyph 1 is a contour of two points: it has no area, but it has bounds. MuPDF drops text whose bounds
    // are empty from its display lists.
    Table glyf;
    glyf.u16(1).u16(0).u16(descent).u16(glyphAdvance).u16(ascent);
    glyf.u16(1).u16(0).u16(0x0101).u16(0).u16(glyphAdvance).u16(descent).u16(ascent - descent).zeros(1);
    Table loca;
    loca.u16(0).u16(0).u16(static_cast<int>(glyf.bytes().size() / 2));
    // Format 6 for a single character; the PDF's CIDToGIDMap is what counts.
    Table cmap;
    cmap.u16(0).u16(1).u16(3).u16(1).u32(12).u16(6).u16(12).u16(0).u16(0x20).u16(1).u16(1);
    Table name;
    const std::string title = "GlyphLessFont";
    name.u16(0).u16(1).u16(18).u16(1).u16(0).u16(0).u16(6).u16(static_cast<int>(title.size())).u16(0).text(title);
    Table post;
    post.u32(0x00030000).u32(0).u16(0).u16(0).u32(1).u32(0).u32(0).u32(0).u32(0);
    return {{"cmap", cmap.bytes()}, {"glyf", glyf.bytes()}, {"head", head.bytes()},
            {"hhea", hhea.bytes()}, {"hmtx", hmtx.bytes()}, {"loca", loca.bytes()},
            {"maxp", maxp.bytes()}, {"name", name.bytes()}, {"post", post.bytes()}};
}

QPDFObjectHandle compressedStream(QPDF& document, const Bytes& bytes) {
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    Bytes packed(size, '\0');
    compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
              static_cast<uLong>(bytes.size()), 9);
    packed.resize(size);
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&document);
    stream.replaceStreamData(packed, QPDFObjectHandle::newName("/FlateDecode"), QPDFObjectHandle::newNull());
    return stream;
}

/// Each code is its own character (ISO 32000-1 9.10.3); a range may not run over the first byte, a section holds 100 at most.
Bytes identityToUnicode(const std::set<unsigned>& rows) {
    Bytes cmap =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    for (const unsigned row : rows) {
        std::array<char, 64> line{};
        std::snprintf(line.data(), line.size(), "1 beginbfrange\n<%02X00> <%02XFF> <%02X00>\nendbfrange\n", row & 0xFFU,
                      row & 0xFFU, row & 0xFFU);
        cmap += line.data();
    }
    return cmap + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

Bytes everyCodeToGlyphOne() {
    Bytes map(2 * 65536, '\0');
    for (std::size_t i = 1; i < map.size(); i += 2) {
        map[i] = 1;
    }
    return map;
}

}  // namespace

Bytes glyphlessTrueType() {
    const auto all = tables();
    const int count = static_cast<int>(all.size());
    Table font;
    font.u32(0x00010000).u16(count).u16(128).u16(3).u16(count * 16 - 128);  // 9 tables: search range 8 * 16
    auto offset = static_cast<std::uint32_t>(12 + 16 * count);
    Bytes body;
    std::size_t headAt = 0;
    for (const auto& [tag, bytes] : all) {
        if (tag == "head") {
            headAt = offset;
        }
        font.text(tag).u32(checksum(bytes)).u32(offset).u32(static_cast<std::uint32_t>(bytes.size()));
        Bytes padded = bytes;
        padded.resize((bytes.size() + 3) / 4 * 4, '\0');
        body += padded;
        offset += static_cast<std::uint32_t>(padded.size());
    }
    Bytes file = font.bytes() + body;
    const Bytes adjustment = Table().u32(0xB1B0AFBAU - checksum(file)).bytes();
    file.replace(headAt + 8, 4, adjustment);
    return file;
}

QPDFObjectHandle addGlyphlessFont(QPDF& document, const std::set<unsigned>& rows) {
    const Bytes trueType = glyphlessTrueType();
    QPDFObjectHandle file = compressedStream(document, trueType);
    file.getDict().replaceKey("/Length1", QPDFObjectHandle::newInteger(static_cast<long long>(trueType.size())));

    QPDFObjectHandle descriptor = QPDFObjectHandle::parse(
        "<< /Type /FontDescriptor /FontName /GlyphLessFont /Flags 5 /ItalicAngle 0 /StemV 80 /FontBBox [0 " +
        std::to_string(descent) + " " + std::to_string(glyphAdvance) + " " + std::to_string(ascent) + "] /Ascent " +
        std::to_string(ascent) + " /Descent " + std::to_string(descent) + " /CapHeight " + std::to_string(ascent) + " >>");
    descriptor.replaceKey("/FontFile2", file);

    QPDFObjectHandle descendant = QPDFObjectHandle::parse(
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /GlyphLessFont "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW " +
        std::to_string(glyphAdvance) + " >>");
    descendant.replaceKey("/FontDescriptor", document.makeIndirectObject(descriptor));
    descendant.replaceKey("/CIDToGIDMap", compressedStream(document, everyCodeToGlyphOne()));

    QPDFObjectHandle font =
        QPDFObjectHandle::parse("<< /Type /Font /Subtype /Type0 /BaseFont /GlyphLessFont /Encoding /Identity-H >>");
    font.replaceKey("/DescendantFonts", QPDFObjectHandle::newArray({document.makeIndirectObject(descendant)}));
    font.replaceKey("/ToUnicode", compressedStream(document, identityToUnicode(rows)));
    return document.makeIndirectObject(font);
}

}  // namespace withheld::ocr
