#include "mainwindow/MainWindow.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QToolBar>
#include <QUrl>
#include <QVBoxLayout>

#include "common/CoreWords.h"
#include "common/Theme.h"
#include "disclosure/FoiClock.h"
#include "mainwindow/Actions.h"
#include "mainwindow/CaseSession.h"
#include "mainwindow/Job.h"
#include "mainwindow/KeySheet.h"
#include "mainwindow/MessageBar.h"
#include "mainwindow/ModeStack.h"
#include "mainwindow/SingleKeys.h"
#include "mainwindow/StatusFields.h"
#include "mainwindow/TitleBar.h"
#include "mainwindow/ToolStrip.h"
#include "mainwindow/WindowStyle.h"
#include "mainwindow/Workspace.h"
#include "page/PagePane.h"
#include "page/PageView.h"
#include "review/Review.h"
#include "review/ReviewPages.h"
#include "review/ReviewPanel.h"
#include "settings/Preferences.h"
#include "start/StartScreen.h"
#include "statistics/ActivityWatch.h"

namespace withheld::ui {

namespace {

QString lookName(Look look) {
    switch (look) {
        case Look::SeeThrough:
            return MainWindow::tr("see-through");
        case Look::Outline:
            return MainWindow::tr("outline");
        case Look::Final:
            return MainWindow::tr("final");
        case Look::Hidden:
            break;
    }
    return MainWindow::tr("original");
}

QString toolName(Tool tool) {
    switch (tool) {
        case Tool::Redact:
            return MainWindow::tr("Redact: text");
        case Tool::Area:
            return MainWindow::tr("Redact: area");
        case Tool::Select:
            return MainWindow::tr("Select");
        case Tool::Hand:
            break;
    }
    return MainWindow::tr("Hand");
}

QToolBar* makeBar(QMainWindow& window, const char* name, const QString& title, QWidget* content) {
    auto* bar = new QToolBar(title, &window);
    bar->setAccessibleName(title);
    bar->setObjectName(QLatin1String(name));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addWidget(content);
    window.addToolBar(Qt::TopToolBarArea, bar);
    window.addToolBarBreak(Qt::TopToolBarArea);
    return bar;
}

}  // namespace

MainWindow::MainWindow(const QString& user, QWidget* parent)
    : QMainWindow(parent),
      m_user(user),
      m_actions(new Actions(this)),
      m_jobs(new JobList(this)),
      m_singleKeys(new SingleKeys(this)),
      m_refresh(new QTimer(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setStyleSheet(windowStyleSheet());
    connect(&Theme::instance(), &Theme::changed, this, [this] { setStyleSheet(windowStyleSheet()); });
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::PreventContextMenu);
    buildFrame();
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(0);
    connect(m_refresh, &QTimer::timeout, this, [this] {
        updateStatus();
        updateTitle();
    });
    connectCaseCommands();
    connectViewCommands();
    connectMarkCommands();
    connectReviewCommands();
    connect(&PreferencesInForce::instance(), &PreferencesInForce::changed, this, &MainWindow::applyPreferences);
    applyPreferences();
    resize(1280, 720);
    restoreGeometry(QSettings().value(QStringLiteral("window/geometry")).toByteArray());
    m_start->reload(m_user);
    updateActions();
    updateStatus();
    updateTitle();
}

MainWindow::~MainWindow() {
    m_jobs->disconnect(this);
    m_jobs->stopAll();
    dropCase();
}

void MainWindow::buildFrame() {
    m_actions->fillMenus(menuBar());
    menuBar()->setAccessibleName(tr("Menus"));
    m_title = new TitleBar;
    m_tools = new ToolStrip(*m_actions);
    m_titleBar = makeBar(*this, "titleToolBar", tr("Case"), m_title);
    m_toolBar = makeBar(*this, "toolStripBar", tr("Tools"), m_tools);
    m_status = new StatusFields(*m_jobs, this);
    setStatusBar(m_status);
    m_message = new MessageBar;
    m_heldBar = new MessageBar;
    m_heldBar->setObjectName(QStringLiteral("heldBar"));
    m_returnBar = new MessageBar;
    m_returnBar->setObjectName(QStringLiteral("returnBar"));
    m_centre = new ModeStack;
    m_start = new StartScreen;
    m_centre->addWidget(m_start);
    auto* middle = new QWidget;
    auto* layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_heldBar);
    layout->addWidget(m_message);
    layout->addWidget(m_returnBar);
    layout->addWidget(m_centre, 1);
    setCentralWidget(middle);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);

    connect(m_start, &StartScreen::newCaseRequested, this, &MainWindow::newCase);
    connect(m_start, &StartScreen::openCaseRequested, this, &MainWindow::chooseCase);
    connect(m_start, &StartScreen::caseChosen, this, &MainWindow::openCase);
    connect(m_start, &StartScreen::checkRequested, this, &MainWindow::checkPdf);
    connect(m_title, &TitleBar::modeChosen, this, &MainWindow::setMode);
    connect(m_tools, &ToolStrip::pageChosen, this, [this](int page) {
        if (m_workspace != nullptr) {
            m_workspace->showPlace(m_workspace->document(), page);
            m_workspace->view()->setFocus();
        }
    });
    connect(m_jobs, &JobList::changed, this, &MainWindow::updateActions);
}

