#include "detect/SearchPattern.h"

#include <QElapsedTimer>
#include <algorithm>
#include <memory>

#include "detect/Finders.h"
#include "detect/Patterns.h"

namespace withheld::detect {

namespace {

// PCRE2 counts calls of its matcher and gives up beyond; a nested quantifier would else try for hours.
const QString kLimit = QStringLiteral("(*LIMIT_MATCH=300000)");
constexpr qint64 kMostMilliseconds = 2000;  // a page

QRegularExpression expression(const char* pattern) {
    return QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::CaseInsensitiveOption);
}

Match like(const char* kind) {
    Match match;
    match.kind = kind;
    match.exemption = personalInformation;
    return match;
}

/// Ten digits, the last one a check by modulus 11 (NHS Data Dictionary, NHS NUMBER).
bool isNhsNumber(const QString& text) {
    int sum = 0;
    int place = 0;
    int last = -1;
    for (const QChar c : text) {
        if (!c.isDigit()) {
            continue;
        }
        last = c.digitValue();
        sum += place < 9 ? last * (10 - place) : 0;
        ++place;
    }
    const int check = (11 - sum % 11) % 11;
    return place == 10 && check != 10 && check == last;
}

std::vector<Match> nhsNumbers(const Reading& reading) {
    static const QRegularExpression pattern = expression(R"((?<![\d-])\d{3}([ -]?)\d{3}\1\d{4}(?![\d-]))");
    return matchesOf(reading, pattern, 0, like("nhs-number"),
                     [](const Passage&, const QRegularExpressionMatch& found, Match&) { return isNhsNumber(found.captured()); });
}

std::vector<Match> bankAccounts(const Reading& reading) {
    static const QRegularExpression sortCode = expression(R"((?<![\d-])\d{2}-\d{2}-\d{2}(?![\d-]))");
    // Eight digits alone are anything.
    static const QRegularExpression account = expression(R"((?:\baccount|\ba/c|\bacct?)\b[^\d]{0,20}(\d{8})(?!\d))");
    static const QRegularExpression iban = expression(R"(\bGB\d{2} ?[A-Z]{4}(?: ?\d{4}){3} ?\d{2}\b)");
    std::vector<Match> matches = matchesOf(reading, sortCode, 0, like("bank-account"));
    for (std::vector<Match> more :
         {matchesOf(reading, account, 1, like("bank-account")), matchesOf(reading, iban, 0, like("bank-account"))}) {
        std::move(more.begin(), more.end(), std::back_inserter(matches));
    }
    return matches;
}

std::vector<Match> webAddresses(const Reading& reading) {
    static const QRegularExpression pattern = expression(R"(\b(?:https?://|www\.)[^\s<>"()]+[^\s<>"().,;:!?])");
    return matchesOf(reading, pattern, 0, like("url"));
}

/// Ordnance Survey national grid: two letters, then as many digits for east as for north.
std::vector<Match> gridReferences(const Reading& reading) {
    static const QRegularExpression pattern(
        QStringLiteral(R"(\b[HNOST][A-HJ-Z] ?(?:\d{2} ?\d{2}|\d{3} ?\d{3}|\d{4} ?\d{4}|\d{5} ?\d{5})\b)"));
    return matchesOf(reading, pattern, 0, like("grid-reference"));
}

template <typename FinderOfKind>
std::vector<Match> byFinder(const Reading& reading) {
    return FinderOfKind().find(reading);
}

struct PresetFinder {
    Preset preset;
    std::vector<Match> (*find)(const Reading&);
};

const std::vector<PresetFinder>& presetFinders() {
    static const std::vector<PresetFinder> all{
        {{"phone", QT_TRANSLATE_NOOP("SearchPreset", "Telephone numbers")}, byFinder<PhoneFinder>},
        {{"e-mail", QT_TRANSLATE_NOOP("SearchPreset", "E-mail addresses")}, byFinder<EmailFinder>},
        {{"postcode", QT_TRANSLATE_NOOP("SearchPreset", "Postcodes")}, byFinder<PostcodeFinder>},
        {{"vehicle", QT_TRANSLATE_NOOP("SearchPreset", "Vehicle registrations")}, byFinder<VehicleRegistrationFinder>},
        {{"ni-number", QT_TRANSLATE_NOOP("SearchPreset", "National Insurance numbers")}, byFinder<NationalInsuranceFinder>},
        {{"nhs-number", QT_TRANSLATE_NOOP("SearchPreset", "NHS numbers")}, nhsNumbers},
        {{"date-of-birth", QT_TRANSLATE_NOOP("SearchPreset", "Dates of birth")}, byFinder<DateOfBirthFinder>},
        {{"collar-number", QT_TRANSLATE_NOOP("SearchPreset", "Collar and warrant numbers")}, byFinder<CollarNumberFinder>},
        {{"bank-account", QT_TRANSLATE_NOOP("SearchPreset", "Bank accounts and sort codes")}, bankAccounts},
        {{"url", QT_TRANSLATE_NOOP("SearchPreset", "Web addresses")}, webAddresses},
        {{"grid-reference", QT_TRANSLATE_NOOP("SearchPreset", "Grid references")}, gridReferences}};
    return all;
}

}  // namespace

const std::vector<Preset>& presets() {
    static const std::vector<Preset> all = [] {
        std::vector<Preset> list;
        for (const PresetFinder& each : presetFinders()) {
            list.push_back(each.preset);
        }
        return list;
    }();
    return all;
}

SearchPattern SearchPattern::ofRegex(const QString& regex, bool ignoreCase) {
    SearchPattern pattern;
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, ignoreCase);
    pattern.m_regex = QRegularExpression(kLimit + regex, options);
    if (!pattern.m_regex.isValid()) {
        pattern.m_problem = pattern.m_regex.errorString();
        pattern.m_problemAt = std::clamp<qsizetype>(pattern.m_regex.patternErrorOffset() - kLimit.size(), 0, regex.size());
    }
    return pattern;
}

SearchPattern SearchPattern::ofPreset(const std::string& id) {
    SearchPattern pattern;
    pattern.m_preset = id;
    return pattern;
}

SearchPattern::Found SearchPattern::findRegex(const Reading& reading) const {
    Found found;
    QElapsedTimer clock;
    clock.start();
    for (std::size_t p = 0; p < reading.passages().size(); ++p) {
        const QString& text = reading.passages()[p].text;
        for (qsizetype at = 0; at <= text.size();) {
            const QRegularExpressionMatch match = m_regex.match(text, at);
            if (!match.isValid() || clock.elapsed() > kMostMilliseconds) {
                found.tooSlow = true;
                return found;
            }
            if (!match.hasMatch()) {
                break;
            }
            if (match.capturedLength() > 0) {
                Match each;
                each.passage = p;
                each.begin = match.capturedStart();
                each.end = match.capturedEnd();
                found.matches.push_back(std::move(each));
            }
            at = std::max(match.capturedEnd(), match.capturedStart() + 1);
        }
    }
    return found;
}

SearchPattern::Found SearchPattern::find(const Reading& reading) const {
    if (!isValid()) {
        return {};
    }
    if (m_preset.empty()) {
        return findRegex(reading);
    }
    const auto& all = presetFinders();
    const auto preset =
        std::find_if(all.begin(), all.end(), [this](const PresetFinder& each) { return m_preset == each.preset.id; });
    Found found;
    found.matches = preset->find(reading);
    for (Match& match : found.matches) {
        match.kind = m_preset;
    }
    return found;
}

}  // namespace withheld::detect
