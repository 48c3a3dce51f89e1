#include "common/MaskedText.h"

#include <QStringList>

namespace withheld::ui {

namespace {

constexpr QChar kDot(0x2022);

QString maskedWord(const QString& word) {
    const bool digits = !word.isEmpty() && (word[0].isDigit() || word[0] == '+');
    const qsizetype at = word.indexOf('@');
    QString masked;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const QChar c = word[i];
        // Signs stay: they tell a phone number from an address without telling which.
        const bool stays = i == 0 || (digits && i == 1 && word.size() > 4) || i == at;
        masked += stays || !c.isLetterOrNumber() ? c : kDot;
    }
    return masked;
}

}  // namespace

QString oneLine(const std::string& text, int limit) {
    QString line = QString::fromStdString(text).simplified();
    if (line.size() > limit) {
        const qsizetype head = limit * 2 / 3;
        line = line.left(head) + QChar(0x2026) + line.right(limit - head - 1);
    }
    return line;
}

QString maskedText(const std::string& text, int limit) {
    QStringList words = QString::fromStdString(text).simplified().split(' ', Qt::SkipEmptyParts);
    bool number = false;
    for (QString& word : words) {
        // The second group of a phone number gives nothing away either: "020 7946" → "020 ••••".
        const bool continuesNumber = number && word[0].isDigit();
        number = word[0].isDigit() || word[0] == '+' || word[0] == '(';
        if (continuesNumber) {
            for (QChar& c : word) {
                c = c.isLetterOrNumber() ? kDot : c;
            }
        } else if (number && words.size() > 1 && word.size() == 3) {
            continue;
        } else {
            word = maskedWord(word);
        }
    }
    QString masked = words.join(' ');
    if (masked.size() > limit) {
        masked = masked.left(limit - 1) + QChar(0x2026);
    }
    return masked;
}

}  // namespace withheld::ui