Mode MainWindow::mode() const {
    return m_workspace == nullptr ? Mode::Mark : m_workspace->mode();
}

void MainWindow::setMode(Mode mode) {
    if (m_workspace == nullptr) {
        return;
    }
    m_session->model->setEditable(mode == Mode::Mark && !m_session->isReadOnly);
    if (mode != m_workspace->mode()) {
        m_message->leaveScreen();
    }
    m_workspace->setMode(mode);
    m_title->setMode(mode);
    m_tools->setTools(mode == Mode::Review ? ToolStrip::Set::Review : ToolStrip::Set::Mark);
    m_toolBar->setVisible(mode != Mode::Release);
    updateActions();
    updateStatus();
    updateTitle();
    if (PageView* view = m_workspace->view()) {
        view->setFocus();
    }
}

void MainWindow::updateActions() {
    Actions& a = *m_actions;
    for (QAction* action : a.caseActions()) {
        action->setEnabled(hasCase());
    }
    a.leftPanel->setChecked(hasCase() && m_workspace->leftDock()->isVisible());
    a.rightPanel->setChecked(hasCase() && m_workspace->rightDock() != nullptr && m_workspace->rightDock()->isVisible());
    a.fullScreen->setChecked(isFullScreen());
    if (!hasCase()) {
        return;
    }
    const Mode mode = m_workspace->mode();
    const bool isMarking = mode == Mode::Mark;
    const bool isReviewing = mode == Mode::Review;
    const bool isWritable = !m_session->isReadOnly;
    const casefile::CaseState& state = m_session->model->state();
    (isMarking ? a.modeMark : isReviewing ? a.modeReview : a.modeRelease)->setChecked(true);
    for (QAction* action : {a.redactTool, a.areaTool, a.markText, a.markPage, a.markPictures, a.markPages, a.markInverse,
                            a.repeatMark, a.widenMark, a.markSame, a.deleteMark, a.saveTemplate, a.acceptCode, a.withholdPages}) {
        action->setEnabled(isMarking && isWritable);
    }
    for (QAction* action : {a.selectTool, a.handTool, a.selectAll, a.look, a.reveal, a.nextMark, a.previousMark}) {
        action->setEnabled(isMarking);
    }
    for (QAction* action : {a.textCaret, a.goToPage, a.find, a.findNext, a.findPrevious, a.searchCase}) {
        action->setEnabled(isMarking || isReviewing);
    }
    a.nextReturned->setEnabled(isMarking && !m_session->model->nextReturnedMark({}).isEmpty());
    a.undo->setEnabled(isMarking && isWritable && m_session->model->undoStack().canUndo());
    a.redo->setEnabled(isMarking && isWritable && m_session->model->undoStack().canRedo());
    for (QAction* action : {a.addDocuments, a.readPages, a.inspectAgain, a.findPersonal, a.findFaces}) {
        action->setEnabled(isWritable && m_jobs->isEmpty());
    }
    a.proposeTemplates->setEnabled(isMarking && isWritable && m_jobs->isEmpty());
    a.importMarks->setEnabled(isMarking && isWritable && m_jobs->isEmpty());
    a.submit->setEnabled(isWritable && (state.stage == casefile::Stage::Marking || state.stage == casefile::Stage::Returned));
    for (QAction* action :
         {a.agree, a.agreeGroup, a.returnMark, a.returnAtOnce, a.proposeCode, a.decideLater, a.returnCase, a.approve}) {
        action->setEnabled(isReviewing && isWritable && state.stage == casefile::Stage::InReview);
    }
    for (QAction* action : {a.nextToView, a.reviewLook, a.sideBySide, a.flicker, a.lockScroll}) {
        action->setEnabled(isReviewing);
    }
    a.importReview->setEnabled(isWritable && m_jobs->isEmpty());
    a.somethingMissing->setEnabled(isReviewing && isWritable);
    a.proceedRelease->setEnabled(mode == Mode::Release);
    a.changeClock->setEnabled(isWritable && state.stage != casefile::Stage::Released);
    a.floatRight->setEnabled(m_workspace->rightDock() != nullptr);
}

