#include "mainwindow/MainWindow.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QMap>
#include <QMenuBar>
#include <QScreen>
#include <QScrollBar>
#include <QTabWidget>
#include <QTest>
#include <QTimer>
#include <set>

#include "mainwindow/Actions.h"
#include "mainwindow/CaseSession.h"
#include "mainwindow/KeySheet.h"
#include "mainwindow/WindowOwner.h"
#include "mainwindow/Workspace.h"
#include "marks/RulesDialog.h"
#include "marks/SearchPanel.h"
#include "page/PageView.h"
#include "review/MergeDialog.h"
#include "review/Review.h"
#include "settings/Preferences.h"
#include "settings/SettingsDialog.h"
#include "settings/Translation.h"
#include "start/AddDocumentsDialog.h"
#include "start/CheckDialog.h"
#include "start/NewCaseDialog.h"
#include "start/RecentCases.h"
#include "ui/OwnSettings.h"
#include "ui/SampleCase.h"

namespace withheld::ui {

namespace {

class MainWindowTest : public testing::Test {
protected:
    void SetUp() override {
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
        ASSERT_TRUE((*made)->storePageTexts(*id, {typed(1, {"Hannah Desmond"}), typed(2, {"two"})}));
        ASSERT_TRUE((*made)->addMarks(*id, {SampleCase::wordMark(1, 72)}));
        path = QString::fromStdString((folder.path() / "a.withheld").string());
    }
    [[nodiscard]] static QAction* action(const MainWindow& window, const char* name) {
        return window.findChild<QAction*>(QLatin1String(name));
    }

