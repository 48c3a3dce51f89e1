#include "start/StartScreen.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "common/EmptyWords.h"
#include "common/Theme.h"
#include "start/BigButton.h"
#include "start/Card.h"
#include "start/CaseBin.h"
#include "start/CaseLock.h"
#include "start/QuietLabel.h"
#include "start/RecentCaseDelegate.h"
#include "start/RecentCasesModel.h"
#include "start/WorkRow.h"

namespace withheld::ui {

namespace {

constexpr int kLeftWidth = 230;
constexpr int kRightWidth = 270;

QLabel* headingLabel(const QString& text) {
    auto* label = new QLabel(text);
    QFont font = Theme::instance().semibold();
    font.setPointSizeF(font.pointSizeF() * 0.93);
    label->setFont(font);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

/// Filters by the typed text and by the chosen lines of "My work".
class RecentCasesFilter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    std::function<bool(const RecentCase&)> accepts;
    void refilter() { invalidateFilter(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        const RecentCase& entry = static_cast<const RecentCasesModel*>(sourceModel())->at(row);
        const QString typed = filterRegularExpression().pattern();
        const QString text = entry.reference + QLatin1Char(' ') + entry.title;
        return !parent.isValid() && text.contains(typed, Qt::CaseInsensitive) && (!accepts || accepts(entry));
    }
};

}  // namespace

StartScreen::StartScreen(QWidget* parent) : QWidget(parent), m_model(new RecentCasesModel(this)), m_filtered(nullptr) {
    setObjectName(QStringLiteral("startScreen"));
    auto* filtered = new RecentCasesFilter(this);
    m_filtered = filtered;
    m_filtered->setSourceModel(m_model);
    m_filtered->setSortRole(RecentCasesModel::SortRole);

    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(28, 28, 28, 28);
    columns->setSpacing(20);
    m_left = makeLeft();
    columns->addWidget(m_left);
    columns->addWidget(makeMiddle(), 1);
    columns->addWidget(makeRight());
}

QWidget* StartScreen::makeLeft() {
    auto* name = new QLabel(QStringLiteral("Withheld"));
    QFont large = Theme::instance().font();
    large.setPointSizeF(large.pointSizeF() * 1.8);
    large.setWeight(QFont::Bold);
    name->setFont(large);

    auto* create = new BigButton(tr("New case"), tr("Ctrl N"), true);
    auto* open = new BigButton(tr("Open case"), tr("Ctrl O"), false);
    auto* check = new BigButton(tr("Check a released PDF"), tr("Ctrl Shift V"), false);
    create->setObjectName(QStringLiteral("startNewCase"));
    open->setObjectName(QStringLiteral("startOpenCase"));
    check->setObjectName(QStringLiteral("startCheck"));
    connect(create, &QPushButton::clicked, this, [this] { emit newCaseRequested({}); });
    connect(open, &QPushButton::clicked, this, &StartScreen::openCaseRequested);
    connect(check, &QPushButton::clicked, this, &StartScreen::checkRequested);

    auto* panel = new QWidget;
    panel->setMinimumWidth(kLeftWidth);
    panel->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(name);
    layout->addSpacing(8);
    layout->addWidget(create);
    layout->addWidget(open);
    layout->addWidget(check);
    layout->addSpacing(8);
    layout->addWidget(quietLabel(tr("Or drop PDF files anywhere in this window.")));
    layout->addSpacing(8);
    layout->addWidget(quietLabel(tr("This program makes no network connections.")));
    layout->addStretch();
    return panel;
}

QWidget* StartScreen::makeMiddle() {
    auto* title = new QLabel(tr("Recent cases"));
    title->setFont(Theme::instance().semibold());
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("recentFilter"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter recent cases"));
    m_filter->setMinimumWidth(100);
    m_filter->setMaximumWidth(180);
    m_filter->setClearButtonEnabled(true);

    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("recentCases"));
    m_table->setAccessibleName(tr("Recent cases table"));
    m_table->setModel(m_filtered);
    m_table->setItemDelegate(new RecentCaseDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setMouseTracking(true);
    m_table->setSortingEnabled(true);
    const int sorted = QSettings().value(QStringLiteral("start/sort")).toInt();
    const int by = std::abs(sorted) - 1;
    m_table->horizontalHeader()->setSortIndicator(by < RecentCasesModel::ColumnCount ? by : -1,
                                                  sorted < 0 ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    new EmptyWords(*m_table, tr("No case fits this filter."));
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setTextElideMode(Qt::ElideRight);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(RecentCasesModel::Reference, QHeaderView::Stretch);
    header->setSortIndicatorClearable(true);
    connect(header, &QHeaderView::sortIndicatorChanged, this, [](int column, Qt::SortOrder order) {
        QSettings().setValue(QStringLiteral("start/sort"), column < 0                    ? 0
                                                           : order == Qt::AscendingOrder ? column + 1
                                                                                         : -column - 1);
    });
    m_table->installEventFilter(this);
    m_filter->installEventFilter(this);

    auto* empty = quietLabel(tr("No cases yet. Start with New case, or drop PDF files here."));
    empty->setAlignment(Qt::AlignCenter);
    m_list = new QStackedWidget;
    m_list->addWidget(m_table);
    m_list->addWidget(empty);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(10, 10, 10, 6);
    head->setSpacing(12);
    head->addWidget(title, 1);
    head->addWidget(m_filter, 1);
    auto* card = new Card;
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 6);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);

    connect(m_filter, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table, &QTableView::activated, this, &StartScreen::openRow);
    connect(m_table, &QTableView::customContextMenuRequested, this, &StartScreen::showMenu);
    return card;
}

QWidget* StartScreen::makeRight() {
    auto* panel = new QWidget;
    panel->setFixedWidth(kRightWidth);
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(0);
    auto* heading = headingLabel(tr("My work"));
    heading->setContentsMargins(8, 0, 0, 4);
    layout->addWidget(heading);
    const std::array<std::pair<QString, Work>, 4> rows = {{{tr("To mark"), Work::ToMark},
                                                           {tr("To review"), Work::ToReview},
                                                           {tr("Returned to me"), Work::Returned},
                                                           {tr("Ready to release"), Work::ReadyToRelease}}};
    for (const auto& [text, work] : rows) {
        auto* row = new WorkRow(text, work == Work::Returned);
        m_work.append(row);
        layout->addWidget(row);
        connect(row, &WorkRow::toggled, this, [this, kind = work](bool on) { filterWork(kind, on); });
    }
    layout->addSpacing(16);

    m_recovered = new QWidget;
    auto* recovered = new QVBoxLayout(m_recovered);
    recovered->setContentsMargins(0, 0, 0, 0);
    recovered->setSpacing(4);
    auto* recoveredHeading = headingLabel(tr("Recovered work"));
    recoveredHeading->setContentsMargins(8, 0, 0, 0);
    auto* card = new Card;
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(12, 10, 12, 8);
    m_recoveredText = new QLabel;
    m_recoveredText->setWordWrap(true);
    auto* show = new QPushButton(tr("Show"));
    show->setAccessibleName(tr("Show recovered work"));
    connect(show, &QPushButton::clicked, this, [this] { emit caseChosen(m_recoveredFolder); });
    inside->addWidget(m_recoveredText);
    inside->addWidget(show, 0, Qt::AlignLeft);
    recovered->addWidget(recoveredHeading);
    recovered->addWidget(card);
    layout->addWidget(m_recovered);
    layout->addStretch();
    return panel;
}

bool StartScreen::belongsTo(const RecentCase& entry, Work work) const {
    switch (work) {
        case Work::ToMark:
            return entry.stage == casefile::Stage::Marking;
        case Work::ToReview:
            return entry.stage == casefile::Stage::InReview && !entry.authors.contains(m_user);
        case Work::Returned:
            return entry.stage == casefile::Stage::Returned && entry.authors.contains(m_user);
        case Work::ReadyToRelease:
            return entry.stage == casefile::Stage::Approved;
    }
    return false;
}

void StartScreen::reload(const QString& user) {
    m_user = user;
    m_model->reload();
    for (int i = 0; i < m_work.size(); ++i) {
        const auto work = static_cast<Work>(i);
        m_work[i]->setCount(
            static_cast<int>(std::count_if(m_model->cases().begin(), m_model->cases().end(),
                                           [this, work](const RecentCase& entry) { return belongsTo(entry, work); })));
    }
    m_list->setCurrentIndex(m_model->cases().isEmpty() ? 1 : 0);
    m_filter->setVisible(!m_model->cases().isEmpty());
    showRecovered();
    if (m_filtered->rowCount() > 0) {
        m_table->selectRow(0);
    }
    m_table->setFocus();
    fitColumns();
}

void StartScreen::showRecovered() {
    m_recovered->hide();
    for (const RecentCase& entry : m_model->cases()) {
        const LockStatus lock = CaseLock::status(entry.folder);
        if (lock.state == LockStatus::State::LeftBehind) {
            m_recoveredFolder = entry.folder;
            m_recoveredText->setText(tr("The program ended unexpectedly while %1 was open (since %2). Every step is kept.")
                                         .arg(entry.reference, lock.since.toString(QStringLiteral("HH:mm"))));
            m_recovered->show();
            return;
        }
    }
}

void StartScreen::filterWork(Work work, bool on) {
    for (int i = 0; i < m_work.size(); ++i) {
        if (on && i != static_cast<int>(work)) {
            const QSignalBlocker blocker(m_work[i]);
            m_work[i]->setChecked(false);
        }
    }
    auto* filtered = static_cast<RecentCasesFilter*>(m_filtered);
    filtered->accepts =
        on ? [this, work](const RecentCase& entry) { return belongsTo(entry, work); } : std::function<bool(const RecentCase&)>();
    filtered->refilter();
}

void StartScreen::openRow(const QModelIndex& index) {
    if (!index.isValid()) {
        return;
    }
    const QString folder = index.data(RecentCasesModel::FolderRole).toString();
    if (index.data(RecentCasesModel::MissingRole).toBool()) {
        locate(folder);
    } else {
        emit caseChosen(folder);
    }
}

void StartScreen::locate(const QString& folder) {
    const QString found = QFileDialog::getExistingDirectory(this, tr("Where is %1 now?").arg(QDir(folder).dirName()),
                                                            QFileInfo(folder).absolutePath());
    if (!found.isEmpty()) {
        relocateCase(folder, found);
        reload(m_user);
    }
}

void StartScreen::forgetCurrent() {
    const QModelIndex index = m_table->currentIndex();
    if (index.isValid()) {
        forgetCase(index.data(RecentCasesModel::FolderRole).toString());
        reload(m_user);
    }
}

void StartScreen::showMenu(const QPoint& where) {
    const QModelIndex index = m_table->indexAt(where);
    if (!index.isValid()) {
        return;
    }
    const QString folder = index.data(RecentCasesModel::FolderRole).toString();
    const QString reference = index.siblingAtColumn(RecentCasesModel::Reference).data().toString();
    QMenu menu;
    menu.addAction(tr("Open"), this, [this, index] { openRow(index); });
    menu.addAction(tr("Open folder"), this, [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    menu.addAction(tr("Copy reference"), this, [reference] { QGuiApplication::clipboard()->setText(reference); });
    menu.addSeparator();
    menu.addAction(tr("Remove from list"), this, &StartScreen::forgetCurrent);
    menu.addAction(tr("Move to the bin"), this, [this, folder] {
        if (const auto moved = moveCaseToBin(folder); !moved) {
            QMessageBox::warning(this, tr("Move to the bin"), QString::fromStdString(moved.error().text()));
        }
        reload(m_user);
    });
    menu.addSeparator();
    addSorting(*menu.addMenu(tr("Sort by")));
    menu.exec(m_table->viewport()->mapToGlobal(where));
}

/// What a click on a column's head does, for the keyboard.
void StartScreen::addSorting(QMenu& menu) {
    QHeaderView* header = m_table->horizontalHeader();
    const auto add = [&](const QString& words, int column, Qt::SortOrder order) {
        QAction* action = menu.addAction(words, header, [header, column, order] { header->setSortIndicator(column, order); });
        action->setCheckable(true);
        action->setChecked(header->sortIndicatorSection() == column && (column < 0 || header->sortIndicatorOrder() == order));
    };
    add(tr("Last opened first"), -1, Qt::AscendingOrder);
    add(tr("Reference"), RecentCasesModel::Reference, Qt::AscendingOrder);
    add(tr("What is due first"), RecentCasesModel::Due, Qt::AscendingOrder);
    add(tr("Stage"), RecentCasesModel::Stage, Qt::AscendingOrder);
    add(tr("Most marks first"), RecentCasesModel::Marks, Qt::DescendingOrder);
    add(tr("Most pages first"), RecentCasesModel::Documents, Qt::DescendingOrder);
}

void StartScreen::fitColumns() {
    // Reference and due date matter most; with large text in a small window the rest gives way to them.
    const int forReference = fontMetrics().horizontalAdvance(QStringLiteral("FOI/2026/00000 and its title"));
    const int room = m_table->viewport()->width();
    for (const int hidden : {0, 1, 2, 3, 4}) {
        m_table->setColumnHidden(RecentCasesModel::Stage, hidden > 3);
        m_table->setColumnHidden(RecentCasesModel::Marks, hidden > 2);
        m_table->setColumnHidden(RecentCasesModel::Documents, hidden > 1);
        m_table->setColumnHidden(RecentCasesModel::Opened, hidden > 0);
        int others = 0;
        for (int column = RecentCasesModel::Reference + 1; column < RecentCasesModel::ColumnCount; ++column) {
            others += m_table->isColumnHidden(column) ? 0 : m_table->columnWidth(column);
        }
        if (room - others >= forReference) {
            return;
        }
    }
}

void StartScreen::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // With large text the buttons would leave no room for the cases.
    m_left->setMaximumWidth(std::max(kLeftWidth, width() * 36 / 100));
    fitColumns();
}

bool StartScreen::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (watched == m_table && key->key() == Qt::Key_Delete) {
            forgetCurrent();
            return true;
        }
        // QTableView leaves Enter to the dialog around it; here it opens the case.
        if (watched == m_table && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            openRow(m_table->currentIndex());
            return true;
        }
        // Typing in the table filters it.
        if (watched == m_table && !key->text().isEmpty() && key->text().front().isPrint() &&
            (key->modifiers() & ~Qt::ShiftModifier) == 0) {
            m_filter->setFocus();
            m_filter->setText(key->text());
            return true;
        }
        if (watched == m_filter && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return)) {
            m_table->setFocus();
            m_table->selectRow(0);
            if (key->key() == Qt::Key_Return) {
                openRow(m_filtered->index(0, 0));
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace withheld::ui
