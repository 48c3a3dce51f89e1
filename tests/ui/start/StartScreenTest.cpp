#include "start/StartScreen.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QContextMenuEvent>
#include <QDir>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include "start/RecentCasesModel.h"
#include "start/WorkRow.h"
#include "ui/OwnSettings.h"

namespace withheld::ui {

namespace {

class StartScreenTest : public testing::Test {
protected:
    StartScreenTest() {
        remember("FOI/3", 12, 5, casefile::Stage::Approved, 30);
        remember("FOI/1", 40, 90, casefile::Stage::Marking, 1);
        remember("FOI/2", 3, 7, casefile::Stage::InReview, 14);
        m_screen.resize(1100, 600);
        m_screen.show();
        m_screen.reload("Amy Shah");
    }
    void remember(const QString& reference, int pages, int marks, casefile::Stage stage, int daysAgo) {
        RecentCase entry;
        entry.folder = m_settings.path(QString(reference).replace('/', '-') + ".withheld");
        // A case that is there.
        QDir().mkpath(entry.folder);
        QFile file(entry.folder + "/case.sqlite");
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        entry.reference = reference;
        entry.title = "About " + reference;
        entry.received = QDate::currentDate().addDays(-daysAgo);
        entry.documents = 1;
        entry.pages = pages;
        entry.marks = marks;
        entry.stage = stage;
        entry.authors = QStringList{"Ben Okoro"};
        entry.opened = QDateTime::currentDateTime();
        rememberCase(entry);
    }
    [[nodiscard]] QTableView& table() { return *m_screen.findChild<QTableView*>("recentCases"); }
    [[nodiscard]] QStringList references() {
        QStringList references;
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            references << table().model()->index(row, RecentCasesModel::Reference).data().toString();
        }
        return references;
    }
    /// Opens the table's menu as the Menu key does, and triggers what begins with these words, also in a menu below it.
    void choose(const QString& words) {
        QTimer::singleShot(0, &m_screen, [words] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            ASSERT_NE(menu, nullptr);
            QList<QAction*> actions = menu->actions();
            for (const QAction* action : menu->actions()) {
                actions << (action->menu() != nullptr ? action->menu()->actions() : QList<QAction*>());
            }
            for (QAction* action : actions) {
                if (action->text().startsWith(words)) {
                    action->trigger();
                    break;
                }
            }
            menu->close();
        });
        const QPoint where = table().inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, where, table().mapToGlobal(where));
        QApplication::sendEvent(&table(), &event);
    }

    OwnSettings m_settings;
    StartScreen m_screen;
};

}  // namespace

TEST_F(StartScreenTest, TheLastOpenedStandsFirstAndEnterOpensIt) {
    EXPECT_EQ(references(), (QStringList{"FOI/2", "FOI/1", "FOI/3"}));
    QSignalSpy chosen(&m_screen, &StartScreen::caseChosen);
    QTest::keyClick(&table(), Qt::Key_Return);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_TRUE(chosen[0][0].toString().endsWith("FOI-2.withheld"));
}

TEST_F(StartScreenTest, EveryColumnSorts) {
    const auto sorted = [this](int column, Qt::SortOrder order) {
        table().horizontalHeader()->setSortIndicator(column, order);
        return references();
    };
    EXPECT_EQ(sorted(RecentCasesModel::Reference, Qt::AscendingOrder), (QStringList{"FOI/1", "FOI/2", "FOI/3"}));
    EXPECT_EQ(sorted(RecentCasesModel::Documents, Qt::AscendingOrder), (QStringList{"FOI/2", "FOI/3", "FOI/1"})) << "by pages";
    EXPECT_EQ(sorted(RecentCasesModel::Marks, Qt::DescendingOrder), (QStringList{"FOI/1", "FOI/2", "FOI/3"}));
    EXPECT_EQ(sorted(RecentCasesModel::Stage, Qt::AscendingOrder), (QStringList{"FOI/1", "FOI/2", "FOI/3"}));
    EXPECT_EQ(sorted(RecentCasesModel::Due, Qt::AscendingOrder), (QStringList{"FOI/3", "FOI/2", "FOI/1"}));
    EXPECT_EQ(sorted(RecentCasesModel::Opened, Qt::DescendingOrder), (QStringList{"FOI/2", "FOI/1", "FOI/3"}));
}

TEST_F(StartScreenTest, SortingByTheKeyboardIsRemembered) {
    choose("What is due first");
    EXPECT_EQ(references(), (QStringList{"FOI/3", "FOI/2", "FOI/1"}));
    StartScreen later;
    later.reload("Amy Shah");
    EXPECT_EQ(later.findChild<QTableView*>("recentCases")->model()->index(0, 0).data().toString(), "FOI/3");
    choose("Last opened first");
    EXPECT_EQ(references(), (QStringList{"FOI/2", "FOI/1", "FOI/3"}));
}

TEST_F(StartScreenTest, TypingFiltersAndDeleteOnlyForgets) {
    QTest::keyClicks(&table(), "3");
    EXPECT_EQ(m_screen.findChild<QLineEdit*>("recentFilter")->text(), "3");
    EXPECT_EQ(references(), QStringList{"FOI/3"});
    table().selectRow(0);
    QTest::keyClick(&table(), Qt::Key_Delete);
    m_screen.findChild<QLineEdit*>("recentFilter")->clear();
    EXPECT_EQ(references(), (QStringList{"FOI/2", "FOI/1"}));
    EXPECT_TRUE(QFile::exists(m_settings.path("FOI-3.withheld/case.sqlite")));
    table().selectRow(0);
    choose("Remove from list");
    EXPECT_EQ(references(), QStringList{"FOI/1"});
}

TEST_F(StartScreenTest, MyWorkCountsAndFilters) {
    const auto rows = m_screen.findChildren<WorkRow*>();
    ASSERT_EQ(rows.size(), 4);
    rows[1]->click();
    EXPECT_EQ(references(), QStringList{"FOI/2"}) << "in review, and somebody else's";
    rows[3]->click();
    EXPECT_EQ(references(), QStringList{"FOI/3"});
    EXPECT_FALSE(rows[1]->isChecked());
    rows[3]->click();
    EXPECT_EQ(references().size(), 3);
}

TEST_F(StartScreenTest, TheThreeButtonsAsk) {
    QSignalSpy made(&m_screen, &StartScreen::newCaseRequested);
    QSignalSpy opened(&m_screen, &StartScreen::openCaseRequested);
    QSignalSpy checked(&m_screen, &StartScreen::checkRequested);
    for (const char* name : {"startNewCase", "startOpenCase", "startCheck"}) {
        m_screen.findChild<QPushButton*>(QLatin1String(name))->click();
    }
    EXPECT_EQ(made.size() + opened.size() + checked.size(), 3);
}

TEST_F(StartScreenTest, ACaseThatIsGoneStaysInItsRowAndSaysSo) {
    QDir(m_settings.path("FOI-1.withheld")).removeRecursively();
    m_screen.reload("Amy Shah");
    const auto* model = table().model();
    EXPECT_TRUE(model->index(1, RecentCasesModel::Stage).data().toString().startsWith("Not found"));
    EXPECT_EQ(model->rowCount(), 3);
}

}  // namespace withheld::ui
