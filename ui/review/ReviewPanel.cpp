#include "review/ReviewPanelParts.h"

#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>

#include "common/CaseModel.h"
#include "common/EmptyWords.h"
#include "common/MarkSelection.h"
#include "common/Theme.h"
#include "review/AnswerBox.h"
#include "review/Brief.h"
#include "review/ConsistencyWatch.h"
#include "review/DecisionModel.h"
#include "review/GateList.h"
#include "review/KeyButton.h"
#include "review/MarkFacts.h"
#include "review/Review.h"

namespace withheld::ui {

namespace {

constexpr int kMargin = 12;

enum PageRole { DocumentRole = Qt::UserRole, PageNumberRole };

}  // namespace

ReviewPanel::ReviewPanel(CaseModel& model, MarkSelection& selection, QWidget* parent)
    : QWidget(parent), m_model(model), m_selection(selection), m(std::make_unique<Parts>()) {
    setObjectName(QStringLiteral("reviewPanel"));
    setAttribute(Qt::WA_StyledBackground);
    m->progress = new QLabel;
    m->progress->setForegroundRole(QPalette::PlaceholderText);
    m->progress->setContentsMargins(12, 6, 12, 6);
    m->progress->setWordWrap(true);
    m->decisions = new DecisionModel(model, this);
    m->list = new QListView;
    m->list->setObjectName(QStringLiteral("reviewDecisions"));
    m->list->setAccessibleName(tr("Marks to decide"));
    m->list->setModel(m->decisions);
    m->list->setItemDelegate(new DecisionDelegate(model, m->list));
    m->list->setUniformItemSizes(true);
    m->list->setFrameShape(QFrame::NoFrame);
    m->list->setMouseTracking(true);
    m->noMarks = new EmptyWords(*m->list, {});
    m->pages = new QListWidget;
    m->pages->setObjectName(QStringLiteral("reviewPages"));
    m->pages->setAccessibleName(tr("Pages to view"));
    m->pages->setFrameShape(QFrame::NoFrame);
    m->noPages = new EmptyWords(*m->pages, {});
    // What "viewed" means, where the pages are counted.
    m->meaning = new QLabel;
    m->meaning->setWordWrap(true);
    m->meaning->setForegroundRole(QPalette::PlaceholderText);
    m->meaning->setContentsMargins(12, 6, 12, 6);
    constexpr int kBuiltIn = 2;  // seconds
    setViewSeconds(kBuiltIn);
    m->viewTab = new QWidget;
    auto* viewColumn = new QVBoxLayout(m->viewTab);
    viewColumn->setContentsMargins(0, 0, 0, 0);
    viewColumn->setSpacing(0);
    viewColumn->addWidget(m->meaning);
    viewColumn->addWidget(m->pages, 1);
    m->brief = new GateList;
    m->brief->setObjectName(QStringLiteral("reviewBrief"));
    m->brief->setAccessibleName(tr("Review brief"));
    m->brief->setFrameShape(QFrame::NoFrame);
    m->warnings = new GateList;
    m->warnings->setObjectName(QStringLiteral("reviewWarnings"));
    m->warnings->setFrameShape(QFrame::NoFrame);
    new EmptyWords(*m->warnings, tr("No warnings: nothing stands in the way of approving."));

    m->tabs = new QTabWidget;
    m->tabs->setObjectName(QStringLiteral("reviewTabs"));
    m->tabs->setAccessibleName(tr("Queues"));
    m->tabs->setDocumentMode(true);
    m->tabs->tabBar()->setExpanding(false);
    m->tabs->tabBar()->setUsesScrollButtons(false);
    m->tabs->tabBar()->setElideMode(Qt::ElideRight);
    m->tabs->addTab(m->brief, tr("Brief"));
    m->tabs->addTab(m->list, {});
    m->tabs->addTab(m->viewTab, {});
    m->tabs->addTab(m->warnings, {});
    m->tabs->setCurrentWidget(m->list);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m->tabs, 1);
    layout->addWidget(m->progress);
    layout->addWidget(makeDetails());

