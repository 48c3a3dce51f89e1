#include "verify/FontLeftovers.h"

#include <algorithm>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include "verify/ContentLexer.h"
#include "verify/FontOutlines.h"
#include "verify/PdfFile.h"

namespace withheld::verify {

namespace {

constexpr int deepestContent = 12;
constexpr unsigned mostCodes = 0x10000;

std::string nameOf(QPDFObjectHandle object) {
    return object.isName() ? object.getName().substr(1) : std::string();
}

bool isComposite(QPDFObjectHandle font) {
    return nameOf(keyOf(font, "/Subtype")) == "Type0";
}

/// Two bytes a code: the Identity CMaps, and embedded ones, which hardly ever say anything else.
bool hasTwoByteCodes(QPDFObjectHandle font) {
    QPDFObjectHandle encoding = keyOf(font, "/Encoding");
    return encoding.isStream() || nameOf(encoding).rfind("Identity-", 0) == 0;
}

std::string keyOfFont(QPDFObjectHandle font) {
    return nameOf(keyOf(font, "/Subtype")) + " " + nameOf(keyOf(font, "/BaseFont"));
}

std::string decoded(QPDFObjectHandle stream) {
    try {
        const auto data = stream.getStreamData(qpdf_dl_specialized);
        return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
    } catch (const std::exception&) {
        return {};
    }
}

unsigned numberOf(std::string_view bytes) {
    unsigned number = 0;
    for (const char byte : bytes.substr(0, 4)) {
        number = (number << 8U) | static_cast<unsigned char>(byte);
    }
    return number;
}

/// Codes that a ToUnicode CMap (9.10.3) maps.
void addToUnicode(QPDFObjectHandle cmap, std::set<unsigned>& told) {
    if (!cmap.isStream()) {
        return;
    }
    const std::string program = decoded(cmap);
    ContentLexer lexer(program);
    std::vector<std::string> strings;
    int arrays = 0;
    for (ContentToken token = lexer.next(); token.kind != TokenKind::End; token = lexer.next()) {
        if (token.kind == TokenKind::ArrayOpen || token.kind == TokenKind::ArrayClose) {
            arrays += token.kind == TokenKind::ArrayOpen ? 1 : -1;
            if (token.kind == TokenKind::ArrayClose) {
                strings.emplace_back();  // stands for the third operand of the range
            }
        } else if (token.kind == TokenKind::String && arrays <= 0) {
            strings.push_back(token.value);
        } else if (token.kind == TokenKind::Operator) {
            if (token.raw == "endbfchar") {
                for (std::size_t i = 0; i + 1 < strings.size(); i += 2) {
                    told.insert(numberOf(strings[i]));
                }
            } else if (token.raw == "endbfrange") {
                for (std::size_t i = 0; i + 2 < strings.size(); i += 3) {
                    const unsigned last = std::min(numberOf(strings[i + 1]), numberOf(strings[i]) + mostCodes);
                    for (unsigned code = numberOf(strings[i]); code <= last; ++code) {
                        told.insert(code);
                    }
                }
            }
            strings.clear();
        }
    }
}

void addDifferences(QPDFObjectHandle differences, std::set<unsigned>& told) {
    long long code = 0;
    for (int i = 0; differences.isArray() && i < differences.getArrayNItems(); ++i) {
        QPDFObjectHandle item = differences.getArrayItem(i);
        if (item.isInteger()) {
            code = item.getIntValue();
        } else if (item.isName()) {
            if (item.getName() != "/.notdef" && code >= 0 && code < 256) {
                told.insert(static_cast<unsigned>(code));
            }
            ++code;
        }
    }
}

/// CIDs with a width of their own in /W (9.7.4.3); for Identity encodings these are the codes.
void addCidWidths(QPDFObjectHandle widths, std::set<unsigned>& told) {
    const int count = widths.isArray() ? widths.getArrayNItems() : 0;
    for (int i = 0; i + 1 < count;) {
        QPDFObjectHandle first = widths.getArrayItem(i);
        QPDFObjectHandle second = widths.getArrayItem(i + 1);
        if (!first.isInteger()) {
            return;
        }
        const auto begin = static_cast<unsigned>(std::clamp<long long>(first.getIntValue(), 0, mostCodes));
        if (second.isArray()) {
            for (int k = 0; k < second.getArrayNItems(); ++k) {
                told.insert(begin + static_cast<unsigned>(k));
            }
            i += 2;
        } else {
            i += 3;  // a range with one width tells no single code
        }
    }
}

class Reader {
public:
    Reader(QPDF& file, bool annotations) : m_file(file), m_annotations(annotations) {}

