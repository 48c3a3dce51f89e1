#include "settings/Translation.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace withheld::ui {

TEST(Translation, ReadsTheTranslatorsFile) {
    TsTranslator words;
    ASSERT_TRUE(words.loadTs(R"(<?xml version="1.0"?><!DOCTYPE TS><TS version="2.1" language="cy_GB"><context><name>A</name>
        <message><source>&amp;Mark</source><translation>&amp;Nodi</translation></message>
        <message><source>Open</source><translation type="unfinished"></translation></message></context>
        <context><name>B</name><message><source>&amp;Mark</source><translation>Marc</translation></message></context></TS>)"));
    EXPECT_EQ(words.translate("A", "&Mark"), QStringLiteral("&Nodi"));
    EXPECT_EQ(words.translate("B", "&Mark"), QStringLiteral("Marc"));
    EXPECT_TRUE(words.translate("A", "Open").isEmpty()) << "unfinished words stay English";
    EXPECT_EQ(words.size(), 2);
    EXPECT_FALSE(words.loadTs("no translation"));
}

TEST(Translation, ALanguageIsPutOnAndTakenOff) {
    installLanguage(QStringLiteral("cy"));
    EXPECT_EQ(QCoreApplication::translate("withheld::ui::Actions", "&Undo"), QStringLiteral("&Dadwneud"));
    EXPECT_EQ(QLocale().language(), QLocale::Welsh);
    installLanguage(QStringLiteral("en"));
    EXPECT_EQ(QCoreApplication::translate("withheld::ui::Actions", "&Undo"), QStringLiteral("&Undo"));
    EXPECT_EQ(QLocale().language(), QLocale::English);
}

/// A place for a number or name that is lost in translation shows a sentence with a hole.
TEST(Translation, WelshKeepsEveryPlaceholder) {
    installLanguage(QStringLiteral("cy"));
    installLanguage(QStringLiteral("en"));
    QFile file(QStringLiteral(":/translations/withheld_cy.ts"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString source;
    int messages = 0;
    const auto places = [](const QString& text) {
        QStringList found;
        auto each = QRegularExpression(QStringLiteral("%[1-9]")).globalMatch(text);
        while (each.hasNext()) {
            found.append(each.next().captured());
        }
        found.sort();
        return found;
    };
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("source")) {
            source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            const QString words = xml.readElementText();
            EXPECT_EQ(places(source), places(words)) << words.toStdString();
            EXPECT_FALSE(words.trimmed().isEmpty()) << source.toStdString();
            ++messages;
        }
    }
    EXPECT_FALSE(xml.hasError());
    EXPECT_GT(messages, 250);
}

}  // namespace withheld::ui
