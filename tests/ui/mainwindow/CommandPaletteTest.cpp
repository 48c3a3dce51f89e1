#include "mainwindow/CommandPalette.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

namespace withheld::ui {

namespace {

TEST(CommandPaletteTest, LettersInOrderAreEnough) {
    EXPECT_GT(fuzzyScore(QStringLiteral("Find personal data"), QStringLiteral("fpd")), 0);
    EXPECT_EQ(fuzzyScore(QStringLiteral("Find personal data"), QStringLiteral("dpf")), 0);
    EXPECT_GT(fuzzyScore(QStringLiteral("Find personal data"), QStringLiteral("fpd")),
              fuzzyScore(QStringLiteral("Safe padding"), QStringLiteral("fpd")));
    EXPECT_GT(fuzzyScore(QStringLiteral("anything"), QString()), 0);
}

TEST(CommandPaletteTest, EnterChoosesTheBestAndDisabledOnesAreLeftOut) {
    QAction good(QStringLiteral("&Find personal data"));
    QAction off(QStringLiteral("Fit page down"));
    off.setEnabled(false);
    QAction other(QStringLiteral("Zoom in"));
    CommandPalette palette({&good, &off, &other}, nullptr);
    auto* input = palette.findChild<QLineEdit*>(QStringLiteral("commandInput"));
    input->setText(QStringLiteral("fpd"));
    ASSERT_EQ(palette.findChild<QListWidget*>()->count(), 1);
    QTest::keyClick(input, Qt::Key_Return);
    EXPECT_EQ(palette.chosen(), &good);
    EXPECT_EQ(palette.QDialog::result(), QDialog::Accepted);
}

}  // namespace

}  // namespace withheld::ui
