// The Tab key walks round the window and never loses itself, whatever the lists have to show.
#include <gtest/gtest.h>

#include <QApplication>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <set>

#include "mainwindow/CaseSession.h"
#include "mainwindow/MainWindow.h"
#include "mainwindow/Workspace.h"
#include "ui/OwnSettings.h"
#include "ui/SampleCase.h"

namespace withheld::ui {

namespace {

class TabOrderTest : public testing::Test {
protected:
    void makeCase(int marks) {
        casefile::CaseFacts facts;
        facts.reference = "FOI/2026/0412";
        facts.title = "Sample";
        facts.received = "2026-01-05";
        auto made = casefile::Case::create(folder.path() / "a.withheld", facts, "Amy Shah");
        ASSERT_TRUE(made);
        casefile::NewDocument document;
        document.fileName = "a.pdf";
        document.source = "source";
        document.working = "working";
        document.pages.assign(2, {});
        const auto id = (*made)->addDocument(document);
        ASSERT_TRUE(id);
        for (int mark = 0; mark < marks; ++mark) {
            ASSERT_TRUE((*made)->addMarks(*id, {SampleCase::wordMark(1, 72)}));
        }
    }
    void open(MainWindow& window, Mode mode) {
        window.show();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        ASSERT_TRUE(window.openCase(QString::fromStdString((folder.path() / "a.withheld").string())));
        window.setMode(mode);
        QCoreApplication::processEvents();
    }
    /// Presses the key on whatever has the focus until it is back where it began.
    static void walk(QWidget& from, Qt::Key key) {
        from.setFocus(Qt::ShortcutFocusReason);
        ASSERT_TRUE(from.hasFocus());
        const QWidget* before = &from;
        for (int step = 0; step < 200; ++step) {
            QTest::keyClick(QApplication::focusWidget(), key);
            const QWidget* now = QApplication::focusWidget();
            const std::string last = before->metaObject()->className() + std::string(" ") + before->objectName().toStdString() +
                                     "/" + before->accessibleName().toStdString();
            ASSERT_NE(now, nullptr) << "the focus is lost after " << last;
            ASSERT_TRUE(now->isVisible() && now->isEnabled()) << "hidden, after " << last;
            ASSERT_NE(now, before) << "stuck at " << last;
            if (now == &from) {
                return;
            }
            before = now;
        }
        FAIL() << "never back at the tabs";
    }

    OwnSettings settings;
    PrivateFolder folder;
};

TEST_F(TabOrderTest, FromTheTabsOfEachListAndBackRound) {
    for (const int marks : {0, 1}) {
        makeCase(marks);
        for (const Mode mode : {Mode::Mark, Mode::Review}) {
            MainWindow window(QStringLiteral("Amy Shah"));
            open(window, mode);
            for (QTabWidget* tabs : window.findChildren<QTabWidget*>()) {
                for (int tab = 0; tabs->isVisible() && tab < tabs->count(); ++tab) {
                    tabs->setCurrentIndex(tab);
                    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
                        SCOPED_TRACE(tabs->tabText(tab).toStdString() + (key == Qt::Key_Tab ? ", Tab" : ", Shift+Tab") +
                                     ", marks: " + std::to_string(marks));
                        walk(*tabs->tabBar(), key);
                    }
                }
            }
        }
        std::filesystem::remove_all(folder.path() / "a.withheld");
    }
}

}  // namespace

}  // namespace withheld::ui
