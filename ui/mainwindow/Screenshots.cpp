#include "mainwindow/Screenshots.h"

#include <QAction>
#include <QApplication>
#include <QDate>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTimer>
#include <functional>
#include <memory>

#include "common/CaseModel.h"
#include "mainwindow/Actions.h"
#include "mainwindow/BinDialog.h"
#include "mainwindow/CaseSession.h"
#include "mainwindow/CommandPalette.h"
#include "mainwindow/HelpWindow.h"
#include "mainwindow/Job.h"
#include "mainwindow/KeySheet.h"
#include "mainwindow/MainWindow.h"
#include "mainwindow/MessageBar.h"
#include "mainwindow/TemplatesDialog.h"
#include "mainwindow/Workspace.h"
#include "marks/KeptRules.h"
#include "marks/ListScope.h"
#include "marks/MarksPanel.h"
#include "marks/RulesDialog.h"
#include "marks/SearchPanel.h"
#include "marks/SuggestionsPanel.h"
#include "page/PageView.h"
#include "page/SameStrip.h"
#include "review/ConsistencyBoard.h"
#include "review/GateDialogs.h"
#include "review/MergeDialog.h"
#include "review/ReviewPanel.h"
#include "settings/CodeDialog.h"
#include "settings/PinDialog.h"
#include "settings/SettingsDialog.h"
#include "settings/UserDialog.h"
#include "start/AddDocumentsDialog.h"
#include "start/CheckDialog.h"
#include "start/NewCaseDialog.h"
#include "start/RecentCases.h"
#include "statistics/ClockDialog.h"

