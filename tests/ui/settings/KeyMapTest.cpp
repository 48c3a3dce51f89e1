#include "settings/KeyMap.h"

#include <gtest/gtest.h>

#include "settings/KeyTable.h"

namespace withheld::ui {

namespace {

QList<KeyCommand> someCommands() {
    return {{QStringLiteral("redactTool"), QStringLiteral("Redact"), QKeySequence(Qt::Key_R), true},
            {QStringLiteral("nextMark"), QStringLiteral("Next mark"), QKeySequence(Qt::Key_J), true},
            {QStringLiteral("previousMark"), QStringLiteral("Previous mark"), QKeySequence(Qt::Key_K), true},
            {QStringLiteral("handTool"), QStringLiteral("Hand"), QKeySequence(Qt::Key_H), true},
            {QStringLiteral("markPage"), QStringLiteral("Page"), QKeySequence(Qt::Key_M), true},
            {QStringLiteral("cycleZoom"), QStringLiteral("Zoom"), QKeySequence(Qt::Key_Z), true},
            {QStringLiteral("agree"), QStringLiteral("Approve"), QKeySequence(Qt::Key_Y), true},
            {QStringLiteral("returnMark"), QStringLiteral("Return"), QKeySequence(Qt::Key_N), true},
            {QStringLiteral("decideLater"), QStringLiteral("Later"), QKeySequence(Qt::Key_U), true},
            {QStringLiteral("look"), QStringLiteral("Look"), QKeySequence(Qt::Key_T), true},
            {QStringLiteral("reviewLook"), QStringLiteral("Side by side"), QKeySequence(Qt::Key_T), true},
            {QStringLiteral("undo"), QStringLiteral("Undo"), QKeySequence(QStringLiteral("Ctrl+Z")), false},
            {QStringLiteral("fullScreen"), QStringLiteral("Full screen"), QKeySequence(QStringLiteral("F11")), false},
            {QStringLiteral("palette"), QStringLiteral("Command palette"), QKeySequence(QStringLiteral("Ctrl+K")), false},
            {QStringLiteral("settings"), QStringLiteral("Settings"), QKeySequence(QStringLiteral("Ctrl+,")), false}};
}

}  // namespace

TEST(KeyMap, WithoutChangesNothingIsTranslated) {
    EXPECT_TRUE(singleKeys(someCommands(), {}).isEmpty());
}

TEST(KeyMap, AMovedKeyStandsForItsCommandAndTheOldOneForNothing) {
    const auto meanings = singleKeys(someCommands(), {{QStringLiteral("redactTool"), QStringLiteral("W")}});
    EXPECT_EQ(meanings.value(Qt::Key_W), Qt::Key_R);
    EXPECT_EQ(meanings.value(Qt::Key_R), Qt::Key_unknown);
    EXPECT_EQ(meanings.size(), 2);
}

TEST(KeyMap, TwoCommandsCanSwapTheirKeys) {
    const auto meanings = singleKeys(someCommands(), {{QStringLiteral("nextMark"), QStringLiteral("K")},
                                                      {QStringLiteral("previousMark"), QStringLiteral("J")}});
    EXPECT_EQ(meanings.value(Qt::Key_K), Qt::Key_J);
    EXPECT_EQ(meanings.value(Qt::Key_J), Qt::Key_K);
}

TEST(KeyMap, ACommandWithoutAKeyLeavesItsOldOneDead) {
    const auto meanings = singleKeys(someCommands(), {{QStringLiteral("redactTool"), QString()}});
    EXPECT_EQ(meanings.value(Qt::Key_R), Qt::Key_unknown);
}

TEST(KeyMap, PresetsHaveNoConflicts) {
    for (const KeyPreset preset : everyKeyPreset) {
        const KeyTable table(someCommands(), keysOf(preset, someCommands()));
        EXPECT_FALSE(table.hasConflicts()) << static_cast<int>(preset);
    }
    EXPECT_FALSE(keysOf(KeyPreset::OneHandedLeft, someCommands()).isEmpty());
    EXPECT_FALSE(keysOf(KeyPreset::OneHandedRight, someCommands()).isEmpty());
}

TEST(KeyMap, OneHandedLeftNeedsNoKeyOfTheRightHand) {
    const KeyChanges changes = keysOf(KeyPreset::OneHandedLeft, someCommands());
    for (const KeyCommand& command : someCommands()) {
        if (command.isSingle && command.name != QLatin1String("cycleZoom")) {
            EXPECT_TRUE(QStringLiteral("QWERTASDFGZXCVB").contains(keyOf(command, changes).toString()))
                << command.name.toStdString();
        }
    }
}

TEST(KeyTable, SaysWhichOtherCommandHasTheKey) {
    KeyTable table(someCommands(), {});
    ASSERT_TRUE(table.setKey(0, QKeySequence(Qt::Key_J)));
    EXPECT_EQ(table.inTheWay(0), QStringList{QStringLiteral("Next mark")});
    EXPECT_EQ(table.inTheWay(1), QStringList{QStringLiteral("Redact")});
    EXPECT_TRUE(table.hasConflicts());
    EXPECT_EQ(table.index(0, KeyTable::StateColumn).data().toString(), QStringLiteral("! also Next mark"));
    table.setBuiltIn(0);
    EXPECT_FALSE(table.hasConflicts());
}

TEST(KeyTable, TheLookOfMarkingAndOfReviewShareAKey) {
    const KeyTable table(someCommands(), {});
    EXPECT_FALSE(table.hasConflicts());
}

TEST(KeyTable, RefusesKeysThatWouldWriteText) {
    KeyTable table(someCommands(), {});
    EXPECT_FALSE(table.setKey(11, QKeySequence(Qt::Key_Q))) << "undo on a bare letter";
    EXPECT_FALSE(table.setKey(0, QKeySequence(QStringLiteral("Ctrl+R")))) << "the page acts on bare letters";
    EXPECT_TRUE(table.setKey(11, QKeySequence(QStringLiteral("F9"))));
    EXPECT_TRUE(table.setKey(0, {}));
    EXPECT_EQ(table.index(0, KeyTable::KeyColumn).data().toString(), QStringLiteral("no key"));
}

TEST(KeyTable, AKeySetBackByHandIsNoChange) {
    KeyTable table(someCommands(), {});
    table.setKey(0, QKeySequence(Qt::Key_W));
    EXPECT_EQ(table.changes().size(), 1);
    table.setKey(0, QKeySequence(Qt::Key_R));
    EXPECT_TRUE(table.changes().isEmpty());
}

}  // namespace withheld::ui
