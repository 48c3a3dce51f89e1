#include "review/GateList.h"

#include <QHeaderView>
#include <algorithm>

#include "common/CoreWords.h"
#include "common/Theme.h"
#include "review/WrappedTextDelegate.h"

namespace withheld::ui {

namespace {

enum GateColumn { SignColumn, TextColumn, ShowColumn };

Colour colourOf(review::Gate::Level level) {
    switch (level) {
        case review::Gate::Level::Good:
            return Colour::Good;
        case review::Gate::Level::Care:
            return Colour::Care;
        case review::Gate::Level::Block:
            break;
    }
    return Colour::Bad;
}

QString spoken(review::Gate::Level level) {
    switch (level) {
        case review::Gate::Level::Good:
            return QObject::tr("Good");
        case review::Gate::Level::Care:
            return QObject::tr("Take care");
        case review::Gate::Level::Block:
            break;
    }
    return QObject::tr("Stands in the way");
}

}  // namespace

QString signOf(review::Gate::Level level) {
    switch (level) {
        case review::Gate::Level::Good:
            return QStringLiteral("✓");
        case review::Gate::Level::Care:
            return QStringLiteral("!");
        case review::Gate::Level::Block:
            break;
    }
    return QStringLiteral("✗");
}

GateList::GateList(QWidget* parent) : QTreeWidget(parent) {
    setObjectName(QStringLiteral("gateList"));
    setAccessibleName(tr("What stands in the way"));
    setColumnCount(3);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(false);
    setWordWrap(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setItemDelegate(new WrappedTextDelegate(4, this));
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(20);
    header()->setSectionResizeMode(SignColumn, QHeaderView::Fixed);
    header()->resizeSection(SignColumn, 28);
    header()->setSectionResizeMode(TextColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(ShowColumn, QHeaderView::Fixed);
    header()->resizeSection(ShowColumn, fontMetrics().horizontalAdvance(tr("Show")) + 24);
    // Rows are as high as their wrapped text, which depends on the widths.
    connect(header(), &QHeaderView::sectionResized, this, [this] { scheduleDelayedItemsLayout(); });
    connect(this, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* row, int column) {
        if (column == ShowColumn) {
            show(row);
        }
    });
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* row) { show(row); });
    connect(&Theme::instance(), &Theme::changed, this, [this] { fill(); });
}

void GateList::setGates(std::vector<review::Gate> gates) {
    m_gates = std::move(gates);
    std::stable_sort(m_gates.begin(), m_gates.end(),
                     [](const review::Gate& a, const review::Gate& b) { return a.level > b.level; });
    m_isBrief = false;
    fill();
}

void GateList::setLines(std::vector<review::Gate> lines) {
    m_gates = std::move(lines);
    m_isBrief = true;
    fill();
}

void GateList::fill() {
    clear();
    Theme& theme = Theme::instance();
    for (const review::Gate& gate : m_gates) {
        auto* row = new QTreeWidgetItem(this);
        row->setText(SignColumn, m_isBrief && gate.level == review::Gate::Level::Good ? QStringLiteral("·") : signOf(gate.level));
        row->setFont(SignColumn, theme.semibold());
        row->setForeground(SignColumn, theme.colour(colourOf(gate.level)));
        row->setTextAlignment(SignColumn, Qt::AlignCenter);
        row->setText(TextColumn, said(gate.sentence));
        row->setData(TextColumn, Qt::AccessibleTextRole,
                     (m_isBrief && gate.level == review::Gate::Level::Block ? tr("Look here first") : spoken(gate.level)) +
                         QStringLiteral(": ") + said(gate.sentence));
        if (!gate.document.empty()) {
            row->setText(ShowColumn, tr("Show"));
            row->setTextAlignment(ShowColumn, Qt::AlignCenter);
            row->setForeground(ShowColumn, theme.colour(Colour::Accent));
        }
    }
    if (!m_gates.empty()) {
        setCurrentItem(topLevelItem(0));
    }
}

bool GateList::isBlocked() const {
    return count(review::Gate::Level::Block) > 0;
}

int GateList::count(review::Gate::Level level) const {
    return static_cast<int>(
        std::count_if(m_gates.begin(), m_gates.end(), [level](const review::Gate& gate) { return gate.level == level; }));
}

void GateList::show(const QTreeWidgetItem* row) {
    const review::Gate& gate = m_gates[static_cast<std::size_t>(indexOfTopLevelItem(const_cast<QTreeWidgetItem*>(row)))];
    if (!gate.document.empty()) {
        emit showRequested(QString::fromStdString(gate.document), gate.page, QString::fromStdString(gate.markId));
    }
}

}  // namespace withheld::ui