namespace withheld::ui {

namespace {

constexpr int kSettles = 1500;     ///< ms for pages to be drawn by the workers
constexpr int kLongest = 240'000;  ///< ms for a release

void wait(int milliseconds) {
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

bool waitUntil(const std::function<bool()>& isDone) {
    QElapsedTimer clock;
    clock.start();
    while (!isDone() && clock.elapsed() < kLongest) {
        wait(50);
    }
    return isDone();
}

class Camera {
public:
    explicit Camera(const ScreenshotOrder& order) : m_order(order) {}
    void take(QWidget& widget, const QString& name, int settles = kSettles) {
        if (qobject_cast<const MainWindow*>(&widget) == nullptr) {
            // As on a screen of this size, whatever the display is that it is drawn on.
            widget.resize(widget.size().boundedTo(m_order.size - QSize(40, 60)));
        }
        wait(settles);
        const QString file = QDir(m_order.folder).filePath(name + QLatin1Char('-') + m_order.suffix + QStringLiteral(".png"));
        m_isGood = widget.grab().save(file) && m_isGood;
    }
    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    const ScreenshotOrder& m_order;
    bool m_isGood = true;
};

/// Chooses the first mark of the first document, so that the details are filled.
void chooseFirstMark(const MainWindow& window) {
    CaseSession& session = *window.session();
    const auto& documents = session.model->state().documents;
    if (documents.empty()) {
        return;
    }
    const auto& marks = session.model->marks(QString::fromStdString(documents.front().id), 0);
    if (!marks.empty()) {
        session.selection.set({QString::fromStdString(marks.front()->mark.id)});
    }
}

/// Chooses every mark of law enforcement: the bar for many marks, and the fields for harm.
void chooseManyMarks(const MainWindow& window) {
    CaseSession& session = *window.session();
    QStringList ids;
    for (const auto& [id, mark] : session.model->state().marks) {
        if (!mark.mark.exemptions.empty() && mark.mark.exemptions.front().starts_with("s.31")) {
            ids << QString::fromStdString(id);
        }
    }
    session.selection.set(ids);
}

/// A case without documents in each mode, and a window that could not open one.
void takeEmptyAndError(MainWindow& window, const QString& user, Camera& camera) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("FOI-2026-0500.withheld"));
    casefile::CaseFacts facts;
    facts.reference = "FOI/2026/0500";
    facts.title = "A case without documents";
    facts.received = QDate::currentDate().addDays(-2).toString(Qt::ISODate).toStdString();
    if (!casefile::Case::create(path.toStdString(), facts, user.toStdString()) || !window.openCase(path)) {
        return;
    }
    const std::pair<Mode, QString> modes[] = {{Mode::Mark, QStringLiteral("mark-empty")},
                                              {Mode::Review, QStringLiteral("review-empty")},
                                              {Mode::Release, QStringLiteral("release-empty")}};
    for (const auto& [mode, name] : modes) {
        window.setMode(mode);
        camera.take(window, name, 300);
    }
    window.setMode(Mode::Mark);
    window.openCase(folder.filePath(QStringLiteral("gone.withheld")));
    camera.take(window, QStringLiteral("mark-error"), 300);
    window.closeCase();
    forgetCase(path);
}

/// A package of somebody who changed the same marks.
void takeMerge(MainWindow& window, Camera& camera) {
    review::Package package;
    package.copy.by = "Ben Okoro";
    package.copy.time = "2026-11-25T10:31:00Z";
    review::Merging merging;
    merging.added = 3;
    merging.changed = 1;
    merging.comments = 2;
    merging.changesTheSet = true;
    merging.conflicts = {{"d", 1, "a", "cia-croydon.pdf, page 1", "s.40(2), changed by Amy Shah on 2026-11-25 09:12",
                          "s.38, changed by Ben Okoro on 2026-11-25 10:02", "The package's stands: it is later", true},
                         {"d", 2, "b", "cia-croydon.pdf, page 2", "s.31(1)(a), changed by Amy Shah on 2026-11-25 09:20",
                          "removed by Ben Okoro on 2026-11-25 10:05", "What is here stands", true}};
    MergeDialog merge(package, merging, &window);
    merge.show();
    camera.take(merge, QStringLiteral("merge"), 200);
    merge.reject();
}

void takeDialogs(MainWindow& window, const QString& user, Camera& camera) {
    const auto* actions = window.findChild<Actions*>();
    const casefile::CaseState& state = window.session()->model->state();
    const std::unique_ptr<QDialog> approve(makeApproveDialog(state, user, &window));
    approve->show();
    camera.take(*approve, QStringLiteral("approve"), 200);
    approve->close();
    UserDialog first(UserDialog::Occasion::FirstStart, &window);
    first.show();
    camera.take(first, QStringLiteral("first-start"), 200);
    first.close();
    takeMerge(window, camera);
    CommandPalette palette(actions->all(), &window);
    palette.show();
    camera.take(palette, QStringLiteral("palette"), 200);
    palette.close();
    window.findChild<QAction*>(QStringLiteral("statistics"))->trigger();
    auto* numbers = window.findChild<QDialog*>(QStringLiteral("statisticsDialog"));
    camera.take(*numbers, QStringLiteral("statistics"), 300);
    numbers->close();
    ClockDialog clock(ClockDialog::Kind::Stopped, disclosure::clockOf(state, QDate::currentDate()), &window);
    clock.show();
    camera.take(clock, QStringLiteral("clock"), 200);
    clock.close();
    HelpWindow help(&window);
    help.showPage(QStringLiteral("review"));
    help.show();
    camera.take(help, QStringLiteral("help"), 200);
}

/// Lists over the whole case, the search with its tree and rules, and what else is found by words.
void takeCaseLists(MainWindow& window, Camera& camera) {
    Workspace& workspace = *window.workspace();
    CaseModel& model = *window.session()->model;
    const auto scopes = {window.findChild<ScopeChip*>(QStringLiteral("marksScope")),
                         window.findChild<ScopeChip*>(QStringLiteral("suggestionsScope"))};
    for (ScopeChip* scope : scopes) {
        scope->setScope(ListScope::Case);
    }
    workspace.openTab(window.findChild<MarksPanel*>());
    window.session()->selection.clear();
    camera.take(window, QStringLiteral("mark-case"), 300);
    workspace.openTab(&workspace.suggestions());
    camera.take(window, QStringLiteral("suggestions-case"), 300);
    workspace.openSearch();
    workspace.search().search(QStringLiteral("Croydon"));
    camera.take(window, QStringLiteral("search"), 800);
    chooseFirstMark(window);
    window.findChild<QAction*>(QStringLiteral("markSame"))->trigger();
    camera.take(window, QStringLiteral("same"), 600);
    window.findChild<SameStrip*>()->hide();
    keepRule(model, {{"Croydon", search::SearchRule::Kind::Words, "Croydon", true, true, ""}, false});
    keepRule(model, {{"Telephones", search::SearchRule::Kind::Pattern, "phone", false, true, "s.40(2)"}, false});
    keepRule(model, {{"Names of the old unit", search::SearchRule::Kind::Words, "Gwendolen", true, true, ""}, false});
    RulesDialog rules(model, &window);
    rules.show();
    camera.take(rules, QStringLiteral("rules"), 600);
    rules.reject();
    AddDocumentsDialog add({}, &window);
    add.show();
    camera.take(add, QStringLiteral("add-documents"), 200);
    add.reject();
    for (ScopeChip* scope : scopes) {
        scope->setScope(ListScope::Document);
    }
}

/// The lists beside the page: search with hits, the steps; and what comes over the page.
void takeLists(MainWindow& window, Camera& camera) {
    window.setMode(Mode::Mark);
    window.workspace()->openSearch();
    window.workspace()->search().search(QStringLiteral("Hannah"));
    camera.take(window, QStringLiteral("mark-search"), 800);
    auto* tabs = window.findChild<QTabWidget*>(QStringLiteral("marksTabs"));
    constexpr int kHistory = 3;
    tabs->setCurrentIndex(kHistory);
    camera.take(window, QStringLiteral("mark-history"), 300);
    tabs->setCurrentIndex(0);
    auto* held = window.findChild<MessageBar*>(QStringLiteral("heldBar"));
    held->tellUntilDone(QObject::tr("3 steps are not on the disk yet: it is full. They are kept in memory and on another disk."),
                        {{QObject::tr("Try again"), [] {}}, {QObject::tr("Save the case elsewhere…"), [] {}}});
    camera.take(window, QStringLiteral("mark-held"), 200);
    held->hide();
}

void takeReview(MainWindow& window, Camera& camera) {
    window.findChild<QAction*>(QStringLiteral("sideBySide"))->trigger();
    camera.take(window, QStringLiteral("review-one-side"), 600);
    window.findChild<QAction*>(QStringLiteral("sideBySide"))->trigger();
    auto* list = window.findChild<QListView*>(QStringLiteral("reviewDecisions"));
    if (list->model()->rowCount() > 0) {
        list->setCurrentIndex(list->model()->index(0, 0));
        window.workspace()->reviewPanel().returnMark();
        camera.take(window, QStringLiteral("review-return"), 300);
        window.workspace()->reviewPanel().proposeCode();
        camera.take(window, QStringLiteral("review-code"), 300);
        window.findChild<QPushButton*>(QStringLiteral("answerCancel"))->click();
    }
    window.findChild<QAction*>(QStringLiteral("consistency"))->trigger();
    auto* board = window.findChild<ConsistencyBoard*>();
    camera.take(*board, QStringLiteral("board"));
    board->close();
}

void takeFiles(MainWindow& window, Camera& camera) {
    const auto& documents = window.session()->model->state().documents;
    CheckDialog check(&window);
    if (!documents.empty()) {
        check.checkFile(QString::fromStdString(window.session()->model->caseFile().sourcePath(documents.front()).string()));
    }
    check.show();
    constexpr int kInspected = 6000;  // ms
    camera.take(check, QStringLiteral("check"), kInspected);
    check.close();
    const QTemporaryDir folder;
    TemplatesDialog forms(templates::TemplateFolder(folder.path().toStdString()), &window);
    forms.show();
    camera.take(forms, QStringLiteral("templates"), 200);
    forms.close();
    BinDialog bin(*window.session()->model, &window);
    bin.show();
    camera.take(bin, QStringLiteral("bin"), 200);
    bin.close();
    PinDialog pin(QStringLiteral("Ben Okoro"), &window);
    pin.show();
    camera.take(pin, QStringLiteral("pin"), 200);
    pin.close();
    const auto& set = window.session()->model->catalogue();
    CodeDialog code(set, *set.find("s.40(2)"), &window);
    code.show();
    camera.take(code, QStringLiteral("code"), 200);
}

void takeSettings(MainWindow& window, Camera& camera) {
    const auto* actions = window.findChild<Actions*>();
    SettingsDialog settings(actions->keyCommands(), &window);
    settings.show();
    auto* sections = settings.findChild<QListWidget*>(QStringLiteral("settingsSections"));
    for (int section = 0; section < sections->count(); ++section) {
        sections->setCurrentRow(section);
        camera.take(settings, QStringLiteral("settings-%1").arg(section + 1), 200);
    }
    settings.reject();
    KeySheet keys(*actions, Mode::Mark, &window);
    keys.show();
    camera.take(keys, QStringLiteral("keys"), 200);
}

}  // namespace

