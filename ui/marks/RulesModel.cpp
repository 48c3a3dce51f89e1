#include "marks/RulesModel.h"

#include <algorithm>

#include "common/CaseModel.h"
#include "common/SameText.h"
#include "common/Theme.h"

namespace withheld::ui {

RulesModel::RulesModel(CaseModel& model, QObject* parent) : QAbstractTableModel(parent), m_model(model), m_search(model) {
    connect(&m_search, &CaseSearch::finished, this, &RulesModel::take);
    connect(&model, &CaseModel::settled, this, [this] {
        for (Row& row : m_rows) {
            row.open = 0;
            for (const auto& [document, places] : openPlaces(m_model, row.found)) {
                row.open += static_cast<int>(places.size());
            }
        }
        if (!m_rows.empty()) {
            emit dataChanged(index(0, Hits), index(rowCount() - 1, Refused));
            emit counted();
        }
    });
}

std::string RulesModel::originOf(const search::SearchRule& rule) {
    return "rule “" + rule.name + "”";
}

void RulesModel::run() {
    m_search.cancel();
    beginResetModel();
    m_rows.clear();
    for (const KeptRule& kept : keptRules(m_model)) {
        m_rows.push_back({kept, false, false, 0, 0, {}});
    }
    endResetModel();
    m_next = 0;
    runNext();
}

void RulesModel::runNext() {
    if (!isRunning()) {
        emit counted();
        return;
    }
    if (Expected<PageFinder> finder = search::finderOf(m_rows[m_next].kept.rule); finder) {
        m_search.start(std::move(*finder), QString());
    } else {
        m_rows[m_next++].isCounted = true;
        runNext();
    }
}

void RulesModel::take() {
    Row& row = m_rows[m_next];
    row.found = m_search.hits().byDocument;
    row.hits = m_search.hits().count();
    row.isTooSlow = m_search.hits().tooSlow.has_value();
    row.isCounted = true;
    for (const auto& [document, places] : openPlaces(m_model, row.found)) {
        row.open += static_cast<int>(places.size());
    }
    const int at = static_cast<int>(m_next++);
    emit dataChanged(index(at, Hits), index(at, Refused));
    runNext();
}

int RulesModel::openIn(const std::vector<int>& rows) const {
    int open = 0;
    for (const int row : rows) {
        open += m_rows[static_cast<std::size_t>(row)].open;
    }
    return open;
}

int RulesModel::propose(const std::vector<int>& rows) {
    std::map<std::string, std::vector<casefile::Case::NewSuggestion>> suggestions;
    for (const int number : rows) {
        const Row& row = m_rows[static_cast<std::size_t>(number)];
        for (const auto& [document, places] : openPlaces(m_model, row.found)) {
            for (const SearchHit& hit : places) {
                Mark mark = markOf(hit, {});
                mark.origin = originOf(row.kept.rule);
                suggestions[document].push_back({std::move(mark), 1});
            }
        }
    }
    return suggestions.empty()
               ? 0
               : m_model.propose(suggestions,
                                 rows.size() == 1
                                     ? tr("Propose by rule “%1”").arg(QString::fromStdString(ruleAt(rows.front()).rule.name))
                                     : tr("Propose by %1 rules").arg(rows.size()));
}

int RulesModel::countDecided(const Row& row, casefile::SuggestionState state) const {
    const std::string origin = originOf(row.kept.rule);
    const auto& all = m_model.state().suggestions;
    return static_cast<int>(std::count_if(all.begin(), all.end(), [&](const auto& entry) {
        return entry.second.state == state && entry.second.proposed.origin == origin;
    }));
}

int RulesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RulesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RulesModel::data(const QModelIndex& index, int role) const {
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const bool findsNothing = row.isCounted && row.hits == 0;
    const QString name = QString::fromStdString(row.kept.rule.name);
    if (role == Qt::ForegroundRole && findsNothing && index.column() == Hits) {
        return Theme::instance().colour(Colour::Care);
    }
    if (role == Qt::TextAlignmentRole) {
        return int(Qt::AlignVCenter | (index.column() > Kept ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role == Qt::AccessibleTextRole && index.column() == Name) {
        return findsNothing ? tr("%1, finds nothing").arg(name) : tr("%1, finds %2 places").arg(name).arg(row.hits);
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    const auto number = [&row](int count) { return row.isCounted ? QString::number(count) : QStringLiteral("…"); };
    switch (index.column()) {
        case Name:
            return name;
        case Kept:
            return row.kept.isOfCase ? tr("this case") : tr("mine");
        case Hits:
            return findsNothing ? tr("⚠ nothing found") : row.isTooSlow ? tr("stopped: too slow") : number(row.hits);
        case Open:
            return number(row.open);
        case Accepted:
            return number(countDecided(row, casefile::SuggestionState::Accepted));
        case Refused:
            return number(countDecided(row, casefile::SuggestionState::Refused));
        default:
            return {};
    }
}

QVariant RulesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        return int(Qt::AlignVCenter | (section > Kept ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case Name:
            return tr("Rule");
        case Kept:
            return tr("Kept");
        case Hits:
            return tr("Finds");
        case Open:
            return tr("Still open");
        case Accepted:
            return tr("Accepted");
        case Refused:
            return tr("Refused");
        default:
            return {};
    }
}

}  // namespace withheld::ui
