#include "mainwindow/Workspace.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QSettings>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>
#include <QToolBar>
#include <algorithm>

#include "common/CopyWatch.h"
#include "common/Theme.h"
#include "common/WorkerSource.h"
#include "mainwindow/CasePlace.h"
#include "mainwindow/CaseSession.h"
#include "mainwindow/DocumentsPanel.h"
#include "mainwindow/ListsAndDetails.h"
#include "marks/HistoryPanel.h"
#include "marks/Inspector.h"
#include "marks/MarksPanel.h"
#include "marks/Repeat.h"
#include "marks/SearchPanel.h"
#include "marks/SuggestionsPanel.h"
#include "page/DocumentTabs.h"
#include "page/PagePane.h"
#include "page/PictureMarks.h"
#include "palette/CodePalette.h"
#include "release/ReleaseScreen.h"
#include "review/ReviewPages.h"
#include "review/ReviewPanel.h"
#include "settings/Preferences.h"

namespace withheld::ui {

namespace {

constexpr int kLayoutVersion = 1;
constexpr int kRenderThreads = 2;

/// A layout belongs to a size of text: panes that are wide enough for one are too narrow for another.
QString layoutKey(Mode mode) {
    const int percent = Theme::instance().appearance().textPercent;
    const QString size = percent == 100 ? QString() : QString::number(percent);
    switch (mode) {
        case Mode::Mark:
            return QStringLiteral("layout/mark") + size;
        case Mode::Review:
            return QStringLiteral("layout/review") + size;
        case Mode::Release:
            break;
    }
    return QStringLiteral("layout/release") + size;
}

/// A dock without a title bar while it is docked; floating it gets the window's own.
QDockWidget* makeDock(QMainWindow& window, const char* name, const QString& title, QWidget* content, Qt::DockWidgetArea area,
                      int width) {
    auto* dock = new QDockWidget(title, &window);
    dock->setObjectName(QLatin1String(name));
    dock->setAccessibleName(title);
    dock->setTitleBarWidget(new QWidget(dock));
    dock->setWidget(content);
    content->setMinimumWidth(Theme::instance().paneWidth(width) * 2 / 3);
    QObject::connect(dock, &QDockWidget::topLevelChanged, dock, [dock](bool isFloating) {
        QWidget* old = dock->titleBarWidget();
        dock->setTitleBarWidget(isFloating ? nullptr : new QWidget(dock));
        delete old;
    });
    // Its mode shows it.
    dock->hide();
    window.addDockWidget(area, dock);
    return dock;
}

}  // namespace

Workspace::Workspace(QMainWindow& window, QStackedWidget& centre, CaseSession& session)
    : m_window(window),
      m_centre(centre),
      m_session(session),
      m_renderer(workerSource(), kRenderThreads, PreferencesInForce::instance().get().cacheMebibytes),
      m_meter(workerGapReader()) {
    CaseModel& model = *session.model;
    m_pane = new PagePane(model, m_renderer, session.selection, session.code);
    new PictureMarks(model, m_pane->view(), workerPictureReader(), this);
    m_reviewPages = new ReviewPages(model, m_renderer, session.selection, session.code);
    m_release = new ReleaseScreen(model);
    m_release->setReadOnly(session.isReadOnly);
    for (QWidget* page : std::initializer_list<QWidget*>{m_pane, m_reviewPages, m_release}) {
        m_centre.addWidget(page);
    }
    m_pane->view().setSnap(static_cast<Snap>(std::clamp(QSettings().value(QStringLiteral("mark/snap")).toInt(), 0, 2)));
    setArrangement(static_cast<Arrangement>(std::clamp(QSettings().value(QStringLiteral("view/arrangement")).toInt(), 0, 2)));
    m_pane->view().setMiniBarShown(QSettings().value(QStringLiteral("view/miniBar"), true).toBool());
    m_reviewPages->marksView().setMiniBarShown(false);
    CopyWatch::of(model).setPictures(workerSource());
    makeDocks();
    connectPanels();
    showLastPlace();
}

void Workspace::showLastPlace() {
    const CaseModel& model = *m_session.model;
    const CasePlace place = placeIn(QString::fromStdString(model.state().caseId));
    if (model.document(place.document) != nullptr) {
        showPlace(place.document, place.page);
        m_pane->tabs().open(place.tabs);
    } else if (!model.state().documents.empty()) {
        showPlace(QString::fromStdString(model.state().documents.front().id), 1);
    }
}

void Workspace::keepLastPlace() const {
    const DocumentTabs& tabs = m_pane->tabs();
    CasePlace place{m_pane->view().document(), m_pane->view().page(), {}};
    for (const QString& document : tabs.documents()) {
        if (tabs.isKept(document)) {
            place.tabs.append(document);
        }
    }
    if (!place.document.isEmpty()) {
        keepPlace(QString::fromStdString(m_session.model->state().caseId), place);
    }
}

Workspace::~Workspace() {
    // A page that is deleted while it is shown would bring its neighbour up, half dead.
    disconnect();
    keepLastPlace();
    // Docks before the middle changes: beside the start screen they would make a small window grow.
    for (QDockWidget* dock : {m_leftDock, m_marksDock, m_reviewDock}) {
        dock->hide();
    }
    m_centre.setCurrentIndex(0);
    // Views forget what they wanted from the renderer, so they go first.
    delete m_pane;
    delete m_reviewPages;
    delete m_release;
    delete m_leftDock;
    delete m_marksDock;
    delete m_reviewDock;
    delete m_paletteBar;
}

void Workspace::applyPreferences() {
    const Preferences& preferences = PreferencesInForce::instance().get();
    m_renderer.setCacheLimit(preferences.cacheMebibytes);
    m_pane->view().setViewSeconds(preferences.viewSeconds);
    m_reviewPages->setViewSeconds(preferences.viewSeconds);
    m_reviewPanel->setViewSeconds(preferences.viewSeconds);
}

void Workspace::setArrangement(Arrangement arrangement) {
    m_pane->view().setArrangement(arrangement);
    m_reviewPages->setArrangement(arrangement);
}

void Workspace::makeDocks() {
    CaseModel& model = *m_session.model;
    m_documents = new DocumentsPanel(model, m_renderer);
    m_leftDock =
        makeDock(m_window, "documentsDock", tr("Documents and pages"), m_documents, Qt::LeftDockWidgetArea, metrics::leftDock);
    makeMarksDock();
    m_reviewPanel = new ReviewPanel(model, m_session.selection);
    m_reviewSearch = new SearchPanel(model, m_session.code);
    m_reviewSearch->setReadOnly();
    m_reviewPanel->addSearch(m_reviewSearch);
    m_reviewDock = makeDock(m_window, "reviewDock", tr("Review"), m_reviewPanel, Qt::RightDockWidgetArea, metrics::rightDock);

    m_reviewPanel->setMinimumWidth(std::max(m_reviewPanel->minimumWidth(), m_reviewPanel->minimumSizeHint().width()));

    m_palette = new CodePalette(model, m_session.selection, m_session.code);
    m_paletteBar = new QToolBar(tr("Codes"), &m_window);
    m_paletteBar->setObjectName(QStringLiteral("paletteBar"));
    m_paletteBar->setMovable(false);
    m_paletteBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_palette->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_paletteBar->addWidget(m_palette);
    m_window.addToolBar(Qt::BottomToolBarArea, m_paletteBar);
}

void Workspace::makeMarksDock() {
    CaseModel& model = *m_session.model;
    m_marks = new MarksPanel(model, m_session.selection);
    m_suggestions = new SuggestionsPanel(model, m_session.selection);
    m_search = new SearchPanel(model, m_session.code);
    m_history = new HistoryPanel(model);
    m_inspector = new Inspector(model, m_session.selection, m_meter);
    m_lists = new ListsAndDetails(m_inspector);
    m_tabs = &m_lists->tabs();
    m_lists->addList(m_marks, tr("Marks 0"), ListsAndDetails::Share::Part);
    m_lists->addList(m_suggestions, tr("Suggestions 0"), ListsAndDetails::Share::Part);
    m_lists->addList(m_search, tr("Search"), ListsAndDetails::Share::Most);
    m_lists->addList(m_history, tr("History"), ListsAndDetails::Share::Most);
    m_marksDock = makeDock(m_window, "marksDock", tr("Marks and details"), m_lists, Qt::RightDockWidgetArea, metrics::rightDock);
}

void Workspace::connectPanels() {
    connect(m_marks, &MarksPanel::countChanged, this, [this](int count) { m_tabs->setTabText(0, tr("Marks %1").arg(count)); });
    connect(m_suggestions, &SuggestionsPanel::countChanged, this,
            [this](int count) { m_tabs->setTabText(1, tr("Suggestions %1").arg(count)); });
    m_tabs->setTabText(0, tr("Marks %1").arg(m_marks->count()));
    m_tabs->setTabText(1, tr("Suggestions %1").arg(m_suggestions->count()));

    connect(m_documents, &DocumentsPanel::documentChosen, this, [this](const QString& document) { showPlace(document, 1); });
    connect(m_documents, &DocumentsPanel::pageChosen, this, [this](int page) { showPlace(document(), page); });
    connect(m_documents, &DocumentsPanel::withholdRequested, this, &Workspace::withholdPages);
    connect(m_documents, &DocumentsPanel::releaseRequested, this, &Workspace::releasePages);
    connect(m_documents, &DocumentsPanel::removeRequested, this, &Workspace::removeDocument);
    connect(m_session.model.get(), &CaseModel::documentsChanged, this, &Workspace::leaveRemoved);
    connect(&m_session.selection, &MarkSelection::revealRequested, this, [this](const QString& id) {
        const casefile::CaseMark* mark = m_session.model->mark(id);
        const casefile::CaseSuggestion* suggestion = m_session.model->suggestion(id);
        if (mark != nullptr) {
            showPlace(QString::fromStdString(mark->document), mark->mark.page, id);
        } else if (suggestion != nullptr) {
            showPlace(QString::fromStdString(suggestion->document), suggestion->proposed.page, id);
        }
    });
    for (const auto& [panel, pages] :
         {std::pair{m_search, &m_pane->view()}, std::pair{m_reviewSearch, &m_reviewPages->marksView()}}) {
        connect(panel, &SearchPanel::hitActivated, this, [this](const QString& document, const SearchHit& hit) {
            showPlace(document, hit.page);
            if (!hit.quads.empty() && view() != nullptr) {
                view()->goTo(hit.page, hit.quads.front().bounds());
            }
        });
        connect(panel, &SearchPanel::hitsChanged, pages,
                [pages = pages](const std::vector<SearchHit>& hits) { pages->setHits(hits, -1); });
    }
    connect(&m_pane->view(), &PageView::moreCodesRequested, m_palette, &CodePalette::openMore);
    connect(m_marks, &MarksPanel::moreCodesRequested, m_palette, &CodePalette::openMore);
    connect(m_suggestions, &SuggestionsPanel::moreCodesRequested, m_palette, &CodePalette::openMore);
    connect(m_pane, &PagePane::placeRequested, this, [this](const QString& document, int page) { showPlace(document, page); });
    connect(m_pane, &PagePane::searchListRequested, this, [this](const QString& text) {
        openTab(m_search);
        m_search->search(text);
    });
    connect(m_inspector, &Inspector::sameRequested, m_pane, &PagePane::markEverySame);
    connect(m_marks, &MarksPanel::commentRequested, m_inspector, &Inspector::writeComment);
    connect(m_marks, &MarksPanel::announced, this, &Workspace::announced);
    connect(&m_pane->view(), &PageView::commentRequested, m_lists, &ListsAndDetails::showDetails);
    connect(&m_pane->view(), &PageView::commentRequested, m_inspector, &Inspector::writeComment);

    const auto follow = [this](PageView& view, Mode mode) {
        connect(&view, &PageView::documentChanged, this, [this, mode](const QString& document) {
            if (m_mode == mode) {
                setDocument(document);
            }
        });
        connect(&view, &PageView::pageChanged, this, [this, mode](int page) {
            if (m_mode == mode) {
                m_documents->setCurrent(document(), page);
                emit viewChanged();
            }
        });
        connect(&view, &PageView::hint, this, &Workspace::announced);
        connect(&view, &PageView::zoomChanged, this, &Workspace::viewChanged);
        connect(&view, &PageView::toolChanged, this, &Workspace::viewChanged);
        connect(&view, &PageView::caretChanged, this, &Workspace::viewChanged);
        connect(&view, &PageView::lookChanged, this, &Workspace::viewChanged);
        connect(&view, &PageView::revealedChanged, this, &Workspace::viewChanged);
    };
    follow(m_pane->view(), Mode::Mark);
    follow(m_reviewPages->marksView(), Mode::Review);
    connect(m_reviewPages, &ReviewPages::layoutChanged, this, &Workspace::viewChanged);
    connect(m_reviewPages, &ReviewPages::answered, this, [this](ReviewPages::Answer answer) {
        using Answer = ReviewPages::Answer;
        switch (answer) {
            case Answer::Agree:
                return m_reviewPanel->agree();
            case Answer::AgreeGroup:
                return m_reviewPanel->agreeGroup();
            case Answer::Return:
                return m_reviewPanel->returnMark();
            case Answer::ReturnAtOnce:
                return m_reviewPanel->returnAtOnce();
            case Answer::OtherCode:
                return m_reviewPanel->proposeCode();
            case Answer::Later:
                return m_reviewPanel->leaveOpen();
            case Answer::Comment:
                break;
        }
        m_reviewPanel->writeComment();
    });
    connect(m_reviewPanel, &ReviewPanel::answerEnded, this, [this] {
        if (m_mode == Mode::Review) {
            m_reviewPages->view().setFocus();
        }
    });
    connect(m_reviewPanel, &ReviewPanel::showRequested, this, &Workspace::showPlace);
}

void Workspace::withholdPages(const std::vector<int>& pages, const QString& code) {
    const casefile::Document* known = m_session.model->document(document());
    if (known == nullptr) {
        return;
    }
    std::vector<std::string> codes;
    for (const QString& each : code.isEmpty() ? m_session.code.codes() : QStringList(code)) {
        codes.push_back(each.toStdString());
    }
    std::vector<Mark> marks;
    QStringList there;
    for (const int page : pages) {
        const auto& present = m_session.model->marks(document(), page);
        const auto whole = std::find_if(present.begin(), present.end(),
                                        [](const casefile::CaseMark* mark) { return mark->mark.shape == MarkShape::Page; });
        if (whole != present.end()) {
            there << QString::fromStdString((*whole)->mark.id);
            continue;
        }
        marks.push_back(wholePageMark(page, known->pages[static_cast<std::size_t>(page) - 1]));
        marks.back().exemptions = codes;
    }
    if (!marks.empty()) {
        const QString count = marks.size() == 1 ? tr("page %1").arg(marks.front().page) : tr("%1 pages").arg(marks.size());
        m_session.model->addMarks(document(), std::move(marks),
                                  tr("Withhold %1 %2").arg(count, code.isEmpty() ? m_session.code.text() : code));
    } else if (!codes.empty()) {
        m_session.model->setExemptions(there, codes);
    }
}

void Workspace::releasePages(const std::vector<int>& pages) {
    QStringList ids;
    for (const int page : pages) {
        for (const casefile::CaseMark* mark : m_session.model->marks(document(), page)) {
            if (mark->mark.shape == MarkShape::Page) {
                ids << QString::fromStdString(mark->mark.id);
            }
        }
    }
    m_session.model->removeMarks(ids);
}

void Workspace::removeDocument(const QString& document) {
    if (m_session.model->removeDocument(document)) {
        emit announced(tr("Removed. Undo, or the bin in the Case menu, brings it back with its marks"));
    }
}

/// What shows a document that went to the bin shows another one.
void Workspace::leaveRemoved() {
    const auto& documents = m_session.model->state().documents;
    if (m_session.model->document(document()) != nullptr) {
        return;
    }
    if (!documents.empty()) {
        showPlace(QString::fromStdString(documents.front().id), 1);
    } else {
        setDocument({});
    }
}

void Workspace::setDocument(const QString& document) {
    m_marks->setDocument(document);
    m_suggestions->setDocument(document);
    m_search->setDocument(document);
    m_reviewSearch->setDocument(document);
    m_documents->setCurrent(document, view() != nullptr ? view()->page() : 1);
    emit viewChanged();
}

PageView* Workspace::view() const {
    switch (m_mode) {
        case Mode::Mark:
            return &m_pane->view();
        case Mode::Review:
            return &m_reviewPages->view();
        case Mode::Release:
            break;
    }
    return nullptr;
}

QString Workspace::document() const {
    return m_mode == Mode::Review ? m_reviewPages->marksView().document() : m_pane->view().document();
}

void Workspace::showPlace(const QString& document, int page, const QString& markId) {
    if (m_mode == Mode::Review) {
        m_reviewPages->showPlace(document, page, markId);
        return;
    }
    PageView& view = m_pane->view();
    if (m_session.model->mark(markId) != nullptr || m_session.model->suggestion(markId) != nullptr) {
        view.revealMark(markId);
    } else if (view.document() != document) {
        view.showDocument(document, page);
    } else {
        view.goToPage(page);
    }
}

QDockWidget* Workspace::rightDock() const {
    switch (m_mode) {
        case Mode::Mark:
            return m_marksDock;
        case Mode::Review:
            return m_reviewDock;
        case Mode::Release:
            break;
    }
    return nullptr;
}

void Workspace::setMode(Mode mode) {
    if (m_isPlaced) {
        saveLayout();
    }
    const PageView* before = view();
    const QString shown = document();
    const int page = before != nullptr ? before->page() : 1;
    m_mode = mode;
    m_isPlaced = true;
    // Others' docks go before, and this mode's come after its middle: more than one mode's widgets side by side would make a
    // small window grow, and it never shrinks again.
    const auto showDocks = [this, mode](bool visible) {
        for (const auto& [dock, belongs] :
             {std::pair{m_leftDock, mode != Mode::Release}, std::pair{m_marksDock, mode == Mode::Mark},
              std::pair{m_reviewDock, mode == Mode::Review}}) {
            if (belongs == visible) {
                dock->setVisible(visible);
            }
        }
    };
    showDocks(false);
    m_centre.setCurrentWidget(mode == Mode::Mark     ? static_cast<QWidget*>(m_pane)
                              : mode == Mode::Review ? static_cast<QWidget*>(m_reviewPages)
                                                     : m_release);
    showDocks(true);
    m_paletteBar->setVisible(mode == Mode::Mark);
    const QByteArray layout = QSettings().value(layoutKey(mode)).toByteArray();
    if (layout.isEmpty() || !m_window.restoreState(layout, kLayoutVersion)) {
        resetLayout();
    }
    // A dock of another mode must not come with a layout.
    m_marksDock->setVisible(mode == Mode::Mark && m_marksDock->isVisibleTo(&m_window));
    m_reviewDock->setVisible(mode == Mode::Review && m_reviewDock->isVisibleTo(&m_window));
    if (!shown.isEmpty() && mode != Mode::Release) {
        showPlace(shown, page);
        setDocument(shown);
    }
    if (mode == Mode::Release) {
        m_release->reload();
    } else if (mode == Mode::Review) {
        m_reviewPanel->reload();
    }
    emit viewChanged();
}

void Workspace::saveLayout() {
    QSettings().setValue(layoutKey(m_mode), m_window.saveState(kLayoutVersion));
}

void Workspace::resetLayout() {
    QSettings().remove(layoutKey(m_mode));
    for (QDockWidget* dock : {m_leftDock, m_marksDock, m_reviewDock}) {
        dock->setFloating(false);
    }
    m_window.addDockWidget(Qt::LeftDockWidgetArea, m_leftDock);
    m_window.addDockWidget(Qt::RightDockWidgetArea, m_marksDock);
    m_window.addDockWidget(Qt::RightDockWidgetArea, m_reviewDock);
    m_leftDock->setVisible(m_mode != Mode::Release);
    if (QDockWidget* right = rightDock()) {
        right->show();
        const auto resize = [this, right] {
            m_window.resizeDocks(
                {m_leftDock, right},
                {Theme::instance().paneWidth(metrics::leftDock), Theme::instance().paneWidth(metrics::rightDock)},
                Qt::Horizontal);
        };
        resize();
        // A window that is not laid out yet forgets it.
        QTimer::singleShot(0, right, resize);
    }
}

QList<QWidget*> Workspace::areas() const {
    QList<QWidget*> widgets;
    if (m_mode == Mode::Release) {
        return {m_release};
    }
    widgets << m_documents;
    widgets << (m_mode == Mode::Mark ? static_cast<QWidget*>(m_pane) : m_reviewPages);
    if (m_mode == Mode::Mark) {
        widgets << m_tabs << m_inspector << m_palette;
    } else {
        widgets << m_reviewPanel;
    }
    return widgets;
}

void Workspace::openSearch() {
    if (m_mode == Mode::Review) {
        m_reviewDock->show();
        m_reviewPanel->openSearch();
        m_reviewSearch->focusInput();
    } else {
        openTab(m_search);
        m_search->focusInput();
    }
}

void Workspace::openTab(QWidget* panel) {
    m_marksDock->show();
    m_tabs->setCurrentWidget(panel);
}

}  // namespace withheld::ui
