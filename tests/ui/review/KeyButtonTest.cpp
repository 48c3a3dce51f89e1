#include "review/KeyButton.h"

#include <gtest/gtest.h>

#include <QAction>

namespace withheld::ui {

namespace {

TEST(KeyButtonTest, FollowsItsAction) {
    QAction action(QStringLiteral("&Redact"));
    action.setIconText(QStringLiteral("Redact"));
    action.setCheckable(true);
    KeyButton button(&action, QStringLiteral("R"), KeyButton::Kind::Flat);
    EXPECT_EQ(button.accessibleName(), QStringLiteral("Redact"));
    EXPECT_EQ(button.accessibleDescription(), QStringLiteral("Key R"));
    action.setEnabled(false);
    EXPECT_FALSE(button.isEnabled());
    action.setEnabled(true);
    button.click();
    EXPECT_TRUE(action.isChecked());
    EXPECT_TRUE(button.isChecked());
    action.setChecked(false);
    EXPECT_FALSE(button.isChecked());
}

}  // namespace

}  // namespace withheld::ui
