#include "settings/Translation.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <set>
#include <utility>

namespace withheld::ui {

namespace {

using Words = std::set<std::pair<QString, QString>>;  ///< context and English words

/// What a translation file knows, translated or not.
Words wordsIn(const QString& path) {
    Words words;
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            words.emplace(context, xml.readElementText());
        }
    }
    EXPECT_FALSE(xml.hasError()) << path.toStdString();
    return words;
}

}  // namespace

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

/// The words that the sources ask for are collected by Qt's own tool, so that nothing is forgotten here: what is not in the
/// translators' file would be shown in English in the middle of a Welsh window.
TEST(Translation, WelshHasEveryWordOfTheSources) {
    const QString lupdate = QStringLiteral(WITHHELD_LUPDATE);
    ASSERT_TRUE(QFile::exists(lupdate)) << "lupdate is missing: ./dev setup installs it (packaging/debian-packages.txt)";
    const QString sources = QStringLiteral(WITHHELD_SOURCES);
    const QTemporaryDir folder;
    const QString asked = folder.filePath(QStringLiteral("asked.ts"));
    QProcess tool;
    tool.start(lupdate, {QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), QStringLiteral("-locations"),
                         QStringLiteral("none"), QStringLiteral("-recursive"), sources + QStringLiteral("/ui"),
                         sources + QStringLiteral("/core"), sources + QStringLiteral("/app"), QStringLiteral("-ts"), asked});
    ASSERT_TRUE(tool.waitForFinished(60'000));
    ASSERT_EQ(tool.exitCode(), 0);
    EXPECT_EQ(tool.readAllStandardError().toStdString(), "") << "words that lupdate cannot place are not translated";
    const Words wanted = wordsIn(asked);
    EXPECT_GT(wanted.size(), 1200U);
    const Words known = wordsIn(sources + QStringLiteral("/resources/translations/withheld_cy.ts"));
    for (const auto& [context, words] : wanted) {
        EXPECT_TRUE(known.contains({context, words})) << context.toStdString() << ": " << words.toStdString();
    }
    for (const auto& [context, words] : known) {
        // Words of Qt's own buttons come from no source of ours.
        EXPECT_TRUE(wanted.contains({context, words}) || context.endsWith(QLatin1String("Theme")))
            << "nobody says this any more: " << context.toStdString() << ": " << words.toStdString();
    }
}

TEST(Translation, ButtonsOfQtSpeakWelshToo) {
    installLanguage(QStringLiteral("cy"));
    const QDialogButtonBox box(QDialogButtonBox::Close | QDialogButtonBox::Cancel);
    EXPECT_EQ(box.button(QDialogButtonBox::Close)->text().remove(QLatin1Char('&')), QStringLiteral("Cau"));
    EXPECT_EQ(box.button(QDialogButtonBox::Cancel)->text().remove(QLatin1Char('&')), QStringLiteral("Canslo"));
    installLanguage(QStringLiteral("en"));
}

}  // namespace withheld::ui
