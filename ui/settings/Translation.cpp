#include "settings/Translation.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QPointer>
#include <QXmlStreamReader>

static void initialiseTranslationResource() {
    Q_INIT_RESOURCE(translations);
}

namespace withheld::ui {

namespace {

QByteArray wordsKey(const QByteArray& context, const QByteArray& source) {
    return context + '\0' + source;
}

}  // namespace

bool TsTranslator::loadTs(const QByteArray& bytes) {
    m_words.clear();
    QXmlStreamReader xml(bytes);
    QByteArray context;
    QByteArray source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText().toUtf8();
        } else if (xml.name() == QLatin1String("source")) {
            source = xml.readElementText().toUtf8();
        } else if (xml.name() == QLatin1String("translation")) {
            const QString words = xml.readElementText();
            if (!words.isEmpty()) {
                m_words[wordsKey(context, source)] = words;
            }
        }
    }
    return !xml.hasError() && !m_words.isEmpty();
}

QString TsTranslator::translate(const char* context, const char* sourceText, const char* /*disambiguation*/, int /*n*/) const {
    return m_words.value(wordsKey(context, sourceText));
}

void installLanguage(const QString& language) {
    static QPointer<TsTranslator> installed;
    if (installed) {
        QCoreApplication::removeTranslator(installed);
        delete installed;
    }
    QLocale::setDefault(language == QLatin1String("cy") ? QLocale(QLocale::Welsh, QLocale::UnitedKingdom)
                                                        : QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (language == QLatin1String("en")) {
        return;
    }
    initialiseTranslationResource();
    QFile file(QStringLiteral(":/translations/withheld_%1.ts").arg(language));
    auto* translator = new TsTranslator(QCoreApplication::instance());
    if (!file.open(QIODevice::ReadOnly) || !translator->loadTs(file.readAll())) {
        qWarning("No words in the language %s", qPrintable(language));
        delete translator;
        return;
    }
    QCoreApplication::installTranslator(translator);
    installed = translator;
}

}  // namespace withheld::ui