    OwnSettings settings;
    PrivateFolder folder;
    QString path;
};

TEST_F(MainWindowTest, WithoutACaseOnlyWhatMakesSenseIsOn) {
    MainWindow window(QStringLiteral("Amy Shah"));
    window.show();
    EXPECT_TRUE(action(window, "newCase")->isEnabled());
    EXPECT_FALSE(action(window, "submit")->isEnabled());
    EXPECT_FALSE(action(window, "undo")->isEnabled());
    EXPECT_TRUE(window.findChild<QWidget*>(QStringLiteral("startScreen"))->isVisible());
}

TEST_F(MainWindowTest, ACaseOpensWhereItWasLeft) {
    MainWindow window(QStringLiteral("Amy Shah"));
    window.resize(1000, 700);
    window.show();
    ASSERT_TRUE(window.openCase(path));
    EXPECT_EQ(window.workspace()->view()->page(), 1);
    window.workspace()->view()->goToPage(2);
    ASSERT_EQ(window.workspace()->view()->page(), 2);
    window.closeCase();
    ASSERT_TRUE(window.openCase(path));
    EXPECT_EQ(window.workspace()->view()->page(), 2);
}

TEST_F(MainWindowTest, ThreeModesShowTheirOwnPanels) {
    MainWindow window(QStringLiteral("Amy Shah"));
    window.show();
    ASSERT_TRUE(window.openCase(path));
    EXPECT_EQ(window.windowTitle(), QStringLiteral("FOI/2026/0412 – Withheld"));
    auto* marks = window.findChild<QDockWidget*>(QStringLiteral("marksDock"));
    auto* review = window.findChild<QDockWidget*>(QStringLiteral("reviewDock"));
    auto* documents = window.findChild<QDockWidget*>(QStringLiteral("documentsDock"));
    EXPECT_TRUE(marks->isVisible());
    EXPECT_FALSE(review->isVisible());
    window.setMode(Mode::Review);
    EXPECT_FALSE(marks->isVisible());
    EXPECT_TRUE(review->isVisible());
    EXPECT_FALSE(window.session()->model->isEditable()) << "reviewing must not make an author";
    window.setMode(Mode::Release);
    EXPECT_FALSE(documents->isVisible());
    EXPECT_FALSE(review->isVisible());
    window.setMode(Mode::Mark);
    EXPECT_TRUE(marks->isVisible());
    EXPECT_TRUE(window.session()->model->isEditable());
}

TEST_F(MainWindowTest, PanelsClosedInAModeStayClosedThere) {
    MainWindow window(QStringLiteral("Amy Shah"));
    window.show();
    ASSERT_TRUE(window.openCase(path));
    auto* marks = window.findChild<QDockWidget*>(QStringLiteral("marksDock"));
    action(window, "rightPanel")->trigger();
    EXPECT_FALSE(marks->isVisible());
    window.setMode(Mode::Review);
    EXPECT_TRUE(window.findChild<QDockWidget*>(QStringLiteral("reviewDock"))->isVisible());
    window.setMode(Mode::Mark);
    EXPECT_FALSE(marks->isVisible());
    action(window, "resetLayout")->trigger();
    EXPECT_TRUE(marks->isVisible());
}

TEST_F(MainWindowTest, UndoAndRedoFollowTheMarks) {
    MainWindow window(QStringLiteral("Amy Shah"));
    window.show();
    ASSERT_TRUE(window.openCase(path));
    CaseModel& model = *window.session()->model;
    const QString document = window.workspace()->document();
    ASSERT_FALSE(model.addMarks(document, {SampleCase::wordMark(2, 72)}).isEmpty());
    EXPECT_EQ(model.state().marks.size(), 2U);
    action(window, "undo")->trigger();
    EXPECT_EQ(model.state().marks.size(), 1U);
    action(window, "redo")->trigger();
    EXPECT_EQ(model.state().marks.size(), 2U);
    EXPECT_EQ(window.findChild<QLabel*>(QStringLiteral("statusMarks"))->text(), QStringLiteral("1 mark here"));
}

TEST_F(MainWindowTest, WhatHappenedToMarksIsSaidAloud) {
    MainWindow window(QStringLiteral("Amy Shah"));
    window.show();
    ASSERT_TRUE(window.openCase(path));
    CaseModel& model = *window.session()->model;
    auto* words = window.findChild<QLabel*>(QStringLiteral("statusWords"));
    model.addMarks(window.workspace()->document(), {SampleCase::wordMark(2, 72)});
    EXPECT_EQ(words->accessibleName(), QStringLiteral("Mark added, s.40(2), 1 on page 2"));
    action(window, "undo")->trigger();
    EXPECT_EQ(words->accessibleName(), QStringLiteral("Undone: Mark area s.40(2)"));
    action(window, "redo")->trigger();
    EXPECT_EQ(words->accessibleName(), QStringLiteral("Done again: Mark area s.40(2)"));
}

TEST_F(MainWindowTest, UndoingAfterSubmissionAsksFirst) {
    MainWindow window(QStringLiteral("Amy Shah"));
    window.show();
    ASSERT_TRUE(window.openCase(path));
    CaseModel& model = *window.session()->model;
    model.addMarks(window.workspace()->document(), {SampleCase::wordMark(2, 72)});
    ASSERT_TRUE(review::submit(model.caseFile()));
    bool asked = false;
    model.setEditGuard([&asked](const QString&) {
        asked = true;
        return false;
    });
    action(window, "undo")->trigger();
    EXPECT_TRUE(asked);
    EXPECT_EQ(model.state().marks.size(), 2U);
}

TEST_F(MainWindowTest, HabitsOfMarkingAreRemembered) {
    {
        MainWindow window(QStringLiteral("Amy Shah"));
        window.show();
        ASSERT_TRUE(window.openCase(path));
        EXPECT_TRUE(action(window, "miniBar")->isChecked());
        EXPECT_TRUE(action(window, "snapLetters")->isChecked());
        action(window, "miniBar")->trigger();
        action(window, "snapWords")->trigger();
    }
    MainWindow window(QStringLiteral("Amy Shah"));
    window.show();
    ASSERT_TRUE(window.openCase(path));
    EXPECT_FALSE(action(window, "miniBar")->isChecked());
    EXPECT_TRUE(action(window, "snapWords")->isChecked());
    EXPECT_EQ(window.workspace()->view()->snap(), Snap::Words);
}

TEST_F(MainWindowTest, TheAuthorIsToldWhyHeCantApprove) {
    {
        auto file = casefile::Case::open(path.toStdString(), "Amy Shah");
        ASSERT_TRUE(file);
        ASSERT_TRUE(review::submit(**file));
    }
    MainWindow window(QStringLiteral("Amy Shah"));
    window.show();
    ASSERT_TRUE(window.openCase(path));
    window.setMode(Mode::Review);
    EXPECT_TRUE(window.findChild<QLabel*>(QStringLiteral("reviewWords"))->text().contains(QStringLiteral("can't approve")));
}

TEST_F(MainWindowTest, ClosingRemembersTheCase) {
    MainWindow window(QStringLiteral("Amy Shah"));
    window.show();
    ASSERT_TRUE(window.openCase(path));
    window.closeCase();
    EXPECT_FALSE(window.hasCase());
    ASSERT_EQ(recentCases().size(), 1);
    EXPECT_EQ(recentCases().first().reference, QStringLiteral("FOI/2026/0412"));
    EXPECT_EQ(recentCases().first().marks, 1);
}

TEST_F(MainWindowTest, NoKeyStandsForTwoCommands) {
    MainWindow window(QStringLiteral("Amy Shah"));
    std::set<QString> seen;
    for (const QAction* each : window.findChildren<QAction*>()) {
        for (const QKeySequence& key : each->shortcuts()) {
            EXPECT_TRUE(seen.insert(key.toString()).second)
                << key.toString().toStdString() << " of " << each->objectName().toStdString();
        }
    }
    EXPECT_GT(seen.size(), 30U);
}

class KeysTest : public MainWindowTest {
protected:
    ~KeysTest() override { PreferencesInForce::instance().start(Preferences()); }
    static void press(MainWindow& window, Qt::Key key) { QTest::keyClick(window.workspace()->view(), key); }
    static void use(const KeyChanges& keys, bool hasSingleKeys = true) {
        Preferences preferences;
        preferences.keys = keys;
        preferences.hasSingleKeys = hasSingleKeys;
        PreferencesInForce::instance().set(preferences);
    }
};

TEST_F(KeysTest, AReboundLetterGivesTheCommandAndTheOldOneNothing) {
    MainWindow window(QStringLiteral("Amy Shah"));
    window.show();
    ASSERT_TRUE(window.openCase(path));
    use({{QStringLiteral("areaTool"), QStringLiteral("W")}});
    PageView& view = *window.workspace()->view();
    view.setTool(Tool::Select);
    press(window, Qt::Key_F);
    EXPECT_EQ(view.tool(), Tool::Select);
    press(window, Qt::Key_W);
    EXPECT_EQ(view.tool(), Tool::Area);
    EXPECT_TRUE(action(window, "areaTool")->toolTip().contains(QStringLiteral("(W)")));
}

TEST_F(KeysTest, SingleKeysCanBeSwitchedOff) {
    MainWindow window(QStringLiteral("Amy Shah"));
    window.show();
    ASSERT_TRUE(window.openCase(path));
    use({}, false);
    PageView& view = *window.workspace()->view();
    view.setTool(Tool::Select);
    press(window, Qt::Key_R);
    EXPECT_EQ(view.tool(), Tool::Select);
    press(window, Qt::Key_Escape);
    EXPECT_TRUE(action(window, "agree")->shortcuts().isEmpty());
    use({}, true);
    press(window, Qt::Key_R);
    EXPECT_EQ(view.tool(), Tool::Redact);
    EXPECT_EQ(action(window, "agree")->shortcut(), QKeySequence(Qt::Key_Y));
}

TEST_F(KeysTest, ACommandTakesTheKeyItIsGiven) {
    MainWindow window(QStringLiteral("Amy Shah"));
    use({{QStringLiteral("fullScreen"), QStringLiteral("Ctrl+L")}});
    EXPECT_EQ(action(window, "fullScreen")->shortcuts(), QList<QKeySequence>{QKeySequence(QStringLiteral("Ctrl+L"))});
    use({});
    EXPECT_EQ(action(window, "fullScreen")->shortcut(), QKeySequence(QStringLiteral("F11")));
}

TEST_F(KeysTest, NoPresetGivesAKeyTwice) {
    MainWindow window(QStringLiteral("Amy Shah"));
    const QList<KeyCommand> commands = window.findChild<Actions*>()->keyCommands();
    EXPECT_GT(commands.size(), 60);
    for (const KeyPreset preset : everyKeyPreset) {
        const KeyChanges changes = keysOf(preset, commands);
        for (const KeyCommand& command : commands) {
            EXPECT_EQ(commandsInTheWay(command, keyOf(command, changes), commands, changes), QStringList())
                << command.name.toStdString() << " in preset " << static_cast<int>(preset);
        }
    }
}

TEST_F(KeysTest, AnotherLanguageBuildsTheWindowAnewOnTheSameCase) {
    const WindowOwner owner(QStringLiteral("Amy Shah"));
    owner.window().show();
    ASSERT_TRUE(owner.window().openCase(path));
    owner.window().setMode(Mode::Review);
    const MainWindow* before = &owner.window();
    Preferences welsh;
    welsh.language = QStringLiteral("cy");
    PreferencesInForce::instance().set(welsh);
    PreferencesInForce::instance().settle();
    ASSERT_TRUE(waitFor([&] { return &owner.window() != before; }));
    EXPECT_TRUE(owner.window().isVisible());
    ASSERT_TRUE(owner.window().hasCase());
    EXPECT_EQ(owner.window().mode(), Mode::Review);
    EXPECT_EQ(action(owner.window(), "undo")->text(), QStringLiteral("&Dadwneud"));
    PreferencesInForce::instance().set(Preferences());
    PreferencesInForce::instance().settle();
    EXPECT_TRUE(waitFor([&] { return action(owner.window(), "undo")->text() == QStringLiteral("&Undo"); }));
}

TEST_F(KeysTest, EveryCommandAndMenuHasWelshWords) {
    const auto texts = [this] {
        QMap<QString, QString> words;
        MainWindow window(QStringLiteral("Amy Shah"));
        window.show();
        EXPECT_TRUE(window.openCase(path));
        for (const QAction* each : window.findChild<Actions*>()->all()) {
            words[each->objectName()] = each->text();
        }
        int number = 0;
        for (const QAction* menu : window.menuBar()->actions()) {
            words[QStringLiteral("menu %1").arg(number++)] = menu->text();
        }
        for (const QDockWidget* dock : window.findChildren<QDockWidget*>()) {
            words[dock->objectName()] = dock->windowTitle();
        }
        words[QStringLiteral("marks here")] = window.findChild<QLabel*>(QStringLiteral("statusMarks"))->text();
        words[QStringLiteral("page")] = window.findChild<QLabel*>(QStringLiteral("statusPage"))->text();
        words[QStringLiteral("saved")] = window.findChild<QLabel*>(QStringLiteral("titleSaved"))->text();
        return words;
    };
    const QMap<QString, QString> english = texts();
    installLanguage(QStringLiteral("cy"));
    const QMap<QString, QString> welsh = texts();
    installLanguage(QStringLiteral("en"));
    for (auto each = english.begin(); each != english.end(); ++each) {
        if (each.key() != QLatin1String("actualSize")) {
            EXPECT_NE(welsh.value(each.key()), each.value()) << each.key().toStdString();
        }
    }
    EXPECT_EQ(welsh.value(QStringLiteral("page")), QStringLiteral("Tudalen 1 o 2"));
}

TEST_F(KeysTest, AtTwiceTheTextSizeTheWindowFitsASmallScreen) {
    Preferences large;
    large.appearance = {Scheme::Light, 200, false, false};
    PreferencesInForce::instance().start(large);
    MainWindow window(QStringLiteral("Amy Shah"));
    window.resize(1280, 720);
    window.show();
    ASSERT_TRUE(window.openCase(path));
    for (const Mode mode : {Mode::Mark, Mode::Review, Mode::Release}) {
        window.setMode(mode);
        QCoreApplication::processEvents();
        EXPECT_LE(window.minimumSizeHint().width(), 1280) << static_cast<int>(mode);
        EXPECT_LE(window.minimumSizeHint().height(), 720) << static_cast<int>(mode);
        EXPECT_EQ(window.size(), QSize(1280, 720)) << static_cast<int>(mode);
    }
    window.setMode(Mode::Mark);
    auto* lists = window.findChild<QTabWidget*>(QStringLiteral("marksTabs"));
    window.workspace()->search().search(QStringLiteral("the"));
    for (int i = 0; i < lists->count(); ++i) {
        lists->setCurrentIndex(i);
        waitFor([] { return false; }, 100);
        EXPECT_EQ(window.size(), QSize(1280, 720)) << lists->tabText(i).toStdString();
    }
    lists->setCurrentIndex(0);
    window.closeCase();
    QCoreApplication::processEvents();
    EXPECT_EQ(window.size(), QSize(1280, 720)) << "the start screen again";
}

TEST_F(KeysTest, AtTwiceTheTextSizeDialogsFitASmallScreen) {
    Preferences large;
    large.appearance = {Scheme::Light, 200, false, false};
    PreferencesInForce::instance().start(large);
    MainWindow window(QStringLiteral("Amy Shah"));
    const auto* actions = window.findChild<Actions*>();
    review::Merging merging;
    merging.changesTheSet = true;
    merging.conflicts = {{"d", 1, "a", "cia-croydon.pdf, page 1", "s.40(2), changed by Amy Shah on 2026-11-25 09:12",
                          "s.38, changed by Ben Okoro on 2026-11-25 10:02", "The package's stands: it is later", true}};
    SettingsDialog choices(actions->keyCommands());
    MergeDialog merge({}, merging);
    NewCaseDialog newCase({});
    AddDocumentsDialog add({});
    ASSERT_TRUE(window.openCase(path));
    RulesDialog rules(*window.session()->model);
    KeySheet keys(*actions, Mode::Mark, nullptr);
    CheckDialog check;
    check.checkFile(
        QStringLiteral("/home/amy.shah/Documents/b423c0d27ccd25223b1dc0357d8811d8d2b2602034930e7e86770cfa09a0a5ed.pdf"));
    for (QDialog* dialog : std::initializer_list<QDialog*>{&choices, &merge, &newCase, &add, &rules, &keys, &check}) {
        dialog->show();
        const QSize needed = dialog->minimumSizeHint();
        EXPECT_LE(needed.width(), 1240) << dialog->objectName().toStdString();
        EXPECT_LE(needed.height(), 660) << dialog->objectName().toStdString();
        EXPECT_LE(dialog->width(), dialog->screen()->availableSize().width()) << dialog->objectName().toStdString();
    }
    choices.reject();
}

TEST_F(MainWindowTest, EveryControlHasAName) {
    MainWindow window(QStringLiteral("Amy Shah"));
    window.show();
    ASSERT_TRUE(window.openCase(path));
    for (const Mode mode : {Mode::Mark, Mode::Review, Mode::Release}) {
        window.setMode(mode);
        for (const QAbstractButton* button : window.findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->focusPolicy() != Qt::NoFocus) {
                EXPECT_FALSE(button->text().isEmpty() && button->accessibleName().isEmpty())
                    << button->metaObject()->className() << " in " << button->parentWidget()->objectName().toStdString();
            }
        }
    }
}

}  // namespace

