#include "detect/Gazetteer.h"

#include <QHash>
#include <QStringList>
#include <algorithm>

#include "detect/GazetteerLists.h"

namespace withheld::detect {

namespace {

using Names = QHash<QString, Known>;

Names namesOf(const char* const* list) {
    Names names;
    for (; *list != nullptr; ++list) {
        QString name = QString::fromUtf8(*list);
        const bool ambiguous = name.endsWith(QLatin1Char('*'));
        if (ambiguous) {
            name.chop(1);
        }
        names.insert(nameKey(name), ambiguous ? Known::Ambiguous : Known::Yes);
    }
    return names;
}

Known knownIn(const Names& names, const QString& word) {
    const auto whole = names.constFind(nameKey(word));
    if (whole != names.constEnd()) {
        return *whole;
    }
    Known best = Known::No;
    if (word.contains(QLatin1Char('-'))) {
        for (const QString& part : word.split(QLatin1Char('-'), Qt::SkipEmptyParts)) {
            best = std::max(best, names.value(nameKey(part), Known::No));
        }
    }
    return best;
}

}  // namespace

QString nameKey(const QString& word) {
    QString key;
    for (const QChar c : word.normalized(QString::NormalizationForm_KD)) {
        if (c.isLetter()) {
            key += c.toLower();
        }
    }
    return key;
}

Known knownFirstName(const QString& word) {
    static const Names names = namesOf(firstNames);
    return knownIn(names, word);
}

Known knownSurname(const QString& word) {
    static const Names names = namesOf(surnames);
    return knownIn(names, word);
}

}  // namespace withheld::detect
