// Kept searches with what each finds in the case: how often, how much of it is still open, and what became of its suggestions.
#pragma once

#include <QAbstractTableModel>
#include <map>
#include <string>
#include <vector>

#include "casefile/CaseState.h"
#include "common/CaseSearch.h"
#include "marks/KeptRules.h"
#include "marks/Mark.h"

namespace withheld::ui {

class RulesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Kept, Hits, Open, Accepted, Refused, ColumnCount };
    explicit RulesModel(CaseModel& model, QObject* parent = nullptr);
    /// Reads the kept rules again and runs them one after another over the whole case.
    void run();
    [[nodiscard]] bool isRunning() const { return m_next < m_rows.size(); }
    [[nodiscard]] const KeptRule& ruleAt(int row) const { return m_rows[static_cast<std::size_t>(row)].kept; }
    /// Places without a mark or suggestion that the rules in these rows find.
    [[nodiscard]] int openIn(const std::vector<int>& rows) const;
    /// Proposes them in one step; how many are new.
    int propose(const std::vector<int>& rows);
    /// As suggestions and marks of it say where they come from.
    [[nodiscard]] static std::string originOf(const search::SearchRule& rule);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void counted();  ///< of all rules

private:
    struct Row {
        KeptRule kept;
        bool isCounted = false;
        bool isTooSlow = false;
        int hits = 0;
        int open = 0;
        std::map<std::string, std::vector<SearchHit>> found;
    };
    void runNext();
    void take();
    /// Suggestions and marks of this rule by what became of them.
    [[nodiscard]] int countDecided(const Row& row, casefile::SuggestionState state) const;

    CaseModel& m_model;
    CaseSearch m_search;
    std::vector<Row> m_rows;
    std::size_t m_next = 0;
};

}  // namespace withheld::ui
