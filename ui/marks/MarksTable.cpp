#include "marks/MarksTable.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <algorithm>

#include "common/CaseModel.h"
#include "common/Theme.h"
#include "marks/MarkRow.h"
#include "marks/MarksModel.h"

namespace withheld::ui {

namespace {

constexpr int arrowWidth = 26;   // as MarkRow paints it
constexpr int wideFromEms = 60;  // ems: enough for all columns beside words that can be read
constexpr int documentEms = 12;

}  // namespace

MarksTable::MarksTable(CaseModel& model, MarksModel& rows, QWidget* parent) : QTableView(parent), m_rows(rows) {
    setModel(&rows);
    setItemDelegate(new MarkRow(model, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(std::max(metrics::row, fontMetrics().height() + 8));
    QHeaderView* header = horizontalHeader();
    header->setMinimumSectionSize(20);
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto ofWidth = [this](int column, const char* widest) {
        setColumnWidth(column, 14 + fontMetrics().horizontalAdvance(QString::fromUtf8(widest)));
    };
    setColumnWidth(MarksModel::Sign, 30);
    ofWidth(MarksModel::Page, "Page 8");
    header->setSectionResizeMode(MarksModel::Text, QHeaderView::Stretch);
    ofWidth(MarksModel::Code, "s.31(1)(a)");
    ofWidth(MarksModel::Origin, "same as 3 ?");
    ofWidth(MarksModel::Kind, "vehicle registration");
    ofWidth(MarksModel::Author, "Amy Shah-Okoro");
    ofWidth(MarksModel::Decision, "returned by Amy Shah");
    ofWidth(MarksModel::Comment, "a comment of some words");
    ofWidth(MarksModel::Changed, "30/12/2026 23:59");
    connect(header, &QHeaderView::sectionClicked, this, [this](int column) {
        const bool isAgain = m_rows.sortColumn() == column && m_rows.sortOrder() == Qt::AscendingOrder;
        m_rows.sort(column, isAgain ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
    connect(&rows, &MarksModel::refreshed, this, [this] {
        showColumnsThatFit();
        horizontalHeader()->setSortIndicatorShown(true);
        horizontalHeader()->setSortIndicator(m_rows.sortColumn(), m_rows.sortOrder());
    });
    showColumnsThatFit();
}

void MarksTable::showColumnsThatFit() {
    const bool hasDocuments = m_rows.scope() == ListScope::Case;
    const int em = fontMetrics().horizontalAdvance('m');
    const bool isWide = width() >= (wideFromEms + (hasDocuments ? documentEms : 0)) * em;
    horizontalHeader()->setVisible(isWide);
    setColumnWidth(MarksModel::Page, 12 + fontMetrics().horizontalAdvance(isWide ? tr("Page") + "mmm" : "888"));
    // In a narrow dock the document takes the place of where the mark comes from.
    setColumnHidden(MarksModel::Document, !hasDocuments);
    setColumnHidden(MarksModel::Origin, hasDocuments && !isWide);
    setColumnWidth(MarksModel::Document, 14 + fontMetrics().horizontalAdvance(isWide ? "annex-a-scanned.pdf" : "annex-a.p…"));
    for (int column = MarksModel::Kind; column < MarksModel::ColumnCount; ++column) {
        setColumnHidden(column, !isWide);
    }
}

void MarksTable::resizeEvent(QResizeEvent* event) {
    showColumnsThatFit();
    QTableView::resizeEvent(event);
}

QStringList MarksTable::chosenIds() const {
    QStringList ids;
    QStringList current;
    for (const QModelIndex& index : selectionModel()->selectedRows()) {
        (index.row() == currentIndex().row() ? current : ids) << m_rows.idsAt(index.row());
    }
    ids << current;
    // A heading and rows below it may both be chosen.
    std::reverse(ids.begin(), ids.end());
    ids.removeDuplicates();
    std::reverse(ids.begin(), ids.end());
    return ids;
}

bool MarksTable::isCurrentAHeading() const {
    return m_rows.isHeading(currentIndex().row());
}

void MarksTable::setFolded(int row, bool folded) {
    const int column = std::max(0, currentIndex().column());
    m_rows.setFolded(row, folded);
    // Only rows after it came or went.
    setCurrentIndex(m_rows.index(row, column));
}

bool MarksTable::foldCurrent(bool folded) {
    const QModelIndex current = currentIndex();
    if (!isCurrentAHeading() || current.data(MarksModel::FoldedRole).toBool() == folded) {
        return false;
    }
    setFolded(current.row(), folded);
    return true;
}

void MarksTable::mousePressEvent(QMouseEvent* event) {
    const QModelIndex at = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && event->position().x() < arrowWidth && m_rows.isHeading(at.row())) {
        setFolded(at.row(), !at.data(MarksModel::FoldedRole).toBool());
        return;
    }
    QTableView::mousePressEvent(event);
}

void MarksTable::mouseDoubleClickEvent(QMouseEvent* event) {
    const QModelIndex at = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && m_rows.isHeading(at.row())) {
        setFolded(at.row(), !at.data(MarksModel::FoldedRole).toBool());
        return;
    }
    QTableView::mouseDoubleClickEvent(event);
}

}  // namespace withheld::ui
