#include <QRegularExpression>
#include <QSet>
#include <algorithm>

#include "detect/Finders.h"
#include "detect/Gazetteer.h"
#include "detect/NameWords.h"

namespace withheld::detect {

namespace {

using Words = std::vector<NameWord>;

std::string quoted(const QString& words) {
    return "“" + words.simplified().toStdString() + "”";
}

/// Titles and ranks that stand before a name. The second kind also stand before other words, so the name has to be known or of
/// two words.
const QRegularExpression& sureTitle() {
    static const QRegularExpression pattern(QStringLiteral(
        "\\b(Mr|MR|Mrs|MRS|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame|Rev|Revd|Reverend|Imam|Rabbi|T?DC|T?DS|T?DI|T?"
        "DCI|DSU|D/?Supt|DCS|"
        "A?PC|A?PS|PCSO|[AT]?/?Sgt|[AT]?/?Insp|Ch(?:ief)? Insp(?:ector)?|[AT]?/?Supt|C/?Supt|Ch(?:ief)? Supt|Cmdr|DAC|ACC|DCC|"
        "(?:Detective |Chief |Acting |Temporary )*(?:Sergeant|Inspector|Superintendent|Constable))\\b\\.?"));
    return pattern;
}

const QRegularExpression& looseTitle() {
    static const QRegularExpression pattern(
        QStringLiteral("\\b(Commander|Officer|Judge|Lord|Lady|Father|Sister|Brother|SC|MSC|CI|AC|Captain|Major|Colonel|Pastor|"
                       "Sheikh|Sheik|Uncle|Aunt)\\b\\.?"));
    return pattern;
}

/// Roles whose holder's name follows after a colon, a dash or in the next cell.
const QString& roleWords() {
    static const QString words = QStringLiteral(
        "gold|silver|bronze|gold commander|silver commander|bronze commander|gold command|silver command|bronze command|tactical "
        "adviser|tactical advisor|"
        "author|report author|document author|owner|document owner|risk owner|action owner|policy owner|chair|vice "
        "chair|chairperson|secretary|"
        "prepared by|approved by|signed by|signed|authorised by|reviewed by|completed by|written by|submitted by|produced "
        "by|endorsed by|created by|"
        "contact|contact name|point of contact|spoc|name|full name|print name|surname|forename|forenames|first name|last name|"
        "officer|reporting officer|authorising officer|investigating officer|officer in charge|officer in the case|oic|oic "
        "name|sio|"
        "senior investigating officer|loggist|planner|operational lead|lead|lead officer|manager|line manager|project "
        "manager|supervisor|head|director|"
        "deputy|applicant|requester|complainant|caller|informant|victim|witness|suspect|subject|nominal|patient|driver|keeper|"
        "registered keeper|"
        "next of kin|interpreter|attendee|attendees|present|apologies|from|to|cc|dpo|data protection officer|siro|decision "
        "maker|responsible officer|"
        "responsible|responsible person|accountable officer|sponsor|interviewer|interviewee|author and owner");
    return words;
}

bool isRole(const QString& cell) {
    static const QSet<QString> roles = [] {
        QSet<QString> set;
        for (const QString& role : roleWords().split(QLatin1Char('|'))) {
            set.insert(role);
        }
        return set;
    }();
    QString text = cell.simplified().toLower();
    while (!text.isEmpty() && !text.back().isLetter()) {
        text.chop(1);
    }
    return roles.contains(text);
}

/// Roles that stand before offices and things as often as before people.
bool isLooseRole(const QString& role) {
    static const QSet<QString> loose = {"to",   "from", "cc",      "present", "subject",  "name",
                                        "head", "lead", "contact", "owner",   "apologies"};
    return loose.contains(role.toLower());
}

/// Headings of columns that hold names.
bool isNameHeading(const QString& cell) {
    static const QSet<QString> headings = {"name",
                                           "names",
                                           "full name",
                                           "owner",
                                           "risk owner",
                                           "action owner",
                                           "officer",
                                           "officers",
                                           "contact",
                                           "contact name",
                                           "author",
                                           "lead",
                                           "lead officer",
                                           "responsible",
                                           "responsible officer",
                                           "responsible person",
                                           "attendee",
                                           "attendees",
                                           "surname",
                                           "forename",
                                           "forenames",
                                           "signed",
                                           "signed by",
                                           "approved by",
                                           "reviewed by",
                                           "authorised by",
                                           "staff",
                                           "staff member",
                                           "employee",
                                           "person",
                                           "individual",
                                           "victim",
                                           "witness",
                                           "suspect",
                                           "nominal",
                                           "subject",
                                           "chair",
                                           "manager",
                                           "line manager",
                                           "supervisor",
                                           "by",
                                           "by whom",
                                           "who"};
    QString text = cell.simplified().toLower();
    while (!text.isEmpty() && !text.back().isLetter()) {
        text.chop(1);
    }
    return headings.contains(text);
}

/// A cell or line that is nothing but a name of two to four words, or one known word.
bool isNameAlone(const QString& text, qsizetype& begin, qsizetype& end) {
    const Words words = nameWords(text);
    if (words.empty()) {
        return false;
    }
    // A title or rank may stand before it.
    std::size_t first = 0;
    while (first < words.size() && words[first].stop && sureTitle().match(words[first].text).hasMatch()) {
        ++first;
    }
    if (first >= words.size()) {
        return false;
    }
    const std::size_t runEnd = nameRunEnd(words, first);
    if (runEnd != words.size() || runEnd - first > 4) {
        return false;
    }
    const bool known = knownFirstName(words[first].text) != Known::No || knownSurname(words[runEnd - 1].text) == Known::Yes;
    const bool digits = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    if (digits || (runEnd - first < 2 && !known)) {
        return false;
    }
    begin = words[first].begin;
    end = words[runEnd - 1].end;
    return true;
}

class RoleNames {
public:
    explicit RoleNames(const Reading& reading) : m_reading(reading) {}

