// The marks table's headings, and the columns that a wide table shows besides.
#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <map>

#include "common/CodeLook.h"
#include "common/MarkWords.h"
#include "marks/MarksModel.h"

namespace withheld::ui {

void MarksModel::setGrouping(MarkGrouping by) {
    m_grouping = by;
    m_folded.clear();
    rebuild();
}

/// Pages of several documents are told apart by their document.
std::pair<QString, QString> MarksModel::groupOf(const Row& row, const Mark& mark) const {
    const QString place = QStringLiteral("%1").arg(row.document, 9);
    if (m_grouping == MarkGrouping::Document) {
        return {place, fileNameOf(row.document)};
    }
    const QString key = groupKey(m_grouping, mark);
    const QString title = groupTitle(m_grouping, mark);
    return m_grouping == MarkGrouping::Page && m_scope == ListScope::Case
               ? std::pair(place + key, tr("%1, page %2").arg(fileNameOf(row.document)).arg(mark.page))
               : std::pair(key, title);
}

/// `marks`: of each row.
void MarksModel::groupRows(const std::vector<const Mark*>& marks) {
    m_groups.clear();
    if (m_grouping == MarkGrouping::None) {
        return;
    }
    std::map<QString, Group> groups;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Mark& mark = *marks[i];
        const auto [key, title] = groupOf(m_rows[i], mark);
        Group& group = groups[key];
        if (group.rows.empty()) {
            group.says.key = key;
            group.says.title = title;
        }
        (m_rows[i].suggestion ? group.says.proposed : group.says.marks) += 1;
        if (const QString codes = mark.exemptions.empty() ? QStringLiteral("–") : codesText(mark.exemptions);
            !m_rows[i].suggestion && !group.says.codes.contains(codes)) {
            group.says.codes << codes;
        }
        group.rows.push_back(std::move(m_rows[i]));
    }
    if (m_grouping == MarkGrouping::Text) {
        for (const auto& [id, suggestion] : m_model.state().suggestions) {
            if (suggestion.state == casefile::SuggestionState::Refused &&
                (m_scope == ListScope::Case || suggestion.document == m_document.toStdString())) {
                if (const auto found = groups.find(groupKey(m_grouping, suggestion.proposed)); found != groups.end()) {
                    ++found->second.says.refused;
                }
            }
        }
    }
    for (auto& [key, group] : groups) {
        for (Row& row : group.rows) {
            row.group = static_cast<int>(m_groups.size());
        }
        m_groups.push_back(std::move(group));
    }
}

void MarksModel::layOut() {
    m_rowOf.clear();
    m_asked = 0;
    if (m_grouping == MarkGrouping::None) {
        return;
    }
    m_rows.clear();
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        const Group& group = m_groups[i];
        m_rows.push_back({QString(), false, 0, static_cast<int>(i)});
        if (!m_folded.contains(group.says.key)) {
            m_rows.insert(m_rows.end(), group.rows.begin(), group.rows.end());
        }
    }
}

void MarksModel::layOutAnew() {
    beginResetModel();
    layOut();
    endResetModel();
    emit refreshed();
}

const MarksModel::Group* MarksModel::headingAt(int row) const {
    if (row < 0 || row >= rowCount()) {
        return nullptr;
    }
    const Row& at = m_rows[static_cast<std::size_t>(row)];
    return at.group >= 0 && at.id.isEmpty() ? &m_groups[static_cast<std::size_t>(at.group)] : nullptr;
}

bool MarksModel::isHeading(int row) const {
    return headingAt(row) != nullptr;
}

void MarksModel::setFolded(int row, bool folded) {
    const Group* group = headingAt(row);
    if (group == nullptr || m_folded.contains(group->says.key) == folded) {
        return;
    }
    if (folded) {
        m_folded.insert(group->says.key);
    } else {
        m_folded.remove(group->says.key);
    }
    layOutAnew();
}

void MarksModel::setAllFolded(bool folded) {
    m_folded.clear();
    for (const Group& group : m_groups) {
        if (folded) {
            m_folded.insert(group.says.key);
        }
    }
    layOutAnew();
}

QStringList MarksModel::idsAt(int row) const {
    const Group* group = headingAt(row);
    if (group == nullptr) {
        const QString id = idAt(row);
        return id.isEmpty() ? QStringList() : QStringList{id};
    }
    QStringList ids;
    for (const Row& below : group->rows) {
        ids << below.id;
    }
    return ids;
}

QVariant MarksModel::headingData(const Group& group, const QModelIndex& index, int role) const {
    const bool isFolded = m_folded.contains(group.says.key);
    switch (role) {
        case GroupRole:
            return true;
        case FoldedRole:
            return isFolded;
        case MixedRole:
            return group.says.isMixed(m_grouping);
        case Qt::AccessibleTextRole:
            return (isFolded ? tr("Group, closed: %1") : tr("Group, open: %1")).arg(groupWords(group.says, m_grouping));
        case Qt::ToolTipRole:
            return groupWords(group.says, m_grouping);
        case Qt::DisplayRole:
            return index.column() == Text ? QVariant(groupWords(group.says, m_grouping)) : QVariant();
        default:
            return {};
    }
}

QString MarksModel::changeTimeOf(const Row& row) const {
    const casefile::CaseMark* mark = row.suggestion ? nullptr : m_model.mark(row.id);
    return mark == nullptr ? QString() : QString::fromStdString(mark->changed);
}

QVariant MarksModel::wideData(const Row& row, const Mark& mark, int column) const {
    const casefile::CaseMark* own = row.suggestion ? nullptr : m_model.mark(row.id);
    switch (column) {
        case Kind:
            return kindWords(mark.kind);
        case Author:
            return QString::fromStdString(mark.author);
        case Decision:
            if (own == nullptr) {
                return tr("not decided");
            }
            return own->decision == casefile::ReviewDecision::Undecided
                       ? QString()
                       : (own->decision == casefile::ReviewDecision::Returned ? tr("returned by %1") : tr("agreed by %1"))
                             .arg(QString::fromStdString(own->decisionBy));
        case Comment:
            return QString::fromStdString(mark.note).simplified();
        case Changed:
            return QLocale().toString(QDateTime::fromString(changeTimeOf(row), Qt::ISODate).toLocalTime(), QLocale::ShortFormat);
        default:
            return {};
    }
}

}  // namespace withheld::ui