    FontUses all() {
        for (QPDFObjectHandle& object : m_file.getAllObjects()) {
            if (object.isDictionary() && nameOf(keyOf(object, "/Type")) == "Font" && object.hasKey("/BaseFont") &&
                nameOf(keyOf(object, "/Subtype")).rfind("CIDFont", 0) != 0) {
                addFont(object);
            }
        }
        for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(m_file).getAllPages()) {
            std::string content;
            for (QPDFObjectHandle& stream : page.getPageContents()) {
                content += decoded(stream) + "\n";
            }
            read(content, page.getAttribute("/Resources", false), 0);
            QPDFObjectHandle annotations = keyOf(page.getObjectHandle(), "/Annots");
            for (int i = 0; m_annotations && annotations.isArray() && i < annotations.getArrayNItems(); ++i) {
                readAppearances(keyOf(annotations.getArrayItem(i), "/AP"), 0);
            }
        }
        return std::move(m_uses);
    }

private:
    void addFont(QPDFObjectHandle font) {
        FontUse& use = m_uses[keyOfFont(font)];
        use.fonts.push_back(font);
        const bool composite = isComposite(font);
        use.readable = use.readable && (composite ? hasTwoByteCodes(font) : nameOf(keyOf(font, "/Subtype")) != "Type3");
        addToUnicode(keyOf(font, "/ToUnicode"), use.told);
        QPDFObjectHandle described = font;
        if (composite) {
            QPDFObjectHandle descendants = keyOf(font, "/DescendantFonts");
            described = descendants.isArray() && descendants.getArrayNItems() > 0 ? descendants.getArrayItem(0)
                                                                                  : QPDFObjectHandle::newNull();
            addCidWidths(keyOf(described, "/W"), use.told);
        } else {
            addDifferences(keyOf(keyOf(font, "/Encoding"), "/Differences"), use.told);
            addWidths(font, use.told);
        }
        QPDFObjectHandle descriptor = keyOf(described, "/FontDescriptor");
        use.namesGlyphs = use.namesGlyphs || keyOf(descriptor, "/CharSet").isString() || keyOf(descriptor, "/CIDSet").isStream();
    }

    /// Codes of a simple font with a width; a font that is not embedded has the widths of the whole typeface, which tell nothing.
    static void addWidths(QPDFObjectHandle font, std::set<unsigned>& told) {
        QPDFObjectHandle descriptor = keyOf(font, "/FontDescriptor");
        const bool embedded = descriptor.isDictionary() && (descriptor.hasKey("/FontFile") || descriptor.hasKey("/FontFile2") ||
                                                            descriptor.hasKey("/FontFile3"));
        QPDFObjectHandle widths = keyOf(font, "/Widths");
        QPDFObjectHandle first = keyOf(font, "/FirstChar");
        for (int i = 0; embedded && widths.isArray() && first.isInteger() && i < widths.getArrayNItems(); ++i) {
            QPDFObjectHandle width = widths.getArrayItem(i);
            const long long code = first.getIntValue() + i;
            if (width.isNumber() && width.getNumericValue() != 0 && code >= 0 && code < 256) {
                told.insert(static_cast<unsigned>(code));
            }
        }
    }

    void readAppearances(QPDFObjectHandle appearance, int depth) {
        if (appearance.isStream()) {
            readForm(appearance, QPDFObjectHandle::newNull(), depth);
        } else if (appearance.isDictionary() && depth < deepestContent) {
            for (auto& [key, value] : appearance.getDictAsMap()) {
                readAppearances(value, depth + 1);
            }
        }
    }

    void readForm(QPDFObjectHandle form, QPDFObjectHandle outer, int depth) {
        if (depth > deepestContent || !m_read.insert(form.getObjGen()).second) {
            return;
        }
        QPDFObjectHandle own = keyOf(form.getDict(), "/Resources");
        read(decoded(form), own.isDictionary() ? own : outer, depth + 1);
    }

