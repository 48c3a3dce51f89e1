// Every screen and dialog as a screen reader meets it: names, roles, and whether the keyboard gets there. The tree of each is
// written to accessibility.txt in the test's folder, for reading.
#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTextStream>
#include <QThread>
#include <QTimer>
#include <QToolButton>
#include <functional>
#include <set>

#include "common/CaseModel.h"
#include "mainwindow/Actions.h"
#include "mainwindow/BinDialog.h"
#include "mainwindow/CaseSession.h"
#include "mainwindow/CommandPalette.h"
#include "mainwindow/HelpWindow.h"
#include "mainwindow/Job.h"
#include "mainwindow/JobsField.h"
#include "mainwindow/KeySheet.h"
#include "mainwindow/MainWindow.h"
#include "mainwindow/MessageBar.h"
#include "mainwindow/TemplateDialog.h"
#include "mainwindow/TemplatesDialog.h"
#include "mainwindow/Workspace.h"
#include "marks/RulesDialog.h"
#include "page/CopyBar.h"
#include "page/PagePane.h"
#include "page/TemplateBar.h"
#include "release/ReleaseScreen.h"
#include "review/ConsistencyBoard.h"
#include "review/GateDialogs.h"
#include "review/MergeDialog.h"
#include "review/Review.h"
#include "review/ReviewPanel.h"
#include "settings/CodeDialog.h"
#include "settings/PinDialog.h"
#include "settings/SettingsDialog.h"
#include "settings/UserDialog.h"
#include "start/AddDocumentsDialog.h"
#include "start/CaseBinDialog.h"
#include "start/CheckDialog.h"
#include "start/NewCaseDialog.h"
#include "statistics/ActivityWatch.h"
#include "statistics/ClockDialog.h"
#include "statistics/StatisticsDialog.h"
#include "templates/Anchors.h"
#include "ui/OwnSettings.h"
#include "ui/SampleCase.h"

