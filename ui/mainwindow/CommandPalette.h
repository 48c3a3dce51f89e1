// Ctrl+K: every command by its words, with its key. Letters in order are enough: "fpd" finds "Find personal data".
#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QLineEdit;
class QListWidget;

namespace withheld::ui {

/// How well `typed` fits `text`: 0 = not at all, else the greater the better (starts of words and runs count more).
[[nodiscard]] int fuzzyScore(const QString& text, const QString& typed);

class CommandPalette : public QDialog {
    Q_OBJECT

public:
    CommandPalette(const QList<QAction*>& actions, QWidget* parent);
    /// The chosen command, to be triggered when the palette is closed.
    [[nodiscard]] QAction* chosen() const { return m_chosen; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void choose();

    QList<QAction*> m_actions;
    QAction* m_chosen = nullptr;
    QLineEdit* m_input;
    QListWidget* m_list;
};

}  // namespace withheld::ui
