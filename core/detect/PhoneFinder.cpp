#include <phonenumbers/phonenumbermatch.h>
#include <phonenumbers/phonenumbermatcher.h>
#include <phonenumbers/phonenumberutil.h>

#include <algorithm>

#include "detect/Finders.h"
#include "detect/Patterns.h"

namespace withheld::detect {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberMatch;
using i18n::phonenumbers::PhoneNumberMatcher;
using i18n::phonenumbers::PhoneNumberUtil;

const QStringList& phoneCues() {
    static const QStringList cues = {"tel",    "phone",   "mobile", "mob",  "fax",  "call", "dial",
                                     "number", "contact", "sms",    "text", "ring", "ext"};
    return cues;
}

/// Letters that recognition takes for digits, put right where digits stand around; the length stays.
QString withDigits(QString text) {
    const auto isDigit = [&](qsizetype i) { return i >= 0 && i < text.size() && text[i].isDigit(); };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool between = isDigit(i - 1) || isDigit(i + 1);
        const QChar c = text[i];
        const bool wordBefore = i > 0 && text[i - 1].isLetter();
        const bool wordAfter = i + 1 < text.size() && text[i + 1].isLetter();
        if (between && !wordBefore && !wordAfter) {
            if (c == QLatin1Char('O') || c == QLatin1Char('o')) {
                text[i] = QLatin1Char('0');
            } else if (c == QLatin1Char('l') || c == QLatin1Char('I') || c == QLatin1Char('|')) {
                text[i] = QLatin1Char('1');
            }
        }
    }
    return text;
}

struct Stretch {
    qsizetype begin = 0;
    qsizetype end = 0;
    bool valid = false;  ///< a number that the numbering plan knows
};

/// Numbers in one stretch of text; places are units of `text`.
std::vector<Stretch> numbersIn(const QString& text) {
    const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
    const QByteArray utf8 = text.toUtf8();
    PhoneNumberMatcher matcher(util, utf8.toStdString(), "GB", PhoneNumberMatcher::POSSIBLE, 1000);
    std::vector<Stretch> numbers;
    PhoneNumberMatch match;
    while (matcher.HasNext() && matcher.Next(&match)) {
        Stretch stretch;
        stretch.begin = QString::fromUtf8(utf8.left(match.start())).size();
        stretch.end = stretch.begin + QString::fromStdString(match.raw_string()).size();
        stretch.valid = util.IsValidNumber(match.number());
        numbers.push_back(stretch);
    }
    return numbers;
}

/// Ten digits after the trunk or country code, in a range that Ofcom has opened. The numbering plan of libphonenumber leaves out
/// blocks that are in nobody's use today.
bool isBritish(const QString& number) {
    static const QRegularExpression national(QStringLiteral("^(?:\\+?44|0044|0)0?[12378][0-9]{9}$"));
    QString digits;
    for (const QChar c : number) {
        if (c.isDigit() || c == QLatin1Char('+')) {
            digits += c;
        }
    }
    return national.match(digits).hasMatch();
}

/// Whether what libphonenumber thinks possible is dialled like a telephone number, and not a date, a sum or a reference.
bool isDialled(const Passage& passage, const QString& text, const Stretch& stretch) {
    const QString number = text.mid(stretch.begin, stretch.end - stretch.begin);
    const auto digits = std::count_if(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
    const QChar before = stretch.begin > 0 ? text[stretch.begin - 1] : QChar();
    const QChar after = stretch.end < text.size() ? text[stretch.end] : QChar();
    if (before.isLetterOrNumber() || after.isLetterOrNumber() ||
        QStringLiteral("£$€/#_").contains(before.isNull() ? QLatin1Char(' ') : before) || after == QLatin1Char('/') ||
        after == QLatin1Char('%')) {
        return false;
    }
    // A point or dash that ties the number to more digits: part of a reference.
    const bool tiedAfter = (after == QLatin1Char('.') || after == QLatin1Char('-')) && stretch.end + 1 < text.size() &&
                           text[stretch.end + 1].isLetterOrNumber();
    const bool tiedBefore = (before == QLatin1Char('.') || before == QLatin1Char('-')) && stretch.begin > 1 &&
                            text[stretch.begin - 2].isLetterOrNumber();
    if (tiedAfter || tiedBefore) {
        return false;
    }
    const bool international = number.contains(QLatin1Char('+')) || number.startsWith(QStringLiteral("00"));
    const bool national = number.startsWith(QLatin1Char('0')) || number.startsWith(QStringLiteral("(0"));
    if (international || national) {
        return digits >= 9 && (stretch.valid || isBritish(number) ||
                               (digits >= 10 && hasCueNear(passage, stretch.begin, stretch.end, phoneCues(), 25)));
    }
    return stretch.valid && digits >= 9 && hasCueNear(passage, stretch.begin, stretch.end, phoneCues(), 25);
}

}  // namespace

std::vector<Match> PhoneFinder::find(const Reading& reading) const {
    std::vector<Match> matches;
    for (std::size_t p = 0; p < reading.passages().size(); ++p) {
        const Passage& passage = reading.passages()[p];
        const QString text = reading.isRecognised() ? withDigits(passage.text) : passage.text;
        const auto add = [&](qsizetype offset, const Stretch& found) {
            Stretch stretch{found.begin + offset, found.end + offset, found.valid};
            const bool overlaps = std::any_of(matches.begin(), matches.end(), [&](const Match& m) {
                return m.passage == p && m.begin < stretch.end && stretch.begin < m.end;
            });
            if (!overlaps && isDialled(passage, text, stretch)) {
                matches.push_back({p, stretch.begin, stretch.end, "phone", personalInformation, "Telephone number",
                                   stretch.valid ? 0.97F : 0.85F});
            }
        };
        // Each line first: numbers one below the other in a column are not one number. Then what runs over a line's end.
        for (std::size_t line = 0; line < passage.lineStarts.size(); ++line) {
            for (const Stretch& number :
                 numbersIn(text.mid(passage.lineStarts[line], passage.lineEnd(line) - passage.lineStarts[line]))) {
                add(passage.lineStarts[line], number);
            }
        }
        if (passage.lineStarts.size() > 1) {
            for (const Stretch& number : numbersIn(QString(text).replace(QLatin1Char('\n'), QLatin1Char(' ')))) {
                add(0, number);
            }
        }
    }
    static const QRegularExpression extension(
        QStringLiteral("\\b(?:ext(?:ension)?|extn)\\b\\.?\\s*(?:no\\.?)?\\s*:?\\s*(\\d{3,6})\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const Match like{0, 0, 0, "phone", personalInformation, "Telephone extension", 0.85F};
    for (const Match& match : matchesOf(reading, extension, 1, like)) {
        const bool overlaps = std::any_of(matches.begin(), matches.end(), [&](const Match& m) {
            return m.passage == match.passage && m.begin < match.end && match.begin < m.end;
        });
        if (!overlaps) {
            matches.push_back(match);
        }
    }
    return matches;
}

}  // namespace withheld::detect