void MainWindow::updateStatus() {
    m_titleBar->setVisible(hasCase());
    m_toolBar->setVisible(hasCase() && mode() != Mode::Release);
    m_status->showCaseFields(hasCase());
    if (!hasCase()) {
        m_status->setUser(tr("%1 · Holidays known to %2").arg(m_user).arg(disclosure::holidaysKnownTo()));
        return;
    }
    m_status->setUser(m_user);
    const CaseModel& model = *m_session->model;
    m_status->setStage(stageWords(model.state()), stageDetails(model.state()));
    PageView* view = m_workspace->view();
    const QString document = m_workspace->document();
    const int page = view != nullptr ? view->page() : 1;
    const auto& marks = model.marks(document, page);
    const auto open = model.openSuggestions(document, page).size();
    const auto uncoded =
        std::count_if(marks.begin(), marks.end(), [](const casefile::CaseMark* mark) { return mark->mark.exemptions.empty(); });
    const int count = view != nullptr ? view->pageCount() : 0;
    m_status->setPage(count > 0 ? tr("Page %1 of %2").arg(page).arg(count) : tr("No document"));
    m_status->setMarks(marks.size() == 1 ? tr("1 mark here")
                       : marks.empty()   ? tr("No marks here")
                                         : tr("%1 marks here").arg(marks.size()));
    m_status->setUndecided(tr("%1 undecided").arg(static_cast<qsizetype>(open) + uncoded));
    const QString code = m_session->code.text();
    m_status->setCode(code.isEmpty() ? tr("No code") : tr("Code %1").arg(code));
    m_status->setTool(mode() == Mode::Review ? tr("Review") : mode() == Mode::Release ? tr("Release") : toolName(view->tool()));
    if (view == nullptr) {
        for (const auto clear : {&StatusFields::setPage, &StatusFields::setMarks, &StatusFields::setUndecided,
                                 &StatusFields::setCode, &StatusFields::setZoom}) {
            (m_status->*clear)({});
        }
        return;
    }
    m_status->setZoom(tr("%1 %").arg(qRound(view->zoom() * 100)));
    m_tools->setPage(page, count);
    m_tools->setZoom(view->zoom());
    m_actions->look->setIconText(tr("Look: %1").arg(lookName(view->look())));
    m_actions->reveal->setChecked(view->isRevealed());
    m_actions->reviewLook->setIconText(tr("Look: %1").arg(m_workspace->reviewPages().layoutName()));
    const ReviewPages& pages = m_workspace->reviewPages();
    m_actions->sideBySide->setChecked(pages.isSideBySide());
    m_actions->flicker->setChecked(pages.isFlickering());
    m_actions->lockScroll->setChecked(pages.isScrollLocked());
    m_actions->textCaret->setChecked(view->hasCaret());
    const Arrangement arrangement = view->arrangement();
    (arrangement == Arrangement::Continuous ? m_actions->pagesContinuous
     : arrangement == Arrangement::Single   ? m_actions->pagesSingle
                                            : m_actions->pagesFacing)
        ->setChecked(true);
    const Tool tool = view->tool();
    const Snap snap = m_workspace->pane().view().snap();
    (snap == Snap::Letters ? m_actions->snapLetters
     : snap == Snap::Words ? m_actions->snapWords
                           : m_actions->snapExact)
        ->setChecked(true);
    (tool == Tool::Redact   ? m_actions->redactTool
     : tool == Tool::Area   ? m_actions->areaTool
     : tool == Tool::Select ? m_actions->selectTool
                            : m_actions->handTool)
        ->setChecked(true);
}