namespace withheld::ui {

namespace {

QString pathOf(const QObject* object) {
    QStringList names;
    for (; object != nullptr; object = object->parent()) {
        const QString name = object->objectName();
        names.prepend(name.isEmpty() ? QLatin1String(object->metaObject()->className()) : name);
    }
    return names.join(QStringLiteral(" / "));
}

/// Parts that their owner speaks for and moves: the line of a spin box, scroll bars, the buttons of a tab bar.
bool belongsToAnother(const QWidget* widget) {
    for (const QWidget* owner = widget->parentWidget(); owner != nullptr && !owner->isWindow(); owner = owner->parentWidget()) {
        if (qobject_cast<const QComboBox*>(owner) != nullptr || qobject_cast<const QAbstractSpinBox*>(owner) != nullptr ||
            qobject_cast<const QTabBar*>(owner) != nullptr || qobject_cast<const QLineEdit*>(owner) != nullptr ||
            qobject_cast<const QScrollBar*>(owner) != nullptr) {
            return true;
        }
    }
    return qobject_cast<const QScrollBar*>(widget) != nullptr;
}

/// What a person works with: takes the focus, or is pressed.
bool isControl(const QWidget* widget) {
    const bool isPressed = qobject_cast<const QAbstractButton*>(widget) != nullptr;
    // Words of a message box can be selected with the mouse; they are read out with the box.
    if (qobject_cast<const QLabel*>(widget) != nullptr && (widget->focusPolicy() & Qt::TabFocus) == 0) {
        return false;
    }
    return widget->isVisible() && widget->isEnabled() && !belongsToAnother(widget) &&
           (isPressed || widget->focusPolicy() != Qt::NoFocus);
}

QString roleName(QAccessible::Role role) {
    switch (role) {
        case QAccessible::Client:
            return QStringLiteral("client");
        case QAccessible::Button:
            return QStringLiteral("button");
        case QAccessible::CheckBox:
            return QStringLiteral("check box");
        case QAccessible::ComboBox:
            return QStringLiteral("combo box");
        case QAccessible::EditableText:
            return QStringLiteral("text field");
        case QAccessible::List:
            return QStringLiteral("list");
        case QAccessible::ListItem:
            return QStringLiteral("list item");
        case QAccessible::Tree:
            return QStringLiteral("tree");
        case QAccessible::TreeItem:
            return QStringLiteral("tree item");
        case QAccessible::Table:
            return QStringLiteral("table");
        case QAccessible::Cell:
            return QStringLiteral("cell");
        case QAccessible::PageTab:
            return QStringLiteral("tab");
        case QAccessible::PageTabList:
            return QStringLiteral("tab list");
        case QAccessible::StaticText:
            return QStringLiteral("text");
        case QAccessible::Window:
            return QStringLiteral("window");
        case QAccessible::Dialog:
            return QStringLiteral("dialog");
        case QAccessible::MenuBar:
            return QStringLiteral("menu bar");
        case QAccessible::MenuItem:
            return QStringLiteral("menu item");
        case QAccessible::Document:
            return QStringLiteral("document");
        case QAccessible::Grouping:
            return QStringLiteral("group");
        case QAccessible::SpinBox:
            return QStringLiteral("spin box");
        default:
            return QStringLiteral("role %1").arg(static_cast<int>(role), 0, 16);
    }
}

void writeTree(QTextStream& out, QAccessibleInterface* node, int depth) {
    if (node == nullptr || !node->isValid() || node->state().invisible || depth > 14) {
        return;
    }
    const QString description = node->text(QAccessible::Description);
    out << QString(2 * depth, QLatin1Char(' ')) << roleName(node->role()) << " \"" << node->text(QAccessible::Name) << '"'
        << (description.isEmpty() ? QString() : QStringLiteral(" – ") + description) << (node->state().focusable ? " *" : "")
        << '\n';
    for (int i = 0; i < std::min(node->childCount(), 60); ++i) {
        writeTree(out, node->child(i), depth + 1);
    }
}

/// Presses Tab until nothing new comes, from where the focus is.
void walkByTab(QWidget& window, std::set<const QWidget*>& reached) {
    int known = 0;
    for (int press = 0; press < 300 && known < 30; ++press) {
        QWidget* focus = QApplication::focusWidget();
        if (focus == nullptr) {
            window.setFocus();
            focus = QApplication::focusWidget();
        }
        if (focus == nullptr) {
            return;
        }
        known = reached.insert(focus).second ? 0 : known + 1;
        QTest::keyClick(focus, Qt::Key_Tab);
    }
}

class AccessibilityTest : public testing::Test {
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
        ASSERT_TRUE((*made)->storePageTexts(*id, {typed(1, {"Hannah Desmond"}), unread(2)}));
        const auto ids = (*made)->addMarks(*id, {SampleCase::wordMark(1, 72), SampleCase::wordMark(2, 72)});
        ASSERT_TRUE(ids);
        ASSERT_TRUE((*made)->addSuggestions(*id, {{SampleCase::wordMark(1, 200), 0.9F}}));
        ASSERT_TRUE((*made)->addComment(ids->front(), "Is this right?"));
        ASSERT_TRUE(review::submit(**made));
        path = QString::fromStdString((folder.path() / "a.withheld").string());
    }

    static void show(QWidget& window) {
        window.show();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        QCoreApplication::processEvents();
    }

    /// `areas`: steps of F6 to take, so that each area is entered.
    void examine(QWidget& window, const QString& screen, int areas = 0) {
        QTextStream out(&dump);
        out << "==== " << screen << '\n';
        writeTree(out, QAccessible::queryAccessibleInterface(&window), 0);
        std::set<const QWidget*> reached;
        walkByTab(window, reached);
        for (int i = 0; i < areas; ++i) {
            window.findChild<QAction*>(QStringLiteral("nextArea"))->trigger();
            walkByTab(window, reached);
        }
        for (const QWidget* widget : window.findChildren<QWidget*>()) {
            if (widget->window() != &window || !isControl(widget)) {
                continue;
            }
            QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            const std::string where = (screen + QStringLiteral(": ") + pathOf(widget)).toStdString();
            ASSERT_NE(spoken, nullptr) << where;
            EXPECT_FALSE(spoken->text(QAccessible::Name).trimmed().isEmpty()) << "no name: " << where;
            // A tab widget hands the focus to its tabs; pages of documents have a tree of their own, tested with them.
            const bool isFrame = qobject_cast<const QTabWidget*>(widget) != nullptr || widget->inherits("withheld::ui::PageView");
            EXPECT_TRUE(isFrame || spoken->role() != QAccessible::Client) << "role of a mere area: " << where;
            EXPECT_NE(spoken->role(), QAccessible::NoRole) << "no role: " << where;
            // One of a group is reached by arrows from the chosen one.
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool byArrows = button != nullptr && button->group() != nullptr && button->group()->exclusive();
            EXPECT_TRUE(reached.contains(widget) || reached.contains(widget->focusProxy()) || byArrows)
                << "neither Tab nor F6 reaches: " << where;
        }
    }