    std::vector<Match> all() {
        for (std::size_t p = 0; p < m_reading.passages().size(); ++p) {
            const Passage& passage = m_reading.passages()[p];
            const Words words = nameWords(passage.text);
            afterTitles(p, words, sureTitle(), 1);
            afterTitles(p, words, looseTitle(), 2);
            afterRoles(p, words);
            column(p);
            nextCell(p);
        }
        return std::move(m_matches);
    }

private:
    void add(std::size_t passage, qsizetype begin, qsizetype end, const std::string& why, float confidence) {
        m_matches.push_back({passage, begin, end, "name", personalInformation, why, confidence});
    }

    static std::size_t firstWordFrom(const Words& words, qsizetype at) {
        std::size_t i = 0;
        while (i < words.size() && words[i].begin < at) {
            ++i;
        }
        return i;
    }

    void afterTitles(std::size_t p, const Words& words, const QRegularExpression& titles, std::size_t fewestWords) {
        const QString& text = m_reading.passages()[p].text;
        QRegularExpressionMatchIterator it = titles.globalMatch(text);
        while (it.hasNext()) {
            const QRegularExpressionMatch title = it.next();
            const std::size_t first = firstWordFrom(words, title.capturedEnd());
            if (first >= words.size()) {
                continue;
            }
            // Only blanks, or an officer's number, may stand between.
            static const QRegularExpression between(QStringLiteral("^\\s*(?:[0-9]{1,6}[A-Z]{0,2}\\s+)?$"));
            const qsizetype from = title.capturedEnd();
            if (!between.match(text.mid(from, words[first].begin - from)).hasMatch()) {
                continue;
            }
            std::size_t end = nameRunEnd(words, first);
            end = std::min(end, first + 3);
            // A name seldom goes on in the next line with a word that nobody knows.
            for (std::size_t i = first + 1; i < end; ++i) {
                if (words[i].gap.contains(QLatin1Char('\n')) && knownSurname(words[i].text) == Known::No) {
                    end = i;
                }
            }
            if (end == first ||
                (end - first == 1 && words[first].text.size() < 3 && !words[first].text.contains(QLatin1Char('\'')) &&
                 knownSurname(words[first].text) == Known::No)) {
                continue;
            }
            const bool known = knownSurname(words[end - 1].text) == Known::Yes || knownFirstName(words[first].text) == Known::Yes;
            if (end - first >= fewestWords || known) {
                add(p, words[first].begin, words[end - 1].end, "Name after " + quoted(title.captured(1)),
                    fewestWords == 1 ? 0.9F : 0.8F);
            }
        }
    }

