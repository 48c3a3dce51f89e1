#include "common/MarkWords.h"

#include <QCoreApplication>
#include <array>

#include "disclosure/Schedule.h"

namespace withheld::ui {

namespace {

struct Fixed {
    const char* kept;
    const char* shown;
};

/// Kinds as finders and importers write them.
constexpr std::array<Fixed, 22> kKinds{{{"name", QT_TRANSLATE_NOOP("MarkKind", "name")},
                                        {"phone", QT_TRANSLATE_NOOP("MarkKind", "phone")},
                                        {"e-mail", QT_TRANSLATE_NOOP("MarkKind", "e-mail")},
                                        {"email", QT_TRANSLATE_NOOP("MarkKind", "e-mail")},
                                        {"call-sign", QT_TRANSLATE_NOOP("MarkKind", "call sign")},
                                        {"callsign", QT_TRANSLATE_NOOP("MarkKind", "call sign")},
                                        {"tactic", QT_TRANSLATE_NOOP("MarkKind", "tactics")},
                                        {"address", QT_TRANSLATE_NOOP("MarkKind", "address")},
                                        {"postcode", QT_TRANSLATE_NOOP("MarkKind", "postcode")},
                                        {"vehicle", QT_TRANSLATE_NOOP("MarkKind", "vehicle")},
                                        {"ni-number", QT_TRANSLATE_NOOP("MarkKind", "NI number")},
                                        {"nhs-number", QT_TRANSLATE_NOOP("MarkKind", "NHS number")},
                                        {"collar-number", QT_TRANSLATE_NOOP("MarkKind", "collar number")},
                                        {"warrant-number", QT_TRANSLATE_NOOP("MarkKind", "warrant number")},
                                        {"date-of-birth", QT_TRANSLATE_NOOP("MarkKind", "date of birth")},
                                        {"bank-account", QT_TRANSLATE_NOOP("MarkKind", "bank account")},
                                        {"url", QT_TRANSLATE_NOOP("MarkKind", "web address")},
                                        {"grid-reference", QT_TRANSLATE_NOOP("MarkKind", "grid reference")},
                                        {"location", QT_TRANSLATE_NOOP("MarkKind", "location")},
                                        {"signature", QT_TRANSLATE_NOOP("MarkKind", "signature")},
                                        {"face", QT_TRANSLATE_NOOP("MarkKind", "face")},
                                        {"reference", QT_TRANSLATE_NOOP("MarkKind", "reference")}}};

constexpr std::array<Fixed, 6> kOrigins{{{"by hand", QT_TRANSLATE_NOOP("MarkOrigin", "by hand")},
                                         {"same as another", QT_TRANSLATE_NOOP("MarkOrigin", "same as another")},
                                         {"redacted elsewhere", QT_TRANSLATE_NOOP("MarkOrigin", "redacted elsewhere")},
                                         {"proposed in review", QT_TRANSLATE_NOOP("MarkOrigin", "proposed in review")},
                                         {"word list", QT_TRANSLATE_NOOP("MarkOrigin", "word list")},
                                         {"imported", QT_TRANSLATE_NOOP("MarkOrigin", "imported")}}};

/// Origins that go on with something of their own.
constexpr std::array<Fixed, 6> kBeginnings{{{"repeated from page ", QT_TRANSLATE_NOOP("MarkOrigin", "repeated from page %1")},
                                            {"same as ", QT_TRANSLATE_NOOP("MarkOrigin", "same as %1")},
                                            {"rule ", QT_TRANSLATE_NOOP("MarkOrigin", "rule %1")},
                                            {"search ", QT_TRANSLATE_NOOP("MarkOrigin", "search %1")},
                                            {"template ", QT_TRANSLATE_NOOP("MarkOrigin", "template %1")},
                                            {"Highlighted in ", QT_TRANSLATE_NOOP("MarkOrigin", "Highlighted in %1")}}};

}  // namespace

QString kindWords(const std::string& kind) {
    for (const Fixed& each : kKinds) {
        if (kind == each.kept) {
            return QCoreApplication::translate("MarkKind", each.shown);
        }
    }
    return QString::fromStdString(kind);
}

QString informationWords(const std::string& kind, MarkShape shape) {
    return QCoreApplication::translate("InformationName", disclosure::informationName(kind, shape).c_str());
}

QString originWords(const std::string& origin) {
    for (const Fixed& each : kOrigins) {
        if (origin == each.kept) {
            return QCoreApplication::translate("MarkOrigin", each.shown);
        }
    }
    for (const Fixed& each : kBeginnings) {
        if (origin.starts_with(each.kept)) {
            const auto rest = QString::fromStdString(origin.substr(std::char_traits<char>::length(each.kept)));
            return QCoreApplication::translate("MarkOrigin", each.shown).arg(rest);
        }
    }
    return kindWords(origin);
}

QString whyWords(const Mark& mark) {
    return mark.kind.empty() || mark.origin == "by hand" ? originWords(mark.origin) : kindWords(mark.kind);
}

}  // namespace withheld::ui