    void SetUpDump(const char* name) {
        dump.setFileName(QStringLiteral("accessibility-%1.txt").arg(QLatin1String(name)));
        ASSERT_TRUE(dump.open(QIODevice::WriteOnly | QIODevice::Text));
    }

    OwnSettings settings;
    PrivateFolder folder;
    QString path;
    QFile dump;
};

TEST_F(AccessibilityTest, StartScreen) {
    SetUpDump("start");
    MainWindow window(QStringLiteral("Amy Shah"));
    show(window);
    examine(window, QStringLiteral("start, no case"), 1);
    ASSERT_TRUE(window.openCase(path));
    window.closeCase();
    examine(window, QStringLiteral("start, one case"), 1);
}

TEST_F(AccessibilityTest, Marking) {
    SetUpDump("mark");
    MainWindow window(QStringLiteral("Amy Shah"));
    show(window);
    ASSERT_TRUE(window.openCase(path));
    window.setMode(Mode::Mark);
    examine(window, QStringLiteral("mark, nothing chosen"), 6);
    window.session()->selection.set({QString::fromStdString(window.session()->model->state().marks.begin()->first)});
    examine(window, QStringLiteral("mark, one chosen"), 6);
}

TEST_F(AccessibilityTest, MarkingTabs) {
    SetUpDump("mark-tabs");
    MainWindow window(QStringLiteral("Amy Shah"));
    show(window);
    ASSERT_TRUE(window.openCase(path));
    window.setMode(Mode::Mark);
    auto* tabs = window.findChild<QTabWidget*>(QStringLiteral("marksTabs"));
    for (int tab = 1; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        examine(window, QStringLiteral("mark, tab ") + tabs->tabText(tab), 6);
    }
    window.findChild<QAction*>(QStringLiteral("find"))->trigger();
    examine(window, QStringLiteral("mark, find"), 6);
}

TEST_F(AccessibilityTest, MarkingWithBars) {
    SetUpDump("mark-bars");
    const PageText form = typed(1, {"Community Impact Assessment", "Reporting officer: Hannah Desmond",
                                    "Expected tension between communities", "Engagement carried out beforehand"});
    casefile::CaseFacts facts;
    facts.reference = "FOI/2026/0413";
    facts.received = "2026-01-05";
    const std::filesystem::path other = folder.path() / "b.withheld";
    {
        auto made = casefile::Case::create(other, facts, "Amy Shah");
        ASSERT_TRUE(made);
        for (const char* name : {"a.pdf", "b.pdf"}) {
            casefile::NewDocument document;
            document.fileName = document.source = document.working = name;
            document.pages.assign(1, {});
            const auto id = (*made)->addDocument(document);
            ASSERT_TRUE(id && (*made)->storePageTexts(*id, {form}));
            ASSERT_TRUE((*made)->addMarks(*id, {SampleCase::wordMark(1, 72)}));
        }
    }
    Mark mark;
    mark.page = 1;
    mark.quads = {Quad::of(form.words[5].box)};
    const auto known = templates::makeTemplate("CIA form v2", form, {}, {mark}, {});
    ASSERT_TRUE(known);
    MainWindow window(QStringLiteral("Amy Shah"));
    show(window);
    ASSERT_TRUE(window.openCase(QString::fromStdString(other.string())));
    PagePane& pane = window.workspace()->pane();
    pane.templateBar().setTemplates({*known, *known});
    ASSERT_TRUE(waitFor([&] { return pane.copyBar().isVisible() && pane.templateBar().isVisible(); }));
    window.findChild<MessageBar*>(QStringLiteral("heldBar"))->tellUntilDone("2 steps", {{"Retry", [] {}}, {"Save elsewhere", [] {
                                                                                                           }}});
    examine(window, QStringLiteral("mark, bars"), 6);
    pane.copyBar().keepInStep();
    examine(window, QStringLiteral("mark, in step"), 6);
}

TEST_F(AccessibilityTest, Reviewing) {
    SetUpDump("review");
    MainWindow window(QStringLiteral("Ben Okoro"));
    show(window);
    ASSERT_TRUE(window.openCase(path));
    window.setMode(Mode::Review);
    auto* tabs = window.findChild<QTabWidget*>(QStringLiteral("reviewTabs"));
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        examine(window, QStringLiteral("review, tab ") + tabs->tabText(tab), 4);
    }
}

