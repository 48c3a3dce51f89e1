#include "settings/KeyTable.h"

#include "common/Theme.h"

namespace withheld::ui {

namespace {

/// A key that a text field would take for writing.
bool typesText(const QKeySequence& key) {
    return key.count() == 1 && (key[0].keyboardModifiers() & ~Qt::ShiftModifier) == Qt::NoModifier &&
           key[0].key() < Qt::Key_Escape;
}

}  // namespace

KeyTable::KeyTable(QList<KeyCommand> commands, KeyChanges changes, QObject* parent)
    : QAbstractTableModel(parent), m_commands(std::move(commands)), m_changes(std::move(changes)) {}

void KeyTable::setChanges(const KeyChanges& changes) {
    m_changes = changes;
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit this->changed();
}

bool KeyTable::setKey(int row, const QKeySequence& key) {
    const KeyCommand& command = m_commands[row];
    const bool isSingle = typesText(key) && key[0].keyboardModifiers() == Qt::NoModifier;
    if (!key.isEmpty() && (command.isSingle ? !isSingle : typesText(key))) {
        return false;
    }
    KeyChanges changes = m_changes;
    if (key == command.key) {
        changes.remove(command.name);
    } else {
        changes[command.name] = key.toString(QKeySequence::PortableText);
    }
    setChanges(changes);
    return true;
}

void KeyTable::setBuiltIn(int row) {
    KeyChanges changes = m_changes;
    changes.remove(m_commands[row].name);
    setChanges(changes);
}

QKeySequence KeyTable::key(int row) const {
    return keyOf(m_commands[row], m_changes);
}

QStringList KeyTable::inTheWay(int row) const {
    return commandsInTheWay(m_commands[row], key(row), m_commands, m_changes);
}

bool KeyTable::hasConflicts() const {
    for (int row = 0; row < rowCount(); ++row) {
        if (!inTheWay(row).isEmpty()) {
            return true;
        }
    }
    return false;
}

int KeyTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_commands.size());
}

int KeyTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeyTable::data(const QModelIndex& index, int role) const {
    const KeyCommand& command = m_commands[index.row()];
    const QStringList others = inTheWay(index.row());
    const bool isChanged = m_changes.contains(command.name);
    if (role == Qt::ForegroundRole && index.column() == StateColumn && !others.isEmpty()) {
        return Theme::instance().colour(Colour::Bad);
    }
    if (role == Qt::FontRole && isChanged && index.column() == KeyColumn) {
        return Theme::instance().semibold();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
        case CommandColumn:
            return command.text;
        case KeyColumn: {
            const QString text = key(index.row()).toString(QKeySequence::NativeText);
            return text.isEmpty() ? tr("no key") : text;
        }
        default:
            break;
    }
    if (!others.isEmpty()) {
        return tr("! also %1").arg(others.join(QStringLiteral(", ")));
    }
    const QString builtIn = command.key.toString(QKeySequence::NativeText);
    return !isChanged ? QString() : builtIn.isEmpty() ? tr("changed") : tr("changed, was %1").arg(builtIn);
}

QVariant KeyTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == CommandColumn ? tr("Command") : section == KeyColumn ? tr("Key") : tr("Note");
}

}  // namespace withheld::ui
