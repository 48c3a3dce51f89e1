#include <QRegularExpression>
#include <algorithm>

#include "detect/Finders.h"

namespace withheld::detect {

namespace {

constexpr int mostLines = 3;

bool isLocalChar(QChar c) {
    return c.isLetterOrNumber() || QStringLiteral("._%+-'").contains(c);
}

bool isDomainChar(QChar c) {
    return c.isLetterOrNumber() || c == QLatin1Char('.') || c == QLatin1Char('-');
}

/// Endings that tell that an address is whole. An ending that is not here may go on in the next line.
bool isWholeDomain(const QString& domain) {
    static const QStringList endings = {"uk",  "com",    "org",   "net", "gov", "example", "police", "eu",    "info",  "int",
                                        "edu", "io",     "co",    "me",  "biz", "ie",      "scot",   "wales", "cymru", "london",
                                        "mil", "fr",     "de",    "es",  "it",  "nl",      "pl",     "ro",    "us",    "au",
                                        "ca",  "nz",     "za",    "ng",  "in",  "pk",      "test",   "name",  "pro",   "app",
                                        "dev", "online", "email", "tv",  "ac",  "local",   "invalid"};
    const qsizetype dot = domain.lastIndexOf(QLatin1Char('.'));
    return dot > 0 && endings.contains(domain.mid(dot + 1).toLower());
}

bool hasPlausibleDomain(const QString& domain) {
    const qsizetype dot = domain.lastIndexOf(QLatin1Char('.'));
    return dot > 0 && domain.size() - dot > 2 && domain.back().isLetter();
}

/// Whether the word that ends at `end` holds a point or digits between letters, as prose does not.
bool looksLikeLocalPart(const QString& text, qsizetype end) {
    qsizetype begin = end;
    while (begin > 0 && isLocalChar(text[begin - 1])) {
        --begin;
    }
    static const QRegularExpression form(QStringLiteral("^[a-z]+[._][a-z0-9]+|^[a-z]+[0-9]+$"));
    return form.match(text.mid(begin, end - begin)).hasMatch();
}

/// Where the address around the "@" at `at` begins: it may have begun in the line above.
qsizetype beginOf(const QString& text, qsizetype at, bool recognised) {
    qsizetype begin = at;
    // Recognition may see a blank beside the sign; a text layer that it wrote does not say where it came from.
    if (at > 1 && text[at - 1] == QLatin1Char(' ') && (recognised || looksLikeLocalPart(text, at - 1))) {
        --begin;
    }
    for (int lines = 1; lines <= mostLines; ++lines) {
        while (begin > 0 && isLocalChar(text[begin - 1])) {
            --begin;
        }
        if (begin == 0 || text[begin - 1] != QLatin1Char('\n')) {
            break;
        }
        qsizetype above = begin - 1;
        while (above > 0 && isLocalChar(text[above - 1])) {
            --above;
        }
        const QString part = text.mid(above, begin - 1 - above);
        const bool addressLike = std::any_of(part.begin(), part.end(), [](QChar c) { return c.isLetter(); }) &&
                                 !part.endsWith(QLatin1Char('.')) &&
                                 (begin == at || part.contains(QLatin1Char('.')) || part.contains(QLatin1Char('_')));
        if (part.isEmpty() || !addressLike) {
            break;
        }
        begin = above;
    }
    while (begin < at && !text[begin].isLetterOrNumber()) {
        ++begin;
    }
    return begin;
}

/// Where it ends: cells break addresses at any letter.
qsizetype endOf(const QString& text, qsizetype at, bool recognised) {
    qsizetype end = at + 1;
    if (recognised && end + 1 < text.size() && text[end] == QLatin1Char(' ')) {
        ++end;
    }
    QString domain;
    for (int lines = 1; lines <= mostLines; ++lines) {
        while (end < text.size() && isDomainChar(text[end])) {
            domain += text[end++];
        }
        if (end >= text.size() || text[end] != QLatin1Char('\n')) {
            break;
        }
        qsizetype below = end + 1;
        while (below < text.size() && isDomainChar(text[below])) {
            ++below;
        }
        const QString part = text.mid(end + 1, below - end - 1);
        const bool alone = below >= text.size() || text[below] == QLatin1Char('\n');
        const bool goesOn = !isWholeDomain(domain) || part.startsWith(QLatin1Char('.')) ||
                            (alone && isWholeDomain(domain + part) && part.size() < 4);
        if (part.isEmpty() || part.front().isUpper() || !goesOn) {
            break;
        }
        // A word of prose under an address with an unusual ending does not make it more of an address.
        if (hasPlausibleDomain(domain) && !isWholeDomain(domain + part) && !alone) {
            break;
        }
        ++end;
    }
    while (end > at + 1 && !text[end - 1].isLetterOrNumber()) {
        --end;
    }
    return end;
}

}  // namespace

std::vector<Match> EmailFinder::find(const Reading& reading) const {
    std::vector<Match> matches;
    for (std::size_t p = 0; p < reading.passages().size(); ++p) {
        const QString& text = reading.passages()[p].text;
        for (qsizetype at = text.indexOf(QLatin1Char('@')); at >= 0; at = text.indexOf(QLatin1Char('@'), at + 1)) {
            const qsizetype begin = beginOf(text, at, reading.isRecognised());
            const qsizetype end = endOf(text, at, reading.isRecognised());
            const QString domain = text.mid(at + 1, end - at - 1).remove(QLatin1Char('\n')).trimmed();
            if (begin == at || domain.size() < 2) {
                continue;
            }
            const bool whole = hasPlausibleDomain(domain);
            if (!whole && !reading.isRecognised()) {
                continue;
            }
            matches.push_back({p, begin, end, "e-mail", personalInformation, "E-mail address", whole ? 0.98F : 0.6F});
        }
    }
    return matches;
}

}  // namespace withheld::detect