TEST_F(AccessibilityTest, ReviewAnswers) {
    SetUpDump("review-answers");
    MainWindow window(QStringLiteral("Ben Okoro"));
    show(window);
    ASSERT_TRUE(window.openCase(path));
    window.setMode(Mode::Review);
    auto* list = window.findChild<QListView*>(QStringLiteral("reviewDecisions"));
    list->setCurrentIndex(list->model()->index(0, 0));
    ReviewPanel& panel = window.workspace()->reviewPanel();
    panel.returnMark();
    examine(window, QStringLiteral("review, why it goes back"), 4);
    panel.proposeCode();
    examine(window, QStringLiteral("review, another code"), 4);
    panel.writeComment();
    examine(window, QStringLiteral("review, comment"), 4);
}

TEST_F(AccessibilityTest, Jobs) {
    SetUpDump("jobs");
    JobList jobs;
    JobsField field(jobs, nullptr);
    const auto work = [](const ProgressCallback& progress, const Cancel& cancel) -> Expected<QString> {
        progress({"Reading", 1, 3});
        while (!cancel.requested()) {
            QThread::msleep(5);
        }
        return QString();
    };
    jobs.add(std::make_unique<Job>(QStringLiteral("Reading pages"), work));
    jobs.add(std::make_unique<Job>(QStringLiteral("Looking for names"), work));
    show(field);
    examine(field, QStringLiteral("two jobs"));
    jobs.jobs().front()->setPaused(true);
    examine(field, QStringLiteral("a paused job"));
    EXPECT_TRUE(field.findChild<QToolButton*>(QStringLiteral("jobsPause"))->accessibleName().startsWith(QStringLiteral("Go on")));
}

TEST_F(AccessibilityTest, QuestionsAskedByMessageBoxes) {
    SetUpDump("questions");
    MainWindow window(QStringLiteral("Amy Shah"));
    show(window);
    ASSERT_TRUE(window.openCase(path));
    window.setMode(Mode::Mark);
    bool wasAsked = false;
    QTimer::singleShot(0, &window, [&] {
        QWidget* question = QApplication::activeModalWidget();
        ASSERT_NE(question, nullptr);
        show(*question);
        examine(*question, QStringLiteral("edit of a set in review"));
        EXPECT_FALSE(question->windowTitle().isEmpty());
        wasAsked = true;
        question->close();
    });
    const QString document = QString::fromStdString(window.session()->model->state().documents.front().id);
    window.session()->model->addMarks(document, {SampleCase::wordMark(1, 300)});
    EXPECT_TRUE(wasAsked);
}

TEST_F(AccessibilityTest, Releasing) {
    SetUpDump("release");
    {
        auto file = casefile::Case::open(path.toStdString(), "Ben Okoro");
        ASSERT_TRUE(file);
        ASSERT_TRUE(review::approve(**file, "Read on paper"));
    }
    MainWindow window(QStringLiteral("Ben Okoro"));
    show(window);
    ASSERT_TRUE(window.openCase(path));
    window.setMode(Mode::Release);
    ReleaseScreen& screen = window.workspace()->releaseScreen();
    examine(window, QStringLiteral("release, ready"), 2);
    screen.proceed();
    examine(window, QStringLiteral("release, contents"), 2);
    screen.showStarted();
    examine(window, QStringLiteral("release, making"), 2);
    screen.showFailure(Error{ErrorCode::Io, "The disk is full", "", 0, "Make room and try again.", ""});
    examine(window, QStringLiteral("release, failed"), 2);
}

