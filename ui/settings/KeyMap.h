// Which key gives which command: the keys that are built in, and what a person has changed.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <array>

namespace withheld::ui {

/// A command as the key editor knows it.
struct KeyCommand {
    QString name;           ///< of the QAction, or of the page's own command ("cycleZoom")
    QString text;           ///< in the user's words
    QKeySequence key;       ///< built in; empty if none
    bool isSingle = false;  ///< one letter or digit that acts on the page while it has the focus
};

/// Changed keys by command name, in QKeySequence's portable text; "" = the command has no key.
using KeyChanges = QMap<QString, QString>;

enum class KeyPreset { BuiltIn, AcrobatLike, PdfXChangeLike, OneHandedLeft, OneHandedRight };
inline constexpr std::array everyKeyPreset{KeyPreset::BuiltIn, KeyPreset::AcrobatLike, KeyPreset::PdfXChangeLike,
                                           KeyPreset::OneHandedLeft, KeyPreset::OneHandedRight};

/// Only for commands that `commands` names.
[[nodiscard]] KeyChanges keysOf(KeyPreset preset, const QList<KeyCommand>& commands);

[[nodiscard]] QKeySequence keyOf(const KeyCommand& command, const KeyChanges& changes);

/// Other commands that the same key would give. Commands that share a built-in key (the look in marking and in review) are one.
[[nodiscard]] QStringList commandsInTheWay(const KeyCommand& command, const QKeySequence& key, const QList<KeyCommand>& commands,
                                           const KeyChanges& changes);

/// For the page: pressed key → the built-in key that it stands for. A built-in key whose command moved away and that nobody took
/// stands for Qt::Key_unknown. Keys that are as built in are left out.
[[nodiscard]] QMap<int, int> singleKeys(const QList<KeyCommand>& commands, const KeyChanges& changes);

}  // namespace withheld::ui