    connect(m->list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReviewPanel::showCurrent);
    const auto openPage = [this](const QListWidgetItem* item) {
        emit showRequested(item->data(DocumentRole).toString(), item->data(PageNumberRole).toInt(), {});
    };
    connect(m->pages, &QListWidget::itemClicked, this, openPage);
    connect(m->pages, &QListWidget::itemActivated, this, openPage);
    connect(m->warnings, &GateList::showRequested, this, &ReviewPanel::showRequested);
    connect(m->brief, &GateList::showRequested, this, &ReviewPanel::showRequested);
    connect(&m_selection, &MarkSelection::changed, this, &ReviewPanel::followSelection);
    // One pass after a burst of changes.
    m->reload.setSingleShot(true);
    m->reload.setInterval(0);
    connect(&m->reload, &QTimer::timeout, this, &ReviewPanel::reload);
    const auto soon = [this] {
        m->isStale = true;
        if (isVisible()) {
            m->reload.start();
        }
    };
    connect(&model, &CaseModel::marksChanged, this, soon);
    connect(&model, &CaseModel::stageChanged, this, soon);
    connect(&model, &CaseModel::commentsChanged, this, soon);
    connect(&model, &CaseModel::viewsChanged, this, soon);
    connect(&model, &CaseModel::documentsChanged, this, soon);
    connect(&ConsistencyWatch::of(model), &ConsistencyWatch::updated, this, soon);
}

ReviewPanel::~ReviewPanel() = default;

QWidget* ReviewPanel::makeDetails() {
    m->facts = new MarkFacts;

    m->agree = new KeyButton(tr("Approve"), QStringLiteral("Y"), KeyButton::Kind::Primary);
    m->giveBack = new KeyButton(tr("Return…"), QStringLiteral("N"), KeyButton::Kind::Outlined);
    m->later = new KeyButton(tr("Later"), QStringLiteral("U"), KeyButton::Kind::Outlined);
    m->agree->setObjectName(QStringLiteral("reviewAgree"));
    m->giveBack->setObjectName(QStringLiteral("reviewReturn"));
    m->later->setObjectName(QStringLiteral("reviewLater"));
    connect(m->agree, &QAbstractButton::clicked, this, &ReviewPanel::agree);
    connect(m->giveBack, &QAbstractButton::clicked, this, &ReviewPanel::returnMark);
    connect(m->later, &QAbstractButton::clicked, this, &ReviewPanel::leaveOpen);
    m->buttons = new QGridLayout;
    m->buttons->setSpacing(8);
    m->buttons->setColumnStretch(3, 1);
    arrangeButtons();

    auto* frame = new QWidget;
    auto* line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setForegroundRole(QPalette::Mid);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->setSpacing(12);
    layout->addWidget(line);
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(12, 0, 12, 0);
    inside->setSpacing(14);
    m->answer = new AnswerBox(m_model.catalogue());
    connect(m->answer, &AnswerBox::answered, this, &ReviewPanel::takeAnswer);
    connect(m->answer, &AnswerBox::cancelled, this, &ReviewPanel::endAnswer);
    inside->addWidget(m->facts);
    inside->addWidget(m->answer);
    inside->addLayout(m->buttons);
    layout->addLayout(inside);
    return frame;
}

void ReviewPanel::setViewSeconds(int seconds) {
    m->meaning->setText(
        tr("A page counts as viewed when all of it was on screen, for %1 seconds in all, at 45 % or more.").arg(seconds));
}

void ReviewPanel::addSearch(QWidget* search) {
    // With large text it is higher than a small window has room for.
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(tr("Search"));
    scroll->setWidget(search);
    m->search = scroll;
    m->tabs->setTabVisible(m->tabs->addTab(scroll, tr("Search")), false);
    // Its room is the other tabs' as soon as it is left.
    connect(m->tabs, &QTabWidget::currentChanged, this, [this] {
        if (m->tabs->currentWidget() != m->search) {
            m->tabs->setTabVisible(m->tabs->indexOf(m->search), false);
        }
    });
}