    void read(std::string_view content, QPDFObjectHandle resources, int depth) {
        QPDFObjectHandle fonts = keyOf(resources, "/Font");
        QPDFObjectHandle font = QPDFObjectHandle::newNull();
        std::string name;
        std::vector<std::string> strings;
        ContentLexer lexer(content);
        for (ContentToken token = lexer.next(); token.kind != TokenKind::End; token = lexer.next()) {
            if (token.kind == TokenKind::Name) {
                name = token.value;
            } else if (token.kind == TokenKind::String) {
                strings.push_back(token.value);
            } else if (token.kind == TokenKind::Operator) {
                if (token.raw == "Tf") {
                    font = keyOf(fonts, ("/" + name).c_str());
                } else if (token.raw == "Tj" || token.raw == "TJ" || token.raw == "'" || token.raw == "\"") {
                    show(font, strings);
                }
                strings.clear();
            }
        }
        // Whatever could be painted from here counts as shown: forms, patterns, Type 3 procedures, soft masks.
        for (const char* category : {"/XObject", "/Pattern"}) {
            QPDFObjectHandle streams = keyOf(resources, category);
            for (auto& [key, value] :
                 streams.isDictionary() ? streams.getDictAsMap() : std::map<std::string, QPDFObjectHandle>()) {
                if (value.isStream() && nameOf(keyOf(value.getDict(), "/Subtype")) != "Image") {
                    readForm(value, resources, depth);
                }
            }
        }
        QPDFObjectHandle states = keyOf(resources, "/ExtGState");
        for (auto& [key, value] : states.isDictionary() ? states.getDictAsMap() : std::map<std::string, QPDFObjectHandle>()) {
            if (QPDFObjectHandle group = keyOf(keyOf(value, "/SMask"), "/G"); group.isStream()) {
                readForm(group, resources, depth);
            }
        }
        for (auto& [key, value] : fonts.isDictionary() ? fonts.getDictAsMap() : std::map<std::string, QPDFObjectHandle>()) {
            QPDFObjectHandle procedures = keyOf(value, "/CharProcs");
            for (auto& [glyph, procedure] :
                 procedures.isDictionary() ? procedures.getDictAsMap() : std::map<std::string, QPDFObjectHandle>()) {
                if (procedure.isStream() && m_read.insert(procedure.getObjGen()).second && depth < deepestContent) {
                    QPDFObjectHandle own = keyOf(value, "/Resources");
                    read(decoded(procedure), own.isDictionary() ? own : resources, depth + 1);
                }
            }
        }
    }

    void show(QPDFObjectHandle font, const std::vector<std::string>& strings) {
        if (!font.isDictionary()) {
            return;
        }
        const std::size_t bytes = isComposite(font) ? 2 : 1;
        std::set<unsigned>& shown = m_uses[keyOfFont(font)].shown;
        for (const std::string& text : strings) {
            for (std::size_t i = 0; i + bytes <= text.size(); i += bytes) {
                shown.insert(numberOf(std::string_view(text).substr(i, bytes)));
            }
        }
    }

    QPDF& m_file;
    const bool m_annotations;
    FontUses m_uses;
    std::set<QPDFObjGen> m_read;
};

std::string withoutPrefix(const std::string& key) {
    const std::string name = key.substr(std::min(key.size(), key.find(' ') + 1));
    constexpr std::size_t prefix = 7;  // "ABCDEF+"
    return name.size() > prefix && name[prefix - 1] == '+' ? name.substr(prefix) : name;
}

/// The source's font that the result's comes from: by its name, or, when the subset has a new tag, by the rest of it and what it
/// shows. nullptr if there is none.
const FontUse* originalOf(const std::string& key, const FontUse& use, const FontUses& source, const FontUses& result) {
    if (const auto same = source.find(key); same != source.end()) {
        return &same->second;
    }
    const FontUse* best = nullptr;
    for (const auto& [name, before] : source) {
        const bool alike =
            withoutPrefix(name) == withoutPrefix(key) && name.substr(0, name.find(' ')) == key.substr(0, key.find(' '));
        if (alike && result.count(name) == 0 &&
            std::includes(before.shown.begin(), before.shown.end(), use.shown.begin(), use.shown.end()) &&
            (best == nullptr || before.shown.size() < best->shown.size())) {
            best = &before;
        }
    }
    return best;
}

}  // namespace

FontUses fontUses(QPDF& file, bool annotations) {
    return Reader(file, annotations).all();
}

std::vector<FontLeftover> fontLeftovers(const FontUses& source, const FontUses& result) {
    std::vector<FontLeftover> leftovers;
    for (const auto& [key, use] : result) {
        const FontUse* before = originalOf(key, use, source, result);
        if (before == nullptr || !use.readable) {
            continue;
        }
        std::size_t told = 0;
        bool anyGone = false;
        for (const unsigned code : before->shown) {
            if (use.shown.count(code) == 0) {
                anyGone = true;
                told += use.told.count(code);
            }
        }
        const auto unused = static_cast<std::size_t>(std::count_if(
            use.told.begin(), use.told.end(), [&, &shown = use.shown](unsigned code) { return shown.count(code) == 0; }));
        const bool singledOut = told > 0 && 2 * told > unused;
        if (singledOut || (anyGone && use.namesGlyphs)) {
            leftovers.push_back({withoutPrefix(key), std::max<std::size_t>(told, 1), false});
        }
        if (anyGone) {
            const std::optional<std::size_t> then = unshownOutlines(before->fonts, before->shown);
            const std::optional<std::size_t> now = unshownOutlines(use.fonts, use.shown);
            if (then && now && *now > *then && 2 * (*now - *then) > *now) {
                leftovers.push_back({withoutPrefix(key), *now - *then, true});
            }
        }
    }
    return leftovers;
}

}  // namespace withheld::verify
