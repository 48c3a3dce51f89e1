#include "settings/Translation.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QLocale>

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

}  // namespace withheld::ui