void ReviewPanel::openSearch() {
    m->tabs->setTabVisible(m->tabs->indexOf(m->search), true);
    m->tabs->setCurrentWidget(m->search);
}

void ReviewPanel::setKeys(const QString& agree, const QString& returnMark, const QString& later, const QString& nextToView) {
    m->viewKey = nextToView;
    m->agree->setKey(agree);
    m->giveBack->setKey(returnMark);
    m->later->setKey(later);
    arrangeButtons();
}

void ReviewPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m->isStale) {
        reload();
    }
    ConsistencyWatch::of(m_model).request();
}

void ReviewPanel::reload() {
    m->isStale = false;
    const QString current = m_selection.current();
    m->decisions->reload();
    reloadPages();
    const casefile::CaseState& state = m_model.state();
    auto gates = review::approveGates(state, m_model.caseFile().user());
    std::erase_if(gates, [](const review::Gate& gate) { return gate.level == review::Gate::Level::Good; });
    const auto warnings = gates.size();
    m->warnings->setGates(std::move(gates));

    int pages = 0;
    for (const casefile::Document& document : state.documents) {
        pages += document.pageCount();
    }
    const int undecided = m->decisions->undecided();
    m->tabs->setTabText(m->tabs->indexOf(m->list), tr("To decide %1").arg(undecided));
    m->tabs->setTabText(m->tabs->indexOf(m->viewTab), tr("To view %1").arg(m->pages->count()));
    m->tabs->setTabText(m->tabs->indexOf(m->warnings), tr("Warnings %1").arg(warnings));
    sayWhatIsLeft(undecided, pages, warnings);
    auto brief = review::brief(state, m_model.caseFile().user());
    ConsistencyWatch& watch = ConsistencyWatch::of(m_model);
    if (isVisible()) {
        watch.request();
    }
    if (watch.board() && watch.board()->documents > 0) {
        brief.push_back(review::consistencyGate(*watch.board()));
    }
    m->brief->setLines(std::move(brief));
    // The brief comes up once for each submission, before the first mark.
    const QString submission = state.submission ? QString::fromStdString(state.submission->time) : QString();
    if (state.stage == casefile::Stage::InReview && submission != m->briefedOn && isVisible()) {
        m->briefedOn = submission;
        m->tabs->setCurrentWidget(m->brief);
    }
    const int row = m->decisions->rowOf(current);
    if (row >= 0) {
        m->isFollowing = true;
        m->list->setCurrentIndex(m->decisions->index(row));
        m->isFollowing = false;
    }
    showDetails();
}

void ReviewPanel::sayWhatIsLeft(int undecided, int pages, std::size_t warnings) {
    const int marks = m->decisions->rowCount();
    const int unseen = m->pages->count();
    const QString toView = unseen == 0 ? QString()
                           : unseen == 1
                               ? tr("Nothing to decide. 1 page not viewed yet: View next (%1)").arg(m->viewKey)
                               : tr("Nothing to decide. %1 pages not viewed yet: View next (%2)").arg(unseen).arg(m->viewKey);
    const bool hasDocuments = pages > 0;
    m->noMarks->setWords(!hasDocuments ? tr("No documents yet: nothing to decide.")
                         : unseen > 0  ? toView
                                       : tr("No marks in this case: nothing to decide, and everything would be disclosed."));
    m->noPages->setWords(hasDocuments ? tr("You have had every page on screen.") : tr("No documents yet: nothing to view."));
    QString words = tr("%1 of %2 decided · %3 of %4 pages viewed · %5")
                        .arg(marks - undecided)
                        .arg(marks)
                        .arg(pages - unseen)
                        .arg(pages)
                        .arg(warnings == 0   ? tr("no warnings")
                             : warnings == 1 ? tr("1 warning")
                                             : tr("%1 warnings").arg(warnings));
    if (marks > 0 && undecided == 0 && unseen > 0) {
        words += QLatin1Char('\n') + toView;
    }
    m->progress->setText(words);
}