TEST_F(AccessibilityTest, Dialogs) {
    SetUpDump("dialogs");
    MainWindow window(QStringLiteral("Ben Okoro"));
    show(window);
    ASSERT_TRUE(window.openCase(path));
    const casefile::CaseState& state = window.session()->model->state();
    const auto* actions = window.findChild<Actions*>();
    ASSERT_NE(actions, nullptr);
    ActivityWatch activity(window, state.caseId, QStringLiteral("Ben Okoro"), [] { return QString(); });
    const std::vector<std::pair<QString, std::function<QDialog*()>>> dialogs = {
        {QStringLiteral("new case"), [&] { return new NewCaseDialog({}, &window); }},
        {QStringLiteral("add documents"), [&] { return new AddDocumentsDialog({}, &window); }},
        {QStringLiteral("rules"), [&] { return new RulesDialog(*window.session()->model, &window); }},
        {QStringLiteral("check"), [&] { return new CheckDialog(&window); }},
        {QStringLiteral("first start"), [&] { return new UserDialog(UserDialog::Occasion::FirstStart, &window); }},
        {QStringLiteral("switch user"), [&] { return new UserDialog(UserDialog::Occasion::Switch, &window); }},
        {QStringLiteral("command palette"), [&] { return new CommandPalette(actions->all(), &window); }},
        {QStringLiteral("help"), [&] { return new HelpWindow(&window); }},
        {QStringLiteral("keys, mark"), [&] { return new KeySheet(*actions, Mode::Mark, &window); }},
        {QStringLiteral("keys, review"), [&] { return new KeySheet(*actions, Mode::Review, &window); }},
        {QStringLiteral("settings"), [&] { return new SettingsDialog(actions->keyCommands(), &window); }},
        {QStringLiteral("bin of cases"), [&] { return new CaseBinDialog(&window); }},
        {QStringLiteral("bin"), [&] { return new BinDialog(*window.session()->model, &window); }},
        {QStringLiteral("consistency"), [&] { return new ConsistencyBoard(*window.session()->model, &window); }},
        {QStringLiteral("review PIN"), [&] { return new PinDialog(QStringLiteral("Ben Okoro"), &window); }},
        {QStringLiteral("one code"),
         [&] {
             const auto& set = disclosure::builtInCatalogue();
             return new CodeDialog(set, set.exemptions.front(), &window);
         }},
        {QStringLiteral("approve with a PIN"),
         [&] {
             GateDialog* dialog = makeApproveDialog(state, QStringLiteral("Ben Okoro"), &window);
             dialog->askPin([](const QString&) { return true; });
             return dialog;
         }},
        {QStringLiteral("submit"), [&] { return makeSubmitDialog(state, QStringLiteral("Amy Shah"), &window); }},
        {QStringLiteral("approve"), [&] { return makeApproveDialog(state, QStringLiteral("Ben Okoro"), &window); }},
        {QStringLiteral("return"), [&] { return makeReturnDialog(state, &window); }},
        {QStringLiteral("suggest"), [&] { return makeSuggestDialog(1, &window); }},
        {QStringLiteral("review package"),
         [&] {
             review::Merging merging;
             merging.conflicts.push_back({"", 1, "", "a.pdf, page 1", "s.38 by Amy Shah", "s.40(2) by Ben Okoro", "It is later"});
             merging.conflicts.push_back(
                 {"", 2, "m", "a.pdf, page 2", "s.38", "removed by Ben Okoro", "What is here stands", true});
             return new MergeDialog({}, merging, &window);
         }},
        {QStringLiteral("save template"),
         [&] {
             return new TemplateDialog(*window.session()->model, QString::fromStdString(state.documents.front().id), 1,
                                       templates::TemplateFolder(folder.path() / "templates"), &window);
         }},
        {QStringLiteral("templates"),
         [&] { return new TemplatesDialog(templates::TemplateFolder(folder.path() / "templates"), &window); }},
        {QStringLiteral("statistics"), [&] { return new StatisticsDialog(*window.session()->model, activity, true, &window); }},
        {QStringLiteral("stop the clock"), [&] { return new ClockDialog(ClockDialog::Kind::Stopped, {}, &window); }},
        {QStringLiteral("start the clock"), [&] { return new ClockDialog(ClockDialog::Kind::Started, {}, &window); }},
        {QStringLiteral("extend the time limit"), [&] { return new ClockDialog(ClockDialog::Kind::Extended, {}, &window); }},
    };
    for (const auto& [name, make] : dialogs) {
        const std::unique_ptr<QDialog> dialog(make());
        show(*dialog);
        auto* sections = dialog->findChild<QListWidget*>(QStringLiteral("settingsSections"));
        for (int section = 0; section < (sections == nullptr ? 1 : sections->count()); ++section) {
            if (sections != nullptr) {
                sections->setCurrentRow(section);
                sections->setFocus();
            }
            examine(*dialog, name);
        }
        auto* wizard = qobject_cast<NewCaseDialog*>(dialog.get());
        for (int step = 1; wizard != nullptr && step < 4; ++step) {
            wizard->showStep(step);
            examine(*dialog, name + QStringLiteral(", step %1").arg(step + 1));
        }
        EXPECT_FALSE(dialog->windowTitle().isEmpty()) << name.toStdString();
        dialog->close();
    }
}

}  // namespace

}  // namespace withheld::ui