    void afterRoles(std::size_t p, const Words& words) {
        const QString& text = m_reading.passages()[p].text;
        static const QRegularExpression role(
            QStringLiteral("(?<![\\p{L}-])(%1)\\s*(?:[:;]|\\s[–—-]\\s)\\s*(?=\\p{Lu})").arg(roleWords()),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        static const QRegularExpression deed(
            QStringLiteral("\\b((?:chaired|written|prepared|approved|signed|reviewed|authorised|led|owned|completed|reported|"
                           "witnessed|seen|managed|"
                           "represented|attended|interviewed|arrested|spoken to|raised|discussed|agreed|contacted) "
                           "(?:by|with)|contact|(?:gold|silver|bronze)(?: commander)?|"
                           "on behalf of|attention of|signed|author|attn)\\s+(?=\\p{Lu})"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        for (const QRegularExpression* pattern : {&role, &deed}) {
            QRegularExpressionMatchIterator it = pattern->globalMatch(text);
            while (it.hasNext()) {
                const QRegularExpressionMatch found = it.next();
                // The pattern ignores case, so the capital letter is asked for here.
                const std::size_t first = firstWordFrom(words, found.capturedEnd());
                if (first >= words.size() || words[first].begin != found.capturedEnd()) {
                    continue;
                }
                const std::size_t end = nameRunEnd(words, first);
                const bool known = end > first && (knownFirstName(words[first].text) == Known::Yes ||
                                                   knownSurname(words[end - 1].text) == Known::Yes);
                const std::size_t count = end - first;
                if (count >= 1 && count <= 4 && (known || (count >= 2 && pattern == &role && !isLooseRole(found.captured(1))))) {
                    add(p, words[first].begin, words[end - 1].end, "Name after " + quoted(found.captured(1)),
                        known ? 0.92F : 0.75F);
                }
            }
        }
    }

    /// Marks the cell, or each of its lines, that is nothing but a name.
    void markNames(std::size_t p, const std::string& why, std::size_t fromLine = 0) {
        const Passage& passage = m_reading.passages()[p];
        qsizetype begin = 0;
        qsizetype end = 0;
        if (fromLine == 0 && isNameAlone(passage.text, begin, end)) {
            add(p, begin, end, why, 0.9F);
            return;
        }
        for (std::size_t line = fromLine; line < passage.lineStarts.size(); ++line) {
            if (isNameAlone(passage.lineText(line), begin, end)) {
                add(p, passage.lineStarts[line] + begin, passage.lineStarts[line] + end, why, 0.85F);
            }
        }
    }

    void column(std::size_t heading) {
        const Passage& passage = m_reading.passages()[heading];
        const QString title = passage.lineText(0);
        if (!isNameHeading(title)) {
            return;
        }
        const std::string why = "Name in the column " + quoted(title);
        // Narrow rows may have been read as one passage with their heading.
        if (passage.lineStarts.size() > 1) {
            markNames(heading, why, 1);
        }
        for (const std::size_t cell : m_reading.columnUnder(heading)) {
            markNames(cell, why);
        }
    }

    void nextCell(std::size_t role) {
        const QString text = m_reading.passages()[role].text;
        if (!isRole(text)) {
            return;
        }
        if (const std::optional<std::size_t> cell = m_reading.rightOf(role)) {
            markNames(*cell, "Name beside " + quoted(text));
        }
    }

    const Reading& m_reading;
    std::vector<Match> m_matches;
};

}  // namespace

std::vector<Match> RoleNameFinder::find(const Reading& reading) const {
    return RoleNames(reading).all();
}

}  // namespace withheld::detect
