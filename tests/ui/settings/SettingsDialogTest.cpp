#include "settings/SettingsDialog.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

#include "disclosure/OwnCatalogues.h"
#include "settings/CodeDialog.h"
#include "settings/KeyField.h"
#include "settings/OwnCodeSets.h"
#include "settings/PinDialog.h"
#include "settings/ReviewPin.h"
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

TEST_F(SettingsDialogTest, ACodeThatIsNoLongerOfferedIsKeptAsSuch) {
    SettingsDialog dialog(commands);
    dialog.show();
    auto* codes = child<QTreeWidget>(dialog, "codesList");
    const auto rows = codes->findItems(QStringLiteral("s.38"), Qt::MatchExactly, 1);
    ASSERT_EQ(rows.size(), 1);
    codes->setCurrentItem(rows.first());
    child<QPushButton>(dialog, "codesOffer")->click();
    EXPECT_EQ(codes->currentItem()->text(1), QStringLiteral("s.38"));
    EXPECT_EQ(codes->currentItem()->text(0), QStringLiteral("not offered"));
    dialog.accept();
    EXPECT_EQ(disclosure::catalogueOf("foia-2000").find("s.38")->slot, disclosure::hiddenSlot);
    disclosure::useOwnCatalogues({});
    ASSERT_TRUE(useKeptCodeSets()) << "it outlives the program";
    EXPECT_EQ(disclosure::catalogueOf("foia-2000").find("s.38")->slot, disclosure::hiddenSlot);
    SettingsDialog again(commands);
    again.show();
    child<QPushButton>(again, "codesBuiltIn")->click();
    again.accept();
    EXPECT_EQ(&disclosure::catalogueOf("foia-2000"), &disclosure::builtInCatalogue());
}

TEST_F(SettingsDialogTest, ACodeIsEditedInADialogThatSaysWhatIsWrong) {
    const disclosure::Catalogue& set = disclosure::builtInCatalogue();
    CodeDialog dialog(set, *set.find("s.40(2)"));
    dialog.show();
    child<QLineEdit>(dialog, "codeId")->setText(QStringLiteral("s.38"));
    dialog.accept();
    EXPECT_TRUE(dialog.isVisible()) << "s.38 is there already";
    EXPECT_FALSE(child<QLabel>(dialog, "codeProblem")->text().isEmpty());
    child<QLineEdit>(dialog, "codeId")->setText(QStringLiteral("s.40(2)"));
    child<QLineEdit>(dialog, "codeShort")->setText(QStringLiteral("names"));
    dialog.accept();
    EXPECT_EQ(dialog.set().find("s.40(2)")->shortName, "names");
    EXPECT_EQ(dialog.set().find("s.40(2)")->wording, set.find("s.40(2)")->wording);
}

TEST_F(SettingsDialogTest, APinIsChosenAskedForAndTakenAway) {
    const QString user = QStringLiteral("Ben Okoro");
    EXPECT_FALSE(hasPin(user));
    {
        PinDialog dialog(user);
        child<QLineEdit>(dialog, "pinNew")->setText(QStringLiteral("123"));
        child<QLineEdit>(dialog, "pinAgain")->setText(QStringLiteral("123"));
        EXPECT_FALSE(child<QPushButton>(dialog, "pinKeep")->isEnabled()) << "too short";
        child<QLineEdit>(dialog, "pinNew")->setText(QStringLiteral("12345"));
        EXPECT_FALSE(child<QPushButton>(dialog, "pinKeep")->isEnabled()) << "not the same twice";
        child<QLineEdit>(dialog, "pinAgain")->setText(QStringLiteral("12345"));
        child<QPushButton>(dialog, "pinKeep")->click();
    }
    EXPECT_TRUE(hasPin(QStringLiteral("ben  okoro"))) << "however he is spelt";
    EXPECT_TRUE(isPin(user, QStringLiteral("12345")));
    EXPECT_FALSE(isPin(user, QStringLiteral("12346")));
    EXPECT_FALSE(hasPin(QStringLiteral("Amy Shah")));
    PinDialog dialog(user);
    child<QLineEdit>(dialog, "pinOld")->setText(QStringLiteral("0000"));
    child<QPushButton>(dialog, "pinRemove")->click();
    EXPECT_TRUE(hasPin(user));
    child<QLineEdit>(dialog, "pinOld")->setText(QStringLiteral("12345"));
    child<QPushButton>(dialog, "pinRemove")->click();
    EXPECT_FALSE(hasPin(user));
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