TEST_F(MainWindowTest, WithoutDocumentsTheWindowSaysSoAndScrollsNothing) {
    casefile::CaseFacts facts;
    facts.reference = "FOI/2026/0500";
    facts.received = "2026-01-05";
    ASSERT_TRUE(casefile::Case::create(folder.path() / "empty.withheld", facts, "Amy Shah"));
    MainWindow window(QStringLiteral("Amy Shah"));
    window.show();
    ASSERT_TRUE(window.openCase(QString::fromStdString((folder.path() / "empty.withheld").string())));
    const auto* none = window.findChild<QLabel*>(QStringLiteral("noDocuments"));
    ASSERT_NE(none, nullptr);
    EXPECT_TRUE(none->isVisible());
    EXPECT_FALSE(window.workspace()->view()->verticalScrollBar()->isVisible());
    ASSERT_TRUE(window.openCase(path));
    EXPECT_FALSE(window.findChild<QLabel*>(QStringLiteral("noDocuments"))->isVisible());
    EXPECT_TRUE(window.workspace()->view()->verticalScrollBar()->isVisible());
}

TEST_F(MainWindowTest, StatisticsStayOpenBesideTheWorkAndGoWithTheCase) {
    MainWindow window(QStringLiteral("Amy Shah"));
    ASSERT_TRUE(window.openCase(path));
    EXPECT_EQ(action(window, "statistics")->shortcut(), QKeySequence(QStringLiteral("Ctrl+Shift+T")));
    action(window, "statistics")->trigger();
    auto* dialog = window.findChild<QDialog*>(QStringLiteral("statisticsDialog"));
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_FALSE(dialog->isModal());
    action(window, "statistics")->trigger();
    EXPECT_EQ(window.findChildren<QDialog*>(QStringLiteral("statisticsDialog")).size(), 1);
    window.closeCase();
    EXPECT_EQ(window.findChild<QDialog*>(QStringLiteral("statisticsDialog")), nullptr);
    EXPECT_FALSE(action(window, "statistics")->isEnabled());
}

TEST_F(MainWindowTest, TheClockCommandStopsAndStartsTheClock) {
    MainWindow window(QStringLiteral("Amy Shah"));
    ASSERT_TRUE(window.openCase(path));
    const auto accept = [&window] {
        QTimer::singleShot(0, &window, [&window] {
            auto* dialog = window.findChild<QDialog*>(QStringLiteral("clockDialog"));
            ASSERT_NE(dialog, nullptr);
            dialog->accept();
        });
    };
    const auto* clock = window.findChild<QLabel*>(QStringLiteral("titleClock"));
    accept();
    action(window, "changeClock")->trigger();
    EXPECT_TRUE(clock->text().startsWith(QStringLiteral("Clock stopped since"))) << clock->text().toStdString();
    EXPECT_TRUE(recentCases().constFirst().isStopped) << "the start screen knows";
    accept();
    action(window, "changeClock")->trigger();
    EXPECT_TRUE(clock->text().startsWith(QStringLiteral("Day 0 of 20"))) << clock->text().toStdString();
    EXPECT_FALSE(recentCases().constFirst().isStopped);
    EXPECT_EQ(window.session()->model->state().clock.size(), 2U);
}

}  // namespace withheld::ui
