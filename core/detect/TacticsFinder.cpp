#include <QRegularExpression>
#include <algorithm>
#include <vector>

#include "detect/Finders.h"

namespace withheld::detect {

namespace {

constexpr float enough = 0.9F;

/// Words by which a sentence speaks of how police operate, and how much each weighs; one alone is seldom enough.
struct Sign {
    QRegularExpression pattern;
    float weight;
};

const std::vector<Sign>& signs() {
    static const std::vector<Sign> all = [] {
        const auto sign = [](const char* pattern, float weight) {
            return Sign{QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::CaseInsensitiveOption), weight};
        };
        return std::vector<Sign>{
            sign("\\bcall[ -]?sign\\s+\\w+", 1.0F),
            sign("\\bplain[- ]\\s?clothes\\b", 0.7F),
            sign("\\bspotters?\\b", 0.4F),
            sign("\\bcovert(ly)?\\b", 0.8F),
            sign("\\bundercover\\b", 0.9F),
            sign("\\bsurveillance (team|officers?|post|operation)\\b", 0.6F),
            sign("\\b(CHIS|human intelligence source)\\b", 0.9F),
            sign("\\bregroup\\b", 0.6F),
            sign("\\b(units?|officers?|teams?)\\s+(will\\s+)?(withdraw|retreat|fall back)\\b", 0.6F),
            sign("\\b(rendezvous|RVP|rally point|holding area|forming[- ]up point)\\b", 0.6F),
            sign("\\b(officers?|units?|serials?)\\s+in\\s+reserve\\b", 0.5F),
            sign("\\b(van|vehicles?|carriers?)\\s+(is|are|will)\\s+(to\\s+)?be\\s+(parked|stationed|positioned)\\b", 0.4F),
            sign("\\b(stand|stationed|positioned|deployed)\\s+at\\s+the\\b", 0.3F),
            sign("\\bat\\s+[0-2][0-9]:?[0-5][0-9](\\s?h(ou)?rs)?\\b", 0.2F),
            sign("\\bwatch\\s?list\\s+of\\s+[0-9,]+\\b", 0.6F),
            sign("\\b(tablet|laptop|device)s?\\s+carried\\s+by\\b", 0.4F),
            sign("\\bwiped\\s+at\\b", 0.3F),
            sign("\\b(radio\\s+)?channel\\s+[0-9]+\\b", 0.5F),
            sign("\\bwithin\\s+[0-9]+\\s+minutes\\b", 0.3F),
            sign("\\b(team|support|backup|back-up)\\b", 0.15F),
            sign("\\b(armed response|ARVs?|firearms officers?|authorised firearms)\\b", 0.5F),
            sign("\\b(bronze|silver|gold)\\s+[0-9]+\\b", 0.4F),
            sign("\\bcrowd\\s+of\\s+(more|over|fewer)\\b", 0.3F),
            sign("\\b(code\\s?word|password|passcode)\\b", 0.8F)};
    }();
    return all;
}

/// Ends of the sentences of a passage.
std::vector<qsizetype> sentenceEnds(const QString& text) {
    static const QRegularExpression end(QStringLiteral("[.!?][)\"'\\x{201D}]?(?=\\s+[\\p{Lu}\\p{N}\"'(\\x{201C}])"),
                                        QRegularExpression::UseUnicodePropertiesOption);
    std::vector<qsizetype> ends;
    QRegularExpressionMatchIterator it = end.globalMatch(text);
    while (it.hasNext()) {
        ends.push_back(it.next().capturedEnd());
    }
    if (ends.empty() || ends.back() < text.size()) {
        ends.push_back(text.size());
    }
    return ends;
}

}  // namespace

std::vector<Match> TacticsFinder::find(const Reading& reading) const {
    std::vector<Match> matches;
    for (std::size_t p = 0; p < reading.passages().size(); ++p) {
        const QString& text = reading.passages()[p].text;
        qsizetype begin = 0;
        for (const qsizetype end : sentenceEnds(text)) {
            while (begin < end && text[begin].isSpace()) {
                ++begin;
            }
            const QString sentence = text.mid(begin, end - begin);
            float weight = 0;
            for (const Sign& sign : signs()) {
                weight += sign.pattern.match(sentence).hasMatch() ? sign.weight : 0.0F;
            }
            // A label of two words is no sentence about tactics; the callsign in it has its own finder.
            if (weight >= enough && sentence.count(QLatin1Char(' ')) + sentence.count(QLatin1Char('\n')) >= 5) {
                matches.push_back({p, begin, end, "tactic", preventionOfCrime, "Sentence about how police operate",
                                   std::min(0.5F + weight * 0.2F, 0.9F)});
            }
            begin = end;
        }
    }
    return matches;
}

}  // namespace withheld::detect