void MainWindow::updateTitle() {
    updateReturnBar();
    if (!hasCase()) {
        setWindowTitle(QStringLiteral("Withheld"));
        return;
    }
    const casefile::CaseState& state = m_session->model->state();
    setWindowTitle(tr("%1 – Withheld").arg(QString::fromStdString(state.facts.reference)));
    m_title->showCase(state, m_session->isReadOnly);
    if (mode() != Mode::Review) {
        // Asking looks at every mark.
        return;
    }
    // Whether this person may approve, in words, so that a grey button explains itself.
    const auto gates = review::approveGates(state, m_user.toStdString());
    const auto blocking = std::find_if(gates.begin(), gates.end(),
                                       [](const review::Gate& gate) { return gate.level == review::Gate::Level::Block; });
    m_tools->setReviewWords(blocking == gates.end()
                                ? tr("Reviewer: %1. You may approve: no mark in this set is yours.").arg(m_user)
                                : tr("%1. You can't approve yet. %2").arg(m_user, said(blocking->sentence)));
}

void MainWindow::applyPreferences() {
    const Preferences& preferences = PreferencesInForce::instance().get();
    m_actions->setKeys(preferences.keys, preferences.hasSingleKeys);
    m_singleKeys->set(singleKeys(m_actions->keyCommands(), preferences.keys), preferences.hasSingleKeys);
    if (hasCase()) {
        m_workspace->applyPreferences();
        m_workspace->reviewPanel().setKeys(Actions::keyText(m_actions->agree), Actions::keyText(m_actions->returnMark),
                                           Actions::keyText(m_actions->decideLater), Actions::keyText(m_actions->nextToView));
        updateReturnBar();
    }
}

void MainWindow::showError(const Error& error) {
    if (error.code != ErrorCode::Cancelled) {
        m_message->tell(MessageBar::Kind::Error, QString::fromStdString(error.text()));
    }
}

void MainWindow::focusArea(int step) {
    if (m_workspace == nullptr) {
        m_start->setFocus();
        focusNextChild();
        return;
    }
    QList<QWidget*> areas;
    for (QWidget* area : m_workspace->areas()) {
        if (area->isVisible()) {
            areas.append(area);
        }
    }
    areas.append(m_status);
    qsizetype at = -1;
    for (qsizetype i = 0; i < areas.size(); ++i) {
        const QWidget* focus = QApplication::focusWidget();
        if (focus != nullptr && (areas[i] == focus || areas[i]->isAncestorOf(focus))) {
            at = i;
        }
    }
    QWidget* next = areas[(at + step + areas.size()) % areas.size()];
    if (next->focusProxy() != nullptr || next->focusPolicy() != Qt::NoFocus) {
        next->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    for (QWidget* child : next->findChildren<QWidget*>()) {
        if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus) != 0) {
            child->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!stopJobs() || !mayLeaveHeld()) {
        event->ignore();
        return;
    }
    QSettings().setValue(QStringLiteral("window/geometry"), saveGeometry());
    closeCase();
    event->accept();
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    // The page claims plain keys before shortcuts do, and hands on what it does not know.
    if (event->key() == Qt::Key_Question) {
        m_actions->keySheet->trigger();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList files;
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && QFileInfo::exists(urls.front().toLocalFile() + QStringLiteral("/case.sqlite"))) {
        event->acceptProposedAction();
        QMetaObject::invokeMethod(
            this, [this, folder = urls.front().toLocalFile()] { openCase(folder); }, Qt::QueuedConnection);
        return;
    }
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile() && url.toLocalFile().endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive)) {
            files.append(url.toLocalFile());
        }
    }
    event->acceptProposedAction();
    if (files.isEmpty()) {
        m_message->tell(MessageBar::Kind::Notice, tr("Only PDF files can be added. Convert other documents first."));
        return;
    }
    // The drag must end before a dialog opens.
    const bool goIntoTheCase = hasCase() && !m_session->isReadOnly && mode() != Mode::Release;
    QMetaObject::invokeMethod(
        this, [this, files, goIntoTheCase] { goIntoTheCase ? askToAdd(files) : newCase(files); }, Qt::QueuedConnection);
}

}  // namespace withheld::ui
