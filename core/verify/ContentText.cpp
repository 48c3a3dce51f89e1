#include "verify/ContentText.h"

#include <algorithm>
#include <set>

#include "verify/ContentLexer.h"
#include "verify/StandardNames.h"

namespace withheld::verify {

namespace {

constexpr double wordGap = -180;                // thousandths of an em that make a blank between two pieces of a TJ
constexpr std::size_t joinedLimit = 1U << 20U;  // bytes of one text object

/// The text of one text object (BT … ET), with and without blanks between its pieces.
class TextObject {
public:
    TextObject(const Needles& needles, const Needles::ByteHit& hit) : m_needles(needles), m_hit(hit) {}
    void show(std::string_view piece) {
        m_spaced += piece;
        m_joined += piece;
        if (m_joined.size() > joinedLimit) {
            finish();
        }
    }
    void gap() { m_spaced += ' '; }
    void finish() {
        std::set<std::size_t> found;
        const auto collect = [&](std::size_t needle) { found.insert(needle); };
        m_needles.searchTextBytes(m_spaced, collect);
        if (m_joined != m_spaced) {
            m_needles.searchTextBytes(m_joined, collect);
        }
        for (const std::size_t needle : found) {
            m_hit(needle);
        }
        m_spaced.clear();
        m_joined.clear();
    }

private:
    const Needles& m_needles;
    const Needles::ByteHit& m_hit;
    std::string m_spaced;
    std::string m_joined;
};

}  // namespace

void searchContent(std::string_view content, const Needles& needles, const Needles::ByteHit& hit,
                   const Needles::ByteHit& inTags) {
    ContentLexer lexer(content);
    TextObject text(needles, hit);
    std::vector<ContentToken> pieces;  // strings and numbers since the last operator
    int dictionaries = 0;
    for (ContentToken token = lexer.next(); token.kind != TokenKind::End; token = lexer.next()) {
        switch (token.kind) {
            case TokenKind::DictionaryOpen:
                ++dictionaries;
                break;
            case TokenKind::DictionaryClose:
                dictionaries = std::max(0, dictionaries - 1);
                break;
            case TokenKind::String:
                if (dictionaries > 0) {
                    needles.searchTextBytes(token.value, inTags);
                } else {
                    pieces.push_back(std::move(token));
                }
                break;
            case TokenKind::Number:
                pieces.push_back(std::move(token));
                break;
            case TokenKind::Name:
                if (!isStandardName(token.value)) {
                    needles.searchTextBytes(token.value, dictionaries > 0 ? inTags : hit);
                }
                break;
            case TokenKind::Comment:
                needles.searchTextBytes(token.raw, hit);
                break;
            case TokenKind::InlineData:
                needles.searchBinary(token.raw, hit);
                break;
            case TokenKind::Operator:
                if (token.raw == "Tj" || token.raw == "TJ" || token.raw == "'" || token.raw == "\"") {
                    if (token.raw.size() == 1) {
                        text.gap();
                    }
                    for (const ContentToken& piece : pieces) {
                        if (piece.kind == TokenKind::String) {
                            text.show(piece.value);
                        } else if (piece.number < wordGap) {
                            text.gap();
                        }
                    }
                } else if (token.raw == "ET") {
                    text.finish();
                } else {
                    for (const ContentToken& piece : pieces) {
                        if (piece.kind == TokenKind::String) {
                            needles.searchTextBytes(piece.value, hit);  // a string that no operator shows
                        }
                    }
                    text.gap();
                }
                pieces.clear();
                break;
            default:
                break;
        }
    }
    text.finish();
}

std::string withoutMarkup(std::string_view xml) {
    std::string out;
    out.reserve(xml.size());
    for (std::size_t i = 0; i < xml.size();) {
        if (xml[i] != '<') {
            out += xml[i++];
            continue;
        }
        if (xml.compare(i, 9, "<?xpacket") == 0) {
            i = std::min(xml.find('>', i), xml.size() - 1) + 1;
            continue;
        }
        if (xml.compare(i, 4, "<!--") == 0) {
            i += 4;  // what a comment says is text
            continue;
        }
        // Of a tag only the attributes' values stay, and of those no namespace.
        std::size_t nameBegin = ++i;
        while (i < xml.size() && xml[i] != '>') {
            if (xml[i] == '"' || xml[i] == '\'') {
                const std::size_t end = std::min(xml.find(xml[i], i + 1), xml.size());
                const std::string_view name = xml.substr(nameBegin, i - nameBegin);
                if (name.find("xmlns") == std::string_view::npos) {
                    out += ' ';
                    out += xml.substr(i + 1, end - i - 1);
                }
                i = std::min(end + 1, xml.size());
                nameBegin = i;
            } else {
                ++i;
            }
        }
        i = std::min(i + 1, xml.size());
        out += ' ';
    }
    return out;
}

bool looksLikeText(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, 4096);
    const auto printable = std::count_if(sample.begin(), sample.end(), [](char c) {
        return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\r' || c == '\t' || static_cast<unsigned char>(c) >= 0xA0;
    });
    return printable * 10 >= static_cast<std::ptrdiff_t>(sample.size()) * 9;
}

void searchProgram(std::string_view text, const Needles& needles, const Needles::ByteHit& hit) {
    std::string kept;
    kept.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && static_cast<unsigned char>(text[end]) > 0x20 && text[end] != '/' && text[end] != '<' &&
               text[end] != '(') {
            ++end;
        }
        const std::string_view word = text.substr(i, end - i);
        if (!isStandardName(word)) {
            kept += word;
        }
        if (end < text.size()) {
            kept += text[end++];
        }
        i = end;
    }
    needles.searchTextBytes(kept, hit);
}

}  // namespace withheld::verify