void ReviewPanel::reloadPages() {
    const casefile::CaseState& state = m_model.state();
    const std::string& user = m_model.caseFile().user();
    const int row = m->pages->currentRow();
    m->pages->clear();
    for (const casefile::Document& document : state.documents) {
        for (int page = 1; page <= document.pageCount(); ++page) {
            if (state.viewed(user, document.id, page)) {
                continue;
            }
            const auto marks = m_model.marks(QString::fromStdString(document.id), page).size();
            auto* item = new QListWidgetItem(tr("%1, page %2 · %3")
                                                 .arg(QString::fromStdString(document.fileName))
                                                 .arg(page)
                                                 .arg(marks == 0 ? tr("no marks") : tr("%1 marks").arg(marks)));
            item->setData(DocumentRole, QString::fromStdString(document.id));
            item->setData(PageNumberRole, page);
            item->setSizeHint({0, metrics::row});
            m->pages->addItem(item);
        }
    }
    m->pages->setCurrentRow(std::min(std::max(row, 0), m->pages->count() - 1));
}

void ReviewPanel::showCurrent() {
    const casefile::CaseMark* mark = m->decisions->markAt(m->list->currentIndex().row());
    showDetails();
    if (mark != nullptr && !m->isFollowing) {
        const QString id = QString::fromStdString(mark->mark.id);
        m_selection.set({id});
        emit showRequested(QString::fromStdString(mark->document), mark->mark.page, id);
    }
}

void ReviewPanel::followSelection() {
    const int row = m->decisions->rowOf(m_selection.current());
    if (row >= 0 && row != m->list->currentIndex().row()) {
        m->isFollowing = true;
        m->list->setCurrentIndex(m->decisions->index(row));
        m->isFollowing = false;
    }
}

void ReviewPanel::showDetails() {
    const int row = m->list->currentIndex().row();
    const casefile::CaseMark* mark = m->decisions->markAt(row);
    for (KeyButton* button : {m->agree, m->giveBack, m->later}) {
        button->setEnabled(mark != nullptr && m_model.state().stage == casefile::Stage::InReview);
    }
    if (mark == nullptr) {
        m->facts->showNone(m->decisions->rowCount() == 0 ? tr("No marks in this case") : tr("Choose a mark"));
        return;
    }
    m->facts->showMark(m_model, *mark, row + 1, m->decisions->rowCount());
}

QSize ReviewPanel::minimumSizeHint() const {
    // Not narrower than its buttons in two rows, which are longer in some languages and with large text.
    const int below = m->giveBack->sizeHint().width() + m->buttons->spacing() + m->later->sizeHint().width();
    return {std::max(m->agree->sizeHint().width(), below) + 2 * kMargin, QWidget::minimumSizeHint().height()};
}

void ReviewPanel::arrangeButtons() {
    const int wanted = m->agree->sizeHint().width() + m->giveBack->sizeHint().width() + m->later->sizeHint().width() +
                       2 * m->buttons->spacing() + 2 * kMargin;
    const bool isWide = width() >= wanted;
    if (m->isWide == isWide) {
        return;
    }
    m->isWide = isWide;
    m->buttons->addWidget(m->agree, 0, 0, 1, isWide ? 1 : 2, Qt::AlignLeft);
    m->buttons->addWidget(m->giveBack, isWide ? 0 : 1, isWide ? 1 : 0, Qt::AlignLeft);
    m->buttons->addWidget(m->later, isWide ? 0 : 1, isWide ? 2 : 1, Qt::AlignLeft);
}

void ReviewPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrangeButtons();
    // The queue needs the room more than the facts of one mark, which can be scrolled.
    m->facts->setMaximumHeight(std::max(m->facts->minimumHeight(), height() * 35 / 100));
}

void ReviewPanel::nextToView() {
    m->tabs->setCurrentWidget(m->viewTab);
    if (QListWidgetItem* item = m->pages->currentItem()) {
        emit showRequested(item->data(DocumentRole).toString(), item->data(PageNumberRole).toInt(), {});
    }
}

}  // namespace withheld::ui
