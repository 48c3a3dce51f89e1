// The table "Recent cases". Text says what colour shows: "2 days over", "Not found – Locate…".
#pragma once

#include <QAbstractTableModel>

#include "start/RecentCases.h"

namespace withheld::ui {

class RecentCasesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Reference, Documents, Marks, Stage, Due, Opened, ColumnCount };
    /// How a cell is to be coloured; the words already tell.
    enum class Tone { Plain, Good, Care, Bad, Quiet };
    enum Roles { SecondLineRole = Qt::UserRole, ToneRole, StrongRole, SortRole, FolderRole, MissingRole };

    explicit RecentCasesModel(QObject* parent = nullptr);
    void reload();
    [[nodiscard]] const RecentCase& at(int row) const { return m_cases[row]; }
    [[nodiscard]] const QList<RecentCase>& cases() const { return m_cases; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] Tone tone(int row, int column) const;
    [[nodiscard]] QVariant sortKey(int row, int column) const;

    QList<RecentCase> m_cases;
    QList<bool> m_missing;
    QStringList m_openBy;  ///< "Open on PC-114 since 10:42" where another process has the case; else ""
};

/// "8 days left", "Due today", "2 days over"; "–" once released.
[[nodiscard]] QString dueText(const RecentCase& entry);

}  // namespace withheld::ui
