#include "review/GateList.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

namespace withheld::ui {

namespace {

using review::Gate;

TEST(GateListTest, BlocksComeFirstAndAreSaidInSigns) {
    GateList list;
    list.setGates(
        {{Gate::Level::Good, "Every mark has an exemption", "", 0, ""}, {Gate::Level::Block, "1 mark is returned", "d", 2, "m"}});
    EXPECT_TRUE(list.isBlocked());
    EXPECT_EQ(list.count(Gate::Level::Good), 1);
    ASSERT_EQ(list.topLevelItemCount(), 2);
    EXPECT_EQ(list.topLevelItem(0)->text(0), QStringLiteral("✗"));
    EXPECT_EQ(list.topLevelItem(0)->text(1), QStringLiteral("1 mark is returned"));
    EXPECT_EQ(list.topLevelItem(1)->text(0), QStringLiteral("✓"));
    EXPECT_TRUE(list.topLevelItem(1)->text(2).isEmpty());
}

TEST(GateListTest, EnterShowsThePlace) {
    GateList list;
    list.setGates({{Gate::Level::Care, "2 pages were never on your screen", "d", 3, ""}});
    QSignalSpy shown(&list, &GateList::showRequested);
    emit list.itemActivated(list.topLevelItem(0), 1);
    ASSERT_EQ(shown.size(), 1);
    EXPECT_EQ(shown[0][0].toString(), QStringLiteral("d"));
    EXPECT_EQ(shown[0][1].toInt(), 3);
}

}  // namespace

}  // namespace withheld::ui
