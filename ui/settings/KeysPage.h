// Settings, keys: every command with its key; presets; single keys on or off.
#pragma once

#include <QWidget>

#include "settings/KeyMap.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSortFilterProxyModel;
class QTableView;

namespace withheld::ui {

class KeyField;
class KeyTable;

class KeysPage : public QWidget {
    Q_OBJECT

public:
    KeysPage(const QList<KeyCommand>& commands, const KeyChanges& changes, bool hasSingleKeys, QWidget* parent = nullptr);
    [[nodiscard]] const KeyChanges& changes() const;
    [[nodiscard]] bool hasSingleKeys() const;
    void set(const KeyChanges& changes, bool hasSingleKeys);

signals:
    void changed();

private:
    [[nodiscard]] int currentRow() const;
    void showCurrent();
    void take(const QKeySequence& key);

    QList<KeyCommand> m_commands;
    KeyTable* m_table;
    QSortFilterProxyModel* m_filtered;
    QTableView* m_view;
    QComboBox* m_preset;
    QCheckBox* m_single;
    KeyField* m_field;
    QLabel* m_fieldTitle;
    QLabel* m_warning;
};

}  // namespace withheld::ui
