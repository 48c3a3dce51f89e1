#include "settings/SettingsDialog.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

#include "settings/KeyField.h"
#include "ui/OwnSettings.h"

namespace withheld::ui {

namespace {

class SettingsDialogTest : public testing::Test {
protected:
    SettingsDialogTest() {
        Preferences light;
        light.appearance.scheme = Scheme::Light;
        PreferencesInForce::instance().start(light);
    }
    ~SettingsDialogTest() override { PreferencesInForce::instance().start(Preferences()); }
    static const Preferences& inForce() { return PreferencesInForce::instance().get(); }
    template <typename Widget>
    static Widget* child(const QWidget& dialog, const char* name) {
        return dialog.findChild<Widget*>(QLatin1String(name));
    }
    const OwnSettings settings;
    const QList<KeyCommand> commands = {
        {QStringLiteral("redactTool"), QStringLiteral("Redact"), QKeySequence(Qt::Key_R), true},
        {QStringLiteral("handTool"), QStringLiteral("Hand"), QKeySequence(Qt::Key_H), true},
        {QStringLiteral("undo"), QStringLiteral("Undo"), QKeySequence(QStringLiteral("Ctrl+Z")), false}};
};

TEST_F(SettingsDialogTest, WhatIsChosenIsInForceAtOnceAndCancelTakesItBack) {
    SettingsDialog dialog(commands);
    dialog.show();
    child<QRadioButton>(dialog, "scheme3")->click();
    EXPECT_TRUE(Theme::instance().isHighContrast());
    child<QSpinBox>(dialog, "textPercent")->setValue(140);
    EXPECT_EQ(Theme::instance().appearance().textPercent, 140);
    child<QSpinBox>(dialog, "cacheMebibytes")->setValue(512);
    EXPECT_EQ(inForce().cacheMebibytes, 512);
    child<QCheckBox>(dialog, "singleKeys")->click();
    EXPECT_FALSE(inForce().hasSingleKeys);
    dialog.reject();
    EXPECT_FALSE(Theme::instance().isHighContrast());
    EXPECT_EQ(Theme::instance().appearance().textPercent, 100);
    EXPECT_EQ(inForce().cacheMebibytes, 256);
    EXPECT_TRUE(inForce().hasSingleKeys);
    EXPECT_EQ(keptPreferences().cacheMebibytes, 256) << "nothing was kept";
}

TEST_F(SettingsDialogTest, KeepKeeps) {
    SettingsDialog dialog(commands);
    dialog.show();
    child<QCheckBox>(dialog, "dimPaper")->click();
    child<QComboBox>(dialog, "language")->setCurrentIndex(1);
    dialog.accept();
    EXPECT_TRUE(keptPreferences().appearance.dimsPaper);
    EXPECT_EQ(keptPreferences().language, QStringLiteral("cy"));
}

TEST_F(SettingsDialogTest, AKeyIsPressedNotTypedAndAConflictIsSaid) {
    SettingsDialog dialog(commands);
    dialog.show();
    child<QTableView>(dialog, "keyTable")->selectRow(0);
    auto* field = child<KeyField>(dialog, "keyField");
    QTest::keyClick(field, Qt::Key_W);
    EXPECT_EQ(inForce().keys.value(QStringLiteral("redactTool")), QStringLiteral("W"));
    QTest::keyClick(field, Qt::Key_H);
    EXPECT_TRUE(child<QLabel>(dialog, "keyWarning")->text().contains(QStringLiteral("Hand")));
    QTest::keyClick(field, Qt::Key_R, Qt::ControlModifier);
    EXPECT_TRUE(child<QLabel>(dialog, "keyWarning")->text().contains(QStringLiteral("without Ctrl")));
    EXPECT_EQ(inForce().keys.value(QStringLiteral("redactTool")), QStringLiteral("H")) << "the wrong key changed nothing";
    child<QPushButton>(dialog, "keyBuiltIn")->click();
    EXPECT_TRUE(inForce().keys.isEmpty());
    EXPECT_TRUE(child<QLabel>(dialog, "keyWarning")->text().isEmpty());
}

TEST_F(SettingsDialogTest, TabLeavesTheFieldOfKeys) {
    SettingsDialog dialog(commands);
    dialog.show();
    dialog.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&dialog));
    auto* field = child<KeyField>(dialog, "keyField");
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Tab);
    EXPECT_FALSE(field->hasFocus());
    EXPECT_TRUE(inForce().keys.isEmpty());
}

TEST_F(SettingsDialogTest, AtTwiceTheTextSizeEverythingIsReachedOnASmallScreen) {
    SettingsDialog dialog(commands);
    child<QSpinBox>(dialog, "textPercent")->setValue(200);
    dialog.show();
    dialog.resize(1180, 640);
    QCoreApplication::processEvents();
    EXPECT_LE(dialog.minimumSizeHint().width(), 1280);
    EXPECT_LE(dialog.minimumSizeHint().height(), 720) << "the sections scroll, the dialog need not grow";
    dialog.reject();
}

}  // namespace

}  // namespace withheld::ui
