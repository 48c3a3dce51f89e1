#include "casefile/Names.h"

#include <QString>

namespace withheld::casefile {

namespace {

QString tidied(const std::string& name) {
    const QString given = QString::fromStdString(name);
    QString visible;
    for (const QChar c : given) {
        if (c.isSpace()) {
            visible += QLatin1Char(' ');
        } else if (c.category() != QChar::Other_Format && c.category() != QChar::Other_Control) {
            visible += c;
        }
    }
    return visible.simplified();
}

}  // namespace

std::string tidyName(const std::string& name) {
    return tidied(name).normalized(QString::NormalizationForm_C).toStdString();
}

std::string foldedName(const std::string& name) {
    return tidied(name).normalized(QString::NormalizationForm_KC).toCaseFolded().simplified().toStdString();
}

bool samePerson(const std::string& a, const std::string& b) {
    return foldedName(a) == foldedName(b);
}

}  // namespace withheld::casefile
