#include "burn/FontDictionaries.h"

#include <map>
#include <string>

#include "content/Operation.h"
#include "fonts/CidMetrics.h"
#include "fonts/FontDictionary.h"
#include "fonts/SimpleEncoding.h"
#include "fonts/ToUnicodeFile.h"

namespace withheld::burn {

namespace {

using Codes = std::set<fonts::Code>;

std::string thousandths(double textSpace) {
    return content::numberText(textSpace * 1000);
}

/// Widths from the first to the last code that is shown (Table 111).
void cutWidths(const pdf::Object& dictionary, const Codes& codes) {
    const auto widths = fonts::readWidths(dictionary);
    if (!widths || codes.empty()) {
        return;
    }
    const std::uint32_t first = codes.begin()->value;
    const std::uint32_t last = codes.rbegin()->value;
    const double missing = dictionary.get("FontDescriptor").get("MissingWidth").number();
    std::string array;
    for (std::uint32_t code = first; code <= last && code < widths->size(); ++code) {
        const bool shown = codes.contains({code, 1});
        array += content::numberText(shown ? (*widths)[code].value_or(missing) : 0) + " ";
    }
    dictionary.set("FirstChar", std::to_string(first));
    dictionary.set("LastChar", std::to_string(last));
    dictionary.set("Widths", "[" + array + "]");
}

/// An encoding dictionary with the differences of `codes` only (9.6.6.1).
void cutEncoding(const pdf::Object& dictionary, const Codes& codes) {
    const pdf::Object encoding = dictionary.get("Encoding");
    if (!encoding.isDictionary() || encoding.isStream() || !encoding.get("Differences").isArray()) {
        return;
    }
    const fonts::SimpleEncoding stated = fonts::readSimpleEncoding(encoding, nullptr);
    std::string differences;
    std::uint32_t free = 0;  // a code that is not shown
    std::uint32_t next = 256;
    for (const fonts::Code code : codes) {
        free += code.value == free ? 1 : 0;
        if (code.value >= stated.names.size() || !stated.fromDifferences[code.value]) {
            continue;
        }
        if (code.value != next) {
            differences += " " + std::to_string(code.value);
        }
        differences += content::nameText(stated.names[code.value]);
        next = code.value + 1;
    }
    if (differences.empty()) {
        // Readers take a font without any for one without an encoding, and pick its glyphs in another way.
        differences = std::to_string(free) + "/.notdef";
    }
    std::string source = "<< /Type /Encoding /Differences [" + differences + "]";
    if (const std::string base = encoding.get("BaseEncoding").name(); !base.empty()) {
        source += " /BaseEncoding " + content::nameText(base);
    }
    dictionary.set("Encoding", source + " >>");
}

/// Glyph procedures of a Type 3 font (9.6.5).
void cutProcedures(pdf::Document& document, const pdf::Object& dictionary, const Codes& codes) {
    const pdf::Object procedures = dictionary.get("CharProcs");
    if (!procedures.isDictionary()) {
        return;
    }
    const fonts::SimpleEncoding encoding = fonts::readSimpleEncoding(dictionary.get("Encoding"), nullptr);
    const pdf::Object kept = document.create("<< >>");
    for (const fonts::Code code : codes) {
        const std::string& name = encoding.names[code.value & 0xFFU];
        if (const pdf::Object procedure = procedures.get(name); !name.empty() && procedure.isStream()) {
            kept.set(name, procedure);
        }
    }
    dictionary.set("CharProcs", kept);
}

bool cutToUnicode(pdf::Document& document, const pdf::Object& dictionary, const Codes& codes) {
    const pdf::Object stream = dictionary.get("ToUnicode");
    if (!stream.isStream()) {
        return true;
    }
    const auto file = fonts::readCMapStream(stream);
    if (!file) {
        return false;
    }
    const fonts::ToUnicode stored = fonts::readToUnicode(dictionary);
    std::map<fonts::Code, std::u32string> texts;
    for (const fonts::Code code : codes) {
        texts.emplace(code, stored.stored(code));
    }
    const std::string base = stream.get("UseCMap").isName() ? stream.get("UseCMap").name() : file->useCMap;
    const pdf::Object fresh = document.create("<< >>");
    fresh.setStreamCompressed(fonts::toUnicodeFile(texts, base));
    dictionary.set("ToUnicode", fresh);
    return true;
}

void cutDescriptor(const pdf::Object& descriptor) {
    descriptor.remove("CharSet");
    descriptor.remove("CIDSet");
}

/// CIDs one after the other share an array: "3 [500 250] 17 [600]" (9.7.4.3).
template <typename ValuesOf>
std::string cidArray(const std::set<std::uint32_t>& cids, ValuesOf valuesOf) {
    std::string out = "[";
    std::uint32_t next = 0;
    bool open = false;
    for (const std::uint32_t cid : cids) {
        if (!open || cid != next) {
            out += std::string(open ? "]" : "") + " " + std::to_string(cid) + "[";
        }
        out += valuesOf(cid) + " ";
        next = cid + 1;
        open = true;
    }
    return out + (open ? "]]" : "]");
}

void cutCidToGid(pdf::Document& document, const pdf::Object& cidFont, const std::set<std::uint32_t>& cids) {
    const pdf::Object stream = cidFont.get("CIDToGIDMap");
    if (!stream.isStream()) {
        return;
    }
    const Expected<Bytes> stored = stream.decodedStream();
    if (!stored) {
        return;
    }
    Bytes map;
    for (const std::uint32_t cid : cids) {
        const std::size_t at = std::size_t{2} * cid;
        if (at + 1 < stored->size()) {
            map.resize(at, '\0');
            map.append(*stored, at, 2);
        }
    }
    const pdf::Object fresh = document.create("<< >>");
    fresh.setStreamCompressed(map);
    cidFont.set("CIDToGIDMap", fresh);
}

}  // namespace

bool cutFontDictionary(pdf::Document& document, const fonts::Font& font, const std::set<fonts::Code>& codes) {
    const pdf::Object& dictionary = font.dictionary();
    const bool cut = cutToUnicode(document, dictionary, codes);
    if (font.kind() == fonts::FontKind::Composite) {
        return cut;
    }
    cutProcedures(document, dictionary, codes);
    cutEncoding(dictionary, codes);
    cutWidths(dictionary, codes);
    cutDescriptor(dictionary.get("FontDescriptor"));
    return cut;
}

void cutCidFont(pdf::Document& document, const pdf::Object& cidFont, const std::set<std::uint32_t>& cids) {
    const fonts::CidMetrics metrics(cidFont);
    std::string widths;
    std::string verticals;
    if (cidFont.has("W")) {
        widths = cidArray(cids, [&](std::uint32_t cid) { return thousandths(metrics.advance(cid)); });
    }
    if (cidFont.has("W2")) {
        verticals = cidArray(cids, [&](std::uint32_t cid) {
            const Point origin = metrics.verticalOrigin(cid);
            return thousandths(metrics.verticalAdvance(cid)) + " " + thousandths(origin.x) + " " + thousandths(origin.y);
        });
    }
    if (!widths.empty()) {
        cidFont.set("W", widths);
    }
    if (!verticals.empty()) {
        cidFont.set("W2", verticals);
    }
    cutCidToGid(document, cidFont, cids);
    cutDescriptor(cidFont.get("FontDescriptor"));
}

void blankFont(const pdf::Object& dictionary) {
    for (const std::string& key : dictionary.keys()) {
        dictionary.remove(key);
    }
    dictionary.set("Type", "/Font");
    dictionary.set("Subtype", "/Type1");
    dictionary.set("BaseFont", "/Helvetica");
}

}  // namespace withheld::burn
