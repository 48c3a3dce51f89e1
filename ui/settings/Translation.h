// Words of the program in another language, read from the translators' own file (resources/translations/withheld_*.ts): no tool
// of another package is needed to build them.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QTranslator>

namespace withheld::ui {

class TsTranslator : public QTranslator {
    Q_OBJECT

public:
    using QTranslator::QTranslator;
    /// False when the file is no translation file. Messages marked as unfinished and without text are left out.
    bool loadTs(const QByteArray& xml);
    [[nodiscard]] QString translate(const char* context, const char* sourceText, const char* disambiguation = nullptr,
                                    int n = -1) const override;
    [[nodiscard]] bool isEmpty() const override { return m_words.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_words.size(); }

private:
    QHash<QByteArray, QString> m_words;  ///< by context, a zero byte, and the English words
};

/// "en" or "cy": words and the form of dates, from now on. Windows that are open keep their words.
void installLanguage(const QString& language);

}  // namespace withheld::ui
