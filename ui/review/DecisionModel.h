// The reviewer's first queue: every mark of the case in reading order, with what was decided on it.
#pragma once

#include <QAbstractListModel>
#include <QStyledItemDelegate>
#include <vector>

#include "casefile/CaseState.h"

namespace withheld::ui {

class CaseModel;

class DecisionModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit DecisionModel(CaseModel& model, QObject* parent = nullptr);
    void reload();
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// nullptr when the row is gone.
    [[nodiscard]] const casefile::CaseMark* markAt(int row) const;
    [[nodiscard]] int rowOf(const QString& markId) const;  ///< -1 if none
    [[nodiscard]] int undecided() const;
    /// The next undecided row after `row`, from the top again when there is none below; -1 when all are decided.
    [[nodiscard]] int nextUndecided(int row) const;

private:
    CaseModel& m_model;
    std::vector<QString> m_ids;
};

/// "✓", "↩" or "?"
[[nodiscard]] QString signOf(casefile::ReviewDecision decision);

class DecisionDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    DecisionDelegate(CaseModel& model, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    CaseModel& m_model;
};

}  // namespace withheld::ui
