#include "marks/MarksMoreMenu.h"

#include <QInputDialog>
#include <QSettings>
#include <algorithm>

#include "marks/MarksExport.h"
#include "marks/MarksPanel.h"

namespace withheld::ui {

namespace {

constexpr const char* groupingKey = "marks/grouping";

}  // namespace

MarksMoreMenu::MarksMoreMenu(CaseModel& model, MarksModel& rows, QWidget* parent) : QMenu(parent), m_model(model), m_rows(rows) {
    setObjectName(QStringLiteral("marksMoreMenu"));
    addFilters(*addMenu(MarksPanel::tr("Filters")));
    addSorting(*addMenu(MarksPanel::tr("Sort")));
    addGrouping(*addMenu(MarksPanel::tr("Group")));
    addSeparator();
    const auto add = [&](const QString& text, ListFormat format) {
        QAction* action = addAction(text, this, [this, format] {
            if (const QString done = exportMarksList(m_model, m_rows.ids(), format, parentWidget()); !done.isEmpty()) {
                emit announced(done);
            }
        });
        action->setEnabled(m_rows.rowCount() > 0);
    };
    add(MarksPanel::tr("Export as CSV…"), ListFormat::Csv);
    add(MarksPanel::tr("Export as a web page…"), ListFormat::Html);
}

MarkGrouping MarksMoreMenu::lastGrouping() {
    return static_cast<MarkGrouping>(
        std::clamp(QSettings().value(groupingKey).toInt(), int(MarkGrouping::None), int(MarkGrouping::Document)));
}

void MarksMoreMenu::addFilters(QMenu& menu) {
    const QList<SavedFilter> filters = savedFilters();
    for (const SavedFilter& filter : filters) {
        menu.addAction(filter.name, this, [this, filter] { emit filterChosen(filter); });
    }
    menu.addSeparator();
    menu.addAction(MarksPanel::tr("Save this filter…"), this, [this] { saveFilter(); })->setEnabled(m_rows.isFiltered());
    QMenu* remove = menu.addMenu(MarksPanel::tr("Delete a filter"));
    remove->setEnabled(!filters.isEmpty());
    for (const SavedFilter& filter : filters) {
        remove->addAction(filter.name, this, [this, name = filter.name] {
            deleteFilter(name);
            emit announced(MarksPanel::tr("Filter “%1” deleted").arg(name));
        });
    }
}

void MarksMoreMenu::saveFilter() {
    QInputDialog question(parentWidget());
    question.setObjectName(QStringLiteral("filterName"));
    question.setWindowTitle(MarksPanel::tr("Save this filter"));
    question.setLabelText(
        m_rows.words().isEmpty()
            ? MarksPanel::tr("Name of the filter. It is kept in your settings, for every case.")
            : MarksPanel::tr("Name of the filter. It is kept in your settings, with the words “%1”.").arg(m_rows.words()));
    question.setOkButtonText(MarksPanel::tr("Save"));
    const QString name = question.exec() == QDialog::Accepted ? question.textValue().trimmed() : QString();
    if (!name.isEmpty()) {
        keepFilter({name, m_rows.filter(), m_rows.code(), m_rows.words()});
        emit announced(MarksPanel::tr("Filter “%1” kept").arg(name));
    }
}

void MarksMoreMenu::addSorting(QMenu& menu) {
    const auto add = [&](const QString& text, int column, Qt::SortOrder order) {
        QAction* action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(m_rows.sortColumn() == column && m_rows.sortOrder() == order);
        QObject::connect(action, &QAction::triggered, &m_rows, [this, column, order] { m_rows.sort(column, order); });
    };
    add(MarksPanel::tr("As they stand on the pages"), MarksModel::Page, Qt::AscendingOrder);
    add(MarksPanel::tr("Last page first"), MarksModel::Page, Qt::DescendingOrder);
    add(MarksPanel::tr("Same words together"), MarksModel::Text, Qt::AscendingOrder);
    add(MarksPanel::tr("By code"), MarksModel::Code, Qt::AscendingOrder);
    add(MarksPanel::tr("By where they come from"), MarksModel::Origin, Qt::AscendingOrder);
}

void MarksMoreMenu::addGrouping(QMenu& menu) {
    const auto add = [&](const QString& text, MarkGrouping by) {
        QAction* action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(m_rows.grouping() == by);
        QObject::connect(action, &QAction::triggered, &m_rows, [this, by] {
            QSettings().setValue(groupingKey, int(by));
            m_rows.setGrouping(by);
        });
    };
    add(MarksPanel::tr("Not in groups"), MarkGrouping::None);
    add(MarksPanel::tr("Same words"), MarkGrouping::Text);
    add(MarksPanel::tr("Code"), MarkGrouping::Code);
    add(MarksPanel::tr("Page"), MarkGrouping::Page);
    add(MarksPanel::tr("Author"), MarkGrouping::Author);
    add(MarksPanel::tr("Where they come from"), MarkGrouping::Rule);
    add(MarksPanel::tr("Document"), MarkGrouping::Document);
    menu.addSeparator();
    for (const bool folded : {true, false}) {
        menu.addAction(folded ? MarksPanel::tr("Close all groups") : MarksPanel::tr("Open all groups"), &m_rows,
                       [this, folded] { m_rows.setAllFolded(folded); })
            ->setEnabled(m_rows.grouping() != MarkGrouping::None);
    }
}

}  // namespace withheld::ui
