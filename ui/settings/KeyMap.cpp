#include "settings/KeyMap.h"

namespace withheld::ui {

namespace {

KeyChanges wishesOf(KeyPreset preset) {
    switch (preset) {
        case KeyPreset::AcrobatLike:
            return {{QStringLiteral("fullScreen"), QStringLiteral("Ctrl+L")},
                    {QStringLiteral("goToPage"), QStringLiteral("Ctrl+Shift+N")},
                    {QStringLiteral("settings"), QStringLiteral("Ctrl+K")},
                    {QStringLiteral("palette"), QStringLiteral("Ctrl+Shift+K")},
                    {QStringLiteral("comment"), QStringLiteral("S")}};
        case KeyPreset::OneHandedLeft:
            // Everything that marking and deciding needs, under the left hand; the right one has the mouse.
            return {{QStringLiteral("nextMark"), QStringLiteral("D")},
                    {QStringLiteral("previousMark"), QStringLiteral("S")},
                    {QStringLiteral("proposeCode"), QStringLiteral("K")},
                    {QStringLiteral("acceptCode"), QStringLiteral("K")},
                    {QStringLiteral("returnAtOnce"), QStringLiteral("Shift+E")},
                    {QStringLiteral("agreeGroup"), QStringLiteral("Shift+W")},
                    {QStringLiteral("agree"), QStringLiteral("W")},
                    {QStringLiteral("returnMark"), QStringLiteral("E")},
                    {QStringLiteral("decideLater"), QStringLiteral("G")},
                    {QStringLiteral("flicker"), QStringLiteral("U")},
                    {QStringLiteral("handTool"), QStringLiteral("B")},
                    {QStringLiteral("markPage"), QStringLiteral("Z")},
                    {QStringLiteral("markText"), QStringLiteral("Z")},
                    {QStringLiteral("cycleZoom"), QStringLiteral("M")},
                    {QStringLiteral("widenMark"), QStringLiteral("N")}};
        case KeyPreset::PdfXChangeLike:
            return {{QStringLiteral("fullScreen"), QStringLiteral("F12")},
                    {QStringLiteral("settings"), QStringLiteral("Ctrl+K")},
                    {QStringLiteral("palette"), QStringLiteral("Ctrl+Shift+K")},
                    {QStringLiteral("leftPanel"), QStringLiteral("Ctrl+T")},
                    {QStringLiteral("rightPanel"), QStringLiteral("Ctrl+M")},
                    {QStringLiteral("somethingMissing"), QStringLiteral("Ctrl+Shift+J")}};
        case KeyPreset::OneHandedRight:
            // The mirror image: what lies on the left of the keyboard comes to the right; the left hand has the mouse.
            return {{QStringLiteral("redactTool"), QStringLiteral("P")}, {QStringLiteral("areaTool"), QStringLiteral("O")},
                    {QStringLiteral("markSame"), QStringLiteral("L")},   {QStringLiteral("comment"), QStringLiteral("B")},
                    {QStringLiteral("look"), QStringLiteral(".")},       {QStringLiteral("reviewLook"), QStringLiteral(".")},
                    {QStringLiteral("selectTool"), QStringLiteral(",")}, {QStringLiteral("proposeCode"), QStringLiteral(";")},
                    {QStringLiteral("acceptCode"), QStringLiteral(";")}, {QStringLiteral("repeatMark"), QStringLiteral("[")},
                    {QStringLiteral("widenMark"), QStringLiteral("]")},  {QStringLiteral("flicker"), QStringLiteral("/")},
                    {QStringLiteral("cycleZoom"), QStringLiteral("-")},  {QStringLiteral("reveal"), QStringLiteral("'")}};
        case KeyPreset::BuiltIn:
            break;
    }
    return {};
}

int singleKeyOf(const QKeySequence& sequence) {
    return sequence.isEmpty() ? 0 : static_cast<int>(sequence[0].key());
}

}  // namespace

KeyChanges keysOf(KeyPreset preset, const QList<KeyCommand>& commands) {
    const KeyChanges wishes = wishesOf(preset);
    KeyChanges changes;
    for (const KeyCommand& command : commands) {
        if (wishes.contains(command.name)) {
            changes[command.name] = wishes[command.name];
        }
    }
    return changes;
}

QKeySequence keyOf(const KeyCommand& command, const KeyChanges& changes) {
    const auto changed = changes.find(command.name);
    return changed == changes.end() ? command.key : QKeySequence::fromString(*changed, QKeySequence::PortableText);
}

QStringList commandsInTheWay(const KeyCommand& command, const QKeySequence& key, const QList<KeyCommand>& commands,
                             const KeyChanges& changes) {
    QStringList others;
    for (const KeyCommand& other : commands) {
        const bool isSame = other.name == command.name || (other.key == command.key && !other.key.isEmpty());
        if (!isSame && !key.isEmpty() && keyOf(other, changes) == key) {
            others.append(other.text);
        }
    }
    return others;
}

QMap<int, int> singleKeys(const QList<KeyCommand>& commands, const KeyChanges& changes) {
    QMap<int, int> meanings;
    QList<int> left;
    for (const KeyCommand& command : commands) {
        if (!command.isSingle || !changes.contains(command.name)) {
            continue;
        }
        const int builtIn = singleKeyOf(command.key);
        const int now = singleKeyOf(keyOf(command, changes));
        if (now != builtIn) {
            left.append(builtIn);
            if (now != 0) {
                meanings[now] = builtIn;
            }
        }
    }
    for (const int key : left) {
        if (!meanings.contains(key)) {
            meanings[key] = Qt::Key_unknown;
        }
    }
    return meanings;
}

}  // namespace withheld::ui
