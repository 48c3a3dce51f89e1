#include "settings/User.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QPushButton>

#include "settings/Preferences.h"
#include "settings/UserDialog.h"
#include "ui/OwnSettings.h"

namespace withheld::ui {

namespace {

TEST(UserTest, NobodyAtTheFirstStart) {
    const OwnSettings settings;
    EXPECT_FALSE(currentUser());
    setCurrentUser({QStringLiteral("Amy Shah"), Role::Officer});
    setCurrentUser({QStringLiteral("Ben Okoro"), Role::Reviewer});
    ASSERT_TRUE(currentUser());
    EXPECT_EQ(currentUser()->name, QStringLiteral("Ben Okoro"));
    EXPECT_EQ(currentUser()->role, Role::Reviewer);
    ASSERT_EQ(knownUsers().size(), 2);
    EXPECT_EQ(knownUsers()[1].name, QStringLiteral("Amy Shah"));
}

TEST(UserTest, TheDialogWantsAName) {
    const OwnSettings settings;
    UserDialog dialog(UserDialog::Occasion::FirstStart);
    const auto buttons = dialog.findChildren<QPushButton*>();
    const auto start = std::find_if(buttons.begin(), buttons.end(),
                                    [](const QPushButton* button) { return button->text() == QStringLiteral("Start"); });
    ASSERT_NE(start, buttons.end());
    EXPECT_FALSE((*start)->isEnabled());
    dialog.findChild<QComboBox*>(QStringLiteral("userName"))->setEditText(QStringLiteral("  Amy   Shah "));
    EXPECT_TRUE((*start)->isEnabled());
    EXPECT_EQ(dialog.user().name, QStringLiteral("Amy Shah"));
}

TEST(UserTest, TheFirstStartAsksForLanguageCodeSetAndKeysAsWell) {
    const OwnSettings settings;
    UserDialog dialog(UserDialog::Occasion::FirstStart);
    EXPECT_EQ(dialog.codeSet(), QStringLiteral("foia-2000"));
    EXPECT_EQ(dialog.keys(), KeyPreset::BuiltIn);
    auto* sets = dialog.findChild<QComboBox*>(QStringLiteral("userCodeSet"));
    ASSERT_NE(sets, nullptr);
    ASSERT_GE(sets->findData(QStringLiteral("eir-2004")), 0);
    sets->setCurrentIndex(sets->findData(QStringLiteral("eir-2004")));
    EXPECT_EQ(dialog.codeSet(), QStringLiteral("eir-2004"));
    auto* keys = dialog.findChild<QComboBox*>(QStringLiteral("userKeys"));
    ASSERT_NE(keys, nullptr);
    keys->setCurrentIndex(1);
    EXPECT_EQ(dialog.keys(), KeyPreset::AcrobatLike);
    UserDialog later(UserDialog::Occasion::Switch);
    EXPECT_EQ(later.findChild<QComboBox*>(QStringLiteral("userKeys")), nullptr) << "another person at the seat has other work";
}

TEST(UserTest, TheCodeSetIsKept) {
    const OwnSettings settings;
    Preferences preferences = keptPreferences();
    EXPECT_EQ(preferences.codeSet, QStringLiteral("foia-2000"));
    preferences.codeSet = QStringLiteral("dpa-2018");
    keepPreferences(preferences);
    EXPECT_EQ(keptPreferences().codeSet, QStringLiteral("dpa-2018"));
}

}  // namespace

}  // namespace withheld::ui
