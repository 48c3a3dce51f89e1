#include "detect/NameWords.h"

#include <QRegularExpression>
#include <QSet>

namespace withheld::detect {

namespace {

constexpr std::size_t longestName = 5;

const QSet<QString>& stopWords() {
    static const QSet<QString> words = [] {
        const QString list = QStringLiteral(
            // places and what names of places end in
            "street road square station park market lane avenue house hall court centre center circus common bridge borough "
            "close drive "
            "crescent terrace gardens place row way mews hill green county city town village district ward estate north south "
            "east west "
            "northern southern eastern western central london england britain wales scotland ireland kingdom united great "
            "greater europe "
            "international national local public private royal airport stadium arena shopping underground railway line parish "
            "oxford brixton wembley leicester soho romford stratford croydon camden westminster islington hackney lewisham "
            "lambeth southwark "
            "manchester birmingham liverpool leeds sheffield bristol cardiff edinburgh glasgow belfast "
            // bodies and offices
            "council police service services force constabulary metropolitan community university college school church mosque "
            "hospital trust "
            "nhs ltd limited plc llp inc company group team unit department board committee office officer officers commission "
            "commissioner "
            "authority agency ministry government parliament court tribunal directorate division command panel network "
            "association society "
            "federation union bank foundation charity club institute academy "
            // ranks, titles and roles
            "mr mrs ms miss mx dr prof professor cllr councillor sir dame lord lady rev reverend inspector sergeant constable "
            "superintendent "
            "chief detective commander assistant deputy acting temporary special pc ps dc ds di dci dcs pcso insp sgt supt csupt "
            "cmdr dac acc dcc "
            "gold silver bronze author owner chair chairman chairwoman chairperson manager director lead head secretary adviser "
            "advisor "
            "analyst coordinator supervisor tactical strategic operational operations loggist planner victim witness suspect "
            "caller informant "
            "applicant requester complainant "
            // headings and forms
            "role name names telephone phone tel mobile fax email mail address contact contacts title date time details detail "
            "version section part "
            "page annex appendix schedule table figure note notes summary introduction background risk risks mitigation "
            "assessment impact equality "
            "review report statement policy procedure plan planning decision reason reasons purpose scope aim aims objective "
            "objectives action actions "
            "official sensitive confidential restricted protected secret data protection act freedom information request "
            "reference number ref "
            "live facial recognition deployment engagement tension signs signature signed approved prepared reviewed authorised "
            "completed "
            "operation operational intelligence crime crimes incident investigation evidence exemption harm rights human law "
            "legal public privacy "
            "security safety health welfare equality diversity watchlist location event events forename surname first last "
            "middle full "
            "born birth dob age gender sex ethnicity nationality occupation postcode vehicle registration collar warrant "
            "callsign "
            // calendar
            "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
            "september october november "
            "december christmas easter ramadan eid diwali new year bank holiday today tomorrow yesterday morning afternoon "
            "evening "
            // everyday words that begin sentences
            "the a an and or but if of for in on at to by with from this that these those there here it its is are was were be "
            "been being we our us "
            "they their them he him his she her you your i my me who whom whose which what when where why how no not none all "
            "any each every some both "
            "either neither other another such same one two three four five six seven eight nine ten first second third next "
            "previous please thank "
            "thanks dear yours sincerely regards kind hello hi also however therefore although because since while after before "
            "during until unless "
            "further see attached following above below between within without under over about against per via as so do does "
            "did done has have had "
            "will shall should would could can must might persons person people members member staff schools traders visitors "
            "residents faith "
            "general internal external revenue automation falls inflation satellite clinic outpatient day harbor harbour "
            "memorial beach agreement sharing "
            "only once then than too very more most many much few several yes");
        QSet<QString> set;
        for (const QString& word : list.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            set.insert(word);
        }
        return set;
    }();
    return words;
}

bool isParticle(const QString& word) {
    static const QSet<QString> particles = {"de", "del", "della", "da",    "das", "dos", "do",  "di",   "du",  "la",
                                            "le", "van", "von",   "der",   "den", "ter", "bin", "bint", "ibn", "al",
                                            "el", "ap",  "ab",    "ferch", "y",   "st",  "ul",  "ur",   "abu"};
    return particles.contains(word);
}

}  // namespace

std::vector<NameWord> nameWords(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("\\p{L}[\\p{L}\\p{M}]*(?:['-]\\p{L}[\\p{L}\\p{M}]*)*"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    std::vector<NameWord> words;
    qsizetype last = 0;
    QRegularExpressionMatchIterator it = pattern.globalMatch(text);
    while (it.hasNext()) {
        const QRegularExpressionMatch found = it.next();
        NameWord word;
        word.begin = found.capturedStart();
        word.end = found.capturedEnd();
        word.text = found.captured();
        word.gap = text.mid(last, word.begin - last);
        last = word.end;
        if (word.text.size() > 3 && (word.text.endsWith(QStringLiteral("'s")) || word.text.endsWith(QStringLiteral("'S")))) {
            word.text.chop(2);
            word.end -= 2;
        }
        // Letters tied to digits or an address are no word of a name.
        const QChar before = word.begin > 0 ? text[word.begin - 1] : QChar();
        const QChar after = last < text.size() ? text[last] : QChar();
        const bool tied = before.isDigit() || after.isDigit() || before == QLatin1Char('@') || after == QLatin1Char('@') ||
                          before == QLatin1Char('/') || before == QLatin1Char('_') || after == QLatin1Char('_');
        word.capital = word.text.front().isUpper() && !tied;
        word.allCapitals = word.text.size() > 1 && word.text == word.text.toUpper();
        word.initial = word.text.size() == 1;
        word.stop = stopWords().contains(word.text.toLower()) && !(word.initial && word.capital);
        words.push_back(std::move(word));
    }
    return words;
}

bool canBeInName(const NameWord& word) {
    return word.capital && !word.stop;
}

bool followsDirectly(const NameWord& word) {
    const QString& gap = word.gap;
    return !gap.isEmpty() && gap.trimmed().isEmpty() && gap.count(QLatin1Char('\n')) <= 1;
}

bool beginsSentence(const std::vector<NameWord>& words, std::size_t index) {
    if (index == 0) {
        return true;
    }
    static const QString ends = QStringLiteral(".!?:;•");
    for (const QChar c : words[index].gap) {
        if (ends.contains(c)) {
            return true;
        }
    }
    return false;
}

std::size_t nameRunEnd(const std::vector<NameWord>& words, std::size_t first) {
    if (first >= words.size() || !canBeInName(words[first])) {
        return first;
    }
    std::size_t end = first + 1;
    bool brokenLine = false;
    const auto joins = [&](std::size_t i) {
        const NameWord& word = words[i];
        const bool afterInitial =
            words[i - 1].initial && word.gap.startsWith(QLatin1Char('.')) && word.gap.mid(1).trimmed().isEmpty();
        const bool newLine = word.gap.contains(QLatin1Char('\n'));
        if (!(followsDirectly(word) || afterInitial) || (newLine && brokenLine)) {
            return false;
        }
        brokenLine = brokenLine || newLine;
        return true;
    };
    while (end < words.size() && end - first < longestName) {
        if (isParticle(words[end].text.toLower()) && !words[end].capital) {
            // Particles count only before another word of the name.
            std::size_t after = end;
            while (after < words.size() && isParticle(words[after].text.toLower()) && !words[after].capital && joins(after)) {
                ++after;
            }
            if (after == end || after >= words.size() || !canBeInName(words[after]) || !joins(after)) {
                break;
            }
            end = after + 1;
        } else if (canBeInName(words[end]) && joins(end)) {
            ++end;
        } else {
            break;
        }
    }
    return end;
}

}  // namespace withheld::detect
