// What goes between the officer and the reviewer in the real window.
#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <algorithm>

#include "common/CaseModel.h"
#include "mainwindow/CaseSession.h"
#include "mainwindow/MainWindow.h"
#include "mainwindow/Workspace.h"
#include "marks/SuggestionsPanel.h"
#include "page/PageView.h"
#include "review/Review.h"
#include "review/ReviewPages.h"
#include "review/ReviewPanel.h"
#include "ui/OwnSettings.h"
#include "ui/SampleCase.h"

namespace withheld::ui {

namespace {

class ReviewWayTest : public testing::Test {
protected:
    void SetUp() override {
        casefile::CaseFacts facts;
        facts.reference = "FOI/2026/0412";
        facts.received = "2026-01-05";
        auto made = casefile::Case::create(folder.path() / "a.withheld", facts, "Amy Shah");
        ASSERT_TRUE(made);
        for (const char* name : {"a.pdf", "b.pdf"}) {
            casefile::NewDocument document;
            document.fileName = name;
            document.source = std::string("source of ") + name;
            document.working = std::string("working ") + name;
            document.pages.assign(2, {});
            const auto id = (*made)->addDocument(document);
            ASSERT_TRUE(id);
            ASSERT_TRUE((*made)->storePageTexts(*id, {typed(1, {"Hannah Desmond"}), typed(2, {"two"})}));
            marks << QString::fromStdString((*made)->addMarks(*id, {SampleCase::wordMark(1, 72)}).value().front());
        }
        ASSERT_TRUE(review::submit(**made));
        path = QString::fromStdString((folder.path() / "a.withheld").string());
    }
    void open(MainWindow& window) const {
        window.show();
        ASSERT_TRUE(window.openCase(path));
        QApplication::setActiveWindow(&window);
    }
    [[nodiscard]] static QAction* action(const MainWindow& window, const char* name) {
        return window.findChild<QAction*>(QLatin1String(name));
    }
    [[nodiscard]] static QString stage(const MainWindow& window) {
        return window.findChild<QLabel*>(QStringLiteral("statusStage"))->text();
    }
    static casefile::Case& file(const MainWindow& window) { return window.session()->model->caseFile(); }