int takeScreenshots(const ScreenshotOrder& order, const QString& user) {
    if (!QDir().mkpath(order.folder)) {
        return 1;
    }
    Camera camera(order);
    MainWindow window(user);
    window.resize(order.size);
    window.show();
    if (recentCases().isEmpty()) {
        camera.take(window, QStringLiteral("start-empty"), 300);
    }
    takeEmptyAndError(window, user, camera);
    if (!order.caseFolder.isEmpty() && !window.openCase(order.caseFolder)) {
        return 1;
    }
    if (window.hasCase()) {
        window.setMode(Mode::Mark);
        window.workspace()->view()->fitWidth();
        chooseFirstMark(window);
        camera.take(window, QStringLiteral("mark"));
        chooseManyMarks(window);
        camera.take(window, QStringLiteral("mark-many"), 300);
        window.findChild<QAction*>(QStringLiteral("findPersonal"))->trigger();
        camera.take(window, QStringLiteral("mark-busy"), 40);
        if (!waitUntil([&window] { return window.jobs().isEmpty(); })) {
            return 1;
        }
        takeCaseLists(window, camera);
        window.setMode(Mode::Review);
        camera.take(window, QStringLiteral("review"));
        takeReview(window, camera);
        takeDialogs(window, user, camera);
        takeFiles(window, camera);
        takeLists(window, camera);
        window.setMode(Mode::Release);
        camera.take(window, QStringLiteral("release-ready"), 300);
        if (!order.pack.isEmpty()) {
            window.startRelease(order.pack);
            const bool isMade = waitUntil([&window] { return window.jobs().isEmpty(); });
            camera.take(window, isMade ? QStringLiteral("release-result") : QStringLiteral("release-late"), 300);
        }
        window.closeCase();
    }
    camera.take(window, QStringLiteral("start"), 300);
    NewCaseDialog dialog({}, &window, user);
    dialog.show();
    for (int step = 0; step < 4; ++step) {
        dialog.showStep(step);
        camera.take(dialog, step == 0 ? QStringLiteral("new-case") : QStringLiteral("new-case-%1").arg(step + 1), 300);
    }
    dialog.close();
    takeSettings(window, camera);
    return camera.isGood() ? 0 : 1;
}

}  // namespace withheld::ui
