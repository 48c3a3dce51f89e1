#include "common/EmptyWords.h"

#include <gtest/gtest.h>

#include <QListView>
#include <QStringListModel>

namespace withheld::ui {

TEST(EmptyWords, ComeAndGoWithTheRows) {
    QStringListModel model;
    QListView view;
    view.setModel(&model);
    auto* words = new EmptyWords(view, QStringLiteral("Nothing yet."));
    view.resize(200, 200);
    view.show();
    EXPECT_TRUE(words->isVisible());
    EXPECT_EQ(words->size(), view.viewport()->size());
    EXPECT_EQ(view.accessibleDescription(), QStringLiteral("Nothing yet."));
    model.setStringList({QStringLiteral("one")});
    EXPECT_FALSE(words->isVisible());
    EXPECT_EQ(view.accessibleDescription(), QString());
    model.removeRows(0, 1);
    EXPECT_TRUE(words->isVisible());
    words->setWords(QStringLiteral("All gone."));
    EXPECT_EQ(view.accessibleDescription(), QStringLiteral("All gone."));
    view.resize(300, 100);
    EXPECT_EQ(words->size(), view.viewport()->size());
}

}  // namespace withheld::ui