    OwnSettings settings;
    PrivateFolder folder;
    QString path;
    QStringList marks;
};

}  // namespace

TEST_F(ReviewWayTest, WhatTheReviewerDrawsIsTheOfficersToDecide) {
    {
        MainWindow window(QStringLiteral("Ben Okoro"));
        open(window);
        window.setMode(Mode::Review);
        action(window, "somethingMissing")->trigger();
        PageView& view = window.workspace()->reviewPages().marksView();
        EXPECT_EQ(view.tool(), Tool::Redact);
        QTimer::singleShot(200, &window, [&window] {
            auto* dialog = window.findChild<QDialog*>(QStringLiteral("suggestDialog"));
            ASSERT_NE(dialog, nullptr);
            auto* button = dialog->findChild<QPushButton*>(QStringLiteral("gateAccept"));
            EXPECT_FALSE(button->isEnabled()) << "the officer needs words";
            dialog->findChild<QPlainTextEdit*>(QStringLiteral("gateWords"))->setPlainText(QStringLiteral("Her name stands here"));
            button->click();
        });
        QTest::keyClick(&view, Qt::Key_M, Qt::ShiftModifier);
        ASSERT_TRUE(waitFor([&] { return !window.session()->model->state().suggestions.empty(); }));
        EXPECT_EQ(view.tool(), Tool::Select) << "one mark at a time";
        EXPECT_EQ(window.session()->model->state().marks.size(), 2U);
        EXPECT_EQ(stage(window), QStringLiteral("In review"));
        ASSERT_TRUE(review::returnToOfficer(file(window), "One is missing"));
        window.session()->model->refresh();
    }
    MainWindow window(QStringLiteral("Amy Shah"));
    open(window);
    ASSERT_EQ(window.workspace()->suggestions().count(), 1);
    window.workspace()->openTab(&window.workspace()->suggestions());
    auto* list = window.workspace()->suggestions().findChild<QListView*>();
    EXPECT_TRUE(list->model()
                    ->index(0, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("Proposed by Ben Okoro in review: Her name stands here")));
    QTest::keyClick(list, Qt::Key_Y);
    const casefile::CaseState& state = window.session()->model->state();
    ASSERT_EQ(state.marks.size(), 3U);
    for (const auto& [id, mark] : state.marks) {
        EXPECT_EQ(mark.authors, std::set<std::string>{"Amy Shah"}) << "the reviewer may approve it";
    }
}

TEST_F(ReviewWayTest, AReturnedCaseSaysWhoAndWhyAndLeadsToItsMarks) {
    MainWindow window(QStringLiteral("Amy Shah"));
    open(window);
    auto* bar = window.findChild<QWidget*>(QStringLiteral("returnBar"));
    EXPECT_FALSE(bar->isVisible());
    file(window).setUser("Ben Okoro");
    ASSERT_TRUE(review::decide(file(window), marks[1].toStdString(), casefile::ReviewDecision::Returned, "too wide"));
    ASSERT_TRUE(file(window).addComment("", "Ask legal services"));
    ASSERT_TRUE(review::returnToOfficer(file(window), "The annex goes too far"));
    file(window).setUser("Amy Shah");
    ASSERT_TRUE(waitFor([&] { return bar->isVisible(); }));
    const auto* words = bar->findChild<QLabel*>(QStringLiteral("messageText"));
    EXPECT_TRUE(words->text().contains(QStringLiteral("Returned by Ben Okoro"))) << words->text().toStdString();
    EXPECT_TRUE(words->text().contains(QStringLiteral("“The annex goes too far” 1 mark is returned.")));
    EXPECT_TRUE(words->text().contains(QStringLiteral("Ben Okoro on the case: “Ask legal services”")));
    EXPECT_EQ(stage(window), QStringLiteral("Returned (1)"));
    EXPECT_TRUE(action(window, "nextReturned")->isEnabled());
    for (auto* button : bar->findChildren<QPushButton*>()) {
        if (button->text().contains(QStringLiteral("Ctrl+J"))) {
            button->click();
        }
    }
    EXPECT_EQ(window.session()->selection.ids(), QStringList{marks[1]});
    EXPECT_EQ(window.workspace()->document(), QString::fromStdString(window.session()->model->state().documents.back().id));
    EXPECT_TRUE(bar->isVisible()) << "it stays until the set is submitted again";
    window.setMode(Mode::Review);
    EXPECT_FALSE(bar->isVisible());
    window.setMode(Mode::Mark);
    EXPECT_TRUE(bar->isVisible());
    ASSERT_TRUE(review::submit(file(window)));
    EXPECT_TRUE(waitFor([&] { return !bar->isVisible(); }));
    EXPECT_EQ(stage(window), QStringLiteral("In review"));
}

TEST_F(ReviewWayTest, TheStatusBarNamesTheApprovedSetInEveryMode) {
    MainWindow window(QStringLiteral("Amy Shah"));
    open(window);
    file(window).setUser("Ben Okoro");
    ASSERT_TRUE(review::approve(file(window), "seen on paper"));
    file(window).setUser("Amy Shah");
    ASSERT_TRUE(waitFor([&] { return stage(window).startsWith(QStringLiteral("Approved set ")); }))
        << stage(window).toStdString();
    for (const Mode mode : {Mode::Review, Mode::Release, Mode::Mark}) {
        window.setMode(mode);
        EXPECT_TRUE(stage(window).startsWith(QStringLiteral("Approved set ")));
        EXPECT_TRUE(window.findChild<QLabel*>(QStringLiteral("statusStage"))->toolTip().contains(QStringLiteral("Ben Okoro")));
    }
    ASSERT_TRUE(file(window).removeMarks({marks[0].toStdString()}));
    EXPECT_TRUE(waitFor([&] { return stage(window) == QStringLiteral("Approval withdrawn"); })) << stage(window).toStdString();
}

TEST_F(ReviewWayTest, ZeroOpensTheRestOfTheCodes) {
    MainWindow window(QStringLiteral("Amy Shah"));
    open(window);
    bool isOpen = false;
    QTimer::singleShot(200, &window, [&] {
        if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
            isOpen = true;
            menu->close();
        }
    });
    QTest::keyClick(window.workspace()->view(), Qt::Key_0);
    EXPECT_TRUE(isOpen);
}

TEST_F(ReviewWayTest, ControlAndArrowsMoveTheChosenMarkAndElseTurnThePage) {
    MainWindow window(QStringLiteral("Amy Shah"));
    open(window);
    ASSERT_TRUE(review::returnToOfficer(file(window), "Again"));
    window.session()->model->refresh();
    PageView& view = *window.workspace()->view();
    view.setFocus();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    window.session()->selection.set({marks[0]});
    const double before = window.session()->model->mark(marks[0])->mark.bounds().y0;
    QTest::keyClick(&view, Qt::Key_Down, Qt::ControlModifier);
    EXPECT_LT(window.session()->model->mark(marks[0])->mark.bounds().y0, before - 1);
    EXPECT_EQ(view.page(), 1);
    window.session()->selection.clear();
    QTest::keyClick(&view, Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(view.page(), 2);
}

TEST_F(ReviewWayTest, FindingAndGoingToAPageWorkInReview) {
    MainWindow window(QStringLiteral("Ben Okoro"));
    open(window);
    window.setMode(Mode::Review);
    for (const char* name : {"find", "findNext", "findPrevious", "searchCase", "goToPage", "textCaret"}) {
        EXPECT_TRUE(action(window, name)->isEnabled()) << name;
    }
    QTimer::singleShot(100, &window, [&window] {
        auto* dialog = window.findChild<QInputDialog*>();
        ASSERT_NE(dialog, nullptr);
        dialog->setIntValue(2);
        dialog->accept();
    });
    action(window, "goToPage")->trigger();
    EXPECT_EQ(window.workspace()->view()->page(), 2);
    action(window, "searchCase")->trigger();
    EXPECT_EQ(window.mode(), Mode::Review);
    EXPECT_TRUE(window.workspace()->reviewPanel().isVisible());
    action(window, "find")->trigger();
    EXPECT_EQ(window.mode(), Mode::Review);
    const auto fields = window.workspace()->reviewPages().findChildren<QLineEdit*>();
    EXPECT_TRUE(std::any_of(fields.begin(), fields.end(), [](const QLineEdit* field) { return field->isVisible(); }));
}

}  // namespace withheld::ui
