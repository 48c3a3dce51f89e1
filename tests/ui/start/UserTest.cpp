#include "settings/User.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QPushButton>

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

}  // namespace

}  // namespace withheld::ui
