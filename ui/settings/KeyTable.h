// The commands of the program with their keys, as the editor of keys shows them.
#pragma once

#include <QAbstractTableModel>

#include "settings/KeyMap.h"

namespace withheld::ui {

class KeyTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { CommandColumn, KeyColumn, StateColumn, ColumnCount };
    KeyTable(QList<KeyCommand> commands, KeyChanges changes, QObject* parent = nullptr);

    [[nodiscard]] const KeyChanges& changes() const { return m_changes; }
    void setChanges(const KeyChanges& changes);
    /// Refused (false) when a single key of the page would get Ctrl or Alt, or another command's key one that types text.
    bool setKey(int row, const QKeySequence& key);
    void setBuiltIn(int row);
    [[nodiscard]] QKeySequence key(int row) const;
    [[nodiscard]] const KeyCommand& command(int row) const { return m_commands[row]; }
    /// Other commands with the key of this row, in words.
    [[nodiscard]] QStringList inTheWay(int row) const;
    [[nodiscard]] bool hasConflicts() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void changed();

private:
    QList<KeyCommand> m_commands;
    KeyChanges m_changes;
};

}  // namespace withheld::ui
